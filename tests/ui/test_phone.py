"""Charts on a phone: nothing is cut at the side, and the marks have room."""

import pytest
from playwright.sync_api import Browser, Locator

from browser import Server, Visit

PAGES = {"alliances": 3, "arms": 2, "debt": 2, "country": 1, "organization": 2, "sequence": 1, "timeline": 3}
WIDTHS = """svg => {
    const frame = svg.getBoundingClientRect(), room = svg.closest('[data-testid=stElementContainer]').getBoundingClientRect();
    const marks = [...svg.querySelectorAll('.role-mark:not(.mark-text) path, .role-mark line')].map(
        each => each.getBoundingClientRect());
    const cut = [...svg.querySelectorAll('text')].filter(each => each.textContent).filter(each => {
        const words = each.getBoundingClientRect();
        return words.left < frame.left - 4 || words.right > frame.right + 4;  // the box of a title is wider than its letters
    });
    return {
        wider: frame.width - room.width,
        marks: Math.max(...marks.map(each => each.right)) - Math.min(...marks.map(each => each.left)),
        cut: cut.map(each => each.textContent),
    };
}"""


def charts(visit: Visit, page: str, count: int) -> list[Locator]:
    visit.open(f"/{page}")
    found = visit.page.locator("[data-testid=stVegaLiteChart]")
    for nth in range(count):
        found.nth(nth).scroll_into_view_if_needed()
        found.nth(nth).locator("svg.marks .role-mark").first.wait_for(state="attached")
    assert found.count() == count
    return found.locator("svg.marks").all()


@pytest.mark.parametrize("page", PAGES)
def test_every_chart_of_a_page_fits_a_phone(page: str, server: Server, browser: Browser) -> None:
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    for chart in charts(Visit(phone, server.url), page, PAGES[page]):
        seen = chart.evaluate(WIDTHS)
        assert seen["wider"] <= 1
        assert seen["cut"] == []
        assert seen["marks"] >= 60  # a chain leaves most of the width to its words
    phone.context.close()


def test_a_share_of_imports_is_as_long_on_a_phone_as_its_percentage_says(server: Server, browser: Browser) -> None:
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    shares = charts(Visit(phone, server.url), "arms", 2)[1]
    widths = shares.locator(".mark-rect.role-mark path").evaluate_all(
        "bars => bars.map(bar => bar.getBoundingClientRect().width)"
    )
    assert 250 < max(widths) < 390
    phone.context.close()
