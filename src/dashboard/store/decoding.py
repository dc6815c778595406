"""Rows of built files as values of the model: what model/rows.py lays out flat is put together again."""

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from dashboard.model.fields import Field, columns, fields
from dashboard.model.rows import LIST_MARK
from dashboard.model.values import PartialDatePattern, SpanColumns

Model = TypeVar("Model")
Row = Mapping[str, Any]


def decoder(model: type[Model]) -> Callable[[Row], Model]:
    """A function that makes a value of the model from a row of plain values, as JSON has them.

    It raises KeyError, TypeError or ValueError where the row is not one.
    """
    return cast(Callable[[Row], Model], _decoder(cast(Any, model)))


def cells(model: Any) -> Callable[[Mapping[str, str]], dict[str, Any]]:
    """A function that makes plain values of the text cells of a row of CSV; cells that are no column of the model stay.

    It raises KeyError or ValueError where a cell is missing or not what its column holds.
    """
    readers = [(column.name, _cell(column.field)) for column in columns(model)]

    def read(row: Mapping[str, str]) -> dict[str, Any]:
        return {**row, **{name: read_cell(row[name]) for name, read_cell in readers}}

    return read


@cache
def _decoder(model: Any) -> Callable[[Row], Any]:
    parts = [(field.name, _part(field)) for field in fields(model)]

    def decode(row: Row) -> Any:
        return model(**{name: part(row) for name, part in parts})

    return decode


def _part(field: Field) -> Callable[[Row], Any]:
    column, span = field.column, field.rule(SpanColumns)
    if field.nested:
        return _optional(field) if field.optional else _decoder(field.holds)
    if span:
        first, last = span.first, span.last
        return lambda row: None if row[first] is None else (row[first], row[last])
    if field.many and dataclasses.is_dataclass(field.item):
        item = _decoder(cast(Any, field.item))
        return lambda row: tuple([item(each) for each in row[column]])
    if field.many and get_origin(field.item) is tuple:
        return lambda row: tuple([tuple(each) for each in row[column]])
    if field.many:
        return lambda row: tuple(row[column])
    if _may_be_range(field):
        return lambda row: tuple(row[column]) if isinstance(row[column], list) else row[column]
    return lambda row: row[column]


def _optional(field: Field) -> Callable[[Row], Any]:
    """A nested value that is absent where the first of its columns is empty: those are its required ones."""
    first, decode = columns(field.holds)[0].name, _decoder(field.holds)
    return lambda row: None if row[first] is None else decode(row)


def _cell(field: Field) -> Callable[[str], Any]:
    if field.many:
        return lambda text: text.split(LIST_MARK) if text else []
    if field.item is bool:
        return lambda text: text == "True"
    if date := field.rule(PartialDatePattern):
        return lambda text: date.check(text) if text else None
    kind = field.item if field.item in (int, float) else int if field.rule(SpanColumns) else str
    if kind is str and field.optional:
        return lambda text: text or None
    if kind is str:
        return str
    return lambda text: kind(text) if text else None


def _may_be_range(field: Field) -> bool:
    """Whether a field holds a number, words or a pair of numbers."""
    return get_origin(field.holds) in (Union, UnionType) and any(
        get_origin(each) is tuple for each in get_args(field.holds)
    )
