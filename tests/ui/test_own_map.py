"""A reader's own data on the map, in a real browser: drawn, filtered, told, and gone with the visit."""

import base64
import io
import re
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, cast

import pytest
from PIL import Image, ImageColor
from playwright.sync_api import Browser, Frame, expect

import bring
from axe import violations
from browser import Server, Visit
from dashboard.present.palette import OWN_COLOURS

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def server_with_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An atlas that has a page which puts data into the session."""
    server = Server(root=bring.lay(tmp_path_factory.mktemp("atlas")), environment={"PYTHONPATH": ""})
    yield server
    server.stop()


@pytest.fixture
def reader(server_with_page: Server, browser: Browser) -> Iterator[Visit]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield Visit(page, server_with_page.url)
    page.context.close()


def with_own(reader: Visit, *files: str) -> Frame:
    """Bring files, and open the map."""
    reader.page.goto(f"{reader.url}/bring?{'&'.join(f'files={name}' for name in files)}")
    reader.page.get_by_role("link", name="To the map").click()
    reader.page.locator(".atlas-footer").wait_for(timeout=60_000)
    reader.errors.clear()  # of the page that brings them
    frame = reader.map()
    shows(frame, "count > 0")
    return frame


def shows(frame: Frame, condition: str) -> None:
    """Wait until so many own rows are drawn."""
    frame.wait_for_function(f"(() => {{ const count = atlas.own().length; return {condition}; }})()", timeout=30_000)


def click_at(reader: Visit, frame: Frame, lat: float, lon: float) -> None:
    frame.evaluate(f"atlas.map.setView([{lat}, {lon}], 9, {{animate: false}})")
    place = frame.evaluate(
        f"(() => {{ const {{ x, y }} = atlas.map.latLngToContainerPoint([{lat}, {lon}]); return [x, y]; }})()"
    )
    box = reader.box(frame.frame_element())
    reader.page.mouse.click(box["x"] + place[0], box["y"] + place[1])


def all_years(reader: Visit) -> None:
    reader.drawn()
    reader.page.get_by_text("All years", exact=True).click()


def test_a_link_on_a_page_does_not_lose_what_the_reader_brought(reader: Visit) -> None:
    with_own(reader, "conflicts")
    reader.page.get_by_role("link", name="Story", exact=True).click()
    expect(reader.page).to_have_title("Story · Presence Atlas")
    reader.page.locator("[data-testid=stMain] a[href^='./?']:visible").first.click()
    expect(reader.page).to_have_title("Presence Atlas")
    frame = reader.map()
    all_years(reader)
    shows(frame, "count === 40")


def test_rows_follow_the_years_in_the_browser(reader: Visit) -> None:
    frame = with_own(reader, "conflicts")
    shows(frame, "count === 1")  # that of unknown date
    expect(reader.page.locator(".own-sentence")).to_have_text("Of your 40 sites, 1 is shown: “conflicts.csv”.")
    all_years(reader)
    shows(frame, "count === 40")
    expect(reader.page.locator(".own-sentence")).to_have_text("All your 40 sites are shown: “conflicts.csv”.")
    reader.page.get_by_text("Include sites with unknown dates").click()
    shows(frame, "count === 39")
    assert reader.errors == []
    assert reader.outside == []


def test_the_time_lapse_counts_them_apart(reader: Visit) -> None:
    frame = with_own(reader, "conflicts")
    frame.evaluate("atlas.play(); atlas.pause(); atlas.setYear(2015)")
    expect(frame.locator(".atlas-counts")).to_contain_text("and 5 of yours")
    frame.evaluate("atlas.setYear(2020)")
    expect(frame.locator(".atlas-counts")).to_contain_text("and 1 of yours")


def test_a_popup_says_all_that_the_row_says(reader: Visit) -> None:
    frame = with_own(reader, "conflicts")
    all_years(reader)
    shows(frame, "count === 40")
    click_at(reader, frame, 37.42, 71.74)
    popup = frame.locator(".leaflet-popup")
    expect(popup).to_contain_text("Event 10")
    expect(popup).to_contain_text("conflicts.csv, row 12")
    expect(popup).to_contain_text("2010-05-04")
    expect(popup).to_contain_text("Your data: not rated by the atlas")
    expect(popup.locator("dd", has_text="Two sides, no casualties told")).to_be_visible()
    assert reader.errors == []


def test_an_area_is_clicked_within_its_outline(reader: Visit) -> None:
    frame = with_own(reader, "drawn")
    click_at(reader, frame, 39.45, 66.5)
    expect(frame.locator(".leaflet-popup")).to_contain_text("A licence area")


def test_categories_and_files_are_chosen_in_the_sidebar(reader: Visit) -> None:
    frame = with_own(reader, "conflicts", "drawn")
    all_years(reader)
    shows(frame, "count === 49")
    reader.page.locator(".st-key-w_own_files button", has_text="conflicts.csv").click()
    shows(frame, "count === 9")
    field = reader.page.locator(".st-key-w_own_categories input")
    field.fill("Pipe")
    field.press("Enter")
    shows(frame, "count === 1")
    expect(reader.page.locator(".own-sentence")).to_have_text(
        "Of your 49 sites, 1 is shown: 1 of “plants & lines.kml”."
    )


def test_the_keyboard_reaches_each_row(reader: Visit) -> None:
    frame = with_own(reader, "conflicts")
    all_years(reader)
    shows(frame, "count === 40")
    frame.evaluate("atlas.map.setView([37.5, 71.9], 8, {animate: false})")
    listed = frame.get_by_role("listbox", name="Your sites in view")
    expect(listed.get_by_role("option").first).to_have_text(re.compile("^Event 0, yours: conflicts.csv"))
    listed.focus()
    listed.press("ArrowDown")
    listed.press("Enter")
    expect(frame.locator(".leaflet-popup")).to_contain_text("Event 1")
    expect(frame.locator(".leaflet-popup .atlas-own")).to_be_focused()
    reader.page.keyboard.press("Escape")
    expect(listed).to_be_focused()


def test_a_row_of_the_table_is_shown_on_the_map(reader: Visit) -> None:
    frame = with_own(reader, "drawn")
    reader.page.get_by_text("Table of your selected sites").click()
    table = reader.page.locator(".st-key-own_rows_d2 [data-testid=stDataFrame]")
    table.wait_for()
    table.click(position={"x": 12, "y": 52})
    expect(frame.locator(".leaflet-popup")).to_contain_text("A pipeline")


def test_a_saved_picture_names_the_files(reader: Visit) -> None:
    frame = with_own(reader, "drawn")
    frame.locator(".atlas-save summary").click()
    with reader.page.expect_download() as download:
        frame.get_by_role("button", name="SVG").click()
    drawing = Path(download.value.path()).read_text("utf-8")
    assert "plants &amp; lines.kml (not rated by the atlas)" in drawing
    assert "Of your 9 sites" in drawing or "All your 9 sites" in drawing
    assert "Global Energy Monitor, CC BY 4.0" in drawing


def test_hostile_texts_stay_texts(reader: Visit) -> None:
    frame = with_own(reader, "hostile")
    click_at(reader, frame, 38.0, 74.0)
    expect(frame.locator(".leaflet-popup dd").first).to_contain_text("<img src=https://evil.example")
    reader.page.get_by_text("Table of your selected sites").click()
    reader.page.locator(".st-key-own_rows_d1").wait_for()
    assert reader.outside == []
    assert reader.errors == []


def test_what_one_reader_brings_no_other_can_see_and_it_is_gone_with_the_visit(
    server_with_page: Server, browser: Browser
) -> None:
    addresses: list[str] = []
    page = browser.new_page()
    one = Visit(page, server_with_page.url)
    page.on("request", lambda request: addresses.append(request.url) if "/own/" in request.url else None)
    with_own(one, "conflicts")
    (address,) = [each for each in addresses if each.endswith(".json")]
    other_page = browser.new_page()
    other = Visit(other_page, server_with_page.url).open()
    asked: list[str] = []
    other_page.on("request", lambda request: asked.append(request.url))
    assert other.map().evaluate("atlas.own().length") == 0
    assert other_page.locator(".own-sentence").count() == 0
    assert not [each for each in asked if "/own" in each]
    assert status(address) == 200
    page.context.close()
    for _ in range(600):  # the server notices in its own time that a reader has left
        if status(address) == 404:
            break
        other_page.wait_for_timeout(100)
    assert status(address) == 404
    other_page.context.close()


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_the_map_without_own_data_loads_nothing_of_it(server_with_page: Server, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    Visit(page, server_with_page.url).open().map()
    page.wait_for_timeout(500)
    assert not [each for each in asked if re.search(r"/own[-/]", each)]
    page.context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_map_with_own_data(
    server_with_page: Server, browser: Browser, theme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme=theme)
    reader = Visit(page, server_with_page.url)
    frame = with_own(reader, "conflicts", "drawn")
    page.get_by_text("Table of your selected sites").click()
    page.locator(".st-key-own_rows_d1").wait_for()
    frame.get_by_role("listbox", name="Your sites in view").focus()
    page.keyboard.press("Enter")
    expect(frame.locator(".leaflet-popup dd").first).to_be_visible()
    assert violations(page) == []
    page.context.close()


def test_rows_that_do_not_come_can_be_asked_for_again(reader: Visit) -> None:
    reader.page.route("**/own/*.json", lambda route: route.abort())
    reader.page.goto(f"{reader.url}/bring?files=conflicts")
    reader.page.get_by_role("link", name="To the map").click()
    frame = reader.map()
    trouble = frame.locator(".atlas-troubles")
    expect(trouble).to_contain_text("Your data could not be loaded onto the map")
    reader.page.unroute("**/own/*.json")
    trouble.get_by_role("button", name="Try again").click()
    shows(frame, "count > 0")
    expect(trouble).not_to_contain_text("Your data")


def complete(frame: Frame, condition: str = "true") -> None:
    """Wait until all tiles in view have come, and something holds of what they show."""
    frame.wait_for_function(
        f"(() => {{ const {{ marks, rows, complete }} = atlas.clusters(); return complete && marks > 0 && {condition}; }})()",
        timeout=30_000,
    )


def test_a_hundred_thousand_rows_are_few_marks_that_follow_the_years_without_a_request(reader: Visit) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url) if "/own/" in request.url else None)
    frame = with_clusters(reader, "crowd", "conflicts")
    all_years(reader)
    complete(frame, "rows === 100000")
    assert frame.evaluate("atlas.clusters().marks") < 3_000
    expect(reader.page.locator(".own-sentence")).to_have_text(
        "All your 100,040 sites are shown: 100,000 of “crowd.csv”, 40 of “conflicts.csv”."
    )
    before = len(asked)
    frame.evaluate("atlas.play(); atlas.pause(); atlas.setYear(2015)")
    shown = frame.evaluate("atlas.clusters().rows")
    assert 2_000 < shown < 4_000
    expect(frame.locator(".atlas-counts")).to_contain_text(f"and {frame.evaluate('atlas.ownCount()')} of yours")
    assert frame.evaluate("atlas.ownCount()") == shown + 5  # of the other file
    assert len(asked) == before
    assert reader.errors == []


def test_a_set_of_the_hosts_comes_from_an_address_that_all_readers_have(reader: Visit) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url.removeprefix(reader.url)))
    frame = with_clusters(reader, "shared", "crowd")
    all_years(reader)
    complete(frame, "rows === 200000")
    tiles = [each for each in asked if each.startswith("/events/1/of-the-set/")]
    assert tiles
    assert not [each for each in tiles if "?" in each]
    assert [each for each in asked if re.match(r"/own/[^/]+/\w+/1/\d+/\d+/\d+$", each)]  # the other file
    assert not [each for each in asked if re.match(r"/own/[^/]+/\w+/0/", each)]
    assert reader.errors == []


def test_the_filters_stand_in_the_address_of_a_sets_tiles(reader: Visit) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url.removeprefix(reader.url)))
    frame = with_clusters(reader, "shared")
    all_years(reader)
    complete(frame, "rows === 100000")
    field = reader.page.locator(".st-key-w_own_categories input")
    tile = re.compile(r"/events/1/of-the-set/\d+/\d+/\d+\?kind=Kind\+3$")
    with reader.page.expect_request(tile, timeout=60_000):
        field.fill("Kind 3")
        field.press("Enter")
    complete(frame, "rows < 13000 && rows > 9000")
    listed = frame.get_by_role("listbox", name="Your many sites in view")
    expect(listed.get_by_role("option").first).to_contain_text(re.compile(r"^1,\d{3} close together"))  # 10,000 before
    listed.focus()
    listed.press("Enter")
    popup = frame.locator(".leaflet-popup .atlas-own")
    expect(popup.locator("dt")).to_have_text(["Kind 3"])
    assert [each for each in asked if re.search(r"/rows\?kind=Kind\+3&undated=1$", each)]
    popup.locator("li button").first.click()
    expect(frame.locator(".leaflet-popup .atlas-own").last).to_contain_text(", row ")
    assert reader.errors == []


def test_a_cluster_tells_its_categories_and_the_way_closer(reader: Visit) -> None:
    frame = with_clusters(reader, "crowd")
    all_years(reader)
    complete(frame, "rows === 100000")
    spot = frame.evaluate(
        """(() => {
          const { layer } = { layer: Object.values(atlas.map._layers).find((each) => each.drawn && each.under) };
          const id = layer.rows().sort((a, b) => layer.at(b).count - layer.at(a).count)[0];
          const { lat, lon } = layer.sites;
          return [lat[id], lon[id], layer.at(id).count];
        })()"""
    )
    place = frame.evaluate(
        f"(() => {{ const p = atlas.map.latLngToContainerPoint([{spot[0]}, {spot[1]}]); return [p.x, p.y]; }})()"
    )
    box = reader.box(frame.frame_element())
    reader.page.mouse.click(box["x"] + place[0], box["y"] + place[1])
    several = frame.locator(".leaflet-popup", has_text="here")
    if several.count():  # other sites lie there too
        several.get_by_text("close together").first.click()
    popup = frame.locator(".leaflet-popup", has_text="of your sites")
    expect(popup.locator("h2")).to_have_text(f"{spot[2]:,} of your sites")
    expect(popup.locator("dt", has_text="Kind 0")).to_be_visible()
    expect(popup.locator("li")).to_have_count(50)
    zoom = frame.evaluate("atlas.map.getZoom()")
    popup.get_by_role("button", name="Zoom in").click()
    frame.wait_for_function(f"atlas.map.getZoom() > {zoom}")
    complete(frame)
    frame.evaluate(f"atlas.map.setView([{spot[0]}, {spot[1]}], 14, {{animate: false}})")
    complete(frame)
    assert reader.errors == []


def test_a_filter_leaves_its_part_of_the_clusters(reader: Visit) -> None:
    frame = with_clusters(reader, "crowd")
    all_years(reader)
    complete(frame, "rows === 100000")
    field = reader.page.locator(".st-key-w_own_categories input")
    field.fill("Kind 3")
    field.press("Enter")
    complete(frame, "rows < 13000 && rows > 9000")
    shown = frame.evaluate("atlas.clusters().rows")
    expect(reader.page.locator(".own-sentence")).to_have_text(
        f"Of your 100,000 sites, {shown:,} are shown: “crowd.csv”."
    )


def test_the_keyboard_reaches_the_clusters(reader: Visit) -> None:
    frame = with_clusters(reader, "crowd")
    all_years(reader)
    complete(frame, "rows === 100000")
    listed = frame.get_by_role("listbox", name="Your many sites in view")
    expect(listed.get_by_role("option").first).to_contain_text("close together, yours: crowd.csv")
    listed.focus()
    listed.press("Enter")
    expect(frame.locator(".leaflet-popup .atlas-own")).to_be_focused()
    reader.page.keyboard.press("Escape")
    expect(listed).to_be_focused()


def test_circles_do_not_hide_each_other_even_those_of_two_files(reader: Visit) -> None:
    frame = with_clusters(reader, "crowd", "million")
    all_years(reader)
    for zoom in (3, 5, 5.5, 8):
        frame.evaluate(f"atlas.map.setView([43, 70], {zoom}, {{animate: false}})")
        complete(frame)
        nearest = frame.evaluate(
            """(() => {
              const layer = Object.values(atlas.map._layers).find((each) => each.drawn && each.under);
              const spots = layer.rows().filter((id) => !layer.at(id).mark.own).map((id) => layer.spot(id));
              const files = new Set(layer.rows().map((id) => layer.at(id).mark.source.file));
              const away = spots.flatMap((a, i) => spots.slice(0, i).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
              return [files.size, Math.min(...away)];
            })()"""
        )
        assert nearest[0] == 2
        assert nearest[1] > 18  # the smallest are as wide
    assert reader.errors == []


def test_the_map_says_where_the_clusters_are_when_none_is_in_view(reader: Visit) -> None:
    reader.page.goto(f"{reader.url}/bring?files=africa")
    reader.page.get_by_role("link", name="To the map").click()
    reader.page.locator(".atlas-footer").wait_for(timeout=60_000)
    frame = reader.map()
    hint = frame.locator(".atlas-cluster-elsewhere")
    all_years(reader)
    expect(hint).to_have_text("All 40,000 of your sites are out of view: show them")
    hint.click()
    expect(hint).to_be_hidden()
    complete(frame, "rows === 40000")


def test_no_hint_where_other_rows_of_the_reader_are_in_view(reader: Visit) -> None:
    reader.page.goto(f"{reader.url}/bring?files=africa&files=conflicts")
    reader.page.get_by_role("link", name="To the map").click()
    reader.page.locator(".atlas-footer").wait_for(timeout=60_000)
    frame = reader.map()
    all_years(reader)
    shows(frame, "count === 40")
    reader.page.wait_for_timeout(1000)
    assert not frame.locator(".atlas-elsewhere:visible").count()
    frame.evaluate("atlas.map.setView([60, 10], 6, {animate: false})")
    expect(frame.locator(".atlas-own-elsewhere")).to_be_hidden()


def test_a_saved_picture_holds_the_clusters_their_numbers_and_what_they_mean(reader: Visit) -> None:
    frame = with_clusters(reader, "crowd")
    all_years(reader)
    complete(frame, "rows === 100000")
    frame.evaluate("atlas.map.setView([43, 67], 5, {animate: false})")
    complete(frame)
    drawn = frame.evaluate(NUMBERS)
    words = [each.text or "" for each in ET.fromstring(saved(reader, frame, "SVG")).iter(f"{SVG}text")]
    assert len(drawn) > 50
    assert not Counter(drawn) - Counter(words)
    assert "crowd.csv: several close together, and how many" in words
    assert any("All your 100,000 sites are shown" in each for each in words)
    picture = Image.open(io.BytesIO(saved(reader, frame, "PNG"))).convert("RGB")
    assert picture.width == 3 * (frame.evaluate("atlas.map.getSize().x") + 32)
    assert coloured(picture) > 20_000
    assert reader.errors == []


def test_clusters_are_printed_as_drawn(reader: Visit) -> None:
    frame = with_clusters(reader, "crowd")
    all_years(reader)
    complete(frame, "rows === 100000")
    frame.evaluate(
        f"""addEventListener("beforeprint", () => {{
          window.printed = [atlas.clusters(), {NUMBERS}.length,
            document.querySelector(".leaflet-atlas-clusters-pane canvas:last-child").toDataURL()];
        }})"""
    )
    assert reader.page.pdf(format="A4").startswith(b"%PDF")
    shown, numbers, sheet = frame.evaluate("printed")
    assert shown["rows"] == 100_000
    assert numbers > 50
    assert coloured(Image.open(io.BytesIO(base64.b64decode(sheet.partition(",")[2]))).convert("RGB")) > 20_000


NUMBERS = """(() => {
  const layer = Object.values(atlas.map._layers).find((each) => each.drawn && each.under);
  const view = atlas.map.getBounds();
  const short = (n) => n < 1000 ? `${n}` : n < 9950 ? `${(n / 1000).toFixed(1)}k` : `${Math.round(n / 1000)}k`;
  return layer.rows()
    .filter((id) => !layer.at(id).mark.own && view.contains([layer.sites.lat[id], layer.sites.lon[id]]))
    .map((id) => short(layer.at(id).count));
})()"""
"""The numbers on the circles in view."""


def saved(reader: Visit, frame: Frame, kind: str) -> bytes:
    frame.locator(".atlas-save summary").click()
    with reader.page.expect_download() as download:
        frame.get_by_role("button", name=kind, exact=True).click()
    return Path(download.value.path()).read_bytes()


def coloured(picture: Image.Image) -> int:
    """How many pixels have the colour of the first file, or nearly: areas of the atlas lie above it."""
    ours = ImageColor.getrgb(OWN_COLOURS[0])
    found = cast("list[tuple[int, tuple[int, ...]]]", picture.getcolors(maxcolors=10**7) or [])
    return sum(count for count, colour in found if max(abs(a - b) for a, b in zip(colour, ours, strict=True)) < 50)


def with_clusters(reader: Visit, *files: str) -> Frame:
    """Bring files of which one is drawn as clusters, and open the map."""
    reader.page.goto(f"{reader.url}/bring?{'&'.join(f'files={name}' for name in files)}")
    reader.page.get_by_role("link", name="To the map").click()
    reader.page.locator(".atlas-footer").wait_for(timeout=60_000)
    reader.errors.clear()  # of the page that brings them
    frame = reader.map()
    complete(frame)
    return frame
