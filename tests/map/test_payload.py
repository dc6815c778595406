import json

import numpy as np
import pytest
import shapely

from dashboard.exports.geojson import geometry
from dashboard.map.payload import site_payload
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.selection.distance import GEOD
from distances import distance_m
from factories import catalog, site

RADIUS_M = 6378137.0


def mercator(places: np.ndarray) -> np.ndarray:
    """Web Mercator in metres, as Leaflet draws it."""
    lon, lat = np.radians(places).T
    return np.column_stack([RADIUS_M * lon, RADIUS_M * np.log(np.tan(np.pi / 4 + lat / 2))])


def seen_m(place: Site, line: list[list[float]]) -> float:
    """How far a reader who measures on the map finds a place from a line: to the foot on the straight lines drawn."""
    here = (place.location.lon, place.location.lat)
    spot = shapely.Point(mercator(np.array([here]))[0])
    road = shapely.LineString(mercator(np.array(line)))
    foot = road.interpolate(road.project(spot))
    lat = 2 * np.arctan(np.exp(foot.y / RADIUS_M)) - np.pi / 2
    return float(GEOD.inv(*here, np.degrees(foot.x / RADIUS_M), np.degrees(lat))[2])


def test_a_line_stands_on_the_map_as_far_from_a_place_as_it_is_computed_to_be() -> None:
    road = site("road", lon=57.2, lat=50.3, shape="line", route=((57.2, 50.3), (69.6, 42.3)))
    town = site("town", lon=63.3, lat=46.0)
    (route,) = json.loads(site_payload(catalog([road]), (1991, 2026)))["sites"]["routes"].values()
    computed = distance_m(town, road)
    assert computed == pytest.approx(67_174, abs=10)
    assert seen_m(town, route) == pytest.approx(computed, abs=20)
    assert seen_m(town, geometry(road)["coordinates"]) == pytest.approx(computed, abs=20)
    assert abs(seen_m(town, list(map(list, road.location.route))) - computed) > 2_000  # without the cuts


def test_what_is_drawn_of_a_line_keeps_to_its_geodesics_and_holds_its_way_points(real: Catalog) -> None:
    routes = json.loads(site_payload(real, (1991, 2026)))["sites"]["routes"]
    for row, places in routes.items():
        drawn = np.array(places)
        assert {tuple(np.round(place, 5)) for place in real.sites[int(row)].location.route} <= set(map(tuple, drawn))
        flat = mercator(drawn)
        middles = (flat[:-1] + flat[1:]) / 2
        lats = np.degrees(2 * np.arctan(np.exp(middles[:, 1] / RADIUS_M)) - np.pi / 2)
        azimuths, _, lengths = GEOD.inv(*drawn[:-1].T, *drawn[1:].T)
        lon, lat, _ = GEOD.fwd(drawn[:-1, 0], drawn[:-1, 1], azimuths, lengths / 2)
        assert GEOD.inv(lon, lat, np.degrees(middles[:, 0] / RADIUS_M), lats)[2].max() < 20
