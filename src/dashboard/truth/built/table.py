"""A table of the data package: rows, and columns that know their type, limits and meaning from the model."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from dashboard.model.fields import Field, columns, fields
from dashboard.model.rows import Row, cell, row_of


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, of the kind of a field of the model."""

    name: str
    field: Field
    description: str
    optional: bool
    many: bool

    def but(self, name: str, description: str, *, many: bool = False, optional: bool | None = None) -> "Column":
        """The same kind of column under another name; optional like this one unless told."""
        optional = self.optional if optional is None else optional
        return replace(self, name=name, description=description, many=many, optional=optional)


class Reference(NamedTuple):
    """A column that names a row of a table (empty: of its own) by a column there."""

    column: str
    table: str
    named: str = "id"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with what a program has to know of it."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    key: tuple[str, ...] = ()
    """Columns that tell a row from every other; empty where rows have no name."""
    references: tuple[Reference, ...] = ()

    def csv(self) -> str:
        """The table as CSV text, with its header even when it has no rows."""
        text = io.StringIO()
        writer = csv.DictWriter(text, [column.name for column in self.columns], lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: cell(value) for name, value in row.items()} for row in self.rows)
        return text.getvalue()


def columns_of(model: type[Any], *, without: Iterable[str] = ()) -> tuple[Column, ...]:
    """The columns of a class of the model, those named left out."""
    left_out = set(without)
    found = []
    for each in columns(model):
        if each.name not in left_out:
            optional = each.field.optional or not each.field.required or len(each.path) > 1
            found.append(Column(each.name, each.field, each.field.description, optional, each.field.many))
    return tuple(found)


def column_of(model: type[Any], name: str) -> Column:
    """The column of one field of a class, also of a field that is a list of other classes."""
    field = next(each for each in fields(model) if each.name == name)
    return Column(field.column, field, field.description, field.optional, field.many)


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
    """A table that is nothing but the columns of one class."""
    shown = columns_of(model, without=without)
    names = [column.name for column in shown]
    rows = tuple({name: row[name] for name in names} for row in map(row_of, values))
    return Table(name, title, shown, rows, tuple(key), tuple(references))


def prefixed(column: Column, table: Table, owners: Iterable[str], references: Iterable[Reference] = ()) -> Table:
    """The table with a first column that names what each of its rows belongs to."""
    rows = tuple({column.name: owner, **row} for owner, row in zip(owners, table.rows, strict=True))
    return replace(table, columns=(column, *table.columns), rows=rows, references=(*references, *table.references))


def joined(values: Mapping[str, Iterable[Any]]) -> tuple[list[str], list[Any]]:
    """Values by their owner as two lists of one length: owners and values."""
    pairs = [(owner, value) for owner, found in values.items() for value in found]
    return [owner for owner, _ in pairs], [value for _, value in pairs]
