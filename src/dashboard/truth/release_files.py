"""The files of releases: one JSON object a line, so that a change of one site changes its line alone.

`releases/last.jsonl` begins with the last release and has a line for each of its sites. `releases/<date>.jsonl` begins with
that release and has a line for each revision since the one before. Both are written by `python -m dashboard release` alone.
"""

import dataclasses
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter, ValidationError

from dashboard.model.fields import fields
from dashboard.model.release import Release, ReleasedSite, Revision
from dashboard.truth.loading import UnreadableError, read_text

LAST: Final = "releases/last.jsonl"
"""What was released last."""
LARGEST: Final = 50_000_000
"""Bytes a file may have; that of 400 sites has under two hundredths."""
RIGHT: Final = "restore it: `python -m dashboard release` writes it, and nobody edits it"

Model = TypeVar("Model", ReleasedSite, Revision)


def release_file(release: Release) -> str:
    """The path of a release's revisions below data/."""
    return f"releases/{release.date}.jsonl"


def written(release: Release, entries: Iterable[ReleasedSite | Revision]) -> bytes:
    """The content of a file: the release, then its sites or its revisions."""
    lines = (json.dumps(_plain(each), ensure_ascii=False, separators=(",", ":")) for each in (release, *entries))
    return "".join(f"{line}\n" for line in lines).encode()


def read_release(path: Path, model: type[Model]) -> tuple[Release, tuple[Model, ...]]:
    """The release of a file, and its sites or revisions. Raises UnreadableError where it is not what `written` writes."""
    first, *rest = read_text(path, LARGEST).split("\n")[:-1] or [""]
    release = _read(Release, first, 1)
    entries = tuple(_read(model, line, number) for number, line in enumerate(rest, 2))
    if path.read_bytes() != written(release, entries):
        raise UnreadableError("not in the form it was written in", RIGHT)
    return release, entries


def read_revisions(path: Path) -> tuple[Release, tuple[Revision, ...]]:
    """A release and what changed with it. Raises UnreadableError where the file is not what `written` writes."""
    release, found = read_release(path, Revision)
    return release, tuple(dataclasses.replace(each, release=release.date) for each in found)


def _read(model: Any, line: str, number: int) -> Any:
    try:
        return _adapter(model).validate_json(line, strict=True, extra="forbid")
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the line"
        raise UnreadableError(f"line {number}: {where}: {first['msg'][:100]}", RIGHT) from None


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _plain(value: Any) -> dict[str, Any]:
    """A value of the model as JSON has it, without what is empty and what the file's name says."""
    found = {each.name: getattr(value, each.name) for each in fields(type(value)) if not each.derived}
    return {
        name: [_plain(part) for part in held] if held and _is_list_of_classes(held) else held
        for name, held in found.items()
        if held is not None and held != ()
    }


def _is_list_of_classes(held: object) -> bool:
    return isinstance(held, tuple) and dataclasses.is_dataclass(held[0])
