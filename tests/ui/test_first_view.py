"""The picture that the map page holds before any script has run, and how the live page takes its place."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser import Server, Visit

WATCH = """
window.shift = 0;
window.picture = null;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; })
  .observe({ type: 'layout-shift', buffered: true });
const look = () => {
  const view = document.querySelector('[data-first-view]');
  if (view) {
    const ground = view.querySelector('.ground');
    const { x, y, width, height } = ground.getBoundingClientRect();
    const places = [...view.querySelectorAll('[data-sites]')].flatMap((each) => {
      const box = each.getScreenCTM();
      return each.getAttribute('d').slice(1).split('L').map((place) => {
        const [across, down] = place.split(' ').map(Number);
        return [across * box.a + box.e - x, down * box.d + box.f - y];
      });
    });
    window.picture = { x, y, width, height, places };
  }
  requestAnimationFrame(look);
};
if (window === top) requestAnimationFrame(look);
"""
LIVE = """() => {
  const { map } = window.atlas;
  let found = null;
  map.eachLayer((layer) => { if (layer.sites) found = layer; });
  return found.rows().map((row) => {
    const { x, y } = map.latLngToContainerPoint([found.sites.lat[row], found.sites.lon[row]]);
    return [x, y];
  });
}"""
SETTLED = (
    "!document.querySelector('[data-first-view]') && !document.documentElement.classList.contains('atlas-filling')"
)
LINE = 27
"""Pixels of a line of the sentence, which may break elsewhere where the page's font did not come in time."""
SHIFT = 0.03
"""The layout shift allowed, about that of one such line."""
SCREENS = [(1280, 800), (390, 844)]

Opened = Callable[..., Visit]


@pytest.fixture
def opened(server: Server, browser: Browser) -> Iterator[Opened]:
    """Open a page whose first view is watched; `before` sees the page first."""
    contexts = []

    def open_page(path: str, size: tuple[int, int] = (1280, 800), before: Callable[[Page], Any] | None = None, **more: Any) -> Visit:  # fmt: skip
        width, height = size
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        page = context.new_page()
        visit = Visit(page, server.url)
        page.add_init_script(WATCH)
        if before:
            before(page)
        for _ in range(10):  # while the server is busy, a page comes without its picture
            answer = page.goto(server.url + path, wait_until="commit")
            if answer and "data-first-view" in answer.text():
                return visit
        raise AssertionError(f"{path} has no first view")

    yield open_page
    for context in contexts:
        context.close()


def without_streamlit(page: Page) -> None:
    """Nothing of streamlit's own page comes."""
    page.route("**/static/js/*", lambda route: route.abort())


@pytest.mark.parametrize("size", SCREENS)
def test_without_javascript_the_picture_the_sentence_and_the_sites_are_there(
    opened: Opened, size: tuple[int, int]
) -> None:
    page = opened("/?country=TJK&layer=chinese_presence", size, java_script_enabled=False).page
    view = page.locator("[data-first-view]")
    expect(view.get_by_role("img", name="Map of")).to_be_in_viewport()
    expect(view).to_contain_text("Chinese security presence, Tajikistan.")
    expect(view.get_by_role("link", name="Shaymak–Kyzylrabot outpost")).to_be_visible()
    expect(view.locator(".list noscript p")).to_be_visible()
    expect(view.locator("noscript .legend")).to_be_visible()
    expect(view.get_by_role("link", name="API", exact=True)).to_be_visible()
    expect(page.get_by_role("main")).to_have_count(1)


def test_embedded_without_javascript_it_is_there_too(opened: Opened) -> None:
    page = opened("/?embed=true&country=TJK", (800, 600), java_script_enabled=False).page
    expect(page.get_by_role("img", name="Map of")).to_be_in_viewport()
    expect(page.locator(".list noscript p")).to_be_visible()


@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize(
    "path", ["/", "/?country=TJK", "/?at=41,70,6.5", "/?embed=true&country=KAZ", "/?radius=37.44,74.55,50"]
)
def test_the_live_map_takes_its_place_without_a_jump(opened: Opened, path: str, size: tuple[int, int]) -> None:
    visit = opened(path, size)
    frame = visit.map()
    visit.page.wait_for_function(SETTLED, timeout=30_000)
    assert visit.page.evaluate("window.shift") < SHIFT
    picture = visit.page.evaluate("window.picture")
    box = frame.frame_element().bounding_box()
    assert box is not None
    for side in ("x", "width", "height"):
        assert picture[side] == pytest.approx(box[side], abs=1)
    assert picture["y"] == pytest.approx(box["y"], abs=LINE + 1)
    live = frame.evaluate(LIVE)
    assert picture["places"]
    for x, y in picture["places"]:
        assert min((x - a) ** 2 + (y - b) ** 2 for a, b in live) < 2**2, "a symbol moves"
    assert visit.errors == []


def test_the_live_page_is_seen_as_a_whole_and_alone(opened: Opened) -> None:
    visit = opened("/")
    visit.map()
    visit.page.wait_for_function(SETTLED, timeout=30_000)
    expect(visit.page.get_by_role("main")).to_have_count(1)
    expect(visit.page.locator(".sentence")).to_be_visible()
    expect(visit.page.get_by_test_id("stSidebar").get_by_label("Search")).to_be_visible()
    expect(visit.page.locator("h1.intro")).to_have_count(1)


def test_where_streamlit_does_not_come_the_picture_stays(opened: Opened) -> None:
    page = opened("/", before=without_streamlit).page
    page.wait_for_load_state("load")
    expect(page.get_by_role("img", name="Map of")).to_be_in_viewport()


@pytest.mark.parametrize(("scheme", "option", "kept", "dark"), [
    ("light", "", None, False),
    ("dark", "", None, True),
    ("light", "?embed_options=dark_theme", None, True),
    ("light", "", '"Dark"', True),
    ("dark", "", '"Light"', False),
])  # fmt: skip
def test_it_has_the_theme_of_the_page(opened: Opened, scheme: str, option: str, kept: str | None, dark: bool) -> None:
    def before(page: Page) -> None:
        without_streamlit(page)
        if kept:
            page.add_init_script(f"localStorage.setItem('stActiveTheme-/-v2', '{kept}')")

    page = opened(f"/{option}", before=before, color_scheme=scheme).page
    colour = "getComputedStyle(document.querySelector('[data-first-view]')).backgroundColor"
    page.locator("[data-first-view]").wait_for()
    assert page.evaluate(colour) == ("rgb(23, 22, 20)" if dark else "rgb(255, 255, 255)")


def test_it_keeps_to_the_policy(opened: Opened) -> None:
    visit = opened("/?country=UZB")
    visit.map()
    assert [error for error in visit.errors if "policy" in error.lower()] == []


def test_it_goes_when_the_map_can_not_come(opened: Opened) -> None:
    def stop(route: Route) -> None:
        route.abort()

    page = opened("/", before=lambda page: page.route("**/app/static/leaflet-*.js", stop)).page
    expect(page.frame_locator("iframe[title*='st_folium']").locator("#atlas-guard")).to_be_visible(timeout=60_000)
    expect(page.locator("[data-first-view]")).to_have_count(0)


def test_it_does_not_follow_a_reader_to_another_page(opened: Opened) -> None:
    page = opened("/", before=lambda page: page.route("**/component/**", lambda route: route.abort())).page
    page.locator(".stApp").wait_for(state="attached", timeout=60_000)
    page.evaluate("history.pushState(null, '', '/about')")
    expect(page.locator("[data-first-view]")).to_have_count(0)


def test_another_page_has_none(visit: Visit) -> None:
    assert "data-first-view" not in visit.page.request.get(visit.url + "/about", headers={"Accept": "text/html"}).text()
