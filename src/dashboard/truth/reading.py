"""Reading the truth. A broken file or row is a problem to tell, never a reason to lose the rest."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml

from dashboard.model.argument import ArticleClaim, Chain
from dashboard.model.context import TABLES, Row
from dashboard.model.coverage import Coverage, LeftOut, Settled
from dashboard.model.organization import Organization
from dashboard.model.site import Record
from dashboard.model.source import Publisher, Source
from dashboard.model.speaker import Speaker
from dashboard.model.vocabulary import Level
from dashboard.truth.loading import load
from dashboard.truth.validation import validated


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
    sources: dict[str, Source] = field(default_factory=dict)
    """By id, each with its publisher's name, kind and grade."""
    organizations: dict[str, Organization] = field(default_factory=dict)
    speakers: dict[str, Speaker] = field(default_factory=dict)
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

    @cached_property
    def levels(self) -> Mapping[str, Level]:
        """Whose word it is, by how claims name the speaker."""
        return {written: each.level for each in self.speakers.values() for written in each.written}

    def name_of(self, path: Path) -> str:
        """A file as problems name it: `data/records/…`."""
        return path.relative_to(self.root.parent).as_posix()

    def file_of(self, record: Record) -> str:
        """The file of a record, as problems name it."""
        return self.name_of(self.record_files[record.id])


def read_truth(root: Path) -> Truth:
    """Read data/ below `root`; nothing is raised, everything wrong is in `problems`."""
    truth = Truth(root)
    for path in sorted((root / "records").glob("*/*.yaml")):
        for record in _parsed(truth, path, Record, one=True):
            if record.id in truth.records:
                first = truth.file_of(truth.records[record.id])
                truth.problems.append(
                    Problem(truth.name_of(path), record.id, "id", f"also in {first}", "every id stands once")
                )
                continue
            truth.records[record.id] = record
            truth.record_files[record.id] = path
    for path in sorted((root / "sources").glob("*.yaml")):
        for publisher in _parsed(truth, path, Publisher, one=True):
            truth.publishers[path.stem] = publisher
            for source in publisher.publications:
                if source.id in truth.sources:
                    truth.problems.append(
                        Problem(truth.name_of(path), source.id, "id", "given twice", "every id stands once")
                    )
                truth.sources[source.id] = published_by(publisher, source)
    truth.organizations = _by_id(truth, root / "organizations.yaml", Organization)
    truth.speakers = _by_id(truth, root / "speakers.yaml", Speaker)
    truth.coverage = list(_parsed(truth, root / "coverage.yaml", Coverage))
    truth.left_out = list(_parsed(truth, root / "left_out.yaml", LeftOut))
    for each in _parsed(truth, root / "settled.yaml", Settled):
        if each.site in truth.settled:
            name = truth.name_of(root / "settled.yaml")
            truth.problems.append(Problem(name, each.site, "site", "given twice", "one entry for each site"))
        truth.settled[each.site] = each
    for table, form in TABLES.items():
        truth.context[table] = _by_id(truth, root / "context" / f"{table}.yaml", form)
    truth.article = _by_id(truth, root / "article.yaml", ArticleClaim)
    truth.chains = _by_id(truth, root / "chains.yaml", Chain)
    return truth


def published_by(publisher: Publisher, source: Source) -> Source:
    """A source with what it takes from its publisher: name, the state it speaks for, kind and grade where it has none."""
    return replace(
        source,
        publisher=publisher.publisher,
        speaks_for=publisher.speaks_for,
        kind=source.kind or publisher.kind,
        reliability=source.reliability or publisher.reliability,
    )


Model = TypeVar("Model")
Identified = TypeVar("Identified", Row, ArticleClaim, Chain, Organization, Speaker)


def _by_id(truth: Truth, path: Path, model: type[Identified]) -> dict[str, Identified]:
    rows: dict[str, Identified] = {}
    for row in _parsed(truth, path, model):
        if row.id in rows:
            truth.problems.append(Problem(truth.name_of(path), row.id, "id", "given twice", "every id stands once"))
        else:
            rows[row.id] = row
    return rows


def _parsed(truth: Truth, path: Path, model: type[Model], *, one: bool = False) -> Iterator[Model]:
    name = truth.name_of(path)
    try:
        content = load(path.read_text("utf-8"))
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
        found, faults = validated(model, entry)
        if found is not None:
            yield found
            continue
        truth.problems.extend(Problem(name, _called(entry), *fault) for fault in faults)
        truth.unread |= _ids(path) if one else {str(entry.get("id"))}


def _ids(path: Path) -> set[str]:
    """The ids a file seems to hold, read off its lines, with the one its name gives."""
    lines = path.read_bytes().decode("utf-8", "replace")
    return {path.stem, *re.findall(r"^(?:- |\s*- )?id: (\S+)", lines, re.MULTILINE)}


def _called(entry: dict[str, Any]) -> str:
    """What an entry is called, as far as it says."""
    return next((str(entry[key]) for key in ("id", "site", "publisher", "country") if entry.get(key)), "-")
