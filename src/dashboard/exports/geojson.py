"""Sites as GeoJSON (RFC 7946) for GIS programs."""

import json
from collections.abc import Iterable
from typing import Any

from dashboard.model.catalog import Catalog, Site


def sites_geojson(catalog: Catalog, ids: Iterable[str]) -> str:
    """A feature a site, in the order given; longitude before latitude, WGS 84; sources with publisher, date and URL."""
    features = [_feature(catalog, catalog.by_id[each]) for each in ids]
    collection = {"type": "FeatureCollection", "license": "CC-BY-4.0", "features": features}
    return json.dumps(collection, ensure_ascii=False)


def _feature(catalog: Catalog, site: Site) -> dict[str, Any]:
    sources = {claim.source: catalog.sources[claim.source] for claim in catalog.claims_of.get(site.id, ())}
    geometry = (
        {"type": "LineString", "coordinates": [list(point) for point in site.route]}
        if site.route
        else {"type": "Point", "coordinates": [site.lon, site.lat]}
    )
    properties = {
        "layer": site.layer,
        "relation": site.relation,
        "name": site.name,
        "names": dict(site.names),
        "countries": site.countries,
        "regions": site.regions,
        "place": site.place,
        "accuracy_m": site.accuracy_m,
        "location_basis": site.basis,
        "shape": site.shape,
        "actor": site.actor,
        "organizations": [catalog.organizations[part.org].name for part in site.organizations],
        "partners": [catalog.organizations[part.org].name for part in site.partners],
        "category": site.category,
        "status": site.status,
        "start_year": site.start_year,
        "end_year": site.end_year,
        "confidence": site.confidence,
        "amount_usd_m": site.amount_usd_m,
        "amount_kind": site.amount_kind,
        "terms": site.terms,
        "commodities": site.commodities,
        "summary": site.summary,
        "unverified": site.unverified,
        "credits": site.credits,
        "sources": [
            {"label": each.label(), "publisher": each.publisher, "date": each.date, "url": each.url}
            for each in sources.values()
        ],
    }
    return {"type": "Feature", "id": site.id, "geometry": geometry, "properties": properties}
