"""A claim: one speaker saying one thing about one site in one source. And a citation: what a source is cited for."""

from dataclasses import dataclass
from typing import Annotated, Final

from typing_extensions import Doc

from dashboard.model.properties import Property
from dashboard.model.values import Key, PartialDate, Slug, Text, Value, Year, derived, year_of
from dashboard.model.vocabulary import Level, Reliability, Scope, Side, Stance, Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The years a claim is about, inclusive; no year leaves that end open."""

    from_year: Annotated[Year | None, Key("from"), Doc("First year the claim is about; empty: open")] = None
    to_year: Annotated[Year | None, Key("to"), Doc("Last year the claim is about; empty: open")] = None


THIS_SITE: Final = "this site"
"""The value of a claim of existence that is of the site as a whole. The record's name would put its words into the
speaker's mouth: that a mine is "Chinese-financed", or a barracks a "garrison", where the source only tells of the mine or the base."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One speaker saying one thing about one site in one source. With `denies`, the value is what is denied."""

    id: Annotated[str, Doc("The site's id and the place in its record, from 0")] = derived("")
    site: Annotated[str, Doc("Id of the site it is about")] = derived("")
    property: Annotated[Property, Doc("What the claim is about")]
    value: Annotated[
        Value,
        Doc(
            "A number, a range `[low, high]`, or words; of existence, `this site` for the site itself; with `denies`, what is denied"
        ),
    ]
    unit: Annotated[Text | None, Doc("Unit of the value where the property does not give it")] = None
    about: Annotated[About, Doc("The years the claim is about")] = About()
    what: Annotated[
        Thing | None, Doc("What a claim of existence is of; empty: the site as its record describes it")
    ] = None
    stance: Annotated[Stance, Doc("Whether it asserts, denies, or corrects")]
    scope: Annotated[
        Scope | None,
        Doc("Of a denial of existence: whether it speaks of the site, or in general terms; empty: the site"),
    ] = None
    speaker: Annotated[
        Text, Doc("Who says it: a ministry quoted by a newspaper is the speaker, the newspaper the source")
    ]
    side: Annotated[Side, Doc("Which side the speaker is on")]
    level: Annotated[Level | None, Doc("Whose word that is, where speakers.yaml has the speaker")] = derived(None)
    source: Annotated[Slug, Doc("Id of a source")]
    locator: Annotated[Text | None, Doc("Where in the source: a page, or the numbers of rows of a data set")] = None
    published: Annotated[
        PartialDate | None, Doc("When it was said, where that differs from the source's date; empty: undated")
    ] = None
    origin: Annotated[
        Text,
        Doc("Somebody else's report that it repeats; empty: its publisher's own. Claims of one origin count once"),
    ] = ""
    reliability: Annotated[Reliability, Doc("Grade of its source")] = derived("F")
    note: Annotated[Text | None, Doc("What a reader should know of it")] = None

    def published_year(self) -> int | None:
        """The calendar year it was published in; None where undated."""
        return year_of(self.published) if self.published else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A source and what it is cited for: fields of the record, or a few words."""

    source: Annotated[Slug, Doc("Id of a source")]
    locator: Annotated[Text | None, Doc("Where in the source: a page, or the numbers of rows of a data set")] = None
    backs: Annotated[tuple[Text, ...], Doc("What it is cited for: fields of the record, or a few words each")] = ()
