"""The map's view in the page's address, and the links to it."""

import re

import pytest
from playwright.sync_api import Browser, Frame, expect

from browser import Server, Visit

SATELLITE = "**/World_Imagery/**"


def drag(visit: Visit, frame: Frame, by: int = 120) -> None:
    box = visit.box(frame.frame_element())
    visit.page.mouse.move(box["x"] + 200, box["y"] + 400)
    visit.page.mouse.down()
    visit.page.mouse.move(box["x"] + 200 - by, box["y"] + 400 - by, steps=6)
    visit.page.mouse.up()


def view(frame: Frame) -> list[float]:
    found: list[float] = frame.evaluate("[atlas.map.getCenter().lat, atlas.map.getCenter().lng, atlas.map.getZoom()]")
    return found


def test_the_address_says_where_the_map_looks_once_the_reader_has_moved_it(visit: Visit) -> None:
    visit.open("/?country=TJK")
    frame = visit.map()
    visit.page.wait_for_load_state("networkidle")
    frame.evaluate("atlas.map.setView([40, 70], 6, {animate: false})")  # nobody's hand
    before = len(visit.sent)
    entries = visit.page.evaluate("history.length")
    assert "at=" not in visit.page.url
    drag(visit, frame)
    expect(visit.page).to_have_url(re.compile(r"country=TJK&at=[\d.]+,[\d.]+,6$"))
    assert len(visit.sent) == before
    assert visit.page.evaluate("history.length") == entries


def test_a_link_opens_the_map_where_it_was_copied(visit: Visit) -> None:
    visit.page.route(SATELLITE, lambda route: route.abort())
    visit.open("/?site=kant-air-base&at=38.25,72.5,7.5&base=satellite")
    frame = visit.map()
    assert view(frame) == [pytest.approx(38.25, abs=0.01), pytest.approx(72.5, abs=0.01), 7.5]
    expect(frame.get_by_label("Base map")).to_have_value("satellite")
    expect(visit.page).to_have_url(re.compile(r"at=38.25(,|%2C)72.5(,|%2C)7.5&base=satellite"))


@pytest.mark.parametrize("rest", ["at=1,2", "at=99,0,5", "at=a,b,c&base=nowhere"])
def test_a_view_that_can_not_be_read_opens_the_map_as_usual(visit: Visit, rest: str) -> None:
    visit.open(f"/?{rest}")
    frame = visit.map()
    assert view(frame)[2] == 4.5
    expect(frame.get_by_label("Base map")).to_have_value("")


def test_the_view_stays_in_the_address_when_a_filter_changes_it(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    drag(visit, frame)
    expect(visit.page).to_have_url(re.compile(r"at="))
    visit.page.locator(".st-key-w_layers button").first.click()
    expect(visit.page).to_have_url(re.compile(r"layer=russian_bases.*at=|at=.*layer=russian_bases"))
    drag(visit, frame, by=-60)
    visit.page.get_by_text("All years", exact=True).click()
    expect(visit.page).to_have_url(re.compile(r"when=all"))
    frame.wait_for_function(
        """() => {
          const said = new URL(parent.location).searchParams.get('at').split(',').map(Number);
          const { lat, lng } = atlas.map.getCenter();
          return Math.abs(said[0] - lat) < 0.01 && Math.abs(said[1] - lng) < 0.01;
        }"""
    )


def test_the_view_does_not_go_along_to_another_page(visit: Visit) -> None:
    visit.open()
    drag(visit, visit.map())
    expect(visit.page).to_have_url(re.compile(r"at="))
    visit.page.get_by_role("link", name="About").click()
    visit.page.get_by_role("heading", name="About the Presence Atlas").wait_for()
    expect(visit.page).not_to_have_url(re.compile(r"at="))


def test_a_base_map_goes_into_the_address_and_out_again(visit: Visit) -> None:
    visit.page.route(SATELLITE, lambda route: route.abort())
    visit.open()
    frame = visit.map()
    frame.get_by_label("Base map").select_option("Satellite")
    expect(visit.page).to_have_url(re.compile(r"base=satellite"))
    frame.get_by_label("Base map").select_option("Base map")
    expect(visit.page).not_to_have_url(re.compile(r"base="))


@pytest.mark.parametrize("secure", [True, False])
def test_the_copied_link_opens_what_is_shown_on_http_too(server: Server, browser: Browser, secure: bool) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    if not secure:
        page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })")
    visit = Visit(page, server.url).open("/?country=TJK&site=kant-air-base")
    frame = visit.map()
    frame.evaluate("atlas.map.setView([38.25, 72.5], 7, {animate: false})")
    button = frame.get_by_role("button", name="Copy link")
    button.click()
    expect(frame.get_by_role("button", name="Link copied")).to_be_focused()
    expect(frame.get_by_text("Link copied").and_(frame.get_by_role("status"))).to_be_attached()
    text = page.evaluate("() => navigator.clipboard?.readText()") if secure else _pasted(visit)
    assert text == f"{server.url}/?country=TJK&site=kant-air-base&at=38.25,72.5,7"
    context.close()


def _pasted(visit: Visit) -> str:
    search = visit.page.get_by_label("Search")
    search.focus()
    visit.page.keyboard.press("Control+V")
    return search.input_value()
