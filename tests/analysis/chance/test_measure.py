import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.chance.measure import Measure, Nearness
from dashboard.analysis.chance.space import main_points
from dashboard.analysis.chance.worlds import Worlds, accuracies_km
from dashboard.model.site import Site
from factories import site

KM = 1 / 111.195
STEPS = (5.0, 10.0, 20.0, 50.0)


def at(north_km: float, accuracy_m: int) -> Site:
    return site(lon=70.0, lat=38 + north_km * KM, accuracy_m=accuracy_m)


def measured(places: list[Site], fixed: list[Site]) -> Nearness:
    world = Worlds(main_points(places)[np.newaxis], accuracies_km(places)[np.newaxis])
    return Measure.of(fixed, STEPS)(world)


def test_the_counts_of_a_worked_example() -> None:
    # A place known within 2 km, and sites 8 km (known within 1), 30 km (3) and 100 km (1) away. As drawn, none is within
    # 5, one within 10 and 20, two within 50. At least they are 8-3 = 5, 30-5 = 25 and 97 km apart: 1, 1, 1, 2. At most
    # 11, 35 and 103: 0, 0, 1, 2. The nearest is 8 km away, at least 5, at most 11.
    found = measured([at(0, 2000)], [at(8, 1000), at(30, 3000), at(100, 1000)])
    # The latitude of 38 degrees makes these kilometres 0.2 percent shorter.
    assert found.drawn[0].tolist() == pytest.approx([0, 1, 1, 2, -8], rel=0.005)
    assert found.least[0].tolist() == pytest.approx([1, 1, 1, 2, -5], rel=0.01)
    assert found.greatest[0].tolist() == pytest.approx([0, 0, 1, 2, -11], rel=0.005)


def test_two_sites_on_one_spot_are_not_known_to_be_nearer_than_their_accuracies_add_up_to() -> None:
    # Each within 6 km: 12 km or less. They count within 20 km, not within 5 or 10; they may be 0 km apart.
    found = measured([at(0, 6000)], [at(0, 6000)])
    assert found.drawn[0].tolist() == [0, 0, 1, 1, -12]
    assert found.least[0].tolist() == [1, 1, 1, 1, 0]
    assert found.greatest[0].tolist() == pytest.approx([0, 0, 1, 1, -12])


def test_the_nearest_is_a_mean_over_places() -> None:
    # Two places, 10 and 30 km from the one site: 20 km on average.
    found = measured([at(-10, 1), at(30, 1)], [at(0, 1)])
    assert -found.drawn[0, -1] == pytest.approx(20, rel=0.005)


PLACES = st.builds(at, st.floats(-60, 60), st.integers(1, 40_000))


@given(st.lists(PLACES, min_size=1, max_size=4), st.lists(PLACES, min_size=1, max_size=4))
def test_the_range_of_a_result_contains_the_result(places: list[Site], fixed: list[Site]) -> None:
    found = measured(places, fixed)
    assert (found.greatest <= found.drawn + 1e-9).all()
    assert (found.drawn <= found.least + 1e-9).all()


def test_every_world_is_measured_as_if_it_were_alone() -> None:
    fixed = [at(0, 1000), at(40, 1000)]
    places = [at(north, 500) for north in (5, 25, 45)]
    alone = [measured([each], fixed).drawn[0] for each in places]
    points, accuracy = main_points(places)[:, np.newaxis], accuracies_km(places)[:, np.newaxis]
    assert Measure.of(fixed, STEPS)(Worlds(points, accuracy)).drawn == pytest.approx(np.array(alone))
