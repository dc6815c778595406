"""Checks of the match with AidData's data set: each project has sites that cite it, or a reason; and the other way round."""

from collections.abc import Iterator
from typing import Final

from dashboard.model.aiddata import AIDDATA, AidDataProject, numbers_in
from dashboard.model.claim import Citation, Claim
from dashboard.model.site import Record
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault

PROJECTS: Final = "data/aiddata.yaml"


def aiddata_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong between AidData's projects and the records."""
    cited = {identity: set(_cited(record)) for identity, record in truth.records.items()}
    for project in truth.aiddata.values():
        for fault in (*_decided(project), *_counted(truth, project), *_sites(truth, project, cited)):
            yield Problem(PROJECTS, project.id, *fault)
    for record in truth.records.values():
        for place in ("claims", "citations"):
            entries: tuple[Claim | Citation, ...] = getattr(record, place)
            for index, entry in enumerate(entries):
                if entry.source == AIDDATA:
                    for fault in _locator(truth, record, entry.locator):
                        field = f"{place}.{index}.{fault.field}"
                        yield Problem(truth.file_of(record), record.id, field, fault.wrong, fault.right)


def _decided(project: AidDataProject) -> Iterator[Fault]:
    if project.sites and not project.match:
        yield Fault("match", "not said how it concerns its sites", "project, part, owner or beside")
    if project.sites and project.unmatched:
        yield Fault("unmatched", "a reason to have no site beside sites", "one of the two")
    if not project.sites and project.match:
        yield Fault("match", "it has no site", "a site, or nothing")
    if not project.sites and not project.unmatched:
        yield Fault("sites", "neither a site nor a reason to have none", "sites and match, or unmatched")


def _counted(truth: Truth, project: AidDataProject) -> Iterator[Fault]:
    whole = project.counted_in
    if whole is None or (whole not in truth.aiddata and truth.has("aiddata", whole)):
        return
    if whole not in truth.aiddata or whole == project.id:
        yield Fault("counted_in", f"no other project {whole}", "the id of another project of this file")
    elif truth.aiddata[whole].counted_in:
        yield Fault("counted_in", f"{whole} is itself counted in another", "the project that holds the amount")


def _sites(truth: Truth, project: AidDataProject, cited: dict[str, set[str]]) -> Iterator[Fault]:
    for site in project.sites:
        if not truth.has("records", site):
            yield Fault("sites", f"no record {site}", "the id of a record")
        elif site in cited and project.id not in cited[site]:
            right = f"a claim or citation there with source {AIDDATA} and this number in its locator"
            yield Fault("sites", f"{site} does not cite it", right)


def _locator(truth: Truth, record: Record, locator: str | None) -> Iterator[Fault]:
    numbers = numbers_in(locator)
    if not numbers:
        yield Fault("locator", "names no record of the data set", "as in: records 40063, 53750")
    for number in numbers:
        if number in truth.aiddata:
            if record.id not in truth.aiddata[number].sites:
                yield Fault("locator", f"{PROJECTS} has no match of {number} with this site", "the same in both files")
        elif not truth.has("aiddata", number):
            yield Fault("locator", f"no project {number}", f"the id of a project in {PROJECTS}")


def _cited(record: Record) -> Iterator[str]:
    entries: tuple[Claim | Citation, ...] = (*record.claims, *record.citations)
    for entry in entries:
        if entry.source == AIDDATA:
            yield from numbers_in(entry.locator)
