"""The map as one picture, and the card of a link."""

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from dashboard import paths
from dashboard.evidence.moment import TODAY, SiteState, state_at
from dashboard.map.card import HEIGHT, WIDTH, card
from dashboard.map.still import LIGHT, REGION, Ground, Ring, View, base_map, still, world
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.selection.aim import Aim
from dashboard.store.features import read_features
from dashboard.store.folder import BuiltFolder
from factories import site

SVG = "{http://www.w3.org/2000/svg}"
Shown = list[tuple[Site, SiteState]]


@pytest.fixture(scope="module")
def ground() -> Ground:
    data = BuiltFolder(paths.DATA)
    return Ground.of(read_features(data, "countries"), read_features(data, "places"))


def shown(*sites: Site) -> Shown:
    return [(each, state) for each in sites if (state := state_at(each, TODAY, 2026))]


def drawn(things: Shown, ground: Ground, width: int = 600, height: int = 400) -> ET.Element:
    return ET.fromstring(still(things, ground, width, height))


def spots(picture: ET.Element) -> list[tuple[int, int]]:
    return [(int(each.get("x", "")), int(each.get("y", ""))) for each in picture.iter(f"{SVG}use")]


def test_web_mercator_puts_known_places_where_everybody_does() -> None:
    assert world(np.array([(0.0, 0.0)])).tolist() == [[0.5, 0.5]]
    east, north = world(np.array([(180.0, 85.0)]))[0]
    assert east == 1
    assert north == pytest.approx((1 - np.arcsinh(np.tan(np.radians(85))) / np.pi) / 2)


def test_a_symbol_stands_where_its_site_is(ground: Ground) -> None:
    low, high = (38.0, 68.0), (42.0, 74.0)
    there = shown(site("a", lat=low[0], lon=low[1]), site("b", lat=high[0], lon=high[1]))
    (x1, y1), (x2, y2) = spots(drawn(there, ground))
    assert x1 < x2
    assert y1 > y2
    assert all(0 < x < 600 - 18 and 0 < y < 400 - 18 for x, y in ((x1, y1), (x2, y2)))


def test_the_circle_of_the_only_site_is_as_wide_as_its_place_is_accurate(ground: Ground) -> None:
    def radius(accuracy_m: float) -> float:
        picture = drawn(shown(site("a", lat=38.0, accuracy_m=accuracy_m)), ground)
        return max(float(each.get("r", "")) for each in picture.iter(f"{SVG}circle") if each.get("fill-opacity"))

    assert radius(40_000) == pytest.approx(2 * radius(20_000), abs=1)
    assert 10 < radius(20_000) < 60
    several = drawn(shown(site("a"), site("b", lon=70.0)), ground)
    assert not [each for each in several.iter(f"{SVG}circle") if each.get("fill-opacity")]


def test_few_sites_beyond_the_region_do_not_make_the_rest_small() -> None:
    region = np.array([(68.0, 38.0), (74.0, 42.0), (70.0, 40.0)])
    with_djibouti = np.concatenate([region, [(43.1, 11.6)]])
    assert np.allclose(View.of(with_djibouti, 600, 400).corner, View.of(region, 600, 400).corner)
    assert View.of(np.array([(43.1, 11.6)]), 600, 400).corner[1] > 0.4  # alone, it is shown


def test_without_sites_the_region_is_shown(ground: Ground) -> None:
    view = View.of(None, 600, 400)
    west, south, east, north = REGION
    corners = view.pixels(world(np.array([(west, north), (east, south)])))
    assert corners.min() >= -1
    assert (corners <= (601, 401)).all()
    assert spots(drawn([], ground)) == []


def test_a_country_all_around_fills_the_picture_to_its_corners(ground: Ground) -> None:
    """Its outline has few bends, far outside: drawn straight from one to the next along a frame it would lack corners."""
    box = world(np.array([(75.0, 30.0), (100.0, 42.0), (75.0, 55.0), (50.0, 42.0), (75.0, 30.0)]))
    around = replace(ground.lands[0], rings=(Ring(box, box.min(axis=0), box.max(axis=0)),))
    view = View.at(Aim(42.0, 75.0, 7), 600, 400)
    (path,) = base_map(Ground((around,), ()), view, LIGHT)
    start, *steps = re.findall(r"(-?[0-9]+) (-?[0-9]+)", path.split('"')[1])
    corners = np.cumsum(np.array([start, *steps], dtype=int), axis=0)
    assert {tuple(each) for each in corners.tolist()} == {(-40, -40), (640, -40), (640, 440), (-40, 440)}


def test_a_picture_can_look_where_the_live_map_does() -> None:
    view = View.at(Aim(38.5, 72.5, 7), 600, 400)
    assert view.zoom == pytest.approx(7)
    assert view.pixels(world(np.array([(72.5, 38.5)])))[0] == pytest.approx((300, 200))


def test_names_do_not_lie_on_one_another_and_are_escaped(ground: Ground) -> None:
    picture = drawn([], ground)
    places = [(float(each.get("x", "")), float(each.get("y", ""))) for each in picture.iter(f"{SVG}text")]
    assert len(places) > 8
    assert len(places) == len(set(places))
    evil = Ground.of(
        [
            {
                "id": "KAZ",
                "properties": {"name": "<script>", "label": [67, 48]},
                "geometry": {"type": "Polygon", "coordinates": [[[60, 45], [70, 45], [70, 50], [60, 45]]]},
            }
        ],
        [],
    )
    assert "<SCRIPT>" not in still([], evil, 600, 400)


def test_the_whole_atlas_makes_a_picture_that_is_soon_there(real: Catalog, ground: Ground) -> None:
    picture = still(shown(*real.sites), ground, 1200, 468, whole=True)
    assert len(spots(ET.fromstring(picture))) == len(real.sites)
    assert len(picture) < 200_000


def test_a_card_is_a_picture_of_the_size_that_messengers_ask_for(ground: Ground) -> None:
    content = card("Presence & Atlas", "Showing 1 of 407 sites: <b>. " * 20, "CC BY 4.0", shown(site("a")), ground)
    picture = Image.open(io.BytesIO(content))
    assert (picture.format, picture.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(picture.convert("RGB").getcolors(10**6) or []) > 50
