"""Columns of a file by their folded names, for what is known of data sets: read, added, rows chosen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from dashboard.imports.meaning import fold_column
from dashboard.imports.raw import Raw

Cells = Sequence[str | None]
"""One column as text; None where a cell is empty."""


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
    taken: list[str | None] = pa.array([*values, None], pa.string()).take(
        coded.indices.fill_null(len(values))
    ).to_pylist()
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
