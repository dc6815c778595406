"""Counts with bounds in the words of a reader."""

from dataclasses import replace
from typing import Any

from dashboard.analysis.bounds import Bounds, bounds
from dashboard.model.catalog import Catalog
from dashboard.present.bounds import between_html, between_words, bounds_words, range_words, rows, several_words
from dashboard.selection import Index, Selection
from factories import catalog, site, step


def world() -> Catalog:
    return catalog(
        [
            site("sure", confidence="confirmed"),
            site("told", name="A told post", confidence="reported"),
            site("alleged", confidence="confirmed", relation="alleged_claim", known=(step(2020, True, 2016, None),)),
            site("planned", confidence="plan_confirmed", status="planned", start_year=None),
        ]
    )


def asked(**fields: Any) -> tuple[Bounds, Selection]:
    index = Index.of(world())
    selection = replace(index.domain.start(), **fields)
    return bounds(index, selection), selection


def why(**fields: Any) -> dict[str, tuple[object, object]]:
    found, selection = asked(**fields)
    return {
        str(row["Link"]).rpartition("=")[2]: (row["Why"], row["Counted"])
        for row in rows(world(), found, selection.moment())
    }


def test_the_range_is_told_only_where_it_is_one() -> None:
    found, _ = asked()
    sure = found.among(found.certain)
    assert (range_words(found), bounds_words(found)) == ("1 to 4", "By what you count: 1 to 4.")
    assert (range_words(sure), bounds_words(sure)) == ("1", "")
    assert between_words(found, "Posts") == "Posts, 1 to 4: the 3 sites between"


def test_several_ranges_are_told_together() -> None:
    found, _ = asked()
    sure = found.among(found.certain)
    assert several_words({"posts": found, "bases": sure}) == "By what you count: posts 1 to 4, bases 1."
    assert several_words({"bases": sure}) == ""


def test_each_site_between_says_why_it_is_there() -> None:
    assert why() == {
        "told": ("reported", "yes"),
        "alleged": ("Claim alleged, not shown", "yes"),
        "planned": ("plan confirmed; planned; years not known", "yes"),
    }


def test_what_the_filters_leave_out_is_said_not_to_be_counted() -> None:
    found, selection = asked(confidence="confirmed", undated=False)
    html = between_html(world(), found, selection.moment())
    assert "A told post</a>, Tajikistan: reported; not counted here" in html


def test_by_known_time_the_reasons_are_those_of_that_time() -> None:
    found, selection = asked(clock="known", year=2020)
    assert [row["Why"] for row in rows(world(), found, selection.moment())] == ["reported; Claim alleged, not shown"]
