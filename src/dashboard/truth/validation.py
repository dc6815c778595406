"""Validating one entry of a file against its class of the model."""

import dataclasses
import json
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from dashboard.model.fields import Field, fields
from dashboard.truth.loading import Unclear

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

LONGEST: Final = 60
"""Characters of a wrong value that are shown."""
MOST_FAULTS: Final = 1000
"""Faults of one entry that are named one by one; nobody mends more at a time."""
HIDDEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories of invisible characters: control and format characters, some of which reverse the text."""
JOINERS: Final = frozenset({"\u200c", "\u200d"})
"""Format characters that Persian and other scripts are written with."""
WORDS: Final = {
    "missing": "this field is required",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "string_type": "text",
    "tuple_type": "a list",
    "too_short": "more entries",
    "too_long": "fewer entries",
    "dataclass_type": "fields and their values",
}
"""What would be right, by the kinds of pydantic's errors, where its own words speak of types."""
Model = TypeVar("Model")


class Fault(NamedTuple):
    """What is wrong with one field, and what would be right."""

    field: str
    wrong: str
    right: str


def validated(model: type[Model], entry: Mapping[str, Any]) -> tuple[Model | None, list[Fault]]:
    """The object an entry describes, or None and all its faults.

    The entry goes through JSON, whose strict reading takes no text for a number and no truth value for a year.
    """
    faults: list[Fault] = []
    plain = _renamed(model, entry, "", faults)
    try:
        made = _adapter(cast(Any, model)).validate_json(json.dumps(plain), strict=True, extra="forbid")
    except ValidationError as error:
        if error.error_count() > MOST_FAULTS:
            return None, [
                Fault("-", f"{error.error_count():,} faults", "fields and their values, as in docs/template.yaml")
            ]
        named = {fault.field for fault in faults}
        found = [_fault(model, detail) for detail in error.errors(include_url=False)]
        return None, [*faults, *(fault for fault in found if not _is_within(fault.field, named))]
    return (None, faults) if faults else (cast(Model, made), [])


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _renamed(model: Any, value: Any, where: str, faults: list[Fault]) -> Any:
    """Rename keys of YAML to attributes, at every depth; unknown and derived keys are faults."""
    if not isinstance(value, Mapping):
        return _clear(value, where.removesuffix("."), faults)
    by_key = {each.key: each for each in fields(model)}
    found = {}
    for key, inner in value.items():
        path = f"{where}{key}"
        field = by_key.get(key)
        if field is None:
            faults.append(Fault(path, "unknown field", "see docs/data.md for the fields there are"))
        elif field.derived:
            faults.append(Fault(path, "worked out when the data is built", "leave it out"))
        else:
            found[field.name] = _inner(field, inner, path, faults)
    return found


def _inner(field: Field, value: Any, where: str, faults: list[Fault]) -> Any:
    if field.many and field.required and value == []:
        faults.append(Fault(where, "empty", "at least one entry"))
    if field.many and isinstance(value, list) and dataclasses.is_dataclass(field.item):
        return [_renamed(field.item, each, f"{where}.{place}.", faults) for place, each in enumerate(value)]
    if field.nested:
        return _renamed(field.holds, value, f"{where}.", faults)
    return _clear(value, where, faults)


def _clear(value: Any, where: str, faults: list[Fault]) -> Any:
    """The value, with None in place of what is unclear in it; that and hidden characters are faults."""
    if isinstance(value, Unclear):
        faults.append(Fault(where, value.wrong, value.right))
        return None
    if isinstance(value, list):
        return [_clear(each, f"{where}.{place}", faults) for place, each in enumerate(value)]
    if isinstance(value, dict):
        return {key: _clear(each, f"{where}.{key}", faults) for key, each in value.items()}
    if isinstance(value, str) and (hidden := next(filter(_is_hidden, value), None)):
        name = unicodedata.name(hidden, "a control character")
        faults.append(Fault(where, f"holds U+{ord(hidden):04X}, {name}", "text on one line that can be seen whole"))
    return value


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in HIDDEN and character not in JOINERS


def _is_within(field: str, named: set[str]) -> bool:
    """Whether a field, or one that holds it, is named already."""
    steps = field.split(".")
    return any(".".join(steps[: end + 1]) in named for end in range(len(steps)))


def _fault(model: type[Any], detail: "ErrorDetails") -> Fault:
    where = ".".join(_keys(model, detail["loc"])) or "-"
    words = WORDS.get(detail["type"]) or detail["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    right = words if words[1:2].isupper() else words[:1].lower() + words[1:]
    if detail["type"] == "missing":
        return Fault(where, "missing", right)
    if detail["input"] is None:
        return Fault(where, "empty", right)
    return Fault(where, f"{shown(detail['input'])} is not allowed", right)


def shown(value: Any) -> str:
    """A wrong value as messages quote it: on one line, cut short."""
    text = str(value)
    return repr(text if len(text) < LONGEST else f"{text[: LONGEST - 3]}...")


def _keys(model: Any, path: tuple[int | str, ...]) -> Iterator[str]:
    """A path of attributes as a reader of the file would write it."""
    for step in path:
        field = next((each for each in fields(model) if each.name == step), None) if model else None
        yield field.key if field else str(step)
        if field:
            model = field.item if dataclasses.is_dataclass(field.item) else None
