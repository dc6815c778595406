"""What the browser gets of a reader's own data."""

import json

import numpy as np
import shapely

from dashboard.map.control import ControlGroup, MapControl
from dashboard.map.own import OwnControl, own_payload, row_payload
from dashboard.map.packing import pack
from dashboard.model.own import NO_YEAR, NOT_STATED
from dashboard.model.vocabulary import STATUSES
from factories import own_data


def test_rows_of_all_files_are_columns_one_after_the_other() -> None:
    first = own_data(
        {
            "name": "a",
            "lon": 70.123456,
            "lat": -40.5,
            "category": "Clash",
            "country": "TJK",
            "start": 2010,
            "end": 2011,
        },
        {"name": "b", "accuracy_m": 1500.4, "status": "Operating", "category": "Riot"},
        statuses=("active",),
        credit="Somebody, CC BY 4.0",
    )
    second = own_data({"name": "c", "category": "Clash"}, key="d2", label="mines.kml")
    sent = json.loads(own_payload([first, second]))
    assert [each["label"] for each in sent["files"]] == ["conflicts.csv", "mines.kml"]
    assert [each["credit"] for each in sent["files"]] == ["Somebody, CC BY 4.0", ""]
    assert len({each["colour"] for each in sent["files"]}) == 2
    assert sent["size"] == 3
    assert sent["name"] == ["a", "b", "c"]
    assert sent["file"] == [0, 0, 1]
    assert [each / sent["degree"] for each in sent["lon"]] == [70.12346, 74, 74]
    assert [each / sent["degree"] for each in sent["lat"]] == [-40.5, 38, 38]
    assert sent["accuracy"] == [0, 1500, 0]
    assert (sent["start"], sent["end"]) == ([2010, NO_YEAR, NO_YEAR], [2011, NO_YEAR, NO_YEAR])
    assert sent["status"] == [NOT_STATED, list(STATUSES).index("active"), NOT_STATED]
    assert [sent["categories"][code] for code in sent["category"]] == ["Clash", "Riot", "Clash"]
    assert (sent["countries"], sent["country"]) == (["Tajikistan"], [0, NOT_STATED, NOT_STATED])


def test_what_all_rows_have_in_common_is_sent_once() -> None:
    sent = json.loads(own_payload([own_data(*({"start": 2019} for _ in range(100)))]))
    assert (sent["start"], sent["end"], sent["file"], sent["accuracy"]) == (2019, NO_YEAR, 0, 0)


def test_lines_and_areas_are_sent_part_by_part() -> None:
    hole = shapely.box(0, 0, 3, 3).difference(shapely.box(1, 1, 2, 2))
    sent = json.loads(
        own_payload([own_data({}, {"geometry": hole}, {"geometry": shapely.LineString([(1, 2), (3, 5)])})])
    )
    assert sent["shape"] == "pal"
    assert [len(part) for part in sent["ways"]["1"]] == [10, 10]
    assert sent["ways"]["2"] == [[100_000, 200_000, 200_000, 300_000]]


def test_a_row_says_all_its_cells_that_are_filled() -> None:
    data = own_data({"name": "a"}, {"name": "b", "date": "2019-05-04", "status": "Mothballed", "cells": {"n": ""}})
    assert json.loads(row_payload(data, 1)) == {
        "row": 3,
        "date": "2019-05-04",
        "status": "Mothballed",
        "source": "",
        "cells": [["name", "b"], ["lon", "74.0"], ["lat", "38.0"], ["date", "2019-05-04"], ["status", "Mothballed"]],
    }


def test_the_control_speaks_of_own_data_only_where_there_is_some() -> None:
    mask = np.array([True, False])
    plain = MapControl(mask=mask, period=None)
    assert "own" not in plain.message()
    wish = {"row": 2, "file": 0, "told": [2], "wish": 1}
    own = MapControl(mask=mask, period=None, own=OwnControl("token", np.array([True, True, False]), wish))
    assert own.message()["own"] == {"token": "token", "mask": pack(np.array([True, True, False])), "go": wish}
    assert '"token":"token"' in ControlGroup(own).message
