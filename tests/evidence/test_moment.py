import pytest

from dashboard.evidence.moment import TODAY, Moment, state_at
from factories import site, status_changes, step

NEWEST = 2026
MINE = site(
    "mine",
    start_year=2012,
    end_year=2024,
    confidence="confirmed",
    statuses=status_changes(("planned", "2010"), ("active", None), ("ended", "2024")),
    known=(
        step(2011, False, None, None, "planned", "weak", "first"),
        step(2013, True, 2012, None, "active", "reported", "second"),
        step(2025, True, 2012, 2024, "ended", "confirmed", "third"),
    ),
)


@pytest.mark.parametrize(
    ("year", "status"),
    [(2009, None), (2010, "planned"), (2015, None), (2024, "ended"), (2026, "ended"), (None, "ended")],
)
def test_by_valid_time_the_status_is_that_of_the_year_and_all_else_todays(year: int | None, status: str | None) -> None:
    state = state_at(MINE, Moment(year), NEWEST)
    assert state is not None
    assert state.status == status
    assert (state.exists, state.start_year, state.end_year, state.confidence) == (True, 2012, 2024, "confirmed")


def test_before_anything_was_published_there_is_no_known_state() -> None:
    assert state_at(MINE, Moment(2010, "known"), NEWEST) is None
    assert state_at(site("unpublished"), Moment(None, "known"), NEWEST) is None


def test_what_was_published_without_an_assertion_is_known_not_to_be_asserted() -> None:
    state = state_at(MINE, Moment(2012, "known"), NEWEST)
    assert state is not None
    assert not state.exists


@pytest.mark.parametrize(
    ("year", "years", "status", "confidence", "source"),
    [
        (2013, (2012, None), "active", "reported", "second"),
        (2024, (2012, None), "active", "reported", "second"),
        (2025, (2012, 2024), "ended", "confirmed", "third"),
        (None, (2012, 2024), "ended", "confirmed", "third"),
    ],
)
def test_by_known_time_everything_is_as_the_last_publication_left_it(
    year: int | None, years: tuple[int, int | None], status: str, confidence: str, source: str
) -> None:
    state = state_at(MINE, Moment(year, "known"), NEWEST)
    assert state is not None
    assert state.exists
    assert (state.start_year, state.end_year) == years
    assert (state.status, state.confidence, state.sources) == (status, confidence, (source,))


def test_without_a_year_it_is_today() -> None:
    assert state_at(MINE, TODAY, NEWEST) == state_at(MINE, Moment(2026), NEWEST)
