"""Data sets of this field that are recognised by their columns, each with its words translated. docs/imports.md describes them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from dashboard.imports.known.data_set import DataSet
from dashboard.imports.meaning import fold_column

if TYPE_CHECKING:
    from dashboard.imports.raw import Raw

DATA_SETS: Final[Mapping[str, DataSet]] = {}


def recognise(raw: "Raw") -> DataSet | None:
    """The data set that a table is by its columns, or None."""
    there = set(map(fold_column, raw.cells.column_names))
    return next((each for each in DATA_SETS.values() for columns in each.columns if columns <= there), None)
