"""The process that reads one file of a reader and ends: `python -m dashboard.imports.worker`.

It asks for as little as it can: so much time and memory, no file to write, no core dump. sandbox.py starts it, sends it a job
by its standard input and takes the answer from its standard output.
"""

import os
import sys
import traceback
from collections.abc import Mapping
from importlib.abc import MetaPathFinder
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final


class WithoutFrames(MetaPathFinder):
    """Hides pandas, which pyarrow and pyogrio load if they find it: 60 MB and half a second for what nothing here needs."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        """Say that there is none."""
        if fullname in ("pandas", "geopandas"):
            raise ModuleNotFoundError(f"no {fullname} here", name=fullname)


if __name__ == "__main__":
    sys.meta_path.insert(0, WithoutFrames())

from dashboard.imports.checking import check
from dashboard.imports.known import DATA_SETS
from dashboard.imports.meaning import Meaning
from dashboard.imports.packing import Loaded, exactly, head_of, read_json, write, write_json, write_raw, write_workspace
from dashboard.imports.proposing import propose
from dashboard.imports.raw import How, UnreadableError
from dashboard.imports.reading import read
from dashboard.paths import DATA
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import read_ground

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SAMPLE: Final = b"name,latitude,longitude,year,country,category\nA,41.1,72.1,2019,Uzbekistan,mine\nB,42.2,73.3,2020-05-04,KGZ,mine\n"


def main() -> None:
    """Get ready, do one job, end."""
    # What a library prints goes to standard error: the answer is alone in its stream
    with os.fdopen(os.dup(1), "wb") as answer:
        os.dup2(2, 1)
        serve(sys.stdin.buffer, answer)


def serve(asked: IO[bytes], answer: IO[bytes]) -> None:
    """Read the limits, get ready, wait for a job, and do it within them; nothing where there is none."""
    limits = read_json(asked)
    land = read_ground(BuiltFolder(DATA)).land
    # What libraries put off until they are first used is done before a reader waits for it
    do({"file_name": "", "how": {}, "key": "", "meaning": None}, SAMPLE, land, BytesIO())
    try:
        job = read_json(asked)
    except EOFError:
        return
    limit(limits["memory"], limits["seconds"])
    do(job, exactly(asked, job["size"]), land, answer)


def do(job: Mapping[str, Any], content: bytes, land: "Mapping[str, BaseGeometry]", answer: IO[bytes]) -> None:
    """Write what a file holds and means, or why it can't be read. The job is what `sandbox` asks."""
    try:
        if job.get("workspace"):
            from dashboard.imports import workspace

            opened = workspace.read(content)
            write_json({}, answer)
            write_workspace(opened, answer)
            return
        raw = read(content, job["file_name"], How(**job["how"]))
        if job["key"] is None:
            write_json({}, answer)
            write_raw(raw, answer)
            return
        del content
        meaning = Meaning(**job["meaning"]) if job["meaning"] else propose(raw, land)
        known = DATA_SETS.get(meaning.kind)
        if known is not None:
            raw = known.prepare(raw)  # so that the form has the columns it adds
        loaded = Loaded(head_of(raw), meaning, check(raw, meaning, land, key=job["key"], file_name=job["file_name"]))
        del raw
        write_json({}, answer)
        write(loaded, answer)
    except UnreadableError as error:
        write_json({"unreadable": str(error)}, answer)
    except MemoryError:
        write_json({"memory": True}, answer)
    except Exception:
        write_json({"failed": traceback.format_exc()[-4000:]}, answer)


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
    if held := _held(Path("/proc/self/status")):
        resource.setrlimit(resource.RLIMIT_DATA, (held + memory, held + memory))


def _held(status: Path) -> int | None:
    """Bytes of data that the process has now; None where the system doesn't tell."""
    try:
        lines = status.read_text("ascii", "replace").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmData:")), None)


if __name__ == "__main__":
    main()
