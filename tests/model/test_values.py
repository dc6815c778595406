"""Partial dates and the days they may mean."""

import datetime

from hypothesis import given

from dashboard.model.values import days_of
from strategies import DATES


def test_a_partial_date_means_the_days_of_its_year_or_month() -> None:
    assert days_of("2032") == (datetime.date(2032, 1, 1), datetime.date(2032, 12, 31))
    assert days_of("2028-02") == (datetime.date(2028, 2, 1), datetime.date(2028, 2, 29))
    assert days_of("2026-03-28") == (datetime.date(2026, 3, 28), datetime.date(2026, 3, 28))


@given(date=DATES)
def test_both_ends_are_days_that_the_date_begins_with(date: str) -> None:
    assert all(day.isoformat().startswith(date) for day in days_of(date))
    assert days_of(date)[0] <= days_of(date)[1]
