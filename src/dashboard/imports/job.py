"""What the process that reads a file does: read, understand, check, answer. worker.py starts it, sandbox.py asks."""

import traceback
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, Final

from dashboard.imports.checking import check
from dashboard.imports.known import DATA_SETS
from dashboard.imports.meaning import Meaning
from dashboard.imports.packing import Loaded, exactly, head_of, read_json, write, write_json, write_raw, write_workspace
from dashboard.imports.proposing import propose
from dashboard.imports.raw import How, Raw, UnreadableError
from dashboard.imports.reading import read
from dashboard.imports.systems import likely
from dashboard.paths import DATA
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import read_ground

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SAMPLE: Final = (
    b"name,lat,lon,year,country,category\nA,41.1,72.1,2019,Uzbekistan,mine\nB,42.2,73.3,2020-05-04,KGZ,mine\n"
)


def serve(asked: IO[bytes], answer: IO[bytes], limit: Callable[[int, float], None]) -> None:
    """Get ready, wait for a job, and do it within the limits that come first; nothing where no job comes."""
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
    """Write what a file holds and means, or why it can't be read.

    Args:
        job: `file_name`, `how` and `meaning` as of `sandbox.load`; `key` is None where its meaning is left open.
        content: the bytes of the file.
        land: the outlines of countries.
        answer: where to write. An empty object comes before what a file holds; `unreadable`, `memory` or `failed` tell why not.

    Raises MemoryError where there is too little left to write what was found.
    """
    write_found: Callable[[IO[bytes]], None]
    try:
        if job.get("workspace"):
            from dashboard.imports import workspace

            write_found = partial(write_workspace, workspace.read(content))
        else:
            raw = read(content, job["file_name"], How(**job["how"]))
            del content
            write_found = partial(write_raw, raw) if job["key"] is None else partial(write, _loaded(raw, job, land))
            del raw
    except UnreadableError as error:
        write_json({"unreadable": str(error)}, answer)
    except Exception as error:
        why = {"memory": True} if _lacks_memory(error) else {"failed": traceback.format_exc()[-4000:]}
        write_json(why, answer)
    else:
        write_json({}, answer)
        write_found(answer)  # the answer can't say what goes wrong from here on: the exit code does, in worker.py


def _loaded(raw: Raw, job: Mapping[str, Any], land: "Mapping[str, BaseGeometry]") -> Loaded:
    meaning = Meaning(**job["meaning"]) if job["meaning"] else propose(raw, land)
    known = DATA_SETS.get(meaning.kind)
    if known is not None:
        raw = known.prepare(raw)  # so that the form has the columns it adds
    data = check(raw, meaning, land, key=job["key"], file_name=job["file_name"])
    doubtful = data.refused > 0 or meaning.crs is not None
    return Loaded(head_of(raw), meaning, data, likely(raw, meaning, land) if doubtful else ())


def _lacks_memory(error: Exception) -> bool:
    """Whether there was too little memory; shapely hands on what C++ says of it."""
    return isinstance(error, MemoryError) or "bad_alloc" in str(error)
