"""The one canonical form of the YAML, so that an edit changes only the lines it is about and merges stay small."""

import dataclasses
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import yaml

from dashboard.model.fields import Field, fields
from dashboard.truth.layout import files
from dashboard.truth.loading import AMBIGUOUS, Unclear, UnreadableError, load, read_text
from dashboard.truth.reading import Problem

WIDTH: Final = 110
"""Characters in a line before text is wrapped."""


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, and repeats a value that occurs twice instead of pointing at it."""

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
_Dumper.add_representer(
    float, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", f"{Decimal(repr(value)):f}")
)  # never 1e-05
_Dumper.add_representer(
    str,
    lambda dumper, value: dumper.represent_scalar(
        "tag:yaml.org,2002:str", value, style=None if value.isprintable() else '"'
    ),
)  # in other styles some line ends change
_Dumper.add_implicit_resolver("!ambiguous", AMBIGUOUS, None)  # so that such a text gets quotes


def unformatted(root: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """The files below `root` that are not in canonical form, with their right content; and problems of those to leave alone.

    A file is left alone where it can't be read for certain, or has comments, which the canonical form would drop.
    """
    changed: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path, part in files(root):
        name = path.relative_to(root).as_posix()
        try:
            text = read_text(path)
            expected = _formatted(part.model, text)
        except UnreadableError as error:
            problems.append(Problem(f"data/{name}", "-", "-", error.wrong, error.right))
            continue
        if text != expected:
            changed[name] = expected.encode()
    return changed, problems


def _formatted(model: Any, text: str) -> str:
    """A text in canonical form; raises UnreadableError where that would lose something."""
    content = load(text)
    if _is_unclear(content):
        raise UnreadableError("holds values that can't be read for certain", "run: python -m dashboard check")
    if line := comment_line(text):
        raise UnreadableError(f"a comment in line {line}", "say it in a note of the entry, or take it out")
    return canonical(model, content)


def comment_line(text: str) -> int | None:
    """The number of the first line of a YAML text that holds a comment; None where none does."""
    if "#" not in text:
        return None
    end = 0
    for token in yaml.scan(text, yaml.CSafeLoader):
        start = token.start_mark.index
        if "#" in text[end:start]:  # between two tokens there are but blanks and comments
            return text.count("\n", 0, text.index("#", end)) + 1
        end = token.end_mark.index
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"} and "#" in text[start:].splitlines()[0]:
            return text.count("\n", 0, start) + 1
    return None


def _is_unclear(content: Any) -> bool:
    if isinstance(content, Mapping):
        return any(map(_is_unclear, content.values()))
    return any(map(_is_unclear, content)) if isinstance(content, list) else isinstance(content, Unclear)


def canonical(model: Any, content: Any) -> str:
    """The canonical text of this content: fields in the order of their class, empty ones left out.

    `content` is one entry of the model, or a list of them. Keys the model does not know stay, at the end.
    """
    return _text([_entry(model, each) for each in content] if isinstance(content, list) else _entry(model, content))


def blank(content: Any) -> str:
    """Plain content as text in the same style, in its own order: empty values stay, for somebody to fill in."""
    return _text(content)


def _text(laid_out: Any) -> str:
    text: str = yaml.dump(laid_out, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    return text


def _entry(model: Any, entry: Any) -> Any:
    if not isinstance(entry, Mapping):
        return entry
    known = {each.key: each for each in fields(model)}
    ordered = [*(key for key in known if key in entry), *(key for key in entry if key not in known)]
    values = {key: _value(known.get(key), entry[key]) for key in ordered}
    found = {key: value for key, value in values.items() if not _left_out(known.get(key), value)}
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
    """Whether an entry has only numbers, so that it fits on one line."""
    return all(each.holds is int for each in fields(model))


def _left_out(field: Field | None, value: Any) -> bool:
    """Whether an empty value need not be written: the field's absence says the same."""
    return field is not None and not field.required and (value is None or value in ([], {}))
