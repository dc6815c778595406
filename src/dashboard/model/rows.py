"""A value of the model as plain columns, and as plain JSON."""

import dataclasses
from functools import cache
from operator import attrgetter
from typing import Any, Final

from dashboard.model.fields import TableColumn, columns, fields

LIST_MARK: Final = " | "
"""What parts the values of a list where they have to share one cell."""
LISTED: Final = f" Several are separated by `{LIST_MARK.strip()}`."
"""How the data package says of a column that its cells hold lists."""
Row = dict[str, Any]
"""A row of a table by the names of its columns; lists are lists."""


def row_of(value: Any) -> Row:
    """The columns of a value: nested classes laid out flat, tuples as lists, lists of classes left to their own tables."""
    return {column.name: read(value) for column, read in _readers(_class_of(value))}


def json_of(value: Any) -> Row:
    """The columns of a value with its lists of classes as lists of objects: all there is of it but the route of a line."""
    lists = {
        field.column: [json_of(each) for each in getattr(value, field.name)]
        for field in fields(_class_of(value))
        if field.many and dataclasses.is_dataclass(field.item)
    }
    return row_of(value) | lists


def cell(value: object) -> object:
    """A value of a row as one cell of a table: the values of a list joined by LIST_MARK."""
    return LIST_MARK.join(map(str, value)) if isinstance(value, list) else value


def _class_of(value: Any) -> Any:
    return type(value)


@cache
def _readers(model: Any) -> tuple[tuple[TableColumn, Any], ...]:
    return tuple((column, _reader(column)) for column in columns(model))


def _reader(column: TableColumn) -> Any:
    steps = [attrgetter(step) for step in column.path]

    def read(value: Any) -> Any:
        for step in steps:
            if value is None:
                return None
            value = step(value)
        if column.part is not None:
            return None if value is None else value[column.part]
        return list(value) if isinstance(value, tuple) else value

    return read
