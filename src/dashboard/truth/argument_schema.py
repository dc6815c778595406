"""The form of the argument: the article's claims with their evidence, and the chains from a loan to an asset."""

from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from dashboard.model.vocabulary import Bearing, LinkBasis
from dashboard.truth.schema import Country, Part, Slug, Text, Year

RowId = Annotated[str, Field(pattern=r"^[a-z_]+/[a-z0-9]+(-[a-z0-9]+)*$")]
"""A row of a context table: `<table>/<id>`."""
REFERENCES: Final = ("site", "row", "selection", "source")


class Evidence(Part):
    """One piece of evidence for a claim of the article: exactly one of site, row, selection, source."""

    site: Slug | None = None
    row: RowId | None = None
    selection: Text | None = None
    """Sites by the parameters of an address: `layer=mine_concessions&actor=CHN`."""
    source: Slug | None = None
    """A publication by itself, where the atlas keeps no record of what it tells."""
    bearing: Bearing
    why: Text
    """What of it bears on the claim, in own words."""

    @model_validator(mode="after")
    def _one_reference(self) -> "Evidence":
        if sum(getattr(self, name) is not None for name in REFERENCES) != 1:
            raise ValueError(f"give exactly one of {', '.join(REFERENCES)}")
        return self


class Change(Part):
    """What has changed since the article was written."""

    year: Year
    what: Text
    sources: list[Slug] = Field(default_factory=list)
    row: RowId | None = None
    site: Slug | None = None


class ArticleClaim(Part):
    """One claim of the article in own words. Its verdict is derived from the evidence, never typed in."""

    id: Slug
    topic: Literal["Russia", "Alliances", "Arms and training", "China", "Debt", "Mines", "The pattern", "Forecast"]
    claim: Text
    evidence: list[Evidence]
    since: list[Change] = Field(default_factory=list)
    correction: Text | None = None
    """What would be right, where the evidence corrects the claim."""


class ChainStep(Part):
    """One step of a chain: something that happened, at a site where the atlas has one."""

    id: Slug
    year: Year
    kind: Literal["project", "loan", "debt", "asset", "transfer", "base"]
    what: Text
    site: Slug | None = None
    sources: list[Slug] = Field(default_factory=list)


class ChainClaim(Part):
    """Claims of a site in one source: what a link of a chain rests on."""

    site: Slug
    source: Slug


class ChainLink(Part):
    """That one step was given for another, and how well that is backed."""

    of: Slug
    to: Slug
    basis: LinkBasis
    why: Text
    claims: Annotated[list[ChainClaim], Field(min_length=1)]


class Chain(Part):
    """How one thing is said to have been given for another, step by step."""

    id: Slug
    title: Text
    country: Country
    summary: Text
    steps: Annotated[list[ChainStep], Field(min_length=2)]
    links: Annotated[list[ChainLink], Field(min_length=1)]
