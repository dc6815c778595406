"""Two clocks: what was true in a year, and what was known by it.

Valid time is the years a site was there by all that is known today. Known time counts only what had been published by
the end of a year: existence, years, status and confidence are worked out again from those claims. A claim of unknown
date is known in the newest year alone, never in an earlier one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from dashboard.evidence.rule import assess
from dashboard.model.claim import Claim
from dashboard.model.site import KnownStep
from dashboard.model.values import year_of
from dashboard.model.vocabulary import STATUSES, Confidence, Status


class Publication(NamedTuple):
    """A source and its date, as exact as known."""

    source: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Course:
    """The years and status of a site by all that is known today."""

    status: Status
    start_year: int | None
    end_year: int | None


def known(claims: Iterable[Claim], year: int, newest_year: int) -> list[Claim]:
    """The claims known by the end of `year`: a later year's are always a superset of an earlier year's."""
    return [claim for claim in claims if (claim.published_year() or newest_year) <= year]


def known_steps(
    course: Course, claims: Sequence[Claim], cited: Sequence[Publication], newest_year: int
) -> tuple[KnownStep, ...]:
    """Every year in which a publication changed what was known of a site, first to last.

    `cited` are the publications cited for what no claim holds: they too show that the site was still looked at.
    """
    published = [
        *(_Telling(claim.property != "existence", claim.published, claim.id, claim.source) for claim in claims),
        *(_Telling(True, each.date, each.source, each.source) for each in cited),
    ]
    steps: list[KnownStep] = []
    for year in sorted({each.year(newest_year) for each in published}):
        state = _state(course, known(claims, year, newest_year), year, newest_year)
        if not steps or state != _state_of(steps[-1]):
            mover = min((each for each in published if each.year(newest_year) == year), key=_weight)
            exists, start, end, status, confidence = state
            steps.append(
                KnownStep(year=year, exists=exists, start_year=start, end_year=end, status=status,
                          confidence=confidence, source=mover.source)
            )  # fmt: skip
    return tuple(steps)


def known_step(steps: Sequence[KnownStep], year: int | None) -> KnownStep | None:
    """What was known of a site by the end of `year`, or is today without one; None where nothing had been published."""
    return next((step for step in reversed(steps) if year is None or step.year <= year), None)


State = tuple[bool, int | None, int | None, Status, Confidence]


def _state(course: Course, claims: Sequence[Claim], year: int, newest_year: int) -> State:
    exists = any(claim.property == "existence" and claim.stance == "asserts" for claim in claims)
    begun = course.start_year is not None and course.start_year <= year
    over = course.end_year is not None and course.end_year <= year
    return (
        exists,
        course.start_year if begun else None,
        course.end_year if over else None,
        course.status if year >= newest_year else _status(course, claims, begun=begun, over=over),
        assess(claims).confidence,
    )


def _status(course: Course, claims: Sequence[Claim], *, begun: bool, over: bool) -> Status:
    """The newest status claim in the words of the atlas, else what the years tell."""
    stated = [claim for claim in claims if claim.property == "status" and claim.value in STATUSES and claim.published]
    if stated:
        return cast(Status, max(stated, key=lambda claim: (claim.published or "", claim.id)).value)
    if over:
        return course.status
    if course.start_year is not None and not begun:
        return "planned"
    there = begun or course.end_year is not None  # an end still to come: it was there, whenever it began
    return "active" if course.status in {"ended", "suspended", "cancelled"} and there else course.status


def _state_of(step: KnownStep) -> State:
    return step.exists, step.start_year, step.end_year, step.status, step.confidence


class _Telling(NamedTuple):
    """Something published about a site."""

    aside: bool
    """Whether it is not about existence."""
    date: str | None
    id: str
    source: str

    def year(self, newest_year: int) -> int:
        return year_of(self.date) if self.date else newest_year


def _weight(telling: _Telling) -> tuple[bool, str, str]:
    """What counts most for existence comes first: what a reader is shown as the cause."""
    return telling.aside, telling.date or "9999", telling.id
