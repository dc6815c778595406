"""A column of a built table, as Table Schema describes it; most are read off the model."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from annotated_types import Ge, Gt, Le

from dashboard.model.fields import Field, TableColumn, columns, fields
from dashboard.model.rows import LISTED
from dashboard.model.values import Pattern, Text, Year

TYPES: Final[Mapping[Any, str]] = {int: "integer", float: "number", bool: "boolean"}
PARTS: Final = ("the first", "the last; empty while it goes on")
"""The two columns of a pair of years."""
ANY_TEXT: Final[Pattern] = get_args(Text)[1]
"""The rule of plain text, left out of the descriptions: it tells a program nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type in Table Schema, its meaning, and the limits of its cells."""

    name: str
    type: str
    description: str
    required: bool = False
    """Whether no cell is empty."""
    many: bool = False
    """Whether a cell holds several values."""
    constraints: Mapping[str, Any] = field(default_factory=dict)
    """Limits of single values: `enum`, `pattern`, `minimum`, `maximum`."""

    def descriptor(self) -> dict[str, Any]:
        """The field descriptor of Table Schema."""
        lists = LISTED if self.many else ""
        found: dict[str, Any] = {"name": self.name, "type": self.type, "description": f"{self.description}.{lists}"}
        if self.type == "boolean":
            found |= {"trueValues": ["True"], "falseValues": ["False"]}
        limits = {"required": True} if self.required else {}
        if not self.many:  # Table Schema has no limits for the parts of a list
            limits |= self.constraints
        return found | ({"constraints": limits} if limits else {})


def columns_of(model: type[Any], *, without: Iterable[str] = ()) -> tuple[Column, ...]:
    """The columns of a class of the model, those named left out."""
    left_out = set(without)
    return tuple(_column(model, each) for each in columns(model) if each.name not in left_out)


def column_of(model: type[Any], name: str) -> Column:
    """One column of a class of the model by its name."""
    return next(each for each in columns_of(model) if each.name == name)


def _column(model: type[Any], column: TableColumn) -> Column:
    held = column.field
    description = held.description
    kind, limits = TYPES.get(held.item, "string"), _constraints(held)
    if column.part is not None:
        description = f"{description}: {PARTS[column.part]}"
        kind, limits = "integer", {"minimum": get_args(Year)[1].ge, "maximum": get_args(Year)[2].le}
    optional = any(each.optional for each in _along(model, column.path)) or (held.many and not held.required)
    return Column(column.name, "string" if held.many else kind, description, not optional, held.many, limits)


def _along(model: type[Any], path: tuple[str, ...]) -> Iterable[Field]:
    """The fields of a path of attributes."""
    for step in path:
        found = next(each for each in fields(model) if each.name == step)
        yield found
        model = found.holds


def _constraints(held: Field) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if held.allowed:
        found["enum"] = list(held.allowed)
    pattern = held.rule(Pattern)
    if pattern and pattern != ANY_TEXT:
        found["pattern"] = pattern.regex
    low, high, above = held.rule(Ge), held.rule(Le), held.rule(Gt)
    if low:
        found["minimum"] = low.ge
    if above:
        found["minimum"] = above.gt + 1  # of whole numbers alone
    if high:
        found["maximum"] = high.le
    return found
