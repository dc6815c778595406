"""The status of a site as it was known by the end of a year."""

from typing import Final, NamedTuple, cast

from dashboard.evidence.plans import overdue
from dashboard.evidence.published import Dossier
from dashboard.model.claim import Claim
from dashboard.model.values import year_of
from dashboard.model.vocabulary import OVER, STATUSES, Layer, Status

NO_LONGER: Final[frozenset[Status]] = OVER | {"suspended"}
WORKS: Final[frozenset[Layer]] = frozenset({"bri_projects", "mine_concessions"})
"""Layers whose sites are built over years."""


class _Word(NamedTuple):
    """A status, and the year of the newest publication that gives it."""

    status: Status
    published: int
    of: int
    """The year it is of: from which it holds, or in which it was published."""


def known_status(dossier: Dossier, by: int, start: int | None, end: int | None) -> Status | None:
    """The status published by the end of `by`; None where nothing published tells it. In the newest year it is today's.

    `start` and `end` are the years known by then. The last entry of the record's statuses that had come by then and of
    which a source had been published, unless a claim of a later year says otherwise; without one, the newest claim;
    without that, what the claims on existence tell, which also outdate an older word of a plan. A known end is an end,
    whatever was said before; and of a plan whose date has passed with no word since, that is said.
    """
    if by >= dossier.newest_year:
        status = dossier.record.status if dossier.record.statuses else None
    else:
        word = _newest(dossier, by)
        if word is None or (word.status == "planned" and _last_seen(dossier, by) > word.of):
            status = _from_existence(dossier, by)
        else:
            status = word.status
        if end is not None and status not in NO_LONGER:
            return "ended"
    passed = overdue(dossier, by) if status == "planned" else None
    return "overdue" if passed and (start is None or start < passed.year) else status


def _newest(dossier: Dossier, by: int) -> _Word | None:
    recorded, claimed = _recorded(dossier, by), _claimed(dossier, by)
    if recorded and claimed:
        return claimed if claimed.published > recorded.published else recorded
    return recorded or claimed


def _recorded(dossier: Dossier, by: int) -> _Word | None:
    for each in reversed(dossier.record.statuses):
        since = year_of(each.since) if each.since else None
        told = [year for year in dossier.years_of(each.sources) if (since or year) <= year <= by]
        if told:
            return _Word(each.status, max(told), since or max(told))
    return None


def _claimed(dossier: Dossier, by: int) -> _Word | None:
    stated = [
        claim
        for claim in dossier.claims_by(by)
        if claim.property == "status" and claim.stance == "asserts" and claim.value in STATUSES
    ]
    newest = max(stated, key=lambda claim: claim.published or "", default=None)
    if newest is None:
        return None
    published = dossier.year_of(newest.published)
    return _Word(cast(Status, newest.value), published, published)


def _from_existence(dossier: Dossier, by: int) -> Status | None:
    """Active where a base, a post or a patrol is asserted; planned where no more than a plan is.

    That a project or a mine exists does not tell how far it is.
    """
    if _last_seen(dossier, by):
        return None if dossier.record.layer in WORKS else "active"
    return "planned" if _asserted(dossier, by) else None


def _last_seen(dossier: Dossier, by: int) -> int:
    """The year of the newest claim by then that the site, and not only a plan of it, exists; 0 where there is none."""
    years = (dossier.year_of(claim.published) for claim in _asserted(dossier, by) if claim.what != "plan")
    return max(years, default=0)


def _asserted(dossier: Dossier, by: int) -> list[Claim]:
    return [claim for claim in dossier.claims_by(by) if claim.property == "existence" and claim.stance == "asserts"]
