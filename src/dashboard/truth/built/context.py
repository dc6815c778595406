"""The context tables as flat rows: lon and lat apart, spans as two years, and whether a row rests on weak sources alone."""

from collections.abc import Iterator
from typing import Any

from dashboard.truth.context_schema import TABLES, Row
from dashboard.truth.reading import Truth

WEAK = frozenset({"E", "F"})
"""Grades of docs/sources.md on which alone nothing is more than weak."""


def context_rows(truth: Truth) -> dict[str, list[dict[str, Any]]]:
    """The rows of every context table by its name, and `supports`: which source backs what of which row."""
    rows = {table: [_flat(truth, row) for row in truth.context.get(table, {}).values()] for table in TABLES}
    return rows | {"supports": list(_supports(truth))}


def is_weak(truth: Truth, row: Row) -> bool:
    """Whether every source of the row is graded E or F."""
    return all(_grade(truth, support.source) in WEAK for support in row.sources)


def _grade(truth: Truth, source: str) -> str:
    publication, publisher = truth.publications[source]
    return publication.reliability or publisher.reliability


def _flat(truth: Truth, row: Row) -> dict[str, Any]:
    facts = row.model_dump(exclude={"sources", "location", "years", "unverified", "note"})
    if "location" in type(row).model_fields:
        spot = getattr(row, "location", None)
        facts |= {field: getattr(spot, field, None) for field in ("lon", "lat", "accuracy_m", "basis")}
    if "years" in type(row).model_fields:
        first, last = getattr(row, "years", None) or (None, None)
        facts |= {"from_year": first, "to_year": last}
    return facts | {
        "sources": [support.source for support in row.sources],
        "unverified": row.unverified,
        "note": row.note,
        "weak": is_weak(truth, row),
    }


def _supports(truth: Truth) -> Iterator[dict[str, Any]]:
    for table, rows in truth.context.items():
        for row in rows.values():
            for support in row.sources:
                yield {"row": f"{table}/{row.id}", "source": support.source, "supports": support.supports}
