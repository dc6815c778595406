"""Whether a point lies in its country, by the outlines of data/geo/countries.geojson."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import shapely
from pyproj import Geod
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from dashboard.truth.loading import UnreadableError, read_text

GEOD: Final = Geod(ellps="WGS84")
LARGEST: Final = 20_000_000
"""Bytes a file of the base map may have; the largest has a tenth."""
Outlines = Mapping[str, BaseGeometry]
"""Outlines of countries in lon/lat degrees (WGS 84), by ISO alpha-3 code."""


def read_outlines(root: Path) -> Outlines:
    """The outlines of the countries below `root`; none where they can't be read, which `file_problems` reports."""
    try:
        found = read_shapes(root / "geo" / "countries.geojson")
    except UnreadableError:
        return {}
    shapely.prepare(list(found.values()))
    return found


def read_shapes(path: Path) -> Mapping[str, BaseGeometry]:
    """The shapes of a file of the base map by the ids of its features.

    Raises:
        UnreadableError: if there is no such file, or it holds anything else than GeoJSON features with an id.
    """
    try:
        features = json.loads(read_text(path, LARGEST))["features"]
        return {feature["id"]: shape(feature["geometry"]) for feature in features}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, shapely.errors.ShapelyError) as error:
        wrong = f"not GeoJSON features with ids ({type(error).__name__}: {error})"
        raise UnreadableError(wrong, "build it again: scripts/build_boundaries.py") from None


def offset_m(point: tuple[float, float], countries: Sequence[str], outlines: Outlines) -> float | None:
    """How far a (lon, lat) point lies outside all of the countries, in metres; 0 inside, None without outlines."""
    here = shapely.Point(point)
    known = [outlines[country] for country in countries if country in outlines]
    if any(outline.covers(here) for outline in known):
        return 0.0
    edges = [nearest_points(here, outline)[1] for outline in known if not outline.is_empty]
    return min((float(GEOD.inv(here.x, here.y, edge.x, edge.y)[2]) for edge in edges), default=None)
