"""A table for print: streamlit draws tables on a canvas, of which only the rows in view would be printed."""

from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import Markup

from dashboard.present.templates import render
from dashboard.present.wording import value_words

MOST_ROWS: Final = 60
"""How many rows are printed: more would make every answer of a page heavier for the few who print it."""
MOST_SIGNS: Final = 300
"""How much of a cell is printed."""
NOT_PRINTED: Final = frozenset({"Link", "Id", "Ids"})
"""Columns that are of use on a screen or in a file only."""


def printed_html(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> Markup:
    """Return the first rows as a table that is only printed, with how many more there are; `rows` is not empty.

    Columns without a word in any of these rows are left out, as are those of NOT_PRINTED.
    """
    kept = [{column: _cut(value_words(row.get(column))) for column in columns} for row in rows[:MOST_ROWS]]
    filled = [column for column in columns if column not in NOT_PRINTED and any(row[column] for row in kept)]
    return render(
        "printed",
        rows=[{column: row[column] for column in filled} for row in kept],
        left_out=len(rows) - len(kept),
    )


def _cut(text: str) -> str:
    return text if len(text) <= MOST_SIGNS else f"{text[: MOST_SIGNS - 1].rstrip()}…"
