"""Files that readers bring are read in a process of their own, with little time and memory, which ends with the file.

A file that would take a reader of formats down takes that process down, and the reader is told so in a sentence; the pages of
others never notice. One process stands by, its libraries loaded, so that nobody waits for that.
"""

import atexit
import errno
import logging
import math
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from threading import BoundedSemaphore, Event, Lock, Thread, Timer
from typing import IO, TYPE_CHECKING, Any, Final, TypeVar, cast

from dashboard.imports import packing
from dashboard.imports.meaning import Meaning
from dashboard.imports.packing import Loaded as Loaded
from dashboard.imports.raw import How, Raw, UnreadableError
from dashboard.paths import ROOT

if TYPE_CHECKING:
    from dashboard.imports.workspace import Workspace

SECONDS: Final = 4.5
"""That a file may take, so that a reader is answered within five."""
MEMORY: Final = 170_000_000
"""Bytes that a file may take in its process: with the 120 MB of the libraries less than 300 MB. Lines in 45 MB of GeoJSON fit in."""
LONGEST: Final = 250_000_000
"""Bytes of an answer."""
SMALL: Final = 1_000_000
"""Bytes of a file that has no reason to take much memory."""
BUSY: Final = 30
"""Tenths of that time by which it may be late where the machine is too busy."""
PIPE: Final = 1 << 20
"""Bytes that one side may be ahead of the other, where the system lets it."""
IDLE: Final = 60.0
"""Seconds after which a process that stands by ends."""
PATIENCE: Final = 0.5
"""Seconds in which a process may end by itself."""
AT_ONCE: Final = 2
"""Files that are read at the same time; others wait, and that is not part of their time."""
LEAVE_OUT: Final = "leave out rows, columns or details of shapes, or split the file"
TOO_LONG: Final = "Reading it takes longer than {seconds:g} seconds: " + LEAVE_OUT + "."
TOO_MUCH: Final = "Reading it takes more memory than one file may have: " + LEAVE_OUT + "."
CRASHED: Final = "It can't be read and may be damaged: export or save it again, or try another format."

_COMMAND: Final = (sys.executable, "-m", "dashboard.imports.worker")
_KEPT: Final = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "VIRTUAL_ENV", "ATLAS_DATA")
"""Of the environment, which may hold secrets."""
_SET: Final = {
    # Arrow's own pool takes memory ahead; the system's gives it back, and that of glibc at once from so many bytes on: fewer
    # than Arrow sets aside for each column of a block, whose rests would else be holes (45 MB of CSV took ten times as much)
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "MALLOC_MMAP_THRESHOLD_": "500000",
    "MALLOC_TRIM_THRESHOLD_": "16000000",
    "PYTHONDONTWRITEBYTECODE": "1",
    # Formats that GDAL would recognise in a file and that name others, on the disk or in the network
    "OGR_SKIP": "OGR_VRT,GDALG,WFS,OAPIF,OGCAPI,HTTP,CSW,EEDA,Elasticsearch,Carto,AmigoCloud,PLSCENES,NGW,MVT,GTFS,ADBC",
    "GDAL_SKIP": "OGR_VRT GDALG HTTP",
}

_LOG: Final = logging.getLogger(__name__)
_turns = BoundedSemaphore(AT_ONCE)
_Answer = TypeVar("_Answer")


def load(
    content: bytes,
    file_name: str,
    how: How = How(),  # noqa: B008 – frozen
    meaning: Meaning | None = None,
    *,
    key: str,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Loaded:
    """Read, understand and check a file.

    Args:
        content: its bytes.
        file_name: its name.
        how: how it is to be read, as far as the reader has said so.
        meaning: what its columns are; None to have it proposed.
        key: what it is called in the session.
        seconds: that it may take.
        memory: bytes that it may take.

    Raises UnreadableError with a sentence for the reader.
    """
    job = {"key": key, "meaning": asdict(meaning) if meaning else None}
    return _ask(job, content, file_name, how, packing.read, seconds, memory)


def read(
    content: bytes,
    file_name: str,
    how: How = How(),  # noqa: B008 – frozen
    *,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Raw:
    """Read a file and leave open what it means, with the arguments of `load`. Raises UnreadableError."""
    return _ask({"key": None}, content, file_name, how, packing.read_raw, seconds, memory)


def open_workspace(content: bytes, *, seconds: float = SECONDS, memory: int = MEMORY) -> "Workspace":
    """Open a workspace that a reader has saved. Raises UnreadableError with a sentence for the reader."""
    return _ask({"workspace": True}, content, "", How(), packing.read_workspace, seconds, memory)


def warm() -> None:
    """Have a process stand by for the next file, for IDLE seconds from now on."""
    _spare.fill()


def _ask(
    job: dict[str, Any],
    content: bytes,
    file_name: str,
    how: How,
    take: Callable[[IO[bytes]], _Answer],
    seconds: float,
    memory: int,
) -> _Answer:
    with _turns, _worker(seconds, memory) as (worker, late):
        try:
            packing.write_json({**job, "file_name": file_name, "how": asdict(how), "size": len(content)}, worker.asked)
            worker.asked.write(content)
            worker.asked.close()
            answer = cast(IO[bytes], _Measured(worker.answer))
            said = packing.read_json(answer)
            if said == {}:
                return take(answer)
            if failed := said.get("failed"):
                _LOG.error("a file could not be read:\n%s", str(failed)[:4000])
            sentence = TOO_MUCH if said.get("memory") else CRASHED if failed else str(said["unreadable"])
        except Exception as error:  # a process that a file has taken over may answer anything
            code = worker.end()
            if late() or code == -getattr(signal, "SIGXCPU", 0):
                raise UnreadableError(TOO_LONG.format(seconds=seconds)) from error
            # Rust and C++ give up like this where they get no memory; a small file asks for much where it is damaged
            too_much = code == errno.ENOMEM or (code == -signal.SIGABRT and len(content) > SMALL)
            raise UnreadableError(TOO_MUCH if too_much else CRASHED) from error
    raise UnreadableError(sentence)


class _Measured:
    """An answer, as far as it is not too long."""

    closed = False

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._left = LONGEST

    def read(self, size: int) -> bytes:
        if size > self._left:
            raise ValueError("the answer is too long")
        self._left -= size
        return self._file.read(size)


class _Worker:
    """A process that reads one file."""

    def __init__(self, seconds: float, memory: int) -> None:
        path = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self._process = subprocess.Popen(  # noqa: S603 – our own module
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pipesize=PIPE,
            env={**kept, **_SET, "PYTHONPATH": path},
        )
        self.asked = cast(IO[bytes], self._process.stdin)
        self.answer = cast(IO[bytes], self._process.stdout)
        with suppress(OSError):
            packing.write_json({"seconds": seconds, "memory": memory}, self.asked)
            self.asked.flush()

    def alive(self) -> bool:
        return self._process.poll() is None

    def processor_time(self) -> float:
        """Seconds that it has had a processor; infinity where the system doesn't tell."""
        try:
            state = Path(f"/proc/{self._process.pid}/stat").read_text("ascii", "replace")
        except OSError:
            return math.inf
        user, system = state.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> int:
        """See that it ends, and return its exit code."""
        for file in (self.asked, self.answer):
            with suppress(OSError):
                file.close()
        try:
            return self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


class _Spare:
    """The process that stands by."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._worker: _Worker | None = None
        self._timer: Timer | None = None

    def fill(self) -> None:
        with self._lock:
            if self._worker is None or not self._worker.alive():
                self._worker = _Worker(SECONDS, MEMORY)
            self._stop_timer()
            self._timer = Timer(IDLE, self.drop)
            self._timer.daemon = True
            self._timer.start()

    def take(self) -> _Worker | None:
        with self._lock:
            worker, self._worker = self._worker, None
            self._stop_timer()
        return worker if worker and worker.alive() else None

    def drop(self) -> None:
        if worker := self.take():
            worker.kill()
            worker.end()

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None


_spare = _Spare()
atexit.register(_spare.drop)


@contextmanager
def _worker(seconds: float, memory: int) -> Iterator[tuple[_Worker, Callable[[], bool]]]:
    """A process for one file, which is killed when its time is over; and whether it was."""
    usual = (seconds, memory) == (SECONDS, MEMORY)
    worker = (_spare.take() if usual else None) or _Worker(seconds, memory)
    late, done = Event(), Event()
    Thread(target=_watch, args=(worker, seconds, late, done), daemon=True).start()
    try:
        yield worker, late.is_set
    finally:
        done.set()
        worker.kill()
        # The system takes a while to clear up after a large file, and nobody has to wait for it
        Thread(target=worker.end).start()


def _watch(worker: _Worker, seconds: float, late: Event, done: Event) -> None:
    """Kill a process whose time is over before it is done; later where the machine is too busy to give it half of that."""
    begun = worker.processor_time()
    if done.wait(seconds):
        return
    for _ in range(BUSY):
        if not worker.processor_time() - begun < seconds / 2:
            break
        if done.wait(seconds / 10):
            return
    late.set()
    worker.kill()
