"""Releases of the data: what was released last, and what has changed from one release to the next."""

from dataclasses import dataclass
from typing import Annotated

from typing_extensions import Doc

from dashboard.model.values import (
    Country,
    Latitude,
    Longitude,
    Metres,
    PartialDate,
    Pattern,
    Slug,
    Text,
    UsdMillions,
    Year,
    derived,
)
from dashboard.model.vocabulary import Actor, Layer, RevisionKind

Version = Annotated[str, Pattern(r"[0-9a-f]{16}", "sixteen hexadecimal digits, as About shows them")]
"""What a state of the data is called: the hash of its built files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedClaim:
    """A claim as it was released. Words are those of then: a code may have gone since."""

    property: Annotated[Text, Doc("What the claim is about")]
    stance: Annotated[Text, Doc("Whether it asserts, denies, or corrects")]
    value: Annotated[Text, Doc("What it says, with its unit")]
    what: Annotated[Text | None, Doc("What a claim of existence is of")] = None
    speaker: Annotated[Text, Doc("Who says it")]
    source: Annotated[Slug, Doc("Id of its source")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedEvent:
    """An event as it was released."""

    date: Annotated[PartialDate, Doc("When, as exact as known")]
    what: Annotated[Text, Doc("What happened")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedSite:
    """A site as it was released last: what of it is compared with today."""

    id: Annotated[Slug, Doc("Id of the site")]
    layer: Annotated[Layer, Doc("Which layer it was on")]
    name: Annotated[Text, Doc("Its name")]
    actor: Annotated[Actor, Doc("Whose presence it was")]
    countries: Annotated[tuple[Country, ...], Doc("ISO 3166-1 alpha-3 codes")]
    category: Annotated[Text, Doc("What kind of thing it was")]
    status: Annotated[Text, Doc("Its status")]
    start_year: Annotated[Year | None, Doc("First year it was there")] = None
    end_year: Annotated[Year | None, Doc("Last year it was there")] = None
    confidence: Annotated[Text, Doc("How well it was established")]
    lon: Annotated[Longitude, Doc("Longitude, WGS 84 decimal degrees")]
    lat: Annotated[Latitude, Doc("Latitude, WGS 84 decimal degrees")]
    accuracy_m: Annotated[Metres, Doc("How far off the point may be, metres")]
    amount_usd_m: Annotated[UsdMillions | None, Doc("Amount, million US dollars")] = None
    organizations: Annotated[tuple[Slug, ...], Doc("Ids of who acts on the actor's side")]
    claims: Annotated[tuple[ReleasedClaim, ...], Doc("Who says what, where")] = ()
    events: Annotated[tuple[ReleasedEvent, ...], Doc("What happened")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One thing that differs between two releases of the data, at one site."""

    release: Annotated[
        PartialDate | None, Doc("Date of the first release that has it; empty: changed since the last release")
    ] = derived(None)
    site: Annotated[Slug, Doc("Id of the site")]
    name: Annotated[Text, Doc("Name of the site then")]
    layer: Annotated[Layer, Doc("Layer of the site then")]
    actor: Annotated[Actor, Doc("Whose presence it was then")]
    countries: Annotated[tuple[Country, ...], Doc("Countries of the site then, ISO 3166-1 alpha-3")]
    kind: Annotated[RevisionKind, Doc("What has changed")]
    field: Annotated[
        Text | None, Doc("Which field of the site, or which part of the claim or event, where one differs")
    ] = None
    property: Annotated[Text | None, Doc("Of a claim: what it is about")] = None
    stance: Annotated[Text | None, Doc("Of a claim: whether it asserts, denies, or corrects")] = None
    speaker: Annotated[Text | None, Doc("Of a claim: who says it")] = None
    date: Annotated[PartialDate | None, Doc("Of an event: when")] = None
    before: Annotated[
        Text | None,
        Doc(
            "The value before, as the data has it; of a claim that is gone, what it said; of an event, `<date>: <what>`"
        ),
    ] = None
    after: Annotated[
        Text | None,
        Doc(
            "The value after; of a new claim, what it says; of an event, `<date>: <what>`; of a new site, its status and confidence; of a merged one, the id of what it is part of"
        ),
    ] = None
    sources: Annotated[tuple[Slug, ...], Doc("Ids of the sources of what it is now; empty: none is cited for it")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A state of the data that was published, by its date. One file each: `releases/<date>.jsonl`."""

    date: Annotated[PartialDate, Doc("The day it was published, YYYY-MM-DD")]
    version: Annotated[Version, Doc("Its version, as About and the citation give it")]
    sites: Annotated[int, Doc("How many sites it has")]
