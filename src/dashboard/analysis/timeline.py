"""What a timeline draws: a lane for every site with the marks of its events, and the chronicle to read below it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from dashboard.analysis.event_kinds import EVENT_KINDS, EventKind, event_kinds, event_sources
from dashboard.model.catalog import Catalog, Event, Site
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import Actor, Confidence, Layer, Status
from dashboard.selection.search import fold, matches

Edge = Literal["known", "unverified", "unknown", "open"]
EDGES: Final[dict[Edge, str]] = {
    "known": "Known",
    "unverified": "No source backs it",
    "unknown": "Not known",
    "open": "Still going on",
}
"""How well one end of a lane is known; `open` is for ends alone."""

_START_UNVERIFIED: Final = re.compile(
    r"\bstart[_ ]year\b|\byear in which work began\b|\bopening date\b|\bfirst year of presence\b", re.IGNORECASE
)
_END_UNVERIFIED: Final = re.compile(r"\bend[_ ]year\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on a lane."""

    year: int
    kind: EventKind
    what: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One site over the years. `start` and `end` are calendar years, None where unknown or still going on."""

    site: str
    name: str
    layer: Layer
    actor: Actor
    country: str
    """ISO code of the country it stands in, the first for a line across borders."""
    start: int | None
    end: int | None
    start_edge: Edge
    end_edge: Edge
    status: Status
    confidence: Confidence
    marks: tuple[Mark, ...]
    """By year."""

    @property
    def undated(self) -> bool:
        """Whether neither year is known: the lane has marks, if any, and no bar."""
        return self.start is None and self.end is None

    @property
    def backwards(self) -> bool:
        """Whether the years contradict each other: an end before the start is told as such, not drawn."""
        return self.start is not None and self.end is not None and self.end < self.start


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of the chronicle."""

    year: int
    site: str
    what: str
    kinds: tuple[EventKind, ...]
    sources: tuple[str, ...]
    """Ids of publications that tell of the site in that year; empty where the claims name none."""


def lanes(catalog: Catalog, sites: Collection[str], known_by: int | None = None) -> tuple[Lane, ...]:
    """A lane for each of the sites (ids), in the order of the catalog.

    `known_by`: a year; years, status and confidence are then those known by its end, and later events are left out.
    """
    return tuple(_lane(catalog, site, known_by) for site in _in_order(catalog, sites))


def chronicle(catalog: Catalog, sites: Collection[str], span: tuple[int, int] | None = None) -> tuple[Entry, ...]:
    """Every event of the sites (ids) by year, then in the order of the catalog.

    `span`: the first and last year to keep; None for all, those foreseen for years to come among them.
    """
    events = [event for site in _in_order(catalog, sites) for event in catalog.events_of.get(site.id, ())]
    kept = [event for event in events if span is None or span[0] <= event.year <= span[1]]
    return tuple(_entry(catalog, event) for event in sorted(kept, key=lambda event: event.year))


def search(catalog: Catalog, entries: Sequence[Entry], query: str) -> tuple[Entry, ...]:
    """The entries that hold every word of the query, however it is spelt: in the event, its kind, site, country or source."""
    if not query.strip():
        return tuple(entries)
    found = matches(query, (_haystack(_texts(catalog, entry)) for entry in entries))
    return tuple(entry for entry, holds in zip(entries, found, strict=True) if holds)


def _in_order(catalog: Catalog, sites: Collection[str]) -> Iterable[Site]:
    wanted = set(sites)
    return (site for site in catalog.sites if site.id in wanted)


def _lane(catalog: Catalog, site: Site, known_by: int | None) -> Lane:
    step = None if known_by is None else next((s for s in reversed(site.known) if s.year <= known_by), None)
    state = step or site
    events = sorted(catalog.events_of.get(site.id, ()), key=lambda event: event.year)
    over = state.status in {"ended", "cancelled"}
    return Lane(
        site=site.id,
        name=site.name,
        layer=site.layer,
        actor=site.actor,
        country=site.countries[0],
        start=state.start_year,
        end=state.end_year,
        start_edge=_edge(state.start_year, site, _START_UNVERIFIED),
        end_edge="open" if state.end_year is None and not over else _edge(state.end_year, site, _END_UNVERIFIED),
        status=state.status,
        confidence=state.confidence,
        marks=tuple(
            Mark(event.year, event_kinds(event.what)[0], event.what)
            for event in events
            if known_by is None or event.year <= known_by
        ),
    )


def _edge(year: int | None, site: Site, unverified: re.Pattern[str]) -> Edge:
    if year is None:
        return "unknown"
    return "unverified" if any(unverified.search(field) for field in site.unverified) else "known"


def _entry(catalog: Catalog, event: Event) -> Entry:
    return Entry(event.year, event.site, event.what, event_kinds(event.what), event_sources(catalog, event))


def _texts(catalog: Catalog, entry: Entry) -> tuple[str, ...]:
    site = catalog.by_id[entry.site]
    publications = [catalog.sources[source] for source in entry.sources]
    return (
        str(entry.year),
        entry.what,
        *(EVENT_KINDS[kind] for kind in entry.kinds),
        site.id.replace("-", " "),
        site.name,
        *site.names.values(),
        *site.alt_names,
        *(country_name(code) for code in site.countries),
        *(text for source in publications for text in (source.publisher, source.label())),
    )


@lru_cache(maxsize=8192)
def _haystack(texts: tuple[str, ...]) -> str:
    return f" {fold(' '.join(texts))}"
