"""A reader's own file in a real browser: from the file to the map, and nobody else notices."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Download, Page, expect
from pyproj import Transformer

from axe import violations
from browser import Server, Visit
from hostile import EVERYTHING
from imports.bringing import FILES, zipped

FEW = """name,first,lon,year,type
Shaymak post,37.44,74.55,2016,outpost
Kant,42.85,74.85,2003,air base
Bad,north,75,2010,mine
Far,137,75,2011,mine
Kumtor,41.86,78.19,1997,mine
"""
SLOW = 60_000


def bring(page: Page, name: str, content: str | bytes) -> None:
    """Choose a file, as a reader does."""
    text = content.encode() if isinstance(content, str) else content
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": text})


def choose(page: Page, label: str, option: str) -> None:
    """Choose something in a list of the form."""
    box = page.locator("[data-testid=stSelectbox]").filter(has_text=label).locator("input").first
    box.fill(option)
    page.get_by_role("option", name=option).click()
    expect(page.locator(".stApp[data-test-script-state=notRunning]")).to_be_visible(
        timeout=SLOW
    )  # the list is drawn anew
    expect(box).to_have_value(option)


@pytest.fixture
def other(server: Server, browser: Browser) -> Iterator[Visit]:
    """Another reader, with a browser of their own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield Visit(context.new_page(), server.url)
    context.close()


def test_from_a_file_with_faults_to_the_map_and_nobody_else_sees_it(visit: Visit, other: Visit) -> None:
    page = visit.open("/your_data").page
    bring(page, "posts.csv", FEW)
    sentence = page.locator(".sentence")
    expect(sentence).to_contain_text("posts.csv: 5 rows read: ", timeout=SLOW)
    choose(page, "Latitude", "first: 37.44")
    choose(page, "Longitude", "lon: 74.55")
    expect(sentence).to_contain_text("5 rows read: 3 drawn, 2 refused.", timeout=SLOW)
    expect(page.locator(".own-faults")).to_contain_text("Row 4: “north”")
    expect(page.locator(".own-faults")).to_contain_text("Row 5: “137”")
    expect(page.get_by_role("img", name="Map of 3 places")).to_be_visible()
    with page.expect_download() as report:
        page.get_by_role("button", name="Download the report").click()
    assert "north" in text_of(report.value)
    page.get_by_role("button", name="Show on the map").click()
    expect(page).to_have_url(re.compile(r"/(\?.*)?$"))
    visit.map()
    expect(page.get_by_text("posts.csv").first).to_be_visible(timeout=SLOW)
    other.open("/your_data")
    expect(other.page.locator(".sentence")).to_contain_text("Bring your own sites")
    assert "posts.csv" not in other.page.content()
    other.open("/")
    other.map()
    assert "posts.csv" not in other.page.content()
    assert visit.outside == other.outside == []


def text_of(download: Download) -> str:
    return Path(download.path()).read_text("utf-8")


def test_a_workspace_opens_in_another_visit(visit: Visit, other: Visit) -> None:
    page = visit.open("/your_data").page
    bring(page, "posts.csv", FEW.replace("first", "lat"))
    page.get_by_role("button", name="Keep", exact=True).click(timeout=SLOW)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as a workspace").click()
    second = other.open("/your_data").page
    bring(second, "workspace.json", Path(saved.value.path()).read_bytes())
    expect(second.get_by_text("The workspace is open: 1 file.")).to_be_visible(timeout=SLOW)
    expect(second.get_by_role("textbox", name="Name on the map: 3 places, 1997–2016; 2 rows refused")).to_have_value(
        "posts.csv"
    )


def test_a_reader_of_metres_is_asked_for_their_system_and_offered_the_likely_ones_first(visit: Visit) -> None:
    to_metres = Transformer.from_crs(4326, 32642, always_xy=True)
    places = {"Murghob": (73.97, 38.17), "Khorugh": (71.55, 37.49), "Rushon": (71.55, 37.95), "Vanj": (71.45, 38.37)}
    metres = {name: to_metres.transform(*place) for name, place in places.items()}
    rows = [f"{name},{east:.0f},{north:.0f}" for name, (east, north) in metres.items()]
    page = visit.open("/your_data").page
    bring(page, "posts.csv", "\n".join(["name,easting,northing", *rows]))
    expect(page.locator(".sentence")).to_contain_text("4 rows read: 0 drawn, 4 refused", timeout=SLOW)
    box = page.get_by_test_id("stSelectbox").filter(has_text="Coordinate system").locator("input").first
    box.click()
    offered = page.get_by_role("option")
    expect(offered.first).to_be_visible()
    assert "UTM zone 42N: rows in Tajikistan (EPSG:32642)" in offered.all_inner_texts()[:4]
    page.get_by_role("option", name="EPSG:32642").click()
    expect(page.locator(".sentence")).to_contain_text("4 rows read: 4 drawn, 0 refused", timeout=SLOW)
    expect(page.get_by_text("taken to be in EPSG:32642")).to_be_visible()


def test_a_hostile_file_is_refused_and_another_reader_goes_on(visit: Visit, other: Visit) -> None:
    bomb = zipped({"sites.csv": b"name,lat,lon\n" + b"0" * 300_000_000})
    page = visit.open("/your_data").page
    other.open("/")
    other.map()
    bring(page, "sites.zip", bomb)
    other.page.get_by_role("link", name="Layers", exact=True).click()
    expect(other.page.locator(".sentence")).to_be_visible()
    expect(page.get_by_test_id("stAlertContainer")).to_contain_text(re.compile(r"\w+ .+\.$"), timeout=20_000)
    expect(page.locator("input[type=file]").first).to_be_attached()
    assert other.errors == []


def line(vertices: int) -> str:
    return json.dumps(
        {"type": "LineString", "coordinates": [[60 + n / vertices, 40 + n % 7 / 10] for n in range(vertices)]}
    )


PARTS = "".join(f"<Point><coordinates>{60 + n / 1000},40</coordinates></Point>" for n in range(8_000))
NASTY: dict[str, tuple[str, bytes, str]] = {
    "archives in an archive": ("a.zip", zipped({"b.zip": zipped({"c.csv": FEW.encode()})}), "further archives"),
    "a way out of an archive": ("a.zip", zipped({"../../../evil.csv": FEW.encode()}), "5 rows read"),
    "an entity": ("a.kml", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><kml>&a;</kml>', "DOCTYPE"),
    "a workbook broken off": ("a.xlsx", (FILES / "libreoffice.xlsx").read_bytes()[:3_000], "damaged"),
    "numbers that are none": ("a.csv", b"name,lat,lon\nA,NaN,72\nB,41,inf\nC,41,72\n", "3 rows read"),
    "a line of 100,000 vertices": ("a.geojson", line(100_000).encode(), "1 row read"),
    "a placemark of 8,000 parts": (
        "a.kml",
        f"<kml><Placemark><name>Wells</name><MultiGeometry>{PARTS}</MultiGeometry></Placemark></kml>".encode(),
        "1 row read",
    ),
    "another encoding than it says": (
        "a.csv",
        b"\xef\xbb\xbf" + "name,lat,lon\nОш,41,72\n".encode("cp1251"),
        "1 row read",
    ),
    "an id twice": (
        "a.geojson",
        '{{"type":"FeatureCollection","features":[{0},{0}]}}'.format(
            '{"type":"Feature","id":1,"properties":{"id":1},"geometry":{"type":"Point","coordinates":[72,41]}}'
        ).encode(),
        "2 rows read",
    ),
}


def test_each_nasty_file_ends_in_a_sentence_and_another_reader_goes_on(visit: Visit, other: Visit) -> None:
    other.open("/")
    other.map()
    said = {}
    for kind, (name, content, _) in NASTY.items():
        page = visit.open("/your_data").page
        bring(page, name, content)
        answer = page.get_by_test_id("stAlertContainer").or_(page.locator(".sentence", has_text="read"))
        answer.first.wait_for(timeout=SLOW)
        said[kind] = " ".join(answer.all_inner_texts())
    for kind, (_, _, wanted) in NASTY.items():
        assert re.search(wanted, said[kind]), f"{kind}: {said[kind]}"
    for page_name in ("Layers", "Timeline"):
        other.page.get_by_role("link", name=page_name, exact=True).click()
        expect(other.page.locator(".sentence")).to_be_visible()
    assert other.errors == []
    assert visit.outside == []


def test_a_file_of_60_mb_is_refused_with_a_sentence(visit: Visit, tmp_path: Path) -> None:
    page = visit.open("/your_data").page
    large = tmp_path / "large.csv"
    large.write_bytes(b"name,lat,lon\n" + b"Kant,42.85,74.85\n" * 3_600_000)
    page.locator("input[type=file]").set_input_files(large)
    expect(page.get_by_text(re.compile(r"50(\.0)? ?MB or smaller"))).to_be_visible(timeout=SLOW)
    expect(page.locator(".sentence")).to_contain_text("Bring your own sites")


def test_nothing_of_a_file_takes_effect_on_the_page(visit: Visit) -> None:
    page = visit.open("/your_data").page
    cell = '"' + EVERYTHING.replace('"', '""') + '"'
    bring(page, "![x](https://evil.example/a.png).csv", f"{cell},lat,lon\n{cell},41,72\n{cell},{cell},72\n")
    expect(page.locator(".sentence")).to_contain_text("2 rows read", timeout=SLOW)
    page.get_by_text("More columns").click()
    taken = page.locator("main").locator("img[src*='evil'], a[href*='evil'], .katex, code, strong:has-text('bold')")
    expect(taken).to_have_count(0)
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_role("button", name="Save as a workspace")).to_be_visible()
    expect(taken).to_have_count(0)
    assert visit.outside == []


def test_pasted_places_are_read_by_keyboard_alone(visit: Visit) -> None:
    page = visit.open("/your_data").page
    page.locator(".st-key-own_paste_box summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("textbox").focus()
    page.keyboard.type("Shaymak; 37.44, 74.55\nKant; 42.85, 74.85\nGrid; 43S FB 37 44")
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name="Read the text").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sentence")).to_contain_text("Pasted text: 3 rows read: 3 drawn, 0 refused.", timeout=SLOW)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_form_and_the_list(
    server: Server, browser: Browser, theme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=theme)
    Visit(page, server.url).open("/your_data")
    bring(page, "posts.csv", FEW.replace("first", "lat"))
    page.locator(".own-rows").wait_for(timeout=SLOW)
    assert violations(page) == []
    page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_role("button", name="Save as a workspace").wait_for()
    assert violations(page) == []
    page.context.close()
