"""Sites as GeoJSON (RFC 7946) for GIS programs."""

import json
from collections.abc import Iterable
from typing import Any

from dashboard.analysis.route import along
from dashboard.evidence.moment import TODAY, Moment
from dashboard.exports.site_rows import site_row, sources_of
from dashboard.model.attribution import LICENCE, attribution
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site


def sites_geojson(catalog: Catalog, ids: Iterable[str], moment: Moment = TODAY) -> str:
    """A feature a site, in the order given, as of a moment; longitude before latitude, WGS 84.

    Whom a copy has to name is said of the whole and of each feature: most programs keep nothing but the features.
    """
    sites = [catalog.by_id[each] for each in ids]
    features = [_feature(catalog, site, moment) for site in sites]
    collection = {
        "type": "FeatureCollection",
        "license": LICENCE,
        "attribution": attribution(sites),
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False)


def geometry(site: Site) -> dict[str, Any]:
    """Where a site is: a Point, or a LineString along the geodesics of lines and bands, for programs that draw straight."""
    where = site.location
    if where.route:
        return {"type": "LineString", "coordinates": along(site).round(5).tolist()}
    return {"type": "Point", "coordinates": [where.lon, where.lat]}


def _feature(catalog: Catalog, site: Site, moment: Moment) -> dict[str, Any]:
    properties = site_row(catalog, site, moment)
    identity = properties.pop("id")
    properties["sources"] = [
        {"label": each.label(), "publisher": each.publisher, "date": each.date, "url": each.url}
        for each in sources_of(catalog, site)
    ]
    return {"type": "Feature", "id": identity, "geometry": geometry(site), "properties": properties}
