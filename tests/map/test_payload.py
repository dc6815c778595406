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

ROAD, COSMODROME = "western-europe-western-china-highway", "baikonur-cosmodrome"
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


def test_a_line_stands_on_the_map_as_far_from_a_place_as_it_is_computed_to_be(real: Catalog) -> None:
    road, cosmodrome = real.by_id[ROAD], real.by_id[COSMODROME]
    routes = json.loads(site_payload(real, (1991, 2026)))["sites"]["routes"]
    computed = distance_m(cosmodrome, road)
    assert computed == pytest.approx(9_460, abs=10)
    assert seen_m(cosmodrome, routes[str(real.sites.index(road))]) == pytest.approx(computed, abs=20)
    assert seen_m(cosmodrome, geometry(road)["coordinates"]) == pytest.approx(computed, abs=20)
    assert seen_m(cosmodrome, list(map(list, road.location.route))) == pytest.approx(7_270, abs=10)  # without the cuts


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
