"""Which store the atlas is read from: the database that DASHBOARD_DATABASE_URL names, or the built files."""

import threading
from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from dashboard import paths
from dashboard.store.damage import OnDamage, refuse
from dashboard.store.folder import BuiltFolder
from dashboard.store.interface import Store, UnavailableError

if TYPE_CHECKING:
    from dashboard.store.database.watch import Watch

Read = TypeVar("Read")
_LOCK: Final = threading.Lock()
NO_DRIVER: Final = "The database can't be asked: its driver is not installed (docs/database.md)."


def open_store(on_damage: OnDamage = refuse) -> Store:
    """The store to read from now. Where the database fails, that is the built files, and `fault` says why."""
    watch = _watch()
    return watch.store(on_damage) if watch else BuiltFolder(paths.DATA, on_damage)


def stored(read: Callable[[Store], Read], on_damage: OnDamage = refuse) -> Read:
    """What `read` makes of the store, or of the built files where the database fails meanwhile: of one, never of both."""
    try:
        return read(open_store(on_damage))
    except UnavailableError:
        return read(BuiltFolder(paths.DATA, on_damage))


def state() -> str:
    """What the data to be read now is called: what was read under another name is to be read again."""
    watch = _watch()
    return watch.status.schema if watch else ""


def fault() -> str:
    """Why the built files take the place of a database, in a sentence; empty where they don't. Asks nobody."""
    watch = _watch()
    if watch:
        return watch.status.fault
    return NO_DRIVER if paths.DATABASE else ""


def _watch() -> "Watch | None":
    if not paths.DATABASE:
        return None
    with _LOCK:  # two readers at the start wait for one first look
        return _watch_of(paths.DATABASE, paths.DATA)


@lru_cache(maxsize=4)
def _watch_of(url: str, data: Path) -> "Watch | None":
    if find_spec("psycopg") is None:
        return None
    from dashboard.store.database.watch import Watch  # loads psycopg, which only this needs

    return Watch(url, BuiltFolder(data))
