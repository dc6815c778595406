"""Exercises and memberships in words."""

from typing import get_args

from dashboard.analysis.alliances import State, spans, standings, together
from dashboard.present.alliances import exercise_counts, exercise_rows, pair_year_rows, roles_html, span_rows
from dashboard.present.membership import STATES
from dashboard.present.palette import MEMBERSHIP_COLOURS
from factories import catalog, exercise, membership


def test_exercises_are_counted_by_what_became_of_them() -> None:
    listed = [exercise(), exercise(), exercise(status="planned")]
    assert exercise_counts(listed) == "2 held, 1 announced only."


def test_an_exercise_without_a_known_place_says_so() -> None:
    (row,) = exercise_rows(catalog([]), [exercise(weak=True)])
    assert (row["± km"], row["Backing"]) == ("place not known", "Only weak sources")


def test_a_role_in_force_runs_to_the_end_of_the_last_year() -> None:
    (row,) = span_rows(catalog([]), spans([membership()]), 2026)
    assert (row["From"], row["To"], row["Until"]) == (1992, 2027, "in force")
    (row,) = span_rows(catalog([]), spans([membership(joined=None, left="1999")]), 2026)
    assert (row["Since"], row["To"], row["Until"]) == ("year not known", 1999, "1999")


def test_the_colours_of_the_map_are_given_with_the_names_of_the_countries() -> None:
    rows = [membership(), membership(country="BLR", joined=None), membership(country="SRB", role="observer")]
    html = roles_html(standings(rows, "CSTO", 2020))
    assert "<b>Member</b>: Belarus (year not known), Tajikistan" in html
    assert "<b>Observer</b>: Serbia" in html
    assert "Left" not in html


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
