"""What was wrong with a reader's file: row by row as CSV, and kind by kind in words."""

import csv
import io
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from dashboard.model.own import Fault, OwnData
from dashboard.present.spreadsheet import BYTE_ORDER_MARK, guarded

HEADER: Final = ("row", "column", "found", "wrong", "right", "drawn")
EXAMPLES: Final = 3
"""Rows that are named for each kind of fault."""


@dataclass(frozen=True, slots=True)
class FaultKind:
    """The same fault of one row or of many."""

    column: str
    wrong: str
    right: str
    refused: bool
    """Whether the rows are not drawn for it."""
    count: int
    examples: tuple[Fault, ...]
    """The first few, in the order of the file."""


def faults_csv(data: OwnData) -> bytes:
    """Return all faults as CSV in UTF-8 with a byte order mark; `drawn` says whether the row is on the map all the same."""
    refused = {fault.row for fault in data.faults if fault.refused}
    text = io.StringIO()
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows(
        (
            "" if fault.row is None else fault.row,
            *map(guarded, (fault.column, fault.found, fault.wrong, fault.right)),
            "no" if fault.row in refused else "yes",
        )
        for fault in data.faults
    )
    return text.getvalue().encode()


def summary(data: OwnData) -> str:
    """Return how many rows were read, drawn and refused: `1,204 rows read: 1,190 drawn, 14 refused.`"""
    rows = "1 row" if data.read == 1 else f"{data.read:,} rows"
    return f"{rows} read: {len(data.sites):,} drawn, {data.refused:,} refused."


def fault_kinds(data: OwnData) -> tuple[FaultKind, ...]:
    """Return the kinds of fault: first those for which rows are refused, of these the most frequent first."""
    ordered = sorted(data.faults, key=_kind)
    found = []
    for (column, wrong, right, refused), each in groupby(ordered, key=_kind):
        held = list(each)
        found.append(FaultKind(column, wrong, right, refused, len(held), tuple(held[:EXAMPLES])))
    return tuple(sorted(found, key=lambda kind: (not kind.refused, -kind.count)))


def described(kind: FaultKind) -> str:
    """Return one sentence or two: `Column Lat: latitude is above 90 in 3 rows (row 5: 91; …). Right: a number from -90 to 90.`"""
    place = f"Column {kind.column}: " if kind.column else ""
    rows = [fault for fault in kind.examples if fault.row is not None]
    if not rows:
        return f"{place}{kind.wrong}. Right: {kind.right}."
    count = "1 row" if kind.count == 1 else f"{kind.count:,} rows"
    shown = "; ".join(f"row {fault.row}: {fault.found}" if fault.found else f"row {fault.row}" for fault in rows)
    more = "; …" if kind.count > len(rows) else ""
    return f"{place}{kind.wrong} in {count} ({shown}{more}). Right: {kind.right}."


def _kind(fault: Fault) -> tuple[str, str, str, bool]:
    return fault.column, fault.wrong, fault.right, fault.refused
