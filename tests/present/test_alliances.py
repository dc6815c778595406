from typing import get_args

from dashboard.analysis.alliances import State, together
from dashboard.present.alliances import pair_year_rows
from dashboard.present.membership import STATES
from dashboard.present.palette import MEMBERSHIP_COLOURS
from factories import exercise


def test_every_state_of_a_membership_has_its_words_and_colour_strongest_first() -> None:
    assert tuple(STATES) == tuple(MEMBERSHIP_COLOURS) == get_args(State)


def test_pairs_by_year_add_up_to_the_pairs_of_all_years() -> None:
    drills = (exercise(year=2010), exercise(year=2010), exercise(year=2012, participants=("CHN", "RUS", "TJK")))
    rows = pair_year_rows(drills)
    assert [(row["Pair"], row["Year"], row["Exercises"]) for row in rows[:2]] == [
        ("Russia – Tajikistan", 2010, 2),
        ("Russia – Tajikistan", 2012, 1),
    ]
    assert sum(int(str(row["Exercises"])) for row in rows) == together(drills).total()
