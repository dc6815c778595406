"""Large data sets of the server's host, such as conflict events: rows in the database, which all readers can lay over the atlas.

They are no part of the atlas and of no state of it: a schema of their own, `events`, with a table for each set and one that
lists them. A set is loaded in one transaction, by COPY, and replaces the one with its name. It is read into memory once by
each process (decision 26), where filters and tiles are worked out as for any reader's own rows.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import numpy as np
import psycopg
import pyarrow as pa
import pyarrow.csv as pacsv
from numpy.typing import NDArray
from psycopg import sql

from dashboard.model.own import NO_YEAR, NOT_STATED, Coded, OwnData, OwnSites
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
CHUNK: Final = 50_000
"""Rows that are sent at a time."""
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
    text = io.BytesIO()
    with (
        connection.cursor() as cursor,
        cursor.copy(sql.SQL("COPY {} TO STDOUT (FORMAT csv)").format(_table(name))) as copy,
    ):
        for piece in copy:
            text.write(piece)
    text.seek(0)
    if not text.getbuffer().nbytes:
        return pa.table({each: pa.array([], of) for each, (_, of) in COLUMNS.items()})
    return pacsv.read_csv(
        text,
        pacsv.ReadOptions(column_names=list(COLUMNS)),
        pacsv.ParseOptions(newlines_in_values=True),
        pacsv.ConvertOptions(
            column_types={each: of for each, (_, of) in COLUMNS.items()},
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )


def _sites(table: pa.Table) -> OwnSites:
    def numbers(name: str, empty: Any) -> NDArray[Any]:
        found: NDArray[Any] = table[name].combine_chunks().fill_null(empty).to_numpy(zero_copy_only=False)
        return found

    status, atlas = _coded(table["status"]), _coded(table["atlas_status"])
    named: dict[str, Status] = {each: each for each in STATUSES}
    pairs = np.unique(np.stack([status.codes, atlas.codes], axis=1), axis=0).tolist()
    known = {code: named.get(atlas.values[place]) for code, place in pairs if NOT_STATED not in (code, place)}
    coded = {name: _coded(table[name]) for name in CODED if name != "status"}
    shown = ["name", *(name for name, column in coded.items() if column.values)]
    return OwnSites(
        row=numbers("row", 0),
        name=_shared(table["name"]),
        lon=numbers("lon", np.nan),
        lat=numbers("lat", np.nan),
        accuracy_m=numbers("accuracy_m", np.nan),
        shape=["p"] * len(table),
        outlines={},
        originals={},
        start=numbers("start_year", NO_YEAR),
        end=numbers("end_year", NO_YEAR),
        date=_shared(table["date"]),
        status=status,
        statuses=tuple(known.get(code) for code in range(len(status.values))),
        cells=table.select(shown).combine_chunks(),
        **coded,
    )


def _coded(column: pa.ChunkedArray) -> Coded:
    found = pa.concat_arrays(column.chunks).dictionary_encode()
    codes = found.indices.fill_null(NOT_STATED).to_numpy(zero_copy_only=False).astype(np.int32)
    return Coded(tuple(found.dictionary.to_pylist()), codes)


def _shared(column: pa.ChunkedArray) -> list[str]:
    """Texts of which each is held once; empty for none."""
    found = _coded(column)
    words = np.array([*found.values, ""], dtype=object)
    texts: list[str] = words[found.codes].tolist()
    return texts
