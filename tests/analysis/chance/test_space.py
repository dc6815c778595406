import numpy as np
import pytest

from dashboard.analysis.chance.space import Targets, main_points, vectors
from dashboard.selection.distance import GEOD
from distances import distance_m
from factories import site


def test_between_points_the_distance_is_the_geodesic_to_a_few_metres_at_the_distances_that_are_counted() -> None:
    spots = [site(lon=70 + step / 3, lat=38 + step / 5) for step in range(8)]
    here = site(lon=70, lat=38)
    found = Targets.of([here]).km(main_points(spots))[:, 0]
    exact = np.array([distance_m(here, spot) / 1000 for spot in spots])
    assert found == pytest.approx(exact, abs=0.005)


def test_far_away_it_is_right_to_a_part_in_two_hundred() -> None:
    # Beyond 200 km only means are taken; the sphere differs from the ellipsoid by up to half a percent.
    here, there = site(lon=60, lat=36), site(lon=80, lat=50)
    exact = GEOD.inv(60, 36, 80, 50)[2] / 1000
    assert Targets.of([here]).km(main_points([there]))[0, 0] == pytest.approx(exact, rel=0.005)


@pytest.mark.parametrize("off", [0.0, 0.05, 0.5, 1.5])
def test_to_a_line_it_is_that_to_the_nearest_place_of_its_geodesic(off: float) -> None:
    road = site(shape="line", route=((60.0, 45.0), (66.0, 47.0), (70.0, 47.0)), lon=66.0, lat=47.0)
    mine = site(lon=63.0, lat=46.2 + off)
    found = Targets.of([road]).km(main_points([mine]))[0, 0]
    assert found == pytest.approx(distance_m(mine, road) / 1000, rel=0.002, abs=0.05)


def test_each_site_has_its_own_column() -> None:
    road = site(shape="line", route=((60.0, 45.0), (66.0, 47.0)), lon=66.0, lat=47.0)
    sites = [site(lon=61, lat=45), road, site(lon=62, lat=45)]
    here = main_points([site(lon=61, lat=45)])
    found = Targets.of(sites).km(here)
    assert found.shape == (1, 3)
    assert found[0, 0] == pytest.approx(0, abs=1e-6)
    assert found[0, 2] == pytest.approx(distance_m(sites[0], sites[2]) / 1000, abs=0.001)


def test_a_vector_ends_on_the_ellipsoid() -> None:
    # At the equator the ellipsoid is 6378.137 km from its centre, at the pole 6356.752 km.
    assert vectors(np.array([[0.0, 0.0]]))[0].tolist() == pytest.approx([6_378_137, 0, 0])
    assert vectors(np.array([[0.0, 90.0]]))[0].tolist() == pytest.approx([0, 0, 6_356_752.3], abs=0.1)
