"""A denial with what became of it, as the API holds it: the columns of its claim, and those of the docket."""

from typing import Final

from dashboard.evidence.docket import OUTCOMES, Entry
from dashboard.exports.claim_rows import COLUMNS as CLAIM_COLUMNS
from dashboard.exports.claim_rows import claim_row
from dashboard.exports.table import Column
from dashboard.model.catalog import Catalog
from dashboard.model.rows import Row

COLUMNS: Final = (
    *CLAIM_COLUMNS,
    Column("outcome", f"What became of it (docs/evidence.md): {', '.join(OUTCOMES)}"),
    Column("outcome_since", "Date of the first claim that shows it, as exact as known"),
    Column("days_least", "Days from the denial to that date, at least", int),
    Column("days_most", "Days from the denial to that date, at most", int),
    Column("acknowledged_by", "Ids of claims that acknowledge it by the rule of confidence", many=True),
    Column("withdrawn_by", "Ids of claims by which whoever had claimed it took it back", many=True),
    Column("asserted_by", "Ids of later claims of the same thing by others than the side that denied it", many=True),
    Column("unordered", "Ids of claims of the same thing that may be earlier or later", many=True),
    Column("denied_again_by", "Ids of later denials of the same thing by the same side", many=True),
)


def denial_row(catalog: Catalog, entry: Entry) -> Row:
    """The columns of an entry of the docket."""
    return claim_row(catalog, entry.denial) | {
        "outcome": entry.outcome,
        "outcome_since": entry.since,
        "days_least": entry.elapsed.low if entry.elapsed else None,
        "days_most": entry.elapsed.high if entry.elapsed else None,
        "acknowledged_by": [claim.id for claim in entry.acknowledged],
        "withdrawn_by": [claim.id for claim in entry.withdrawn],
        "asserted_by": [claim.id for claim in entry.asserted],
        "unordered": [claim.id for claim in entry.unordered],
        "denied_again_by": [claim.id for claim in entry.again],
    }
