"""The filters in a real browser."""

import re

from playwright.sync_api import WebSocketRoute, expect

from conftest import Visit
from dashboard.selection import Index, from_url


def test_the_map_follows_the_slider_of_years_before_the_server_has_answered(visit: Visit, index: Index) -> None:
    held: list[str | bytes] = []
    silent = False

    def relay(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda message: held.append(message) if silent else server.send(message))

    visit.page.route_web_socket(re.compile("_stcore/stream"), relay)
    visit.open("/?year=2010&country=TJK")
    frame = visit.map()
    silent = True
    slider = visit.page.get_by_role("slider", name="Year")
    slider.focus()
    for _ in range(8):
        slider.press("ArrowLeft")
    frame.wait_for_function("atlas.year() === 2002")
    expected = index.mask(from_url({"year": ["2002"], "country": ["TJK"]}, index.domain)).sum()
    assert len(visit.visible()) == expected
    expect(visit.page.locator(".sentence")).to_contain_text("2010")


def test_map_address_and_sentence_agree_once_the_server_has_answered(visit: Visit, index: Index) -> None:
    visit.open("/?year=2010&country=TJK")
    frame = visit.map()
    slider = visit.page.get_by_role("slider", name="Year")
    slider.focus()
    slider.press("ArrowLeft")
    expect(visit.page).to_have_url(re.compile("year=2009"))
    expect(visit.page.locator(".sentence")).to_contain_text("2009")
    visit.page.get_by_text("All years", exact=True).click()
    expect(visit.page.locator(".sentence")).to_contain_text("all years")
    everything = int(index.mask(from_url({"when": ["all"], "country": ["TJK"]}, index.domain)).sum())
    frame.wait_for_function(f"atlas.visible().length === {everything}")


def test_a_folded_filter_stays_open_while_sites_are_narrowed_by_it(visit: Visit) -> None:
    visit.open("/?when=all")
    visit.page.get_by_role("button", name="Status").click()
    choice = visit.page.locator(".st-key-w_statuses button", has_text="Cancelled")
    choice.click()
    expect(visit.page).to_have_url(re.compile("status=cancelled"))
    expect(choice).to_be_visible()
    expect(visit.page.locator("[data-testid=stSidebar]")).to_contain_text("Cancelled")
