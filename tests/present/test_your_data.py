"""Words for a reader's own files."""

import pytest

from dashboard.model.own import NO_YEAR
from dashboard.present import your_data as words
from factories import own_data


def test_a_file_in_a_line_says_how_many_places_and_which_years() -> None:
    assert (
        words.listed(own_data({"start": 2003}, {"start": 2010, "end": 2012}, read=3))
        == "2 places, 2003–2012; 1 row refused"
    )
    assert words.listed(own_data({"start": 2003})) == "1 place, 2003"
    assert words.listed(own_data({"start": NO_YEAR})) == "1 place"


def test_what_is_in_a_file_is_told_by_kind() -> None:
    rows = [{"category": f"kind {each}", "country": "TJK", "start": 2003} for each in range(6)]
    found = dict(words.facts(own_data(*rows, {"country": "KGZ"})))
    assert found == {
        "Places": "7 points",
        "Years": "2003; 1 undated",
        "Countries": "Tajikistan, Kyrgyzstan",
        "Categories": "kind 0, kind 1, kind 2, kind 3 and 2 more",
    }


def test_names_between_backticks_are_in_quotation_marks_on_a_page() -> None:
    assert words.quoted("by `GEM location ID`: `a`, and one ` alone") == "by “GEM location ID”: “a”, and one ` alone"


def test_the_first_rows_have_what_means_something_first() -> None:
    names = [f"c{each}" for each in range(20)]
    found = words.excerpt(names, [(2, [None, *names[1:]])], {"lat": "c19", "name": "c7"})
    assert found.columns[:3] == ("c7", "c19", "c0")
    assert found.meanings[:3] == ("Name", "Latitude (or northing)", "")
    assert found.rows == ((2, ("c7", "c19", "", *names[1:7], *names[8:11])),)
    assert found.more == 8


@pytest.mark.parametrize(("text", "shown"), [("a\n b\u202e c", "a b c"), ("x" * 70, "x" * 59 + "…"), ("", "")])
def test_a_cell_is_one_line_of_what_can_be_seen(text: str, shown: str) -> None:
    assert words.cut(text) == shown


def test_a_column_is_offered_with_what_it_holds() -> None:
    assert words.choice("lon", "74.55") == "lon: 74.55"
    assert words.choice("lon", None) == "lon"
    assert words.choice("", None) == "Not in this file"
    assert words.crs_words("EPSG:32642") == "UTM zone 42N, metres (EPSG:32642)"
    assert words.crs_words("EPSG:9999") == "EPSG:9999"


def test_a_system_that_the_numbers_could_be_of_says_where_rows_would_lie() -> None:
    assert words.crs_words("EPSG:32642", "Uzbekistan") == "UTM zone 42N: rows in Uzbekistan (EPSG:32642)"
    assert words.crs_words("EPSG:2539").startswith("3-degree Gauss-Krüger zone 23")
    assert words.crs_words("EPSG:9999") == "EPSG:9999"
