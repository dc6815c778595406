import numpy as np

from dashboard.analysis.own_difference import own_difference
from dashboard.present.own_difference import own_difference_rows, own_difference_words
from factories import own_data

DATA = own_data(
    {"name": "Old", "start": 2000, "end": 2005},
    {"name": "New", "start": 2012, "category": "attack"},
    {"name": "Undated"},
)
FOUND = own_difference(DATA.sites, np.ones(3, dtype=bool), 2004, 2020)


def test_the_words_tell_both_years_both_ways() -> None:
    assert own_difference_words(DATA, FOUND, 2004, 2020) == (
        "Of your 3 sites (conflicts.csv), 1 was there in 2004 and not in 2020, 1 in 2020 and not in 2004, 0 in both; "
        "1 has no date."
    )
    dated = own_data({"start": 2000})
    found = own_difference(dated.sites, np.ones(1, dtype=bool), 2004, 2020)
    assert own_difference_words(dated, found, 2004, 2020).endswith("1 in both.")


def test_the_rows_are_those_of_one_year_only() -> None:
    rows = own_difference_rows(DATA, FOUND, 2004, 2020)
    assert [(row["Your site"], row["Change"], row["Start"], row["End"]) for row in rows] == [
        ("Old", "in 2004 only", 2000, 2005),
        ("New", "in 2020 only", 2012, None),
    ]
    assert own_difference_rows(DATA, FOUND, 2004, 2020, most=1) == rows[:1]
