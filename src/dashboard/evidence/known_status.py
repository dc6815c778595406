"""The status of a site as it was known by the end of a year."""

from typing import Final, NamedTuple, cast

from dashboard.evidence.plans import overdue, plan_date
from dashboard.evidence.published import Dossier
from dashboard.model.claim import Claim
from dashboard.model.values import year_of
from dashboard.model.vocabulary import OVER, STATUSES, Status

NO_LONGER: Final[frozenset[Status]] = OVER | {"suspended"}


class _Word(NamedTuple):
    """A status, and the year of the newest publication that gives it."""

    status: Status
    published: int


def known_status(dossier: Dossier, by: int, start: int | None, end: int | None) -> Status | None:
    """The status published by the end of `by`; None where nothing published tells it. In the newest year it is today's.

    `start` and `end` are the years known by then. The last entry of the record's statuses that had come by then and of
    which a source had been published, unless a claim of a later year says otherwise; without one, the newest claim;
    without that, what the years tell. A known end is an end, whatever was said before; and of a plan whose date has
    passed with no word since, that is said.
    """
    if by >= dossier.newest_year:
        status = dossier.record.status if dossier.record.statuses else None
    else:
        status = _newest(dossier, by) or _from_years(dossier, by, start)
        if end is not None and status not in NO_LONGER:
            return "ended"
    passed = overdue(dossier, by) if status == "planned" else None
    return "overdue" if passed and (start is None or start < passed.year) else status


def _newest(dossier: Dossier, by: int) -> Status | None:
    recorded, claimed = _recorded(dossier, by), _claimed(dossier, by)
    if recorded and claimed and claimed.published <= recorded.published:
        return recorded.status
    newest = claimed or recorded
    return newest.status if newest else None


def _recorded(dossier: Dossier, by: int) -> _Word | None:
    for each in reversed(dossier.record.statuses):
        since = year_of(each.since) if each.since else None
        told = [year for year in dossier.years_of(each.sources) if (since or year) <= year <= by]
        if told:
            return _Word(each.status, max(told))
    return None


def _claimed(dossier: Dossier, by: int) -> _Word | None:
    stated = [
        claim
        for claim in dossier.claims_by(by)
        if claim.property == "status" and claim.stance == "asserts" and claim.value in STATUSES
    ]
    newest = max(stated, key=lambda claim: claim.published or "", default=None)
    return _Word(cast(Status, newest.value), dossier.year_of(newest.published)) if newest else None


def _from_years(dossier: Dossier, by: int, start: int | None) -> Status | None:
    """Planned where the newest word on existence is of a year to come; active where the site is known to have begun."""
    told = [claim for claim in dossier.claims_by(by) if claim.property == "existence" and claim.stance == "asserts"]
    newest = max(told, key=lambda claim: claim.published or "", default=None)
    if newest and plan_date(dossier, by) and _is_ahead(newest):
        return "planned"
    return "active" if start is not None else None


def _is_ahead(claim: Claim) -> bool:
    """Whether a claim is about years after its own publication."""
    begins, said = claim.about.from_year, claim.published_year()
    return begins is not None and said is not None and begins > said
