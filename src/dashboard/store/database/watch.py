"""Whether the database answers, looked at now and then beside the pages, so that no reader waits for a look."""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Final, NamedTuple

import psycopg

from dashboard.store.damage import OnDamage, refuse
from dashboard.store.database.connection import Address, connected
from dashboard.store.database.reading import DatabaseStore
from dashboard.store.database.schema import LAYOUT, schema_of
from dashboard.store.folder import PACKAGE, BuiltFolder
from dashboard.store.interface import Row, Store, UnavailableError

EVERY_S: Final = 5.0
"""Seconds from one look to the next."""
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


def current(address: Address) -> DatabaseStore:
    """The state of the data that readers are to see; raises UnavailableError where there is none that can be read."""
    with connected(address) as connection:
        found = connection.execute(
            "SELECT schema, layout FROM atlas.current JOIN atlas.loads USING (schema)"
        ).fetchone()
    if found is None or found[1] != LAYOUT:
        raise UnavailableError(OTHER_LAYOUT)
    return DatabaseStore(lambda: connected(address), str(found[0]))


class Watch:
    """Knows which store is to be read."""

    def __init__(self, url: str, files: BuiltFolder, every_s: float = EVERY_S) -> None:
        """Look once, then again and again, until the process ends or `stop` is called."""
        self._address = Address(url)
        self._files = files
        self._ended = threading.Event()
        self._every_s = every_s
        self.status = self._look()
        threading.Thread(target=self._go_on, daemon=True, name="database").start()

    def store(self, on_damage: OnDamage = refuse) -> Store:
        """What readers are given now."""
        files = BuiltFolder(self._files.root, on_damage)
        status = self.status
        if status.fault:
            return files
        return Spared(DatabaseStore(self.connect, status.schema), files, self)

    def connect(self) -> AbstractContextManager[psycopg.Connection]:
        """A connection to the database."""
        return connected(self._address)

    def give_up(self, error: UnavailableError) -> None:
        """Give readers the built files until the next look finds the database answering."""
        self._become(Status(self.files_schema(), str(error)))

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
        if status.fault != self.status.fault:
            _LOG.warning(
                "%s", f"{status.fault} The built files are served." if status.fault else "The database is back."
            )
        self.status = status

    def _look(self) -> Status:
        try:
            return Status(current(self._address).schema)
        except UnavailableError as error:
            return Status(self.files_schema(), str(error))


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
        try:
            return self.database.read(path)
        except UnavailableError as error:
            return self._instead(error).read(path)

    def rows(self, table: str, model: type[Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The rows of a table (interface.Store)."""
        try:
            return self.database.rows(table, model)
        except UnavailableError as error:
            return self._instead(error).rows(table, model)

    def sites(self, layer: str) -> Iterator[tuple[str, Row]]:
        """All there is of the sites of a layer (interface.Store)."""
        try:
            return self.database.sites(layer)
        except UnavailableError as error:
            return self._instead(error).sites(layer)

    def version(self) -> str:
        """Hash of the built files but those of releases (interface.Store)."""
        try:
            return self.database.version()
        except UnavailableError as error:
            return self._instead(error).version()

    def telling(self, on_damage: OnDamage) -> "Spared":
        """The same state with another `on_damage` (interface.Store)."""
        return Spared(self.database, self.files.telling(on_damage), self.watch)

    def damaged(self, part: str, row: str, reason: object) -> Exception:
        """The error of a row that is not what the build writes (interface.Store)."""
        return self.database.damaged(part, row, reason)

    def _instead(self, error: UnavailableError) -> BuiltFolder:
        """The built files, where they are the same data; raises the error where they are not."""
        self.watch.give_up(error)
        if self.watch.files_schema() != self.database.schema:
            raise error
        return self.files
