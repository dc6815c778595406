from dataclasses import replace
from typing import Any

from dashboard.evidence.clocks import known_step, known_steps
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.truth.catalog import catalog_of
from dashboard.truth.reading import Truth
from factories import claim, dossier, record

PLAN = claim(what="plan", published="2013", from_year=2014)


def statuses(years: tuple[int, ...], *claims: Claim, **facts: Any) -> list[str | None]:
    found = known_steps(dossier(record(claims=claims, **facts)))
    return [step.status if (step := known_step(found, year)) else None for year in years]


def test_a_plan_whose_date_has_passed_with_no_word_is_overdue_in_every_year_of_silence() -> None:
    later = claim(property="status", value="active", published="2019")
    years = (2013, 2014, 2015, 2018, 2019)
    assert statuses(years, PLAN, later, start_year=2014) == ["planned", "overdue", "overdue", "overdue", "active"]


def test_a_new_word_after_the_date_ends_the_silence() -> None:
    again = claim(property="status", value="planned", published="2016")
    assert statuses((2015, 2016, 2017), PLAN, again) == ["overdue", "planned", "planned"]


def test_a_new_date_counts_in_place_of_the_old() -> None:
    postponed = claim(what="plan", published="2014", from_year=2018)
    assert statuses((2014, 2017, 2018), PLAN, postponed) == ["planned", "planned", "overdue"]


def test_a_plan_without_a_date_stays_a_plan() -> None:
    plan = claim(property="status", value="planned", published="2013")
    assert statuses((2013, 2020), plan, start_year=None) == ["planned", "planned"]


def test_a_site_still_planned_today_is_overdue_today_too(truth: Truth) -> None:
    """By valid time the same rule adds the status that follows, so that both clocks agree in the newest year."""
    site = "sozak-gas-field"
    changed = record(site, layer="bri_projects", claims=(claim(what="plan", published="2013", from_year=2014, source=SOURCE),),
                     start_year=None, status="planned")  # fmt: skip
    found = catalog_of(replace(truth, records=truth.records | {site: changed})).by_id[site]
    assert (found.status, found.statuses[-1].since) == ("overdue", "2014")
    assert found.known[-1].status == "overdue"


SOURCE = "trend-2013-uzbek-chinese-uranium-producing-joint"


def test_the_logistics_base_in_lianyungang_stays_a_plan_until_a_report_has_it_at_work(real: Catalog) -> None:
    """The word of 2013 gives no date for it, so that none can pass."""
    steps = real.by_id["lianyungang-china-kazakhstan-base"].known
    assert [(step.year, step.status) for step in steps] == [(2013, "planned"), (2026, "active")]
