"""The process that reads one file of a reader and ends: `python -m dashboard.imports.worker`.

It asks for as little as it can: so much time and memory, no file to write, no core dump. sandbox.py starts it, sends it a job
by its standard input and takes the answer from its standard output. It ends with ENOMEM where it had to break off the answer.
"""

import errno
import os
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path


def main() -> None:
    """Get ready, do one job, end."""
    sys.meta_path.insert(0, WithoutFrames())
    from dashboard.imports.job import serve

    # What a library prints goes to standard error: the answer is alone in its stream
    with os.fdopen(os.dup(1), "wb") as answer:
        os.dup2(2, 1)
        try:
            serve(sys.stdin.buffer, answer, limit)
        except MemoryError:
            os._exit(errno.ENOMEM)  # at once, since to tell more would need memory


class WithoutFrames(MetaPathFinder):
    """Hides pandas, which pyarrow and pyogrio load if they find it: 60 MB and half a second for what no file needs."""

    def find_spec(self, fullname: str, *_: object) -> None:
        """Say that there is none."""
        if fullname in ("pandas", "geopandas"):
            raise ModuleNotFoundError(f"no {fullname} here", name=fullname)


def limit(memory: int, seconds: float) -> None:
    """Take at most so much more memory (bytes) and processor time, and write no file; where the system has such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    end = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (end, end))
    if held := held_memory(Path("/proc/self/status")):
        resource.setrlimit(resource.RLIMIT_DATA, (held + memory, held + memory))


def held_memory(status: Path) -> int | None:
    """Return how many bytes of data a process has, by its status file; None where the system has none."""
    try:
        lines = status.read_text("ascii", "replace").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmData:")), None)


if __name__ == "__main__":
    main()
