import pytest

from dashboard.analysis.nearest import nearest
from dashboard.selection.distance import GEOD
from factories import site

HERE = (74.55, 37.44)


def test_the_nearest_sites_come_first_with_their_distance_on_the_ellipsoid() -> None:
    sites = [site("far", lon=71.5, lat=38.5), site("here", lon=HERE[0], lat=HERE[1]), site("near", lon=74.0, lat=38.2)]
    found = nearest(sites, *HERE, 2)
    assert [near.site.id for near in found] == ["here", "near"]
    assert [near.metres for near in found] == pytest.approx([0, GEOD.inv(*HERE, 74.0, 38.2)[2]], abs=0.1)


def test_a_line_is_as_near_as_its_nearest_part() -> None:
    line = site("line", lon=76.0, lat=39.0, shape="line", route=((73.0, 37.44), (76.0, 37.44)))
    (near,) = nearest([line], *HERE, 5)
    assert near.metres < 1_500  # a geodesic runs north of its parallel


def test_without_sites_there_is_none() -> None:
    assert nearest([], *HERE, 3) == ()
