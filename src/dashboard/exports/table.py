"""A table of a download: its columns with their meaning, and its rows, made one by one as they are written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from dashboard.model.fields import columns
from dashboard.model.rows import Row, cell

PARTS: Final = ("the first", "the last; empty while it goes on")
"""The two columns of a pair of years."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a download."""

    name: str
    description: str
    holds: type[Any] = str
    """`str`, `int`, `float` or `bool`; a value may be missing whichever it is."""
    many: bool = False
    """Whether a value is a list."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its rows can be asked for again, and are never all in memory at once."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Row]]
    references: Mapping[str, str] = field(default_factory=dict)
    """Columns that hold the `id` of a row of another table, by its name."""

    @property
    def header(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]

    def cells(self) -> Iterator[Row]:
        """Its rows with the values of a list joined into one cell."""
        for row in self.rows():
            yield {column.name: cell(row[column.name]) for column in self.columns}


def columns_of(model: type[Any]) -> tuple[Column, ...]:
    """The columns of a class of the model, as its own table in the data package has them."""
    found = []
    for each in columns(model):
        held = each.field
        if each.part is not None:
            found.append(Column(each.name, f"{held.description}: {PARTS[each.part]}", int))
        else:
            kind = held.item if held.item in (int, float, bool) else str
            found.append(Column(each.name, held.description, kind, held.many))
    return tuple(found)
