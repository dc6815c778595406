"""What was so in a year of valid time, by all that is known today."""

from collections.abc import Sequence

from dashboard.model.vocabulary import Status

StatusStep = tuple[int | None, Status | None]
"""The calendar year from which a status holds, None from the beginning; and the status, None where it is not known."""


def status_at(steps: Sequence[StatusStep], year: int | None) -> Status | None:
    """The status at the end of a year, None where it is not known; without a year, today's.

    `steps` are oldest first. The browser applies the same rule (web/src/rule/moment.js).
    """
    if year is None:
        return steps[-1][1]
    return next((status for since, status in reversed(steps) if since is None or since <= year), None)
