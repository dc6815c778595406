from typing import Any

import numpy as np
import pytest

from dashboard import paths
from dashboard.analysis.chance.comparison import DISTANCES_KM, Chance, compare, expected
from dashboard.analysis.overlap import PRESETS, SECURITY
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import Ground, read_ground
from distances import distance_m
from factories import catalog, site
from scenes import FIXED, GROUND, HOST, KNOWN, placed

AT_50 = DISTANCES_KM.index(50)


def result(left: list[Site], right: list[Site], others: list[Site] = KNOWN, **options: Any) -> Chance:
    things = catalog([*left, *right, *others])
    options = {"rounds": 199, **options}
    return compare(things, [each.id for each in left], [each.id for each in right], GROUND, **options)


def spread(prefix: str, size: int = 8) -> list[Site]:
    """Sites in one row along the south, 1 degree of longitude apart."""
    return [site(f"{prefix}-{n}", lon=66.5 + n, lat=36.5, accuracy_m=500, countries=(HOST,)) for n in range(size)]


def beside(sites: list[Site], prefix: str = "left") -> list[Site]:
    """A site 9 km east of each."""
    return [
        site(f"{prefix}-{n}", lon=each.location.lon + 0.1, lat=each.location.lat, accuracy_m=500, countries=(HOST,))
        for n, each in enumerate(sites)
    ]


def test_sites_beside_those_of_the_other_side_are_nearer_by_every_comparison() -> None:
    right = spread("right")
    found = result(beside(right), right)
    assert found.pairs[DISTANCES_KM.index(10)].drawn == 8
    assert [each.rule for each in found.comparisons] == ["known_sites", "towns", "land"]
    assert {each.direction for each in found.comparisons} == {"nearer"}
    assert found.finding == "nearer"


def test_sites_that_keep_away_from_the_other_side_are_farther_which_is_as_much_of_a_finding() -> None:
    # The other side is beside every third known site; those on the left are in the far north, where no site is known.
    right = beside(KNOWN[::3], "right")
    left = [site(f"left-{n}", lon=66.5 + n, lat=41.9, accuracy_m=500, countries=(HOST,)) for n in range(9)]
    far = [each for each in left if min(distance_m(each, other) for other in right) > 60_000]
    found = result(far, right)
    assert found.pairs[AT_50].drawn == 0
    assert found.comparisons[0].finding == "farther"
    assert found.comparisons[1].finding == "farther"


def test_what_only_the_land_finds_surprising_is_no_finding() -> None:
    # Both sides are around the same towns, like everything that is known: near each other, but not nearer than others.
    found = result(placed("left", KNOWN_PLACES[:12], np.random.default_rng(5)), FIXED, KNOWN[12:])
    assert found.comparisons[2].finding == "nearer"
    assert found.comparisons[0].finding is None
    assert found.finding is None


KNOWN_PLACES = np.array([(each.location.lon, each.location.lat) for each in KNOWN])


def test_with_random_labels_the_expected_number_is_the_mean_over_all_known_sites() -> None:
    # One site on the left, 10 km from the one on the right, and three others 300 km away. Labels at random put it near in
    # 1 of 4 worlds: 0.25 pairs within 50 km expected, and 19 of 20 worlds have 0 or 1.
    right = [site("right", lon=70, lat=38, accuracy_m=500)]
    left = [site("left", lon=70, lat=38.09, accuracy_m=500)]
    others = [site(f"other-{n}", lon=73.5 + n / 2, lat=38, accuracy_m=500) for n in range(3)]
    expected = result(left, right, others, rounds=1999).comparisons[0].pairs[AT_50]
    assert expected.mean == pytest.approx(0.25, abs=0.03)
    assert (expected.low, expected.high) == (0, 1)


def test_sites_near_each_other_on_the_left_count_once() -> None:
    right = spread("right", 3)
    left = beside(right)
    crowd = [site(f"more-{n}", lon=66.61 + n / 1000, lat=36.5, accuracy_m=500, countries=(HOST,)) for n in range(9)]
    alone, crowded = result(left, right), result([*left, *crowd], right)
    assert (crowded.sites, crowded.places) == (12, 3)
    assert crowded.pairs == alone.pairs
    assert crowded.comparisons[2].p_value == pytest.approx(alone.comparisons[2].p_value, abs=0.03)


def test_the_same_seed_gives_the_same_result() -> None:
    left = beside(FIXED[:6])
    assert result(left, FIXED, seed=7) == result(left, FIXED, seed=7)
    assert result(left, FIXED, seed=7) != result(left, FIXED, seed=8)
    assert result(left, FIXED, seed=7).seed == 7


def test_the_observed_measures_are_those_of_the_map_and_lie_within_their_ranges() -> None:
    left = spread("left")
    road = site("road", route=((67, 37), (70, 40), (75, 41)), shape="line", lon=70, lat=40, accuracy_m=1000)
    right = [*FIXED, road]
    distances = np.array([[distance_m(a, b) / 1000 for b in right] for a in left])
    reach = np.array([[(a.location.accuracy_m + b.location.accuracy_m) / 1000 for b in right] for a in left])
    found = result(left, right)
    assert [each.drawn for each in found.pairs] == [
        (np.maximum(distances, reach) <= step).sum() for step in DISTANCES_KM
    ]
    nearest = np.maximum(distances, reach).min(axis=1).mean()
    assert found.nearest_km.drawn == pytest.approx(nearest, rel=0.001)
    assert all(each.low <= each.drawn <= each.high for each in (*found.pairs, found.nearest_km))


def test_the_range_of_p_contains_p() -> None:
    found = result(placed("left", KNOWN_PLACES[:9], np.random.default_rng(6)), FIXED)
    assert all(each.p_range[0] <= each.p_value <= each.p_range[1] for each in found.comparisons)
    assert all(1 / 200 <= each.p_value <= 1 for each in found.comparisons)


def test_left_sites_whose_country_has_nothing_to_be_near_to_are_named() -> None:
    elsewhere = site("djibouti", countries=("DJI",))
    assert result([*beside(FIXED[:3]), elsewhere], FIXED).left_out == ("djibouti",)


def test_without_other_known_sites_towns_and_land_remain() -> None:
    found = result(beside(FIXED[:3]), FIXED, [])
    assert [each.rule for each in found.comparisons] == ["towns", "land"]
    some = result(beside(FIXED[:3]), FIXED, known=[KNOWN[0].id])
    assert [each.rule for each in some.comparisons] == ["known_sites", "towns", "land"]


def test_what_cannot_be_compared_is_said() -> None:
    with pytest.raises(ValueError, match="nothing to test"):
        result(spread("left"), [])
    with pytest.raises(ValueError, match="both sides"):
        compare(catalog(FIXED), [FIXED[0].id], [FIXED[0].id], GROUND)
    things, ids = catalog([*spread("left"), *FIXED]), ([each.id for each in spread("left")], [f.id for f in FIXED])
    with pytest.raises(ValueError, match="TJK: the outline"):
        compare(things, *ids, Ground({}, GROUND.towns))
    with pytest.raises(ValueError, match="TJK: the towns"):
        compare(things, *ids, Ground(GROUND.land, {}))


@pytest.fixture(scope="module")
def ground() -> Ground:
    return read_ground(BuiltFolder(paths.DATA))


def test_every_country_with_sites_has_its_outline_and_its_towns(real: Catalog, ground: Ground) -> None:
    hosts = {each.countries[0] for each in real.sites}
    assert hosts <= set(ground.land)
    assert hosts <= set(ground.towns)
    assert all((towns.people > 0).all() for towns in ground.towns.values())


def test_on_the_data_every_preset_can_be_compared(real: Catalog, ground: Ground) -> None:
    for side in PRESETS.values():
        found = compare(real, SECURITY.of(real.sites), side.of(real.sites), ground, rounds=99)
        assert len(found.comparisons) == 3
        assert found.places < found.sites


def test_nineteen_of_twenty_worlds_lie_in_what_is_expected() -> None:
    worlds = np.arange(1000.0)
    found = expected(worlds)
    assert ((worlds >= found.low) & (worlds <= found.high)).mean() == pytest.approx(0.95, abs=0.002)
