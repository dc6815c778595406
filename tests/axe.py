"""What axe-core finds on a page."""

import re

from playwright.sync_api import Page, expect

from browser import ROOT

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
NOT_OURS: dict[str, str] = {
    "presentation-role-conflict": r'^<section role="presentation"[^>]*Dropzone"',  # axe shortens it
    "svg-img-alt": r'^<g class="mark-[^>]*aria-roledescription="[a-z]+ mark container"',
}
"""Rules that elements of streamlit's or Vega's break, by a pattern of their HTML; docs/accessibility.md explains each."""


def violations(page: Page) -> list[str]:
    """What axe finds in the page and its frames once the page has come to rest, without what is not ours."""
    page.locator(".stApp[data-test-script-state=notRunning]").wait_for(timeout=60_000)
    page.wait_for_function("!document.querySelector('[data-stale=true]')")
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
    for frame in page.frames:
        frame.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert not any("frame-tested" in each["id"] for each in found["incomplete"]), "a frame was not looked at"
    return [
        f"{each['id']}: {node['target']} {node['html'][:200]}"
        for each in found["violations"]
        for node in each["nodes"]
        if not re.search(NOT_OURS.get(each["id"], "(?!)"), node["html"])
    ]
