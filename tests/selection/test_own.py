"""Which of a reader's own rows a selection leaves."""

from dataclasses import replace
from urllib.parse import parse_qsl

import numpy as np
import pytest
import shapely

from dashboard.model.own import OwnData
from dashboard.selection import Selection
from dashboard.selection.area import OUTSIDE, POSSIBLY, SURELY, Circle, Shape
from dashboard.selection.model import touches
from dashboard.selection.own import OwnChoice, OwnIndex, joined, read_query, to_query
from factories import coded, own_data

ANY = OwnChoice()
ALL = Selection(year=2026, period=(1991, 2026), when="all")


def names(index: OwnIndex, selection: Selection, choice: OwnChoice = ANY) -> list[str]:
    """The names of the rows that are shown."""
    rows = [name for each in index.data for name in each.sites.name]
    return [name for name, kept in zip(rows, index.mask(selection, choice), strict=True) if kept]


def index_of(*rows: dict[str, object]) -> OwnIndex:
    return OwnIndex([own_data(*rows)])


@pytest.mark.parametrize("undated", [True, False])
@pytest.mark.parametrize("span", [None, (2016, 2016), (2015, 2018)])
def test_years_are_those_of_the_one_rule(span: tuple[int, int] | None, *, undated: bool) -> None:
    years = [None, 1990, 2015, 2016, 2018, 2020]
    pairs = [(start, end) for start in years for end in years if start is None or end is None or start <= end]
    rows: list[dict[str, object]] = [
        {name: year for name, year in (("start", start), ("end", end)) if year is not None} for start, end in pairs
    ]
    when = replace(ALL, undated=undated)
    if span:
        when = replace(when, when="period", period=span)
    found = index_of(*rows).mask(when)
    assert found.tolist() == [touches(start, end, span, undated=undated) for start, end in pairs]


def test_known_time_shows_rows_by_their_years_too() -> None:
    index = index_of({"name": "a", "start": 2010, "end": 2010}, {"name": "b", "start": 2012})
    assert names(index, replace(ALL, when="year", year=2010, clock="known")) == ["a"]


def test_a_country_keeps_rows_that_are_in_it() -> None:
    index = index_of({"name": "a", "country": "TJK"}, {"name": "b", "country": "KGZ"}, {"name": "c"})
    assert names(index, replace(ALL, countries=("TJK", "UZB"))) == ["a"]


@pytest.mark.parametrize(
    "filters",
    [
        {"layers": ("bri_projects",)},
        {"actors": ("RUS",)},
        {"orgs": ("nobody",)},
        {"statuses": ("planned",)},
        {"confidence": "confirmed"},
        {"categories": ("mine",)},
        {"regions": ("Sughd",)},
    ],
)
def test_filters_of_what_the_atlas_has_rated_leave_rows_alone(filters: dict[str, object]) -> None:
    assert names(index_of({"name": "a"}), replace(ALL, **filters)) == ["a"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("khorog", ["a"]),
        ("Хорог", ["a"]),
        ("clash", ["b"]),
        ("wagner", ["c"]),
        ("Таджикистан", ["d"]),
        ("naryn", ["e"]),
        ("zanzibar", []),
        ("37.44, 74.55", ["a", "b", "c", "d", "e"]),
    ],
)
def test_a_search_looks_through_names_categories_actors_and_places(query: str, found: list[str]) -> None:
    index = index_of(
        {"name": "a", "cells": {"Nearest_City": "Khorog"}},
        {"name": "b", "category": "Clash"},
        {"name": "c", "actor": "Wagner"},
        {"name": "d", "country": "TJK"},
        {"name": "e", "cells": {"oblast": "Нарын", "notes": "zanzibar"}},
    )
    assert names(index, replace(ALL, q=query)) == found


def test_categories_and_files_are_the_readers_own_choice() -> None:
    first = own_data({"name": "a", "category": "Clash"}, {"name": "b", "category": "Riot"}, {"name": "c"})
    second = own_data({"name": "d", "category": "Riot"}, key="d2")
    index = OwnIndex([first, second])
    assert names(index, ALL, OwnChoice(("Riot",))) == ["b", "d"]
    assert names(index, ALL, OwnChoice(hidden=frozenset({"d1"}))) == ["d"]


def test_each_count_is_of_what_the_other_filters_leave() -> None:
    first = own_data(
        {"category": "Clash", "country": "TJK", "start": 2010, "end": 2010},
        {"category": "Riot", "country": "KGZ", "start": 2010, "end": 2010},
        {"category": "Riot", "country": "TJK", "start": 2012},
    )
    second = own_data({"category": "Riot", "country": "TJK", "start": 2010, "end": 2011}, key="d2")
    index = OwnIndex([first, second])
    selection = replace(ALL, when="year", year=2010, countries=("TJK",))
    counts = index.counts(selection, OwnChoice(("Clash",)))
    assert counts["category"] == {"Clash": 1, "Riot": 1}
    assert counts["country"] == {"TJK": 1}
    assert counts["file"] == {"d1": 1, "d2": 0}


def test_a_row_is_found_in_its_file() -> None:
    index = OwnIndex([own_data({"name": "a"}, {"name": "b"}), own_data({"name": "c"}, key="d2")])
    assert [(each.key, place) for each, place in map(index.at, range(3))] == [("d1", 0), ("d1", 1), ("d2", 0)]
    for row in (-1, 3):
        with pytest.raises(IndexError):
            index.at(row)


RING = shapely.Point(70, 40).buffer(1.0).difference(shapely.Point(70, 40).buffer(0.5))


@pytest.mark.parametrize(
    ("area", "found"),
    [
        (Circle(40, 70, 20), {"point": SURELY, "vague": POSSIBLY}),
        (Circle(40, 70.75, 5), {"ring": POSSIBLY}),
        (Shape.box(70.7, 39.99, 70.8, 40.01), {"ring": POSSIBLY}),
        (Shape.box(59, 36, 62.5, 39), {"line": SURELY}),
        (Shape.box(61, 37.9, 61.02, 38.1), {"line": POSSIBLY}),
        (Circle(10, 10, 100), {}),
    ],
)
def test_areas_hold_points_lines_and_outlines(area: Circle | Shape, found: dict[str, int]) -> None:
    """A small area within an outline touches none of its edges, and lies in it all the same; one in its hole does not."""
    rows: dict[str, dict[str, object]] = {
        "point": {"lon": 70.0, "lat": 40.0},
        "vague": {"lon": 70.4, "lat": 40.0, "accuracy_m": 20_000},
        "ring": {"geometry": RING},
        "line": {"geometry": shapely.LineString([(60, 38), (65, 38)])},
    }
    inside = index_of(*rows.values()).inside(area)
    assert {name: value for name, value in zip(rows, inside.tolist(), strict=True) if value != OUTSIDE} == found


def test_columns_of_words_become_one() -> None:
    found = joined([coded(["a", None, "b"]), coded([]), coded(["b", "c"])])
    assert [found.at(place) for place in range(5)] == ["a", "", "b", "b", "c"]
    assert found.values == ("a", "b", "c")


def test_a_file_without_rows_has_nothing_to_show() -> None:
    empty: OwnData = own_data()
    index = OwnIndex([empty])
    assert index.mask(replace(ALL, q="x", area=Circle(40, 70, 20), countries=("TJK",))).shape == (0,)
    assert np.array_equal(OwnIndex([]).mask(ALL), [])


def test_large_files_are_drawn_as_clusters_beside_small_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.selection.own.MOST_SINGLY", 3)
    index = OwnIndex([own_data({}, {}), own_data({}, {}, {}, {}, key="d2"), own_data({}, key="d3")])
    assert index.clustered == (1,)
    mask = np.array([True, False, True, False, False, True, True])
    assert index.singly(mask).tolist() == [True, False, True]


FILTERS = [
    (ALL, OwnChoice(), ""),
    (replace(ALL, countries=("UZB", "TJK", "UZB")), OwnChoice(), "?country=TJK&country=UZB"),
    (replace(ALL, area=Circle(38.5, 71, 20)), OwnChoice(), "?radius=38.5%2C71%2C20"),
    (replace(ALL, area=Shape.box(60, 38, 70, 40)), OwnChoice(), "?area=60%2C38%2C70%2C40"),
    (
        replace(ALL, q="Хорог & co"),
        OwnChoice(("Riot", "Clash")),
        "?q=%D0%A5%D0%BE%D1%80%D0%BE%D0%B3+%26+co&kind=Clash&kind=Riot",
    ),
]


@pytest.mark.parametrize(("selection", "choice", "query"), FILTERS)
def test_filters_of_own_rows_are_written_in_one_way_and_read_back(
    selection: Selection, choice: OwnChoice, query: str
) -> None:
    assert to_query(selection, choice) == query
    index = OwnIndex([own_data({"category": "Riot"}, {"name": "Хорог & co", "category": "Clash"}, {"country": "UZB"})])
    read = read_query(parse_qsl(query[1:], keep_blank_values=True))
    assert index.base_mask(*read).tolist() == index.base_mask(selection, choice).tolist()
    assert to_query(*read) == query


@pytest.mark.parametrize(
    "query",
    [
        "country=UZB&country=TJK",
        "country=TJK&country=TJK",
        "q=",
        "q=a&q=b",
        "radius=here,20",
        "area=1,2,3",
        "year=2010",
    ],
)
def test_filters_written_in_another_way_are_refused(query: str) -> None:
    with pytest.raises(ValueError, match="filter"):
        read_query(parse_qsl(query, keep_blank_values=True))


def test_filters_longer_than_any_address_are_refused() -> None:
    with pytest.raises(ValueError, match="longer than"):
        read_query([("q", "x" * 9000)])
