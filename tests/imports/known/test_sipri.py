"""SIPRI's trade register as rows of the arms table: one an order, estimates named, no money."""

import pytest

from dashboard.imports.known.sipri import SIPRI, code, transfers
from dashboard.imports.raw import Raw
from dashboard.model.context import ArmsTransfer
from dashboard.present.arms import own_rows
from raw_tables import csv_raw, raw_of


@pytest.fixture
def register() -> Raw:
    return csv_raw("sipri-register.csv", above=11)


def only(rows: tuple[ArmsTransfer, ...], supplier: str) -> ArmsTransfer:
    (found,) = [row for row in rows if row.supplier == supplier]
    return found


def test_deliveries_of_one_order_are_one_row_with_all_its_years(register: Raw) -> None:
    row = only(transfers(register.cells), "RUS")
    assert (row.years, row.year, row.quantity) == ((2015, 2017), None, 11)
    assert row.item == "Invented-30 Combat aircraft"
    assert row.status == "delivered"


def test_what_is_estimated_is_named(register: Raw) -> None:
    assert only(transfers(register.cells), "RUS").unverified == ("number",)
    drones = only(transfers(register.cells), "TUR")
    assert drones.unverified == ("year of the order", "number", "year of delivery")
    assert drones.note == "Estimates of SIPRI: year of the order, number, year of delivery."


def test_recipients_outside_central_asia_are_left_out_unless_asked_for(register: Raw) -> None:
    assert {row.recipient for row in transfers(register.cells)} == {"KAZ", "KGZ", "TKM"}
    assert "PAK" in {row.recipient for row in transfers(register.cells, None)}
    assert {row.recipient for row in transfers(register.cells, ("KGZ",))} == {"KGZ"}


def test_an_order_without_deliveries_is_ordered_in_its_year(register: Raw) -> None:
    row = only(transfers(register.cells), "unknown supplier(s)")
    assert (row.status, row.year, row.quantity) == ("ordered", 2019, None)


def test_trend_indicator_values_are_no_money(register: Raw) -> None:
    for row in transfers(register.cells, None):
        assert row.value_usd_m is None
    assert "385 million (no money)" in only(transfers(register.cells), "RUS").summary


def test_the_export_before_gives_the_same_order() -> None:
    old = csv_raw("sipri-register-old.csv", above=11, delimiter=";")
    row = only(transfers(old.cells), "RUS")
    assert (row.years, row.quantity, row.item) == ((2015, 2017), 11, "Invented-30 Combat aircraft")
    assert row.unverified == ("year of the order", "number")
    assert only(transfers(old.cells), "FRA").year == 2016


def test_the_semicolon_at_the_end_of_todays_lines_is_in_no_cell(register: Raw) -> None:
    assert register.cells.column_names[-1].endswith(";")
    assert not any(";" in row.summary.replace("; ", "") for row in transfers(register.cells, None))


def test_a_register_may_have_its_columns_in_any_order(register: Raw) -> None:
    backwards = register.cells.select(register.cells.column_names[::-1])
    assert transfers(backwards, None) == transfers(register.cells, None)


def test_a_row_of_nonsense_raises_nothing() -> None:
    header = ["SIPRI AT Database ID", "Supplier", "Recipient", "Designation", "Delivery year", "Order date"]
    rows = transfers(raw_of(header, [["<b>1</b>", "=1+1", "Kazakhstan", "", "soon", "?"]]).cells)
    assert [(row.year, row.years, row.item) for row in rows] == [(None, None, "not stated")]


def test_the_page_shows_a_row_an_order_without_a_rating(register: Raw) -> None:
    rows = own_rows(transfers(register.cells))
    assert [row["Years"] for row in rows] == ["2015–2017", "2019", "2021"]
    assert rows[0]["Supplier"] == "Russia"
    assert not any("reading" in column.lower() for column in rows[0])


def test_names_of_sipri_are_names_of_the_atlas_where_it_has_them() -> None:
    assert [code(name) for name in ("Turkiye", "UAE", "United States", "Nowhere*")] == ["TUR", "ARE", "USA", "Nowhere*"]


def test_it_goes_to_the_page_of_arms() -> None:
    assert SIPRI.shown_on == "Arms"
    assert "page Arms" in SIPRI.without_places
