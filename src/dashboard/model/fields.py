"""What a class of the model holds, read off its annotations: its fields, and the columns they become in tables.

The one list of a class's fields is the class. Reading, formatting, tables, GeoJSON, data package and documentation ask here.
"""

import dataclasses
import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Gt, Le
from typing_extensions import Doc

from dashboard.model.values import DERIVED, Column, Expected, Key, Pattern, SpanColumns, WebAddress

RULES: Final = (Pattern, Expected, WebAddress, Ge, Gt, Le, SpanColumns)
"""Annotations that say which values a field may have."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a class of the model."""

    name: str
    """As an attribute."""
    key: str
    """As a key in YAML."""
    column: str
    """As a column, where it is a single one."""
    holds: Any
    """Its bare type: `str`, `int`, `float`, `bool`, a class of the model, `tuple`, or a union."""
    item: Any
    """What a list holds; the same as `holds` where it is no list."""
    many: bool
    """Whether it is a list of any length."""
    optional: bool
    """Whether it may be empty."""
    required: bool
    """Whether a file has to give it."""
    derived: bool
    """Whether it is worked out when the data is built, so that no file may give it."""
    rules: tuple[Any, ...]
    """Patterns and limits that its values keep."""
    description: str
    default: Any

    @property
    def nested(self) -> bool:
        """Whether it holds one value of another class of the model."""
        return not self.many and dataclasses.is_dataclass(self.holds)

    @property
    def allowed(self) -> tuple[Any, ...]:
        """The values it may have, where they are listed; empty otherwise."""
        return get_args(self.item) if get_origin(self.item) is Literal else ()

    def rule(self, kind: type[Any]) -> Any:
        """Its rule of a kind (`Pattern`, `Ge`, `Gt`, `Le`); None where it has none."""
        return next((rule for rule in self.rules if isinstance(rule, kind)), None)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a class's table: the path of attributes that leads to its value."""

    name: str
    path: tuple[str, ...]
    field: Field
    part: int | None = None
    """Which of a pair of years it holds; None where it holds the whole value."""


def fields(model: Any) -> tuple[Field, ...]:
    """The fields of a class of the model, in their order."""
    return _fields(model)


def columns(model: Any) -> tuple[TableColumn, ...]:
    """The columns of a class: a nested class is laid out flat, a pair of years is two, lists of classes have none."""
    return _all_columns(model)


@cache
def _fields(model: Any) -> tuple[Field, ...]:
    hints = get_type_hints(model, include_extras=True)
    return tuple(_field(each, hints[each.name]) for each in dataclasses.fields(model))


@cache
def _all_columns(model: Any) -> tuple[TableColumn, ...]:
    return tuple(_columns(model, ()))


def _columns(model: Any, path: tuple[str, ...]) -> Iterator[TableColumn]:
    for each in fields(model):
        here = (*path, each.name)
        span = each.rule(SpanColumns)
        if each.nested:
            yield from _columns(each.holds, here)
        elif span:
            yield TableColumn(span.first, here, each, 0)
            yield TableColumn(span.last, here, each, 1)
        elif not (each.many and (dataclasses.is_dataclass(each.item) or get_origin(each.item) is tuple)):
            yield TableColumn(each.column, here, each)


def _field(each: "dataclasses.Field[Any]", hint: Any) -> Field:
    bare, rules, optional = _bare(hint)
    many = get_origin(bare) is tuple and len(get_args(bare)) == 2 and get_args(bare)[1] is Ellipsis
    item, item_rules = bare, rules
    if many:
        item, item_rules, _ = _bare(get_args(bare)[0])
    default = each.default if each.default is not dataclasses.MISSING else None
    key = _first(rules, Key)
    column = _first(rules, Column)
    doc = _first(rules, Doc)
    return Field(
        name=each.name,
        key=key.name if key else each.name,
        column=column.name if column else each.name,
        holds=tuple if many else bare,
        item=item,
        many=many,
        optional=optional,
        required=each.default is dataclasses.MISSING,
        derived=DERIVED in each.metadata,
        rules=tuple(rule for rule in (*rules, *item_rules) if isinstance(rule, RULES)),
        description=doc.documentation if doc else "",
        default=default,
    )


def _bare(hint: Any) -> tuple[Any, tuple[Any, ...], bool]:
    """A type without its annotations and without None, the annotations met on the way, and whether None was allowed."""
    rules: tuple[Any, ...] = ()
    optional = False
    while True:
        if get_origin(hint) is Annotated:
            hint, *extra = get_args(hint)
            rules += tuple(extra)
        elif get_origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint):
            optional = True
            left = tuple(part for part in get_args(hint) if part is not type(None))
            hint = left[0] if len(left) == 1 else Union[left]  # noqa: UP007 -- made of parts known at run time alone
        else:
            return hint, rules, optional


def _first(rules: tuple[Any, ...], kind: type[Any]) -> Any:
    return next((rule for rule in rules if isinstance(rule, kind)), None)
