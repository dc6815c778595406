import math

import numpy as np
import pyarrow as pa
import pytest
import shapely

from dashboard.imports.known.data_set import DataSet, Precision
from dashboard.imports.meaning import Meaning
from dashboard.imports.places import Places, accuracy, places
from dashboard.imports.raw import How, Raw
from dashboard.imports.reading.layer import layer
from raw_tables import raw_of

TWO = Meaning({"lat": "lat", "lon": "lon"})
TEXT = Meaning({"coordinates": "place"})
UTM = "EPSG:32642"


def two(*rows: tuple[str, str], meaning: Meaning = TWO) -> Places:
    return places(raw_of(["lat", "lon"], rows), meaning)


def text(*cells: str, meaning: Meaning = TEXT) -> Places:
    return places(raw_of(["place"], [[cell] for cell in cells]), meaning)


def test_a_layer_without_degrees_and_system_waits_for_one() -> None:
    raw = layer(
        format="GeoJSON",
        parts=(),
        how=How(),
        cells=pa.table({"n": ["A"]}),
        geometry=[shapely.to_wkb(shapely.Point(7235767, 4865942))],
    )
    (fault,) = places(raw, Meaning()).faults
    assert (fault.row, fault.wrong, fault.refused) == (1, "the coordinates are not degrees", True)


def shapes(*geometry: shapely.Geometry | bytes | None, swapped: bool = False) -> Places:
    wkb = [each if isinstance(each, bytes | None) else shapely.to_wkb(each) for each in geometry]
    cells = pa.table({"name": pa.array(["x"] * len(wkb))})
    raw = Raw("KML", (), How(), cells, np.arange(1, len(wkb) + 1, dtype=np.int32), geometry=wkb)
    return places(raw, Meaning(swapped=swapped))


@pytest.mark.parametrize(
    ("lat", "lon", "column", "wrong", "right"),
    [
        ("", "", "lat, lon", "the row has no coordinates", "decimal degrees"),
        ("n/a", "nan", "lat, lon", "the row has no coordinates", "decimal degrees"),
        ("", "69", "lat", "latitude is missing", "from -90 to 90"),
        ("41", "", "lon", "longitude is missing", "from -180 to 180"),
        ("near Osh", "69", "lat", "latitude can't be read", "decimal degrees"),
        ("41", "inf", "lon", "longitude can't be read", "decimal degrees"),
        ("1e999", "69", "lat", "latitude can't be read", "decimal degrees"),
        ("91", "69", "lat", "latitude is above 90", "may be the other way round"),
        ("-90.01", "169", "lat", "latitude is below -90", "from -90 to 90"),
        ("41", "181", "lon", "longitude is above 180", "from -180 to 180"),
        ("4567890", "512345", "lat", "latitude is not in degrees", "coordinate system"),
        ("0", "0.0", "lat, lon", "0, 0 stands for coordinates that are not known", "latitude"),
        ("69°E", "41", "lat", "latitude can't be read", "decimal degrees"),
    ],
)
def test_a_row_without_a_place_is_refused_and_told_why(lat: str, lon: str, column: str, wrong: str, right: str) -> None:
    found = two((lat, lon), ("41.3", "69.2"))
    (fault,) = found.faults
    assert (fault.row, fault.column, fault.wrong, fault.refused) == (2, column, wrong, True)
    assert right in fault.right
    assert math.isnan(found.lon[0])
    assert (found.lon[1], found.lat[1]) == (69.2, 41.3)


def test_zero_is_a_place_where_other_rows_lie_near_it() -> None:
    assert two(("0", "0"), ("0.4", "4.4")).faults == []


def test_degrees_may_have_letters_and_decimal_commas_in_both_columns() -> None:
    found = two(("37°26'24\"N", "74°33'00\"E"), ("37,44", "74,55"))
    assert found.lat == pytest.approx([37.44, 37.44])
    assert found.lon == pytest.approx([74.55, 74.55])
    assert found.accuracy_m == pytest.approx([15.46, np.nan], rel=1e-3, nan_ok=True)


def test_exchanged_columns_are_set_right_and_that_is_said() -> None:
    found = two(("69.2", "41.3"), meaning=Meaning(TWO.columns, swapped=True))
    assert (found.lon[0], found.lat[0]) == (69.2, 41.3)
    assert "other way round" in found.remarks[0]


def test_columns_of_another_system_are_reprojected() -> None:
    found = two(("4571234,5", "512 345.6"), ("x", "1"), ("1e30", "1e30"), meaning=Meaning(TWO.columns, UTM))
    assert (found.lon[0], found.lat[0]) == pytest.approx((69.1475, 41.2929), abs=1e-3)
    assert [fault.wrong for fault in found.faults] == ["northing is not a number", f"the place is outside of {UTM}"]


def test_degrees_of_another_datum_are_moved_by_some_metres() -> None:
    found = two(("41.3", "69.2"), ("91", "0"), meaning=Meaning(TWO.columns, "EPSG:4284"))
    assert 0 < abs(found.lon[0] - 69.2) < 0.01
    assert found.faults[0].wrong == "latitude is above 90"


def test_an_unknown_system_refuses_every_row() -> None:
    found = two(("41", "69"), ("42", "70"), meaning=Meaning(TWO.columns, "EPSG:1"))
    assert [fault.wrong for fault in found.faults] == ["coordinate system EPSG:1 is not known"] * 2


def test_one_column_may_hold_both_in_any_form() -> None:
    found = text(
        "37.44, 74.55", "(37.44 74.55)", "43SFB3744", "5 7 9", "Khorog", "", "91, 200", "0, 0", "POINT(74.55 37.44)"
    )
    assert found.lat[:2] == pytest.approx([37.44, 37.44])
    assert found.accuracy_m[0] == pytest.approx(556.6)
    assert {fault.row: fault.wrong for fault in found.faults} == {
        5: "the numbers do not make one latitude and one longitude",
        6: "these are not coordinates",
        7: "the row has no coordinates",
        8: "latitude is not from -90 to 90",
        9: "0, 0 stands for coordinates that are not known",
    }
    assert (found.lon[8], found.lat[8]) == (74.55, 37.44)


def test_exchanged_numbers_in_one_column_are_set_right_where_nothing_says_which_is_which() -> None:
    found = text("74.55, 37.44", "37.44N 74.55E", meaning=Meaning(TEXT.columns, swapped=True))
    assert found.lat.tolist() == [37.44, 37.44]


def test_one_column_may_hold_two_numbers_of_another_system() -> None:
    found = text("512345.6, 4571234.5", "512345.6", "Osh", meaning=Meaning(TEXT.columns, UTM))
    assert (found.lon[0], found.lat[0]) == pytest.approx((69.1475, 41.2929), abs=1e-3)
    assert [fault.row for fault in found.faults] == [3, 4]


@pytest.mark.parametrize(
    "cell",
    [
        "POINT (69.2 41.3)",
        "SRID=4326;POINT(69.2 41.3)",
        "point z (69.2 41.3 5)",
        '{"type": "Point", "coordinates": [69.2, 41.3]}',
        shapely.to_wkb(shapely.Point(69.2, 41.3), hex=True),
    ],
)
def test_one_column_may_hold_geometries_as_text(cell: str) -> None:
    found = text(cell, "POINT (x)", "{", "POINT EMPTY")
    assert (found.lon[0], found.lat[0]) == (69.2, 41.3)
    assert [fault.wrong for fault in found.faults] == ["the geometry can't be read"] * 2 + ["the geometry is empty"]


def test_geometries_as_text_are_reprojected_too() -> None:
    found = text("LINESTRING (512345.6 4571234.5, 512345.6 4571234.5)", meaning=Meaning(TEXT.columns, UTM))
    assert (found.lon[0], found.lat[0]) == pytest.approx((69.1475, 41.2929), abs=1e-3)


def test_geometries_without_a_place_are_refused() -> None:
    found = shapes(
        shapely.Point(69, 41),
        None,
        b"no geometry",
        shapely.Point(),
        shapely.Point(69, 91),
        shapely.Point(181, 41),
        shapely.Point(math.inf, 41),
        shapely.Point(0, 0),
        shapely.LineString([(69, 41), (400, 41)]),
    )
    assert [fault.row for fault in found.faults] == [2, 3, 4, 7, 5, 6, 9, 8]
    assert np.flatnonzero(np.isfinite(found.lon)).tolist() == [0]
    assert found.geometry is None


def test_exchanged_axes_of_geometries_are_set_right() -> None:
    found = shapes(shapely.Point(41, 69), shapely.LineString([(41, 69), (42, 70)]), swapped=True)
    assert found.lat[0] == 41
    assert found.geometry is not None
    assert found.geometry[1].equals(shapely.LineString([(69, 41), (70, 42)]))


def test_what_is_not_drawn_of_a_feature_is_said() -> None:
    many = shapely.multipolygons([shapely.box(60 + at / 1000, 40, 60.0005 + at / 1000, 40.1) for at in range(1001)])
    mixed = shapely.GeometryCollection([shapely.Point(60, 40), shapely.box(61, 41, 62, 42)])
    alike = shapely.GeometryCollection([shapely.box(60, 40, 61, 41), shapely.box(61, 41, 62, 42)])
    assert [remark.split(":")[0] for remark in shapes(many, mixed, alike).remarks] == [
        "1 row has more than 1,000 parts",
        "1 row has shapes of several kinds",
    ]


def test_several_points_are_one_row_and_that_is_said() -> None:
    found = shapes(shapely.MultiPoint([(60, 40), (61, 41), (62, 42)]), shapely.MultiPoint([(60, 40)]))
    assert (found.lon[0], found.lat[0]) == (61, 41)
    assert found.remarks == ["1 row has several points; each is drawn once, at the one nearest to their middle."]


@pytest.mark.parametrize(
    ("word", "column", "metres"),
    [
        ("5 km", "precision", 5000),
        ("±500 m", "precision", 500),
        ("1,5 км", "точность", 1500),
        ("2公里", "精度", 2000),
        ("within 3 kilometres", "precision", 3000),
        ("1 mile", "precision", 1609.344),
        ("250", "accuracy", 250),
        ("250", "coordinateUncertaintyInMeters", 250),
        ("2", "accuracy (km)", 2000),
        ("1", "geo_precision", None),
        ("-5", "accuracy", None),
        ("exact", "precision", None),
    ],
)
def test_words_for_how_exact_a_place_is_are_metres(word: str, column: str, metres: float | None) -> None:
    assert accuracy(word, column) == metres


def test_unknown_words_for_it_are_told_and_the_row_kept() -> None:
    known = DataSet(
        key="k",
        name="K",
        publisher="P",
        credit="C",
        url="U",
        columns=(),
        fields={},
        precision={"adm1": Precision(50_000)},
    )
    raw = raw_of(["place", "p"], [["41.3, 69.2", "ADM1"], ["41.3, 69.2", "vague"], ["41.3, 69.2", ""]])
    found = places(raw, Meaning({"coordinates": "place", "precision": "p"}), known)
    assert found.accuracy_m == pytest.approx([50_000, 5566, 5566])
    (fault,) = found.faults
    assert (fault.row, fault.found, fault.refused) == (3, "vague", False)
    assert fault.right == "a distance such as `500 m` or `5 km`, or one of adm1"


def test_a_table_without_places_is_told_so_once() -> None:
    found = places(raw_of(["a"], [["x"], ["y"]]), Meaning())
    assert [(fault.row, fault.refused) for fault in found.faults] == [(None, True)]
