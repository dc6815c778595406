"""How long sites stayed unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.lag import FEW, Lags, groups, lags, start_of, summary
from dashboard.analysis.spans import span_of
from dashboard.model.claim import Citation, Claim
from dashboard.model.site import Site
from factories import catalog, claim, event, site, source, status_changes
from strategies import DATES


def of(*sites: Site, claims: tuple[Claim, ...] = (), **facts: object) -> Lags:
    return lags(catalog(sites, claims or (claim(site="elsewhere"),), **facts), sites)


def reported(identity: str, date: str | None) -> Claim:
    return claim(site=identity, published=date)


def test_a_site_of_2016_reported_in_february_2019_was_unknown_for_two_to_three_years() -> None:
    (lag,) = of(site("a"), claims=(reported("a", "2019-02-18"),)).found
    assert lag.low == pytest.approx(2.13, abs=0.01)  # 31 December 2016 to 18 February 2019
    assert lag.high == pytest.approx(3.13, abs=0.01)  # 1 January 2016
    assert not lag.unsure


def test_the_start_is_as_exact_as_the_statuses_of_its_year_make_it() -> None:
    statuses = status_changes(("planned", "2016-01"), ("under_construction", "2016-05"), ("active", "2016-09-03"))
    assert start_of(site(statuses=statuses)) == span_of("2016-05")
    assert start_of(site(statuses=status_changes(("active", "2017-02")))) == span_of("2016")


def test_the_first_report_may_be_of_an_event_a_status_or_a_citation() -> None:
    things = {"event": source("event", date="2017"), "citation": source("citation", date="2018-03")}
    one, two = site("one"), site("two")
    found = of(
        one, two, sources=things, events=(event("one", sources=("event",)),),
        citations={"two": (Citation(source="citation"),)},
    )  # fmt: skip
    assert [lag.report for lag in found.found] == [span_of("2017"), span_of("2018-03")]


def test_an_announcement_is_no_lag_but_is_told() -> None:
    found = of(site("a"), claims=(reported("a", "2015-12-31"),))
    assert not found.found
    assert [lag.site for lag in found.announced] == ["a"]


def test_a_report_of_the_year_of_the_start_may_be_of_before_it_and_counts_from_nothing() -> None:
    (lag,) = of(site("a"), claims=(reported("a", "2016-07"),)).found
    assert lag.unsure
    assert lag.low == 0


def test_what_has_no_start_or_no_dated_source_is_counted_and_left_out() -> None:
    found = of(site("a", start_year=None), site("b"), claims=(reported("a", "2019"), reported("b", None)))
    assert (found.found, found.no_start, found.no_report) == ((), 1, 1)


def test_groups_of_too_few_come_last_however_long_their_median() -> None:
    many = [site(f"many-{n}") for n in range(FEW)]
    lone = site("lone", countries=("KGZ",))
    claims = (*(reported(each.id, "2018") for each in many), reported("lone", "2026"))
    first, last = groups(of(*many, lone, claims=claims).found, "country")
    assert (first.key[1], first.sites, first.few) == ("TJK", FEW, False)
    assert (last.key[1], last.few) == ("KGZ", True)
    assert last.median > first.median


def test_without_lags_there_is_no_summary() -> None:
    assert summary(()) is None


@given(st.lists(st.tuples(st.none() | st.integers(1995, 2025), st.none() | DATES), max_size=8))
def test_every_site_is_in_one_place_and_its_lag_lies_within_its_range(
    pairs: list[tuple[int | None, str | None]],
) -> None:
    sites = [site(f"s{n}", start_year=year) for n, (year, _) in enumerate(pairs)]
    claims = tuple(reported(f"s{n}", date) for n, (_, date) in enumerate(pairs)) or (reported("x", "2019"),)
    found = of(*sites, claims=claims)
    assert len(found.found) + len(found.announced) + found.no_start + found.no_report == len(sites)
    assert all(0 <= lag.low <= lag.middle <= lag.high for lag in found.found)
    assert all(lag.report.end <= lag.start.first for lag in found.announced)
    for by in ("layer", "country", "decade", "layer_country"):
        assert sum(group.sites for group in groups(found.found, by)) == len(found.found)
        assert groups(found.found, by) == groups(found.found[::-1], by)
