"""The time-lapse in a real browser."""

import pytest
from playwright.sync_api import Browser, expect

from browser import Server, Visit


def test_it_is_worked_by_keyboard_alone_and_keeps_the_focus(visit: Visit) -> None:
    visit.open("/?year=2010")
    frame = visit.map()
    frame.get_by_role("button", name="Play the years").press("Enter")
    frame.wait_for_function("atlas.year() >= 2011")
    frame.get_by_role("button", name="Pause").press("Enter")
    year = frame.evaluate("atlas.year()")
    expect(frame.get_by_role("button", name="Play", exact=True)).to_be_focused()
    for _ in range(3):
        visit.page.keyboard.press("ArrowLeft")
    assert frame.evaluate("atlas.year()") == year - 3
    visit.page.keyboard.press("Escape")
    frame.wait_for_function("atlas.year() === 2010")
    expect(frame.get_by_role("button", name="Play the years")).to_be_focused()


def test_no_frame_of_it_asks_the_server_for_anything(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    visit.page.wait_for_load_state("networkidle")
    before = len(visit.sent)
    frame.evaluate("for (let year = 1991; year <= 2026; year++) atlas.setYear(year); atlas.play()")
    frame.wait_for_function("atlas.year() >= 1993")
    assert len(visit.sent) == before


@pytest.mark.parametrize(
    ("clock", "year", "there"), [("true", 2017, True), ("known", 2017, False), ("known", 2019, True)]
)
def test_it_honours_the_clock_and_the_other_filters(visit: Visit, clock: str, year: int, there: bool) -> None:
    visit.open(f"/?clock={clock}&region=gbao&layer=chinese_presence")
    visit.map().evaluate(f"atlas.setYear({year})")
    assert ("shaymak-kyzylrabot-outpost" in visit.visible()) is there


def test_for_a_reader_who_asked_for_less_motion_nothing_plays_by_itself(server: Server, browser: Browser) -> None:
    page = browser.new_page(reduced_motion="reduce")
    visit = Visit(page, server.url).with_clock().open("/?year=2010")
    frame = visit.map()
    frame.get_by_role("button", name="Play the years").click()
    frame.get_by_role("button", name="Play", exact=True).wait_for()
    visit.pass_ms(1200)
    assert frame.evaluate("atlas.year()") == 2010
    page.close()
