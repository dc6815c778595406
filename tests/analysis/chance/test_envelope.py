import numpy as np
import pytest

from dashboard.analysis.chance.envelope import envelope


def column(*values: float) -> np.ndarray:
    return np.array(values, dtype=float)[:, np.newaxis]


def test_the_greatest_of_twenty_has_a_p_value_of_a_tenth_because_the_least_is_as_extreme() -> None:
    # 20 curves of one point: 1 to 19 at random, 20 observed. Ranks from the nearer end are 1, 2, ..., 10, 10, ..., 2, 1:
    # the observed curve and the curve of value 1 share the smallest, so p = 2 / 20, twice the one-sided 1 / 20.
    found = envelope(np.array([20.0]), column(*range(1, 20)))
    assert found.p_value == 0.1
    assert found.side == 1


def test_very_little_is_as_surprising_as_very_much() -> None:
    # 0 below nineteen numbers is the mirror image of 20 above them.
    found = envelope(np.array([0.0]), column(*range(1, 20)))
    assert found.p_value == 0.1
    assert found.side == -1


def test_in_the_middle_nothing_is_surprising() -> None:
    # 9 below and 10 above: rank 10, and the curve of value 11 has the other rank 10; no rank is nearer to the middle.
    assert envelope(np.array([10.0]), column(*range(1, 10), *range(11, 21))).p_value == 1


def test_equal_numbers_share_their_ranks() -> None:
    # 0, 0, 0 and the observed 0: all have rank 2.5 of 4.
    assert envelope(np.array([0.0]), column(0, 0, 0)).p_value == 1
    # 0, 0, 0 and the observed 1: the zeros share rank 2 = (1 + 2 + 3) / 3, the 1 has 4, from the nearer end 1.
    assert envelope(np.array([1.0]), column(0, 0, 0)).p_value == 1 / 4


def test_of_two_curves_that_are_extreme_once_the_one_that_is_so_again_counts_as_more_extreme() -> None:
    # By point, ranks from the nearer end: observed (5, 5) is 1, 1. Random (1, 3) is 1, 2 (3 is the second greatest of
    # 5, 3, 2, 1, 0 in the second point), (2, 0) is 2, 1, (3, 1) is 3, 2 and (4, 2) is 2, 3. Sorted: 11, 12, 12, 23, 23.
    found = envelope(np.array([5.0, 5.0]), np.array([[1.0, 3.0], [2.0, 0.0], [3.0, 1.0], [4.0, 2.0]]))
    assert found.p_value == 1 / 5


def test_a_curve_above_the_others_at_one_point_and_below_at_another_has_no_single_side() -> None:
    worlds = np.array([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]])
    assert envelope(np.array([4.0, 0.0]), worlds).side == 0


def test_the_band_holds_19_of_20_curves_over_their_whole_length_and_not_the_observed_one_where_it_is_surprising() -> (
    None
):
    random = np.random.default_rng(1)
    worlds = random.normal(size=(999, 30)).cumsum(axis=1)
    inside = envelope(worlds[0], worlds[1:])
    assert inside.p_value > 0.05
    stays = ((worlds >= inside.low) & (worlds <= inside.high)).all(axis=1)
    assert 0.95 <= stays.mean() <= 0.955
    outside = envelope(np.full(30, 40.0), worlds)
    assert outside.p_value == 1 / 1000
    assert (outside.high < 40).all()


def test_p_is_never_zero() -> None:
    # (r + 1) / (n + 1) with r = 0 of n = 99.
    assert envelope(np.array([1e9, 1e9]), np.random.default_rng(2).normal(size=(99, 2))).p_value == pytest.approx(0.01)


def test_where_the_observed_curve_is_one_of_the_random_ones_p_falls_below_a_level_as_often_as_the_level_says() -> None:
    random = np.random.default_rng(3)
    curves = random.poisson(2, size=(400, 100, 12)).cumsum(axis=2).astype(float)
    values = np.array([envelope(each[0], each[1:]).p_value for each in curves])
    assert (values <= 0.05).mean() == pytest.approx(0.05, abs=0.025)
    assert values.mean() == pytest.approx(0.5, abs=0.05)
