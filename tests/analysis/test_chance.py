import json
from typing import Any

import numpy as np
import pytest
from shapely.geometry import Polygon, box

from dashboard import paths
from dashboard.analysis.chance import Chance, chance, outlines, sample
from dashboard.analysis.overlap import PRESETS, SECURITY
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from distances import distance_m
from factories import catalog, site

SQUARE = {"TJK": box(66, 36, 76, 42)}
LEFT, RIGHT = [f"left-{n}" for n in range(8)], [f"right-{n}" for n in range(8)]


def drawn(ids: list[str], seed: int, **facts: Any) -> list[Site]:
    places = sample(SQUARE["TJK"], len(ids), np.random.default_rng(seed)).tolist()
    return [site(each, lon=lon, lat=lat, **facts) for each, (lon, lat) in zip(ids, places, strict=True)]


def result(left: list[Site], right: list[Site], **options: Any) -> Chance:
    things = catalog([*left, *right])
    options = {"rounds": 199, **options}
    return chance(things, [each.id for each in left], [each.id for each in right], SQUARE, 30, **options)


def test_sites_put_beside_those_of_the_other_side_are_surprising() -> None:
    right = drawn(RIGHT, 1)
    left = [
        site(identity, lon=near.location.lon + 0.1, lat=near.location.lat)
        for identity, near in zip(LEFT, right, strict=True)
    ]
    found = result(left, right)
    assert found.pairs.observed >= 8
    assert found.pairs.p_value == found.nearest_km.p_value == 1 / 200


def test_sites_put_far_from_all_others_are_not_surprising() -> None:
    right = [site(identity, lon=66.2 + n / 10, lat=36.2) for n, identity in enumerate(RIGHT)]
    left = [site(identity, lon=75.8 - n / 10, lat=41.8) for n, identity in enumerate(LEFT)]
    found = result(left, right)
    assert found.pairs.observed == 0
    assert found.pairs.p_value == 1
    assert found.nearest_km.p_value > 0.95


def test_where_both_sides_are_drawn_at_random_small_p_values_are_as_rare_as_they_should_be() -> None:
    values = [result(drawn(LEFT, seed), drawn(RIGHT, seed + 1000), rounds=99).nearest_km.p_value for seed in range(40)]
    assert 0.35 < float(np.mean(values)) < 0.65
    assert sum(value <= 0.05 for value in values) <= 5


def test_the_same_seed_gives_the_same_result_and_is_told() -> None:
    left, right = drawn(LEFT, 3), drawn(RIGHT, 4)
    assert result(left, right, seed=7) == result(left, right, seed=7)
    assert result(left, right, seed=7) != result(left, right, seed=8)
    assert result(left, right, seed=7).seed == 7


def test_the_observed_measures_are_those_of_the_map() -> None:
    left, right = drawn(LEFT, 5), drawn(RIGHT, 6)
    road = site("road", route=((67, 37), (70, 40), (75, 41)), shape="line", lon=70, lat=40)
    distances = np.array([[distance_m(a, b) / 1000 for b in (*right, road)] for a in left])
    found = result(left, [*right, road])
    assert found.pairs.observed == (distances <= 30).sum()
    assert found.nearest_km.observed == pytest.approx(distances.min(axis=1).mean(), rel=0.01)


def test_the_range_widens_with_the_accuracy() -> None:
    def width(accuracy_m: int) -> float:
        low, high = result(drawn(LEFT, 7, accuracy_m=accuracy_m), drawn(RIGHT, 8)).nearest_km.observed_range
        return high - low

    assert width(100) < width(20_000) < width(100_000)


def test_a_place_is_moved_evenly_over_the_circle_of_its_accuracy() -> None:
    found = result([site("left", lon=70, lat=38, accuracy_m=100_000)], [site("right", lon=70, lat=38, accuracy_m=1)])
    nearest, farthest = found.nearest_km.observed_range  # nine worlds in ten; by area a twentieth lies within 22 km
    assert nearest == pytest.approx(100 * 0.05**0.5, abs=9)
    assert farthest == pytest.approx(100 * 0.95**0.5, abs=2)


def test_places_are_drawn_inside_the_outline_and_evenly_over_its_surface() -> None:
    outline = Polygon([(0, 0), (10, 0), (10, 60), (0, 60)])
    places = sample(outline, 20_000, np.random.default_rng(1))
    assert places.shape == (20_000, 2)
    assert places.min(axis=0).tolist() >= [0, 0]
    assert places.max(axis=0).tolist() <= [10, 60.001]
    south = float((places[:, 1] < 30).mean())
    assert south == pytest.approx(np.sin(np.radians(30)) / np.sin(np.radians(60)), abs=0.015)


def test_left_sites_whose_country_has_nothing_to_be_near_to_are_named() -> None:
    elsewhere = site("djibouti", countries=("DJI",))
    assert result([*drawn(LEFT, 1), elsewhere], drawn(RIGHT, 2)).left_out == ("djibouti",)


def test_what_cannot_be_tested_is_said() -> None:
    with pytest.raises(ValueError, match="nothing to test"):
        result(drawn(LEFT, 1), [])
    with pytest.raises(ValueError, match="both sides"):
        chance(catalog(drawn(LEFT, 1)), LEFT, LEFT, SQUARE, 30)
    with pytest.raises(ValueError, match="TJK: the outline"):
        chance(catalog([*drawn(LEFT, 1), *drawn(RIGHT, 2)]), LEFT, RIGHT, {}, 30)


def test_on_the_data_every_preset_can_be_tested(real: Catalog) -> None:
    countries = outlines(json.loads((paths.DATA / "geo" / "countries.geojson").read_text("utf-8")))
    for _, side in PRESETS.values():
        found = chance(real, SECURITY.of(real.sites), side.of(real.sites), countries, 50, rounds=99)
        assert 0.01 <= found.pairs.p_value <= 1
        assert found.pairs.p_range[0] <= found.pairs.p_range[1]
