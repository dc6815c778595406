from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod

from dashboard.model.catalog import Catalog
from dashboard.selection.route import PIECE_M, along
from factories import site

GEOD = Geod(ellps="WGS84")
LONGEST_LEG_M = 510_000
QUICK = settings(max_examples=50, deadline=None)


@given(
    st.floats(45, 90),
    st.floats(5, 60),
    st.lists(st.tuples(st.floats(0, 360), st.floats(0, LONGEST_LEG_M)), min_size=1, max_size=3),
)
@QUICK
def test_a_line_is_cut_into_short_pieces_that_keep_its_way_points_and_to_its_geodesics(
    lon: float, lat: float, legs: list[tuple[float, float]]
) -> None:
    route = [(lon, lat)]
    for azimuth, length in legs:
        there = GEOD.fwd(*route[-1], azimuth, length)
        route.append((there[0], min(max(there[1], -65), 65)))
    places = along(site(shape="line", route=tuple(route)))
    steps = GEOD.inv(*places[:-1].T, *places[1:].T)[2]
    assert steps.max() <= PIECE_M
    assert set(route) <= {tuple(place) for place in places.tolist()}
    strayed_m = max(off_geodesics_m((lon, lat), route) for lon, lat in places.tolist())
    assert strayed_m < 20


def test_a_way_point_that_stands_twice_is_no_leg() -> None:
    assert along(site(shape="line", route=((70.0, 40.0), (70.0, 40.0), (70.1, 40.0)))).tolist() == [
        [70.0, 40.0],
        [70.0, 40.0],
        [70.1, 40.0],
    ]


def test_a_point_is_where_it_is() -> None:
    assert along(site(lon=74.5, lat=37.5)).tolist() == [[74.5, 37.5]]


def test_no_leg_of_the_real_data_is_longer_than_those_that_were_compared(real: Catalog) -> None:
    routes = [np.array(each.location.route) for each in real.sites if each.location.route]
    assert max(GEOD.inv(*route[:-1].T, *route[1:].T)[2].max() for route in routes) < LONGEST_LEG_M


def off_geodesics_m(place: tuple[float, float], route: list[tuple[float, float]]) -> float:
    """How far a place lies from the nearest geodesic between way points, in metres."""
    found = []
    for start, end in pairwise(route):
        towards, _, length = GEOD.inv(*start, *end)
        azimuth, _, away = GEOD.inv(*start, *place)
        reach = min(max(away * np.cos(np.radians(azimuth - towards)), 0), length)
        lon, lat, _ = GEOD.fwd(*start, towards, reach)
        found.append(GEOD.inv(*place, lon, lat)[2])
    return float(min(found))
