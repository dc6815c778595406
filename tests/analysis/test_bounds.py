"""Counts with bounds."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.bounds import Bounds, bounds
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.selection import Index, Selection
from dashboard.selection.area import Circle
from factories import catalog, claim, site
from strategies import CATALOG, SELECTIONS, SITES

NEWEST = 2026


def of(one: Site, **fields: Any) -> Bounds:
    index = Index.of(catalog([one], [claim(published=str(NEWEST))]))
    return bounds(index, replace(index.domain.start(), **fields))


def doubts(one: Site, **fields: Any) -> tuple[str, ...]:
    (each,) = of(one, **fields).between()
    return each.doubts


def confirmed(**facts: Any) -> Site:
    return site("one", **({"confidence": "confirmed", "newest_evidence": f"{NEWEST}-01-01"} | facts))


def test_a_confirmed_site_that_is_there_is_certain() -> None:
    found = of(confirmed())
    assert (found.low, found.count, found.high) == (1, 1, 1)
    assert not found.between()


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"confidence": "reported"}, "confidence"),
        ({"confidence": "plan_confirmed"}, "confidence"),
        ({"status": "planned"}, "plan"),
        ({"status": "cancelled"}, "plan"),
        ({"relation": "alleged_claim"}, "relation"),
    ],
)
def test_what_puts_a_site_between_the_bounds(facts: dict[str, Any], why: str) -> None:
    assert doubts(confirmed(**facts)) == (why,)


@pytest.mark.parametrize(
    ("years", "sure"),
    [
        ({"start_year": None}, False),
        ({"start_year": 2010}, True),
        ({"start_year": 2012}, True),
        ({"start_year": 2010, "end_year": 2020}, True),
        ({"start_year": None, "end_year": 2012}, True),
        ({"start_year": None, "end_year": 2020}, False),
        ({"start_year": 2010, "end_by": 2020}, False),
        ({"start_year": 2012, "end_by": 2020}, True),
    ],
)
def test_the_years_known_have_to_show_that_it_was_there(years: dict[str, Any], sure: bool) -> None:
    found = of(confirmed(**years), year=2012)
    assert (found.low, found.count) == (int(sure), 1)


def test_in_all_years_no_date_is_needed() -> None:
    assert of(confirmed(start_year=None), when="all").low == 1


def test_todays_status_shows_that_a_site_without_dates_is_there_today() -> None:
    assert of(confirmed(start_year=None), year=NEWEST).low == 1
    assert of(confirmed(start_year=None), year=NEWEST - 1).low == 0


def test_a_relation_that_is_chosen_is_no_doubt() -> None:
    assert of(confirmed(relation="alleged_claim"), relations=("alleged_claim",)).low == 1


def test_a_site_that_may_lie_outside_the_area_chosen_is_not_certain() -> None:
    near = confirmed(lat=37.44, lon=74.55, accuracy_m=20_000)
    assert of(near, area=Circle(37.44, 74.55, 50)).low == 1
    assert doubts(near, area=Circle(37.44, 74.55, 10)) == ("place",)


def test_what_a_least_confidence_or_unknown_dates_leave_out_is_within_the_upper_bound() -> None:
    found = of(confirmed(confidence="weak", start_year=None), confidence="confirmed", undated=False)
    assert (found.low, found.count, found.high) == (0, 0, 1)
    (each,) = found.between()
    assert not each.counted


@given(SELECTIONS)
def test_the_bounds_contain_the_count(selection: Selection) -> None:
    _holds(bounds(Index.of(CATALOG), selection))


@given(st.lists(SITES, min_size=1, max_size=5, unique_by=lambda one: one.id), SELECTIONS)
def test_the_bounds_contain_the_count_whatever_the_sites(sites: list[Site], selection: Selection) -> None:
    index = Index.of(catalog(sites))
    chosen = replace(
        selection, orgs=(), roles=(), countries=(), regions=(), categories=(), commodities=(), relations=()
    )
    found = bounds(index, replace(chosen, q=""))
    _holds(found)
    _holds(found.among(np.arange(len(sites)) % 2 == 0))


def test_the_bounds_contain_the_real_counts_in_every_year(real: Catalog, index: Index) -> None:
    first, last = index.domain.years
    for year in range(first, last + 1):
        for clock in ("true", "known"):
            _holds(bounds(index, replace(index.domain.start(), year=year, clock=clock)))


def test_shaymak_is_between_the_bounds_of_chinese_security_sites_in_tajikistan(index: Index) -> None:
    found = bounds(index, replace(index.domain.start(), countries=("TJK",), layers=("chinese_presence",)))
    assert {each.site: each.doubts for each in found.between()}["shaymak-kyzylrabot-outpost"] == ("confidence",)


def _holds(found: Bounds) -> None:
    assert found.low <= found.count <= found.high
    between = found.between()
    assert len(between) == found.high - found.low
    assert all(each.doubts or not each.counted for each in between)
