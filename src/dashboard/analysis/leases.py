"""Lease horizons: when the agreements that hold the bases and concessions end, by whom that is told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dashboard.evidence.moment import Moment, state_at
from dashboard.evidence.published import known
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import Site
from dashboard.model.vocabulary import Status

_YEARS: Final = range(1850, 2151)
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Term:
    """One speaker's word on when an agreement ends."""

    end: int | None
    """Calendar year; None where the words name none (`ten years`, with no year to count from)."""
    start: int | None
    """The year the term is told to run from."""
    words: str
    """What was said, as far as it is not just the year."""
    speaker: str
    source: str
    published: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Horizon:
    """All that is told of one site's term. Years are calendar years, inclusive."""

    site: str
    ahead: bool
    """Whether an end is still to come, for a site that has not itself ended."""
    low: int | None
    """The earliest end told: of the ends still ahead where there are any, else of all; None where no year is told."""
    high: int | None
    """The latest, likewise: different from `low` where speakers differ."""
    terms: tuple[Term, ...]
    """By end; earlier terms that have run out, and words that name no year, among them."""


def horizons(catalog: Catalog, year: int) -> tuple[Horizon, ...]:
    """The horizon of every site with a claim on its term, as seen from a year: those ahead first, the nearest end first.

    Terms of sites that have ended are behind, whatever was agreed.
    """
    found = [_horizon(site, claims, year, site.status) for site in catalog.sites if (claims := _claims(catalog, site))]
    return tuple(sorted(found, key=lambda each: (not each.ahead, each.low or _YEARS.stop, each.high or 0, each.site)))


def lease_at(catalog: Catalog, site: Site, moment: Moment) -> Horizon | None:
    """The horizon of one site at a moment, by known time from what had been published; None without any claim."""
    claims = _claims(catalog, site)
    if moment.clock == "known" and moment.year is not None:
        claims = known(claims, moment.year, catalog.newest_year)
    if not claims:
        return None
    state = state_at(site, moment, catalog.newest_year)
    return _horizon(site, claims, moment.year or catalog.newest_year, state.status if state else None)


def _claims(catalog: Catalog, site: Site) -> list[Claim]:
    """The claims on its term that do not deny it."""
    claims = catalog.claims_of.get(site.id, ())
    return [claim for claim in claims if claim.property == "lease_until" and claim.stance != "denies"]


def _horizon(site: Site, claims: Iterable[Claim], year: int, status: Status | None) -> Horizon:
    told = (Term(end, *_words(claim)) for claim in claims for end in _ends(claim))
    terms = sorted(told, key=lambda term: (term.end or _YEARS.stop, term.speaker))
    ends = [term.end for term in terms if term.end is not None]
    over = status in {"ended", "cancelled"}
    coming = [] if over else [end for end in ends if end >= year]
    counted = coming or ends
    return Horizon(site.id, bool(coming), min(counted, default=None), max(counted, default=None), tuple(terms))


def _words(claim: Claim) -> tuple[int | None, str, str, str, str | None, str | None]:
    words = claim.value if isinstance(claim.value, str) else ""
    return claim.about.from_year, words, claim.speaker, claim.source, claim.published, claim.note


def _ends(claim: Claim) -> list[int | None]:
    """The years the claim gives as the end: both of a range; none where its words name none.

    Words are taken to mean the last year the claim is about where they bear it out, by that year or by the length.
    """
    if isinstance(claim.value, str):
        numbers = {int(number) for number in _NUMBER.findall(claim.value)}
        length = claim.about.to_year - claim.about.from_year if claim.about.to_year and claim.about.from_year else None
        return [claim.about.to_year if claim.about.to_year in numbers or (length and length in numbers) else None]
    years = claim.value if isinstance(claim.value, tuple) else (claim.value,)
    return [int(year) if year in _YEARS else None for year in years]
