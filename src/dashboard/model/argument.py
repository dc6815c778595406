"""The argument: the article's claims with their evidence, and the chains from a loan to an asset."""

from dataclasses import dataclass
from typing import Annotated, Final

from typing_extensions import Doc

from dashboard.model.values import Country, RowId, Slug, Text, Year, derived
from dashboard.model.vocabulary import Bearing, LinkBasis, StepKind, Topic

REFERENCES: Final = ("site", "row", "selection", "source")
"""What a piece of evidence can be, exactly one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One piece of evidence for a claim of the article: exactly one of site, row, selection, source."""

    site: Annotated[Slug | None, Doc("Id of a record")] = None
    row: Annotated[RowId | None, Doc("`<table>/<id>` of a context row")] = None
    selection: Annotated[Text | None, Doc("Sites by the parameters of an address")] = None
    source: Annotated[Slug | None, Doc("Id of a source the atlas keeps no record of")] = None
    bearing: Annotated[Bearing, Doc("Whether it supports, qualifies, contradicts or outdates the claim")]
    why: Annotated[Text, Doc("What of it bears on the claim, in our own words")]

    def __post_init__(self) -> None:
        """Refuse none and several references.

        Raises:
            ValueError: if not exactly one of REFERENCES is given.
        """
        if sum(getattr(self, name) is not None for name in REFERENCES) != 1:
            raise ValueError(f"give exactly one of {', '.join(REFERENCES)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What has changed since the article was written; backed by sources, a row or a site."""

    year: Annotated[Year, Doc("Calendar year of the change")]
    what: Annotated[Text, Doc("What changed")]
    sources: Annotated[tuple[Slug, ...], Doc("Ids of sources")] = ()
    row: Annotated[RowId | None, Doc("`<table>/<id>` of a context row")] = None
    site: Annotated[Slug | None, Doc("Id of a record")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleClaim:
    """One claim of the article the atlas follows. Its verdict is derived from the evidence, never typed in."""

    id: Annotated[Slug, Doc("Id, unique in its file")]
    topic: Annotated[Topic, Doc("Topic within the article")]
    claim: Annotated[Text, Doc("What the article says, in our own words")]
    evidence: Annotated[tuple[Evidence, ...], Doc("What bears on it")]
    since: Annotated[tuple[Change, ...], Doc("What has changed since 2021")] = ()
    correction: Annotated[Text | None, Doc("What would be right, where evidence corrects it")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainStep:
    """One step of a chain: something that happened, at a site where the atlas has one."""

    id: Annotated[Slug, Doc("Id, unique in its chain")]
    year: Annotated[Year, Doc("Calendar year")]
    kind: Annotated[StepKind, Doc("Project, loan, debt, asset, transfer, base")]
    what: Annotated[Text, Doc("What happened")]
    site: Annotated[Slug | None, Doc("The record that holds it")] = None
    sources: Annotated[tuple[Slug, ...], Doc("Ids of sources")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainClaim:
    """What a link of a chain rests on: claims of a site in one source."""

    site: Annotated[Slug, Doc("Id of the record")]
    source: Annotated[Slug, Doc("Id of the source of its claim")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """That one step (`to`) was given for another (`of`), and how well that is backed."""

    of: Annotated[Slug, Doc("The step it was given for")]
    to: Annotated[Slug, Doc("The step that was given")]
    basis: Annotated[LinkBasis, Doc("How well it is backed")]
    why: Annotated[Text, Doc("What it rests on, in our own words")]
    claims: Annotated[tuple[ChainClaim, ...], Doc("What it rests on")]
    claim_ids: Annotated[tuple[str, ...], Doc("Ids of the claims it rests on")] = derived(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """How one thing is said to have been exchanged for another, step by step."""

    id: Annotated[Slug, Doc("Id, unique in its file")]
    title: Annotated[Text, Doc("Headline")]
    country: Annotated[Country, Doc("Country it is about")]
    summary: Annotated[Text, Doc("Summary in our own words")]
    steps: Annotated[tuple[ChainStep, ...], Doc("Its steps")]
    links: Annotated[tuple[ChainLink, ...], Doc("Which step led to which; never in a circle")]
