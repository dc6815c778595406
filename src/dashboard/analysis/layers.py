"""A card for each layer: how many sites it has, what they rest on, how complete the records are, what was not searched."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.evidence.completeness import COUNTED, Completeness, Counted, completeness
from dashboard.model.catalog import Catalog
from dashboard.model.coverage import Coverage
from dashboard.model.site import Site
from dashboard.model.source import Source
from dashboard.model.values import year_of
from dashboard.model.vocabulary import Layer


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the records that a field counts for have it."""

    field: Counted
    has: int
    of: int


@dataclass(frozen=True, slots=True)
class LayerCard:
    """What there is to say of one layer in a selection."""

    layer: Layer
    everywhere: int
    """Sites of the layer, whatever is selected."""
    sites: int
    sources: int
    """Sources of the sites selected, each once."""
    kinds: Mapping[str, int]
    """How many of them are of each kind, the most first."""
    languages: Mapping[str, int]
    """The same by ISO 639-1 code."""
    newest: str | None
    """The date of the newest of them, as exact as known."""
    fields: tuple[Share, ...]
    percent: int | None
    """The mean completeness of the records selected; None where there are none."""
    gaps: tuple[Coverage, ...]
    """What was searched partly or not at all."""
    unsearched: tuple[str, ...]
    """Countries the atlas has something in, where nobody noted a search for this layer."""


def layer_card(
    catalog: Catalog, layer: Layer, sites: Sequence[Site], known_by: int | None = None, countries: Sequence[str] = ()
) -> LayerCard:
    """The card of a layer; `sites` are those selected, of any layer.

    With `known_by` only sources published by the end of that year count, and none without a date. Completeness is that of
    today's records. With `countries`, only searches in these are told.
    """
    own = [site for site in sites if site.layer == layer]
    sources = [source for source in _sources(catalog, own) if _counts(source, known_by)]
    records = [complete(catalog, site) for site in own]
    noted = [cover for cover in catalog.coverage if cover.layer == layer]
    everywhere = {code for site in catalog.sites for code in site.countries}
    everywhere |= {cover.country for cover in catalog.coverage}
    within = everywhere & set(countries) if countries else everywhere
    return LayerCard(
        layer=layer,
        everywhere=sum(site.layer == layer for site in catalog.sites),
        sites=len(own),
        sources=len(sources),
        kinds=_most_first(source.kind for source in sources),
        languages=_most_first(source.language for source in sources),
        newest=max((source.date for source in sources if source.date), default=None),
        fields=_shares(records),
        percent=sum(record.percent for record in records) // len(records) if records else None,
        gaps=tuple(cover for cover in noted if cover.searched != "full" and cover.country in within),
        unsearched=tuple(sorted(within - {cover.country for cover in noted})),
    )


def complete(catalog: Catalog, site: Site) -> Completeness:
    """How complete the record of a site is."""
    claims, organizations = catalog.claims_of.get(site.id, ()), catalog.organizations
    return completeness(site, claims, catalog.newest_year, lambda org: not organizations[org].placeholder)


def _sources(catalog: Catalog, sites: Iterable[Site]) -> list[Source]:
    """Every source of claims, citations, events and statuses of the sites, each once."""
    used: dict[str, None] = {}
    for site in sites:
        used |= dict.fromkeys(claim.source for claim in catalog.claims_of.get(site.id, ()))
        used |= dict.fromkeys(citation.source for citation in catalog.citations_of.get(site.id, ()))
        used |= dict.fromkeys(source for event in catalog.events_of.get(site.id, ()) for source in event.sources)
        used |= dict.fromkeys(source for change in site.statuses for source in change.sources)
    return [catalog.sources[each] for each in used]


def _counts(source: Source, known_by: int | None) -> bool:
    return known_by is None or (source.date is not None and year_of(source.date) <= known_by)


def _shares(records: Sequence[Completeness]) -> tuple[Share, ...]:
    has = Counter(field for record in records for field in record.has)
    lacks = Counter(field for record in records for field in record.lacks)
    return tuple(Share(field, has[field], total) for field in COUNTED if (total := has[field] + lacks[field]))


def _most_first(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items(), key=lambda each: (-each[1], each[0])))
