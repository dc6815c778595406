"""When a site was last seen: the newest dated evidence of its state, as published by the end of each year.

Only what speaks of the state of a site counts: what is there, who runs it, what happens at it. A report of 2023 on the
loan of 2008 says nothing of the power station in 2023. Evidence is of the year in which it was published, or of the last
year it is about where that is earlier; an event is of its own year.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from dashboard.evidence.published import Dossier
from dashboard.model.claim import Claim
from dashboard.model.properties import Property
from dashboard.model.site import Event, EvidenceStep, Record
from dashboard.model.values import year_of
from dashboard.model.vocabulary import EventKind

OF_STATE: Final[frozenset[Property]] = frozenset(
    {
        "existence",
        "status",
        "end_year",
        "function",
        "operator",
        "owner",
        "share_percent",
        "troops",
        "site_count",
        "casualties",
        "incident",
        "dispute",
        "environment",
        "workforce",
        "output",
        "equipment",
    }
)
"""Properties of claims that speak of what is there when they are made."""
OF_PLAN: Final[frozenset[Property]] = frozenset({"plan", "agreement", "start_year"})
"""Properties that speak of the state of a site too while it is no more than a plan."""
EVENTS_OF_PLAN: Final[frozenset[EventKind]] = frozenset({"plan"})
"""Kinds of events that show a plan alone."""
NO_EVIDENCE: Final[frozenset[EventKind]] = frozenset({"denial"})
"""Kinds of events that show nothing there."""


class _Evidence(NamedTuple):
    """Something that shows a site, in calendar years."""

    published: int
    of: int


def evidence_steps(dossier: Dossier) -> tuple[EvidenceStep, ...]:
    """Every year by whose end newer evidence of the site's state had been published, first to last.

    What was published on a day nobody knows is known in the newest year of the data, and never earlier.
    """
    steps: dict[int, int] = {}
    newest = 0
    for each in sorted(_evidence(dossier)):
        if each.of > newest:
            newest = steps[each.published] = each.of
    return tuple(EvidenceStep(year=year, of=of) for year, of in steps.items())


def last_evidence(steps: tuple[EvidenceStep, ...], year: int | None = None) -> int | None:
    """The year of the last evidence published by the end of `year`, or ever without one; None where none has a date."""
    return next((step.of for step in reversed(steps) if year is None or step.year <= year), None)


def _evidence(dossier: Dossier) -> Iterator[_Evidence]:
    for claim in dossier.claims:
        if claim.published and _speaks_of_state(dossier.record, claim):
            said = year_of(claim.published)
            yield _Evidence(said, min(said, claim.about.to_year or said))
    for event in dossier.record.events:
        told = dossier.years_of(event.sources)
        if told and _shows_state(dossier.record, event) and event.year <= dossier.newest_year:
            yield _Evidence(max(min(told), event.year), event.year)
    yield from _status_evidence(dossier)


def _status_evidence(dossier: Dossier) -> Iterator[_Evidence]:
    """What reports a status: of the year from which it holds, and of its own year as long as the status held."""
    for change, following in pairwise([*dossier.record.statuses, None]):
        if change is None:
            continue
        until = year_of(following.since) if following and following.since else None
        for source in change.sources:
            if source not in dossier.dates:
                continue
            date = dossier.dates[source]
            published = dossier.year_of(date)
            if change.since:
                yield _Evidence(max(published, year_of(change.since)), year_of(change.since))
            if date and (following is None or until is not None):
                yield _Evidence(published, min(published, until or published))


def _speaks_of_state(record: Record, claim: Claim) -> bool:
    if claim.stance != "asserts":
        return False
    if claim.property in OF_PLAN or _calls_it_a_plan(claim):
        return year_of(claim.published or "9999") <= _planned_until(record)
    return claim.property in OF_STATE


def _calls_it_a_plan(claim: Claim) -> bool:
    return (claim.property == "existence" and claim.what == "plan") or (
        claim.property == "status" and claim.value == "planned"
    )


def _shows_state(record: Record, event: Event) -> bool:
    if event.kind in EVENTS_OF_PLAN:
        return event.year <= _planned_until(record)
    return event.kind not in NO_EVIDENCE


def _planned_until(record: Record) -> int:
    """The last year in which a site was no more than a plan; 0 where it is not known to have been one."""
    if record.statuses and record.statuses[-1].status == "planned":
        return 9999
    begun = [year_of(each.since) for each in record.statuses if each.status != "planned" and each.since]
    return min([*begun, *([record.start_year] if record.start_year else [])], default=0)
