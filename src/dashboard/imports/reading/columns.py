"""Rows of any format as columns of text."""

import datetime
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

import pyarrow as pa

from dashboard.imports.limits import BATCH, MAX_COLUMNS, MAX_ROWS
from dashboard.imports.raw import UnreadableError

_Item = TypeVar("_Item")


def text_of(value: Any) -> str | None:
    """Return a value as text: whole numbers without `.0`, dates in ISO form, lists and mappings as JSON; None where empty."""
    if isinstance(value, str):
        return value or None
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if math.isfinite(value) and value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        at_midnight = value.time() == datetime.time() and value.tzinfo is None
        return value.date().isoformat() if at_midnight else value.isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def unique_names(names: Sequence[str | None]) -> tuple[str, ...]:
    """Return names of columns without space around them; an empty one is called by its place, one that comes again has a number."""
    taken: set[str] = set()
    unique = []
    for place, name in enumerate(names, 1):
        plain = " ".join((name or "").split()) or f"column {place}"
        own, number = plain, 1
        while own in taken:
            number += 1
            own = f"{plain} {number}"
        taken.add(own)
        unique.append(own)
    return tuple(unique)


def column(texts: Sequence[str | None]) -> pa.Array:
    """Return texts as a column; halves of letters, which JSON can hold, become question marks."""
    try:
        return pa.array(texts, pa.string())
    except UnicodeEncodeError:
        return pa.array([text and _whole(text) for text in texts], pa.string())


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def table_of(names: Sequence[str], rows: Iterable[Sequence[str | None]]) -> pa.Table:
    """Return rows as text columns; each row has as many cells as there are names."""
    schema = pa.schema([pa.field(name, pa.string()) for name in names])
    batches = [
        pa.record_batch([column(cells) for cells in zip(*some, strict=True)], schema=schema)
        for some in in_batches(rows)
    ]
    return pa.Table.from_batches(batches, schema)


def in_batches(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Return BATCH of them at a time."""
    source = iter(items)
    while some := list(islice(source, BATCH)):
        yield some


class Columns:
    """Gathers rows that name their cells, as features do: a column begins when a row first has it."""

    def __init__(self) -> None:
        """Begin without a row."""
        self._done: list[pa.Table] = []
        self._texts: dict[str, list[str | None]] = {}
        self._names: dict[str, None] = {}
        self._count = 0
        self.rows = 0

    def add(self, cells: Mapping[str, Any]) -> None:
        """Add a row. Raises UnreadableError where there are too many rows or columns."""
        texts, before = self._texts, self._count
        for name, value in cells.items():
            if (held := texts.get(name)) is None:
                held = texts[name] = [None] * before
            held.append(text_of(value))
        if len(cells) < len(texts):
            for held in texts.values():
                if len(held) == before:
                    held.append(None)
        self._count += 1
        self.rows += 1
        if self._count == BATCH:
            self._flush()
        if self.rows > MAX_ROWS:
            raise UnreadableError(too_many_rows())

    def table(self) -> pa.Table:
        """Return the rows so far, each column with a unique name."""
        self._flush()
        whole = pa.concat_tables(self._done, promote_options="default")
        return whole.rename_columns(list(unique_names(whole.column_names)))

    def _flush(self) -> None:
        self._names.update(dict.fromkeys(self._texts))
        if len(self._names) > MAX_COLUMNS:
            raise UnreadableError(too_many_columns(len(self._names)))
        # A table without columns has no rows either, and rows without a cell still count
        columns = {_whole(name): column(texts) for name, texts in self._texts.items()} or {
            "": pa.nulls(self._count, pa.string())
        }
        self._done.append(pa.table(columns))
        self._texts, self._count = {}, 0


def hold(rows: int, columns: int) -> None:
    """Raise UnreadableError where a table is too large."""
    if columns > MAX_COLUMNS:
        raise UnreadableError(too_many_columns(columns))
    if rows > MAX_ROWS:
        raise UnreadableError(too_many_rows(rows))


def too_many_rows(rows: int | None = None) -> str:
    """Say that a table has too many rows, and what would be right."""
    found = f"It has {rows:,} rows" if rows else f"It has more than {MAX_ROWS:,} rows"
    return f"{found}, and up to {MAX_ROWS:,} can be read: leave out those you don't need, or split the file."


def too_many_columns(columns: int) -> str:
    """Say that a table has too many columns, and what would be right."""
    return f"It has {columns:,} columns, and up to {MAX_COLUMNS:,} can be read: leave out those you don't need."
