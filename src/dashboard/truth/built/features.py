"""Sites as GeoJSON features, with the columns of the table of sites as properties."""

from typing import Any

from dashboard.model.rows import json_of
from dashboard.model.site import Site


def site_feature(site: Site) -> dict[str, Any]:
    """A site as an RFC 7946 feature: Point, or LineString for lines and bands; lon before lat, WGS 84."""
    where = site.location
    geometry = (
        {"type": "LineString", "coordinates": [list(point) for point in where.route]}
        if where.route
        else {"type": "Point", "coordinates": [where.lon, where.lat]}
    )
    properties = json_of(site)
    identity = properties.pop("id")
    return {
        "type": "Feature",
        "id": identity,
        "geometry": geometry,
        "properties": {"status": site.status, **properties},
    }
