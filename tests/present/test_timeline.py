from typing import Any

from dashboard.analysis.timeline import lanes
from dashboard.model.vocabulary import EVENT_KINDS
from dashboard.present.charts.signs import EVENT_SIGNS, OVERLAY_SIGNS
from dashboard.present.timeline import in_words, lane_rows, legend_html, presence_rows, told_span
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


def test_a_site_of_unknown_or_contradicting_years_keeps_a_lane_that_says_so() -> None:
    assert row(start_year=None, name="A plan")["Name"] == "A plan (years not known)"
    odd = row(start_year=2016, end_year=2010, name="Odd")
    assert odd["Name"] == "Odd (told years contradict: 2016 to 2010)"
    assert odd["Line"] == "dotted"
    words = in_words(
        lanes(catalog([site("a", start_year=None), site("b", start_year=9, end_year=1, name="Odd")]), "ab")
    )
    assert words == "Among them 1 of unknown years. Years contradict each other: Odd."


def test_the_largest_group_comes_first_and_each_by_its_start() -> None:
    things = catalog([site("a", countries=("AFG",)), site("b", start_year=2018), site("c", start_year=2001)])
    assert [each["Id"] for each in lane_rows(lanes(things, "abc"), "Country", YEARS)] == ["c", "b", "a"]


def test_every_kind_of_event_has_a_sign_of_its_own_and_a_place_in_the_legend() -> None:
    signs = [*EVENT_SIGNS.values(), *OVERLAY_SIGNS.values()]
    assert len(signs) == len(set(signs))
    assert set(EVENT_SIGNS) == set(EVENT_KINDS)
    assert all(label in legend_html() for label in EVENT_KINDS.values())
    assert "Arms delivery" not in legend_html()
    assert {"Exercise", "Arms delivery"} <= {
        k for k in OVERLAY_SIGNS if k in legend_html(iter(["Exercise", "Arms delivery"]))
    }


def test_presence_counts_the_sites_of_known_years_in_each_year() -> None:
    things = catalog(
        [site("a", start_year=2000, end_year=2001), site("b", start_year=2001), site("c", start_year=None)]
    )
    index = Index.of(things)
    found = {each["Year"]: each["Sites"] for each in presence_rows(things, index, index.domain.start(), (1999, 2002))}
    assert found == {2000: 1, 2001: 2, 2002: 1}


def test_the_chronicle_of_all_years_leaves_out_neither_what_was_before_nor_what_is_foreseen() -> None:
    things = event("one", 1955, "Founded"), event("one", 2040, "Due to end")
    assert told_span(YEARS, YEARS) is None
    first, last = told_span((1991, 2012), YEARS) or (1, 1)
    assert [first <= each.year <= last for each in things] == [True, False]
