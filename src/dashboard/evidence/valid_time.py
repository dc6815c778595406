"""What was so in a year of valid time, by all that is known today."""

from collections.abc import Iterator, Sequence

from dashboard.model.site import StatusChange
from dashboard.model.values import year_of
from dashboard.model.vocabulary import Status

StatusStep = tuple[int | None, Status | None]
"""The calendar year from which a status holds, None from the beginning; and the status, None where it is not known."""


def status_steps(statuses: Sequence[StatusChange], newest_year: int) -> tuple[StatusStep, ...]:
    """The statuses of a site by the year each holds from, oldest first, with the years of which none is known.

    A first status without a date holds from the beginning. Where a later one has no date, nobody knows in which year
    the one before gave way to it: from the year after that one began the status is not known, until the next date. The
    last status is today's: without a date it holds from `newest_year`, the last year the data reaches.
    """
    return tuple(_steps(statuses, newest_year))


def status_at(steps: Sequence[StatusStep], year: int | None) -> Status | None:
    """The status at the end of a year, None where it is not known; without a year, today's.

    The browser applies the same rule (web/src/rule/moment.js).
    """
    if year is None:
        return steps[-1][1]
    return next((status for since, status in reversed(steps) if since is None or since <= year), None)


def _steps(statuses: Sequence[StatusChange], newest_year: int) -> Iterator[StatusStep]:
    begun: int | None = None  # the year of the last status that has one
    for place, each in enumerate(statuses):
        since = year_of(each.since) if each.since else None
        if since is None and place > 0:
            if begun is not None and begun < newest_year:
                yield begun + 1, None
            if place == len(statuses) - 1:
                yield newest_year, each.status
            continue
        yield since, each.status
        begun = since
