"""Rows of the context tables in the words of a reader, each with its sources and what no source backs."""

from collections.abc import Mapping

from dashboard.model.catalog import Catalog
from dashboard.model.context import Row
from dashboard.model.countries import country_name
from dashboard.model.source import Source

Cells = dict[str, object]
GROUPS: Mapping[str, str] = {
    "CENTRAL_ASIA": "Central Asia",
    "EUROPE": "European countries",
    "CIS": "CIS states",
    "SCO": "SCO states",
    "WORLD": "Many countries",
}
"""Names of the groups of countries that stand where a country could."""


def party(code: str) -> str:
    """The name of a country or of a group of countries."""
    return GROUPS.get(code) or country_name(code)


def told(catalog: Catalog, row: Row) -> Cells:
    """The last columns of every table: who says so, where, what is not verified, and notes."""
    sources = [catalog.sources[source] for source in row.source_ids]
    unverified = ", ".join(row.unverified).replace("_", " ")
    return {
        "Source": "; ".join(f"{source.publisher}, {source.date or 'undated'}" for source in sources),
        "Link": sources[0].url,
        "Backing": "Weak sources alone" if row.weak else "",
        "Not verified": unverified,
        "Note": row.note or "",
        "Id": row.id,
    }


def source_line(source: Source) -> str:
    """A source in Markdown: headline as a link, publisher, date."""
    label = source.label().replace("[", "\\[").replace("]", "\\]").replace("$", "\\$")
    return f"[{label}]({source.url}), {source.publisher}, {source.date or 'undated'}"
