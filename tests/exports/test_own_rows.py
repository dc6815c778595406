"""A reader's own rows as files."""

import csv
import io
import json
from dataclasses import replace

import numpy as np
import pyarrow as pa
import shapely

from dashboard.exports.own_rows import own_csv, own_geojson
from factories import own_data

ZONE = shapely.box(66, 38, 67, 39).difference(shapely.box(66.4, 38.4, 66.6, 38.6))
DATA = own_data(
    {"name": "a", "cells": {"n": "1", "note": "Иванов"}},
    {"name": "b", "geometry": ZONE},
    {"name": "c", "cells": {"note": '=HYPERLINK("x")', "=evil": "+1"}},
)


def rows(mask: list[bool]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(own_csv(DATA, np.array(mask)).decode("utf-8-sig"))))


def test_csv_holds_the_rows_shown_with_all_columns() -> None:
    found = rows([True, True, False])
    assert [row["name"] for row in found] == ["a", "b"]
    assert found[0]["note"] == "Иванов"
    assert found[1]["note"] == ""


def test_csv_runs_nothing_in_a_spreadsheet() -> None:
    (found,) = rows([False, False, True])
    assert found["note"] == '\'=HYPERLINK("x")'
    assert found["'=evil"] == "'+1"


def test_csv_says_where_each_row_lies_whatever_the_file_had() -> None:
    (found,) = rows([True, False, False])
    assert (found["latitude_wgs84"], found["longitude_wgs84"]) == ("38", "74")


def test_numbers_below_zero_stay_numbers_in_csv() -> None:
    cells = DATA.sites.cells.append_column("minus", pa.array(["-4.5", "-4.5+1", None]))
    data = replace(DATA, sites=replace(DATA.sites, cells=cells))
    written = own_csv(data, np.array([True, True, False])).decode("utf-8-sig")
    assert [row["minus"] for row in csv.DictReader(io.StringIO(written))] == ["-4.5", "'-4.5+1"]


def test_geojson_has_the_geometry_as_it_came() -> None:
    found = json.loads(own_geojson(DATA, np.array([True, True, False])))
    point, zone = found["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [74.0, 38.0]}
    assert shapely.from_geojson(json.dumps(zone["geometry"])).equals(ZONE)
    assert point["id"] == 2
    assert point["properties"]["note"] == "Иванов"
    assert zone["properties"]["note"] is None


def test_no_rows_are_valid_files_too() -> None:
    none = np.zeros(3, dtype=bool)
    assert json.loads(own_geojson(DATA, none)) == {"type": "FeatureCollection", "features": []}
    assert own_csv(DATA, none).decode("utf-8-sig").startswith('"name"')
