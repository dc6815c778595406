"""A table of the data package: rows, columns, and what refers to what."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from dashboard.model.rows import Row, cell, row_of
from dashboard.truth.built.column import Column, columns_of


class Reference(NamedTuple):
    """A foreign key: columns that name a row by the same number of columns of a table (empty: the same table)."""

    columns: tuple[str, ...]
    table: str
    named: tuple[str, ...] = ("id",)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, rows, key and references."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    key: tuple[str, ...] = ()
    """Columns that together identify a row; empty where none do."""
    references: tuple[Reference, ...] = ()

    def csv(self) -> str:
        """The table as CSV text, with its header even when it has no rows."""
        text = io.StringIO()
        writer = csv.DictWriter(text, [column.name for column in self.columns], lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: cell(value) for name, value in row.items()} for row in self.rows)
        return text.getvalue()

    def described(self, **descriptions: str) -> "Table":
        """The table with other descriptions of some columns: what they mean once the data is built."""
        changed = (replace(each, description=descriptions.get(each.name, each.description)) for each in self.columns)
        return replace(self, columns=tuple(changed))


def table_of(
    name: str,
    title: str,
    model: type[Any],
    values: Iterable[Any],
    *,
    key: Sequence[str] = (),
    references: Iterable[Reference] = (),
    without: Sequence[str] = (),
) -> Table:
    """A table of the columns of one class."""
    shown = columns_of(model, without=without)
    names = [column.name for column in shown]
    rows = tuple({name: row[name] for name in names} for row in map(row_of, values))
    return Table(name, title, shown, rows, tuple(key), tuple(references))


def prefixed(column: Column, table: Table, owners: Iterable[str], references: Iterable[Reference] = ()) -> Table:
    """The table with a first column that names the owner of each row."""
    rows = tuple({column.name: owner, **row} for owner, row in zip(owners, table.rows, strict=True))
    return replace(table, columns=(column, *table.columns), rows=rows, references=(*references, *table.references))


def joined(values: Mapping[str, Iterable[Any]]) -> tuple[list[str], list[Any]]:
    """Values by owner as two lists of equal length: owners and values."""
    pairs = [(owner, value) for owner, found in values.items() for value in found]
    return [owner for owner, _ in pairs], [value for _, value in pairs]
