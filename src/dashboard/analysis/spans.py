"""Dates as spans of days: as long as what is not known of them.

A day is a span of one day, a year alone one of 365. Which of two comes first is then a probability: each lies anywhere in
its span, every moment as likely as any other.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np

from dashboard.model.values import days_of
from dashboard.selection.distance import Floats

YEAR: Final = 365.2425
"""Days of a mean year."""


class Span(NamedTuple):
    """From the first day a date may be to the day after the last, as days of the calendar (`datetime.date.toordinal`)."""

    first: int
    end: int

    @property
    def middle(self) -> float:
        """Half way."""
        return (self.first + self.end) / 2

    @property
    def first_year(self) -> int:
        """The calendar year of the first day."""
        return datetime.date.fromordinal(self.first).year

    @property
    def last_day(self) -> datetime.date:
        """The last day it may be."""
        return datetime.date.fromordinal(self.end - 1)


def span_of(date: str) -> Span:
    """The span of a partial date: YYYY, YYYY-MM or YYYY-MM-DD."""
    first, last = days_of(date)
    return Span(first.toordinal(), last.toordinal() + 1)


def years_span(first: int, last: int) -> Span:
    """The span of calendar years, both included."""
    return Span(datetime.date(first, 1, 1).toordinal(), datetime.date(last + 1, 1, 1).toordinal())


def earliest(dates: Iterable[str | None]) -> Span | None:
    """When the first of several partial dates was; None where none has a date.

    A year alone and a day in it leave open what came before that day, and nothing after it.
    """
    spans = [span_of(date) for date in dates if date]
    return Span(min(each.first for each in spans), min(each.end for each in spans)) if spans else None


def decimal_year(moment: float) -> float:
    """A moment of the calendar in days as a decimal year: the middle of 2019 is 2019.5."""
    year = datetime.date.fromordinal(int(moment)).year
    first, end = years_span(year, year)
    return year + (moment - first) / (end - first)


def drawn(spans: Sequence[Span], rounds: int, random: np.random.Generator) -> Floats:
    """Moments in days drawn from each span, shape (rounds, spans)."""
    first, end = _bounds(spans)
    return first + random.random((rounds, len(first))) * (end - first)


def earlier(spans: Sequence[Span]) -> Floats:
    """How likely each span's date is before that of each other, shape (spans, spans): 0.5 for two of the same span.

    The mean over the second date of the share of the first span that lies before it.
    """
    first, end = _bounds(spans)
    begins, ends = first[:, np.newaxis], end[:, np.newaxis]

    def area(moments: Floats) -> Floats:
        """The integral of that share up to each moment, times the length of the first span."""
        found: Floats = (np.clip(moments, begins, ends) - begins) ** 2 / 2 + np.maximum(moments - ends, 0) * (
            ends - begins
        )
        return found

    shares: Floats = (area(end) - area(first)) / ((end - first) * (ends - begins))
    return shares


def _bounds(spans: Sequence[Span]) -> tuple[Floats, Floats]:
    bounds = np.array(spans, dtype=float).reshape(-1, 2)
    return bounds[:, 0], bounds[:, 1]
