"""One entry of a file against its class of the model: the object it makes, or everything that is wrong with it."""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from dashboard.model.fields import Field, fields

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

LONGEST: Final = 60
"""Characters of a wrong value that are shown."""
Model = TypeVar("Model")


class Fault(NamedTuple):
    """What is wrong with one field, and what would be right."""

    field: str
    wrong: str
    right: str


def validated(model: type[Model], entry: Mapping[str, Any]) -> tuple[Model | None, list[Fault]]:
    """The object an entry makes, or None and all its faults.

    The entry goes through JSON, whose strict reading takes no text for a number and no truth value for a year.
    """
    faults: list[Fault] = []
    plain = _renamed(model, entry, "", faults)
    if faults:
        return None, faults
    try:
        return cast(Model, _adapter(cast(Any, model)).validate_json(json.dumps(plain), strict=True, extra="forbid")), []
    except ValidationError as error:
        return None, [_fault(model, detail) for detail in error.errors(include_url=False)]


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _renamed(model: Any, value: Any, where: str, faults: list[Fault]) -> Any:
    """Keys of YAML as the attributes they stand for, at every depth; keys that no file may give are faults."""
    if not isinstance(value, Mapping):
        return value
    by_key = {each.key: each for each in fields(model) if not each.derived}
    derived = {each.key for each in fields(model) if each.derived}
    found = {}
    for key, inner in value.items():
        path = f"{where}{key}"
        if not isinstance(key, str):
            faults.append(
                Fault(path, "not the name of a field", "a field of docs/data.md, in quotes if YAML needs them")
            )
        elif key in derived:
            faults.append(Fault(path, "worked out when the data is built", "leave it out"))
        elif key not in by_key:
            faults.append(Fault(path, "unknown field", "see docs/data.md for the fields there are"))
        else:
            found[by_key[key].name] = _inner(by_key[key], inner, path, faults)
    return found


def _inner(field: Field, value: Any, where: str, faults: list[Fault]) -> Any:
    if field.many and isinstance(value, list) and dataclasses.is_dataclass(field.item):
        return [_renamed(field.item, each, f"{where}.{place}.", faults) for place, each in enumerate(value)]
    if field.nested:
        return _renamed(field.holds, value, f"{where}.", faults)
    return value


def _fault(model: type[Any], detail: "ErrorDetails") -> Fault:
    where = ".".join(_keys(model, detail["loc"])) or "-"
    if detail["type"] == "missing":
        return Fault(where, "missing", "this field is required")
    text = str(detail["input"])
    shown = text if len(text) < LONGEST else f"{text[: LONGEST - 3]}..."
    words = detail["msg"].removeprefix("Value error, ")
    return Fault(where, f"{shown!r} will not do", words if words[1:2].isupper() else words[:1].lower() + words[1:])


def _keys(model: Any, path: tuple[int | str, ...]) -> Iterator[str]:
    """A path of attributes as a reader of the file would write it."""
    for step in path:
        field = next((each for each in fields(model) if each.name == step), None) if model else None
        yield field.key if field else str(step)
        if field:
            model = field.item if dataclasses.is_dataclass(field.item) else None
