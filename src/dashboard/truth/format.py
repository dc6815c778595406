"""The one canonical form of the truth's YAML, so that an edit changes the lines it is about and merges stay small."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from dashboard.model.fields import Field, fields
from dashboard.truth.layout import files
from dashboard.truth.loading import load

WIDTH: Final = 110
"""Characters after which a text goes on in the next line."""


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key and repeats a value where it stands twice, instead of pointing at it."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


class _OnOneLine(list[Any]):
    """A list written as `[a, b]`."""


class _SmallMapping(dict[str, Any]):
    """A mapping written as `{a: b}`."""


_Dumper.add_representer(
    _OnOneLine, lambda dumper, value: dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)
)
_Dumper.add_representer(
    _SmallMapping, lambda dumper, value: dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=True)
)


def unformatted(root: Path) -> tuple[dict[str, bytes], list[str]]:
    """The files below `root` that are not in canonical form, with what they should hold; and those that can't be read."""
    changed: dict[str, bytes] = {}
    unreadable: list[str] = []
    for path, part in files(root):
        name = path.relative_to(root).as_posix()
        try:
            text = path.read_text("utf-8")
            expected = canonical(part.model, load(text))
        except (OSError, UnicodeDecodeError, yaml.YAMLError):
            unreadable.append(f"data/{name}: -: -: not readable as YAML, run: python -m dashboard check")
            continue
        if text != expected:
            changed[name] = expected.encode()
    return changed, unreadable


def canonical(model: Any, content: Any) -> str:
    """The one text that holds this content: fields in the order of their class, empty ones left out.

    `content` is one entry of the model, or a list of them. Keys the model does not know stay, at the end.
    """
    laid_out = [_entry(model, each) for each in content] if isinstance(content, list) else _entry(model, content)
    text: str = yaml.dump(laid_out, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    return text


def _entry(model: Any, entry: Any) -> Any:
    if not isinstance(entry, Mapping):
        return entry
    known = {each.key: each for each in fields(model)}
    ordered = [*(key for key in known if key in entry), *(key for key in entry if key not in known)]
    found = {key: _value(known.get(key), entry[key]) for key in ordered if not _left_out(known.get(key), entry[key])}
    return _SmallMapping(found) if _is_small(model) else found


def _value(field: Field | None, value: Any) -> Any:
    if field is None:
        return value
    if field.nested:
        return _entry(field.holds, value)
    if isinstance(value, list):
        if field.many and dataclasses.is_dataclass(field.item):
            return [_entry(field.item, each) for each in value]
        if any(isinstance(each, list) for each in value):
            return [_OnOneLine(each) if isinstance(each, list) else each for each in value]
        if sum(len(str(each)) + 2 for each in value) < WIDTH // 2:
            return _OnOneLine(value)
    return value


def _is_small(model: Any) -> bool:
    """Whether an entry is short by its nature: nothing but numbers."""
    return all(each.holds is int for each in fields(model))


def _left_out(field: Field | None, value: Any) -> bool:
    """Whether an empty value need not be written: the field's absence says the same."""
    return field is not None and not field.required and (value is None or value in ([], {}))
