"""The record of a site, its page, contents, menu and focus in a real browser."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from browser import Server, Visit

SHAYMAK = "shaymak-kyzylrabot-outpost"
PHONE: ViewportSize = {"width": 390, "height": 844}


def test_the_first_screen_of_the_panel_holds_the_denial_below_the_assertion(visit: Visit) -> None:
    visit.open(f"/?site={SHAYMAK}")
    panel = visit.page.locator("article.site")
    for heading in ("Who says so", "Who denies it"):
        expect(panel.get_by_role("heading", name=heading)).to_be_in_viewport()
    expect(panel.locator(".denied li").first).to_be_in_viewport()
    box = panel.bounding_box()
    assert box is not None
    assert box["height"] < 2500


def test_on_its_page_assertion_and_denial_are_side_by_side_on_the_first_screen(visit: Visit) -> None:
    visit.open(f"/site?site={SHAYMAK}")
    visit.map()  # once the map is there, what is above no longer moves
    said, denied = (visit.page.get_by_role("heading", name=name) for name in ("Who says so", "Who denies it"))
    left, right = said.bounding_box(), denied.bounding_box()
    assert left is not None
    assert right is not None
    assert abs(left["y"] - right["y"]) < 12
    assert right["x"] > left["x"] + 150
    assert right["y"] < 500
    assert visit.visible() == [SHAYMAK]


def test_a_pick_on_the_map_of_its_page_keeps_the_page(visit: Visit) -> None:
    visit.open(f"/site?site={SHAYMAK}")
    frame = visit.map()
    frame.evaluate(f"atlas.pick('{SHAYMAK}')")
    frame.locator(".leaflet-popup-close-button").click()
    expect(visit.page.locator("article.site")).to_have_attribute("data-site", SHAYMAK)
    expect(visit.page).to_have_url(f"{visit.url}/site?site={SHAYMAK}")


def test_the_popup_leads_to_the_page_of_the_site(visit: Visit) -> None:
    visit.open(f"/?site={SHAYMAK}&year=2020")
    link = visit.map().get_by_role("link", name="Full page")
    expect(link).to_have_attribute("href", f"{visit.url}/site?site={SHAYMAK}")


def test_the_contents_jump_to_a_section(visit: Visit) -> None:
    visit.open("/article")
    visit.map()
    visit.page.locator("nav.contents").get_by_role("link", name="Mines").click()
    expect(visit.page.locator("#mines")).to_be_in_viewport()
    expect(visit.page.locator("#russia")).not_to_be_in_viewport()


def test_on_a_phone_the_contents_are_above_the_page(server: Server, browser: Browser) -> None:
    page = browser.new_page(viewport=PHONE)
    Visit(page, server.url).open("/country").map()
    contents = page.locator("details.contents")
    contents.locator("summary").click()
    contents.get_by_role("link", name="Trade").click()
    expect(page.locator("#trade")).to_be_in_viewport()
    page.context.close()


@pytest.mark.parametrize("path", [f"/site?site={SHAYMAK}", "/country", "/article"], ids=["site", "country", "article"])
def test_in_print_every_fold_is_open_and_nothing_but_the_page_is_there(visit: Visit, path: str) -> None:
    visit.open(path)
    visit.map()
    folds = "[...document.querySelectorAll('.stMain details:not(.stExpander *):not(.contents)')]"
    closed = f"{folds}.filter((fold) => !fold.lastElementChild.checkVisibility({{contentVisibilityAuto: true}})).length"
    assert visit.page.evaluate(closed) > 0
    visit.page.emulate_media(media="print")
    visit.page.wait_for_function(f"{closed} === 0")
    expect(visit.page.locator("[data-testid=stSidebar]")).to_be_hidden()
    expect(visit.page.locator(".stMain [data-testid=stSelectbox]").first).to_be_hidden()


@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, PHONE], ids=["desk", "phone"])
def test_the_menu_takes_at_most_five_lines(server: Server, browser: Browser, size: ViewportSize) -> None:
    page = browser.new_page(viewport=size)
    Visit(page, server.url).open(f"/about?site={SHAYMAK}")
    if size == PHONE:
        page.get_by_test_id("stExpandSidebarButton").click()
    links = page.locator(".st-key-menu a")
    expect(links).to_have_count(19)
    expect(links.first).to_be_in_viewport()
    tops = page.evaluate(
        "[...document.querySelectorAll('.st-key-menu a')].map((a) => Math.round(a.getBoundingClientRect().top))"
    )
    assert len(set(tops)) <= 5
    page.context.close()


@pytest.mark.parametrize("path", ["/", "/ledger", f"/site?site={SHAYMAK}", "/timeline"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_whatever_has_the_focus_shows_it(
    server: Server, browser: Browser, path: str, theme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme=theme)
    Visit(page, server.url).open(path)
    page.locator(".stApp[data-test-script-state=notRunning]").wait_for()
    unseen: list[str] = []
    for _ in range(45):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => {
              const focused = document.activeElement;
              if (!focused || focused === document.body || focused.tagName === 'IFRAME') return null;
              if (focused.closest('canvas')) return null; // a cell of a table, which draws where the focus is itself
              for (let each = focused, steps = 0; each && steps < 6; each = each.parentElement, steps += 1) {
                const { outlineStyle, outlineWidth } = getComputedStyle(each);
                if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return null;
              }
              return focused.outerHTML.slice(0, 160);
            }"""
        )
        unseen += [found] if found else []
    assert unseen == []
    page.context.close()
