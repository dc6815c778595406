"""Reading the truth. A broken file or row is a problem to tell, never a reason to lose the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from dashboard.truth.argument_schema import ArticleClaim, Chain
from dashboard.truth.context_schema import TABLES, Row
from dashboard.truth.schema import PATTERNS, Coverage, LeftOut, Organization, Publication, Publisher, Record, Settled

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class Problem(NamedTuple):
    """One thing wrong in the truth: where it is, what is wrong, what would be right."""

    file: str
    id: str
    field: str
    wrong: str
    right: str

    def __str__(self) -> str:
        """The line `check` prints."""
        return f"{self.file}: {self.id}: {self.field}: {self.wrong}, {self.right}"


@dataclass
class Truth:
    """Everything people edit under data/, as far as it could be read, with the problems met on the way."""

    root: Path
    records: dict[str, Record] = field(default_factory=dict)
    record_files: dict[str, Path] = field(default_factory=dict)
    publishers: dict[str, Publisher] = field(default_factory=dict)
    """By file name, without its ending."""
    publications: dict[str, tuple[Publication, Publisher]] = field(default_factory=dict)
    organizations: dict[str, Organization] = field(default_factory=dict)
    coverage: list[Coverage] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    settled: dict[str, Settled] = field(default_factory=dict)
    context: dict[str, dict[str, Row]] = field(default_factory=dict)
    """Rows by their id, by the name of their table."""
    article: dict[str, ArticleClaim] = field(default_factory=dict)
    chains: dict[str, Chain] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """Ids of files that could not be read: naming them elsewhere is no further mistake."""
    problems: list[Problem] = field(default_factory=list)


class _Loader(yaml.CSafeLoader):
    """YAML that refuses a key given twice, which PyYAML would silently let win."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} is given twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)


def read_truth(root: Path) -> Truth:
    """Read data/ below `root`; nothing is raised, everything wrong is in `problems`."""
    truth = Truth(root)
    for path in sorted((root / "records").glob("*/*.yaml")):
        for record in _parsed(truth, path, Record, one=True):
            if record.id in truth.records:
                told = _name(truth, truth.record_files[record.id])
                truth.problems.append(
                    Problem(_name(truth, path), record.id, "id", f"also in {told}", "every id stands once")
                )
                continue
            truth.records[record.id] = record
            truth.record_files[record.id] = path
    for path in sorted((root / "sources").glob("*.yaml")):
        for publisher in _parsed(truth, path, Publisher, one=True):
            truth.publishers[path.stem] = publisher
            for publication in publisher.publications:
                if publication.id in truth.publications:
                    truth.problems.append(
                        Problem(_name(truth, path), publication.id, "id", "given twice", "every id stands once")
                    )
                truth.publications[publication.id] = (publication, publisher)
    truth.organizations = _by_id(truth, root / "organizations.yaml", Organization)
    truth.coverage = list(_parsed(truth, root / "coverage.yaml", Coverage))
    truth.left_out = list(_parsed(truth, root / "left_out.yaml", LeftOut))
    for each in _parsed(truth, root / "settled.yaml", Settled):
        if each.site in truth.settled:
            name = _name(truth, root / "settled.yaml")
            truth.problems.append(Problem(name, each.site, "site", "given twice", "one entry for each site"))
        truth.settled[each.site] = each
    for table, form in TABLES.items():
        truth.context[table] = _by_id(truth, root / "context" / f"{table}.yaml", form)
    truth.article = _by_id(truth, root / "article.yaml", ArticleClaim)
    truth.chains = _by_id(truth, root / "chains.yaml", Chain)
    return truth


Model = TypeVar("Model", bound=BaseModel)


Identified = TypeVar("Identified", Row, ArticleClaim, Chain, Organization)


def _by_id(truth: Truth, path: Path, model: type[Identified]) -> dict[str, Identified]:
    rows: dict[str, Identified] = {}
    for row in _parsed(truth, path, model):
        if row.id in rows:
            truth.problems.append(Problem(_name(truth, path), row.id, "id", "given twice", "every id stands once"))
        else:
            rows[row.id] = row
    return rows


def _parsed(truth: Truth, path: Path, model: type[Model], *, one: bool = False) -> Iterator[Model]:
    name = _name(truth, path)
    try:
        content = yaml.load(path.read_text("utf-8"), _Loader)  # noqa: S506 -- a safe loader, made stricter
    except FileNotFoundError:
        truth.problems.append(Problem(name, "-", "-", "the file is missing", "an empty list would do"))
        return
    except UnicodeDecodeError as error:
        wrong = f"not UTF-8 text (byte {error.object[error.start]:#04x} at {error.start})"
        truth.problems.append(Problem(name, "-", "-", wrong, "save it as UTF-8"))
        truth.unread |= _ids(path)
        return
    except yaml.YAMLError as error:
        wrong = " ".join(str(error).replace('in "<unicode string>", ', "at ").split())
        truth.problems.append(Problem(name, "-", "-", f"not readable as YAML ({wrong})", "mend it where it says"))
        truth.unread |= _ids(path)
        return
    entries = [content] if one else (content or [])
    if not isinstance(entries, list):
        truth.problems.append(Problem(name, "-", "-", "not a list", "a list of entries, each beginning with '-'"))
        return
    for entry in entries:
        if not isinstance(entry, dict):
            wrong = "empty" if entry is None else "a list or a bare value"
            truth.problems.append(Problem(name, "-", "-", wrong, "fields and their values, as in docs/template.yaml"))
            truth.unread.add(path.stem)
            continue
        try:
            yield model.model_validate(entry)
        except ValidationError as error:
            truth.problems.extend(_told(name, entry, error))
            truth.unread |= _ids(path) if one else {str(entry.get("id"))}


def _ids(path: Path) -> set[str]:
    """The ids a file seems to hold, read off its lines, with the one its name gives."""
    lines = path.read_bytes().decode("utf-8", "replace")
    return {path.stem, *re.findall(r"^(?:- |\s*- )?id: (\S+)", lines, re.MULTILINE)}


def _told(name: str, entry: object, error: ValidationError) -> Iterator[Problem]:
    """A schema's complaints in the words of `check`."""
    who = entry if isinstance(entry, dict) else {}
    known = next((str(who[key]) for key in ("id", "site", "publisher", "country") if who.get(key)), "-")
    for detail in error.errors(include_url=False):
        where = ".".join(str(part) for part in detail["loc"]) or "-"
        if detail["type"] == "extra_forbidden":
            yield Problem(name, known, where, "unknown field", "see docs/data.md for the fields there are")
        elif detail["type"] == "missing":
            yield Problem(name, known, where, "missing", "this field is required")
        else:
            value = str(detail["input"])
            shown = value if len(value) < 60 else value[:57] + "..."
            yield Problem(name, known, where, f"{shown!r} will not do", _right(detail))


def _right(detail: "ErrorDetails") -> str:
    """What would be right, in words: no regular expressions, no prefixes."""
    pattern = detail.get("ctx", {}).get("pattern")
    if pattern in PATTERNS:
        return PATTERNS[pattern]
    words = detail["msg"].removeprefix("Value error, ")
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _name(truth: Truth, path: Path) -> str:
    return path.relative_to(truth.root.parent).as_posix()
