"""When a status is stale: the last evidence of it is so old that it may no longer hold."""

from typing import Final

from dashboard.model.vocabulary import LASTING, Status

STALE_YEARS: Final = 3
"""Calendar years from the last evidence to the year shown from which on a status is stale: whatever the days, more than
24 months lie between."""


def is_stale(status: Status | None, last_evidence: int | None, year: int) -> bool:
    """Whether a status that goes on until something is reported lacks evidence of `year` and the two years before.

    `last_evidence` is the year of the last dated evidence; without any, such a status is stale. The browser applies the
    same rule (web/src/rule/moment.js).
    """
    return status in LASTING and (last_evidence is None or year - last_evidence >= STALE_YEARS)
