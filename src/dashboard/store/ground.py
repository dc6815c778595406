"""What a site could stand on: the outlines of countries, and their towns with how many people live there."""

from collections.abc import Mapping
from dataclasses import dataclass

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.model.towns import Towns, towns_of
from dashboard.store.features import read_features
from dashboard.store.interface import Store


@dataclass(frozen=True)
class Ground:
    """Outlines (WGS 84 degrees) and towns, by the code of the country."""

    land: Mapping[str, BaseGeometry]
    towns: Mapping[str, Towns]


def read_ground(store: Store) -> Ground:
    """Read outlines and towns; raises ValueError, of which DamagedDataError is one, where a file can't be read."""
    land = {feature["id"]: shape(feature["geometry"]) for feature in read_features(store, "countries")}
    content = store.read("geo/towns.csv")
    try:
        towns = towns_of(content.decode())
    except ValueError as error:
        raise store.damaged("geo/towns.csv", "-", error) from None
    return Ground(land, towns)


def read_regions(store: Store) -> Mapping[str, Mapping[str, BaseGeometry]]:
    """Read the outlines of first-level regions (WGS 84 degrees), by country and name; raises ValueError as read_ground."""
    found: dict[str, dict[str, BaseGeometry]] = {}
    for feature in read_features(store, "regions"):
        about = feature["properties"]
        found.setdefault(about["country"], {})[about["name"]] = shape(feature["geometry"])
    return found
