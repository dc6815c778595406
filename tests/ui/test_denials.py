"""The docket of denials, the tree of reports and the sites between bounds in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from browser import Visit


@pytest.mark.parametrize("width", [390, 1280])
def test_a_denial_can_be_read_with_all_that_followed_on_any_screen(visit: Visit, width: int) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{visit.url}/denials?country=KHM")
    page.get_by_text("The same to read, with all that followed").click(timeout=60_000)
    entry = page.locator(".docket article").first
    expect(entry).to_be_visible(timeout=60_000)
    later = page.locator(".docket summary").first
    later.focus()
    page.keyboard.press("Enter")
    expect(later.locator("xpath=..").locator("li").first).to_be_visible()
    assert page.evaluate("document.querySelector('.docket').scrollWidth <= innerWidth")


def test_the_reports_behind_the_articles_on_a_site_unfold(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.url}/site?site=shaymak-kyzylrabot-outpost")
    report = page.locator(".echoes summary", has_text=re.compile(r"Washington Post 2019: \d+ articles")).first
    report.click(timeout=60_000)
    count = int(re.findall(r"(\d+) articles", report.inner_text())[0])
    expect(report.locator("xpath=..").locator("li")).to_have_count(count)


def test_the_sites_between_the_bounds_are_listed_below_the_map(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.url}/?country=TJK&layer=chinese_presence")
    expect(page.locator(".sentence")).to_contain_text("By what you count: ", timeout=60_000)
    page.locator(".st-key-between_map summary").click(timeout=60_000)
    expect(page.get_by_role("link", name="Shaymak–Kyzylrabot outpost")).to_be_visible(timeout=60_000)
