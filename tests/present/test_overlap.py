"""Pairs of near sites, and their comparison with chance, in words and rows."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dashboard.analysis.chance.comparison import Chance, Direction, compare
from dashboard.analysis.overlap import PRESETS, Pair, overlap
from dashboard.model.catalog import Catalog
from dashboard.present import overlap as view
from dashboard.present.charts.nearness import nearness
from factories import catalog, site
from scenes import FIXED, GROUND, KNOWN, placed


def atlas(**facts: Any) -> Catalog:
    return catalog([site("a", name="Post", accuracy_m=100), site("b", name="Mine", lon=74.1, accuracy_m=100, **facts)])


def pairs(world: Catalog, within_km: float = 50) -> tuple[Pair, ...]:
    return overlap(world, ["a"], ["b"], within_km)


@pytest.fixture(scope="module")
def test_result() -> Chance:
    places = np.array([(each.location.lon, each.location.lat) for each in KNOWN[:9]])
    left = placed("left", places, np.random.default_rng(1))
    things = catalog([*left, *FIXED, *KNOWN[9:]])
    return compare(things, [each.id for each in left], [each.id for each in FIXED], GROUND, rounds=99)


def test_two_sites_on_one_spot_are_so_far_apart_or_less_and_never_at_no_distance() -> None:
    things = catalog([site("a", accuracy_m=4000), site("b", accuracy_m=6000), site("far", lat=38.5, accuracy_m=1000)])
    near, far = overlap(things, ["a"], ["b", "far"], 100)
    assert view.distance_words(near) == "10 or less"
    assert view.distance_words(far) == "55.5"


def test_the_verdict_follows_the_strictest_comparison(test_result: Chance) -> None:
    def verdict(*found: tuple[float, Direction]) -> str:
        comparisons = tuple(
            replace(each, p_value=p_value, direction=direction)
            for each, (p_value, direction) in zip(test_result.comparisons, found, strict=True)
        )
        return view.verdict(replace(test_result, comparisons=comparisons), "Bases", "roads")

    assert "can't be said" in verdict((0.2, "nearer"), (0.01, "nearer"), (0.001, "nearer"))
    assert "they are nearer to each other than chance" in verdict((0.05, "nearer"), (0.01, "nearer"), (0.001, "nearer"))
    assert "they are farther apart than chance" in verdict((0.01, "farther"), (0.01, "farther"), (0.03, "farther"))
    opposed = verdict((0.01, "farther"), (0.01, "farther"), (0.01, "nearer"))
    assert "can't be said" in opposed
    assert opposed.endswith("with towns, by population, farther apart; with places anywhere on land, nearer.")


def test_there_is_a_row_for_what_is_and_one_for_each_comparison(test_result: Chance) -> None:
    rows = view.comparison_rows(test_result, 50)
    assert [row["World"] for row in rows] == ["Real sites", *(f"Random: {rule}" for rule in view.RULES.values())]
    assert len({tuple(row) for row in rows}) == 1
    assert rows[0]["Ranges are"] == "what the accuracies allow"
    assert {row["Ranges are"] for row in rows[1:]} == {"19 of 20 random worlds"}
    assert "50 km" in view.basis(test_result, 50)


def test_the_chart_has_a_row_per_comparison_and_distance_and_can_be_made(test_result: Chance) -> None:
    rows = view.curve_rows(test_result)
    assert len(rows) == 3 * len(test_result.distances_km)
    assert all(float(str(row["Low"])) <= float(str(row["High"])) for row in rows)
    assert nearness(rows[:40], 50).to_dict()


def test_every_preset_has_a_name() -> None:
    assert list(view.SIDES.values()) == list(PRESETS.values())


def test_the_answer_says_how_many_pairs_may_be_near_and_how_many_certainly_are() -> None:
    assert view.answer("Posts", "mines", (1, 1), pairs(atlas()), 50) == (
        "Posts (1) and mines (1): 1 pair may be within 50 km, 1 certainly; which came first is known for 1."
    )
    vague = atlas(start_year=None)
    (pair,) = pairs(vague)
    assert view.answer("Posts", "mines", (1, 1), [pair], pair.point_km).endswith(
        "none certainly; which came first is known for none."
    )


def test_without_pairs_the_answer_says_so() -> None:
    assert view.answer("Posts", "mines", (1, 1), (), 5) == "Posts (1) and mines (1): no pair may be within 5 km."


def test_only_pairs_within_the_distance_at_their_farthest_are_certain() -> None:
    things = catalog([site("a", accuracy_m=1000), site("b", accuracy_m=1000), site("c", lat=38.2, accuracy_m=9000)])
    text = view.answer("Bases", "roads", (1, 2), overlap(things, ["a"], ["b", "c"], 20), 20)
    assert text.startswith("Bases (1) and roads (2): 2 pairs may be within 20 km, 1 certainly")


def test_a_row_says_which_came_first() -> None:
    def first(start_year: int | None) -> object:
        world = atlas(start_year=start_year)
        (row,) = view.rows(world, pairs(world))
        return row["First"]

    assert first(2020) == "Post 4 years earlier"
    assert first(2010) == "Mine 6 years earlier"
    assert first(2016) == "same year"
    assert first(None) == "not known"


def test_a_pair_without_a_country_in_common_is_across_a_border() -> None:
    world = atlas(countries=("AFG",))
    (row,) = view.rows(world, pairs(world))
    assert row["Country"] == "across a border"
    assert row["Link"] == "./?site=a&when=all"
