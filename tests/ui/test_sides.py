"""One side's word, and what is left without a part of the evidence, in a real browser."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from browser import Visit
from dashboard.model.catalog import Catalog
from dashboard.selection import Index, from_url
from ui.test_filters import choice, cut_off, expect_words, opened, settled

__all__ = ["cut_off"]
GRADE_C = "grade:C"


@pytest.mark.parametrize("clock", ["true", "known"])
def test_a_side_and_what_it_says_are_followed_before_the_server_has_answered(
    visit: Visit, real: Catalog, index: Index, cut_off: Callable[[], None], clock: str
) -> None:
    address = {"year": ["2018"], "clock": [clock], "according": ["china"]}
    with visit.page.expect_response(re.compile("/evidence/")):
        opened(visit, f"/?year=2018&clock={clock}&according=china")
    visit.page.get_by_role("button", name="According to", exact=True).click()
    denied = visit.page.locator(".st-key-w_standings button").nth(1)
    expect(denied).to_be_visible()
    settled(visit)
    cut_off()
    denied.click()
    selection = replace(from_url(address, index.domain), standings=("denied",))
    expect_words(visit, real, index, selection)
    visit.page.get_by_role("radio", name="Host government").click()
    expect_words(visit, real, index, replace(selection, according="host"))
    visit.page.get_by_role("radio", name="All", exact=True).click()
    expect_words(visit, real, index, replace(selection, according="all", standings=()))
    assert visit.errors == []


def test_what_is_left_out_changes_map_and_confidence_before_the_server_has_answered(
    visit: Visit, real: Catalog, index: Index, cut_off: Callable[[], None]
) -> None:
    opened(visit, "/?year=2018&clock=known&confidence=reported")
    with visit.page.expect_response(re.compile("/evidence/")):
        option = choice(visit, "Without", "without")
    cut_off()
    visit.page.locator(".st-key-w_without input").fill("sources of grade C")
    option = visit.page.get_by_role("option").filter(has_text="sources of grade C")
    option.click()
    asked = {"year": ["2018"], "clock": ["known"], "confidence": ["reported"], "without": [GRADE_C]}
    expect_words(visit, real, index, from_url(asked, index.domain))
    visit.page.keyboard.press("Backspace")
    expect_words(visit, real, index, from_url({**asked, "without": []}, index.domain))


def test_the_server_says_the_same_and_names_what_changes(visit: Visit, real: Catalog, index: Index) -> None:
    asked = {"when": ["all"], "without": ["report:Washington Post 2019"], "according": ["host"]}
    opened(visit, "/?when=all&without=report:Washington+Post+2019&according=host")
    expect_words(visit, real, index, from_url(asked, index.domain))
    changed = visit.page.locator(".shifts")
    expect(changed).to_contain_text("1 site falls to weak")
    changed.get_by_role("link").first.click()
    expect(visit.page).to_have_url(re.compile("/site.*shaymak-second-cluster"))


def test_without_the_evidence_the_map_waits_for_the_server(visit: Visit, index: Index) -> None:
    visit.page.route("**/evidence/*", lambda route: route.fulfill(status=404))
    visit.open("/?when=all&according=host&standing=denied")
    selection = from_url({"when": ["all"], "according": ["host"], "standing": ["denied"]}, index.domain)
    visit.map().wait_for_function(f"atlas.visible().length === {index.mask(selection).sum()}")
    expect(visit.page.locator(".sentence")).to_contain_text("denied by the host government")
