"""The process that reads one file of a reader and ends: `python -m dashboard.imports.worker`.

It asks for as little as it can: so much time and memory, no file to write, no core dump. sandbox.py starts it, sends it a job
by its standard input and takes the answer from its standard output.
"""

import os
import sys
from typing import IO, Any

from dashboard.imports.packing import Loaded, exactly, head_of, read_json, write, write_json, write_raw, write_workspace
from dashboard.imports.raw import How, UnreadableError


def main() -> None:
    """Get ready, do one job, end."""
    asked = sys.stdin.buffer
    # Whatever a library prints goes to standard error: the answer is alone in its stream
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    settings = read_json(asked)
    ready = _ready()
    _limit(settings["memory"], settings["seconds"])
    try:
        job = read_json(asked)
    except EOFError:
        return
    content = exactly(asked, job.pop("size"))
    with answer:
        _do(ready, job, content, answer)


def _do(land: Any, job: dict[str, Any], content: bytes, answer: IO[bytes]) -> None:
    from dashboard.imports.meaning import Meaning
    from dashboard.imports.reading import read

    how = How(**job["how"])
    try:
        if job["job"] == "workspace":
            from dashboard.imports import workspace

            opened = workspace.read(content)
            write_json({}, answer)
            write_workspace(opened, answer)
            return
        raw = read(content, job["file_name"], how)
        del content
        if job["job"] == "read":
            write_json({}, answer)
            write_raw(raw, answer)
            return
        from dashboard.imports.checking import check
        from dashboard.imports.proposing import propose

        meaning = Meaning(**job["meaning"]) if job["meaning"] else propose(raw, land)
        loaded = Loaded(head_of(raw), meaning, check(raw, meaning, land, key=job["key"], file_name=job["file_name"]))
    except UnreadableError as error:
        write_json({"unreadable": str(error)}, answer)
    except MemoryError:
        write_json({"memory": True}, answer)
    else:
        write_json({}, answer)
        write(loaded, answer)


def _ready() -> Any:
    """Import what most files need, before a reader waits for it, and read the outlines of countries."""
    from dashboard.imports import reading  # noqa: F401
    from dashboard.paths import DATA
    from dashboard.store.ground import read_ground

    return read_ground(DATA / "geo").land


def _limit(memory: int, seconds: float) -> None:
    """Take at most so much more memory (bytes) and processor time, and write no file; where the system has such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    end = int(used + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (end, end))
    if held := _held():
        resource.setrlimit(resource.RLIMIT_DATA, (held + memory, held + memory))


def _held() -> int | None:
    """Bytes of data that the process has now; None where the system doesn't tell."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:
            return next((int(line.split()[1]) * 1024 for line in status if line.startswith("VmData:")), None)
    except OSError:
        return None


if __name__ == "__main__":
    main()
