"""The map page on paper."""

import re

import pytest

from browser import Visit

SEEN = """() => {
  window.printed = [];
  addEventListener('beforeprint', () => {
    const { x, y } = atlas.map.getSize();
    printed.push([x, y, atlas.map.getBounds().contains(bounds)]);
  });
  window.bounds = atlas.map.getBounds();
}"""


def test_the_map_is_fitted_to_the_paper_and_is_as_before_afterwards(visit: Visit) -> None:
    visit.open("/?country=TJK")
    frame = visit.map()
    frame.evaluate(SEEN)
    view = "[atlas.map.getCenter().lat, atlas.map.getZoom(), atlas.map.getSize().x, atlas.map.getSize().y]"
    before = frame.evaluate(view)
    assert visit.page.pdf(format="A4").startswith(b"%PDF")
    assert frame.evaluate("printed") == [[680, 460, True]]
    frame.wait_for_function("atlas.map.getSize().x !== 680")
    assert frame.evaluate(view) == pytest.approx(before, abs=0.001)
    assert "at=" not in visit.page.url


def test_base_map_and_sites_are_printed_as_drawn(visit: Visit) -> None:
    visit.open("/")
    frame = visit.map()
    printed = visit.page.pdf(format="A4")
    sizes = frame.evaluate("[...document.querySelectorAll('canvas')].map((canvas) => canvas.width)")
    pictures = [int(width) for width in re.findall(rb"/Subtype /Image\s+/Width (\d+)", printed)]
    finer = [width for width in pictures if width > 2 * 680]
    assert len({*finer}) == 1
    assert len(finer) >= len(sizes)  # each canvas, and the transparency of each
    assert b"/Type /Mask" not in printed, "Poppler, and programs that use it, show nothing of a base map under a mask"
    frame.wait_for_function(
        "(sizes) => [...document.querySelectorAll('canvas')].map((each) => each.width).join() === sizes.join()",
        arg=sizes,
    )


def test_on_paper_nothing_is_cut_and_the_legend_stands_below_the_map(visit: Visit) -> None:
    visit.open("/?country=TJK")
    visit.map()
    visit.page.set_viewport_size({"width": 718, "height": 1000})  # A4 between its margins
    visit.page.emulate_media(media="print")
    sizes = visit.page.evaluate(
        """() => {
          const box = (name) => document.querySelector(name).getBoundingClientRect().toJSON();
          return { frame: box("iframe[title*='st_folium']"), legend: box('.legend'), footer: box('.atlas-footer'),
                   width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight };
        }"""
    )
    assert (sizes["frame"]["width"], sizes["frame"]["height"]) == (680, 460)
    assert sizes["frame"]["bottom"] <= sizes["legend"]["top"]
    assert sizes["legend"]["right"] <= sizes["width"] <= 718
    assert sizes["footer"]["bottom"] <= sizes["height"] + 1  # the browser rounds the height
    assert not visit.page.get_by_test_id("stSidebar").is_visible()


def test_a_record_is_printed_as_a_whole(visit: Visit) -> None:
    visit.open("/?site=kant-air-base")
    visit.map()
    visit.page.emulate_media(media="print")
    record = visit.page.locator("article[data-site='kant-air-base']")
    box = record.bounding_box()
    assert box is not None
    assert visit.page.evaluate("document.documentElement.scrollHeight") >= box["y"] + box["height"]
    clipped = record.evaluate(
        """(record) => {
          for (let part = record.parentElement; part; part = part.parentElement)
            if (getComputedStyle(part).overflowY !== 'visible' && part.clientHeight < record.clientHeight) return true;
          return false;
        }"""
    )
    assert not clipped
