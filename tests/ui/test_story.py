"""A story in a real browser: by button and by arrow key, on a screen and on a phone."""

import re

from playwright.sync_api import Browser, expect

from browser import Server, Visit


def heading(visit: Visit, words: str) -> None:
    expect(visit.page.locator(".step h2")).to_have_text(words)


def test_arrow_keys_lead_through_the_story_and_the_map_follows(visit: Visit) -> None:
    visit.open("/story?country=KGZ")
    heading(visit, "Two powers in one region")
    before = visit.visible()
    assert {"kant-air-base", "shaymak-kyzylrabot-outpost"} <= set(before), "not the reader's own selection"
    visit.page.keyboard.press("ArrowRight")
    heading(visit, "What Russia kept")
    expect(visit.page).to_have_url(re.compile("step=2"))
    visit.map().wait_for_function("!window.atlas.visible().includes('shaymak-kyzylrabot-outpost')")
    scale = visit.map().locator(".leaflet-control-scale-line")
    expect(scale).to_have_text("500 km")
    visit.page.keyboard.press("ArrowRight")
    expect(scale).to_have_text("100 km")
    visit.page.keyboard.press("ArrowLeft")
    heading(visit, "What Russia kept")
    visit.page.keyboard.press("ArrowLeft")
    heading(visit, "Two powers in one region")
    expect(visit.page).to_have_url(re.compile("country=KGZ"))


def test_the_focus_stays_on_the_button(visit: Visit) -> None:
    visit.open("/story?step=3")
    heading(visit, "Bases by treaty of two, not by alliance")
    forward = visit.page.get_by_role("button", name="Next")
    forward.focus()
    visit.page.keyboard.press("Enter")
    heading(visit, "Who sells the arms")
    expect(forward).to_be_focused()


def test_on_a_phone_the_text_is_below_the_map_and_both_can_be_seen(server: Server, browser: Browser) -> None:
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    visit = Visit(phone, server.url).open("/story?step=10&embed=true")
    heading(visit, "A compound near the Wakhan")
    visit.map()
    drawn, told = (phone.locator(each).bounding_box() for each in ("iframe[title*='st_folium']", ".step h2"))
    assert drawn is not None
    assert told is not None
    assert drawn["y"] + drawn["height"] <= told["y"] < 844
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.context.close()
