from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dashboard.evidence.clocks import known_in, known_step, known_steps
from dashboard.evidence.published import known
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import KnownStep
from factories import claim, dossier, record
from strategies import CLAIMS

VALUES = ("start_year", "end_year", "end_by", "status", "confidence")


def steps(*claims: Claim, **facts: Any) -> tuple[KnownStep, ...]:
    return known_steps(dossier(record(claims=claims, **facts)))


@given(CLAIMS, st.integers(2009, 2026), st.integers(2009, 2026))
def test_what_is_known_only_grows(claims: list[Claim], one: int, other: int) -> None:
    earlier, later = sorted((one, other))
    assert set(known(claims, earlier, 2026)) <= set(known(claims, later, 2026))


@given(CLAIMS)
def test_the_steps_are_the_states_of_all_years_and_nothing_more(claims: list[Claim]) -> None:
    full = dossier(record(claims=tuple(claims), start_year=None))
    found = known_steps(full)
    assert len({step.year for step in found}) == len(found)
    for year in range(2010, 2027):
        step = known_step(found, year)
        if step is not None:
            state = known_in(full, year)
            assert [getattr(step, name) for name in VALUES] == [getattr(state, name) for name in VALUES]


def test_a_claim_of_unknown_date_is_known_in_the_newest_year_alone() -> None:
    undated = claim(published=None)
    assert known([undated], 2025, 2026) == []
    assert known([undated], 2026, 2026) == [undated]


def test_a_site_first_reported_in_2019_is_unknown_before() -> None:
    (first, *_) = steps(claim(published="2019-02-18", source="post"))
    assert (first.year, first.exists, first.source) == (2019, True, "post")


def test_a_denial_alone_makes_nothing_exist() -> None:
    assert not any(step.exists for step in steps(claim(stance="denies", side="host_government", published="2018")))


def test_a_change_that_no_dated_publication_makes_names_none() -> None:
    *_, last = steps(claim(published="2018"), status="suspended", start_year=None)
    assert (last.year, last.status, last.source) == (2026, "suspended", None)


def test_no_site_of_the_real_data_is_known_before_anybody_published_it(real: Catalog) -> None:
    for site in real.sites:
        told = [
            claim.published_year() or real.newest_year
            for claim in real.claims_of[site.id]
            if claim.property == "existence" and claim.stance == "asserts"
        ]
        assert min(step.year for step in site.known if step.exists) == min(told), site.id


def test_the_outpost_in_gbao_is_known_from_2019_on_though_it_stood_from_2016(real: Catalog) -> None:
    site = real.by_id["shaymak-kyzylrabot-outpost"]
    first = next(step for step in site.known if step.exists)
    assert (site.start_year, first.year, first.confidence) == (2016, 2019, "contested")


def test_known_by_the_newest_year_is_today_for_every_site_and_value(real: Catalog) -> None:
    """Among them uz-china-uran-boztau and shohin-sm-gold-khatlon, whose suspension no dated source tells."""
    for site in real.sites:
        known_today = known_step(site.known, real.newest_year)
        assert known_today is not None, site.id
        assert known_today.exists, site.id
        for name in VALUES:
            assert getattr(known_today, name) == getattr(site, name), (site.id, name)


def test_no_known_years_run_backwards_on_the_real_data(real: Catalog) -> None:
    for site in real.sites:
        for step in site.known:
            assert (step.start_year or 0) <= (step.last_year or 9999), (site.id, step.year)
