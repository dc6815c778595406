import datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from dashboard.imports.raw import How, UnreadableError
from dashboard.imports.reading import read
from imports.bringing import FILES, brought, rows, zipped


def workbook(**sheets: Any) -> Any:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(row)
    return saved(book)


def saved(book: Any) -> Any:
    content = BytesIO()
    book.save(content)
    book.close()
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("xlsxwriter.xlsx", "Excel"),
        ("libreoffice.xlsx", "Excel"),
        ("libreoffice.xls", "Excel"),
        ("libreoffice.ods", "OpenDocument"),
    ],
)
def test_workbooks_of_every_kind_hold_the_same(name: Any, kind: Any) -> None:
    raw = brought(name)
    assert raw.format == kind
    assert raw.cells.column_names == ["name", "year", "amount", "opened", "category", "lon", "lat"]
    assert rows(raw) == [
        ("Рудник Алмалы", "2019", "12.5", "2019-05-04", "mine", "76.9", "43.2"),
        ("O‘zbek quvuri, «Sharq»", "2020", None, "2020-01-31", "pipeline", "69.2", "41.3"),
        ('База "Восток"', "2021", "7", "2021-12-01", "base", "68.8", "38.5"),
        ("中塔公路", "2022", "1000000", "2022-07-15", "road", "72.9", "37.5"),
    ]
    assert raw.row.tolist() == [2, 3, 4, 5]
    assert raw.how == How(part="Sites", header_row=1)


def test_the_table_is_found_behind_an_about_sheet_and_below_its_titles() -> None:
    raw = brought("openpyxl_about.xlsx")
    assert raw.how == How(part="Data", header_row=4)
    assert raw.cells.column_names == ["Country", "Name", "Latitude", "Longitude", "Opened", "Amount"]
    assert raw.row.tolist() == [5, 6, 7, 8]
    # Merged downwards; and an error is an empty cell
    assert raw.cells["Country"].to_pylist() == ["Kazakhstan", "Kazakhstan", "Tajikistan", "Tajikistan"]
    assert raw.cells["Amount"].to_pylist() == ["12.5", None, "7", "1000000"]
    assert [(part.name, part.rows, part.about) for part in raw.parts] == [
        ("About", 7, "no table"),
        ("Data", 4, "header in row 4"),
        ("Codes", 1, ""),
    ]
    assert raw.remarks[0].startswith("The names of the columns are in row 4")
    assert raw.remarks[1] == "This is the sheet Data; the workbook has 3."


def test_another_sheet_can_be_chosen() -> None:
    assert rows(brought("openpyxl_about.xlsx", part="Codes")) == [("a", "b")]
    with pytest.raises(UnreadableError, match="no sheet named Nothing"):
        brought("openpyxl_about.xlsx", part="Nothing")
    with pytest.raises(UnreadableError, match="no sheet named Hidden"):
        brought("openpyxl_about.xlsx", part="Hidden")


def test_another_row_can_be_the_header() -> None:
    raw = brought("openpyxl_about.xlsx", header_row=5)
    assert raw.cells.column_names[:2] == ["Kazakhstan", "Рудник Алмалы"]
    assert raw.row.tolist() == [6, 7, 8]
    none = brought("xlsxwriter.xlsx", header_row=0)
    assert none.how.header_row == 0
    assert none.cells.column_names[0] == "column 1"
    assert none.row.tolist() == [1, 2, 3, 4, 5]
    with pytest.raises(UnreadableError, match="no row 900"):
        brought("xlsxwriter.xlsx", header_row=900)


def test_the_sheet_with_places_is_meant_even_if_another_is_longer() -> None:
    long = [["code", "label", "more"], *([number, "x", "y"] for number in range(200))]
    raw = read(workbook(Codes=long, Sites=[["name", "lat", "lon"], ["A", 41, 72]]), "a.xlsx")
    assert raw.how.part == "Sites"


def test_a_table_may_begin_at_any_cell() -> None:
    book = openpyxl.Workbook()
    for column, (name, value) in enumerate([("name", "A"), ("lat", 41.25), (None, None), ("lon", 72)], 4):
        book.active.cell(6, column, name)
        book.active.cell(8, column, value)
    raw = read(saved(book), "a.xlsx")
    assert raw.cells.column_names == ["name", "lat", "lon"]
    assert rows(raw) == [("A", "41.25", "72")]
    assert raw.row.tolist() == [8]
    assert raw.how.header_row == 6


def test_values_become_text_as_a_reader_sees_them() -> None:
    day, moment, clock = datetime.date(2020, 5, 1), datetime.datetime(2020, 5, 1, 13, 30), datetime.time(3, 4)
    raw = read(workbook(S=[["a", "b", "c", "d", "e", "f"], [day, moment, clock, True, 1e20, 0.1]]), "a.xlsx")
    assert rows(raw) == [("2020-05-01", "2020-05-01T13:30:00", "03:04:00", "true", "1e+20", "0.1")]


def test_cells_merged_over_several_columns_fill_no_others() -> None:
    book = openpyxl.Workbook()
    for row in (["name", "lat", "lon"], ["A", 1, 2], ["B", 3, 4], ["C", 5, 6]):
        book.active.append(row)
    book.active.merge_cells("A2:B3")
    raw = read(saved(book), "a.xlsx")
    assert rows(raw) == [("A", None, "2"), ("A", None, "4"), ("C", "5", "6")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (workbook(Empty=[]), "no sheet with cells"),
        (zipped({"[Content_Types].xml": "<Types/>"}), "damaged"),
        ((FILES / "libreoffice.xls").read_bytes()[:3000], "damaged"),
        ((FILES / "xlsxwriter.xlsx").read_bytes()[:3000], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "damaged"),
        (zipped({"[Content_Types].xml": "", "word/document.xml": ""}), "text document"),
        (zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), "presentation"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "no spreadsheet"),
    ],
)
def test_what_is_no_workbook_is_told_so(content: Any, said: Any) -> None:
    with pytest.raises(UnreadableError, match=said):
        read(content, "a.xlsx")
