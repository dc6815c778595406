"""The other pages in a real browser."""

import re
from contextlib import suppress

from playwright.sync_api import expect

from browser import Visit
from dashboard.analysis.difference import compared, difference
from dashboard.analysis.network import family, involvements
from dashboard.evidence.moment import Moment
from dashboard.model.catalog import Catalog
from dashboard.selection import Index, from_url


def test_compare_draws_the_sites_of_both_years_and_swaps_them(visit: Visit, real: Catalog, index: Index) -> None:
    visit.open("/compare?a=2014&b=2024&country=TJK")
    selection = from_url({"country": ["TJK"]}, index.domain)
    a, b = Moment(2014), Moment(2024)
    found = difference(real, compared(index, selection, a, b), a, b)
    assert visit.visible() == sorted((*found.added, *found.ended, *found.changed, *found.same))
    expect(visit.page.locator(".sentence")).to_contain_text(f"2014 → 2024: {len(found.added)} added")
    visit.page.get_by_role("button", name="⇄").click()
    expect(visit.page.locator(".sentence")).to_contain_text(f"2024 → 2014: {len(found.ended)} added")


def test_two_maps_move_together(visit: Visit) -> None:
    visit.open("/compare?a=2014&b=2024&look=Two+maps")
    left, right = visit.map(0), visit.map(1)
    left.evaluate("atlas.map.setView([38.5, 72.5], 7, {animate: false})")
    right.wait_for_function("atlas.map.getZoom() === 7")
    assert right.evaluate("Math.round(atlas.map.getCenter().lng * 10)") == 725


def test_the_ledger_shows_claim_and_denial_of_a_linked_site(visit: Visit) -> None:
    visit.open("/ledger?view=One+site&site=shaymak-kyzylrabot-outpost")
    expect(visit.page.locator("article.site").first).to_contain_text("Denied or corrected")
    expect(visit.page.locator("article.site").first).to_contain_text("Tajik foreign ministry")


def test_the_ledger_follows_the_selection(visit: Visit) -> None:
    visit.open("/ledger?country=TJK&layer=chinese_presence")
    expect(visit.page.locator(".sentence")).to_contain_text("Chinese security presence, Tajikistan")
    expect(visit.page.get_by_text(re.compile(r"^\d+ of \d+ claims"))).to_be_visible()


def test_a_filter_of_the_ledger_goes_into_the_address(visit: Visit) -> None:
    visit.open("/ledger?country=TJK")
    box = visit.page.locator(".st-key-stance input")
    box.fill("Denies")
    expect(visit.page.get_by_role("option")).to_contain_text(["Denies"])
    box.press("Enter")
    expect(visit.page).to_have_url(re.compile(r"stance=Denies"))


def test_the_timeline_draws_a_lane_a_site_and_its_files_can_be_had(visit: Visit) -> None:
    visit.open("/timeline?layer=russian_bases")
    chart = visit.page.locator("[data-testid=stVegaLiteChart]").first
    chart.locator("canvas, svg").first.wait_for()
    for name, start in (("PNG", b"\x89PNG"), ("SVG", b"<svg"), ("CSV", b"\xef\xbb\xbfGroup")):
        with visit.page.expect_download() as download:
            visit.page.get_by_role("button", name=name, exact=True).first.click()
        assert download.value.path().read_bytes().startswith(start)


def test_dragging_over_years_selects_them_on_every_page(visit: Visit) -> None:
    visit.open("/timeline?layer=russian_bases")
    chart = visit.page.locator("[data-testid=stVegaLiteChart] svg.marks").first
    selected = re.compile(r"period=\d{4}&period=\d{4}")
    for _ in range(3):  # streamlit listens to a chart only some time after it has drawn it: a reader drags again
        box = visit.box(chart)
        row = box["y"] + box["height"] * 0.7
        visit.page.mouse.move(box["x"] + box["width"] * 0.5, row)
        visit.page.mouse.down()
        visit.page.mouse.move(box["x"] + box["width"] * 0.7, row, steps=5)
        visit.page.mouse.up()
        with suppress(TimeoutError):
            visit.page.wait_for_url(selected, timeout=10_000)
            break
    expect(visit.page).to_have_url(selected)


def test_the_article_page_lists_every_claim_and_draws_its_sites(visit: Visit) -> None:
    visit.open("/article?topic=The+pattern")
    expect(visit.page.locator("article.judged")).to_have_count(5)
    assert "pla-support-base-djibouti" in visit.visible()
    expect(visit.page.locator("article.judged[data-claim=djibouti-debt-70-percent]")).to_contain_text("Contested")


def test_the_alliances_page_draws_exercises_of_the_years_chosen(visit: Visit) -> None:
    visit.open("/alliances?bloc=SCO&when=period&period=2010&period=2012&drills=false")
    frame = visit.map()
    frame.wait_for_function("atlas.exercises().includes('peace-mission-2010')")
    assert "peace-mission-2018" not in frame.evaluate("atlas.exercises()")


def test_an_exercise_tells_its_place_and_who_took_part(visit: Visit) -> None:
    visit.open("/?exercises=true&when=all&q=xyzzy")  # no site in the way
    frame = visit.map()
    frame.wait_for_function("atlas.exercises().length > 40")
    frame.evaluate("atlas.map.setView([37.56, 72.55], 8, {animate: false})")
    box = visit.box(frame.frame_element())
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    popup = frame.locator(".leaflet-popup-content")
    expect(popup).to_contain_text("Cooperation-2019")
    expect(popup).to_contain_text("Took part: China, Tajikistan")
    expect(popup).to_contain_text("within 40 km")


def test_the_debt_page_draws_a_chain_on_map_and_axis(visit: Visit) -> None:
    visit.open("/debt?country=DJI")
    assert visit.visible() == ["addis-ababa-djibouti-railway", "doraleh-multipurpose-port", "pla-support-base-djibouti"]
    expect(visit.page.get_by_text("Inferred by some and denied by others").first).to_be_visible()


def test_the_country_page_brings_its_sites_into_view(visit: Visit) -> None:
    visit.open("/country?place=Gorno-Badakhshan+(GBAO)")
    frame = visit.map()
    assert "shaymak-kyzylrabot-outpost" in visit.visible()
    frame.wait_for_function("atlas.map.getZoom() >= 6")
    expect(visit.page.locator("table.sheet").first).to_be_visible()


def test_the_organization_page_draws_its_sites_and_its_graph_and_leads_to_others(visit: Visit, real: Catalog) -> None:
    visit.open("/organization?organization=cnpc&when=all")
    members = family(real, "cnpc")
    assert visit.visible() == sorted({role.site for role in involvements(real, members)})
    chart = visit.page.locator(".st-key-network [data-testid=stVegaLiteChart]")
    chart.locator("canvas, svg").first.wait_for()
    daughter = visit.page.locator(".organization a").first
    name = daughter.inner_text()
    daughter.click()
    expect(visit.page.locator(".sentence")).to_contain_text(name, timeout=60_000)  # a page of its own
    expect(visit.page).not_to_have_url(re.compile(r"organization=cnpc(&|$)"))


def test_the_graph_of_an_organization_can_be_had_as_a_file(visit: Visit) -> None:
    visit.open("/organization?organization=tbea&when=all")
    visit.map()
    visit.page.locator(".st-key-network [data-testid=stVegaLiteChart]").locator("canvas, svg").first.wait_for()
    for name, start in (("PNG", b"\x89PNG"), ("SVG", b"<svg"), ("CSV", b"From")):
        with visit.page.expect_download() as download:
            visit.page.locator(".st-key-network").get_by_role("button", name=name, exact=True).click()
        assert download.value.path().read_bytes().lstrip(b"\xef\xbb\xbf").startswith(start)


def test_a_picked_organization_goes_into_the_address(visit: Visit) -> None:
    visit.open("/organization?organization=tbea")
    visit.map()  # its first word runs part of the page again, which would close an open list
    box = visit.page.locator("[data-testid=stMain] [data-testid=stSelectbox]").first
    box.locator("input").fill("Rosatom")
    visit.page.get_by_role("option", name="Rosatom", exact=True).click()
    expect(visit.page.locator(".sentence")).to_contain_text("Rosatom")
    expect(visit.page).to_have_url(re.compile(r"organization=rosatom"))
