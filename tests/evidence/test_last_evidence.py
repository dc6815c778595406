"""When a site was last seen, as published by the end of each year."""

from typing import Any

import pytest

from dashboard.evidence.last_evidence import evidence_steps, last_evidence
from dashboard.model.site import EvidenceStep
from dashboard.model.values import year_of
from dashboard.model.vocabulary import OVER
from dashboard.truth.catalog import catalog_of
from dashboard.truth.reading import Truth
from factories import claim, dossier, event, record, status_changes


def steps(*claims: Any, dates: dict[str, str | None] | None = None, **facts: Any) -> list[tuple[int, int]]:
    found = evidence_steps(dossier(record(claims=claims, **facts), dates))
    return [(each.year, each.of) for each in found]


def test_evidence_is_of_the_year_in_which_it_was_published() -> None:
    assert steps(claim(published="2019-02"), claim(published="2012"), claim(published="2015")) == [
        (2012, 2012),
        (2015, 2015),
        (2019, 2019),
    ]


def test_what_speaks_of_an_earlier_year_is_of_that_year() -> None:
    assert steps(claim(published="2019", to_year=2008), claim(published="2021", to_year=2030)) == [
        (2019, 2008),
        (2021, 2021),
    ]


@pytest.mark.parametrize("property_", ["amount_usd_m", "debt_usd_m", "location", "lease_until", "start_year", "plan"])
def test_what_does_not_speak_of_the_state_of_a_site_is_none(property_: str) -> None:
    assert steps(claim(property=property_, value=1), start_year=2010) == []


def test_a_denial_and_a_claim_without_a_date_are_none() -> None:
    assert steps(claim(stance="denies"), claim(published=None)) == []


def test_a_plan_is_evidence_while_the_site_is_no_more() -> None:
    plan = claim(what="plan", published="2015")
    assert steps(plan, status="planned") == [(2015, 2015)]
    assert steps(plan, statuses=status_changes(("planned", "2014"), ("active", "2018")), start_year=None) == [
        (2015, 2015)
    ]
    assert steps(plan, statuses=status_changes(("active", "2012"))) == []
    told = event(year=2015, kind="plan", sources=("source",))
    for status, seen in (("planned", [(2016, 2015)]), ("active", [])):
        assert steps(status=status, start_year=None, events=(told,), dates={"source": "2016"}) == seen


def test_whoever_calls_a_site_at_work_a_plan_shows_nothing_there() -> None:
    called = claim(property="status", value="planned", published="2024")
    assert steps(called, statuses=status_changes(("active", "2021"))) == []
    assert steps(called, status="planned") == [(2024, 2024)]


def test_an_event_is_of_its_own_year_and_known_from_its_source_on() -> None:
    events = (
        event(year=2011, sources=("later",)),
        event(year=2012),
        event(year=2013, sources=("undated",)),
        event(year=2014, kind="denial", sources=("later",)),
        event(year=2030, sources=("later",)),
    )
    found = steps(events=events, dates={"later": "2016", "undated": None})
    assert found == [(2016, 2011), (2026, 2013)]


def test_a_source_of_a_status_counts_for_the_years_in_which_it_held() -> None:
    before, now = status_changes(("under_construction", "2010"), ("active", "2013"))
    statuses = (type(now)(status=before.status, since="2010", sources=("history",)), now)
    assert steps(statuses=statuses, dates={"history": "2020"}) == [(2020, 2013)]
    statuses = (before, type(now)(status="active", since="2013", sources=("newest",)))
    assert steps(statuses=statuses, dates={"newest": "2020-05"}) == [(2020, 2020)]


def test_without_a_year_all_that_was_published_counts() -> None:
    found = (EvidenceStep(year=2012, of=2010), EvidenceStep(year=2020, of=2018))
    assert [last_evidence(found, year) for year in (2011, 2012, 2019, 2020, None)] == [None, 2010, 2010, 2018, 2018]
    assert last_evidence(()) is None


def test_no_evidence_of_any_record_is_newer_than_what_was_published(truth: Truth) -> None:
    for site in catalog_of(truth).sites:
        assert all(each.of <= each.year for each in site.evidence_known), site.id
        years = [year_of(each.since) for each in site.statuses if each.status in OVER and each.since and each.sources]
        assert not years or (site.last_evidence or 0) >= max(years), site.id
