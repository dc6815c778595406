"""What was so in a year of valid time, by all that is known today."""

from collections.abc import Sequence

from dashboard.model.site import StatusChange
from dashboard.model.values import year_of

StatusStep = tuple[int | None, StatusChange | None]
"""The calendar year from which a status holds, None from the beginning; and the status, None where it is not known."""


def status_steps(statuses: Sequence[StatusChange], newest_year: int) -> tuple[StatusStep, ...]:
    """The statuses of a site by the year each holds from, oldest first, with the years of which none is known.

    A first status without a date holds from the beginning until the next one. Where a later one has no date, nobody
    knows in which year the one before gave way to it: from the year after that one began the status is not known, until
    the next date. The last status is today's: without a date it holds from `newest_year`, the last year the data reaches.

    `statuses` are those of a record: in the order of their dates, at least one.
    """
    steps: list[StatusStep] = []
    begun: int | None = None  # the year of the newest date so far
    for place, each in enumerate(statuses):
        later = statuses[place + 1 :]
        if each.since:
            begun = year_of(each.since)
            steps.append((begun, each))
        elif place == 0:
            lasts = not later or later[0].since
            steps.append((None, each if lasts else None))
        else:
            until = next((year_of(after.since) for after in later if after.since), newest_year)
            if begun is not None and begun + 1 < until and steps[-1][1]:
                steps.append((begun + 1, None))
            if not later:
                steps.append((max(newest_year, begun or newest_year), each))
    return tuple(steps)


def status_at(steps: Sequence[StatusStep], year: int | None) -> StatusChange | None:
    """The status at the end of a year, None where it is not known; without a year, today's.

    The browser applies the same rule (web/src/rule/moment.js).
    """
    if year is None:
        return steps[-1][1]
    return next((status for since, status in reversed(steps) if since is None or since <= year), None)
