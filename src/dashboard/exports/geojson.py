"""Sites as GeoJSON (RFC 7946) for GIS programs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.evidence.moment import TODAY, Moment
from dashboard.exports.site_rows import site_row
from dashboard.model.attribution import LICENCE
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.selection.route import along

if TYPE_CHECKING:
    from dashboard.exports.content import Content


def write(content: "Content", path: Path) -> None:
    """A feature a site, in the order given, as of a moment; longitude before latitude, WGS 84."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(lines(content))


def lines(content: "Content") -> Iterator[str]:
    """The same line by line, so that it need not be in memory as a whole.

    Whom a copy has to name is said of the whole and of each feature: most programs keep nothing but the features.
    """
    about = content.about
    whole = {
        "type": "FeatureCollection",
        "title": about["Title"],
        "description": content.sentence,
        "version": content.catalog.version,
        "date": content.day.isoformat(),
        "license": LICENCE,
        "attribution": about["Attribution"],
        **({"url": content.address} if content.address else {}),
        "note": about["Note"],
    }
    yield f'{_json(whole)[:-1]}, "features": [\n'
    before = ""
    for site in content.sites:
        found = feature(content.catalog, site, content.moment)
        found["properties"] |= content.inside(site)
        yield before + _json(found)
        before = ",\n"
    yield "\n]}\n"


def feature(catalog: Catalog, site: Site, moment: Moment = TODAY) -> dict[str, Any]:
    """A site as a feature: its row as properties, its sources as objects."""
    properties = site_row(catalog, site, moment)
    identity = properties.pop("id")
    properties["sources"] = [
        {"label": each.label(), "publisher": each.publisher, "date": each.date, "url": each.url}
        for each in properties["sources"]
    ]
    return {"type": "Feature", "id": identity, "geometry": geometry(site), "properties": properties}


def geometry(site: Site) -> dict[str, Any]:
    """Where a site is: a Point, or a LineString along the geodesics of lines and bands, for programs that draw straight."""
    where = site.location
    if where.route:
        return {"type": "LineString", "coordinates": along(site).round(5).tolist()}
    return {"type": "Point", "coordinates": [where.lon, where.lat]}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
