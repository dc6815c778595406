"""A site as its downloads hold it: the columns of the data package, as of a moment, with names and sources in full."""

from typing import Any, Final

from dashboard.analysis.layers import complete
from dashboard.analysis.leases import lease_at
from dashboard.evidence.moment import Moment, state_at
from dashboard.exports.table import Column, columns_of
from dashboard.model.attribution import attribution
from dashboard.model.catalog import Catalog
from dashboard.model.rows import Row, row_of
from dashboard.model.site import Involvement, Site
from dashboard.model.source import Source

COLUMNS: Final = (
    *columns_of(Site),
    Column("as_of", "When years, status and confidence hold: `today`, a year, `known by` a year"),
    Column("status", "Its status then; empty: not known"),
    Column("lease_until_earliest", "First year in which the agreement that holds it ends, as sources differ", int),
    Column("lease_until_latest", "Last year in which that agreement ends, as sources differ", int),
    Column("lease_until_sources", "Ids of the sources that say when it ends", many=True),
    Column("organizations", "Names of organizations on the actor's side", many=True),
    Column("partners", "Names of host-side and third parties", many=True),
    Column("places", "Names of the places it stands for, where they are several", many=True),
    Column("completeness", "Per cent of the fields that count (docs/methods.md) that its record has today", int),
    Column("attribution", "Whom a copy of this row has to name"),
    Column("sources", "Sources of its claims and citations: title, publisher, date, address", many=True),
)
"""The columns of a download in their order, names in every script among them."""
IN_AREA: Final = Column("in_area", "How it stands to the area chosen, by its accuracy: `surely` or `possibly` inside")
"""A further column where an area is chosen."""
OF_MOMENT: Final = ("start_year", "end_year", "end_by", "last_evidence", "status", "confidence")
"""The columns that are those of the moment."""


def site_row(catalog: Catalog, site: Site, moment: Moment) -> Row:
    """The columns of a site; years in calendar years, lon/lat in degrees, accuracy in metres, million US dollars.

    Years, status, confidence and the year of the last evidence are those of the moment, which `as_of` names: `2012`,
    `known by 2012` or `today`. They are empty where nothing had been published by then. `lease_until_earliest` and
    `lease_until_latest` are the first and the last year in which the agreement that holds the site ends according to
    `lease_until_sources`. The sources are values of the model: a format writes them in its own form.
    """
    lease = lease_at(catalog, site, moment)
    state = state_at(site, moment, catalog.newest_year)
    return row_of(site) | {
        "as_of": as_of(moment),
        **{name: getattr(state, name, None) for name in OF_MOMENT},
        "lease_until_earliest": lease.low if lease else None,
        "lease_until_latest": lease.high if lease else None,
        "lease_until_sources": list(dict.fromkeys(term.source for term in lease.terms)) if lease else [],
        "organizations": _named(catalog, site.organizations),
        "partners": _named(catalog, site.partners),
        "places": [place.name for place in site.places],
        "completeness": complete(catalog, site).percent,
        "attribution": attribution([site]),
        "sources": sources_of(catalog, site),
    }


def as_of(moment: Moment) -> str:
    """The moment in words: `today`, `2012`, `known by 2012`."""
    if moment.year is None:
        return "today"
    return f"known by {moment.year}" if moment.clock == "known" else str(moment.year)


def sources_of(catalog: Catalog, site: Site) -> list[Source]:
    """The sources of a site, each once: of its claims, then of its citations."""
    used = [
        *(claim.source for claim in catalog.claims_of.get(site.id, ())),
        *(citation.source for citation in catalog.citations_of.get(site.id, ())),
    ]
    return [catalog.sources[each] for each in dict.fromkeys(used)]


def source_words(source: Source) -> str:
    """A source in one line: title, publisher, date, address."""
    return f"{source.label()}, {source.publisher}, {source.date or 'undated'}, {source.url}"


def _named(catalog: Catalog, parts: tuple[Involvement, ...]) -> list[Any]:
    return list(dict.fromkeys(catalog.organizations[part.org].name for part in parts))
