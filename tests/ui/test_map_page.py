"""The map page in a real browser, with every outside address refused."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from browser import Server, Visit
from dashboard.app.shell import PAGES
from dashboard.model.catalog import Catalog
from dashboard.selection import Index, from_url

OWN_PROBES = re.compile(r"Failed to load resource")
"""Streamlit probes `<page>/_stcore/health` before it finds the root of a deep link: its 404s are not ours."""


def expected(index: Index, **parameters: list[str]) -> list[str]:
    mask = index.mask(from_url(parameters, index.domain))
    return sorted(identity for identity, kept in zip(index.ids, mask, strict=True) if kept)


def real_errors(visit: Visit) -> list[str]:
    return [error for error in visit.errors if not OWN_PROBES.search(error)]


def test_it_opens_with_every_site_of_the_newest_year_and_asks_nobody_outside(visit: Visit, index: Index) -> None:
    visit.open()
    assert visit.visible() == expected(index)
    box = visit.page.locator("iframe[title*='st_folium']").bounding_box()
    assert box is not None
    assert box["height"] > 300
    assert visit.outside == []
    assert real_errors(visit) == []


@pytest.mark.parametrize("clock", ["true", "known"])
@pytest.mark.parametrize("year", [1995, 2016, 2019, 2026])
def test_browser_and_server_apply_the_same_rule_of_time(visit: Visit, index: Index, clock: str, year: int) -> None:
    visit.open(f"/?clock={clock}&year={year}&confidence=contested&status=active&status=ended")
    assert visit.visible() == expected(
        index, clock=[clock], year=[str(year)], confidence=["contested"], status=["active", "ended"]
    )


def test_a_filter_changes_what_is_drawn_without_reloading_the_map_or_moving_the_view(
    visit: Visit, index: Index
) -> None:
    visit.open()
    frame = visit.map()
    frame.evaluate("window.mark = 1; atlas.map.setView([38.5, 72.5], 7, {animate: false})")
    visit.page.locator("[data-testid=stSidebar] button", has_text="Russian bases").first.click()
    frame.wait_for_function("atlas.visible().length < 60")
    assert visit.visible() == expected(index, layer=["russian_bases"])
    assert frame.evaluate("window.mark") == 1
    assert frame.evaluate("[atlas.map.getZoom(), atlas.map.getCenter().lat]") == [7, pytest.approx(38.5, abs=0.01)]
    expect(visit.page).to_have_url(re.compile(r"layer=russian_bases"))
    assert real_errors(visit) == []


def test_picking_a_site_opens_its_panel_and_goes_into_the_address(visit: Visit) -> None:
    visit.open()
    visit.map().evaluate("atlas.pick('shaymak-kyzylrabot-outpost')")
    panel = visit.page.locator("[data-site='shaymak-kyzylrabot-outpost']")
    panel.wait_for()
    expect(panel).to_contain_text("Denied or corrected")
    expect(visit.page).to_have_url(re.compile(r"site=shaymak-kyzylrabot-outpost"))
    visit.page.get_by_role("button", name="Close", exact=True).click()
    expect(panel).to_have_count(0)
    visit.map().wait_for_function("atlas.picked() === null")


AYNI = "ayni-gissar-air-base"


def test_what_is_told_of_a_site_is_what_was_known_then(visit: Visit) -> None:
    visit.open("/?clock=known&year=2006&country=TJK&q=ayni")
    frame = visit.map()
    told = re.compile(r"Ayni .*Russian bases, planned, years not known, plan confirmed")
    option = frame.get_by_role("option", name=told)
    option.wait_for(state="attached")
    spot = frame.evaluate(
        f"atlas.pick('{AYNI}'); atlas.map.latLngToContainerPoint(document.querySelector('.leaflet-popup') && "
        "Object.values(atlas.map._layers).find((each) => each.getContent).getLatLng())"
    )
    popup = frame.locator(".leaflet-popup-content")
    expect(popup).to_contain_text("Planned, years not known")
    visit.page.keyboard.press("Escape")
    frame.locator("#map_div").hover(position={"x": spot["x"], "y": spot["y"]})
    expect(frame.locator(".leaflet-tooltip")).to_contain_text(told)


def test_an_open_popup_follows_the_years_played(visit: Visit) -> None:
    visit.open(f"/?clock=known&year=2006&country=TJK&q=ayni&site={AYNI}")
    frame = visit.map()
    popup = frame.locator(".leaflet-popup-content")
    expect(popup).to_contain_text("Planned, years not known")
    frame.evaluate("atlas.setYear(2016)")
    expect(popup).to_contain_text("Active, since 2015")
    frame.evaluate("atlas.setYear(1991)")  # nobody knew of it
    expect(popup).to_have_count(0)
    assert frame.evaluate("atlas.picked()") == AYNI
    frame.evaluate("atlas.setYear(2006)")
    expect(popup).to_contain_text("Planned, years not known")


def test_the_same_site_can_be_picked_again_after_it_was_closed(visit: Visit) -> None:
    visit.open("/?site=kant-air-base")
    panel = visit.page.locator("[data-site='kant-air-base']")
    panel.wait_for()
    visit.page.get_by_role("button", name="Close", exact=True).click()
    expect(panel).to_have_count(0)
    visit.map().evaluate("atlas.pick('kant-air-base')")
    panel.wait_for()


def test_panning_and_zooming_run_nothing_on_the_server(visit: Visit) -> None:
    visit.with_clock().open()
    frame = visit.map()
    visit.page.wait_for_load_state("networkidle")
    before = len(visit.sent)
    frame.evaluate("atlas.map.setZoom(6, {animate: false}); atlas.map.panBy([120, 40], {animate: false})")
    frame.wait_for_function("atlas.map.getZoom() === 6")
    visit.pass_ms(1000)  # streamlit-folium reports a view a quarter of a second after it was moved
    assert len(visit.sent) == before


def test_the_gbao_button_zooms_there(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    frame.get_by_role("button", name="GBAO").click()
    frame.wait_for_function("atlas.map.getZoom() >= 6")
    centre = frame.evaluate("[atlas.map.getCenter().lat, atlas.map.getCenter().lng]")
    assert 37 < centre[0] < 39.5
    assert 71 < centre[1] < 74.5


def test_coincident_sites_are_fanned_out(visit: Visit, real: Catalog) -> None:
    visit.open("/?when=all&q=Kharasan")
    frame = visit.map()
    place = real.by_id["kharasan-1-uranium-mine-cgn"].location
    frame.evaluate(f"atlas.map.setView([{place.lat}, {place.lon}], 8, {{animate: false}})")
    point = frame.evaluate(f"atlas.map.latLngToContainerPoint([{place.lat}, {place.lon}])")
    frame.locator("#map_div").click(position={"x": point["x"], "y": point["y"]})
    frame.wait_for_function("atlas.fanned().length === 2")
    assert frame.evaluate("atlas.picked()") is None
    frame.locator("#map_div").click(position={"x": point["x"], "y": point["y"] - 27})
    visit.page.locator("article.site").wait_for()


def test_a_link_to_a_region_opens_the_map_there(visit: Visit) -> None:
    visit.open("/?region=gbao")
    frame = visit.map()
    assert frame.evaluate("atlas.map.getZoom()") >= 6
    assert frame.evaluate("atlas.map.getBounds().contains([37.47, 74.74])")


def test_a_link_to_far_sites_opens_the_map_on_them(visit: Visit) -> None:
    visit.open("/?country=DJI")
    assert visit.map().evaluate("atlas.map.getBounds().contains([11.6, 43.1])")


def test_sites_out_of_view_are_told_and_can_be_shown(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    button = frame.get_by_role("button", name=re.compile("out of view"))
    expect(button).to_be_hidden()
    frame.evaluate("atlas.map.setView([0, -100], 6, {animate: false})")
    button.click()
    expect(button).to_be_hidden()
    assert frame.evaluate("atlas.map.getBounds().contains([38.56, 68.78])")


def test_on_a_phone_the_popup_leads_to_the_record_below_the_map(server: Server, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    visit = Visit(page, server.url).open("/?site=kant-air-base")
    record = page.locator("article[data-site='kant-air-base']")
    record.wait_for()
    visit.map().get_by_role("button", name="Read the record").click()
    expect(record.get_by_role("heading", level=2)).to_be_in_viewport()
    page.close()


@pytest.fixture
def fresh() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


def test_every_page_opens_by_its_own_address_on_a_fresh_server_and_keeps_the_selection(
    fresh: Server, browser: Browser
) -> None:
    for path in PAGES.values():
        name = path.removeprefix("pages/").removesuffix(".py") if path != "map.py" else ""
        page = browser.new_page()
        visit = Visit(page, fresh.url).open(f"/{name}?actor=CHN&country=TJK&year=2019")
        expect(page).to_have_url(re.compile(r"actor=CHN"))
        assert real_errors(visit) == [], path
        assert visit.outside == [], path
        page.close()


def test_moving_to_another_page_keeps_the_selection(visit: Visit) -> None:
    visit.open("/?actor=CHN&country=TJK&year=2019")
    visit.page.get_by_role("link", name="About").click()
    visit.page.get_by_role("heading", name="About the Presence Atlas").wait_for()
    expect(visit.page).to_have_url(re.compile(r"/about\?.*country=TJK"))
    visit.page.get_by_role("link", name="Map", exact=True).click()
    expect(visit.page.locator(".sentence")).to_contain_text("in 2019: Chinese, Tajikistan")


def test_the_time_lapse_plays_in_the_browser_alone(visit: Visit, index: Index) -> None:
    visit.open()
    frame = visit.map()
    frame.evaluate("atlas.setYear(2004)")
    assert visit.visible() == expected(index, year=["2004"])
    frame.evaluate("atlas.play()")
    frame.wait_for_function("atlas.year() >= 2006")
    frame.evaluate("atlas.pause()")
    year = frame.evaluate("atlas.year()")
    assert visit.visible() == expected(index, year=[str(year)])
    assert "year=" not in visit.page.url
    frame.get_by_role("button", name="Set the sidebar to this year").click()
    expect(visit.page).to_have_url(re.compile(rf"year={year}"))


def test_playing_sends_the_server_nothing_and_keeps_the_focus(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    visit.page.wait_for_load_state("networkidle")
    before = len(visit.sent)
    frame.get_by_role("button", name="Play the years").press("Enter")
    frame.wait_for_function("atlas.year() >= 1993")
    frame.get_by_role("button", name="Pause").press("Enter")
    frame.get_by_role("button", name="Play", exact=True).press("End")
    frame.get_by_role("slider", name="Year").press("ArrowLeft")
    assert frame.evaluate("atlas.year()") == 2025
    assert frame.evaluate("document.activeElement.type") == "range"
    assert len(visit.sent) == before


def test_by_the_known_clock_the_outpost_of_2016_appears_in_2019(visit: Visit) -> None:
    visit.open("/?clock=known")
    frame = visit.map()
    for year, there in ((2018, False), (2019, True)):
        frame.evaluate(f"atlas.setYear({year})")
        assert frame.evaluate("atlas.visible().includes('shaymak-kyzylrabot-outpost')") is there
    expect(frame.locator(".atlas-counts")).to_contain_text("as known by the end of 2019")


def test_missing_copies_and_a_blocked_cdn_leave_a_message_not_an_empty_frame(visit: Visit) -> None:
    visit.page.route(re.compile(r"/app/static/leaflet"), lambda route: route.abort())
    visit.page.goto(visit.url)
    visit.page.locator("iframe[title*='st_folium']").wait_for(state="attached")
    alert = visit.page.frame_locator("iframe[title*='st_folium']").get_by_role("alert")
    alert.wait_for()
    expect(alert).to_contain_text("could not be loaded")


def test_at_phone_size_the_map_fits_and_nothing_is_wider_than_the_screen(server: Server, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    visit = Visit(page, server.url).open()
    visit.map()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    header, first = page.get_by_test_id("stHeader").bounding_box(), page.locator("h1").first.bounding_box()
    assert header is not None
    assert first is not None
    assert first["y"] >= header["y"] + header["height"]
    page.close()


def test_legend_and_sentence_are_on_the_first_screen(visit: Visit) -> None:
    visit.open()
    for part in (".sentence", ".legend"):
        box = visit.page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 800, json.dumps(box)
