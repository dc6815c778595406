"""Whatever a table holds, each of its rows is drawn or refused, and nothing of a drawn row is lost."""

import warnings
from collections.abc import Callable
from typing import get_args

import numpy as np
import pyarrow as pa
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dashboard.imports.checking import check, status_of
from dashboard.imports.known import NO_PLACES
from dashboard.imports.known.data_set import DataSet
from dashboard.imports.meaning import Meaning
from dashboard.imports.proposing import propose
from dashboard.imports.raw import How, Raw
from dashboard.model.own import NO_YEAR, Fault, OwnData, OwnField
from dashboard.model.vocabulary import STATUSES
from hostile import PIECES
from raw_tables import raw_of

LAND = {"KAZ": shapely.box(50, 41, 87, 55), "UZB": shapely.box(56, 37, 73, 41)}
FIELDS = get_args(OwnField)
ODD = (
    *PIECES, "41.3", "69.2", "91", "0", "nan", "inf", "1e400", "-0", "41,3", "37°26'24\"N", "74°33'E", "41.3, 69.2", "43SFB3744",
    "8J9PCHR2+22", "POINT(69 41)", "POLYGON EMPTY", "LINESTRING(170 0, -170 1)", "POLYGON((0 0,1 1,0 1))", "{", "00" * 30, "(",
    "GEOMETRYCOLLECTION(POINT(1 1),LINESTRING(0 0,1 1))", '{"type":"Point","coordinates":[1]}', "2019", "03/04/2021", "20199",
    "2010-2015", "c. 2010", "0000-00-00", "31.02.2020", "Kazakhstan", "XX", "5 km", "٣٤", "²",
)  # fmt: skip
CELLS = st.none() | st.text(max_size=12) | st.sampled_from(ODD) | st.floats().map(str) | st.dates().map(str)

NUMBERS = st.floats(-200, 200).map(str) | st.sampled_from(["NaN", "inf"])
"""Of columns that are numbers throughout, as programs write them."""


@st.composite
def tables(draw: st.DrawFn) -> Raw:
    header = draw(st.lists(st.sampled_from([*FIELDS, "crs", "utm zone", "other"]), min_size=1, max_size=8, unique=True))
    if draw(st.booleans()):  # else most tables would have no place
        header = list(dict.fromkeys([*header, "lat", "lon"]))
    size = draw(st.integers(0, 6))
    columns = {}
    for name in header:
        cells = draw(st.sampled_from([CELLS, NUMBERS]))
        columns[name] = pa.array(draw(st.lists(cells, min_size=size, max_size=size)), pa.string())
    return Raw("CSV", (), How(), pa.table(columns), np.arange(2, size + 2, dtype=np.int32))


_DEGREES = st.floats(-400, 400) | st.sampled_from([0.0, 90.0, 180.0, -180.0, 179.5, float("nan"), float("inf")])
_POINT = st.tuples(_DEGREES, st.floats(-91, 91) | st.sampled_from([0.0, 45.0]))


def _points(least: int) -> st.SearchStrategy[list[tuple[float, float]]]:
    return st.lists(_POINT, min_size=least, max_size=5)


def _wkb(make: Callable[..., shapely.Geometry], *parts: object) -> bytes | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # numpy's, of coordinates that are no numbers
        try:
            found: bytes = shapely.to_wkb(make(*parts))
        except (shapely.errors.GEOSException, ValueError):
            return b"no geometry"
    return found


GEOMETRIES = st.one_of(
    st.none(),
    _POINT.map(lambda point: _wkb(shapely.Point, point)),
    _points(2).map(lambda points: _wkb(shapely.LineString, points)),
    _points(3).map(lambda points: _wkb(shapely.Polygon, points)),
    _points(1).map(lambda points: _wkb(shapely.MultiPoint, points)),
    st.lists(_points(2), min_size=1, max_size=3).map(lambda lines: _wkb(shapely.MultiLineString, lines)),
    st.lists(_points(3), min_size=1, max_size=3).map(
        lambda rings: _wkb(lambda: shapely.MultiPolygon([shapely.Polygon(ring) for ring in rings]))
    ),
    st.tuples(_POINT, _points(2)).map(
        lambda parts: _wkb(
            lambda: shapely.GeometryCollection(
                [shapely.Point(parts[0]), shapely.LineString(parts[1]), shapely.Polygon()]
            )
        )
    ),
)


@given(tables(), st.sampled_from([None, None, "EPSG:32642", "EPSG:28412", "EPSG:4284", "x"]), st.booleans())
def test_any_table_of_text_is_drawn_or_refused_row_by_row(raw: Raw, crs: str | None, swapped: bool) -> None:
    columns: dict[OwnField, str] = {field: field for field in FIELDS if field in raw.cells.column_names}
    for meaning in (propose(raw, LAND), Meaning(columns, crs, swapped)):
        adds_up(raw, checked(raw, meaning))


@given(st.lists(GEOMETRIES, max_size=5), st.booleans())
def test_any_geometries_are_drawn_or_refused_one_by_one(geometry: list[bytes | None], swapped: bool) -> None:
    cells = pa.table({"a": pa.array(["x"] * len(geometry), pa.string())})
    raw = Raw("KML", (), How(), cells, np.arange(1, len(geometry) + 1, dtype=np.int32), geometry=geometry)
    for meaning in (propose(raw, LAND), Meaning(swapped=swapped)):
        adds_up(raw, checked(raw, meaning))


def adds_up(raw: Raw, data: OwnData) -> None:
    sites = data.sites
    assert data.read == len(raw.row) == len(sites) + data.refused
    if all(fault.row is not None for fault in data.faults):
        refused = {fault.row for fault in data.faults if fault.refused}
        assert len(refused) == data.refused
        assert refused.isdisjoint(sites.row.tolist())
    assert (np.abs(sites.lat) <= 90).all()
    assert (np.abs(sites.lon) <= 180).all()
    assert all(sites.name)
    assert sites.cells.equals(raw.cells.filter(pa.array(np.isin(raw.row, sites.row))))
    for column in (sites.name, sites.shape, sites.date, sites.accuracy_m, sites.start, sites.end, sites.country.codes):
        assert len(column) == len(sites)
    assert len(sites.statuses) == len(sites.status.values)
    assert set(sites.outlines) == {place for place, shape in enumerate(sites.shape) if shape != "p"}
    assert set(sites.outlines) <= set(sites.originals)
    for parts in sites.outlines.values():
        assert all((np.abs(part) <= (180, 90)).all() for part in parts)


def test_a_row_becomes_a_site_with_all_that_its_columns_say() -> None:
    header = ["Name", "Lat", "Lon", "Start", "End", "Country", "Sector", "Owner", "Actor", "Status", "Source", "Note"]
    raw = raw_of(
        header, [["Mine", "45", "60", "2010-05", "2015", "Узбекистан", "Gold", "A", "CHN", "Operating", "u", "n"]]
    )
    data = checked(raw, propose(raw))
    sites = data.sites
    assert (sites.name[0], sites.lon[0], sites.lat[0], sites.shape[0]) == ("Mine", 60, 45, "p")
    assert (sites.start[0], sites.end[0], sites.date[0]) == (2010, 2015, "2010-05")
    assert [column.at(0) for column in (sites.country, sites.category, sites.owner, sites.actor)] == [
        "UZB",
        "Gold",
        "A",
        "CHN",
    ]
    assert (sites.status.at(0), sites.statuses) == ("Operating", ("active",))
    assert sites.cells.column("Note").to_pylist() == ["n"]
    assert (data.label, data.file_name, data.kind, data.key) == ("file.csv", "file.csv", "", "d1")


def test_a_row_without_a_name_is_called_by_what_it_is_and_its_number() -> None:
    raw = raw_of(
        ["name", "type", "lat", "lon"], [["A", "Mine", "45", "60"], ["", "Mine", "45", "60"], ["", "", "45", "60"]]
    )
    assert list(checked(raw, propose(raw)).sites.name) == ["A", "Mine, row 3", "Row 4"]


def test_words_that_no_drawn_row_has_are_left_out() -> None:
    raw = raw_of(["type", "lat", "lon"], [["Mine", "", ""], ["Road", "45", "60"], ["", "46", "61"]])
    sites = checked(raw, propose(raw)).sites
    assert sites.category.values == ("Road",)
    assert [sites.category.at(place) for place in range(2)] == ["Road", ""]


def test_rows_that_could_not_be_read_count_as_refused() -> None:
    unread = Fault(3, "", "", "the row has more cells than the header", "as many")
    raw = raw_of(["lat", "lon"], [["45", "60"]])
    data = checked(Raw("CSV", (), How(), raw.cells, raw.row, faults=(unread, unread)), propose(raw))
    assert (data.read, data.refused) == (2, 1)


def test_faults_come_in_the_order_of_the_file() -> None:
    raw = raw_of(["lat", "lon", "start"], [["45", "60", "soon"], ["", "", "2019"], ["45", "60", "later"]])
    meaning = Meaning({"lat": "lat", "lon": "lon", "start": "start"})
    assert [fault.row for fault in checked(raw, meaning).faults] == [2, 3, 4]


def test_a_table_without_places_is_told_what_to_do() -> None:
    data = checked(raw_of(["a"], [["x"]]), Meaning())
    assert data.remarks == (NO_PLACES,)
    assert (data.read, data.refused) == (1, 1)


def test_lines_keep_their_geometry_as_it_came_and_points_have_none() -> None:
    line, points = shapely.LineString([(60, 45), (61, 46)]), shapely.MultiPoint([(60, 45), (61, 46)])
    geometry = [shapely.to_wkb(each) for each in (shapely.Point(60, 45), line, points)]
    raw = Raw("KML", (), How(), pa.table({"a": ["x"] * 3}), np.arange(1, 4, dtype=np.int32), geometry=geometry)
    sites = checked(raw, Meaning()).sites
    assert list(sites.shape) == ["p", "l", "p"]
    assert dict(sites.originals) == {1: geometry[1], 2: geometry[2]}
    assert sites.outlines[1][0].tolist() == [[60, 45], [61, 46]]
    assert sites.start.tolist() == [NO_YEAR] * 3


@pytest.mark.parametrize("status", STATUSES)
def test_the_atlas_knows_its_own_words_for_a_status(status: str) -> None:
    assert status_of(status) == status_of(status.replace("_", " ").upper()) == status


def test_words_of_a_known_data_set_are_translated_by_it_alone() -> None:
    known = DataSet(
        key="k", name="K", publisher="P", credit="C", url="U", columns=(), fields={}, statuses={"on hold": "cancelled"}
    )
    assert status_of("On hold", known) == "cancelled"
    assert status_of("active", known) is None
    assert status_of("shelved") is None


def checked(raw: Raw, meaning: Meaning) -> OwnData:
    return check(raw, meaning, LAND, key="d1", file_name="file.csv")
