"""What the app works on: every site, claim, event, source and organization, read from the built files.

Reading needs the standard library alone, so that the first page never waits for pandas or geopandas.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from dashboard.evidence.clocks import KnownStep
from dashboard.model.claim import Claim
from dashboard.model.vocabulary import (
    Actor,
    AmountKind,
    Confidence,
    Layer,
    LocationBasis,
    Relation,
    Reliability,
    Shape,
    Status,
    Terms,
)


@dataclass(frozen=True, slots=True)
class Involvement:
    """One organization's part in a site; `qualifier` is what its mention adds (a share, a role)."""

    org: str
    qualifier: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a site in a calendar year."""

    site: str
    year: int
    what: str


@dataclass(frozen=True, slots=True)
class Site:
    """One place or line with a stable id. Longitude and latitude in WGS 84 degrees, accuracy in metres."""

    id: str
    layer: Layer
    relation: Relation | None
    name: str
    names: Mapping[str, str]
    """ru, local, zh where known."""
    alt_names: tuple[str, ...]
    descriptive: tuple[str, ...]
    """Which keys of `names` are our rendering, not a set name."""
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    place: str | None
    lon: float
    lat: float
    shape: Shape
    route: tuple[tuple[float, float], ...]
    """(lon, lat) pairs of a line or band, empty for points and areas."""
    accuracy_m: int
    basis: LocationBasis
    location_note: str | None
    credits: tuple[str, ...]
    actor: Actor
    organizations: tuple[Involvement, ...]
    partners: tuple[Involvement, ...]
    category: str
    status: Status
    start_year: int | None
    end_year: int | None
    confidence: Confidence
    amount_usd_m: float | None
    amount_kind: AmountKind | None
    terms: Terms | None
    amount_note: str | None
    commodities: tuple[str, ...]
    summary: str
    evidence_note: str
    unverified: tuple[str, ...]
    newest_evidence: str | None
    """ISO date (as exact as known) of the newest source, or of the last editor's check."""
    known: tuple[KnownStep, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One publication with its publisher's facts."""

    id: str
    title: str | None
    description: str | None
    publisher: str
    via: str | None
    date: str | None
    url: str
    also_at: tuple[str, ...]
    language: str
    kind: str
    speaks_for: str | None
    reliability: Reliability

    def label(self) -> str:
        """The headline, or our description in square brackets, as citation styles have it."""
        return self.title or f"[{self.description}]"


@dataclass(frozen=True, slots=True)
class Organization:
    """One organization; `placeholder` stands for unnamed or several parties: neither linked nor counted."""

    id: str
    name: str
    aliases: tuple[str, ...]
    home: str
    kind: str
    parent: str | None
    placeholder: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was looked for in one country (or region), layer and actor, and whether anything was found."""

    country: str
    region: str | None
    layer: Layer
    actor: Actor
    searched: str
    found: str | None
    note: str | None


@dataclass(frozen=True)
class Ledger:
    """Who says what about the sites, and what happened to them: by far the most of the data."""

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    sources: Mapping[str, Source]


@dataclass(frozen=True)
class Catalog:
    """Everything, read once and never changed. Sites are sorted by id within the order of the layers.

    The ledger is read when something of it is first asked for: the map and its filters do without it.
    """

    sites: tuple[Site, ...]
    organizations: Mapping[str, Organization]
    coverage: tuple[Coverage, ...]
    read_version: Callable[[], str]
    read_ledger: Callable[[], Ledger]

    @cached_property
    def version(self) -> str:
        """Hash of the built files: changes when, and only when, they do."""
        return self.read_version()

    @cached_property
    def ledger(self) -> Ledger:
        """Claims, events and sources."""
        return self.read_ledger()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, those of a site together and in the order of its record."""
        return self.ledger.claims

    @property
    def events(self) -> tuple[Event, ...]:
        """All events, those of a site together and by year."""
        return self.ledger.events

    @property
    def sources(self) -> Mapping[str, Source]:
        """All publications by their id."""
        return self.ledger.sources

    @cached_property
    def by_id(self) -> Mapping[str, Site]:
        """Sites by their id."""
        return {site.id: site for site in self.sites}

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims by site id, in the order of the record."""
        return _grouped(self.claims)

    @cached_property
    def events_of(self) -> Mapping[str, tuple[Event, ...]]:
        """Events by site id, by year."""
        return _grouped(self.events)


Row = TypeVar("Row", Claim, Event)


def _grouped(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.site, []).append(row)
    return {site: tuple(members) for site, members in groups.items()}
