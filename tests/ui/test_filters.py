"""The filters in a real browser."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Locator, WebSocketRoute, expect
from playwright.sync_api import TimeoutError as NotInTime

from browser import Visit
from dashboard.model.catalog import Catalog
from dashboard.model.vocabulary import ACTORS, LAYERS
from dashboard.present.choices import labels
from dashboard.present.sentence import confidence_remark, sentence
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


def opened(visit: Visit, address: str) -> None:
    """Open the map and wait until it can answer all filters by itself."""
    with visit.page.expect_response(re.compile("/filters/")):
        visit.open(address)
    visit.map().wait_for_function("atlas.filters()")
    settled(visit)


def settled(visit: Visit) -> None:
    """Wait until nothing of the page is still to come: what comes late takes the place of what was opened or written."""
    expect(visit.page.locator("[data-testid=stSkeleton]")).to_have_count(0, timeout=60_000)
    expect(visit.page.locator("[data-test-script-state=notRunning]")).to_be_visible(timeout=60_000)


def choice(visit: Visit, list_: str, field: str, words: str = "") -> Locator:
    """Open a folded list, and return its last choice, or the one that begins with some words."""
    visit.page.get_by_role("button", name=list_, exact=True).click()
    inside = visit.page.locator(f".st-key-w_{field} input")
    expect(inside).to_be_visible(timeout=60_000)
    settled(visit)
    option = visit.page.get_by_role("option").filter(has_text=re.compile(f"^{words}")).last
    for _ in range(
        20
    ):  # the box that a button opens takes the focus for itself when it has come, which closes the list
        inside.press("ArrowDown")
        with suppress(NotInTime):
            option.wait_for(timeout=1_000)
            break
    return option


def expect_words(visit: Visit, catalog: Catalog, index: Index, selection: Selection) -> None:
    """Wait until map, sentence and counts are those of a selection."""
    expect_sites(visit, index, selection)
    said = sentence(catalog, index, selection, int(index.mask(selection).sum()))
    beside = confidence_remark(index, selection)
    expect(visit.page.locator(".sentence")).to_have_text(f"{said} {beside}".strip())
    counts = index.counts(selection)
    for field, names in (("layer", LAYERS), ("actor", ACTORS)):
        buttons = visit.page.locator(f".st-key-w_{field}s button")
        expect(buttons).to_have_text([f"{name} · {counts[field][code]}" for code, name in names.items()])


def field_of(visit: Visit) -> Locator:
    """The field of the search."""
    return visit.page.locator(".st-key-w_q input")


def test_map_sentence_and_counts_follow_each_letter_of_a_search_before_the_server_has_answered(
    visit: Visit, real: Catalog, index: Index, cut_off: Callable[[], None]
) -> None:
    opened(visit, "/?when=all&country=TJK")
    cut_off()
    field_of(visit).focus()
    start = from_url({"when": ["all"], "country": ["TJK"]}, index.domain)
    written = ""
    for letter in "Dushambe":
        written += letter
        visit.page.keyboard.type(letter)
        expect_words(visit, real, index, replace(start, q=written))
    assert index.is_alike(written)
    for _ in written:
        visit.page.keyboard.press("Backspace")
    expect_words(visit, real, index, start)
    assert visit.errors == []


def test_a_place_in_numbers_waits_for_the_server(
    visit: Visit, real: Catalog, index: Index, cut_off: Callable[[], None]
) -> None:
    opened(visit, "/?when=all")
    cut_off()
    field_of(visit).press_sequentially("dush")
    expect_sites(visit, index, from_url({"when": ["all"], "q": ["dush"]}, index.domain))
    field_of(visit).fill("37.44, 74.55")
    expect_words(visit, real, index, from_url({"when": ["all"]}, index.domain))


def test_a_search_is_told_once_the_reader_pauses_and_the_field_is_left_as_it_is(visit: Visit, index: Index) -> None:
    opened(visit, "/?when=all")
    visit.with_clock()
    field = field_of(visit)
    before = visit.page.evaluate("history.length")
    field.press_sequentially("kulob ")
    assert "q=" not in visit.page.url
    visit.pass_ms(400)
    expect(visit.page).to_have_url(re.compile(r"q=kulob$"))
    expect(visit.page.locator("[data-test-script-state=notRunning]")).to_be_visible()
    expect(field).to_have_value("kulob ")
    expect(field).to_be_focused()
    field.press_sequentially("base")
    visit.pass_ms(400)
    expect(visit.page).to_have_url(re.compile(r"q=kulob\+base$"))
    expect_sites(visit, index, from_url({"when": ["all"], "q": ["kulob base"]}, index.domain))
    assert visit.page.evaluate("history.length") == before + 1
    visit.page.go_back()
    expect(field).to_have_value("")
    expect_sites(visit, index, from_url({"when": ["all"]}, index.domain))


def test_the_sentence_is_read_out_once_the_reader_pauses(visit: Visit, cut_off: Callable[[], None]) -> None:
    opened(visit, "/?when=all")
    cut_off()
    field_of(visit).press_sequentially("dush")
    said = visit.page.locator(".sentence")
    expect(said).to_contain_text("matching “dush”")
    expect(said).to_have_attribute("aria-busy", "false")
    expect(said).to_have_attribute("role", "status")


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Country", "countries"),
        ("Region", "regions"),
        ("Organization", "orgs"),
        ("Role", "roles"),
        ("Category", "categories"),
        ("Commodity", "commodities"),
        ("Relation to layer", "relations"),
    ],
)
def test_a_list_is_followed_before_the_server_has_answered(
    visit: Visit, real: Catalog, index: Index, cut_off: Callable[[], None], name: str, field: str
) -> None:
    opened(visit, "/?when=all")
    option = choice(visit, name, field)
    label = option.inner_text().rpartition(" · ")[0]
    cut_off()
    option.click()
    code = next(code for code in getattr(index.domain, field) if labels(real, field)(code) == label)
    chosen: dict[str, Any] = {field: (code,)}
    expect_words(visit, real, index, replace(from_url({"when": ["all"]}, index.domain), **chosen))
    visit.page.keyboard.press("Backspace")
    expect_words(visit, real, index, from_url({"when": ["all"]}, index.domain))


def test_the_least_confidence_is_followed_before_the_server_has_answered(
    visit: Visit, real: Catalog, index: Index, cut_off: Callable[[], None]
) -> None:
    opened(visit, "/?year=2014&clock=known")
    option = choice(visit, "Confidence", "confidence", "Reported")
    expect(option).to_be_visible()
    cut_off()
    option.click()
    asked = {"year": ["2014"], "clock": ["known"], "confidence": ["reported"]}
    expect_words(visit, real, index, from_url(asked, index.domain))


def test_what_the_browser_says_is_what_the_server_confirms(visit: Visit, real: Catalog, index: Index) -> None:
    opened(visit, "/?year=2014")
    visit.page.get_by_role("button", name="Status", exact=True).click()
    visit.page.locator(".st-key-w_statuses button", has_text="Active").click()
    chosen = from_url({"year": ["2014"], "status": ["active"]}, index.domain)
    expect_words(visit, real, index, chosen)
    expect(visit.page).to_have_url(re.compile("status=active"))
    expect(visit.page.locator("[data-test-script-state=notRunning]")).to_be_visible()
    visit.page.keyboard.press("Escape")
    visit.page.get_by_text("As it was known at the time", exact=True).click()
    expect_words(visit, real, index, replace(chosen, clock="known"))
    expect(visit.page).to_have_url(re.compile("clock=known"))
    visit.page.get_by_text("All years", exact=True).click()
    expect_words(visit, real, index, replace(chosen, clock="known", when="all"))
    expect(visit.page).to_have_url(re.compile("when=all"))
    expect_words(visit, real, index, replace(chosen, clock="known", when="all"))


def test_without_what_answers_filters_the_map_waits_for_the_server(visit: Visit, index: Index) -> None:
    visit.page.route("**/filters/*", lambda route: route.fulfill(status=404))
    visit.open("/?when=all")
    visit.map()
    field_of(visit).press_sequentially("kulob")
    field_of(visit).press("Enter")
    expect_sites(visit, index, from_url({"when": ["all"], "q": ["kulob"]}, index.domain))
    expect(visit.page.locator(".sentence")).to_contain_text("matching “kulob”")


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


def test_the_map_follows_the_clock_before_the_server_has_answered(
    visit: Visit, index: Index, cut_off: Callable[[], None]
) -> None:
    visit.open("/?year=2010")
    visit.map()
    cut_off()
    for clock, name in (("known", "As it was known at the time"), ("true", "As it was in that year")):
        visit.page.get_by_role("radio", name=name).click()
        expect_sites(visit, index, from_url({"year": ["2010"], "clock": [clock]}, index.domain))


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
