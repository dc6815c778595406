"""What a site could stand on: the outlines of countries, and their towns with how many people live there."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.model.towns import Towns, towns_of


@dataclass(frozen=True)
class Ground:
    """Outlines (WGS 84 degrees) and towns, by the code of the country."""

    land: Mapping[str, BaseGeometry]
    towns: Mapping[str, Towns]


def read_ground(geo: Path) -> Ground:
    """Read `countries.geojson` and `towns.csv` of a folder; raises OSError or ValueError where one can't be read."""
    features = json.loads((geo / "countries.geojson").read_text("utf-8"))["features"]
    land = {feature["id"]: shape(feature["geometry"]) for feature in features}
    try:
        towns = towns_of((geo / "towns.csv").read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"towns.csv: {error}") from None
    return Ground(land, towns)


def read_regions(geo: Path) -> Mapping[str, Mapping[str, BaseGeometry]]:
    """Read the outlines of first-level regions (WGS 84 degrees) from `regions.geojson`, by country and name.

    Raises OSError or ValueError where it can't be read.
    """
    features = json.loads((geo / "regions.geojson").read_text("utf-8"))["features"]
    found: dict[str, dict[str, BaseGeometry]] = {}
    for feature in features:
        about = feature["properties"]
        found.setdefault(about["country"], {})[about["name"]] = shape(feature["geometry"])
    return found
