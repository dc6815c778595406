from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.evidence.clocks import Course, known, known_steps
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from factories import claim
from strategies import CLAIMS

ACTIVE = Course("active", 2016, None)


@given(CLAIMS, st.integers(2009, 2026), st.integers(2009, 2026))
def test_what_is_known_only_grows(claims: list[Claim], one: int, other: int) -> None:
    earlier, later = sorted((one, other))
    assert set(known(claims, earlier, 2026)) <= set(known(claims, later, 2026))


@given(CLAIMS)
def test_steps_come_in_order_and_each_changes_something(claims: list[Claim]) -> None:
    steps = known_steps(ACTIVE, claims, [], 2026)
    assert [step.year for step in steps] == sorted({step.year for step in steps})
    states = [(step.exists, step.start_year, step.end_year, step.status, step.confidence) for step in steps]
    assert all(before != after for before, after in pairwise(states))


def test_a_claim_of_unknown_date_is_known_in_the_newest_year_alone() -> None:
    undated = claim(published=None)
    assert known([undated], 2025, 2026) == []
    assert known([undated], 2026, 2026) == [undated]


def test_a_site_first_reported_in_2019_is_unknown_before() -> None:
    steps = known_steps(ACTIVE, [claim(published="2019-02-18", source="post")], [], 2026)
    assert [(step.year, step.exists, step.start_year, step.source) for step in steps] == [(2019, True, 2016, "post")]


def test_a_denial_alone_makes_nothing_exist() -> None:
    steps = known_steps(ACTIVE, [claim(stance="denies", side="host_government", published="2018")], [], 2026)
    assert [step.exists for step in steps] == [False]


def test_the_newest_word_on_its_status_known_by_a_year_holds() -> None:
    words = [claim(property="status", value="planned", published="2018"), claim(published="2018")]
    steps = known_steps(ACTIVE, [*words, claim(property="status", value="active", published="2020")], [], 2026)
    assert [(step.year, step.status) for step in steps] == [(2018, "planned"), (2020, "active")]


def test_an_end_is_known_only_once_it_has_come() -> None:
    course = Course("ended", 2002, 2012)
    steps = known_steps(course, [claim(published="2005"), claim(published="2013")], [], 2026)
    assert [(step.year, step.end_year) for step in steps] == [(2005, None), (2013, 2012)]
    assert [step.status for step in steps] == ["active", "ended"]


def test_a_start_is_known_only_once_it_has_come() -> None:
    course = Course("active", 2015, None)
    steps = known_steps(course, [claim(published="2006"), claim(published="2015")], [], 2026)
    assert [(step.year, step.start_year, step.status) for step in steps] == [
        (2006, None, "planned"),
        (2015, 2015, "active"),
    ]


def test_a_site_whose_end_is_still_to_come_has_not_ended_yet() -> None:
    steps = known_steps(Course("ended", None, 2007), [claim(published="2006"), claim(published="2007")], [], 2026)
    assert [(step.year, step.status) for step in steps] == [(2006, "active"), (2007, "ended")]


def test_no_site_of_the_real_data_is_known_before_anybody_published_it(real: Catalog) -> None:
    newest = max(claim.published_year() or 0 for claims in real.claims_of.values() for claim in claims)
    for site in real.sites:
        told = [
            claim.published_year() or newest
            for claim in real.claims_of[site.id]
            if claim.property == "existence" and claim.stance == "asserts"
        ]
        assert min(step.year for step in site.known if step.exists) == min(told), site.id


def test_the_outpost_in_gbao_is_known_from_2019_on_though_it_stood_from_2016(real: Catalog) -> None:
    site = real.by_id["shaymak-kyzylrabot-outpost"]
    first = next(step for step in site.known if step.exists)
    assert (site.start_year, first.year, first.confidence) == (2016, 2019, "contested")


def test_the_newest_state_agrees_with_today_on_the_real_data(real: Catalog) -> None:
    for site in real.sites:
        assert site.known[-1].confidence == site.confidence, site.id
