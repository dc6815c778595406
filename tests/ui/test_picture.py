"""The map saved as a picture."""

import io
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import FrameLocator, expect

from browser import Visit

SVG = "{http://www.w3.org/2000/svg}"


def saved(visit: Visit, frame: FrameLocator, kind: str) -> bytes:
    frame.locator(".atlas-save summary").click()
    with visit.page.expect_download() as download:
        frame.get_by_role("button", name=kind, exact=True).click()
    assert download.value.suggested_filename == f"presence-atlas-map.{kind.lower()}"
    content: bytes = Path(download.value.path()).read_bytes()
    return content


def test_a_drawing_says_what_it_shows_what_its_signs_mean_and_where_it_comes_from(visit: Visit) -> None:
    visit.open("/?country=TJK&layer=chinese_presence&year=2020")
    visit.map()
    frame = visit.page.frame_locator("iframe[title*='st_folium']")
    drawing = ET.fromstring(saved(visit, frame, "SVG"))
    words = " ".join(each.text or "" for each in drawing.iter(f"{SVG}text"))
    assert "in 2020" in words
    assert "Chinese security presence" in words
    assert "Russian bases" not in words  # the legend names what the picture shows
    assert "Gorno-Badakhshan" in words or "GBAO" in words
    assert "CC BY 4.0" in words
    assert "country=TJK" in words.replace(" ", "")
    assert any(path.get("fill-rule") == "evenodd" for path in drawing.iter(f"{SVG}path"))
    expect(frame.locator(".atlas-save")).not_to_have_attribute("open", "")


@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, {"width": 390, "height": 844}], ids=["desk", "phone"])
def test_a_picture_is_three_times_as_fine_as_the_screen_and_not_empty(visit: Visit, size: dict[str, int]) -> None:
    visit.page.set_viewport_size({"width": size["width"], "height": size["height"]})
    visit.open("/")
    width = visit.map().evaluate("atlas.map.getSize().x")
    frame = visit.page.frame_locator("iframe[title*='st_folium']")
    picture = Image.open(io.BytesIO(saved(visit, frame, "PNG"))).convert("RGB")
    assert picture.width == 3 * (width + 2 * 16)
    assert len(picture.getcolors(maxcolors=10**7) or []) > 100
    assert visit.errors == []
