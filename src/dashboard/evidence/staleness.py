"""How fresh and how well carried the records are."""

import calendar
import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from dashboard.model.claim import Claim
from dashboard.model.site import Site

STALE_MONTHS: Final = 24
"""A record whose newest evidence is older than this is flagged."""
COARSE_M: Final = 25_000
"""A place known no better than this, in metres, is flagged."""


@dataclass(frozen=True, slots=True)
class Health:
    """Ids of the sites with each weakness, in the order given."""

    stale: tuple[str, ...]
    single_source: tuple[str, ...]
    unverified: tuple[str, ...]
    undated: tuple[str, ...]
    coarse: tuple[str, ...]

    def rows(self) -> dict[str, tuple[str, ...]]:
        """The weaknesses by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


MEANINGS: Final = {
    "stale": f"Newest evidence over {STALE_MONTHS} months old",
    "single_source": "One origin alone",
    "unverified": "With fields no source backs",
    "undated": "Neither start nor end year known",
    "coarse": f"Place known no better than {COARSE_M // 1000} km",
}


def last_day(date: str) -> datetime.date:
    """The last day a date may mean: YYYY, YYYY-MM or YYYY-MM-DD."""
    year, month, day = (*(int(part) for part in date.split("-")), 0, 0)[:3]
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def is_stale(newest_evidence: str | None, today: datetime.date) -> bool:
    """Whether the newest evidence is over 24 months old; evidence of no known date counts as old."""
    if newest_evidence is None:
        return True
    newest = last_day(newest_evidence)
    return (today.year - newest.year) * 12 + today.month - newest.month - (today.day < newest.day) >= STALE_MONTHS


def origins(claims: Iterable[Claim]) -> set[str]:
    """The independent origins of claims."""
    return {claim.origin for claim in claims}


def health(sites: Sequence[Site], claims_of: Mapping[str, Sequence[Claim]], today: datetime.date) -> Health:
    """Which of the sites have which weakness."""
    return Health(
        stale=tuple(site.id for site in sites if is_stale(site.newest_evidence, today)),
        single_source=tuple(site.id for site in sites if len(origins(claims_of.get(site.id, ()))) < 2),
        unverified=tuple(site.id for site in sites if site.unverified),
        undated=tuple(site.id for site in sites if site.start_year is None and site.last_year is None),
        coarse=tuple(site.id for site in sites if site.location.accuracy_m >= COARSE_M),
    )
