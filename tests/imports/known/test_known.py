"""Data sets are recognised by their columns, and what is known of each holds together."""

import random
import re

import pyarrow as pa
import pytest

from dashboard import paths
from dashboard.imports.known import DATA_SETS, NO_PLACES, recognise
from dashboard.imports.known.data_set import DataSet
from dashboard.imports.meaning import fold_column
from dashboard.imports.raw import Raw
from dashboard.model.own import OWN_FIELDS
from dashboard.model.vocabulary import STATUSES
from raw_tables import changed, column, csv_raw, geojson_raw, raw_of

TABLES = {
    "AidData, extract": ("aiddata", csv_raw("aiddata-extract.csv")),
    "AidData, workbook": ("aiddata", csv_raw("aiddata-workbook.csv")),
    "AidData, geometry": ("aiddata", geojson_raw("aiddata-project.geojson")),
    "GEM": ("gem", csv_raw("gem-coal-plants.csv")),
    "WRI, database": ("wri", csv_raw("wri-database.csv")),
    "WRI, sheet of a country": ("wri", csv_raw("wri-country-sheet.csv")),
    "UCDP": ("ucdp", csv_raw("ucdp-ged.csv")),
    "ACLED": ("acled", csv_raw("acled.csv")),
    "ACLED, before 2023": ("acled", csv_raw("acled-old.csv")),
    "SIPRI": ("sipri", csv_raw("sipri-register.csv", above=11)),
    "SIPRI, before": ("sipri", csv_raw("sipri-register-old.csv", above=11, delimiter=";")),
    "OpenStreetMap": ("osm", geojson_raw("overpass.geojson")),
}
NEAR_MISSES = {
    "a table of projects that names AidData": ["AidData Record ID", "Title", "Latitude", "Longitude"],
    "AidData 2.0": [
        "AidData TUFF Project ID",
        "Recommended For Aggregates",
        "Amount (Constant USD2017)",
        "Recipient ISO-3",
    ],
    "power plants of nobody known": ["Name", "Fuel", "Capacity (MW)", "Owner", "Latitude", "Longitude"],
    "plants with a column of GEM": [
        "GEM location ID",
        "Plant name",
        "Capacity (MW)",
        "Status",
        "Latitude",
        "Longitude",
    ],
    "a company's plants": ["Plant ID", "Plant name (English)", "Owner", "Coordinates"],
    "events with a precision": ["id", "date_start", "where_prec", "latitude", "longitude", "best"],
    "events of somebody else": ["event_id", "event_date", "event_type", "geo_precision", "latitude", "longitude"],
    "arms deals": ["Supplier", "Recipient", "Year of order", "Item"],
    "a table with an id": ["id", "name", "lat", "lon"],
    "objects with an osm_id alone": ["osm_id", "name", "lat", "lon"],
}


@pytest.mark.parametrize(("key", "raw"), TABLES.values(), ids=TABLES.keys())
def test_a_data_set_is_recognised_by_its_columns(key: str, raw: Raw) -> None:
    found = recognise(raw)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(("key", "raw"), TABLES.values(), ids=TABLES.keys())
def test_the_order_of_columns_and_further_columns_change_nothing(key: str, raw: Raw) -> None:
    names = [*raw.cells.column_names, "My notes", "Checked by"]
    random.Random(1).shuffle(names)
    there = set(raw.cells.column_names)
    other = changed(raw, {name: column(raw, name) if name in there else [None] * raw.cells.num_rows for name in names})
    found = recognise(other)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(("key", "raw"), TABLES.values(), ids=TABLES.keys())
def test_every_row_keeps_its_cells_and_its_number(key: str, raw: Raw) -> None:
    prepared = DATA_SETS[key].prepare(raw)
    assert prepared.cells.column_names[: raw.cells.num_columns] == raw.cells.column_names
    assert set(prepared.row.tolist()) <= set(raw.row.tolist())
    assert len(prepared.row) == prepared.cells.num_rows
    assert all(each.type == pa.string() for each in prepared.cells.columns)


@pytest.mark.parametrize(("key", "raw"), TABLES.values(), ids=TABLES.keys())
def test_preparing_twice_is_preparing_once(key: str, raw: Raw) -> None:
    once = DATA_SETS[key].prepare(raw)
    assert DATA_SETS[key].prepare(once) is once
    assert recognise(once) is DATA_SETS[key]


@pytest.mark.parametrize(("key", "raw"), TABLES.values(), ids=TABLES.keys())
def test_the_columns_of_its_fields_are_there_once_it_is_prepared(key: str, raw: Raw) -> None:
    known = DATA_SETS[key]
    there = set(map(fold_column, known.prepare(raw).cells.column_names))
    assert {"name", "id"} <= set(known.fields)
    assert any(each in there for each in known.fields["name"])
    assert any(each in there for each in known.fields["id"]) or raw.cells.column_names[0] == "Recipient"


@pytest.mark.parametrize("header", NEAR_MISSES.values(), ids=NEAR_MISSES.keys())
def test_a_table_that_looks_similar_is_a_table_like_any_other(header: list[str]) -> None:
    assert recognise(raw_of(header, [["1"] * len(header)])) is None


def test_an_at_sign_before_id_makes_no_extract_of_openstreetmap() -> None:
    assert recognise(raw_of(["@id", "name"], [["42", "Invented"]])) is None
    assert recognise(raw_of(["@id", "name"], [["", ""], ["relation/42", "Invented"]])) is DATA_SETS["osm"]


def test_a_table_without_rows_is_recognised_too() -> None:
    empty = raw_of(csv_raw("gem-coal-plants.csv").cells.column_names, [])
    assert recognise(empty) is DATA_SETS["gem"]
    assert DATA_SETS["gem"].prepare(empty).cells.num_rows == 0


@pytest.mark.parametrize("known", DATA_SETS.values(), ids=DATA_SETS.keys())
def test_what_is_known_of_a_data_set_holds_together(known: DataSet) -> None:
    assert set(known.fields) <= set(OWN_FIELDS)
    assert set(known.statuses.values()) <= set(STATUSES)
    assert all(word == word.casefold() for word in (*known.statuses, *known.precision))
    assert all(metres > 0 for metres in known.precision_m.values())
    assert known.layouts
    assert known.credit
    assert known.url.startswith("https://")
    assert all(each == fold_column(each) for columns in known.columns for each in columns)
    assert known.without_places.endswith((".", ")"))
    assert known.without_places.count(". ") == 0, "one sentence"


@pytest.mark.parametrize("known", DATA_SETS.values(), ids=DATA_SETS.keys())
def test_no_layout_of_one_is_a_part_of_anothers(known: DataSet) -> None:
    others = [columns for each in DATA_SETS.values() if each is not known for columns in each.columns]
    assert not any(other <= mine for mine in known.columns for other in others if other != frozenset({"id"}))


def test_every_data_set_is_documented_and_no_other() -> None:
    text = (paths.ROOT / "docs" / "imports.md").read_text("utf-8")
    assert re.findall(r"<!-- data_set: (\w+) -->", text) == list(DATA_SETS)
    assert NO_PLACES in " ".join(text.replace("\n> ", " ").split())


def test_only_acled_keeps_rows_from_becoming_drafts_and_says_so() -> None:
    assert [each.key for each in DATA_SETS.values() if not each.may_leave] == ["acled"]
    assert any("drafts" in remark for remark in DATA_SETS["acled"].remarks)
