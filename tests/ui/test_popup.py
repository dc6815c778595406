"""The popup of a picked site in a real browser."""

import pytest
from playwright.sync_api import Browser, Frame, Route

from browser import Server, Visit
from dashboard.model.catalog import Catalog

INSIDE = """() => {
  const popup = document.querySelector('.leaflet-popup');
  if (!popup) return false;
  const [inner, outer] = [popup.getBoundingClientRect(), atlas.map.getContainer().getBoundingClientRect()];
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}"""
PLACE = "() => Object.values(atlas.map._layers).find((each) => each.getContent && each.isOpen()).getLatLng()"


def outermost(frame: Frame, real: Catalog) -> list[str]:
    """The drawn sites nearest to each edge of the map."""
    seen = set(frame.evaluate("atlas.visible()"))
    places = [[site.id, site.location.lat, site.location.lon] for site in real.sites if site.id in seen]
    found: list[str] = frame.evaluate(
        """(places) => {
          const { x: width, y: height } = atlas.map.getSize();
          const spots = places.map(([id, lat, lon]) => ({ id, ...atlas.map.latLngToContainerPoint([lat, lon]) }))
            .filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height);
          const first = (rank) => spots.toSorted((a, b) => rank(a) - rank(b))[0].id;
          return [first(({ x }) => x), first(({ x }) => -x), first(({ y }) => y), first(({ y }) => -y)];
        }""",
        places,
    )
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
def test_it_stays_inside_the_map_wherever_the_site_is(
    server: Server, browser: Browser, real: Catalog, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    frame = Visit(page, server.url).open().map()
    frame.get_by_role("button", name="GBAO").click()
    frame.wait_for_function("atlas.map.getZoom() >= 5.5 && !atlas.map._animatingZoom")
    for site in outermost(frame, real):
        frame.evaluate("(site) => atlas.pick(site)", site)
        frame.wait_for_function(INSIDE)
    page.close()


def test_it_stays_inside_a_map_that_becomes_smaller(visit: Visit) -> None:
    visit.open("/?site=kant-air-base")
    frame = visit.map()
    frame.wait_for_function(INSIDE)
    visit.page.set_viewport_size({"width": 340, "height": 700})
    frame.wait_for_function("atlas.map.getSize().x < 340")
    frame.wait_for_function(INSIDE)


def test_a_link_to_a_site_opens_the_popup_at_its_own_place_however_slow_the_download(
    visit: Visit, real: Catalog
) -> None:
    held: list[Route] = []
    visit.page.route("**/sites-*.json", lambda route: held.append(route))
    with visit.page.expect_request("**/sites-*.json"):
        visit.open("/?site=kant-air-base")
    visit.page.set_viewport_size({"width": 700, "height": 700})
    held[0].continue_()
    place = visit.map().evaluate(PLACE)
    assert (place["lat"], place["lng"]) == pytest.approx(
        (real.by_id["kant-air-base"].location.lat, real.by_id["kant-air-base"].location.lon), abs=1e-4
    )


def test_it_follows_a_site_from_its_arm_of_the_fan_to_its_place(visit: Visit, real: Catalog) -> None:
    visit.open("/?when=all&q=Kharasan")
    frame = visit.map()
    where = real.by_id["kharasan-1-uranium-mine-cgn"].location
    frame.evaluate(f"atlas.map.setView([{where.lat}, {where.lon}], 8, {{animate: false}})")
    point = frame.evaluate(f"atlas.map.latLngToContainerPoint([{where.lat}, {where.lon}])")
    frame.locator("#map_div").click(position={"x": point["x"], "y": point["y"]})
    frame.wait_for_function("atlas.fanned().length === 2")
    frame.locator("#map_div").click(position={"x": point["x"], "y": point["y"] - 27})
    frame.wait_for_function(f"({PLACE})().lat > {where.lat} + 0.01")
    frame.evaluate("atlas.map.setZoom(9, {animate: false})")
    frame.wait_for_function(f"Math.abs(({PLACE})().lat - {where.lat}) < 0.001")
