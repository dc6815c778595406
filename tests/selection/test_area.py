"""Which sites lie in an area, surely or possibly."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import shapely.geometry
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.catalog import Catalog
from dashboard.model.countries import EXTENTS
from dashboard.selection import Index, read_url, to_url
from dashboard.selection.area import (
    METRES_OFF,
    OUTSIDE,
    POSSIBLY,
    SURELY,
    UNDECIDED,
    Area,
    Circle,
    Shape,
    circle,
    countries_apart,
    inside,
    outline,
    points_inside,
    quick_m,
    read_area,
    read_circle,
    read_shape,
)
from dashboard.selection.distance import GEOD, Pieces
from dashboard.store.features import read_features
from dashboard.store.opening import open_store
from factories import catalog, site

BOX = Shape.box(70, 36, 75, 39)
PLACES = st.tuples(st.floats(66, 78), st.floats(33, 42))
ACCURACIES = st.integers(1, 200_000)


def stand(area: Area, **facts: Any) -> int:
    """Whether one site lies in an area."""
    found = site(**facts)
    return int(inside(area, Pieces.of([found]), np.array([float(found.location.accuracy_m)]))[0])


def nowhere(_: str) -> None:
    return None


@pytest.mark.parametrize(("accuracy_m", "expected"), [(1_000, SURELY), (12_000, POSSIBLY)])
def test_a_site_is_surely_inside_only_with_its_whole_accuracy(accuracy_m: int, expected: int) -> None:
    # 0.36 degrees of latitude are 40 km there
    assert stand(Circle(38, 74, 50), lon=74, lat=38.36, accuracy_m=accuracy_m) == expected


@pytest.mark.parametrize(("accuracy_m", "expected"), [(1_000, OUTSIDE), (12_000, POSSIBLY)])
def test_a_site_outside_is_possibly_inside_where_its_accuracy_reaches_in(accuracy_m: int, expected: int) -> None:
    assert stand(Circle(38, 74, 30), lon=74, lat=38.36, accuracy_m=accuracy_m) == expected


def test_a_line_stands_by_its_nearest_point() -> None:
    line: dict[str, Any] = {
        "lon": 70,
        "lat": 37,
        "shape": "line",
        "route": ((70.0, 37.0), (74.0, 38.0)),
        "accuracy_m": 1000,
    }
    assert stand(Circle(38, 74, 10), **line) == SURELY
    assert stand(Shape.box(73, 37.4, 76, 39), **line) == SURELY
    assert stand(Shape.box(75, 37.4, 76, 39), **line) == OUTSIDE


def test_a_line_that_only_touches_a_shape_within_its_accuracy_is_possibly_inside() -> None:
    line: dict[str, Any] = {
        "lon": 70,
        "lat": 37,
        "shape": "line",
        "route": ((70.0, 37.0), (74.0, 37.0)),
        "accuracy_m": 20_000,
    }
    assert stand(Shape.box(71, 37.1, 73, 39), **line) == POSSIBLY


@given(PLACES, ACCURACIES, st.floats(1, 900), st.floats(1, 900))
def test_a_larger_circle_keeps_what_a_smaller_one_keeps(
    place: tuple[float, float], accuracy_m: int, one: float, other: float
) -> None:
    smaller, larger = sorted((one, other))
    facts: dict[str, Any] = {"lon": place[0], "lat": place[1], "accuracy_m": accuracy_m}
    assert stand(Circle(38, 72, smaller), **facts) <= stand(Circle(38, 72, larger), **facts)


@given(PLACES, ACCURACIES)
def test_a_worse_accuracy_never_makes_a_site_surer(place: tuple[float, float], accuracy_m: int) -> None:
    for area in (BOX, Circle(38, 72, 200)):
        exact = stand(area, lon=place[0], lat=place[1], accuracy_m=1)
        rough = stand(area, lon=place[0], lat=place[1], accuracy_m=accuracy_m)
        assert rough in ({SURELY, POSSIBLY} if exact else {OUTSIDE, POSSIBLY})


@given(PLACES, ACCURACIES)
def test_a_point_stands_to_a_shape_as_its_distance_from_the_edge_says(
    place: tuple[float, float], accuracy_m: int
) -> None:
    lon, lat = place
    edge = np.array(outline(BOX) + outline(BOX)[:1])
    share = np.linspace(0, 1, 1000)[:, None]
    dense = np.concatenate([start + (end - start) * share for start, end in pairwise(edge)])
    metres = GEOD.inv(np.full(len(dense), lon), np.full(len(dense), lat), *dense.T)[2].min()
    if abs(metres - accuracy_m) < 100:
        return  # nearer than the edge is dense here
    inside = 70 <= lon <= 75 and 36 <= lat <= 39
    expected = (SURELY if metres > accuracy_m else POSSIBLY) if inside else POSSIBLY if metres < accuracy_m else OUTSIDE
    assert stand(BOX, lon=lon, lat=lat, accuracy_m=accuracy_m) == expected


@given(
    st.one_of(
        st.builds(
            Circle,
            st.floats(-90, 90).map(lambda x: round(x, 4) + 0.0),
            st.floats(-180, 180).map(lambda x: round(x, 4) + 0.0),
            st.integers(1, 2000).map(float),
        ),
        st.lists(st.tuples(st.integers(-180, 180), st.integers(-90, 90)), min_size=5, max_size=9).map(
            lambda corners: Shape(tuple((float(lon), float(lat)) for lon, lat in corners))
        ),
        st.just(BOX),
    )
)
def test_what_an_area_writes_is_read_as_the_same_area(area: Area) -> None:
    kind = "radius" if isinstance(area, Circle) else "area"
    assert read_area(f"{kind}={area.text()}") == area


@pytest.mark.parametrize("text", ["37.44,74.55,50", "37°26'24\"N 74°33'E, 50", "N37.44 E74.55,50", "37.44 74.55 , 50"])
def test_a_circle_is_read_in_any_form_of_coordinates(text: str) -> None:
    assert read_circle(text, nowhere) == Circle(37.44, 74.55, 50)


@pytest.mark.parametrize(
    "text", ["", "37.44,74.55", "95,190,50", "37,74,0", "37,74,-5", "37,74,1e3", "37,74,3000", "x,5"]
)
def test_what_is_no_circle_is_not_read(text: str) -> None:
    assert read_circle(text, nowhere) is None


@pytest.mark.parametrize(
    "text", ["", "1,2", "1,2,3", "75,36,70,39", "70,39,75,36", "70,36,275,39", "a,b,c,d", ",".join("1" * 122)]
)
def test_what_is_no_shape_is_not_read(text: str) -> None:
    assert read_shape(text) is None


def test_a_town_and_a_site_are_centres_by_their_names() -> None:
    one = site("kant-air-base", lon=74.85, lat=42.85)
    domain = Index.of(catalog([one], read_places=lambda: {"Murghob": (73.97, 38.17)})).domain
    assert circle("Мургоб", 20, domain.find) == Circle(38.17, 73.97, 20)
    assert circle("Kant-Air-Base", 20, domain.find) == Circle(42.85, 74.85, 20)
    assert circle("nowhere", 20, domain.find) is None


def test_an_address_has_one_area_and_names_what_it_leaves_out() -> None:
    domain = Index.of(catalog([site("a")])).domain
    reading = read_url({"radius": ["38,74,50", "no place,5"], "area": ["70,36,75,39"]}, domain)
    assert reading.selection.area == Circle(38, 74, 50)
    assert [(each.parameter, each.value) for each in reading.left_out] == [
        ("radius", "no place,5"),
        ("area", "70,36,75,39"),
    ]
    assert to_url(reading.selection, domain) == {"radius": ["38,74,50"]}


def test_an_area_filters_like_any_other_choice() -> None:
    near, may, far = site("near", accuracy_m=100), site("may", lat=38.5, accuracy_m=20_000), site("far", lat=40)
    index = Index.of(catalog([near, may, far]))
    chosen = read_url({"radius": ["38,74,50"]}, index.domain).selection
    assert [each.id for each in index.sites(chosen)] == ["near", "may"]
    assert index.without(chosen)["area"] == 3
    found = index.inside(chosen)
    assert found is not None
    assert found.tolist() == [SURELY, POSSIBLY, OUTSIDE]


def test_a_site_lies_in_no_country_but_its_own_however_vague_its_place() -> None:
    pamirs = read_circle("37.44,74.55,50", lambda _: None)
    assert pamirs
    assert {"KAZ", "KGZ", "UZB"} <= countries_apart(pamirs)
    assert not {"TJK", "AFG", "CHN", "PAK"} & countries_apart(pamirs)
    vague = {"lon": 71.4, "lat": 51.1, "accuracy_m": 2_000_000}
    sites = [
        site("kazakh", countries=("KAZ",), **vague),
        site("both", countries=("KAZ", "TJK"), **vague),
        site("elsewhere", countries=("USA",), **vague),
    ]
    index = Index.of(catalog(sites, []))
    found = index.inside(replace(index.domain.start(), area=pamirs))
    assert found is not None
    assert found.tolist() == [OUTSIDE, POSSIBLY, POSSIBLY]


def test_the_extent_of_a_country_holds_its_outline_and_its_sites(real: Catalog) -> None:
    land = {each["id"]: shapely.geometry.shape(each["geometry"]) for each in read_features(open_store(), "countries")}
    for country, (west, south, east, north) in EXTENTS.items():
        assert shapely.box(west, south, east, north).contains(land[country])
    assert {country for each in real.sites for country in each.countries} <= {*EXTENTS}


def test_a_shape_whose_edges_cross_keeps_what_is_between_them() -> None:
    bow = Shape(((70, 36), (74, 40), (74, 36), (70, 40)))
    assert stand(bow, lon=70.5, lat=38, accuracy_m=10) == SURELY
    assert stand(bow, lon=72, lat=37, accuracy_m=10) == OUTSIDE


def test_a_circle_is_drawn_at_its_distance() -> None:
    drawn = np.array(outline(Circle(38, 74, 50)))
    metres = GEOD.inv(np.full(len(drawn), 74.0), np.full(len(drawn), 38.0), *drawn.T)[2]
    assert metres == pytest.approx(50_000, abs=20)


AREAS: list[Area] = [
    Circle(41, 66, 300),
    Circle(37.44, 74.55, 20),
    Circle(85, 10, 900),
    Circle(10, 179.9, 500),
    Shape.box(60, 38, 72, 44),
    Shape.box(-180, -60, 180, 70),
    Shape(((60, 38), (72, 40), (66, 45))),
]


@pytest.mark.parametrize("area", AREAS, ids=str)
@pytest.mark.parametrize("accuracies", [[0], [0, 500, 25_000, 200_000]])
def test_what_bounds_tell_of_points_is_what_distances_tell(area: Area, accuracies: list[float]) -> None:
    dice = np.random.default_rng(3)
    lon = np.concatenate([dice.normal(66, 4, 500), dice.uniform(-180, 180, 500)])
    lat = np.concatenate([dice.normal(41, 3, 500), dice.uniform(-89, 89, 500)])
    reach = dice.choice(accuracies, 1000).astype(float)
    at = np.stack([lon, lat], axis=1)
    exact = inside(area, Pieces(np.arange(1000), np.stack([at, at], axis=1)), reach)
    found = points_inside(area, lon, lat, reach)
    told = found != UNDECIDED
    assert (found[told] == exact[told]).all()
    assert told.mean() > 0.6


def test_quick_distances_are_off_by_less_than_is_allowed_for() -> None:
    dice = np.random.default_rng(4)
    for lat in (0.0, 42.0, 80.0, -33.0):
        lons, lats = 70 + dice.normal(0, 8, 20_000), np.clip(lat + dice.normal(0, 8, 20_000), -88, 88)
        exact = GEOD.inv(np.full(20_000, 70.0), np.full(20_000, lat), lons, lats)[2]
        off = np.abs(quick_m(70.0, lat, lons, lats) - exact)
        assert (off <= METRES_OFF * exact).all()


def test_places_close_to_the_edge_of_a_circle_are_told_by_their_exact_distance() -> None:
    dice = np.random.default_rng(6)
    for lat, km in ((0.0, 2000), (42.0, 0.05), (42.0, 900), (70.0, 1000), (-33.0, 30)):
        circle = Circle(lat, 70.0, km)
        metres = km * 1000 * (1 + dice.uniform(-0.03, 0.03, 5_000))
        lons, lats, _ = GEOD.fwd(np.full(5_000, 70.0), np.full(5_000, lat), dice.uniform(0, 360, 5_000), metres)
        found = points_inside(circle, lons, lats, np.zeros(5_000))
        told = found != UNDECIDED
        assert ((found == SURELY) == (metres <= km * 1000))[told].all()
        assert told.mean() > 0.9
