"""Rows as CSV for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from dashboard.evidence.moment import TODAY, Moment
from dashboard.exports.site_rows import COLUMNS, site_row, sources_of
from dashboard.model.catalog import Catalog
from dashboard.model.rows import LIST_MARK, cell
from dashboard.model.site import Site

BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of its country, and shows Cyrillic and Chinese names as noise."""
RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First letters a spreadsheet would take for a formula (OWASP, CSV injection)."""


def sites_csv(catalog: Catalog, ids: Iterable[str], moment: Moment = TODAY) -> str:
    """A row a site, in the order given, as of a moment; lists are joined by ` | `."""
    return rows_csv([_row(catalog, catalog.by_id[each], moment) for each in ids], COLUMNS)


def rows_csv(rows: Sequence[Mapping[str, object]], header: Sequence[str]) -> str:
    """Rows with these columns as CSV, with a byte order mark and a header; what a spreadsheet would run is disarmed.

    Raises:
        ValueError: if a row has a column that is not in the header.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, header)
    writer.writeheader()
    writer.writerows({key: guarded(value) for key, value in row.items()} for row in rows)
    return BYTE_ORDER_MARK + text.getvalue()


def guarded(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets a leading apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else value


def _row(catalog: Catalog, site: Site, moment: Moment) -> dict[str, object]:
    sources = LIST_MARK.join(
        f"{source.label()}, {source.publisher}, {source.date or 'undated'}, {source.url}"
        for source in sources_of(catalog, site)
    )
    return {**{name: cell(value) for name, value in site_row(catalog, site, moment).items()}, "sources": sources}
