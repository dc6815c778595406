"""The verdict on each claim of the article, derived from its evidence by one rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import parse_qs

from dashboard.model.argument import ArticleClaim, Change, Evidence
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context
from dashboard.model.vocabulary import STRENGTH, Verdict
from dashboard.selection import Index, from_url

Strength = Literal["solid", "contested", "weak", "empty"]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A piece of evidence with how well it is backed itself: by the confidence of its site, or its row's sources."""

    evidence: Evidence
    strength: Strength
    sites: tuple[str, ...]
    """Ids of the sites meant; of a selection all it selects."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the article with its verdict and what it rests on."""

    claim: ArticleClaim
    verdict: Verdict
    evidence: tuple[Weighed, ...]
    since: tuple[Change, ...]

    @property
    def sites(self) -> tuple[str, ...]:
        """Ids of the sites named one by one, without those of selections."""
        return tuple(dict.fromkeys(each.evidence.site for each in self.evidence if each.evidence.site))


def article(catalog: Catalog, context: Context, index: Index) -> tuple[Judged, ...]:
    """Every claim of the article with its verdict, in the article's order."""
    return tuple(_judged(catalog, context, index, claim) for claim in context.article)


def reference(item: Evidence) -> str:
    """What a piece of evidence is, as an id: `site:…`, `row:<table>/…`, `selection:<parameters>`, `source:…`."""
    kinds = {"site": item.site, "row": item.row, "selection": item.selection, "source": item.source}
    return next(f"{kind}:{identity}" for kind, identity in kinds.items() if identity)


def verdict(evidence: Sequence[Weighed]) -> Verdict:
    """The verdict by the rule of docs/context.md; evidence that selects no site counts for nothing."""
    found = [each for each in evidence if each.strength != "empty"]
    bearings = {each.evidence.bearing for each in found}
    support = [each.strength for each in found if each.evidence.bearing == "supports"]
    if "outdates" in bearings:
        return "outdated"
    if "contradicts" in bearings or (support and all(strength == "contested" for strength in support)):
        return "contested"
    if not support:
        return "not_found"
    if "qualifies" in bearings or "solid" not in support:
        return "partly_supported"
    return "supported"


_STRENGTHS: Final[Mapping[str, Strength]] = {
    "confirmed": "solid",
    "reported": "solid",
    "contested": "contested",
    "weak": "weak",
}


def _judged(catalog: Catalog, context: Context, index: Index, claim: ArticleClaim) -> Judged:
    evidence = tuple(weighed(catalog, context, index, item) for item in claim.evidence)
    return Judged(claim, verdict(evidence), evidence, claim.since)


def weighed(catalog: Catalog, context: Context, index: Index, item: Evidence) -> Weighed:
    """A piece of evidence with how well it is backed itself."""
    if item.site:
        return Weighed(item, _STRENGTHS[STRENGTH[catalog.by_id[item.site].confidence]], (item.site,))
    if item.row:
        return Weighed(item, "weak" if context.rows[item.row].weak else "solid", ())
    if item.selection:
        parameters = {"when": ["all"], **parse_qs(item.selection)}
        mask = index.mask(from_url(parameters, index.domain))
        sites = tuple(identity for identity, kept in zip(index.ids, mask.tolist(), strict=True) if kept)
        return Weighed(item, "solid" if sites else "empty", sites)
    return Weighed(item, "weak" if catalog.sources[item.source or ""].reliability in {"E", "F"} else "solid", ())
