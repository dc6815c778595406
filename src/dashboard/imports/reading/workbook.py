"""Workbooks: xlsx, xls, xlsb and ods, read by calamine."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

import numpy as np
from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from dashboard.imports.raw import How, Part, Raw, UnreadableError
from dashboard.imports.reading.columns import hold, table_of, text_of, unique_names
from dashboard.imports.reading.header import LOOKED_AT, find_header, is_place

SHEETS: Final = 30
"""Sheets that are looked at; workbooks with more are told so."""


@dataclass(frozen=True)
class _Sheet:
    name: str
    sheet: CalamineSheet
    top: Sequence[Sequence[str | None]]
    header: int | None
    """Its place from 0; None where the rows begin at once."""
    width: int
    """Cells of the header that hold something."""
    place: bool
    """Whether a column seems to say where something is."""

    @property
    def rows(self) -> int:
        return _height(self.sheet) - (0 if self.header is None else self.header + 1)

    @property
    def likeness(self) -> tuple[bool, bool, int]:
        """How much it looks like the table that a reader means."""
        return self.place and self.rows > 0, self.width > 1 and self.rows > 0, self.rows * self.width

    def part(self) -> Part:
        about = (
            "no table" if self.width < 2 or not self.rows else f"header in row {self.header + 1}" if self.header else ""
        )
        return Part(self.name, self.rows, about)


def read(content: bytes, how: How, called: str = "Excel") -> Raw:
    """Read the sheet that looks like the table, or the one that was chosen, of a workbook `called` so. Raises UnreadableError."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        found = [each for each in (_look(book, name) for name in _names(book)) if each.sheet.height]
    except PasswordError:
        raise UnreadableError("The workbook is protected by a password: save it without one.") from None
    except BaseException as error:
        if isinstance(error, MemoryError | KeyboardInterrupt | UnreadableError):
            raise
        # calamine is Rust, whose panics are not Exceptions
        raise UnreadableError(
            "The workbook is damaged or not complete: open it, save it again, and try that file."
        ) from error
    if not found:
        raise UnreadableError("The workbook has no sheet with cells.")
    sheet = _choose(found, how.part)
    header = sheet.header if how.header_row is None else how.header_row - 1 if how.header_row else None
    rows = _texts(sheet.sheet)
    above = [next(rows, ()) for _ in range(0 if header is None else header + 1)]
    hold(max(0, _height(sheet.sheet) - len(above)), sheet.sheet.width)
    named = above[-1] if above else [None] * sheet.sheet.width
    if not named:
        raise UnreadableError(f"The sheet has no row {len(above)} that could name the columns: choose one of its rows.")
    numbers: list[int] = []
    cells = table_of(unique_names(named), _filled(rows, len(above) + 1, numbers))
    cells = cells.select(
        [place for place, name in enumerate(named) if name or cells.column(place).null_count < len(numbers)]
    )
    remarks = []
    if header:
        remarks.append(f"The names of the columns are in row {header + 1}; what stands above was left out.")
    if len(found) > 1:
        remarks.append(f"This is the sheet {sheet.name}; the workbook has {len(found)}.")
    return Raw(
        format=called,
        parts=tuple(replace(each.part(), rows=len(numbers)) if each is sheet else each.part() for each in found),
        how=How(part=sheet.name, header_row=0 if header is None else header + 1, crs=how.crs),
        cells=cells,
        row=np.array(numbers, np.int32),
        remarks=tuple(remarks),
    )


def _names(book: CalamineWorkbook) -> list[str]:
    visible = [
        each.name
        for each in book.sheets_metadata
        if each.typ == SheetTypeEnum.WorkSheet and each.visible == SheetVisibleEnum.Visible
    ]
    return visible[:SHEETS]


def _look(book: CalamineWorkbook, name: str) -> _Sheet:
    sheet = book.get_sheet_by_name(name)
    rows = _texts(sheet)
    top = [row for row, _ in zip(rows, range(LOOKED_AT), strict=False)]
    header = find_header(top)
    named = [cell for cell in top[header] if cell] if header is not None else []
    width = len(named) or max((sum(cell is not None for cell in row) for row in top), default=0)
    return _Sheet(name, sheet, top, header, width, any(map(is_place, named)))


def _choose(found: Sequence[_Sheet], name: str | None) -> _Sheet:
    if name is None:
        return max(found, key=lambda each: each.likeness)
    for each in found:
        if each.name == name:
            return each
    raise UnreadableError(f"The workbook has no sheet named {name[:80]}: choose one of its sheets.")


def _height(sheet: CalamineSheet) -> int:
    """Rows from the first of the sheet to the last that is used; `total_height` is one less."""
    return sheet.end[0] + 1 if sheet.end else 0


def _texts(sheet: CalamineSheet) -> Iterator[list[str | None]]:
    """The rows from the first of the sheet on, as text; what was merged downwards stands in each of its rows."""
    if not sheet.height:
        return
    begins = _merged_down(sheet)
    held: dict[int, tuple[int, str | None]] = {}
    for number, cells in enumerate(sheet.iter_rows()):
        texts = [text_of(cell) for cell in cells]
        for column, (last, text) in held.items():
            if number <= last and texts[column] is None:
                texts[column] = text
        for column, last in begins.get(number, ()):
            held[column] = (last, texts[column])
        yield texts


def _merged_down(sheet: CalamineSheet) -> dict[int, list[tuple[int, int]]]:
    """By row the columns, from the first that is used, whose cell goes down from there, and to which row."""
    left, right = (sheet.start or (0, 0))[1], (sheet.end or (0, 0))[1]
    begins: dict[int, list[tuple[int, int]]] = {}
    for (top, column), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top and left <= column <= right:
            begins.setdefault(top, []).append((column - left, bottom))
    return begins


def _filled(rows: Iterable[list[str | None]], first: int, numbers: list[int]) -> Iterator[list[str | None]]:
    """Rows that hold something; their numbers are added to `numbers`."""
    for number, texts in enumerate(rows, first):
        if any(texts):
            numbers.append(number)
            yield texts
