"""Loading the built files into the database: in one transaction, which reads all back before it ends.

Readers see the state before or the new one, never a mixture: each is a schema of its own, and one row names the current.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

import psycopg
from psycopg import sql

from dashboard.model.catalog import Catalog
from dashboard.model.rows import row_of
from dashboard.model.vocabulary import LAYERS
from dashboard.store.database import derived
from dashboard.store.database.connection import LOADING_S, Address, connected
from dashboard.store.database.reading import DatabaseStore
from dashboard.store.database.schema import (
    EXTENSIONS,
    LAYOUT,
    LINE,
    SITE_PARTS,
    Column,
    Table,
    package_tables,
    part_tables,
    schema_of,
    typed,
)
from dashboard.store.database.whole import PARTS
from dashboard.store.files import stored_catalog
from dashboard.store.folder import PACKAGE, BuiltFolder
from dashboard.store.interface import Store, UnavailableError

KEPT: Final = 2
"""States that stay: the current and the one before, which servers may still be reading."""
LOCK: Final = 4_104_615
"""A number of our own: loads wait for each other by it."""
FILES: Final = Table(
    "files",
    "Files that are kept as they are: the base map and the data package",
    (
        Column("path", "text", "Path below data/", required=True),
        Column("content", "bytea", "The content", required=True),
    ),
    key=("path",),
)
_REGISTER: Final = (
    "CREATE SCHEMA IF NOT EXISTS atlas",
    "COMMENT ON SCHEMA atlas IS 'Which states of the Presence Atlas are loaded, and which is current'",
    "CREATE TABLE IF NOT EXISTS atlas.loads (schema text PRIMARY KEY, version text NOT NULL, layout integer NOT NULL,"
    " sites integer NOT NULL, loaded timestamptz NOT NULL DEFAULT now())",
    "CREATE TABLE IF NOT EXISTS atlas.current (one boolean PRIMARY KEY DEFAULT true CHECK (one),"
    " schema text NOT NULL REFERENCES atlas.loads)",
)


@dataclass(frozen=True)
class Loaded:
    """What a load has done."""

    schema: str
    version: str
    sites: int
    new: bool
    """Whether it was not there before."""


def load(address: Address, folder: BuiltFolder) -> Loaded:
    """Load the built files of a folder, and make them what readers see; nothing is done where they are that already.

    Raises DamagedDataError where the files are not those of their data package, and UnavailableError where the database
    refuses something: then readers keep what they had.
    """
    package = (folder.root / PACKAGE).read_bytes()
    catalog, schema = stored_catalog(folder), schema_of(package)
    loaded = Loaded(schema, catalog.version, len(catalog.sites), new=True)
    with connected(address, statement_s=LOADING_S, writes=True) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        _extend(connection)
        for statement in _REGISTER:
            connection.execute(statement)
        there = connection.execute("SELECT 1 FROM atlas.loads WHERE schema = %s", [schema]).fetchone()
        if there:
            loaded = Loaded(schema, catalog.version, len(catalog.sites), new=False)
        else:
            _fill(connection, schema, package, folder, catalog)
            connection.execute(
                "INSERT INTO atlas.loads (schema, version, layout, sites) VALUES (%s, %s, %s, %s)",
                [schema, catalog.version, LAYOUT, len(catalog.sites)],
            )
            _compare(folder, DatabaseStore(lambda: nullcontext(connection), schema))
        connection.execute(
            "INSERT INTO atlas.current (schema) VALUES (%s) ON CONFLICT (one) DO UPDATE SET schema = excluded.schema",
            [schema],
        )
    _tidy(address, schema)
    return loaded


def _extend(connection: psycopg.Connection) -> None:
    for name in EXTENSIONS:
        if connection.execute("SELECT 1 FROM pg_extension WHERE extname = %s", [name]).fetchone():
            continue
        try:
            with connection.transaction():
                connection.execute(sql.SQL("CREATE EXTENSION {}").format(sql.Identifier(name)))
        except psycopg.Error:
            raise UnavailableError(
                f"The database lacks the extension {name}: where PostGIS is installed, its administrator adds it with "
                f"`CREATE EXTENSION {name}`."
            ) from None


def _fill(connection: psycopg.Connection, schema: str, package: bytes, folder: BuiltFolder, catalog: Catalog) -> None:
    """Make the tables of a state and copy all rows into them; keys and indexes come after the rows, which is faster."""
    connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
    tables = package_tables(package)
    for table in tables:
        rows = _package_rows(folder, table)
        if table.name == "sites":
            whole = table.with_columns(*derived.OF_SITES)
            _copy(connection, schema, whole, _with_derived(rows, table, catalog))
        else:
            _copy(connection, schema, table, rows)
    for table in part_tables():
        shape = table.with_columns(derived.UNTIL) if table.name == "site_known" else table
        _copy(connection, schema, shape, _part_rows(table, catalog))
    rows_of: dict[str, Iterable[Sequence[Any]]] = {
        derived.STATUS_YEARS.name: derived.status_years(catalog),
        derived.PARTS.name: derived.parts(catalog),
        derived.PIECES.name: derived.pieces(catalog.sites),
        derived.WORDS.name: derived.words(catalog),
    }
    for table in derived.TABLES:
        _copy(connection, schema, table, rows_of[table.name])
    _copy(connection, schema, FILES, [[path, (folder.root / path).read_bytes()] for path in _kept_files(folder)])
    every = (*tables, *part_tables(), *derived.TABLES, FILES)
    for statement in [each for table in every for each in table.keyed(schema)]:
        connection.execute(statement)
    for statement in [each for table in every for each in table.referring(schema)]:
        connection.execute(statement)
    for name, how in derived.INDEXES:
        connection.execute(sql.SQL("CREATE INDEX ON {} USING {}").format(sql.Identifier(schema, name), sql.SQL(how)))
    for table in every:
        connection.execute(sql.SQL("ANALYZE {}").format(sql.Identifier(schema, table.name)))


def _kept_files(folder: BuiltFolder) -> list[str]:
    """The paths of the base map, each compared with the data package, and the package itself."""
    layers = {f"geo/{layer}.geojson" for layer in LAYERS}
    given = [path for path in folder.paths() if path.startswith("geo/") and path not in layers]
    for path in given:
        folder.read(path)
    return [*given, PACKAGE]


def _package_rows(folder: BuiltFolder, table: Table) -> Iterator[list[Any]]:
    """The rows of a table of the data package, each with its line."""
    path, columns = f"tables/{table.name}.csv", [column for column in table.columns if column is not LINE]
    for line, (place, row) in enumerate(folder.text_rows(path)):
        try:
            yield [line, *(typed(column, row[column.name]) for column in columns)]
        except (KeyError, ValueError) as error:
            raise folder.damaged(path, place, repr(error)) from error


def _with_derived(rows: Iterable[list[Any]], table: Table, catalog: Catalog) -> Iterator[list[Any]]:
    """The rows of the sites with what is worked out of each."""
    numbers, place = {site.id: number for number, site in enumerate(catalog.sites)}, table.names.index("id")
    for row in rows:
        identity = row[place]
        yield [*row, *derived.of_site(catalog, numbers[identity], catalog.by_id[identity])]


def _part_rows(table: Table, catalog: Catalog) -> Iterator[list[Any]]:
    """The rows of a list of the sites; those of what was known with the year until which no more was."""
    line, field = count(), SITE_PARTS[table.name].field
    for site in catalog.sites:
        held = getattr(site, field)
        until = [[year] for year in derived.known_until(site)] if field == "known" else [[]] * len(held)
        for each, more in zip(held, until, strict=True):
            yield [next(line), site.id, *row_of(each).values(), *more]


def _copy(connection: psycopg.Connection, schema: str, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    """Make a table and copy its rows."""
    for statement in table.made(schema):
        connection.execute(statement)
    names = sql.SQL(", ").join(map(sql.Identifier, table.names))
    into = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(schema, table.name), names)
    with connection.cursor() as cursor, cursor.copy(into) as copy:
        for row in rows:
            copy.write_row(row)


def _compare(files: Store, database: Store) -> None:
    """Read everything back; raises UnavailableError where a record is not as it was."""
    differing = [name for name, read in PARTS.items() if read(files) != read(database)]
    if differing:
        raise UnavailableError(f"What the database gives back is not what was loaded: {', '.join(differing)}.")


def _tidy(address: Address, current: str) -> None:
    """Drop states that nobody reads any more; where one is being read, the next load does."""
    with suppress(UnavailableError), connected(address, writes=True) as connection:
        old = connection.execute(
            "SELECT schema FROM atlas.loads WHERE schema <> %s ORDER BY loaded DESC, schema OFFSET %s",
            [current, KEPT - 1],
        ).fetchall()
        for (schema,) in old:
            connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(schema)))
            connection.execute("DELETE FROM atlas.loads WHERE schema = %s", [schema])
