from dataclasses import replace

import numpy as np
import pytest

from dashboard.analysis.chance.comparison import Chance, compare
from dashboard.analysis.overlap import PRESETS, overlap
from dashboard.present import overlap as view
from dashboard.present.charts.nearness import nearness
from factories import catalog, site
from scenes import FIXED, GROUND, KNOWN, placed


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


def test_the_answer_counts_pairs_and_those_that_are_certain() -> None:
    things = catalog([site("a", accuracy_m=1000), site("b", accuracy_m=1000), site("c", lat=38.2, accuracy_m=9000)])
    pairs = overlap(things, ["a"], ["b", "c"], 20)
    text = view.answer("Bases", "Roads", (1, 2), pairs, 20)
    assert text.startswith("Bases (1) and Roads (2): 2 pairs may be within 20 km, 1 certainly")
    assert "no pair may be within 20 km" in view.answer("Bases", "Roads", (1, 2), (), 20)


def test_the_verdict_follows_the_strictest_comparison(test_result: Chance) -> None:
    def verdict(*found: tuple[float, str]) -> str:
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
    assert "50 km" in view.counts(test_result, 50)


def test_the_chart_has_a_row_per_comparison_and_distance_and_can_be_made(test_result: Chance) -> None:
    rows = view.curve_rows(test_result)
    assert len(rows) == 3 * len(test_result.distances_km)
    assert all(row["Low"] <= row["High"] for row in rows)
    assert nearness(rows[:40], 50).to_dict()


def test_every_preset_has_a_name() -> None:
    assert list(view.SIDES.values()) == list(PRESETS.values())
