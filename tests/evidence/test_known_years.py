from typing import Any

import pytest

from dashboard.evidence.known_years import known_year
from dashboard.evidence.published import Dossier, known
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation, Claim
from dashboard.model.site import StatusChange
from dashboard.model.values import year_of
from dashboard.truth.catalog import completed_claims, newest_year
from dashboard.truth.reading import Truth
from factories import claim, dossier, event, record


def start(value: Any, published: str, **facts: Any) -> Claim:
    return claim(property="start_year", value=value, published=published, **facts)


def started(by: int, *claims: Claim, dates: dict[str, str | None] | None = None, **facts: Any) -> int | None:
    return known_year(dossier(record(claims=claims, **facts), dates), "start_year", by)


def test_a_start_is_the_newest_claims_until_a_source_gives_todays() -> None:
    claims = (start(2005, "2005-06-24"), start(2004, "2007-02-27"), start(1993, "2012-10-06"), start(2005, "2015"))
    years = [started(by, *claims, start_year=1993) for by in (2004, 2005, 2007, 2011, 2012, 2016)]
    assert years == [None, 2005, 2004, 2004, 1993, 1993]


def test_a_range_of_years_gives_each_year_within_it() -> None:
    assert started(2013, start((2010, 2012), "2013"), start_year=2011) == 2011
    assert started(2013, start((2010, 2012), "2013"), start_year=2016) == 2010


@pytest.mark.parametrize(
    "gives",
    [
        {"events": (event(year=2016, kind="construction", sources=("post",)),)},
        {"statuses": (StatusChange(status="active", since="2016-08", sources=("post",)),)},
        {"citations": (Citation(source="post", backs=("start_year",)),)},
    ],
)
def test_an_event_a_status_or_a_citation_gives_a_start_too(gives: dict[str, Any]) -> None:
    by = {year: started(year, dates={"post": "2019"}, start_year=2016, **gives) for year in (2018, 2019)}
    assert by == {2018: None, 2019: 2016}


@pytest.mark.parametrize("kind", ["plan", "report", "closure"])
def test_a_plan_a_report_or_a_closure_of_the_year_is_no_beginning(kind: str) -> None:
    facts: dict[str, Any] = {"events": (event(year=2016, kind=kind, sources=("post",)),), "start_year": 2016}
    assert started(2020, dates={"post": "2019"}, **facts) is None


def test_a_start_still_to_come_when_it_was_said_is_not_known() -> None:
    planned = start(2020, "2018")
    assert [started(by, planned, start_year=2022) for by in (2018, 2020, 2021, 2026)] == [None, None, None, 2022]


def test_what_no_dated_source_gives_is_known_in_the_newest_year() -> None:
    assert [started(by, claim(published="2017"), start_year=2016) for by in (2025, 2026)] == [None, 2016]


def test_an_end_is_known_once_it_has_come_and_been_told() -> None:
    told = claim(property="end_year", value=2012, published="2013")
    full = dossier(record(claims=(told,), end_year=2012, status="ended"))
    assert [known_year(full, "end_year", by) for by in (2012, 2013)] == [None, 2012]


def test_the_torpedo_range_was_dated_to_1955_before_anybody_told_of_1943(real: Catalog) -> None:
    steps = {step.year: step.start_year for step in real.by_id["koy-sary-torpedo-test-base"].known}
    assert steps[2016] == 1955
    assert real.by_id["koy-sary-torpedo-test-base"].start_year == 1943


@pytest.mark.parametrize(
    ("site", "year", "start"),
    [
        ("201st-base-dushanbe", 2007, 2004),
        ("201st-base-dushanbe", 2015, 2005),
        ("boguty-tungsten-mine", 2024, 2022),
        ("pakrut-gold-mine", 2016, 2016),
        ("pakrut-gold-mine", 2018, 2015),
        ("okno-nurek", 2004, 2002),
    ],
)
def test_a_start_is_that_of_its_time_on_the_real_data(real: Catalog, site: str, year: int, start: int) -> None:
    step = [step for step in real.by_id[site].known if step.year <= year][-1]
    assert step.start_year == start


def test_no_known_year_contradicts_everything_published_by_then(real: Catalog, truth: Truth) -> None:
    """A year that is known stands in a claim, an event, a status or a citation published by then; newest year apart."""
    claims = {identity: tuple(completed_claims(truth, record)) for identity, record in truth.records.items()}
    newest = newest_year(claim for found in claims.values() for claim in found)
    dates = {identity: source.date for identity, source in truth.sources.items()}
    for site in real.sites:
        full = Dossier(truth.records[site.id], claims[site.id], dates, newest)
        for step in site.known:
            if step.year == newest:
                continue
            for field in ("start_year", "end_year"):
                value = getattr(step, field)
                assert value is None or value in _published(full, field, step.year), (site.id, step.year, field)


def _published(full: Dossier, field: str, by: int) -> set[int]:
    found: set[int] = set()
    for told in known(full.claims, by, full.newest_year):
        if told.property == field and told.stance != "denies" and not isinstance(told.value, str):
            low, high = told.value if isinstance(told.value, tuple) else (told.value, told.value)
            found.update(range(int(low), int(high) + 1))
    events = [(event.date, event.sources) for event in full.record.events]
    changes = [(change.since, change.sources) for change in full.record.statuses]
    for date, sources in (*events, *changes):
        if date and any(year <= by for year in full.years_of(sources)):
            found.add(year_of(date))
    for citation in full.record.citations:
        if field in citation.backs and any(year <= by for year in full.years_of([citation.source])):
            found.add(getattr(full.record, field))
    return found
