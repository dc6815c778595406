import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model.site import Site
from dashboard.selection.distance import GEOD, Pieces
from dashboard.selection.route import along
from distances import distance_m
from factories import site

LONS, LATS = st.floats(45, 90), st.floats(5, 60)
PLACES = st.tuples(LONS, LATS)
QUICK = settings(max_examples=50, deadline=None)
POINTS = st.builds(lambda place: site(lon=place[0], lat=place[1]), PLACES)
ROUTES = st.builds(
    lambda start, turns: [start, *((start[0] + east, start[1] + north) for east, north in turns)],
    PLACES,
    st.lists(st.tuples(st.floats(0.1, 5), st.floats(-4, 4)), min_size=1, max_size=3),
)
LINES = st.builds(lambda route: site(shape="line", route=tuple(route), lon=route[0][0], lat=route[0][1]), ROUTES)


def place(point: Site) -> tuple[float, float]:
    return point.location.lon, point.location.lat


def sampled_m(a: Site, b: Site) -> float:
    """The distance by brute force: all pairs of places along both, 1 km apart."""
    here, there = along(a, 1_000), along(b, 1_000)
    pairs = np.repeat(here, len(there), axis=0), np.tile(there, (len(here), 1))
    return float(np.min(GEOD.inv(*pairs[0].T, *pairs[1].T)[2]))


@given(POINTS, POINTS)
@QUICK
def test_between_points_it_is_the_geodesic_on_the_ellipsoid(a: Site, b: Site) -> None:
    assert distance_m(a, b) == pytest.approx(GEOD.inv(*place(a), *place(b))[2], abs=1e-3)


@given(POINTS | LINES, POINTS | LINES)
@QUICK
def test_it_is_symmetric(a: Site, b: Site) -> None:
    assert distance_m(a, b) == pytest.approx(distance_m(b, a), rel=0.01, abs=1)


@given(LINES)
@QUICK
def test_a_site_is_at_no_distance_from_itself(line: Site) -> None:
    assert distance_m(line, line) == pytest.approx(0, abs=1e-6)


def test_identical_places_are_at_no_distance() -> None:
    assert distance_m(site(lon=74.74, lat=37.47), site(lon=74.74, lat=37.47)) == 0


@pytest.mark.parametrize("lat", [5, 38, 52, 60])
@pytest.mark.parametrize("off", [0.02, 0.5, 3])
def test_to_a_long_line_it_is_that_to_the_nearest_place_of_it(lat: float, off: float) -> None:
    road = site(shape="line", route=((60, lat), (75, lat + 1)))
    mine = site(lon=67, lat=lat + off)
    assert distance_m(mine, road) == pytest.approx(sampled_m(mine, road), rel=1e-3, abs=40)


def test_between_lines_it_is_that_of_their_nearest_places() -> None:
    road = site(shape="line", route=((60, 40), (70, 42)))
    pipeline = site(shape="line", route=((62, 41.5), (75, 43)))
    assert distance_m(road, pipeline) == pytest.approx(sampled_m(road, pipeline), rel=1e-3, abs=40)


def test_lines_that_cross_between_their_way_points_are_at_no_distance() -> None:
    road = site(shape="line", route=((60, 40), (70, 42)))
    assert distance_m(road, site(shape="line", route=((64, 38), (66, 45)))) == pytest.approx(0, abs=1e-6)


@given(POINTS | LINES, st.floats(0, 400_000), st.floats(0, 360))
@QUICK
def test_a_box_holds_every_place_within_the_margin(each: Site, margin_m: float, azimuth: float) -> None:
    pieces = Pieces.of((each,))
    boxes = pieces.boxes(np.array([margin_m]))
    for (lon, lat), box in zip(pieces.ends[:, 0].tolist(), boxes, strict=True):
        far_lon, far_lat, _ = GEOD.fwd(lon, lat, azimuth, margin_m)
        west, south, east, north = box.bounds
        assert west <= far_lon <= east
        assert south <= far_lat <= north
