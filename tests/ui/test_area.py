"""An area of one's own in a real browser."""

import re
from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Frame, expect

from browser import Visit


def areas(address: str) -> list[str]:
    return parse_qs(urlparse(address).query).get("area", [])


def test_a_radius_of_the_address_is_kept_and_drawn(visit: Visit) -> None:
    visit.open("/?when=all&radius=37.44,74.55,50")
    expect(visit.page.get_by_text("within 50 km of 37.44° N, 74.55° E").first).to_be_visible()
    visit.map().wait_for_function("atlas.visible().includes('shaymak-kyzylrabot-outpost')")
    expect(visit.map().locator("path.atlas-edge:not([stroke-dasharray])")).to_have_count(1)


def width_of_edge(frame: Frame) -> float:
    """The width of the area's edge, as a share of the map's."""
    return float(
        frame.evaluate(
            """() => document.querySelector("path.atlas-edge:not([stroke-dasharray])").getBoundingClientRect().width
                / document.querySelector(".leaflet-container").clientWidth"""
        )
    )


def test_an_area_is_shown_as_a_whole_wherever_the_sites_lie_that_may_be_inside(visit: Visit) -> None:
    visit.open("/?radius=37.44,74.55,50")
    frame = visit.map()
    expect(frame.locator("path.atlas-edge:not([stroke-dasharray])")).to_have_count(1)
    assert 0.1 < width_of_edge(frame) < 1


def test_an_area_of_the_sidebar_is_gone_to_and_one_drawn_on_the_map_moves_nothing(visit: Visit) -> None:
    visit.open("/")
    frame = visit.map()
    visit.page.locator("[data-testid=stSidebar]").get_by_role("button", name="Area").click()
    centre = visit.page.get_by_label("Centre")
    centre.fill("37°26'24\"N 74°33'E")
    centre.press("Enter")
    expect(frame.locator("path.atlas-edge:not([stroke-dasharray])")).to_have_count(1)
    assert 0.1 < width_of_edge(frame) < 1
    visit.page.keyboard.press("Escape")
    frame.locator(".atlas-area summary").click()
    before = frame.evaluate("document.querySelector('.leaflet-map-pane').style.transform")
    frame.get_by_role("button", name="Only what the map shows").click()
    visit.page.wait_for_url(re.compile("area="))
    expect(visit.page.get_by_text(re.compile("within .*–.*° N, .*–.*° E")).first).to_be_visible()
    assert frame.evaluate("document.querySelector('.leaflet-map-pane').style.transform") == before


def test_a_shape_is_drawn_by_keyboard_and_let_go(visit: Visit) -> None:
    visit.open("/")
    frame = visit.map()
    every = frame.evaluate("atlas.visible().length")
    frame.locator(".atlas-area summary").press("Enter")
    frame.get_by_role("button", name="Draw a shape").press("Enter")
    for key in ("Enter", "ArrowRight", "ArrowRight", "Enter", "ArrowDown", "ArrowDown", "Enter"):
        visit.page.keyboard.press(key)
        frame.wait_for_timeout(400)  # Leaflet moves the map smoothly
    frame.get_by_role("button", name="Finish").press("Enter")
    expect(visit.page.get_by_text(re.compile("within a drawn shape of 3 corners")).first).to_be_visible()
    frame.wait_for_function(f"atlas.visible().length < {every}")
    assert len(areas(visit.page.url)[0].split(",")) == 6
    frame.locator(".atlas-area summary").press("Enter")
    frame.get_by_role("button", name="Anywhere").press("Enter")
    frame.wait_for_function(f"atlas.visible().length === {every}")


def test_only_what_the_map_shows_is_a_box_in_the_address(visit: Visit) -> None:
    visit.open("/")
    frame = visit.map()
    frame.locator(".atlas-area summary").click()
    frame.get_by_role("button", name="Only what the map shows").click()
    visit.page.wait_for_url(re.compile("area="))
    assert len(areas(visit.page.url)[0].split(",")) == 4
