"""What is ahead: only what a source dates, as exactly as it does, and as it was known at the time."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.calendar import Entry, calendar, seen_from
from dashboard.model.catalog import Catalog
from dashboard.model.context import Training
from dashboard.model.values import days_of
from dashboard.selection import Index
from factories import catalog, claim, context, event, exercise, site, source, step, transfer
from strategies import DATES

NOW = source("now", date="2026-05-01")
BASE = site("base", newest_evidence="2026-05-01")


def lease(year: int, **facts: Any) -> Any:
    return claim(site="base", property="lease_until", value=year, **facts)


def things(*claims: Any, events: Any = (), sites: Any = (BASE,), **sources: Any) -> Catalog:
    told = {"now": NOW, "source": source(), **{name: source(name, date=date) for name, date in sources.items()}}
    return catalog(sites, claims, events=events, sources=told)


def ahead(found: Catalog, around: Any = None, **chosen: Any) -> list[Entry]:
    index = Index.of(found)
    return list(calendar(found, around or context(), index, replace(index.domain.start(), **chosen)))


def days(found: list[Entry]) -> list[tuple[str, str, str]]:
    return [(each.kind, each.subject, each.first) for each in found]


def test_the_end_of_a_lease_is_ahead_until_its_year_is_over() -> None:
    found = things(lease(2032, speaker="the president", published="2016-12-06"), lease(2025), lease(2026))
    assert days(ahead(found)) == [("term", "base", "2026"), ("term", "base", "2032")]
    (said,) = ahead(found)[1].said
    assert (said.speaker, said.published, said.source) == ("the president", "2016-12-06", "source")


def test_dates_that_speakers_tell_differently_are_entries_of_their_own_and_the_same_date_is_one() -> None:
    found = ahead(things(lease(2039, speaker="A"), lease(2037, speaker="B"), lease(2037, speaker="C")))
    assert [(each.first, [said.speaker for said in each.said]) for each in found] == [
        ("2037", ["B", "C"]),
        ("2039", ["A"]),
    ]


def test_a_plan_is_ahead_if_it_was_told_before_its_date_and_else_is_the_day_of_the_announcement() -> None:
    told = [
        event("base", what="Opening planned", date="2027-05", kind="plan", sources=("now",)),
        event("base", what="A plan is announced", date="2026", kind="plan", sources=("now",)),
        event("base", what="Opened", date="2028", kind="opening", sources=("now",)),
    ]
    (only,) = ahead(things(events=told))
    assert (only.kind, only.first, only.what) == ("works", "2027-05", "Opening planned")


@pytest.mark.parametrize(
    ("facts", "year"),
    [
        ({"property": "plan", "value": "open by then", "to_year": 2028}, "2028"),
        ({"property": "existence", "value": "this site", "what": "plan", "to_year": 2029}, "2029"),
        ({"property": "start_year", "value": (2027, 2030)}, "2030"),
    ],
)
def test_claims_tell_what_is_planned(facts: dict[str, Any], year: str) -> None:
    assert days(ahead(things(claim(site="base", **facts)))) == [("works", "base", year)]


def test_a_claim_of_existence_that_is_of_no_plan_tells_nothing_of_the_future() -> None:
    assert not ahead(things(claim(site="base", to_year=2040)))


def test_a_denied_plan_stands_beside_its_announcement_and_never_alone() -> None:
    plan = {"site": "base", "property": "plan", "value": "a second base", "to_year": 2028}
    assert not ahead(things(claim(**plan, stance="denies")))
    (only,) = ahead(things(claim(**plan, stance="denies", speaker="A"), claim(**plan, speaker="B")))
    assert [(said.speaker, said.denies) for said in only.said] == [("A", True), ("B", False)]


def test_nothing_is_ahead_of_what_has_ended_or_was_cancelled() -> None:
    over = [site("base", status=status, newest_evidence="2026-05-01") for status in ("ended", "cancelled")]
    assert [ahead(things(lease(2044), sites=[each])) for each in over] == [[], []]


def test_a_drill_announced_before_it_is_ahead_and_one_called_off_is_not() -> None:
    announced = exercise("a", year=2026, start="2026-09", status="planned")
    drills = (announced, replace(announced, id="b", status="cancelled"), exercise("c"))
    (only,) = ahead(things(), context(exercises=drills))
    assert (only.subject, only.first, only.last, only.site) == ("exercises/a", "2026-09", "2026-09", None)


def test_a_programme_over_years_is_ahead_until_its_last() -> None:
    arms = transfer("arms", year=None, years=(2026, 2029))
    lessons = Training(
        id="lessons", sources=arms.sources, provider="CHN", recipient="SCO", years=(2022, 2027), what="Police",
        kind="police", summary="Promised.",
    )  # fmt: skip
    around = context(arms_transfers=(arms,), training=(lessons,))
    assert days(ahead(things(), around)) == [
        ("programme", "training/lessons", "2027"),
        ("programme", "arms_transfers/arms", "2029"),
    ]
    assert days(ahead(things(), around, actors=("CHN",))) == [("programme", "training/lessons", "2027")]
    assert days(ahead(things(), around, countries=("KGZ",))) == [("programme", "arms_transfers/arms", "2029")]


def test_what_has_no_layer_is_left_out_where_the_selection_asks_for_one() -> None:
    drills = (exercise("a", year=2027, status="planned"),)
    found = things(lease(2032))
    assert len(ahead(found, context(exercises=drills), countries=("TJK",))) == 2
    assert days(ahead(found, context(exercises=drills), layers=("chinese_presence",))) == [("term", "base", "2032")]
    assert days(ahead(found, context(exercises=drills), site="base")) == [("term", "base", "2032")]


def test_a_past_year_has_what_was_ahead_at_its_end_and_by_known_time_only_what_was_published() -> None:
    old = replace(BASE, start_year=2000, known=(step(2000, True, 2000, None),))
    found = things(
        lease(2012, published="2002"), lease(2032, published="2012"), lease(2040, published=None), sites=[old]
    )
    assert [each.first for each in ahead(found, year=2010)] == ["2012", "2032", "2040"]
    assert [each.first for each in ahead(found, year=2010, clock="known")] == ["2012"]
    assert [each.first for each in ahead(found, year=2013, clock="known")] == ["2032"]


def test_the_calendar_begins_with_the_newest_source_or_the_end_of_a_past_year() -> None:
    found = things(undated=None, month="2026-04")
    start = Index.of(found).domain.start()
    assert seen_from(found, start) == datetime.date(2026, 5, 1)
    assert seen_from(found, replace(start, when="all")) == datetime.date(2026, 5, 1)
    assert seen_from(found, replace(start, year=2010)) == datetime.date(2011, 1, 1)


@given(dates=st.lists(DATES, max_size=6))
def test_every_entry_is_still_to_come_and_the_nearest_is_first(dates: list[str]) -> None:
    told = [event("base", date=date, kind="plan", sources=("old", "now")) for date in dates]
    found = ahead(things(events=told, old="1980"))
    assert all(each.ends >= datetime.date(2026, 5, 1) for each in found)
    assert [each.ends for each in found] == sorted(each.ends for each in found)
    assert {each.first for each in found} == {date for date in dates if days_of(date)[1] >= datetime.date(2026, 5, 1)}
