"""How well carried the records are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from dashboard.evidence.moment import TODAY, state_at
from dashboard.evidence.staleness import STALE_YEARS
from dashboard.model.claim import Claim
from dashboard.model.site import Site

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
    "stale": f"Status without evidence from the last {STALE_YEARS} years",
    "single_source": "One origin alone",
    "unverified": "With fields no source backs",
    "undated": "Neither start nor end year known",
    "coarse": f"Place known no better than {COARSE_M // 1000} km",
}


def is_stale_today(site: Site, newest_year: int) -> bool:
    """Whether today's status of a site is stale, seen from the newest year of the data."""
    state = state_at(site, TODAY, newest_year)
    return state is not None and state.stale


def origins(claims: Iterable[Claim]) -> set[str]:
    """The independent origins of claims."""
    return {claim.origin for claim in claims}


def health(sites: Sequence[Site], claims_of: Mapping[str, Sequence[Claim]], newest_year: int) -> Health:
    """Which of the sites have which weakness."""
    return Health(
        stale=tuple(site.id for site in sites if is_stale_today(site, newest_year)),
        single_source=tuple(site.id for site in sites if len(origins(claims_of.get(site.id, ()))) < 2),
        unverified=tuple(site.id for site in sites if site.unverified),
        undated=tuple(site.id for site in sites if site.start_year is None and site.last_year is None),
        coarse=tuple(site.id for site in sites if site.location.accuracy_m >= COARSE_M),
    )
