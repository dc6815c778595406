"""Downloads of the map that fail: told, tried again by themselves, and by a button."""

import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import FrameLocator, Route, expect
from playwright.sync_api import TimeoutError as NotInTime

from browser import Visit

LEAFLET = re.compile(r"/app/static/leaflet-[0-9a-f]+\.js")


def failing(times: int, how: Callable[[Route], None]) -> tuple[Callable[[Route], None], list[str]]:
    """A handler of requests that fails the first few of them, and the requests it has seen."""
    seen: list[str] = []

    def handle(route: Route) -> None:
        seen.append(route.request.url)
        if len(seen) <= times:
            how(route)
        else:
            route.continue_()

    return handle, seen


class Failing:
    """A handler of requests that fails them until it is told to stop: the page asks for some files before the map does."""

    def __init__(self, how: Callable[[Route], None]) -> None:
        self._how = how
        self.stopped = False

    def __call__(self, route: Route) -> None:
        """Take one request."""
        if self.stopped:
            route.continue_()
        else:
            self._how(route)


def let_it_try(visit: Visit, asked: re.Pattern[str]) -> None:
    """Let time pass until the map asks no more by itself; some of its tries may be over when the page has opened."""
    with suppress(NotInTime):
        while True:
            with visit.page.expect_request(asked, timeout=3_000):
                visit.pass_ms(10_000)


def missing(route: Route) -> None:
    route.fulfill(status=404, body="not here")


def cut(route: Route) -> None:
    route.fulfill(status=200, content_type="text/javascript", body="var atlas = {open: function(")


def unreachable(route: Route) -> None:
    route.abort()


def frame_of(visit: Visit) -> FrameLocator:
    return visit.page.frame_locator("iframe[title*='st_folium']")


@pytest.mark.parametrize("how", [missing, cut, unreachable])
def test_a_missing_or_damaged_script_is_told_and_tried_again_by_itself(
    visit: Visit, how: Callable[[Route], None]
) -> None:
    handle, seen = failing(1, how)
    visit.page.route(re.compile(r"/app/static/atlas-"), handle)
    visit.open()
    visit.map()
    assert len(seen) == 2
    expect(frame_of(visit).locator("#atlas-guard")).to_have_count(0)


def test_once_it_has_tried_enough_the_reader_tries_again(visit: Visit) -> None:
    fails = Failing(unreachable)
    visit.with_clock()
    visit.page.route(LEAFLET, fails)
    visit.open()
    alert = frame_of(visit).get_by_role("alert")
    expect(alert).to_contain_text("could not be loaded")
    let_it_try(visit, LEAFLET)
    expect(alert).to_contain_text("could not be loaded")
    fails.stopped = True
    with visit.page.expect_request(LEAFLET):
        alert.get_by_role("button", name="Try again").click()
    visit.map()


def test_a_download_that_never_ends_is_told(visit: Visit) -> None:
    visit.with_clock()
    held: list[Route] = []
    visit.page.route(re.compile(r"/app/static/atlas-"), lambda route: held.append(route))
    with visit.page.expect_request(re.compile(r"/app/static/atlas-")):
        visit.open()
    alert = frame_of(visit).get_by_role("alert")
    expect(alert).to_have_count(0)
    visit.pass_ms(21_000)
    expect(alert).to_contain_text("could not be loaded")


@pytest.mark.parametrize(
    ("file", "words"), [("sites", "The map's sites could not be loaded"), ("base", "The base map could not be loaded")]
)
def test_missing_data_are_told_and_the_message_goes_when_they_come(visit: Visit, file: str, words: str) -> None:
    fails, asked = Failing(missing), re.compile(rf"/app/static/{file}-")
    visit.with_clock()
    visit.page.route(asked, fails)
    visit.open()
    frame = frame_of(visit)
    expect(frame.get_by_role("alert")).to_contain_text(words)
    let_it_try(visit, asked)
    expect(frame.get_by_role("alert")).to_contain_text(words)
    fails.stopped = True
    with visit.page.expect_request(asked):
        frame.get_by_role("button", name="Try again").click()
    visit.map()
    expect(frame.get_by_role("button", name="Try again")).to_have_count(0)


def test_damaged_data_in_the_browsers_cache_are_fetched_anew(visit: Visit) -> None:
    handle, seen = failing(1, lambda route: route.fulfill(status=200, content_type="application/json", body='{"si'))
    visit.page.route(re.compile(r"/app/static/sites-"), handle)
    visit.open()
    assert len(visit.visible()) > 100
    assert len(seen) == 2
