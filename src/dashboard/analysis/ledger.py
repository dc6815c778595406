"""The ledger's figures: how many sources carry a site, who they are, in which languages."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.evidence.rule import PARTIES
from dashboard.model.claim import Claim
from dashboard.model.site import Site
from dashboard.model.source import Source


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over some sites and their claims."""

    sites: int
    claims: int
    denials: int
    sources: int
    origins: int
    single_source: int
    """Sites that rest on one origin."""
    sources_per_site: float
    """Mean number of sources a site."""
    official: int
    """Origins in which a party's government speaks."""
    independent: int
    """Origins in which it does not."""
    languages: Mapping[str, int]
    """Sources by language, the most first."""
    kinds: Mapping[str, int]
    """Sources by kind of publisher, the most first."""


def figures(sites: Sequence[Site], claims_of: Mapping[str, Sequence[Claim]], sources: Mapping[str, Source]) -> Figures:
    """The ledger's figures for the sites."""
    per_site = {site.id: claims_of.get(site.id, ()) for site in sites}
    claims = [claim for found in per_site.values() for claim in found]
    used = {claim.source for claim in claims}
    origins = {claim.origin for claim in claims}
    official = {claim.origin for claim in claims if claim.side in PARTIES}
    return Figures(
        sites=len(sites),
        claims=len(claims),
        denials=sum(claim.stance == "denies" for claim in claims),
        sources=len(used),
        origins=len(origins),
        single_source=sum(len({claim.origin for claim in found}) < 2 for found in per_site.values()),
        sources_per_site=sum(len({claim.source for claim in found}) for found in per_site.values())
        / max(len(sites), 1),
        official=len(official),
        independent=len(origins - official),
        languages=dict(Counter(sources[source].language for source in used).most_common()),
        kinds=dict(Counter(sources[source].kind for source in used).most_common()),
    )
