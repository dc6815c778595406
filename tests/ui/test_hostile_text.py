"""What a link says is shown as text: no image is fetched, no link made, no formula or icon drawn."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from browser import Visit
from dashboard.app.arrival import OWN
from dashboard.app.shell import PAGES
from dashboard.present.links import page_path
from dashboard.present.markdown import JOINER
from dashboard.selection.url import PARAMETERS
from hostile import EVERYTHING, HTML, IMAGE, LINK

RENDERED = (
    "img[src*='evil'], a[href*='evil'], .katex, main code, main strong:has-text('bold'), [aria-label='skull icon']"
)


@pytest.mark.parametrize("page", [page for page in PAGES if page != "About"])
def test_a_page_renders_nothing_of_its_parameters(visit: Visit, page: str) -> None:
    visit.open(f"/{page_path(page)}?{urlencode(dict.fromkeys([*PARAMETERS, *OWN[page], 'unknown'], EVERYTHING))}")
    expect(visit.page.locator(".notice")).to_be_visible()
    expect(visit.page.locator(RENDERED)).to_have_count(0)
    assert visit.outside == []


@pytest.mark.parametrize(
    "text",
    [
        IMAGE,
        HTML,
        LINK,
        "$x^2$ :material/skull: :red[red] **bold** `code` :smile:",
        "https://evil.example/d www.evil.example a@evil.example",
    ],
)
def test_a_message_shows_markdown_as_it_was_written(visit: Visit, text: str) -> None:
    visit.open(f"/organization?{urlencode({'organization': text})}")
    alert = visit.page.get_by_test_id("stAlertContainer").first
    expect(alert).to_have_text(re.compile("The atlas has no organization"))
    assert f"“{text}”" in (alert.text_content() or "").replace(JOINER, "")
    expect(visit.page.locator(RENDERED)).to_have_count(0)
    assert visit.outside == []
