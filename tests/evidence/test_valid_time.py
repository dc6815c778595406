from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.evidence.valid_time import status_at, status_steps
from dashboard.model.site import StatusChange
from factories import status_changes
from strategies import STATUS_HISTORIES

NEWEST = 2026


def by_year(*changes: tuple[str, str | None]) -> list[tuple[int | None, str | None]]:
    """The status from each year on, None where it is not known."""
    steps = status_steps(status_changes(*changes), NEWEST)
    return [(since, change.status if change else None) for since, change in steps]


def status(year: int | None, *changes: tuple[str, str | None]) -> str | None:
    change = status_at(status_steps(status_changes(*changes), NEWEST), year)
    return change.status if change else None


def test_a_status_holds_from_its_date_to_the_next() -> None:
    history = (("planned", "2010"), ("active", "2014-06-01"))
    assert [status(year, *history) for year in (2010, 2013, 2014, 2026)] == ["planned", "planned", "active", "active"]


def test_before_its_first_date_a_status_is_not_known() -> None:
    assert status(2009, ("planned", "2010"), ("active", "2014")) is None


def test_a_first_status_without_a_date_holds_from_the_beginning() -> None:
    assert by_year(("active", None)) == [(None, "active")]
    assert by_year(("active", None), ("ended", "2012")) == [(None, "active"), (2012, "ended")]


def test_a_status_without_a_date_in_the_middle_leaves_the_years_between_not_known() -> None:
    history = (("planned", "2010"), ("active", None), ("ended", "2020"))
    assert by_year(*history) == [(2010, "planned"), (2011, None), (2020, "ended")]


def test_between_two_years_in_a_row_there_is_no_year_that_is_not_known() -> None:
    assert by_year(("planned", "2010"), ("active", None), ("ended", "2011")) == [(2010, "planned"), (2011, "ended")]
    assert by_year(("planned", "2010"), ("active", None), ("ended", "2010-12")) == [(2010, "planned"), (2010, "ended")]


def test_a_last_status_without_a_date_holds_from_the_newest_year_alone() -> None:
    history = (("under_construction", "2018"), ("active", None))
    assert by_year(*history) == [(2018, "under_construction"), (2019, None), (NEWEST, "active")]
    assert status(2025, *history) is None
    assert status(2026, *history) == status(2030, *history) == "active"


def test_a_last_status_without_a_date_follows_one_of_the_newest_year_at_once() -> None:
    assert by_year(("planned", "2025"), ("active", None)) == [(2025, "planned"), (2026, "active")]
    assert by_year(("planned", "2026"), ("active", None)) == [(2026, "planned"), (2026, "active")]


def test_of_several_statuses_without_a_date_only_todays_is_known() -> None:
    assert by_year(("planned", None), ("active", None)) == [(None, None), (NEWEST, "active")]
    assert by_year(("planned", "2010"), ("active", None), ("ended", None)) == [
        (2010, "planned"),
        (2011, None),
        (NEWEST, "ended"),
    ]


def test_without_a_year_it_is_todays() -> None:
    assert status(None, ("planned", "2010"), ("active", None)) == "active"


@pytest.mark.parametrize("year", [2012, 2020])
def test_the_change_that_holds_comes_with_its_sources(year: int) -> None:
    changes = (
        StatusChange(status="planned", since="2010", sources=("first",)),
        StatusChange(status="active", since="2020", sources=("second",)),
    )
    found = status_at(status_steps(changes, NEWEST), year)
    assert found is not None
    assert found.sources == {2012: ("first",), 2020: ("second",)}[year]


@given(STATUS_HISTORIES, st.integers(1991, 2030))
def test_steps_rise_and_end_with_todays_status(changes: tuple[StatusChange, ...], newest_year: int) -> None:
    steps = status_steps(changes, newest_year)
    years = [-1 if since is None else since for since, _ in steps]
    assert all(one <= other for one, other in pairwise(years))
    assert steps[-1][1] == changes[-1]


@given(STATUS_HISTORIES, st.integers(1991, 2030), st.integers(1990, 2031))
def test_in_a_year_with_a_date_the_last_status_dated_in_it_or_before_holds(
    changes: tuple[StatusChange, ...], newest_year: int, year: int
) -> None:
    dated = [change for change in changes if change.since and int(change.since[:4]) == year]
    found = status_at(status_steps(changes, newest_year), year)
    if dated and (changes[-1].since or year < newest_year):
        assert found == dated[-1]
