"""A site: one base, outpost, project or mine, as an editor writes it and as everybody else reads it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from typing_extensions import Doc

from dashboard.model.claim import Citation, Claim
from dashboard.model.values import (
    Column,
    Country,
    Key,
    Language,
    Latitude,
    Longitude,
    LonLat,
    Metres,
    PartialDate,
    Percent,
    Slug,
    Text,
    UsdMillions,
    Year,
    derived,
    year_of,
)
from dashboard.model.vocabulary import (
    Actor,
    AmountKind,
    Confidence,
    Credit,
    EventKind,
    Layer,
    LocationBasis,
    Reading,
    Relation,
    Role,
    SearchKind,
    Shape,
    Status,
    Terms,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Other names. Those listed in `descriptive` are our own translation, not an established name."""

    ru: Annotated[Text | None, Column("name_ru"), Doc("Name in Russian")] = None
    local: Annotated[Text | None, Column("name_local"), Doc("Name in the language of the country, in its script")] = (
        None
    )
    zh: Annotated[Text | None, Column("name_zh"), Doc("Name in Chinese")] = None
    alt: Annotated[tuple[Text, ...], Column("alt_names"), Doc("Other spellings and older names a reader may type")] = ()
    descriptive: Annotated[
        tuple[Literal["ru", "local", "zh"], ...],
        Column("descriptive_names"),
        Doc("Which of `ru`, `local`, `zh` are our own translation, not an established name"),
    ] = ()

    def scripts(self) -> dict[str, str]:
        """The names by language or `local`, those that are known."""
        found = {"ru": self.ru, "local": self.local, "zh": self.zh}
        return {key: name for key, name in found.items() if name}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One of several places a record stands for."""

    name: Annotated[Text, Doc("Its name")]
    lon: Annotated[Longitude | None, Doc("Longitude, WGS 84 decimal degrees; empty: not known")] = None
    lat: Annotated[Latitude | None, Doc("Latitude, WGS 84 decimal degrees; empty: not known")] = None
    accuracy_m: Annotated[Metres | None, Doc("How far off the point may be, metres")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a site is, and how far off that may be."""

    lon: Annotated[Longitude, Doc("Longitude, WGS 84 decimal degrees")]
    lat: Annotated[Latitude, Doc("Latitude, WGS 84 decimal degrees")]
    shape: Annotated[Shape, Doc("What the record stands for")] = "point"
    route: Annotated[tuple[LonLat, ...], Doc("Way points `[lon, lat]` of a line or band, in order")] = ()
    accuracy_m: Annotated[
        Metres, Doc("How far off the point may be, metres; for an area its radius, for a band its half width")
    ]
    basis: Annotated[LocationBasis, Doc("What the place rests on")]
    note: Annotated[Text | None, Column("location_note"), Doc("What is known of the place, and what not")] = None
    offshore: Annotated[bool, Doc("Whether it lies in the sea or a lake, outside its country's outline")] = False
    credits: Annotated[
        tuple[Credit, ...],
        Doc(
            "Data sets the point or route was taken from: OpenStreetMap (ODbL 1.0) through AidData (ODC-By 1.0), "
            "Global Power Plant Database (CC BY 4.0)"
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    """One organization in one role at a site; an organization with two roles is listed twice."""

    org: Annotated[Slug, Doc("Id of an organization")]
    role: Annotated[Role | None, Doc("What it is to the site; empty: not stated by the sources")] = None
    percent: Annotated[Percent | None, Doc("Per cent of the site that it holds; empty: not stated")] = None
    percent_year: Annotated[Year | None, Doc("The year for which that is stated; empty: none is named")] = None
    qualifier: Annotated[
        Text | None,
        Doc("What its mention adds: through whom it holds, an earlier name, a contractor's part, `reported`"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """The status of a site from a date on, until the next."""

    status: Annotated[Status, Doc("What happened to the site, whoever says so")]
    since: Annotated[
        PartialDate | None,
        Key("from"),
        Column("from"),
        Doc("Since when, as exact as known; empty: not known"),
    ] = None
    sources: Annotated[tuple[Slug, ...], Doc("Ids of the sources that report it; empty: none does")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to a site."""

    site: Annotated[str, Doc("Id of the site")] = derived("")
    date: Annotated[PartialDate, Doc("When, as exact as known")]
    kind: Annotated[EventKind, Doc("What kind of event it mainly is")]
    what: Annotated[Text, Doc("What happened, in our own words")]
    sources: Annotated[tuple[Slug, ...], Doc("Ids of the sources that report it; empty: none is known")] = ()

    @property
    def year(self) -> int:
        """The calendar year it happened in."""
        return year_of(self.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount is of one kind; sums never cross kinds, and count nothing twice that `same_as` or `part_of` names."""

    amount_usd_m: Annotated[UsdMillions | None, Doc("Amount, million US dollars")] = None
    at_least: Annotated[
        bool, Column("amount_at_least"), Doc("Whether the figure is a lower bound: `more than 150 million`")
    ] = False
    kind: Annotated[
        AmountKind | None,
        Column("amount_kind"),
        Doc("What kind of amount; sums never cross kinds; empty: the sources do not say"),
    ] = None
    year: Annotated[
        Year | None,
        Column("amount_year"),
        Doc(
            "Whose dollars they are: the year of the deal, of several parts that of the last; of a total that of its "
            "statement; empty: not known"
        ),
    ] = None
    constant: Annotated[
        bool,
        Column("amount_constant"),
        Doc("Whether the source gives it in the dollars of `year`, and not of its own time: never summed with those"),
    ] = False
    same_as: Annotated[
        Slug | None, Column("amount_same_as"), Doc("The site that has the same amount too: the two count once")
    ] = None
    part_of: Annotated[
        Slug | None, Column("amount_part_of"), Doc("The site whose amount holds this one: beside it, it is not counted")
    ] = None
    terms: Annotated[Terms | None, Doc("How it is financed")] = None
    note: Annotated[Text | None, Column("amount_note"), Doc("What the amount covers")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownStep:
    """What had been published of a site by the end of `year`: its state from that year on."""

    year: Annotated[Year, Doc("The year by whose end this was known")]
    exists: Annotated[bool, Doc("Whether anything published by then asserts the site")]
    start_year: Annotated[Year | None, Doc("First year it was there, as known then")]
    end_year: Annotated[Year | None, Doc("Last year it was there, as known then")]
    end_by: Annotated[Year | None, Doc("Last year it may have been there, where no last year was known then")] = None
    status: Annotated[Status | None, Doc("Its status, as known then; empty: nothing published tells it")]
    confidence: Annotated[Confidence, Doc("How well it was established by then")]
    source: Annotated[str | None, Doc("Id of the source that changed what was known; empty: none with a date did")]

    @property
    def last_year(self) -> int | None:
        """The last year it may have been there; None while it goes on."""
        return self.end_by if self.end_year is None else self.end_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A search for evidence on a site newer than its record has, whether it found any or not."""

    date: Annotated[PartialDate, Doc("When it was done, as exact as known")]
    by: Annotated[SearchKind, Doc("How it was done")]
    languages: Annotated[tuple[Language, ...], Doc("Languages searched in, ISO 639-1; empty: not recorded")] = ()
    found: Annotated[bool, Doc("Whether it found anything newer")]
    note: Annotated[Text | None, Doc("What was looked for, or what remains open")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceStep:
    """By the end of `year`, the newest dated evidence of a site's state that had been published was of the year `of`."""

    year: Annotated[Year, Doc("The year by whose end this had been published")]
    of: Annotated[Year, Doc("The year that the newest evidence by then is of")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place or line with a stable id: a base, an outpost, a project, a mine."""

    id: Annotated[Slug, Doc("Id of the site; never changes, and the record's file is named after it")]
    layer: Annotated[Layer, Doc("Which layer the site is on")]
    relation: Annotated[Relation | None, Doc("Set where the site is not quite what its layer says")] = None
    name: Annotated[Text, Doc("Usual English name")]
    names: Annotated[Names, Doc("Other names")] = Names()
    countries: Annotated[
        tuple[Country, ...], Doc("ISO 3166-1 alpha-3 codes: the country it is in first, then those a line crosses")
    ]
    regions: Annotated[tuple[Text, ...], Doc("First-level regions, one spelling each; GBAO is `Gorno-Badakhshan`")] = ()
    place: Annotated[Text | None, Doc("Nearest settlement, in words")] = None
    places: Annotated[tuple[Place, ...], Doc("The places it stands for, where they are several")] = ()
    location: Annotated[Location, Doc("Where it is and how exactly")]
    actor: Annotated[Actor, Doc("Whose presence it is")]
    organizations: Annotated[tuple[Involvement, ...], Doc("Who acts on the actor's side, in which role")]
    partners: Annotated[tuple[Involvement, ...], Doc("Host-side and third parties, in which role")] = ()
    category: Annotated[Text, Doc("What kind of thing, in words: `air base`, `gold mine`, …")]
    statuses: Annotated[tuple[StatusChange, ...], Doc("Its status over time, newest last; the last is today's")]
    start_year: Annotated[
        Year | None,
        Doc(
            "First calendar year it was there, the Soviet start where inherited; for projects the year work began; "
            "empty: unknown"
        ),
    ] = None
    end_year: Annotated[Year | None, Doc("Last calendar year it was there; empty: unknown or still there")] = None
    money: Annotated[Money, Doc("An amount, its kind and terms")] = Money()
    commodities: Annotated[tuple[Text, ...], Doc("What a mine produces")] = ()
    gem: Annotated[
        tuple[Text, ...],
        Doc("What Global Energy Monitor calls it, to join its data: ids of projects (`P0648`), or pages of its wiki"),
    ] = ()
    summary: Annotated[Text, Doc("One to three sentences in our own words")]
    checked: Annotated[
        tuple[Search, ...], Doc("When newer evidence was last looked for, and earlier; oldest first")
    ] = ()
    unverified: Annotated[
        tuple[Text, ...], Doc("Fields (`start_year`, `location`, …) or statements that no source found backs")
    ] = ()
    confidence: Annotated[Confidence, Doc("How well it is established, by the rule of docs/evidence.md")] = derived(
        "weak"
    )
    evidence_note: Annotated[str | None, Doc("Who says so, who denies it, in short")] = derived(None)
    end_by: Annotated[
        Year | None,
        Doc("The last year it may have been there, where it ended in a year not known: when evidence says it is over"),
    ] = derived(None)
    newest_evidence: Annotated[
        PartialDate | None,
        Doc("Date of the newest source of a claim or a citation, as exact as known; empty: all undated"),
    ] = derived(None)
    last_evidence: Annotated[
        Year | None,
        Doc("The year of the last dated evidence of its state (docs/evidence.md); empty: none has a date"),
    ] = derived(None)
    evidence_known: Annotated[
        tuple[EvidenceStep, ...],
        Doc("The year of the last evidence, as published by the end of each year in which it changed"),
    ] = derived(())
    aiddata: Annotated[
        tuple[Slug, ...],
        Doc("Numbers of the records of AidData's data set that are about it or a part of it (`data/aiddata.yaml`)"),
    ] = derived(())
    known: Annotated[
        tuple[KnownStep, ...], Doc("What was known of it by the end of each year in which that changed")
    ] = derived(())

    @property
    def status(self) -> Status:
        """Its status today."""
        return self.statuses[-1].status

    @property
    def last_year(self) -> int | None:
        """The last year it may have been there, known or at the latest; None while it goes on."""
        return self.end_by if self.end_year is None else self.end_year

    def is_unverified(self, field: str) -> bool:
        """Whether `unverified` names a field, alone or with a remark: `start_year (counted back from the works)`."""
        return any(entry == field or entry.startswith(f"{field} (") for entry in self.unverified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The researcher's own judgement, kept for comparison with the computed confidence and never shown as it."""

    label: Annotated[Reading, Doc("`confirmed`, `reported` or `disputed`")]
    note: Annotated[Text | None, Doc("Who says so, who denies it")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Site):
    """A site with its events, claims and citations. One file each: `records/<layer>/<id>.yaml`."""

    assessment: Annotated[
        Assessment,
        Doc("The researcher's own judgement"),
    ]
    events: Annotated[tuple[Event, ...], Doc("What happened, by date")] = ()
    claims: Annotated[tuple[Claim, ...], Doc("Who says what, where")]
    citations: Annotated[tuple[Citation, ...], Doc("Sources cited for what no claim holds")] = ()
