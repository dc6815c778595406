"""Whether a point lies in its country, by the outlines of data/geo/countries.geojson."""

import json
from collections.abc import Sequence
from functools import cache

from pyproj import Geod
from shapely import Point
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points
from shapely.prepared import PreparedGeometry, prep

from dashboard import paths

_GEOD = Geod(ellps="WGS84")


@cache
def outline(country: str) -> BaseGeometry | None:
    """The outline of a country (ISO alpha-3) in lon/lat degrees; None where the file has none."""
    features = json.loads((paths.DATA / "geo" / "countries.geojson").read_text("utf-8"))["features"]
    for feature in features:
        if feature["id"] == country:
            return shape(feature["geometry"])
    return None


def offset_m(point: tuple[float, float], countries: Sequence[str]) -> float | None:
    """How far a (lon, lat) point lies outside all of the countries, in metres; 0 inside, None without outlines."""
    here = Point(point)
    distances = []
    for country in countries:
        found = outline(country)
        if found is None:
            continue
        if _prepared(country).covers(here):
            return 0.0
        _, edge = nearest_points(here, found)
        distances.append(float(_GEOD.inv(here.x, here.y, edge.x, edge.y)[2]))
    return min(distances, default=None)


@cache
def _prepared(country: str) -> "PreparedGeometry[BaseGeometry]":
    return prep(outline(country) or Point())
