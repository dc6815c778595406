"""A claim as its downloads hold it: the columns of the data package, with the names of its site and its source in full."""

from collections.abc import Iterable
from typing import Final

from dashboard.exports.csv import rows_csv
from dashboard.exports.table import Column, columns_of
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.rows import Row, cell, row_of
from dashboard.model.source import Source

_SOURCE: Final = ("title", "publisher", "via", "date", "url", "language", "kind")
SITE_NAME: Final = Column("site_name", "Usual English name of the site")
COLUMNS: Final = (
    *columns_of(Claim),
    Column("value_number", "The value as a number, of a range its low end; empty for words", float),
    Column("value_to", "High end of the range, where the value is one", float),
    SITE_NAME,
    *(Column(f"source_{each.name}", each.description) for each in columns_of(Source) if each.name in _SOURCE),
)
"""The columns of a download in their order."""


def claims_csv(catalog: Catalog, claims: Iterable[Claim]) -> str:
    """A row a claim, in the order given, with its source."""
    rows = [{name: cell(value) for name, value in claim_row(catalog, claim).items()} for claim in claims]
    return rows_csv(rows, [column.name for column in COLUMNS])


def claim_row(catalog: Catalog, claim: Claim) -> Row:
    """The columns of a claim; its value is text, the title of a source is our description of it where it has none."""
    source = catalog.sources[claim.source]
    told = {name: getattr(source, name) for name in _SOURCE} | {"title": source.label()}
    low, high = claim.value if isinstance(claim.value, tuple) else (claim.value, None)
    row = row_of(claim)
    return row | {
        "value": str(cell(row["value"])),
        "value_number": None if isinstance(low, str) else low,
        "value_to": high,
        "site_name": catalog.by_id[claim.site].name,
        **{f"source_{name}": value for name, value in told.items()},
    }
