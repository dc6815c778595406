"""Rows of the context tables for a reader, each with its sources and with what no source backs."""

from collections.abc import Mapping
from typing import Final

from dashboard.model.catalog import Catalog
from dashboard.model.context import Row
from dashboard.model.countries import country_name
from dashboard.present.wording import source_words

Cells = dict[str, object]
"""A row of any table on a page: its cells by the names of their columns."""
GROUPS: Final[Mapping[str, str]] = {
    "CENTRAL_ASIA": "Central Asia",
    "EUROPE": "European countries",
    "CIS": "CIS states",
    "CSTO": "CSTO states",
    "SCO": "SCO states",
    "WORLD": "Many countries",
}
"""Names of the groups of countries that a table may name in place of a country."""


def party(code: str) -> str:
    """The name of a country or of a group of countries."""
    return GROUPS.get(code) or country_name(code)


def source_cells(catalog: Catalog, row: Row) -> Cells:
    """The last columns of every context table: sources, what is not verified, and notes."""
    sources = [catalog.sources[source] for source in row.source_ids]
    return {
        "Source": "; ".join(map(source_words, sources)),
        "Link": sources[0].url,
        "Backing": weak_words(row),
        "Not verified": ", ".join(row.unverified).replace("_", " "),
        "Note": row.note or "",
        "Id": row.id,
    }


def weak_words(row: Row) -> str:
    """What to warn of where a row has only sources graded E or F; empty elsewhere."""
    return "Only weak sources" if row.weak else ""


def span_words(year: int | None, years: tuple[int, int | None] | None) -> str:
    """The years of a row: `2015`, `2012–2020`, `since 2014`, `undated`."""
    if year:
        return str(year)
    if years is None:
        return "undated"
    first, last = years
    return f"{first}–{last}" if last else f"since {first}"
