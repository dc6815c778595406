"""The form of every hand-edited file: site records, publishers with their publications, organizations.

Unknown keys are forbidden everywhere, so that a misspelt field is an error and never a silent loss.
Coordinates are WGS 84 decimal degrees, always longitude before latitude.
"""

import datetime
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, HttpUrl, StringConstraints

from dashboard.model.vocabulary import (
    Actor,
    AmountKind,
    Confidence,
    Layer,
    LocationBasis,
    Property,
    Relation,
    Reliability,
    Shape,
    Side,
    Stance,
    Status,
    Terms,
)

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 3166-1 alpha-3; INT for international bodies."""
Year = Annotated[int, Field(ge=1850, le=2150)]


def _real(date: str) -> str:
    """A date whose day is in the calendar."""
    if len(date) == len("2019-02-18"):
        datetime.date.fromisoformat(date)
    return date


PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
    AfterValidator(_real),
]
"""YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source is."""
Url = Annotated[str, AfterValidator(lambda url: str(HttpUrl(url)) and url)]
"""Kept to the letter; only checked to be a well-formed http(s) address."""
LonLat = tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]]


def _plain(value: object) -> object:
    """A number, words or a list: YAML also reads `yes` as a truth value and 2019-02-18 as a date."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | list):
        wanted = "a number, a range of two numbers, or words (in quotes where YAML reads them otherwise)"
        raise ValueError(wanted)  # noqa: TRY004 -- pydantic tells ValueError alone as a problem of the file
    return value


Value = Annotated[int | float | str | list[int | float], BeforeValidator(_plain)]
"""A claim's value; a list of two numbers is a range."""


PATTERNS: Final = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters and digits, joined by single hyphens",
    r"^[A-Z]{3}$": "three capitals, as ISO 3166-1 alpha-3 has them (or INT)",
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$": "YYYY, YYYY-MM or YYYY-MM-DD, in quotes",
    r"^[a-z]{2}$": "two small letters, as ISO 639-1 has them",
}
"""The patterns above in words, for those whose value does not match."""


class Part(BaseModel):
    """What every part of a file shares: unknown keys forbidden, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Names(Part):
    """Other names. Those listed in `descriptive` are our plain rendering, not a set name."""

    ru: Text | None = None
    local: Text | None = None
    zh: Text | None = None
    alt: list[Text] = []
    descriptive: list[Literal["ru", "local", "zh"]] = []


class Location(Part):
    """Where a site is, and how far off that may be."""

    lon: Annotated[float, Field(ge=-180, le=180)]
    lat: Annotated[float, Field(ge=-90, le=90)]
    shape: Shape = "point"
    route: list[LonLat] | None = None
    """Way points of a line or band, in order, at real places."""
    accuracy_m: Annotated[int, Field(gt=0)]
    """How far off the point may be, in metres; for an area its radius, for a band its half width."""
    basis: LocationBasis
    note: Text | None = None
    offshore: bool = False
    """Stands in the sea or a lake, outside its country's outline."""
    credits: list[Literal["openstreetmap", "aiddata", "gppd"]] = []
    """Data sets the point or route was taken from: OpenStreetMap (ODbL) through AidData (ODC-By), GPPD (CC BY)."""


class Involvement(Part):
    """One organization's part in a site."""

    org: Slug
    qualifier: Text | None = None
    """What its mention adds: a share, a role, an earlier name, "reported"."""


class Event(Part):
    """Something that happened to a site."""

    year: Year
    what: Text


class Money(Part):
    """An amount is of one kind; sums never cross kinds."""

    amount_usd_m: Annotated[float, Field(ge=0)] | None = None
    """Million US dollars."""
    kind: AmountKind | None = None
    terms: Terms | None = None
    note: Text | None = None
    """What the figure covers."""


class About(Part):
    """The years a claim is about; null is open."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    from_year: Year | None = Field(default=None, alias="from")
    to_year: Year | None = Field(default=None, alias="to")


class ClaimEntry(Part):
    """One speaker saying one thing about the site in one source. `denies`: the value is what is denied."""

    property: Property
    value: Value
    unit: Text | None = None
    about: About = About()
    stance: Stance
    speaker: Text
    side: Side
    source: Slug
    published: PartialDate | None = None
    """When it was said, where that differs from the source's own date."""
    origin: Text | None = None
    """The report of somebody else that it repeats; null: its publisher's own. Claims of one origin count once."""
    note: Text | None = None


class Assessment(Part):
    """The researcher's own reading, kept to be compared with the computed confidence, never shown as it."""

    label: Literal["confirmed", "reported", "disputed"]
    note: Text | None = None


class Record(Part):
    """One site: a base, an outpost, a project, a mine. One file each: records/<layer>/<id>.yaml."""

    id: Slug
    layer: Layer
    relation: Relation | None = None
    """Set where the site is not quite what its layer says."""
    name: Text
    names: Names = Names()
    countries: Annotated[list[Country], Field(min_length=1)]
    """The country it stands in first, then those a line crosses."""
    regions: list[Text] = []
    """First-level regions, in one spelling each (see regions.yaml)."""
    place: Text | None = None
    location: Location
    actor: Actor
    organizations: Annotated[list[Involvement], Field(min_length=1)]
    partners: list[Involvement] = []
    category: Text
    status: Status
    start_year: Year | None = None
    end_year: Year | None = None
    events: list[Event] = []
    money: Money | None = None
    commodities: list[Text] = []
    summary: Text
    assessment: Assessment
    claims: Annotated[list[ClaimEntry], Field(min_length=1)]
    unverified: list[Text] = []
    """Fields or statements that no source backs."""
    verified: PartialDate | None = None
    """When an editor last went through the sources; null: the date of the newest source counts."""


class Publication(Part):
    """One thing published: cited by claims through its id."""

    id: Slug
    title: Text | None = None
    """Its own headline; null where none was seen."""
    description: Text | None = None
    """Ours, shown in brackets, where there is no headline."""
    url: Url
    also_at: list[Url] = []
    via: Text | None = None
    """The mirror or reposter whose address it is; it counts as its origin."""
    date: PartialDate | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    kind: Text | None = None
    """Where it differs from the publisher's."""
    reliability: Reliability | None = None
    """Where it differs from the publisher's."""


class Publisher(Part):
    """Who publishes: one file each, sources/<slug>.yaml, holding its publications."""

    publisher: Text
    domains: list[Text] = []
    country: Country
    kind: Literal[
        "government",
        "military",
        "international_organisation",
        "state_media",
        "independent_media",
        "company",
        "think_tank",
        "academic",
        "dataset",
        "reference",
        "blog",
        "aggregator",
    ]
    speaks_for: Country | None = None
    reliability: Reliability
    reason: Text
    """Why that grade, by the rule in docs/sources.md."""
    publications: list[Publication]


class Organization(Part):
    """One organization, with its other names and the organization above it."""

    id: Slug
    name: Text
    aliases: list[Text] = []
    home: Country
    kind: Literal[
        "state_company",
        "private_company",
        "ministry",
        "state_body",
        "armed_force",
        "local_government",
        "state_bank",
        "security_service",
        "international_organisation",
        "other",
    ]
    parent: Slug | None = None
    placeholder: bool = False
    """Stands for unnamed or several parties: neither linked nor counted."""
    note: Text | None = None


class LeftOut(Part):
    """Something gathered that has no place of its own here, and why."""

    id: Text
    merged_into: Text | None = None
    why: Text


class Coverage(Part):
    """What was looked for in one country (or region), layer and actor."""

    country: Country
    region: Text | None = None
    layer: Layer
    actor: Actor
    searched: Literal["full", "partly", "no"]
    found: Literal["sites", "none"] | None = None
    note: Text | None = None


class Settled(Part):
    """A site whose computed confidence differs from the researcher's label, and why the difference stands."""

    site: Slug
    computed: Confidence
    label: Literal["confirmed", "reported", "disputed"]
    why: Text
