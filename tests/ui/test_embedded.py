"""The map page in another site's frame (`?embed=true`)."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from browser import Server, Visit

Embed = Callable[..., tuple[Page, Frame, Frame]]


@pytest.fixture
def embed(server: Server, browser: Browser) -> Iterator[Embed]:
    """Open a host page that scrolls and shows the atlas: the host, the atlas and its map."""
    contexts = []

    def open_host(width: int = 800, height: int = 600, touch: bool = False) -> tuple[Page, Frame, Frame]:
        context = browser.new_context(viewport={"width": width, "height": height + 150}, has_touch=touch)
        contexts.append(context)
        page = context.new_page()
        Visit(page, server.url)
        page.set_content(
            "<body style='margin:0'><p style='height:60px;margin:0'>Host</p>"
            f"<iframe id='host' style='border:0' width='{width}' height='{height}' src='{server.url}/?embed=true&country=TJK'>"
            "</iframe><p style='height:3000px'>More of the host</p>"
        )
        atlas = page.locator("#host").element_handle().content_frame()
        assert atlas is not None
        iframe = atlas.locator("iframe[title*='st_folium']")
        iframe.wait_for(timeout=60_000)
        frame = iframe.element_handle().content_frame()
        assert frame is not None
        frame.wait_for_function("window.atlas && window.atlas.ready === true", timeout=60_000)
        expect(atlas.locator(".signs")).to_be_visible()
        return page, atlas, frame

    yield open_host
    for context in contexts:
        context.close()


def zoom(frame: Frame) -> float:
    found: float = frame.evaluate("atlas.map.getZoom()")
    return found


def scrolled(page: Page) -> bool:
    """Whether the host has scrolled, a moment after the reader's last move."""
    found: bool = page.evaluate("new Promise((done) => setTimeout(() => done(scrollY > 0), 200))")
    return found


def middle(frame: Frame) -> tuple[float, float]:
    box = frame.frame_element().bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.6


@pytest.mark.parametrize(("width", "height"), [(320, 400), (480, 500), (800, 600), (1280, 800)])
def test_map_and_slim_legend_fit_the_frame_without_a_sidebar(embed: Embed, width: int, height: int) -> None:
    _, atlas, frame = embed(width, height)
    assert atlas.evaluate("document.documentElement.scrollWidth") <= width
    expect(atlas.get_by_test_id("stSidebar")).not_to_be_in_viewport()
    expect(atlas.locator(".legend")).to_have_count(0)
    expect(atlas.locator(".signs")).to_be_in_viewport()
    expect(frame.get_by_role("button", name="Play the years")).to_be_in_viewport()
    frame.wait_for_function("atlas.map.getSize().y === innerHeight && atlas.map.getSize().x === innerWidth")


def test_a_link_leads_to_the_whole_page_with_the_same_view(embed: Embed, server: Server) -> None:
    _, _, frame = embed()
    frame.evaluate("atlas.map.setView([38.25, 72.5], 7, {animate: false})")
    link = frame.get_by_role("link", name="Full atlas")
    link.focus()
    expect(link).to_have_attribute("href", f"{server.url}/?country=TJK&at=38.25,72.5,7")
    expect(link).to_have_attribute("target", "_blank")
    expect(frame.get_by_role("button", name="Copy link")).to_have_count(0)


def test_the_wheel_scrolls_the_host_and_zooms_only_with_ctrl(embed: Embed) -> None:
    page, _, frame = embed()
    before = zoom(frame)
    page.mouse.move(*middle(frame))
    page.mouse.wheel(0, 400)
    expect(frame.get_by_text("Hold Ctrl and scroll to zoom the map")).to_be_visible()
    for _ in range(20):  # the atlas itself scrolls first, as far as what is drawn of it, then the host
        page.mouse.wheel(0, 400)
        if scrolled(page):
            break
    assert scrolled(page)
    assert zoom(frame) == before
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    frame.wait_for_function(f"atlas.map.getZoom() > {before}")
    page.keyboard.up("Control")
    assert page.evaluate("scrollY") == 0


def test_two_fingers_move_the_map_and_one_scrolls_the_host(embed: Embed) -> None:
    page, _, frame = embed(390, 500, touch=True)
    view = "[atlas.map.getCenter().lat, atlas.map.getCenter().lng, atlas.map.getZoom()]"
    opened = frame.evaluate(view)
    x, y = middle(frame)
    fingers = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        places = [{"x": px, "y": py, "id": number} for number, (px, py) in enumerate(points)]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})

    touch("touchStart", (x - 40, y))
    touch("touchStart", (x - 40, y), (x + 40, y))
    for step in range(1, 9):
        touch("touchMove", (x - 40 - step * 5, y - step * 6), (x + 40 + step * 5, y - step * 6))
    touch("touchEnd")
    frame.wait_for_function(f"atlas.map.getZoom() > {opened[2]} && !atlas.map._animatingZoom")
    moved = frame.evaluate(view)
    assert moved[0] != pytest.approx(opened[0], abs=0.01)
    assert page.evaluate("scrollY") == 0

    for _ in range(8):
        touch("touchStart", (x, y))
        for step in range(1, 13):
            touch("touchMove", (x, y - step * 20))
        touch("touchEnd")
        if scrolled(page):
            break
    assert scrolled(page)
    assert frame.evaluate(view) == moved


def test_outside_a_host_the_wheel_zooms_as_ever(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    before = zoom(frame)
    visit.page.mouse.move(*middle(frame))
    visit.page.mouse.wheel(0, -300)
    frame.wait_for_function(f"atlas.map.getZoom() > {before}")
    expect(visit.page.get_by_test_id("stSidebar")).to_be_visible()
    expect(frame.get_by_role("link", name=re.compile("Full atlas"))).to_have_count(0)
