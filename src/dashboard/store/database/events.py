"""Large data sets of the server's host, such as conflict events: rows in the database, which all readers can lay over the atlas.

They are no part of the atlas and of no state of it: a schema of their own, `events`, with a table for each set and one that
lists them. A set is loaded in one transaction, by COPY, and replaces the one with its name. It is read into memory once by
each process (decision 26), where filters and tiles are worked out as for any reader's own rows.
"""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import numpy as np
import psycopg
import pyarrow as pa
import pyarrow.csv as pacsv
from numpy.typing import NDArray
from psycopg import sql

from dashboard.model.own import NO_YEAR, NOT_STATED, Coded, OwnData, OwnSites, Texts
from dashboard.model.vocabulary import STATUSES, Status
from dashboard.store.database.connection import LOADING_S, Address, connected
from dashboard.store.interface import UnavailableError

CODED: Final = ("country", "actor", "owner", "category", "source", "status")
COLUMNS: Final = {
    "row": ("integer", pa.int32()),
    "name": ("text", pa.string()),
    "lon": ("double precision", pa.float64()),
    "lat": ("double precision", pa.float64()),
    "accuracy_m": ("double precision", pa.float64()),
    "start_year": ("smallint", pa.int16()),
    "end_year": ("smallint", pa.int16()),
    "date": ("text", pa.string()),
    **dict.fromkeys(CODED, ("text", pa.string())),
    "atlas_status": ("text", pa.string()),
}
"""The columns of a set: their types in SQL, and in memory. Years are inclusive, NULL where unknown; degrees are WGS 84."""
HELD_ONCE: Final = {*CODED, "date", "atlas_status"}
"""Columns whose texts come again."""
CHUNK: Final = 50_000
"""Rows that are sent at a time."""
PARSED: Final = 4 * 2**20
"""Bytes that are read and parsed at a time."""
_REGISTER: Final = (
    "CREATE SCHEMA IF NOT EXISTS events",
    "CREATE TABLE IF NOT EXISTS events.sets (name text PRIMARY KEY, label text NOT NULL, kind text NOT NULL,"
    " credit text NOT NULL, digest text NOT NULL, rows integer NOT NULL, loaded timestamptz NOT NULL DEFAULT now())",
)


@dataclass(frozen=True, slots=True)
class EventSet:
    """A set that is there."""

    name: str
    label: str
    rows: int
    digest: str
    """Of what it was loaded from: another one says that the rows may be others."""


def load_events(address: Address, name: str, parts: Iterable[OwnData], digest: str) -> EventSet:
    """Load the parts of a set, in the order of their rows; nothing is done where the same is there already.

    Lines and areas become the places on them. Raises UnavailableError where the database refuses something: then readers
    keep what they had.
    """
    with connected(address, statement_s=LOADING_S, writes=True) as connection:
        for statement in _REGISTER:
            connection.execute(statement)
        there = connection.execute(
            "SELECT name, label, rows, digest FROM events.sets WHERE name = %s AND digest = %s", [name, digest]
        ).fetchone()
        if there:
            return EventSet(*there)
        table = _table(name)
        connection.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(table))
        columns = sql.SQL(", ").join(
            sql.SQL("{} {}").format(sql.Identifier(each), sql.SQL(of)) for each, (of, _) in COLUMNS.items()
        )
        connection.execute(sql.SQL("CREATE TABLE {} ({})").format(table, columns))
        rows, first = 0, None
        with (
            connection.cursor() as cursor,
            cursor.copy(sql.SQL("COPY {} FROM STDIN (FORMAT csv)").format(table)) as copy,
        ):
            for part in parts:
                first, rows = first or part, rows + len(part.sites)
                for piece in as_csv(part.sites):
                    copy.write(piece)
        if first is None or not rows:
            raise UnavailableError("There is no row to load.")
        connection.execute("DELETE FROM events.sets WHERE name = %s", [name])
        connection.execute(
            "INSERT INTO events.sets (name, label, kind, credit, digest, rows) VALUES (%s, %s, %s, %s, %s, %s)",
            [name, first.label, first.kind, first.credit, digest, rows],
        )
        return EventSet(name, first.label, rows, digest)


def event_sets(address: Address) -> tuple[EventSet, ...]:
    """The sets that are there, by name; none where none was ever loaded.

    Raises:
        UnavailableError: if the database can't be asked.
    """
    with connected(address) as connection:
        if connection.execute("SELECT to_regclass('events.sets')").fetchone() == (None,):
            return ()
        found = connection.execute("SELECT name, label, rows, digest FROM events.sets ORDER BY name").fetchall()
    return tuple(EventSet(*each) for each in found)


def read_events(address: Address, name: str, digest: str) -> OwnData:
    """All rows of a set as it was loaded from what has a digest; no key yet.

    Raises:
        UnavailableError: if it is not there, or another was loaded meanwhile, or the database can't be asked.
    """
    about = "SELECT label, kind, credit FROM events.sets WHERE name = %s AND digest = %s"
    with connected(address, statement_s=LOADING_S) as connection:
        found = connection.execute(about, [name, digest]).fetchone()
        if found is None:
            raise UnavailableError(f"The database has no set of events called {name}, or another one now.")
        connection.execute("SET LOCAL synchronize_seqscans = off")  # in the order in which they were loaded
        table = _copied(connection, name)
        if connection.execute(about, [name, digest]).fetchone() != found:
            raise UnavailableError(f"The set of events called {name} was loaded anew meanwhile: try again.")
    label, kind, credit = found
    sites = _sites(table)
    del table
    pa.default_memory_pool().release_unused()  # it keeps as much as the set takes
    return OwnData("", label, name, kind, credit, (), len(sites), sites, (), shared=digest)


def _table(name: str) -> sql.Identifier:
    """The table of a set; a name may be longer than PostgreSQL's are, and have any letters."""
    return sql.Identifier("events", f"rows_{sha256(name.encode()).hexdigest()[:16]}")


def as_csv(sites: OwnSites) -> Iterable[bytes]:
    """The rows as COPY takes them, some thousands at a time."""
    atlas: list[str | None] = [status and str(status) for status in sites.statuses]
    columns = {
        "row": pa.array(sites.row),
        "name": pa.array(sites.name, pa.string()),
        "lon": pa.array(sites.lon),
        "lat": pa.array(sites.lat),
        "accuracy_m": pa.array(sites.accuracy_m, mask=np.isnan(sites.accuracy_m)),
        "start_year": pa.array(sites.start, mask=sites.start == NO_YEAR),
        "end_year": pa.array(sites.end, mask=sites.end == NO_YEAR),
        "date": pa.array(sites.date, pa.string()),
        **{name: _words(getattr(sites, name)) for name in CODED},
        "atlas_status": _words(Coded(tuple(each or "" for each in atlas), sites.status.codes)),
    }
    table = pa.table(columns)
    options = pacsv.WriteOptions(include_header=False, batch_size=CHUNK)
    for start in range(0, len(table), CHUNK):
        into = io.BytesIO()
        pacsv.write_csv(table.slice(start, CHUNK), into, options)
        yield into.getvalue()


def _words(column: Coded) -> pa.Array:
    codes = pa.array(column.codes, mask=column.codes == NOT_STATED)
    return pa.DictionaryArray.from_arrays(codes, pa.array(column.values, pa.string())).cast(pa.string())


def _copied(connection: psycopg.Connection, name: str) -> pa.Table:
    """The rows, some megabytes of text parsed at a time: that of all would take as much again. Words are held once each."""
    types = {each: pa.dictionary(pa.int32(), of) if each in HELD_ONCE else of for each, (_, of) in COLUMNS.items()}
    parts = [pa.schema(types.items()).empty_table()]
    with (
        connection.cursor() as cursor,
        cursor.copy(sql.SQL("COPY {} TO STDOUT (FORMAT csv)").format(_table(name))) as copy,
    ):
        text = io.BytesIO()
        for row in copy:
            text.write(row)
            if text.tell() >= PARSED:
                parts.append(_parsed(text, types))
                text = io.BytesIO()
        if text.tell():
            parts.append(_parsed(text, types))
    return pa.concat_tables(parts).unify_dictionaries().combine_chunks()


def _parsed(text: io.BytesIO, types: Mapping[str, pa.DataType]) -> pa.Table:
    return pacsv.read_csv(
        pa.py_buffer(text.getbuffer()),
        pacsv.ReadOptions(column_names=list(types), use_threads=False),
        pacsv.ParseOptions(newlines_in_values=True),
        pacsv.ConvertOptions(
            column_types=types, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False
        ),
    )


def _sites(table: pa.Table) -> OwnSites:
    column = {name: table[name].combine_chunks() for name in table.column_names}

    def numbers(name: str, empty: Any) -> NDArray[Any]:
        found: NDArray[Any] = column[name].fill_null(empty).to_numpy(zero_copy_only=False)
        return found

    coded = {name: _coded(column[name]) for name in CODED}
    status, atlas = coded["status"], _coded(column["atlas_status"])
    named: dict[str, Status] = {each: each for each in STATUSES}
    width = len(atlas.values)
    stated = (status.codes != NOT_STATED) & (atlas.codes != NOT_STATED)
    pairs = np.flatnonzero(np.bincount(status.codes[stated] * width + atlas.codes[stated]))
    known = {pair // width: named.get(atlas.values[pair % width]) for pair in pairs.tolist()}
    shown = ["name", *(name for name, words in coded.items() if name != "status" and words.values)]
    return OwnSites(
        row=numbers("row", 0),
        name=Texts(column["name"]),
        lon=numbers("lon", np.nan),
        lat=numbers("lat", np.nan),
        accuracy_m=numbers("accuracy_m", np.nan),
        shape="p" * len(table),
        outlines={},
        originals={},
        start=numbers("start_year", NO_YEAR),
        end=numbers("end_year", NO_YEAR),
        date=Texts(column["date"]),
        statuses=tuple(known.get(code) for code in range(len(status.values))),
        cells=pa.table({name: column[name] for name in shown}),
        **coded,
    )


def _coded(column: pa.DictionaryArray) -> Coded:
    values = tuple(column.dictionary.to_pylist())
    if not values:
        return Coded.none(len(column))
    return Coded(values, column.indices.fill_null(NOT_STATED).to_numpy(zero_copy_only=False))
