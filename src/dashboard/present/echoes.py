"""Echoes for a reader: the articles on a site as a tree below the reports they trace to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from dashboard.evidence.echoes import Echo, articles, echoes
from dashboard.model.claim import Claim
from dashboard.model.properties import PROPERTIES
from dashboard.model.site import Site
from dashboard.model.source import Source
from dashboard.model.vocabulary import LAYERS
from dashboard.present.context import Cells
from dashboard.present.links import site_page
from dashboard.present.templates import render
from dashboard.present.wording import counted, of_what

AGAINST: Final = {"denies": "denied", "corrects": "corrected"}
MEANING: Final = (
    "A report is what others repeat, or all that a publisher says of itself: it counts once, however many articles carry it. "
    "Only articles gathered here are counted."
)


@dataclass(frozen=True, slots=True)
class Branch:
    """What is said, and the reports that say so."""

    heading: str
    echoes: tuple[Echo, ...]

    @property
    def words(self) -> str:
        """`20 articles, 2 reports`."""
        return echo_words(self.echoes)


def echo_words(found: Sequence[Echo]) -> str:
    """`20 articles, 2 reports`."""
    return f"{counted(articles(found), 'article')}, {counted(len(found), 'report')}"


def branches(claims: Iterable[Claim]) -> tuple[Branch, ...]:
    """The reports of one site by what they say: existence first, each thing by itself, then the other properties."""
    grouped: dict[str, list[Claim]] = {}
    every = list(claims)
    for code in PROPERTIES:
        for claim in sorted((each for each in every if each.property == code), key=lambda each: each.stance):
            grouped.setdefault(_heading(claim), []).append(claim)
    return tuple(Branch(heading, echoes(found)) for heading, found in grouped.items())


def tree_html(claims: Sequence[Claim], sources: Mapping[str, Source]) -> Markup:
    """Return the tree of one site as nested lists that fold; `sources` has every source of the claims."""
    return render(
        "echoes", whole=echo_words(echoes(claims)), branches=branches(claims), sources=sources, meaning=MEANING
    )


def rows(sites: Iterable[Site], claims_of: Mapping[str, Sequence[Claim]]) -> list[Cells]:
    """One row per site with a claim, those with the most articles beyond their reports first."""
    found = [_row(site, claims) for site in sites if (claims := claims_of.get(site.id))]
    return sorted(found, key=lambda row: (int(str(row["Reports"])) - int(str(row["Articles"])), str(row["Site"])))


def _row(site: Site, claims: Sequence[Claim]) -> Cells:
    whole = echoes(claims)
    says_so = echoes(claim for claim in claims if claim.property == "existence" and claim.stance == "asserts")
    return {
        "Site": site.name,
        "Layer": LAYERS[site.layer],
        "Articles": articles(whole),
        "Reports": len(whole),
        "Articles per report": round(articles(whole) / len(whole), 2),
        "That it exists: articles": articles(says_so),
        "That it exists: reports": len(says_so),
        "Most repeated report": whole[0].origin,
        "Its articles": len(whole[0].sources),
        "Link": site_page(site.id),
    }


def _heading(claim: Claim) -> str:
    words = f"{PROPERTIES[claim.property].label}{of_what(claim)}"
    return words if claim.stance == "asserts" else f"{words}, {AGAINST[claim.stance]}"
