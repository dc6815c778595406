"""Where a table begins: below a title, notes and empty lines stands the row that names its columns."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

LOOKED_AT: Final = 60
"""Rows at the top among which the header is sought."""
_NUMBER: Final = re.compile(r"[-+]?[\d\s.,]*\d[%°]?")
_YEAR: Final = re.compile(r"(19|20)\d\d")
_PLACE: Final = re.compile(
    r"(?i)\b(lati?t?(ude)?|lng|longt?i?tudes?|lon|long|coord\w*|location|geometry|geom|wkt|easting|northing|x|y)\b"
    r"|широт|долгот|координат|纬度|经度|坐标"
)


def find_header(rows: Sequence[Sequence[str | None]]) -> int | None:
    """Return the place among `rows` of the one that names the columns; None where the data begin at once.

    It is the first row that is nearly as wide as most rows are and holds words, not numbers.
    """
    filled = [sum(1 for cell in row if cell and cell.strip()) for row in rows]
    widths = Counter(width for width in filled if width)
    if not widths:
        return None
    wide = [width for width in filled if width > 1]
    usual = sorted(wide)[len(wide) // 2] if wide else 1
    for place, row in enumerate(rows):
        if filled[place] < max(min(2, usual), 0.6 * usual):
            continue
        if filled[place] < usual and _wider(rows[place + 1 :], filled[place]):
            continue
        return place if _words(row, next(filter(any, rows[place + 1 :]), ())) >= 0.5 else None
    return None


def is_place(name: str | None) -> bool:
    """Whether a column seems to say where something is."""
    return bool(name and _PLACE.search(name.replace("_", " ").replace(".", " ")))


def _wider(below: Sequence[Sequence[str | None]], filled: int) -> bool:
    """Whether the next row that holds something is wider and nothing but words: then it names the columns, not this one."""
    following = next((row for row in below if any(row)), ())
    return sum(1 for cell in following if cell and cell.strip()) > filled and _words(following) == 1


def _words(row: Sequence[str | None], below: Sequence[str | None] = ()) -> float:
    """The share of cells that are words. A year is one where the cell below it is none: it may name a column."""
    cells = [
        (cell.strip(), below[place] if place < len(below) else None)
        for place, cell in enumerate(row)
        if cell and cell.strip()
    ]
    words = [
        cell for cell, under in cells if not _NUMBER.fullmatch(cell) or (_YEAR.fullmatch(cell) and _no_year(under))
    ]
    return len(words) / len(cells) if cells else 0.0


def _no_year(cell: str | None) -> bool:
    return bool(cell and not _YEAR.fullmatch(cell.strip()))
