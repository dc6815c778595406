"""Text that a reader pastes: a place a line with its name before or after it, or else a table like any file."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from dashboard.imports.meaning import Meaning
from dashboard.imports.raw import How
from dashboard.selection.coordinates import Coordinates, coordinates

MOST_LINES: Final = 2_000
"""From so many lines on a text is a table: its lines are not searched for coordinates one by one."""
LONGEST_LINE: Final = 300
_MARKS: Final = (r"[;\t|]", r":|\s[-–—]\s", r",", r"\s+")
"""What parts a name from coordinates, the clearest first."""


class Pasted(NamedTuple):
    """A text as a file, and how it is to be read."""

    content: bytes
    how: How
    meaning: Meaning | None


def pasted(text: str) -> Pasted:
    """Return a text as a file: lines of places as a table of names and coordinates, each row in its line."""
    lines = text.splitlines()
    if len(lines) <= MOST_LINES:
        found = [_parted(line.strip()) for line in lines]
        filled = [each for line, each in zip(lines, found, strict=True) if line.strip()]
        if filled and filled[0] is not None and sum(each is not None for each in filled) * 2 >= len(filled):
            out = io.StringIO()
            rows = ((each or ("", line.strip())) for line, each in zip(lines, found, strict=True))
            csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
            return Pasted(
                out.getvalue().encode(),
                How(header_row=0, encoding="utf-8"),
                Meaning({"name": "column 1", "coordinates": "column 2"}),
            )
    return Pasted(text.encode(), How(encoding="utf-8"), None)


def _parted(line: str) -> tuple[str, str] | None:
    """The name and the coordinates of a line; None where it has none."""
    if not line or len(line) > LONGEST_LINE:
        return None
    return next(
        (
            (name.strip(" ,;|:\t"), place.strip(" ,;|:\t"))
            for name, place in _splits(line)
            if isinstance(coordinates(place.strip(" ,;|:\t")), Coordinates)
        ),
        None,
    )


def _splits(line: str) -> Iterator[tuple[str, str]]:
    """The ways to part a line, the likeliest first: as it is, then at each mark, the longest coordinates first."""
    yield "", line
    for mark in _MARKS:
        places = list(re.finditer(mark, line))
        for place in places:
            yield line[: place.start()], line[place.end() :]
        for place in reversed(places):
            yield line[place.end() :], line[: place.start()]
