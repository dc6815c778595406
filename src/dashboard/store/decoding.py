"""Rows of built files as values of the model: what model/rows.py lays out flat is put together again."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import itemgetter
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
    known = columns(model)
    texts = _required_texts(model)
    readers = [(column.name, _cell(column.field)) for column in known if not _is_text(column.field)]
    names = [column.name for column in known]

    def read(row: Mapping[str, str]) -> dict[str, Any]:
        plain: dict[str, Any] = {name: text or None for name, text in row.items()}
        for name in texts:
            plain[name] = plain[name] or ""
        for name, read_cell in readers:
            plain[name] = read_cell(row[name])
        if not plain.keys() >= set(names):
            raise KeyError(next(name for name in names if name not in plain))
        return plain

    return read


def filled(model: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """A function that puts the empty text where a typed row has nothing and the model wants a text, in place."""
    texts = _required_texts(model)

    def fill(row: dict[str, Any]) -> dict[str, Any]:
        for name in texts:
            row[name] = row[name] or ""
        return row

    return fill


def _required_texts(model: Any) -> list[str]:
    return [column.name for column in columns(model) if _is_text(column.field) and not column.field.optional]


@cache
def _decoder(model: Any) -> Callable[[Row], Any]:
    """Most fields are taken from the row as they are, all at once: at thousands of rows each call for one would count."""
    known = fields(model)
    plain = [field for field in known if _is_plain(field)]
    names = [field.name for field in plain]
    take: Callable[[Row], Any] = itemgetter(*(field.column for field in plain)) if len(plain) > 1 else _one(plain)
    lists = [(field.name, field.column) for field in known if _is_list(field)]
    parts = [(field.name, _part(field)) for field in known if not _is_plain(field) and not _is_list(field)]

    def decode(row: Row) -> Any:
        facts = dict(zip(names, take(row), strict=True))
        for name, column in lists:
            facts[name] = tuple(row[column])
        for name, part in parts:
            facts[name] = part(row)
        return model(**facts)

    return decode


def _one(plain: Sequence[Field]) -> Callable[[Row], Any]:
    """What itemgetter would do for fewer than two columns."""
    return lambda row: tuple(row[field.column] for field in plain)


def _is_plain(field: Field) -> bool:
    """Whether its value stands in one column as it is."""
    return not (field.nested or field.many or field.rule(SpanColumns) or _may_be_range(field))


def _is_list(field: Field) -> bool:
    """Whether it is a list of words or numbers."""
    return field.many and not dataclasses.is_dataclass(field.item) and get_origin(field.item) is not tuple


def _is_text(field: Field) -> bool:
    other = field.many or field.item in (int, float, bool) or field.rule(SpanColumns) or field.rule(PartialDatePattern)
    return not other


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
    return lambda row: tuple(row[column]) if isinstance(row[column], list) else row[column]


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
    number: Callable[[str], Any] = float if field.item is float else int
    return lambda text: number(text) if text else None


def _may_be_range(field: Field) -> bool:
    """Whether a field holds a number, words or a pair of numbers."""
    return get_origin(field.holds) in (Union, UnionType) and any(
        get_origin(each) is tuple for each in get_args(field.holds)
    )
