"""What a shapefile can't hold in full: names of 10 letters, texts of 254 bytes. What is cut is counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Final

from dashboard.exports.table import Table
from dashboard.model.rows import Row

LONGEST: Final = 254
"""Bytes of a text in a dBASE file."""
SHORT: Final = {
    "descriptive_names": "descr_name",
    "location_note": "loc_note",
    "amount_usd_m": "amount_usd",
    "amount_at_least": "amt_least",
    "amount_kind": "amt_kind",
    "amount_year": "amt_year",
    "amount_constant": "amt_const",
    "amount_same_as": "amt_same",
    "amount_part_of": "amt_part",
    "amount_note": "amt_note",
    "commodities": "commodity",
    "evidence_note": "evid_note",
    "newest_evidence": "newest_ev",
    "last_evidence": "last_ev",
    "lease_until_earliest": "lease_min",
    "lease_until_latest": "lease_max",
    "lease_until_sources": "lease_src",
    "organizations": "orgs",
    "completeness": "complete",
    "attribution": "attrib",
}
"""Columns by their short names; a column that is not listed keeps its own."""


class Shortened:
    """The table of sites as a shapefile can hold it."""

    def __init__(self, full: Table) -> None:
        """Shorten the names at once; texts are measured when they are first asked for."""
        self._full = full
        columns = tuple(replace(each, name=SHORT.get(each.name, each.name)) for each in full.columns)
        self.table = replace(full, columns=columns, rows=self._rows)

    @cached_property
    def _measured(self) -> tuple[dict[str, int], Counter[str]]:
        """The longest text of each column in bytes, and how many texts of a column are too long."""
        widths = {column.name: 1 for column in self._full.columns if column.holds is str}
        too_long: Counter[str] = Counter()
        for row in self._full.cells():
            for name, longest in widths.items():
                size = len((row[name] or "").encode())
                widths[name] = max(longest, min(size, LONGEST))
                too_long[name] += size > LONGEST
        return widths, too_long

    @property
    def widths(self) -> dict[str, int]:
        """Bytes that the texts of each column have at most, by short name."""
        return {SHORT.get(name, name): width for name, width in self._measured[0].items()}

    def cut_lines(self, file: str) -> Iterator[str]:
        """How many texts of which column were cut."""
        for name, count in sorted(self._measured[1].items()):
            if count:
                yield f"{file}, {SHORT.get(name, name)} ({name}): {count} of more than {LONGEST} bytes"

    def _rows(self) -> Iterator[Row]:
        for row in self._full.cells():
            yield {SHORT.get(name, name): _cut(value) for name, value in row.items()}


def _cut(value: object) -> object:
    """A text of at most LONGEST bytes that does not end within a letter."""
    return value.encode()[:LONGEST].decode(errors="ignore") if isinstance(value, str) else value
