"""Links and the browser's history in a real browser."""

import re

from playwright.sync_api import expect

from browser import Visit
from dashboard.selection import Index


def test_what_a_link_asks_for_in_vain_is_named_until_the_reader_chooses_otherwise(visit: Visit) -> None:
    visit.open("/?country=XXX&country=TJK&year=3000&exercises=perhaps")
    notice = visit.page.locator(".notice")
    expect(notice).to_have_text("Left out of this link: country XXX, year 3000, exercises perhaps.")
    expect(visit.page).to_have_url(re.compile(r"\?country=TJK$"))
    visit.page.get_by_text("All years", exact=True).click()
    expect(notice).to_have_count(0)


def test_a_link_that_is_too_long_says_so(visit: Visit) -> None:
    visit.open(f"/?q={'x' * 9000}")
    expect(visit.page.locator(".notice")).to_contain_text("too long to be read")


def test_a_stay_on_the_slider_is_one_step_back(visit: Visit) -> None:
    visit.open("/?actor=CHN&year=2010")
    visit.map()
    slider = visit.page.get_by_role("slider", name="Year")
    slider.focus()
    before = visit.page.evaluate("history.length")
    for year in (2011, 2012, 2013):
        slider.press("ArrowRight")
        expect(visit.page).to_have_url(re.compile(f"year={year}"))
    assert visit.page.evaluate("history.length") == before + 1
    visit.page.locator(".st-key-w_undated label").click()
    expect(visit.page).to_have_url(re.compile("undated=0"))
    assert visit.page.evaluate("history.length") == before + 2
    visit.page.go_back()
    expect(visit.page).to_have_url(re.compile(r"year=2013$"))
    expect(visit.page.locator(".sentence")).to_contain_text("2013")
    visit.page.go_back()
    expect(visit.page.locator(".sentence")).to_contain_text("2010")
    expect(slider).to_have_attribute("aria-valuetext", "2010")


def test_a_second_stay_is_a_step_of_its_own(visit: Visit) -> None:
    visit.open("/ledger?year=2010")
    slider = visit.page.get_by_role("slider", name="Year")
    visit.with_clock()
    before = visit.page.evaluate("history.length")
    for year in (2011, 2012):
        slider.focus()
        slider.press("ArrowRight")
        expect(visit.page).to_have_url(re.compile(f"year={year}"))
        slider.blur()
        visit.pass_ms(2000)
    assert visit.page.evaluate("history.length") == before + 2


def test_coordinates_in_the_search_move_the_map_there(visit: Visit, index: Index) -> None:
    visit.open()
    frame = visit.map()
    everything = len(visit.visible())
    search = visit.page.get_by_label("Search")
    search.fill("37.44, 74.55")
    search.press("Enter")
    frame.wait_for_function("atlas.place() !== null")
    assert frame.evaluate("atlas.map.getBounds().contains([37.44, 74.55])")
    assert frame.evaluate("atlas.map.getZoom()") == 9
    assert len(visit.visible()) == everything
    expect(visit.page.locator(".sentence")).to_contain_text("is read as 37.44° N, 74.55° E (± 560 m)")
    outpost = visit.page.locator(".st-key-nearest button", has_text="Shaymak").first
    expect(outpost).to_contain_text(re.compile(r" km \(± "))
    outpost.click()
    visit.page.locator("[data-site='shaymak-kyzylrabot-outpost']").wait_for()
    visit.page.get_by_role("button", name="Close", exact=True).click()
    visit.page.get_by_role("link", name="74.55° N, 37.44° E").click()
    visit.page.locator(".place h2", has_text="74.55° N").wait_for()
    assert visit.map().evaluate("atlas.map.getBounds().contains([74.55, 37.44])")


def test_a_link_within_the_atlas_keeps_the_visit(visit: Visit) -> None:
    visit.open("/story")
    visit.page.evaluate("window.kept = true")
    visit.page.locator("[data-testid=stMain] a[href^='./?']:visible").first.click()
    visit.map()
    expect(visit.page).to_have_title("Presence Atlas")
    shown = visit.page.url
    visit.page.go_back()
    expect(visit.page).to_have_title("Story · Presence Atlas")
    expect(visit.page).to_have_url(re.compile(r"/story\?"))  # streamlit writes it late, over what is then shown
    visit.page.go_forward()
    expect(visit.page).to_have_url(shown)
    assert visit.page.evaluate("window.kept")


def test_a_link_followed_while_its_page_is_still_drawn_keeps_the_visit(visit: Visit) -> None:
    visit.open("/story")
    visit.page.evaluate("window.kept = true")
    visit.page.evaluate("document.querySelector('.atlas-footer').classList.remove('atlas-footer')")  # it comes last
    visit.page.locator("[data-testid=stMain] a[href^='./?']:visible").first.click()
    visit.map()
    expect(visit.page).to_have_title("Presence Atlas")
    assert visit.page.evaluate("window.kept")


def test_a_link_to_a_place_of_a_page_leads_there(visit: Visit) -> None:
    visit.open("/story")
    visit.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    visit.page.evaluate("window.kept = true")
    link = visit.page.locator("a[href^='./article#claim-']:visible").first
    claim = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(visit.page.locator(f"#{claim}")).to_be_in_viewport()
    assert visit.page.evaluate("window.kept")


def test_the_place_that_an_address_names_is_in_view_when_it_is_opened(visit: Visit) -> None:
    visit.open("/article#claim-hard-follows-soft")
    expect(visit.page.locator("#claim-hard-follows-soft")).to_be_in_viewport()
