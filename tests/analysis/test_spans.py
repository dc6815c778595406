"""Dates as spans of days, and which of two comes first."""

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.spans import Span, decimal_year, drawn, earlier, earliest, span_of
from strategies import DATES

SPANS = DATES.map(span_of)


def days(first: str, end: str) -> Span:
    return Span(datetime.date.fromisoformat(first).toordinal(), datetime.date.fromisoformat(end).toordinal())


@pytest.mark.parametrize(
    ("date", "span"),
    [
        ("2019", days("2019-01-01", "2020-01-01")),
        ("2020-02", days("2020-02-01", "2020-03-01")),
        ("2019-12-31", days("2019-12-31", "2020-01-01")),
    ],
)
def test_a_date_spans_what_is_not_known_of_it(date: str, span: Span) -> None:
    assert span_of(date) == span


def test_the_earliest_of_a_year_and_a_day_in_it_is_not_after_the_day() -> None:
    assert earliest(["2019", "2019-02-18", None]) == days("2019-01-01", "2019-02-19")
    assert earliest([None]) is None


def test_a_moment_is_a_share_of_its_year() -> None:
    assert decimal_year(span_of("2019").middle) == pytest.approx(2019.5)
    assert decimal_year(span_of("2020-01-01").first) == 2020


def test_two_dates_of_one_year_come_first_equally_often_and_of_two_years_the_older_always() -> None:
    year, same, half, later = (span_of(date) for date in ("2019", "2019", "2019-12-31", "2020"))
    chances = earlier([year, same, half, later])
    assert chances[0, 1] == 0.5
    assert chances[0, 2] == pytest.approx(1 - 0.5 / 365)
    assert chances[0, 3] == 1
    assert chances[3, 0] == 0


@given(st.lists(SPANS, min_size=1, max_size=6))
def test_one_of_two_comes_first(spans: list[Span]) -> None:
    chances = earlier(spans)
    assert chances == pytest.approx(1 - chances.T)
    assert ((chances >= 0) & (chances <= 1)).all()


@given(SPANS, SPANS)
def test_draws_agree_with_the_chance_worked_out(a: Span, b: Span) -> None:
    moments = drawn([a, b], 4000, np.random.default_rng(1))
    assert (moments[:, 0] < moments[:, 1]).mean() == pytest.approx(earlier([a, b])[0, 1], abs=0.05)


@given(st.lists(SPANS, min_size=1, max_size=6))
def test_moments_are_drawn_within_their_spans(spans: list[Span]) -> None:
    moments = drawn(spans, 20, np.random.default_rng(1))
    assert all((moments[:, n] >= span.first).all() and (moments[:, n] < span.end).all() for n, span in enumerate(spans))
