"""The filters in a real browser."""

import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import WebSocketRoute, expect

from browser import Visit
from dashboard.model.vocabulary import ACTORS, LAYERS
from dashboard.selection import Index, Selection, from_url


@pytest.fixture
def cut_off(visit: Visit) -> Callable[[], None]:
    """Keeps from the server, once called, all that the page sends."""
    silent: list[bool] = []

    def relay(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda message: None if silent else server.send(message))

    visit.page.route_web_socket(re.compile("_stcore/stream"), relay)
    return lambda: silent.append(True)


def expect_sites(visit: Visit, index: Index, selection: Selection) -> None:
    """Wait until the map has as many sites as the selection leaves."""
    visit.map().wait_for_function(f"atlas.visible().length === {index.mask(selection).sum()}")


def test_the_map_follows_the_slider_of_years_before_the_server_has_answered(
    visit: Visit, index: Index, cut_off: Callable[[], None]
) -> None:
    visit.open("/?year=2010&country=TJK")
    frame = visit.map()
    cut_off()
    slider = visit.page.get_by_role("slider", name="Year")
    slider.focus()
    for _ in range(8):
        slider.press("ArrowLeft")
    frame.wait_for_function("atlas.year() === 2002")
    expected = index.mask(from_url({"year": ["2002"], "country": ["TJK"]}, index.domain)).sum()
    assert len(visit.visible()) == expected
    expect(visit.page.locator(".sentence")).to_contain_text("2010")


@pytest.mark.parametrize("address", ["/?when=all", "/?year=2014&clock=known", "/?period=1995&period=2005"])
def test_the_map_follows_layers_actors_and_the_undated_before_the_server_has_answered(
    visit: Visit, index: Index, cut_off: Callable[[], None], address: str
) -> None:
    visit.open(address)
    visit.map()
    cut_off()
    selection = from_url(parse_qs(urlparse(address).query), index.domain)

    def choose(field: str, place: int) -> None:
        visit.page.locator(f".st-key-w_{field} button").nth(place).click()

    layers, actors = list(LAYERS), list(ACTORS)
    choose("layers", 0)
    expect_sites(visit, index, selection := replace(selection, layers=(layers[0],)))
    choose("layers", 2)
    expect_sites(visit, index, selection := replace(selection, layers=(layers[0], layers[2])))
    choose("actors", 1)
    expect_sites(visit, index, selection := replace(selection, actors=(actors[1],)))
    choose("layers", 0)
    expect_sites(visit, index, selection := replace(selection, layers=(layers[2],)))
    visit.page.locator(".st-key-w_undated label").click()
    expect_sites(visit, index, replace(selection, undated=not selection.undated))


def test_a_choice_soon_after_a_run_gets_its_time_to_be_told(
    visit: Visit, index: Index, cut_off: Callable[[], None]
) -> None:
    visit.with_clock().open("/?year=2014")
    visit.map()
    visit.page.locator(".st-key-w_actors button").first.click()
    expect(visit.page).to_have_url(re.compile("actor=RUS"))
    expect(visit.page.locator("[data-test-script-state=notRunning]")).to_be_visible()
    cut_off()
    visit.pass_ms(600)
    visit.page.locator(".st-key-w_layers button").first.click()
    chosen = from_url({"year": ["2014"], "actor": ["RUS"], "layer": ["russian_bases"]}, index.domain)
    expect_sites(visit, index, chosen)
    visit.pass_ms(700)
    assert len(visit.visible()) == index.mask(chosen).sum()


def test_what_the_page_says_rules_once_it_has_run(visit: Visit, index: Index) -> None:
    visit.with_clock().open("/?year=2014&actor=RUS")
    visit.map()
    visit.page.locator(".st-key-w_layers button").first.click()
    visit.page.locator(".st-key-w_reset button").click()
    everything = from_url({}, index.domain)
    expect_sites(visit, index, everything)
    expect(visit.page.locator("[data-test-script-state=notRunning]")).to_be_visible()
    visit.pass_ms(1500)
    assert len(visit.visible()) == index.mask(everything).sum()


def test_map_address_and_sentence_agree_once_the_server_has_answered(visit: Visit, index: Index) -> None:
    visit.open("/?year=2010&country=TJK")
    visit.map()
    slider = visit.page.get_by_role("slider", name="Year")
    slider.focus()
    slider.press("ArrowLeft")
    expect(visit.page).to_have_url(re.compile("year=2009"))
    expect(visit.page.locator(".sentence")).to_contain_text("2009")
    visit.page.get_by_text("All years", exact=True).click()
    expect(visit.page.locator(".sentence")).to_contain_text("all years")
    expect_sites(visit, index, from_url({"when": ["all"], "country": ["TJK"]}, index.domain))


def test_a_folded_filter_stays_open_while_sites_are_narrowed_by_it(visit: Visit) -> None:
    visit.open("/?when=all")
    visit.page.get_by_role("button", name="Status").click()
    choice = visit.page.locator(".st-key-w_statuses button", has_text="Cancelled")
    choice.click()
    expect(visit.page).to_have_url(re.compile("status=cancelled"))
    expect(choice).to_be_visible()
    expect(visit.page.locator("[data-testid=stSidebar]")).to_contain_text("Cancelled")
