import datetime
from typing import Any

import pytest

from dashboard.imports.limits import BATCH
from dashboard.imports.reading.columns import Columns, table_of, text_of, unique_names
from dashboard.imports.reading.header import find_header, is_place


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("", None),
        ("x", "x"),
        (None, None),
        (float("nan"), None),
        (float("inf"), "inf"),
        (True, "true"),
        (False, "false"),
        (3, "3"),
        (3.0, "3"),
        (1e300, "1e+300"),
        (0.5, "0.5"),
        (datetime.date(2019, 5, 4), "2019-05-04"),
        (datetime.datetime(2019, 5, 4), "2019-05-04"),
        (datetime.datetime(2019, 5, 4, 1), "2019-05-04T01:00:00"),
        (datetime.datetime(2019, 5, 4, tzinfo=datetime.UTC), "2019-05-04T00:00:00+00:00"),
        (datetime.time(1, 2), "01:02:00"),
        (datetime.timedelta(hours=25), "1 day, 1:00:00"),
        ({"a": [1, "é"]}, '{"a": [1, "é"]}'),
        ((1, datetime.date(2019, 5, 4)), '[1, "2019-05-04"]'),
    ],
)
def test_values_become_text(value: Any, text: Any) -> None:
    assert text_of(value) == text


def test_names_become_unique() -> None:
    assert unique_names(["a", "a", "a 2", "", None, " b\n c "]) == ("a", "a 2", "a 2 2", "column 4", "column 5", "b c")


def test_columns_begin_where_a_row_first_has_them() -> None:
    gathered = Columns()
    for number in range(2 * BATCH + 10):
        gathered.add({"n": number} if number else {})
    gathered.add({"late": "x", " n ": "y"})
    table = gathered.table()
    assert table.column_names == ["n", "late", "n 2"]
    assert table.num_rows == 2 * BATCH + 11
    assert table["n"].to_pylist()[:2] == [None, "1"]
    assert table["late"].null_count == table.num_rows - 1


def test_a_table_without_rows_keeps_its_columns() -> None:
    assert table_of(("a", "b"), ()).column_names == ["a", "b"]


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([], None),
        ([["", None]], None),
        ([["name", "lat"], ["A", "1"]], 0),
        ([["A", "1"], ["B", "2"]], 0),
        ([["1", "2"], ["3", "4"]], None),
        ([["Title"], [], ["name", "lat", "lon"], ["A", "1", "2"]], 2),
        ([["Title", "by me"], ["name", "lat", "lon"], ["A", "1", "2"], ["B", "1", "2"]], 1),
        ([["", "name", "lat"], ["1", "A", "2"], ["2", "B", "3"]], 0),
        ([["name", "2019", "2020", "2021"], ["A", "1", "2", "3"]], 0),
        ([["A", "2019", "2020", "41"], ["B", "2019", "2021", "42"]], None),
        ([["name", "kind", "2019", "2020"], ["A", "x", "1", "2"]], 0),
        ([["coordinates"], ["41 72"], ["42 73"]], 0),
        ([["a", "b", "c", "d"], ["x", "", "", ""], ["y", "", "", ""]], 0),
    ],
)
def test_the_header_is_the_first_wide_row_of_words(rows: Any, place: Any) -> None:
    assert find_header(rows) == place


@pytest.mark.parametrize(
    "name",
    ["lat", "Longitude", "longtitudes", "geo_point", "GPS coordinates", "Широта", "x", "Location", "经度", "WKT"],
)
def test_names_of_places_are_known(name: Any) -> None:
    assert is_place(name) == (name != "geo_point")


def test_other_names_are_no_places() -> None:
    assert not any(map(is_place, ["name", "platform", None, "", "belong", "year"]))
