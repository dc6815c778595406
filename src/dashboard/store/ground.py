"""What a site could stand on: the outlines of countries, and their towns with how many people live there."""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Towns:
    """The towns of a country."""

    places: NDArray[np.float64]
    """Longitude and latitude in WGS 84 degrees, shape (towns, 2)."""
    people: NDArray[np.float64]
    """Population, above 0, by town."""


@dataclass(frozen=True)
class Ground:
    """Outlines (WGS 84 degrees) and towns, by the code of the country."""

    land: Mapping[str, BaseGeometry]
    towns: Mapping[str, Towns]


def read_ground(geo: Path) -> Ground:
    """Read `countries.geojson` and `towns.csv` of a folder; raises OSError or ValueError where one can't be read."""
    features = json.loads((geo / "countries.geojson").read_text("utf-8"))["features"]
    land = {feature["id"]: shape(feature["geometry"]) for feature in features}
    rows: dict[str, list[tuple[float, float, float]]] = {}
    with (geo / "towns.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["country"], []).append((float(row["lon"]), float(row["lat"]), float(row["population"])))
    found = {code: np.array(towns) for code, towns in rows.items()}
    return Ground(land, {code: Towns(each[:, :2], each[:, 2]) for code, each in found.items()})
