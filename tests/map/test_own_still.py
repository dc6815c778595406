"""The small picture of where a file's rows lie."""

import xml.etree.ElementTree as ET

import numpy as np
import pytest
from shapely.geometry import LineString, Point, box

from dashboard import paths
from dashboard.map.own_still import MOST_BENDS, MOST_SHAPES, own_still
from dashboard.map.still import Ground
from dashboard.model.own import OwnData
from dashboard.store.features import read_features
from dashboard.store.folder import BuiltFolder
from factories import own_data

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def ground() -> Ground:
    data = BuiltFolder(paths.DATA)
    return Ground.of(read_features(data, "countries"), read_features(data, "places"))


def drawn(data: OwnData, ground: Ground) -> list[ET.Element]:
    """What is drawn of the rows: lines and areas first, the round marks of all last."""
    svg = ET.fromstring(own_still(data.sites, ground, 480, 300))
    return [path for path in svg.iter(f"{SVG}path") if path.get("stroke") == "var(--accent)"]


def bends(path: ET.Element) -> int:
    return path.get("d", "").count("L")


def test_an_area_is_filled_and_a_line_is_not(ground: Ground) -> None:
    data = own_data({"geometry": box(70, 38, 72, 40)}, {"geometry": LineString([(70, 38), (74, 41)])})
    area, line, marks = drawn(data, ground)
    assert area.get("fill") == "var(--accent)"
    assert line.get("fill") == "none"
    assert (bends(area), bends(line)) == (4, 1)
    assert marks.get("d", "").count("h0") == 2


def test_rows_of_one_spot_are_one_mark(ground: Ground) -> None:
    (marks,) = drawn(own_data({"lon": 70.0}, {"lon": 70.0}, {"lon": 76.0}), ground)
    assert marks.get("d", "").count("h0") == 2


def test_a_file_without_rows_is_the_base_map_alone(ground: Ground) -> None:
    assert drawn(own_data(), ground) == []


def test_a_line_of_many_bends_keeps_its_way_with_fewer(ground: Ground) -> None:
    course = np.linspace(0, 40, 5 * MOST_BENDS)
    winding = LineString(np.stack([65 + course / 4, 40 + np.sin(course)], axis=1))
    line, _ = drawn(own_data({"geometry": winding}), ground)
    assert MOST_BENDS / 2 < bends(line) <= MOST_BENDS


def test_of_very_many_areas_the_first_are_drawn(ground: Ground) -> None:
    circles = [
        {"geometry": Point(60 + place % 30, 35 + place // 30).buffer(0.3, 4)} for place in range(MOST_SHAPES + 9)
    ]
    assert len(drawn(own_data(*circles), ground)) == MOST_SHAPES + 1
