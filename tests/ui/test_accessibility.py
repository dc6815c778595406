"""What axe-core finds on every page and in the map's frame, less motion, and 200 % zoom."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from axe import violations
from browser import Server, Visit
from dashboard.app.shell import PAGES

NAMES = {
    label: "" if path == "map.py" else path.removeprefix("pages/").removesuffix(".py") for label, path in PAGES.items()
}


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, server: Server, browser: Browser) -> Iterator[Visit]:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme=request.param)
    yield Visit(page, server.url)
    page.close()


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_of_ours_on_any_page(themed: Visit, name: str) -> None:
    themed.open(f"/{NAMES[name]}")
    if themed.page.locator("iframe[title*='st_folium']").count():
        themed.map()
    assert violations(themed.page) == []


def test_axe_finds_nothing_on_the_map_with_a_popup_a_list_and_the_years(themed: Visit) -> None:
    themed.open("/?country=KGZ&site=kant-air-base")
    frame = themed.map()
    themed.page.locator("article[data-site]").wait_for()
    frame.evaluate("atlas.setYear(2010)")
    frame.get_by_role("listbox", name="Sites in view").focus()
    themed.page.keyboard.press("ArrowDown")
    assert violations(themed.page) == []
    frame.evaluate("atlas.setYear(1991)")
    expect(frame.locator(".atlas-hidden")).to_be_visible()
    assert violations(themed.page) == []


def test_a_reader_who_asked_for_less_motion_sees_none(server: Server, browser: Browser) -> None:
    page = browser.new_page(reduced_motion="reduce")
    frame = Visit(page, server.url).open().map()
    jumped = frame.evaluate(
        """() => {
          const { map } = atlas, ends = [];
          map.on('moveend', () => ends.push(map.getZoom()));
          map.panBy([200, 0]); map.setZoom(6); map.panTo([40, 70]); map.fitBounds([[37, 70], [39, 75]]);
          return ends.length === 4 && !map._animatingZoom && Math.abs(map.getCenter().lng - 72.5) < 0.5;
        }"""
    )
    assert jumped
    for part in (frame.locator(".leaflet-map-pane"), page.locator(".stApp"), page.locator("[data-testid=stSidebar]")):
        durations = part.evaluate(
            "(part) => [part, ...part.querySelectorAll('*')].flatMap((each) => { const style = getComputedStyle(each);"
            " return [style.transitionDuration, style.animationDuration].join().split(',').map(parseFloat) })"
        )
        assert max(durations) <= 0.001
    page.close()


def test_at_200_percent_zoom_the_page_is_used_without_scrolling_sideways(server: Server, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 640, "height": 400}, device_scale_factor=2)
    visit = Visit(page, server.url).open("/?site=kant-air-base")
    frame = visit.map()
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    box = frame.frame_element().bounding_box()
    assert box is not None
    assert box["height"] <= 330, "the page can be scrolled beside the map"
    expect(frame.locator(".leaflet-popup")).to_be_visible()
    frame.get_by_role("button", name="Play the years").press("Enter")
    expect(frame.get_by_role("slider", name="Year")).to_be_visible()
    page.close()
