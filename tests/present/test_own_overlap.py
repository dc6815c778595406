import numpy as np

from dashboard.analysis.own_overlap import own_overlap
from dashboard.present.own_overlap import accuracy_remark, own_answer, own_rows
from dashboard.selection.own import OwnIndex
from factories import own_data, site


def test_the_answer_says_how_many_rows_are_near_how_surely_and_when() -> None:
    data = own_data({"start": 2010}, {"start": 2020, "lon": 74.2}, {"lon": 60})
    sites = [site(accuracy_m=5000)]
    pairs = own_overlap(OwnIndex([data]), np.ones(3, dtype=bool), sites, 20)
    assert own_answer(data, 3, ("Russian bases", 1), pairs, 20) == (
        "2 of your 3 sites (conflicts.csv) may be within 20 km of Russian bases (1), 1 certainly. "
        "2 pairs: 1 before it began, 1 while it was there."
    )


def test_where_nothing_is_near_the_answer_says_so() -> None:
    data = own_data({"lon": 60})
    pairs = own_overlap(OwnIndex([data]), np.ones(1, dtype=bool), [site()], 20)
    assert (
        own_answer(data, 1, ("Mines", 1), pairs, 20)
        == "None of your 1 site (conflicts.csv) may be within 20 km of Mines (1)."
    )


def test_a_row_of_the_table_has_both_sides_and_the_range() -> None:
    data = own_data({"name": "Blast", "category": "attack", "date": "2020-05-04", "start": 2020, "lon": 74.1})
    sites = [site("post", name="The post", accuracy_m=2000)]
    (row,) = own_rows(OwnIndex([data]), sites, own_overlap(OwnIndex([data]), np.ones(1, dtype=bool), sites, 20))
    assert row["Your site"] == "Blast"
    assert row["Date"] == "2020-05-04"
    assert row["Range (km)"] == "6.8–10.8"
    assert row["When"] == "while it was there"
    assert row["Site id"] == "post"


def test_only_so_many_rows_are_made_as_are_asked_for() -> None:
    data = own_data({}, {}, {})
    pairs = own_overlap(OwnIndex([data]), np.ones(3, dtype=bool), [site()], 20)
    assert len(own_rows(OwnIndex([data]), [site()], pairs, most=2)) == 2
    assert own_rows(OwnIndex([data]), [site()], pairs)[0]["Date"] == ""


def test_accuracies_that_are_not_stated_are_told_for_the_rows_compared() -> None:
    some = own_data({"accuracy_m": 500}, {})
    assert accuracy_remark(OwnIndex([some]), np.array([True, True])).startswith(
        "For 1 row your file does not say how exact"
    )
    assert accuracy_remark(OwnIndex([some]), np.array([False, True])).startswith("Your file does not say how exact")
    assert accuracy_remark(OwnIndex([some]), np.array([True, False])) == ""
