"""Columns of a file by their folded names, for what is known of data sets: read, added, rows chosen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from dashboard.imports.meaning import fold_column
from dashboard.imports.raw import Raw

Cells = Sequence[str | None]
"""One column as text; None where a cell is empty."""
ReadNumber = Callable[[str | None], float | None]
"""Reads the number in a cell; None where there is none."""


def column_name(raw: Raw, *names: str) -> str | None:
    """Return the first column of the file that has one of the names, however it is written; None if it has none."""
    there = {fold_column(each): each for each in reversed(raw.cells.column_names)}
    return next((there[fold_column(name)] for name in names if fold_column(name) in there), None)


def cells(raw: Raw, *names: str) -> list[str | None]:
    """Return the cells of the first column that has one of the names; all None if the file has none."""
    name = column_name(raw, *names)
    if name is None:
        return [None] * raw.cells.num_rows
    return [each.strip() or None if each else None for each in raw.cells.column(name).to_pylist()]


def translated(raw: Raw, name: str, word: Callable[[str], str | None]) -> list[str | None]:
    """Return a column with each of its distinct cells replaced by `word` of it, so that many rows cost little."""
    found = column_name(raw, name)
    if found is None:
        return [None] * raw.cells.num_rows
    coded = pc.dictionary_encode(raw.cells.column(found)).combine_chunks()
    values = [word(each.strip()) if each and each.strip() else None for each in coded.dictionary.to_pylist()]
    taken: list[str | None] = (
        pa.array([*values, None], pa.string()).take(coded.indices.fill_null(len(values))).to_pylist()
    )
    return taken


def with_columns(raw: Raw, columns: Mapping[str, Cells], *remarks: str) -> Raw:
    """Return the file with columns added at its end, and with remarks added."""
    table = raw.cells
    for name, values in columns.items():
        table = table.append_column(name, pa.array(values, pa.string()))
    return replace(raw, cells=table, remarks=(*raw.remarks, *remarks))


def with_rows(raw: Raw, places: NDArray[np.int64]) -> Raw:
    """Return the file with the rows at these places alone, in this order."""
    geometry = None if raw.geometry is None else [raw.geometry[place] for place in places]
    return replace(raw, cells=raw.cells.take(pa.array(places)), row=raw.row[places], geometry=geometry)


def number(text: str | None) -> float | None:
    """Return a number as data sets write it (`1,200.5`, `2004.0`); None for none, for words, and for what is not finite."""
    try:
        value = float((text or "").replace(",", ""))
    except ValueError:
        return None
    return value if np.isfinite(value) else None


def as_text(value: float) -> str:
    """Return a number as text, without a point where it is whole."""
    return str(int(value)) if value == int(value) else repr(round(value, 6))


@dataclass(frozen=True, eq=False)
class Groups:
    """Rows that are one thing: `order` has all rows, group after group; `starts` where each group begins in it."""

    order: NDArray[np.int64]
    starts: NDArray[np.int64]

    @property
    def heads(self) -> NDArray[np.int64]:
        """The first row of each group."""
        return self.order[self.starts]

    @property
    def sizes(self) -> NDArray[np.int64]:
        """How many rows each group has."""
        return np.diff(self.starts, append=len(self.order))

    def group_of(self) -> NDArray[np.int64]:
        """Return the group of each row, in the order of `order`."""
        return np.repeat(np.arange(len(self.starts)), self.sizes)


def grouped(raw: Raw, name: str) -> Groups:
    """Return the rows by the cells of a column, groups in the order of their first rows; an empty cell is a group of its own."""
    coded = pc.dictionary_encode(raw.cells.column(name)).combine_chunks()
    codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
    empty = codes < 0
    codes[empty] = len(coded.dictionary) + np.arange(int(empty.sum()))
    _, first, inverse = np.unique(codes, return_index=True, return_inverse=True)
    group = np.argsort(np.argsort(first))[inverse.ravel()]
    order = np.argsort(group, kind="stable").astype(np.int64)
    return Groups(order, np.searchsorted(group[order], np.arange(len(first))).astype(np.int64))


def one_row_each(raw: Raw, groups: Groups, of_the_first: Iterable[str] = ()) -> Raw:
    """Return the file with one row a group: cells that differ within one are joined by `; `, each once.

    Columns in `of_the_first`, and the geometry, are those of the first row of the group.
    """
    kept = set(of_the_first)
    one = with_rows(raw, groups.heads)
    group_of = groups.group_of()
    columns = {}
    for name in raw.cells.column_names:
        coded = pc.dictionary_encode(raw.cells.column(name)).combine_chunks()
        codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False)[groups.order].astype(np.int64)
        if name in kept or np.array_equal(codes, np.repeat(codes[groups.starts], groups.sizes)):
            columns[name] = one.cells.column(name)
            continue
        _, first = np.unique(group_of * (len(coded.dictionary) + 1) + codes, return_index=True)
        there = np.sort(first)
        there = there[codes[there] >= 0]
        ends = np.cumsum(np.bincount(group_of[there], minlength=len(groups.starts)))
        lists = pa.ListArray.from_arrays(
            pa.array(np.concatenate([[0], ends]), pa.int32()), coded.dictionary.take(pa.array(codes[there]))
        )
        joined = pc.binary_join(lists, "; ")
        columns[name] = pc.if_else(pc.equal(pc.list_value_length(lists), 0), None, joined)
    return replace(one, cells=pa.table(columns))
