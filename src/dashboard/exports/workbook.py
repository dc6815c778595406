"""Sites and what is known of them as an Excel workbook: a sheet a table, and two that say what they hold."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from dashboard.exports.formats import TooLongError
from dashboard.exports.table import Table

if TYPE_CHECKING:
    from dashboard.exports.content import Content

LONGEST: Final = 32_767
"""Letters that a cell can hold."""
WIDTHS: Final = {
    "id": 40,
    "site": 40,
    "source": 40,
    "title": 60,
    "name": 40,
    "summary": 60,
    "what": 60,
    "site_name": 40,
}
"""Of columns that are not as wide as most, in letters."""
USUAL: Final = 16
A4: Final = 9
"""The number of the paper, as Excel has it."""


def write(content: "Content", path: Path) -> None:
    """The workbook; texts are texts, whatever they look like: nothing becomes a formula, a link or a number.

    Rows go to the disk one by one.

    Raises:
        TooLongError: if a text has more than LONGEST letters.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        bold = book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        book.set_properties({"title": content.about["Title"], "comments": "\n".join(content.about_lines)})
        about = book.add_worksheet("about")
        about.set_column(0, 0, USUAL, bold)
        about.set_column(1, 1, 110, wrapped)
        _print_whole(about)
        for number, (name, text) in enumerate(content.about.items()):
            about.write_string(number, 0, name, bold)
            about.write_string(number, 1, text, wrapped)
        for table in content.tables:
            _sheet(book.add_worksheet(table.name), table, bold)
        _columns(book.add_worksheet("columns"), content.tables, bold, wrapped)


def _sheet(sheet: Any, table: Table, bold: Any) -> None:
    """A table with its header, frozen, and filters."""
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, WIDTHS.get(column.name, USUAL))
        sheet.write_string(0, place, column.name, bold)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    last = 0
    for last, row in enumerate(table.cells(), start=1):
        for place, (name, value) in enumerate(row.items()):
            if isinstance(value, bool):
                sheet.write_boolean(last, place, value)
            elif isinstance(value, int | float):
                sheet.write_number(last, place, value)
            elif value not in (None, ""):
                text = str(value)
                if len(text) > LONGEST:
                    raise TooLongError(f"{table.name}, {name}, row {last}: {len(text)} letters; a cell holds {LONGEST}")
                sheet.write_string(last, place, text)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _columns(sheet: Any, tables: tuple[Table, ...], bold: Any, wrapped: Any) -> None:
    """What each column of each sheet means."""
    _print_whole(sheet)
    sheet.repeat_rows(0)
    for place, (name, width) in enumerate((("sheet", USUAL), ("column", 24), ("meaning", 110))):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, bold)
    rows = [(table.name, column.name, column.description) for table in tables for column in table.columns]
    for number, row in enumerate(rows, start=1):
        for place, text in enumerate(row):
            sheet.write_string(number, place, text, wrapped)


def _print_whole(sheet: Any) -> None:
    """Print a sheet across the paper: its columns belong beside each other."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
