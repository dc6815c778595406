"""The first and last year of a site as they were known by the end of a year."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from dashboard.evidence.published import Dossier
from dashboard.model.claim import Claim
from dashboard.model.values import Value, year_of
from dashboard.model.vocabulary import EVENT_KINDS, OVER, EventKind, Status

Field = Literal["start_year", "end_year"]
EVENTS: Final[dict[Field, frozenset[EventKind]]] = {
    "start_year": frozenset(EVENT_KINDS) - {"denial", "closure", "halt", "report", "plan"},
    "end_year": frozenset({"closure", "halt", "ownership", "exercise", "decision"}),
}
"""Kinds of events whose year may be that of a beginning or an end."""
STATUSES_OF: Final[dict[Field, frozenset[Status]]] = {
    "start_year": frozenset({"planned", "under_construction", "active"}),
    "end_year": OVER | {"suspended"},
}
"""Statuses that may hold from a beginning or an end."""


def known_year(dossier: Dossier, field: Field, by: int) -> int | None:
    """The first or last year of a site as published by the end of `by`; None where nothing published gives one.

    Today's value, once a source that gives it had been published: a claim, an event or a status of that year, or a
    citation for the field. Before that the value of the newest claim. A year that was still to come when it was said is
    a plan and not yet known; in the newest year today's value holds, whoever gives it.
    """
    today: int | None = getattr(dossier.record, field)
    if by >= dossier.newest_year:
        return today
    if today is not None and any(today <= year <= by for year in _given(dossier, field, today)):
        return today
    told = [claim for claim in _stated(dossier.claims_by(by), field) if _year(claim, field) <= _published(claim)]
    newest = max(told, key=lambda claim: claim.published or "", default=None)
    return _year(newest, field) if newest else None


def _given(dossier: Dossier, field: Field, value: int) -> Iterator[int]:
    """The years of the publications that give a value."""
    record = dossier.record
    for claim in _stated(dossier.claims, field):
        low, high = _range(claim.value)
        if low <= value <= high:
            yield dossier.year_of(claim.published)
    for event in record.events:
        if event.year == value and event.kind in EVENTS[field]:
            yield from dossier.years_of(event.sources)
    for change in record.statuses:
        if change.since and year_of(change.since) == value and change.status in STATUSES_OF[field]:
            yield from dossier.years_of(change.sources)
    for citation in record.citations:
        if field in citation.backs:
            yield from dossier.years_of([citation.source])


def _stated(claims: Iterable[Claim], field: Field) -> Iterator[Claim]:
    """Claims that give the field in figures."""
    return (c for c in claims if c.property == field and c.stance != "denies" and not isinstance(c.value, str))


def _year(claim: Claim, field: Field) -> int:
    """The year a claim gives: of a range the outer one."""
    return _range(claim.value)[0 if field == "start_year" else 1]


def _range(value: Value) -> tuple[int, int]:
    low, high = value if isinstance(value, tuple) else (value, value)
    return int(low), int(high)


def _published(claim: Claim) -> int:
    """The year of a claim known before the newest year, which therefore has one."""
    return year_of(claim.published or "9999")
