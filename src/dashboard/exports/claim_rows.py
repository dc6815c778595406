"""A claim as its download holds it: the columns of the data package, with the names of its site and its source in full."""

from collections.abc import Iterable
from typing import Final

from dashboard.exports.csv import rows_csv
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.fields import columns
from dashboard.model.rows import Row, cell, row_of

_SOURCE: Final = ("title", "publisher", "via", "date", "url", "language", "kind")
COLUMNS: Final = (
    *(column.name for column in columns(Claim)),
    "site_name",
    *(f"source_{name}" for name in _SOURCE),
)
"""The columns of a download in their order."""


def claims_csv(catalog: Catalog, claims: Iterable[Claim]) -> str:
    """A row a claim, in the order given, with its source."""
    return rows_csv([claim_row(catalog, claim) for claim in claims], COLUMNS)


def claim_row(catalog: Catalog, claim: Claim) -> Row:
    """The columns of a claim; the title of a source is our description of it where it has none."""
    source = catalog.sources[claim.source]
    told = {name: getattr(source, name) for name in _SOURCE} | {"title": source.label()}
    return {
        **{name: cell(value) for name, value in row_of(claim).items()},
        "site_name": catalog.by_id[claim.site].name,
        **{f"source_{name}": value for name, value in told.items()},
    }
