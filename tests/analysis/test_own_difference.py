import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.own_difference import own_difference
from dashboard.model.own import NO_YEAR
from dashboard.selection.model import touches
from factories import own_data

YEARS = st.none() | st.integers(1991, 2026)


@given(YEARS, YEARS, st.integers(1991, 2026), st.integers(1991, 2026))
def test_a_row_is_there_in_a_year_by_the_one_rule_of_time(start: int | None, end: int | None, a: int, b: int) -> None:
    own = own_data({"start": NO_YEAR if start is None else start, "end": NO_YEAR if end is None else end}).sites
    found = own_difference(own, np.array([True]), a, b)
    there = [touches(start, end, (year, year), undated=False) for year in (a, b)]
    masks = [found.added, found.ended, found.same, found.undated]
    assert [bool(mask[0]) for mask in masks] == [
        there == [False, True],
        there == [True, False],
        all(there),
        start is None and end is None,
    ]


def test_what_the_filters_leave_out_is_in_no_list() -> None:
    found = own_difference(own_data({"start": 2000}, {}).sites, np.zeros(2, dtype=bool), 1999, 2001)
    assert not any(mask.any() for mask in (found.added, found.ended, found.same, found.undated))
