"""Everything the atlas holds, read once and never changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from dashboard.model.claim import Citation, Claim
from dashboard.model.coverage import Coverage
from dashboard.model.organization import Organization, ancestors
from dashboard.model.site import Event, Site
from dashboard.model.source import Source
from dashboard.model.values import year_of

FIRST_YEAR: Final = 1991
"""The year of the republics' independence: the first that can be chosen."""


@dataclass(frozen=True)
class Ledger:
    """Who says what about the sites, and what happened to them: by far the most of the data."""

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    citations: Mapping[str, tuple[Citation, ...]]
    """By the id of the site."""
    sources: Mapping[str, Source]
    seats: Mapping[str, str]
    """The country of each publisher, by its name."""


@dataclass(frozen=True)
class Catalog:
    """Everything, read once and never changed. Sites are sorted by id within the order of the layers.

    Ledger and coverage are read when something of them is first asked for: the map and its filters do without them.
    """

    sites: tuple[Site, ...]
    organizations: Mapping[str, Organization]
    read_coverage: Callable[[], tuple[Coverage, ...]]
    read_version: Callable[[], str]
    read_ledger: Callable[[], Ledger]
    read_places: Callable[[], Mapping[str, tuple[float, float]]] = dict

    @cached_property
    def version(self) -> str:
        """Hash of the built files but those of releases: changes when, and only when, they do."""
        return self.read_version()

    @cached_property
    def coverage(self) -> tuple[Coverage, ...]:
        """What was searched, and what was found."""
        return self.read_coverage()

    @cached_property
    def places(self) -> Mapping[str, tuple[float, float]]:
        """Longitude and latitude (WGS 84, degrees) of the towns that the base map names, by their names."""
        return self.read_places()

    @cached_property
    def ledger(self) -> Ledger:
        """Claims, events, citations and sources."""
        return self.read_ledger()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, those of a site together and in the order of its record."""
        return self.ledger.claims

    @property
    def events(self) -> tuple[Event, ...]:
        """All events, those of a site together and by date."""
        return self.ledger.events

    @property
    def citations_of(self) -> Mapping[str, tuple[Citation, ...]]:
        """Citations by site id, in the order of the record."""
        return self.ledger.citations

    @property
    def sources(self) -> Mapping[str, Source]:
        """All sources by their id."""
        return self.ledger.sources

    @property
    def seats(self) -> Mapping[str, str]:
        """The country of each publisher, by its name; `INT` where it is international or not known."""
        return self.ledger.seats

    @cached_property
    def newest_year(self) -> int:
        """The last year the data reaches: that of the newest evidence on any site."""
        return max((year_of(site.newest_evidence) for site in self.sites if site.newest_evidence), default=FIRST_YEAR)

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
        """Events by site id, by date."""
        return _grouped(self.events)

    def ancestors(self, org: str) -> list[str]:
        """The ids of the organizations above one, nearest first.

        Raises:
            KeyError: if there is no such organization.
        """
        return ancestors(self.organizations, org)


Row = TypeVar("Row", Claim, Event)


def _grouped(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.site, []).append(row)
    return {site: tuple(members) for site, members in groups.items()}
