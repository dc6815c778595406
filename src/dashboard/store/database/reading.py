"""One state of the data in the database as a store (interface.Store)."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from functools import cached_property
from typing import Any, Final

import psycopg
from psycopg import sql
from psycopg.rows import dict_row

from dashboard.model.fields import columns
from dashboard.model.site import Involvement, Search, Site, StatusChange
from dashboard.store.damage import OnDamage, refuse
from dashboard.store.database.schema import SITE_PARTS
from dashboard.store.decoding import filled
from dashboard.store.interface import Row, UnavailableError

Connected = Callable[[], AbstractContextManager[psycopg.Connection]]
"""Opens a connection; raises UnavailableError."""
LISTS: Final[Mapping[str, tuple[str, type[Any]]]] = {
    "statuses": ("statuses", StatusChange),
    "checked": ("checked", Search),
    **{part.field: (name, part.model) for name, part in SITE_PARTS.items()},
}
"""The lists of a site that have a table each; organizations and partners share one."""


class DatabaseStore:
    """A state of the data, by the schema that holds it."""

    def __init__(self, connect: Connected, schema: str, on_damage: OnDamage = refuse) -> None:
        """`on_damage` is never called: a database gives all or nothing."""
        self.schema = schema
        self.on_damage = on_damage
        self._connect = connect

    def read(self, path: str) -> bytes:
        """The content of a file of the base map (interface.Store)."""
        found = self._rows("SELECT content FROM {} WHERE path = %s", "files", [path])
        if not found:
            raise self.damaged(path, "-", "not there")
        return bytes(found[0]["content"])

    def rows(self, table: str, model: type[Any]) -> Iterator[tuple[str, Row]]:
        """The rows of a table (interface.Store)."""
        fill = filled(model)
        found = self.table(table)
        return ((f"row {row['line'] + 2}", fill(row)) for row in found)

    def table(self, name: str) -> list[Row]:
        """All rows of a table in their order, with every column."""
        return self._rows("SELECT * FROM {} ORDER BY line", name)

    def sites(self, layer: str) -> Iterator[tuple[str, Row]]:
        """All there is of the sites of a layer (interface.Store)."""
        found = self._sites
        return ((row["id"], row) for row in found if row["layer"] == layer)

    def files(self) -> list[tuple[str, bytes]]:
        """All files that are kept as they are, by their paths."""
        found = self._rows("SELECT path, content FROM {} ORDER BY path", "files")
        return [(row["path"], bytes(row["content"])) for row in found]

    def version(self) -> str:
        """Hash of the built files that were loaded (interface.Store)."""
        with self._connect() as connection:
            found = connection.execute("SELECT version FROM atlas.loads WHERE schema = %s", [self.schema]).fetchone()
        return str(found[0]) if found else ""

    def telling(self, on_damage: OnDamage) -> "DatabaseStore":
        """The same state with another `on_damage` (interface.Store)."""
        return DatabaseStore(self._connect, self.schema, on_damage)

    def damaged(self, part: str, row: str, reason: object) -> UnavailableError:  # noqa: ARG002 -- a reader is told less
        """The error of a row that is not what the build writes (interface.Store)."""
        return UnavailableError(
            f"The database holds something else than was loaded ({part}, {row}): `python -m dashboard load-db` loads "
            "it anew once that state is dropped."
        )

    @cached_property
    def _sites(self) -> list[Row]:
        """The sites in the order of the catalog, each with its lists."""
        lists = {field: self._by_site(table, model) for field, (table, model) in LISTS.items()}
        parts = self._by_site("involvements", Involvement)
        fill = filled(Site)
        names = [column.name for column in columns(Site)]
        rows = self._rows("SELECT {columns} FROM {} ORDER BY ordinal", "sites", columns=[*names, "route"])
        for row in rows:
            fill(row)
            row["route"] = row["route"] or ()
            row |= {field: found.get(row["id"], ()) for field, found in lists.items()}
            of_both = parts.get(row["id"], ())
            row["organizations"] = [part for part in of_both if part["side"] == "actor"]
            row["partners"] = [part for part in of_both if part["side"] == "partner"]
        return rows

    def _by_site(self, table: str, model: type[Any]) -> dict[str, list[Row]]:
        fill = filled(model)
        found: dict[str, list[Row]] = {}
        for row in self.table(table):
            found.setdefault(row["site"], []).append(fill(row))
        return found

    def _rows(
        self, statement: str, table: str, values: list[Any] | None = None, *, columns: list[str] | None = None
    ) -> list[Row]:
        query = sql.SQL(statement).format(
            sql.Identifier(self.schema, table), columns=sql.SQL(", ").join(map(sql.Identifier, columns or []))
        )
        with self._connect() as connection, connection.cursor(row_factory=dict_row) as cursor:
            return list(cursor.execute(query, values).fetchall())
