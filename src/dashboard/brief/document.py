"""A selection as one HTML file that works without a network: map, tables, claims beside denials, sources, citation."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.evidence.moment import state_at
from dashboard.map.alone import MAP_ID, map_alone
from dashboard.model.attribution import attribution
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.model.source import Source
from dashboard.present.legend import map_legend, status_heading
from dashboard.present.profile import Profile, profile_of
from dashboard.present.sentence import confidence_remark, sentence
from dashboard.present.templates import render
from dashboard.selection import Index, Selection
from dashboard.store.interface import Store


@dataclass(frozen=True)
class Chosen:
    """A selection, and what it is chosen from."""

    catalog: Catalog
    index: Index
    selection: Selection

    def sites(self) -> tuple[Site, ...]:
        """The sites of the selection, in the catalog's order."""
        return self.index.sites(self.selection)

    def sentence(self) -> str:
        """The selection in words, as it heads the map page."""
        return sentence(self.catalog, self.index, self.selection, len(self.sites()))


def brief(chosen: Chosen, data: Store, today: datetime.date, address: str = "") -> str:
    """The selection as a document; `address` is that of the view in an atlas, empty where none is known.

    Raises DamagedDataError where claims, sources or the base map can't be read.
    """
    catalog, moment = chosen.catalog, chosen.selection.moment()
    sites = chosen.sites()
    profiles = [profile_of(catalog, site, moment, chosen.index.counted(chosen.selection, site.id)) for site in sites]
    sources = sources_of(profiles)
    return render(
        "brief",
        sentence=chosen.sentence(),
        remark=confidence_remark(chosen.index, chosen.selection),
        address=address,
        map_id=MAP_ID,
        map=map_alone(catalog, sites, chosen.selection, chosen.index.domain.years, data),
        legend=map_legend(status_heading(moment)),
        rows=[(site, state_at(site, moment, catalog.newest_year)) for site in sites],
        profiles=profiles,
        notes={source.id: number for number, source in enumerate(sources, 1)},
        sources=sources,
        data_year=chosen.index.domain.years[1],
        version=catalog.version,
        today=today.isoformat(),
        attribution=attribution(sites),
    )


def bare_map(chosen: Chosen, data: Store, address: str = "") -> str:
    """The map of the selection alone, for a frame on a page of somebody else's."""
    sites = chosen.sites()
    return render(
        "bare_map",
        sentence=chosen.sentence(),
        address=address,
        map_id=MAP_ID,
        map=map_alone(chosen.catalog, sites, chosen.selection, chosen.index.domain.years, data, embedded=True),
        attribution=attribution(sites),
    )


def sources_of(profiles: Sequence[Profile]) -> list[Source]:
    """The sources that the records cite, in the order in which they are first cited."""
    found: dict[str, Source] = {}
    for profile in profiles:
        for claims in profile.claims:
            for report in (*claims.asserted, *claims.against):
                for each in (report, *report.repeats):
                    found.setdefault(each.source.id, each.source)
        for event in profile.events:
            for source in event.sources:
                found.setdefault(source.id, source)
        for citation in profile.citations:
            found.setdefault(citation.source.id, citation.source)
    return list(found.values())
