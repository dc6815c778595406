"""What the process that reads a file does: read, understand, check, answer. worker.py starts it, sandbox.py asks."""

import traceback
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, Final

from dashboard.imports.checking import check
from dashboard.imports.known import DATA_SETS
from dashboard.imports.meaning import Meaning
from dashboard.imports.packing import Loaded, exactly, head_of, read_json, write, write_json, write_raw, write_workspace
from dashboard.imports.proposing import propose
from dashboard.imports.raw import How, UnreadableError
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
    """
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
        data = check(raw, meaning, land, key=job["key"], file_name=job["file_name"])
        doubtful = data.refused > 0 or meaning.crs is not None
        loaded = Loaded(head_of(raw), meaning, data, likely(raw, meaning, land) if doubtful else ())
        del raw
        write_json({}, answer)
        write(loaded, answer)
    except UnreadableError as error:
        write_json({"unreadable": str(error)}, answer)
    except MemoryError:
        write_json({"memory": True}, answer)
    except Exception:
        write_json({"failed": traceback.format_exc()[-4000:]}, answer)
