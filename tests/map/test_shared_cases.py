"""The cases that both languages read are those of the rule in Python."""

import pytest

from dashboard.selection import Selection
from dashboard.selection.url import FACETS
from shared import masks, searches, selections, visibility, write


@pytest.mark.parametrize("name", ["visibility.json", "masks.json", "selections.json", "searches.json"])
def test_the_shared_cases_are_what_the_rule_gives(name: str) -> None:
    written = (write.FOLDER / name).read_text("utf-8")
    assert written == write.texts()[name], "run `make shared-cases`, and look at what changed"


@pytest.mark.parametrize(
    "selection", [pytest.param(selection, id=address) for _, address, selection in visibility.selections()]
)
def test_the_index_answers_for_all_sites_what_the_rule_says_of_one(selection: Selection) -> None:
    kept = visibility.atlas().index.mask(selection).tolist()
    assert kept == [visibility.visible(each, selection) for each in visibility.SITES]


def test_every_site_and_every_way_to_be_seen_is_among_the_cases() -> None:
    cases = visibility.content()["cases"]
    seen = {(identity, *state[3:]) for case in cases for identity, state in case["visible"].items()}
    assert {identity for identity, *_ in seen} == set(visibility.STATUSES_OF)
    assert ("unknown-before-2007", "Status not known", "Reported") in seen
    assert any(not case["visible"] for case in cases)


def test_runs_of_a_mask_are_packed_as_runs_where_that_is_shorter() -> None:
    marks = {case["shows"]: case["packed"][0] for case in masks.content()}
    assert marks["every other site"] == "b"
    assert marks["a run of 128 rows, the shortest of two bytes"] == "r"


def test_the_selections_drawn_have_every_filter_and_leave_some_sites() -> None:
    drawn = selections.selections()
    cases = selections.content()["cases"]
    assert {name for case in cases for name in case["address"]} >= {
        "when",
        "clock",
        "undated",
        "confidence",
        "q",
        *FACETS,
    }
    assert sum(bool(case["shown"]) for case in cases) > len(drawn) / 3
    assert any("words like" in case["sentence"] for case in cases)
    assert any("Without the" in case["sentence"] for case in cases)
    assert any("reset all filters" in case["sentence"] for case in cases)


def test_a_text_that_looks_like_coordinates_is_among_the_cases_and_others_are() -> None:
    found = dict(searches.content()["coordinates"])
    assert [found[text] for text in searches.NO_COORDINATES] == [False] * len(searches.NO_COORDINATES)
    assert [found[text] for text in searches.COORDINATES] == [True] * len(searches.COORDINATES)
