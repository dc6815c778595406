"""The two doors that streamlit and streamlit-folium do not promise to keep: what is used of them is still there.

web/src/host/ goes through them. When a version below moves, look at the new one and then name it here.
"""

import re
from importlib.metadata import version

from playwright.sync_api import expect

from browser import Visit

SEEN_WITH = {"streamlit": "1.67.0", "streamlit-folium": "0.27.4"}


def test_the_doors_were_seen_with_the_versions_in_use() -> None:
    assert {name: version(name) for name in SEEN_WITH} == SEEN_WITH


def test_the_page_marks_its_theme_its_run_and_what_the_sidebar_chose(visit: Visit) -> None:
    visit.open("/?year=2014&layer=russian_bases")
    page = visit.page
    expect(page.locator(".stApp[data-test-script-state=notRunning]")).to_be_visible()
    assert page.locator(".stApp").evaluate("(app) => getComputedStyle(app).backgroundColor").startswith("rgb")
    expect(page.locator(".st-key-w_year [aria-valuetext]")).to_have_attribute("aria-valuetext", "2014")
    expect(page.locator(".st-key-w_layers button")).to_have_count(4)
    expect(page.locator(".st-key-w_layers button[data-selected]")).to_have_count(1)
    expect(page.locator(".st-key-w_actors button")).to_have_count(2)
    expect(page.locator(".st-key-w_undated [data-selected]").first).to_be_attached()
    page.locator(".st-key-w_undated label").click()
    expect(page.locator(".st-key-w_undated [data-selected]")).to_have_count(0)


def test_the_sidebar_shows_what_is_written_and_what_is_chosen_of_lists(visit: Visit) -> None:
    visit.open("/?when=all&q=mine&country=TJK&country=KGZ&confidence=reported")
    page = visit.page
    expect(page.locator(".st-key-w_q input")).to_have_attribute("value", "mine")
    page.locator(".st-key-w_q input").fill("mines")
    expect(page.locator(".st-key-w_q input")).to_have_attribute("value", "mines")
    page.get_by_role("button", name="Country", exact=True).click()
    countries = page.locator(".st-key-w_countries")
    expect(countries.locator("[role=combobox]")).to_have_count(1)
    expect(countries.locator("[data-tag] [title]")).to_have_count(2)
    expect(countries.locator("[data-tag] [title]").first).to_have_attribute("title", re.compile(r"^Tajikistan · \d+$"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Confidence", exact=True).click()
    expect(page.locator(".st-key-w_confidence input")).to_have_attribute("value", re.compile(r"^Reported · \d+$"))
    assert page.locator(".st-key-w_layers button p").first.evaluate("(p) => p.firstChild.nodeName") == "#text"


def test_streamlit_folium_keeps_its_state_where_the_map_looks_for_it(visit: Visit) -> None:
    visit.open()
    frame = visit.map()
    state = set(frame.evaluate("Object.keys(window.__GLOBAL_DATA__)"))
    assert {"last_object_clicked_tooltip", "last_object_clicked_count", "previous_data"} <= state
    assert frame.evaluate("typeof window.Streamlit.setComponentValue") == "function"
    assert frame.evaluate("window.Streamlit.events instanceof EventTarget")


def test_a_pick_is_told_once(visit: Visit) -> None:
    visit.with_clock().open()
    frame = visit.map()
    visit.page.wait_for_load_state("networkidle")
    before = len(visit.sent)
    frame.evaluate("atlas.pick('kant-air-base')")
    visit.page.locator("[data-site='kant-air-base']").wait_for()
    visit.pass_ms(1000)  # streamlit-folium's own report comes a quarter of a second later
    assert len(visit.sent) == before + 1


def test_without_the_marks_of_the_sidebar_the_map_waits_for_the_page(visit: Visit) -> None:
    visit.page.add_init_script(
        "const set = Element.prototype.setAttribute;"
        "Element.prototype.setAttribute = function (name, value) {"
        "  set.call(this, name === 'data-test-script-state' ? 'data-other' : name, value) }"
    )
    visit.open("/?year=2014")
    before = len(visit.visible())
    visit.page.locator(".st-key-w_layers button").first.click()
    visit.map().wait_for_function(f"atlas.visible().length < {before}")
    assert visit.errors == []
