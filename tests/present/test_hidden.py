from dataclasses import replace

import pytest

from dashboard.present.hidden import why_hidden
from dashboard.selection import Selection
from factories import site, step

YEAR = Selection(2012, (2001, 2012))
KNOWN = site("known", start_year=2014, known=(step(2016, True, 2014, None, "active", "reported"),))


def hidden(selection: Selection = YEAR, shown: bool = False, **facts: object) -> str:
    return why_hidden(site("a", **facts), selection, 2026, shown=shown)


def test_a_site_says_in_which_years_it_was_there() -> None:
    assert hidden(start_year=2016) == "not there in 2012; from 2016"
    assert hidden(start_year=1993, end_year=2000) == "not there in 2012; until 2000"
    assert hidden(replace(YEAR, when="period"), start_year=None, end_year=2000) == "not there in 2001–2012; until 2000"


def test_by_the_known_clock_it_says_when_it_was_first_reported() -> None:
    known = replace(YEAR, clock="known")
    assert why_hidden(KNOWN, known, 2026, shown=False) == "not known at the end of 2012; first reported in 2016"
    assert hidden(known, start_year=1999) == "no dated source says that it exists"


@pytest.mark.parametrize("when", ["year", "all"])
def test_unknown_dates_are_named_where_they_are_the_reason(when: str) -> None:
    assert "unknown dates are left out" in hidden(replace(YEAR, when=when, undated=False), start_year=None)  # type: ignore[arg-type]


def test_what_no_year_would_show_is_left_out_by_the_filters() -> None:
    assert hidden(start_year=2001) == "left out by the filters"


def test_of_a_site_that_is_shown_there_is_nothing_to_say() -> None:
    assert hidden(start_year=2016, shown=True) == ""
