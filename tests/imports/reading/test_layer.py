from typing import Any

import pyarrow as pa
import pytest
import shapely

from dashboard.imports.raw import How, Part, UnreadableError
from dashboard.imports.reading.layer import layer
from imports.bringing import places


def made(*shapes: Any, stated: Any = None, chosen: Any = None) -> Any:
    geometry = [shapely.to_wkb(each) if isinstance(each, shapely.Geometry) else each for each in shapes]
    cells = pa.table({"n": [str(number) for number in range(1, len(geometry) + 1)]})
    return layer(
        format="X", parts=(Part("x", None),), how=How(crs=chosen), cells=cells, geometry=geometry, stated=stated
    )


UTM = shapely.Point(500_000, 4_500_000)


def test_a_crs_that_is_stated_is_followed_and_one_that_is_chosen_counts_more() -> None:
    assert places(made(UTM, stated="EPSG:32642"), 3) == ["POINT (69 40.651)"]
    assert places(made(UTM, stated="EPSG:32642", chosen="EPSG:32643"), 3) == ["POINT (75 40.651)"]
    assert made(UTM, stated="EPSG:32642").how.crs == "EPSG:32642"
    assert places(made(shapely.Point(72, 41), stated="EPSG:4326")) == ["POINT (72 41)"]


def test_a_crs_of_no_number_is_kept_as_it_is() -> None:
    raw = made(shapely.Point(0, 0), stated="+proj=laea +lat_0=45 +lon_0=70 +datum=WGS84")
    assert places(raw) == ["POINT (70 45)"]
    assert raw.how.crs.startswith("PROJCRS")
    assert raw.remarks == ("Its coordinates were in another CRS, and were brought to WGS 84.",)


def test_coordinates_that_are_no_degrees_need_a_crs() -> None:
    raw = made(UTM, shapely.Point(1, 2))
    assert raw.unplaced
    [fault] = raw.faults
    assert fault.row is None
    assert not fault.refused
    assert "are not degrees" in fault.wrong
    assert fault.right == "choose the coordinate system, such as EPSG:32642"
    assert raw.how.crs is None


def test_one_slip_makes_no_metres_of_degrees() -> None:
    raw = made(shapely.Point(70, 41), shapely.Point(999, 41), None, shapely.Point(71, 42))
    assert not raw.unplaced
    assert places(raw) == ["POINT (70 41)", "POINT (999 41)", None, "POINT (71 42)"]


def test_rows_outside_of_a_crs_are_refused() -> None:
    raw = made(UTM, shapely.Point(1e30, 1e30), stated="EPSG:32642")
    assert raw.row.tolist() == [1]
    assert raw.cells.to_pylist() == [{"n": "1"}]
    assert [(fault.row, fault.wrong) for fault in raw.faults] == [
        (2, "its coordinates can't be brought from EPSG:32642 to WGS 84")
    ]


def test_geometry_that_cant_be_read_is_refused_and_empty_is_none() -> None:
    raw = made(shapely.Point(1, 2), b"nonsense", None, shapely.Point(), shapely.Point(float("nan"), 1))
    assert raw.row.tolist() == [1, 3, 4]
    assert places(raw) == ["POINT (1 2)", None, None]
    assert [fault.row for fault in raw.faults] == [2, 5]


@pytest.mark.parametrize(("stated", "chosen"), [("EPSG:999999", None), (None, "nonsense"), ({"a": 1}, None)])
def test_an_unknown_crs_is_told_so(stated: Any, chosen: Any) -> None:
    with pytest.raises(UnreadableError, match="is not known: choose one by its number"):
        made(UTM, stated=stated, chosen=chosen)


def test_a_layer_without_rows_is_one() -> None:
    assert made().row.tolist() == []
    assert made(stated="EPSG:32642").geometry == []
    assert made(None).geometry == [None]
