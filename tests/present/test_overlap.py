"""Pairs of near sites in words and rows."""

from typing import Any

from dashboard.analysis.overlap import Pair, overlap
from dashboard.model.catalog import Catalog
from dashboard.present.overlap import answer, rows
from factories import catalog, site


def atlas(**facts: Any) -> Catalog:
    return catalog([site("a", name="Post", accuracy_m=100), site("b", name="Mine", lon=74.1, accuracy_m=100, **facts)])


def pairs(world: Catalog, within_km: float = 50) -> tuple[Pair, ...]:
    return overlap(world, ["a"], ["b"], within_km)


def test_the_answer_says_how_many_pairs_may_be_near_and_how_many_certainly_are() -> None:
    assert answer("Posts", "mines", (1, 1), pairs(atlas()), 50) == (
        "Posts (1) and mines (1): 1 pair may be within 50 km, 1 certainly; which came first is known for 1."
    )
    vague = atlas(start_year=None)
    (pair,) = pairs(vague)
    assert answer("Posts", "mines", (1, 1), [pair], pair.point_km).endswith(
        "none certainly; which came first is known for none."
    )


def test_without_pairs_the_answer_says_so() -> None:
    assert answer("Posts", "mines", (1, 1), (), 5) == "Posts (1) and mines (1): no pair may be within 5 km."


def test_a_row_says_which_came_first() -> None:
    def first(start_year: int | None) -> object:
        world = atlas(start_year=start_year)
        (row,) = rows(world, pairs(world))
        return row["First"]

    assert first(2020) == "Post 4 years earlier"
    assert first(2010) == "Mine 6 years earlier"
    assert first(2016) == "same year"
    assert first(None) == "not known"


def test_a_pair_without_a_country_in_common_is_across_a_border() -> None:
    world = atlas(countries=("AFG",))
    (row,) = rows(world, pairs(world))
    assert row["Country"] == "across a border"
    assert row["Link"] == "./?site=a&when=all"
