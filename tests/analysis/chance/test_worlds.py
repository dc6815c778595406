import numpy as np
import pytest
from shapely.geometry import Polygon

from dashboard.analysis.chance.space import main_points, vectors
from dashboard.analysis.chance.worlds import (
    APART_KM,
    among_known,
    counted_once,
    drawn,
    in_towns,
    on_land,
    places_of,
    random_worlds,
)
from dashboard.model.site import Site
from dashboard.model.towns import Towns
from dashboard.store.ground import Ground
from factories import site

KM = 1 / 111.195
"""A kilometre along a meridian, in degrees."""


def degrees(points: np.ndarray) -> np.ndarray:
    """Longitude and geocentric latitude of vectors."""
    x, y, z = np.moveaxis(points, -1, 0)
    return np.stack([np.degrees(np.arctan2(y, x)), np.degrees(np.arctan2(z, np.hypot(x, y)))], axis=-1)


def row(*north_km: float) -> np.ndarray:
    """Places of one world along a meridian, so many kilometres north of a first one."""
    return vectors(np.array([(70.0, 38 + km * KM) for km in north_km]))[np.newaxis]


def at(identity: str, north_km: float, **facts: object) -> Site:
    return site(identity, lon=70.0, lat=38 + north_km * KM, **facts)


def test_a_place_near_an_earlier_one_that_counts_does_not_count() -> None:
    # 0, 10, 20 km: 10 is near 0 and falls away, 20 is near 10 only, which does not count.
    assert counted_once(row(0, 10, 20)).tolist() == [[True, False, True]]
    # 10, 0, 20 km: both others are near the first.
    assert counted_once(row(10, 0, 20)).tolist() == [[True, False, False]]
    assert APART_KM == 15


def test_sites_count_once_in_the_order_of_their_ids_and_in_their_own_country() -> None:
    sites = [at("c", 0), at("b", 10), at("a", 20), at("d", 5, countries=("AFG",))]
    assert places_of(sites, main_points(sites)) == [0, 2, 3]


def test_known_sites_bring_their_accuracy_and_are_not_drawn_twice_in_a_world() -> None:
    sites = [at(str(n), 40 * n, accuracy_m=1000 * (n + 1)) for n in range(4)]
    worlds = among_known(sites)((500, 4), np.random.default_rng(1))
    assert {tuple(sorted(world)) for world in worlds[..., 3].tolist()} == {(1, 2, 3, 4)}
    first = worlds[:, 0, 3]
    assert [(first == km).mean() for km in (1, 2, 3, 4)] == pytest.approx([0.25] * 4, abs=0.06)


def test_towns_are_drawn_by_their_population() -> None:
    towns = Towns(np.array([(70.0, 38.0), (72.0, 39.0)]), np.array([3000.0, 1000.0]))
    worlds = in_towns(towns)((4000, 1), np.random.default_rng(1))
    assert (degrees(worlds[..., :3])[:, 0, 0] < 71).mean() == pytest.approx(0.75, abs=0.03)
    assert np.isnan(worlds[..., 3]).all()


def test_places_on_land_are_inside_the_outline_and_evenly_spread_over_its_surface() -> None:
    outline = Polygon([(0, 0), (10, 0), (10, 60), (0, 60)])
    spots = degrees(on_land(outline)((20_000, 1), np.random.default_rng(1))[:, 0, :3])
    assert spots.min(axis=0).tolist() >= [0, 0]
    assert spots.max(axis=0).tolist() <= [10, 60.001]
    # The surface of a sphere up to a latitude grows with its sine.
    south = float((spots[:, 1] < 30).mean())
    assert south == pytest.approx(np.sin(np.radians(30)) / np.sin(np.radians(60)), abs=0.015)


def test_random_worlds_have_as_many_separate_places_as_the_real_one() -> None:
    towns = Towns(np.array([(70.0, 38.0), (70.1, 38.0), (72.0, 39.0), (73.0, 38.5)]), np.array([9.0, 9.0, 1.0, 1.0]))
    worlds = drawn(in_towns(towns), 5, 3, 300, np.random.default_rng(1))
    assert worlds is not None
    assert worlds.shape == (300, 3, 4)
    assert counted_once(worlds[..., :3]).all()


def test_how_often_a_cluster_is_among_the_places_follows_from_all_numbers_of_sites_being_as_likely() -> None:
    # Known are a and a2 on one spot, and b. Two sites are at one place in fact, so that one or two were drawn before. The
    # six orders of drawing two: a a2 and a2 a make one place by one site or by two, 2 ways each, and it is the spot of a;
    # a b and a2 b make it by one site only, the spot of a; b a and b a2, by one site only, b. So (2+2+1+1) / 8 = 3/4.
    known = [at("a", 0), at("a2", 0), at("b", 100)]
    worlds = drawn(among_known(known), 2, 1, 8000, np.random.default_rng(1))
    assert worlds is not None
    assert (degrees(worlds[:, 0, :3])[:, 1] < 38.4).mean() == pytest.approx(0.75, abs=0.015)


def test_where_the_real_sites_are_more_scattered_than_random_ones_more_are_drawn() -> None:
    # Eight of ten people live in one town: three sites in three towns hardly ever come about by three draws.
    towns = Towns(np.array([(70.0, 38.0), (72.0, 39.0), (73.0, 38.5)]), np.array([8.0, 1.0, 1.0]))
    worlds = drawn(in_towns(towns), 3, 3, 100, np.random.default_rng(1))
    assert worlds is not None
    assert counted_once(worlds[..., :3]).all()
    assert drawn(in_towns(towns), 4, 4, 100, np.random.default_rng(1)) is None  # there are three towns


GROUND = Ground({}, {"TJK": Towns(np.array([(68.0, 37.0)]), np.array([1.0]))})


def test_in_towns_a_site_keeps_its_own_accuracy_and_in_place_of_another_it_has_the_others() -> None:
    left, other = at("left", 0, accuracy_m=7000), at("other", 100, accuracy_m=2000)
    random = np.random.default_rng(1)
    moved = random_worlds("towns", [left], [0], [other], GROUND, 50, random)
    swapped = random_worlds("known_sites", [left], [0], [other], GROUND, 50, random)
    assert moved is not None
    assert swapped is not None
    assert set(moved.accuracy_km.ravel()) == {7}
    assert set(swapped.accuracy_km.ravel()) == {7, 2}


def test_without_other_sites_in_the_country_none_can_change_places() -> None:
    abroad = at("abroad", 50, countries=("UZB",))
    assert random_worlds("known_sites", [at("left", 0)], [0], [abroad], GROUND, 9, np.random.default_rng(1)) is None
