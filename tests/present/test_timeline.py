"""The timeline as rows and words."""

from typing import Any

from dashboard.analysis.timeline import lanes
from dashboard.model.vocabulary import EVENT_KINDS
from dashboard.present.timeline import chronicle_span, event_rows, gaps, lane_rows, presence_rows, span_words
from dashboard.selection import Index
from factories import catalog, event, site

YEARS = (1991, 2026)


def row(**facts: Any) -> dict[str, object]:
    (found,) = lane_rows(lanes(catalog([site("one", **facts)]), ["one"]), "Country", YEARS)
    return found


def test_each_end_of_a_bar_has_the_sign_of_how_well_it_is_known() -> None:
    def drawn(**facts: Any) -> tuple[object, ...]:
        found = row(**facts)
        return found["Line"], found["Left"], found["Right"]

    assert drawn(start_year=2000, end_year=2010, status="ended") == ("solid", "", "")
    assert drawn(start_year=2000) == ("solid", "", "arrow")
    assert drawn(start_year=1979) == ("solid", "arrow", "arrow")
    assert drawn(start_year=2000, unverified=("start_year",)) == ("solid", "?", "arrow")
    assert drawn(start_year=2000, status="ended") == ("dashed", "", "")
    assert drawn(start_year=None, end_year=2007, status="ended") == ("dashed", "", "")


def test_a_site_with_unknown_or_contradictory_years_keeps_a_lane_that_says_so() -> None:
    assert row(start_year=None, name="A plan")["Name"] == "A plan (years not known)"
    odd = row(start_year=2016, end_year=2010, name="Odd")
    assert odd["Name"] == "Odd (years contradict each other: 2016 to 2010)"
    assert odd["Line"] == "dotted"


def test_what_is_not_known_about_the_years_is_said() -> None:
    sites = [
        site("a", start_year=None),
        site("b", start_year=2016, end_year=2010, name="Odd"),
        site("c", start_year=None, end_year=2007, status="ended"),
        site("d", start_year=2000, status="ended"),
        site("e", start_year=2000, unverified=("start_year",)),
    ]
    assert gaps(lanes(catalog(sites), "abcde")) == (
        "1 has no known dates; 2 have only a start or an end; 1 has a year that no source backs; the years of Odd "
        "contradict each other."
    )
    assert gaps(lanes(catalog([site("a")]), "a")) == ""


def test_the_largest_group_comes_first_and_each_is_sorted_by_start() -> None:
    things = catalog([site("a", countries=("AFG",)), site("b", start_year=2018), site("c", start_year=2001)])
    assert [each["Id"] for each in lane_rows(lanes(things, "abc"), "Country", YEARS)] == ["c", "b", "a"]


def test_presence_counts_the_sites_with_known_dates_in_each_year() -> None:
    things = catalog(
        [site("a", start_year=2000, end_year=2001), site("b", start_year=2001), site("c", start_year=None)]
    )
    index = Index.of(things)
    found = {each["Year"]: each["Sites"] for each in presence_rows(things, index, index.domain.start(), (1999, 2002))}
    assert found == {2000: 1, 2001: 2, 2002: 1}


def test_the_chronicle_of_all_years_includes_what_was_before_and_what_is_expected() -> None:
    things = event("one", 1955, "Founded"), event("one", 2040, "Due to end")
    assert chronicle_span(YEARS, YEARS) is None
    first, last = chronicle_span((1991, 2012), YEARS) or (1, 1)
    assert [first <= each.year <= last for each in things] == [True, False]


def test_the_years_of_the_chronicle_are_said() -> None:
    assert span_words(None) == " in all years"
    assert span_words(chronicle_span((1991, 2012), YEARS)) == " up to 2012"
    assert span_words(chronicle_span((2000, 2012), YEARS)) == " from 2000 to 2012"


def test_an_event_has_its_date_kind_and_sources() -> None:
    sourced, bare = event("one", date="2019-02", kind="denial", sources=("source",)), event("one", 2020)
    first, second = event_rows(catalog([site("one")]), [sourced, bare])
    assert (first["Date"], first["Kind"], first["Source"]) == (
        "2019-02",
        EVENT_KINDS["denial"],
        "A newspaper, 2019-02-18",
    )
    assert second["Source"] == "No source of its own: see the site"
    assert second["Link"] == "./ledger?view=One+site&site=one"
