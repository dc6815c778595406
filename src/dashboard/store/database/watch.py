"""Whether the database answers, looked at now and then beside the pages, so that no reader waits for a look."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeVar

from dashboard.store.damage import OnDamage, refuse
from dashboard.store.database.connection import Address, connected
from dashboard.store.database.reading import DatabaseStore
from dashboard.store.database.schema import LAYOUT, schema_of
from dashboard.store.database.standing import standing_of
from dashboard.store.database.whole import read_whole
from dashboard.store.folder import PACKAGE, BuiltFolder
from dashboard.store.interface import Standing, Store, UnavailableError

Read = TypeVar("Read")
EVERY_S: Final = 5.0
"""Seconds from one look to the next."""
LONGEST_S: Final = 300.0
"""Seconds from one whole read that fails to the next, at most; they double from those of a look."""
OTHER_LAYOUT: Final = (
    "The database was loaded by another version of this program: `python -m dashboard load-db` loads it anew."
)
_LOG: Final = logging.getLogger(__name__)


class Status(NamedTuple):
    """What was found last."""

    schema: str
    """The state of the data that readers are given: the same name means the same data, from either store."""
    fault: str = ""
    """Why the built files take the place of the database, in a sentence; empty where they don't."""
    code: str = ""
    """The class and the code of the error, for the log."""
    standing: Standing = Standing()
    """How the server that answered stands among others."""


def current(address: Address) -> DatabaseStore:
    """The state of the data that readers are to see; raises UnavailableError where there is none that can be read."""
    return _looked(address)[0]


def _looked(address: Address) -> tuple[DatabaseStore, Standing]:
    """That state, and how the server that told it stands among others."""
    with connected(address) as connection:
        standing = standing_of(connection)
        found = connection.execute(
            "SELECT schema, layout FROM atlas.current JOIN atlas.loads USING (schema)"
        ).fetchone()
    if found is None or found[1] != LAYOUT:
        raise UnavailableError(OTHER_LAYOUT)
    return DatabaseStore(lambda: connected(address), str(found[0])), standing


class Watch:
    """Knows which store is to be read."""

    def __init__(self, url: str, files: BuiltFolder, every_s: float = EVERY_S) -> None:
        """Look once, then again and again, until the process ends or `stop` is called."""
        self._address = Address(url)
        self._files = files
        self._ended = threading.Event()
        self._every_s = every_s
        self._lock = threading.Lock()
        self._failed: UnavailableError | None = None
        """The last failure to read, until a whole read has succeeded: a database may answer a look and no more."""
        self._again, self._pause_s = 0.0, every_s
        self.status = self._look()
        if self.status.fault:
            self._log(self.status)
        threading.Thread(target=self._go_on, daemon=True, name="database").start()

    def store(self, on_damage: OnDamage = refuse) -> Store:
        """What readers are given now."""
        files = BuiltFolder(self._files.root, on_damage)
        status = self.status
        if status.fault:
            return files
        return Spared(DatabaseStore(lambda: connected(self._address), status.schema), files, self)

    def give_up(self, error: UnavailableError) -> None:
        """Give readers the built files until the whole atlas has been read from the database."""
        with self._lock:
            if self._failed is None:  # else another reader met the same
                self._doubt(error)
        self._become(self._files_instead(error))

    def files_schema(self) -> str:
        """The state of the data that the built files are; empty where their data package can't be read."""
        try:
            return schema_of((self._files.root / PACKAGE).read_bytes())
        except OSError:
            return ""

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()

    def _go_on(self) -> None:
        while not self._ended.wait(self._every_s):
            self._become(self._look())

    def _become(self, status: Status) -> None:
        with self._lock:
            if self._failed and not status.fault:  # a reader failed after that look
                return
            if status.fault != self.status.fault:
                self._log(status)
            self.status = status

    def _log(self, status: Status) -> None:
        """Once for each change, not for each look."""
        if status.fault:
            _LOG.warning("%s The built files are served. (%s)", status.fault, status.code or "no code")
        else:
            _LOG.warning("The database is back.")

    def _look(self) -> Status:
        try:
            store, standing = _looked(self._address)
            self._prove(store)
            return Status(store.schema, standing=standing)
        except UnavailableError as error:
            return self._files_instead(error)

    def _prove(self, store: DatabaseStore) -> None:
        """After a failure, read everything; raises that failure where it is too early for that, or the new one."""
        if self._failed is None:
            return
        if time.monotonic() < self._again:
            raise self._failed
        try:
            read_whole(store)
        except UnavailableError as error:
            self._doubt(error)
            raise
        self._failed, self._pause_s = None, self._every_s

    def _doubt(self, error: UnavailableError) -> None:
        self._failed, self._again = error, time.monotonic() + self._pause_s
        self._pause_s = min(2 * self._pause_s, LONGEST_S)

    def _files_instead(self, error: UnavailableError) -> Status:
        return Status(self.files_schema(), str(error), error.code)


class Spared(NamedTuple):
    """A database whose readers are spared its failures: the built files answer where they hold the same data."""

    database: DatabaseStore
    files: BuiltFolder
    watch: Watch

    @property
    def on_damage(self) -> OnDamage:
        """What the reader of the files wants (interface.Store)."""
        return self.files.on_damage

    def read(self, path: str) -> bytes:
        """The content of a file of the base map (interface.Store)."""
        return self._either(lambda store: store.read(path))

    def rows(self, table: str, model: type[Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The rows of a table (interface.Store)."""
        return self._either(lambda store: store.rows(table, model))

    def sites(self, layer: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """All there is of the sites of a layer (interface.Store)."""
        return self._either(lambda store: store.sites(layer))

    def version(self) -> str:
        """Hash of the built files but those of releases (interface.Store)."""
        return self._either(lambda store: store.version())

    def telling(self, on_damage: OnDamage) -> "Spared":
        """The same state with another `on_damage` (interface.Store)."""
        return Spared(self.database, self.files.telling(on_damage), self.watch)

    def damaged(self, part: str, row: str, reason: object) -> Exception:
        """The error of a row that is not what the build writes (interface.Store)."""
        return self.database.damaged(part, row, reason)

    def _either(self, read: Callable[[Store], Read]) -> Read:
        """What the database gives. While it fails nobody waits for it: the built files, where they are the same data.

        Where they are not, raises UnavailableError.
        """
        fault = self.watch.status.fault
        error = UnavailableError(fault)
        if not fault:
            try:
                return read(self.database)
            except UnavailableError as met:
                self.watch.give_up(met)
                error = met
        if self.watch.files_schema() != self.database.schema:
            raise error
        return read(self.files)
