"""The picture in the map page, and where the live map will open."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import numpy as np
import pytest

from dashboard import paths
from dashboard.evidence.moment import TODAY, SiteState, state_at
from dashboard.map.atlas_map import CENTRE, ZOOM
from dashboard.map.first_view import CROWD, MOST, WIDE, Opening, picture
from dashboard.map.still import Ground, world
from dashboard.model.site import Site
from dashboard.model.vocabulary import Standing
from dashboard.store.features import read_features
from dashboard.store.folder import BuiltFolder
from factories import site


@pytest.fixture(scope="module")
def ground() -> Ground:
    data = BuiltFolder(paths.DATA)
    return Ground.of(read_features(data, "countries"), read_features(data, "places"))


def state(each: Site) -> SiteState | None:
    return state_at(each, TODAY, 2026)


def drawn(sites: list[Site], ground: Ground, opening: Opening) -> ET.Element:
    return ET.fromstring(picture(sites, state, ground, opening))


def spots(found: ET.Element) -> list[tuple[int, int]]:
    """Middles of the symbols, in pixels from the middle of the picture."""
    across, down = map(int, found.get("data-half", "").split())
    places = [
        place.split()
        for each in found.iter("path")
        if each.get("data-sites")
        for place in each.get("d", "")[1:].split("L")[:-1]
    ]
    return [(int(x) - across, int(y) - down) for x, y in places]


def test_what_is_in_the_middle_of_the_map_is_in_the_middle_of_the_picture(ground: Ground) -> None:
    lat, lon = CENTRE
    ((x, y),) = spots(drawn([site("a", lat=lat, lon=lon)], ground, Opening.first()))
    assert abs(x) <= 1
    assert abs(y) <= 1


def test_according_to_a_side_what_it_says_is_marked_and_the_rest_stands_back(ground: Ground) -> None:
    lat, lon = CENTRE
    there = [site(name, lat=lat, lon=lon + place) for place, name in enumerate("abcd")]
    spoken: dict[str, Standing] = {"a": "acknowledged", "b": "denied", "c": "acknowledged"}
    found = ET.fromstring(picture(there, state, ground, Opening.first(), spoken))
    assert len(spots(found)) == 4
    badges = {each.get("id"): each for each in found.iter("marker") if each.get("id", "").startswith("said")}
    assert len(badges) == 2
    (faint,) = [group for group in found.iter("g") if group.get("opacity") == "0.35"]
    assert [path.get("data-sites") for path in faint.iter("path") if path.get("data-sites")] == ["1"]
    plain = drawn(there, ground, Opening.first())
    assert not [each for each in plain.iter("marker") if each.get("id", "").startswith("said")]


def test_it_has_the_scale_of_the_live_map(ground: Ground) -> None:
    lat, lon = CENTRE
    there = [site("a", lat=lat, lon=lon), site("b", lat=lat, lon=lon + 5)]
    (west, _), (east, _) = spots(drawn(there, ground, Opening.first()))
    assert east - west == pytest.approx(256 * 2**ZOOM * 5 / 360, abs=1)


def test_a_part_opens_on_what_of_it_lies_in_the_region() -> None:
    near, far = site("a", lat=40.0, lon=70.0), site("b", lat=-30.0, lon=-60.0)
    one = replace(near, id="c", location=replace(near.location, lat=42.0, lon=75.0))
    opening = Opening.on([near, far, one])
    x, _ = opening.middle
    assert x == pytest.approx(world(np.array([(72.5, 41.0)]))[0][0])
    assert opening.extent is not None
    assert opening.extent[0] == pytest.approx(5 * 1.3 / 360)
    assert Opening.on([far]).middle == pytest.approx(tuple(world(np.array([(-60.0, -30.0)]))[0]))


def test_one_site_is_not_shown_closer_than_the_live_map_shows_it() -> None:
    assert Opening.on([site("a", lat=40.0, lon=70.0)]).drawn_at() == 7
    assert Opening.near(70.0, 40.0, 10.0).drawn_at() == 9


def test_nothing_selected_is_shown_where_the_map_opens(ground: Ground) -> None:
    assert Opening.on([]) == Opening.first()
    assert spots(drawn([], ground, Opening.first())) == []


def test_of_a_crowd_not_every_symbol_is_drawn(ground: Ground) -> None:
    lat, lon = CENTRE
    few = [site(f"a{n}", lat=lat, lon=lon) for n in range(20)]
    many = [site(f"a{n}", lat=lat, lon=lon) for n in range(CROWD + 1)]
    spread = [site(f"a{n}", lat=lat + n % 80 / 16, lon=lon + n // 80 / 8) for n in range(6000)]
    assert len(spots(drawn(few, ground, Opening.first()))) == 20
    assert len(spots(drawn(many, ground, Opening.first()))) == 1
    assert len(spots(drawn(spread, ground, Opening.first()))) <= MOST
    areas = [replace(each, location=replace(each.location, shape="area")) for each in spread[: 2 * WIDE]]
    circles = drawn(areas, ground, Opening.first()).iter("circle")
    assert len([each for each in circles if each.get("fill-opacity")]) == WIDE
