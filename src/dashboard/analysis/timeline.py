"""What a timeline draws: a lane for every site with its events, and the chronicle to read below it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dashboard.evidence.moment import TODAY, Moment, SiteState, state_at
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.site import Event, Site
from dashboard.model.vocabulary import EVENT_KINDS, OVER, Actor, Confidence, Layer, Status
from dashboard.selection.folding import fold
from dashboard.selection.search import matches

Edge = Literal["known", "unverified", "unknown", "latest", "open"]
"""How well one end of a lane is known; `latest`, the last year it may have been there, and `open` are for ends alone."""


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
    status: Status | None
    """None where it is not known."""
    confidence: Confidence
    last_evidence: int | None
    """The year of the last dated evidence of its state."""
    stale: bool
    """Whether that is so old that the status may no longer hold."""
    events: tuple[Event, ...]
    """By date."""

    @property
    def undated(self) -> bool:
        """Whether neither year is known: the lane has events, if any, and no bar."""
        return self.start is None and self.end is None

    @property
    def backwards(self) -> bool:
        """Whether the years contradict each other: an end before the start is told as such, not drawn."""
        return self.start is not None and self.end is not None and self.end < self.start


def lanes(catalog: Catalog, sites: Collection[str], known_by: int | None = None) -> tuple[Lane, ...]:
    """A lane for each of the sites (ids), in the order of the catalog.

    `known_by`: a year; years, status and confidence are then those known by its end, and later events are left out, as
    are sites of which nothing had been published.
    """
    moment = TODAY if known_by is None else Moment(known_by, "known")
    states = ((site, state_at(site, moment, catalog.newest_year)) for site in _in_order(catalog, sites))
    return tuple(_lane(catalog, site, state, moment) for site, state in states if state)


def chronicle(catalog: Catalog, sites: Collection[str], span: tuple[int, int] | None = None) -> tuple[Event, ...]:
    """Every event of the sites (ids) by year, then in the order of the catalog.

    `span`: the first and last year to keep; None for all, those foreseen for years to come among them.
    """
    events = [event for site in _in_order(catalog, sites) for event in catalog.events_of.get(site.id, ())]
    kept = [event for event in events if span is None or span[0] <= event.year <= span[1]]
    return tuple(sorted(kept, key=lambda event: event.date))


def search(catalog: Catalog, events: Sequence[Event], query: str) -> tuple[Event, ...]:
    """The events that hold every word of the query, however it is spelt: in the event, its kind, site, country or source."""
    if not query.strip():
        return tuple(events)
    found = matches(query, (_haystack(_texts(catalog, event)) for event in events))
    return tuple(event for event, holds in zip(events, found, strict=True) if holds)


def _in_order(catalog: Catalog, sites: Collection[str]) -> Iterable[Site]:
    wanted = set(sites)
    return (site for site in catalog.sites if site.id in wanted)


def _lane(catalog: Catalog, site: Site, state: SiteState, moment: Moment) -> Lane:
    return Lane(
        site=site.id,
        name=site.name,
        layer=site.layer,
        actor=site.actor,
        country=site.countries[0],
        start=state.start_year,
        end=state.last_year,
        start_edge=_edge(state.start_year, site, "start_year"),
        end_edge=_end_edge(state, site),
        status=state.status,
        confidence=state.confidence,
        last_evidence=state.last_evidence,
        stale=state.stale,
        events=tuple(
            event for event in catalog.events_of.get(site.id, ()) if moment.year is None or event.year <= moment.year
        ),
    )


def _end_edge(state: SiteState, site: Site) -> Edge:
    if state.end_year is not None:
        return _edge(state.end_year, site, "end_year")
    if state.end_by is not None:
        return "latest"
    return "unknown" if state.status in OVER else "open"


def _edge(year: int | None, site: Site, field: str) -> Edge:
    if year is None:
        return "unknown"
    return "unverified" if site.is_unverified(field) else "known"


def _texts(catalog: Catalog, event: Event) -> tuple[str, ...]:
    site = catalog.by_id[event.site]
    publications = [catalog.sources[source] for source in event.sources]
    return (
        str(event.year),
        event.what,
        EVENT_KINDS[event.kind],
        site.id.replace("-", " "),
        site.name,
        *site.names.scripts().values(),
        *site.names.alt,
        *(country_name(code) for code in site.countries),
        *(text for source in publications for text in (source.publisher, source.label())),
    )


@lru_cache(maxsize=8192)
def _haystack(texts: tuple[str, ...]) -> str:
    return f" {fold(' '.join(texts))}"
