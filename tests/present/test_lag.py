"""How long sites stayed unknown, in words and rows."""

from dashboard.analysis.lag import lags
from dashboard.present import lag as view
from factories import catalog, claim, site

SITES = [site(f"s{n}", name=f"Post {n}", start_year=2010 + n) for n in range(6)] + [site("none", start_year=None)]
THINGS = catalog(SITES, [*(claim(site=f"s{n}", published="2015-06") for n in range(6)), claim(site="none")])
FOUND = lags(THINGS, SITES)


def test_the_answer_has_the_median_with_its_range_and_what_is_not_counted() -> None:
    assert view.answer(FOUND) == (
        "The first report gathered here came 2.5 years after the start, at the median of 6 sites (1.9 to 3.0 as dates allow); for "
        "1 of them it may have come before. 0 sites were reported before the start and are not counted; 1 without a known start is "
        "left out."
    )


def test_without_lags_the_answer_says_so() -> None:
    assert view.answer(lags(THINGS, [])).startswith("No site has a lag that can be told.")
    assert "none can be called a blind spot" in view.blind_spots(FOUND.found[:4])


def test_blind_spots_are_groups_of_enough_sites() -> None:
    assert "Chinese security presence, Tajikistan, 2.5 years (n = 6)" in view.blind_spots(FOUND.found)


def test_groups_of_too_few_are_marked() -> None:
    rows = view.group_rows(FOUND.found[:3], "layer")
    assert [row["Remark"] for row in rows] == ["fewer than 5: too few to compare"]
    assert [row["Group"] for row in view.group_rows(FOUND.found, "decade")] == ["begun in the 2010s"]


def test_the_longest_lag_comes_first_with_its_range() -> None:
    rows = view.lag_rows(THINGS, FOUND.found)
    assert (rows[0]["Site"], rows[0]["Range"]) == ("Post 0", "4.4 to 5.5")
    assert rows[-1]["Remark"] == "may have been reported before"


def test_a_year_is_told_in_the_singular() -> None:
    assert (view.years_words(1.0), view.years_words(0.4)) == ("1.0 year", "0.4 years")
