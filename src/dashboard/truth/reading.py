"""Reading the truth. A broken file or entry becomes a problem; the rest is read all the same."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from dashboard.model.aiddata import AidDataProject
from dashboard.model.argument import ArticleClaim, Chain
from dashboard.model.audit import Audit
from dashboard.model.context import TABLES, Row
from dashboard.model.coverage import Coverage, LeftOut, Settled
from dashboard.model.organization import Organization
from dashboard.model.release import Release, ReleasedSite, Revision
from dashboard.model.site import Record
from dashboard.model.source import Publisher, Source
from dashboard.model.speaker import Speaker
from dashboard.model.story import Story
from dashboard.model.vocabulary import Level
from dashboard.truth.layout import RELEASES
from dashboard.truth.loading import LARGEST, UnreadableError, read
from dashboard.truth.release_files import LAST, read_release, read_revisions
from dashboard.truth.validation import MOST_FAULTS, shown, validated


class Problem(NamedTuple):
    """One thing wrong in the truth: where it is, what is wrong, what would be right."""

    file: str
    id: str
    field: str
    wrong: str
    right: str

    def __str__(self) -> str:
        """The line `check` prints: characters that would break or disguise it appear as their codes."""
        line = f"{self.file}: {self.id}: {self.field}: {self.wrong}, {self.right}"
        return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in line)


@dataclass
class Truth:
    """Everything people edit under data/, as far as it could be read, and the problems found."""

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
    aiddata: dict[str, AidDataProject] = field(default_factory=dict)
    context: dict[str, dict[str, Row]] = field(default_factory=dict)
    """Rows by their id, by the name of their table."""
    article: dict[str, ArticleClaim] = field(default_factory=dict)
    chains: dict[str, Chain] = field(default_factory=dict)
    audits: dict[str, Audit] = field(default_factory=dict)
    """By file name, without its ending."""
    stories: dict[str, Story] = field(default_factory=dict)
    """Likewise."""
    releases: dict[str, Release] = field(default_factory=dict)
    """By file name, without its ending: oldest first."""
    last_release: Release | None = None
    """The release of which `released` has the sites."""
    revisions: list[Revision] = field(default_factory=list)
    """What changed from each release to the next, oldest first."""
    released: dict[str, ReleasedSite] = field(default_factory=dict)
    """The sites as they were released last, by id."""
    unread: set[str] = field(default_factory=set)
    """Ids of entries, and names of registers, that could not be read: to refer to them is no further mistake."""
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

    def has(self, register: str, identity: str) -> bool:
        """Whether an id is in a register (records, sources, organizations, a context table) or in an unreadable part of it."""
        entries = self.context[register] if register in TABLES else getattr(self, register)
        return identity in entries or not self.unread.isdisjoint({identity, register})


def read_truth(root: Path) -> Truth:
    """Read data/ below `root`; nothing is raised, everything wrong is in `problems`."""
    truth = Truth(root)
    _read_records(truth)
    _read_sources(truth)
    truth.organizations = _by_id(truth, "organizations.yaml", Organization)
    truth.speakers = _by_id(truth, "speakers.yaml", Speaker)
    truth.coverage = list(_entries(truth, root / "coverage.yaml", Coverage))
    truth.left_out = list(_entries(truth, root / "left_out.yaml", LeftOut))
    truth.settled = _by_key(truth, "settled.yaml", Settled, "site")
    truth.aiddata = _by_id(truth, "aiddata.yaml", AidDataProject)
    truth.context = {table: _by_id(truth, f"context/{table}.yaml", model) for table, model in TABLES.items()}
    truth.article = _by_id(truth, "article.yaml", ArticleClaim)
    truth.chains = _by_id(truth, "chains.yaml", Chain)
    for path in sorted(root.glob("audits/*.yaml")):  # there may be none
        if audit := _entry(truth, path, Audit):
            truth.audits[path.stem] = audit
    for path in sorted(root.glob("stories/*.yaml")):  # likewise
        if story := _entry(truth, path, Story):
            truth.stories[path.stem] = story
    _read_releases(truth)
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


def _read_records(truth: Truth) -> None:
    for path in _files(truth, "records/*/*.yaml", "records/<layer>/<id>.yaml"):
        record = _entry(truth, path, Record)
        if record and record.id in truth.records:
            first = truth.file_of(truth.records[record.id])
            truth.problems.append(Problem(truth.name_of(path), record.id, "id", f"also in {first}", "an id of its own"))
        elif record:
            truth.records[record.id] = record
            truth.record_files[record.id] = path


def _read_sources(truth: Truth) -> None:
    for path in _files(truth, "sources/*.yaml", "sources/<publisher>.yaml"):
        publisher = _entry(truth, path, Publisher)
        if publisher is None:
            continue
        truth.publishers[path.stem] = publisher
        for source in publisher.publications:
            if source.id in truth.sources:
                wrong = f"given twice, first by {truth.sources[source.id].publisher}"
                truth.problems.append(Problem(truth.name_of(path), source.id, "id", wrong, "an id of its own"))
            else:
                truth.sources[source.id] = published_by(publisher, source)


def _read_releases(truth: Truth) -> None:
    """Read the releases; there may be none yet."""
    for path in sorted(truth.root.glob(RELEASES)):
        try:
            if path == truth.root / LAST:
                truth.last_release, sites = read_release(path, ReleasedSite)
                truth.released = {each.id: each for each in sites}
            else:
                truth.releases[path.stem], found = read_revisions(path)
                truth.revisions += found
        except UnreadableError as error:
            truth.problems.append(Problem(truth.name_of(path), "-", "-", error.wrong, error.right))
            truth.unread.add("releases")


Model = TypeVar("Model")
Identified = TypeVar("Identified", AidDataProject, Row, ArticleClaim, Chain, Organization, Speaker)


def _files(truth: Truth, pattern: str, form: str) -> list[Path]:
    """The files below the root that match a pattern, of which there has to be one."""
    found = sorted(truth.root.glob(pattern))
    if not found:
        folder = truth.root / form.split("/")[0]
        truth.problems.append(Problem(truth.name_of(folder), "-", "-", "no files", form))
        truth.unread.add(folder.name)
    return found


def _by_id(truth: Truth, file: str, model: type[Identified]) -> dict[str, Identified]:
    return _by_key(truth, file, model, "id")


def _by_key(truth: Truth, file: str, model: type[Model], key: str) -> dict[str, Model]:
    """The entries of a file by a field that names each of them."""
    path = truth.root / file
    found: dict[str, Model] = {}
    for entry in _entries(truth, path, model):
        identity = getattr(entry, key)
        if identity in found:
            truth.problems.append(Problem(truth.name_of(path), identity, key, "given twice", "one entry for each"))
        else:
            found[identity] = entry
    return found


def _entry(truth: Truth, path: Path, model: type[Model]) -> Model | None:
    """The one entry of a file; None where it can't be read."""
    try:
        content = read(path)
    except UnreadableError as error:
        truth.problems.append(Problem(truth.name_of(path), "-", "-", error.wrong, error.right))
        truth.unread |= _ids(path)
        return None
    entry = _checked(truth, path, model, content)
    if entry is None:
        truth.unread |= _ids(path)
    return entry


def _entries(truth: Truth, path: Path, model: type[Model]) -> Iterator[Model]:
    """The entries of a file that is a list of them."""
    try:
        content = read(path)
    except UnreadableError as error:
        truth.problems.append(Problem(truth.name_of(path), "-", "-", error.wrong, error.right))
        truth.unread |= _ids(path)
        return
    if not isinstance(content, list):
        wrong = "empty" if content is None else "not a list"
        right = "a list of entries, each beginning with '-', or []"
        truth.problems.append(Problem(truth.name_of(path), "-", "-", wrong, right))
        return
    before = len(truth.problems)
    for each in content:
        if len(truth.problems) - before > MOST_FAULTS:
            wrong = f"more than {MOST_FAULTS:,} problems, the rest is not read"
            truth.problems.append(Problem(truth.name_of(path), "-", "-", wrong, "mend these first"))
            truth.unread.add(path.stem)
            return
        entry = _checked(truth, path, model, each)
        if entry is not None:
            yield entry
        elif isinstance(each, dict):
            truth.unread.add(_called(each))


def _checked(truth: Truth, path: Path, model: type[Model], content: Any) -> Model | None:
    """The object that the content describes; None where it has problems, which are added to the truth's."""
    name = truth.name_of(path)
    if not isinstance(content, dict):
        wrong = "empty" if content is None else "a list or a bare value"
        truth.problems.append(Problem(name, "-", "-", wrong, "fields and their values, as in docs/template.yaml"))
        return None
    entry, faults = validated(model, content)
    truth.problems.extend(Problem(name, _called(content), *fault) for fault in faults)
    return entry


def _ids(path: Path) -> set[str]:
    """The ids that a broken file seems to contain, and the one in its name."""
    text = ""
    if path.is_file():  # a pipe would make us wait
        with suppress(OSError), path.open("rb") as file:
            text = file.read(LARGEST).decode("utf-8", "replace")
    return {path.stem, *re.findall(r"^ *(?:- )?id: (\S+)", text, re.MULTILINE)}


def _called(entry: Mapping[str, Any]) -> str:
    """The name of an entry, as far as it gives one."""
    found = (entry.get(key) for key in ("id", "site", "publisher", "country"))
    return next((shown(each)[1:-1] for each in found if each and isinstance(each, str | int)), "-")
