"""What became of a reader's file, as rows, features and problems."""

import json

import numpy as np
import pyarrow as pa
import shapely

from dashboard.imports.results import geojson_lines, header, problem, rows
from dashboard.model.own import Fault
from factories import own_data
from hostile import EVERYTHING

LINE = shapely.LineString([(69, 38), (70, 39.5)])


def test_a_row_has_what_was_understood_and_every_cell_as_it_came() -> None:
    data = own_data({"name": "A post", "start": 2016, "note": EVERYTHING, "accuracy_m": 500.0}, {"name": "A road"})
    first, second = rows(data)
    assert set(first) == set(header(data))
    assert (first["start_year"], first["accuracy_m"], first["file: note"]) == (2016, 500.0, EVERYTHING)
    assert (second["start_year"], second["accuracy_m"], second["file: note"]) == (None, None, None)


def test_features_have_the_geometry_as_it_came_and_hold_whatever_a_cell_says() -> None:
    data = own_data({"name": EVERYTHING}, {"name": "A road", "geometry": LINE})
    point, line = json.loads("".join(geojson_lines(data)))["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [74.0, 38.0]}
    assert point["properties"]["name"] == EVERYTHING
    assert shapely.equals(shapely.from_geojson(json.dumps(line["geometry"])), LINE)


def test_a_file_without_a_good_row_is_still_a_collection() -> None:
    data = own_data({"name": "A post"})
    nothing = type(data.sites)(**{**vars(data.sites), "row": np.array([], dtype=np.int32), "cells": pa.table({"name": pa.array([], pa.string())})})  # fmt: skip
    empty = type(data)(**{**vars(data), "sites": nothing})
    assert json.loads("".join(geojson_lines(empty)))["features"] == []


def test_a_problem_keeps_its_words() -> None:
    fault = Fault(3, "Lat", "100", "latitude is above 90", "a number from -90 to 90")
    assert problem(fault) == {
        "row": 3, "column": "Lat", "found": "100", "wrong": "latitude is above 90", "right": "a number from -90 to 90",
        "refused": True,
    }  # fmt: skip
