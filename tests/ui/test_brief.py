"""A brief in a browser without a network."""

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from dashboard.commands.cli import main


def test_a_brief_works_offline_and_its_map_leads_to_the_records(browser: Browser, tmp_path: Path) -> None:
    out = tmp_path / "brief.html"
    assert main(["brief", "--out", str(out), "--country", "TJK", "--layer", "chinese_presence"]) == 0
    context = browser.new_context(offline=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(out.as_uri())
    page.wait_for_function("window.atlas.ready")
    assert "shaymak-kyzylrabot-outpost" in page.evaluate("atlas.visible()")
    printed = page.pdf(format="A4")
    pictures = [int(width) for width in re.findall(rb"/Subtype /Image\s+/Width (\d+)", printed)]
    assert len([width for width in pictures if width > 2 * 680]) >= 2
    assert b"/Type /Mask" not in printed
    page.evaluate("atlas.pick('shaymak-kyzylrabot-outpost')")
    page.get_by_role("link", name="Record ↓").click()
    expect(page.locator("#site-shaymak-kyzylrabot-outpost h3")).to_be_in_viewport()
    assert errors == []
    context.close()
