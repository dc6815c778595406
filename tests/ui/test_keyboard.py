"""The map worked by keyboard alone: the list of sites, and the way to a record and back."""

import re

import pytest
from playwright.sync_api import Frame, Locator, expect

from browser import Visit


def site_list(frame: Frame) -> Locator:
    found = frame.get_by_role("listbox", name="Sites in view")
    expect(found).to_have_count(1)
    return found


def active(frame: Frame) -> Locator:
    """The option in focus."""
    name = site_list(frame).get_attribute("aria-activedescendant")
    return frame.locator(f"[id='{name}']")


def test_the_list_of_sites_is_one_tab_stop_and_shows_itself_while_it_has_the_focus(visit: Visit) -> None:
    visit.open("/?country=TJK")
    frame = visit.map()
    sites = site_list(frame)
    assert sites.evaluate("(list) => list.querySelectorAll('[tabindex], button, a').length") == 0
    box = sites.bounding_box()
    assert box is None or box["width"] < 2
    frame.get_by_role("button", name="Play the years").focus()
    visit.page.keyboard.press("Tab")
    expect(sites).to_be_focused()
    shown = active(frame).bounding_box()
    assert shown is not None
    assert shown["width"] > 150
    expect(frame.locator(".atlas-sites")).to_contain_text(re.compile(r"\d+ sites in view"))


def test_every_site_in_view_can_be_reached_and_tells_its_place_among_all(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    frame.evaluate("atlas.map.setView([42.5, 68], 3, {animate: false})")
    sites = site_list(frame)
    sites.focus()
    expect(frame.get_by_text(re.compile(r"\d{3} sites drawn, \d{3} in view"))).to_be_attached()
    size = int(active(frame).get_attribute("aria-setsize") or 0)
    assert size > 250
    reached = set()
    visit.page.keyboard.press("Home")
    for place in range(1, size + 1):
        option = sites.evaluate(
            "(list) => { const at = document.getElementById(list.getAttribute('aria-activedescendant'));"
            " return [Number(at.getAttribute('aria-posinset')), at.id] }"
        )
        assert option[0] == place
        reached.add(option[1])
        visit.page.keyboard.press("ArrowDown")
    assert len(reached) == size


@pytest.mark.parametrize(
    ("key", "place"), [("End", -1), ("Home", 0), ("PageDown", 10), ("ArrowRight", 1), ("ArrowUp", 0)]
)
def test_keys_move_through_the_list_and_not_the_map(visit: Visit, key: str, place: int) -> None:
    visit.open()
    frame = visit.map()
    site_list(frame).focus()
    visit.page.keyboard.press("Home")
    before = frame.evaluate("atlas.map.getCenter()")
    visit.page.keyboard.press(key)
    size = int(active(frame).get_attribute("aria-setsize") or 0)
    expect(active(frame)).to_have_attribute("aria-posinset", str(place % size + 1))
    assert frame.evaluate("atlas.map.getCenter()") == before


def test_letters_lead_to_the_next_name_that_starts_with_them(visit: Visit) -> None:
    visit.open("/?layer=russian_bases")
    frame = visit.map()
    site_list(frame).focus()
    visit.page.keyboard.type("kant")
    expect(active(frame)).to_contain_text("Kant")


def test_a_record_takes_the_focus_and_gives_it_back_on_escape_and_on_close(visit: Visit) -> None:
    visit.open("/?country=KGZ&layer=russian_bases")
    frame = visit.map()
    sites = site_list(frame)
    record = visit.page.locator("article[data-site]")
    for leave in ("Escape", "Close"):
        sites.focus()
        visit.page.keyboard.press("Enter")
        expect(record).to_be_focused()
        if leave == "Escape":
            visit.page.keyboard.press("Escape")
        else:
            button = visit.page.get_by_role("button", name="Close", exact=True)
            button.focus()
            button.press("Enter")
        expect(record).to_have_count(0)
        expect(sites).to_be_focused()
        frame.wait_for_function("atlas.picked() === null")


def test_a_record_opened_with_the_pointer_leaves_the_focus_where_it_is(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    frame.evaluate("atlas.pick('kant-air-base')")
    record = visit.page.locator("article[data-site='kant-air-base']")
    record.wait_for()
    expect(record).not_to_be_focused()


def test_a_site_that_the_year_hides_says_so_on_the_map_and_offers_a_year(visit: Visit) -> None:
    visit.open("/?year=2012&site=shaymak-kyzylrabot-outpost")
    frame = visit.map()
    notice = frame.locator(".atlas-hidden")
    expect(notice).to_contain_text("is not on the map: not there in 2012; from 2016.")
    notice.get_by_role("button", name="Show 2016").click()
    expect(visit.page).to_have_url(re.compile("year=2016"))
    expect(notice).to_be_hidden()
    expect(frame.locator(".leaflet-popup-content")).to_contain_text("Shaymak")


def test_while_the_years_play_the_notice_keeps_to_the_map(visit: Visit) -> None:
    visit.open("/?year=2020&site=shaymak-kyzylrabot-outpost")
    frame = visit.map()
    frame.evaluate("atlas.setYear(2012)")
    frame.get_by_role("button", name="Show 2016").click()
    assert frame.evaluate("atlas.year()") == 2016
    assert "year=2016" not in visit.page.url


def test_a_site_that_another_filter_hides_says_so_too(visit: Visit) -> None:
    visit.open("/?country=KAZ&site=kant-air-base")
    expect(visit.map().locator(".atlas-hidden")).to_contain_text("left out by the filters")
