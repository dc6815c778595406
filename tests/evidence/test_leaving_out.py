from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.evidence.clocks import known_steps
from dashboard.evidence.leaving_out import Removable, falls, left, removable, rests_on, weighed
from dashboard.evidence.moment import Moment, state_at
from dashboard.evidence.published import known
from dashboard.evidence.rule import assess
from dashboard.model.claim import Claim
from factories import claim, dossier, record, site, source
from strategies import CLAIMS

SOURCES = {
    "source": source(),
    "post": source("post", publisher="The Washington Post"),
    "echo": source("echo", publisher="Asia-Plus"),
    "ministry": source("ministry", publisher="A ministry", kind="government"),
}
SEATS = {"A newspaper": "TJK", "The Washington Post": "USA", "Asia-Plus": "TJK", "A ministry": "TJK"}
NEWEST = 2026


def told(*claims: Claim) -> tuple[Removable, ...]:
    return removable(claims, SOURCES, SEATS)


def remaining(claims: list[Claim], *without: str) -> list[Claim]:
    return left(told(*claims), without)


@given(CLAIMS)
def test_leaving_out_nothing_changes_nothing(claims: list[Claim]) -> None:
    whole = record(claims=tuple(claims))
    steps = known_steps(dossier(whole, newest_year=NEWEST))
    before = site(confidence=assess(claims).confidence, known=steps)
    assert weighed(before, remaining(claims), NEWEST) == before


@given(CLAIMS)
def test_leaving_out_all_is_weak(claims: list[Claim]) -> None:
    grades = [f"grade:{letter}" for letter in "ABCDEF"]
    assert remaining(claims, *grades) == []
    after = weighed(site(), [], NEWEST)
    assert (after.confidence, after.known) == ("weak", ())


@given(CLAIMS, st.sets(st.sampled_from("ABCDEF").map("grade:{}".format)), st.integers(2009, NEWEST))
def test_in_each_year_the_claims_that_remain_and_were_published_decide(
    claims: list[Claim], without: set[str], year: int
) -> None:
    whole = record(claims=tuple(claims))
    before = site(known=known_steps(dossier(whole, newest_year=NEWEST)))
    rest = remaining(claims, *without)
    state = state_at(weighed(before, rest, NEWEST), Moment(year, "known"), NEWEST)
    if state is not None:
        assert state.confidence == assess(known(rest, year, NEWEST)).confidence


@given(CLAIMS, st.integers(2009, NEWEST))
def test_years_and_statuses_stay_as_they_are_recorded(claims: list[Claim], year: int) -> None:
    before = site(known=known_steps(dossier(record(claims=tuple(claims)), newest_year=NEWEST)))
    after = weighed(before, [], NEWEST)
    for clock in ("true", "known"):
        one, other = (state_at(each, Moment(year, clock), NEWEST) for each in (before, after))
        assert one is None or other is None or replace(one, confidence="weak") == replace(other, confidence="weak")
        assert (one is None) == (other is None)


def test_a_publisher_goes_with_its_articles_and_with_what_repeats_its_reports() -> None:
    own = claim(source="post", origin="Washington Post 2019")
    echo = claim(source="echo", origin="Washington Post 2019")
    other = claim(source="echo", origin="Asia-Plus")
    assert remaining([own, echo, other], "publisher:The Washington Post") == [other]
    assert remaining([own, echo, other], "publisher:Asia-Plus") == [own]
    assert remaining([own, echo, other], "report:Washington Post 2019") == [other]
    assert remaining([own, echo, other], "source:post") == [echo, other]


def test_a_name_within_a_word_is_nobody_s_report() -> None:
    assert "publisher:Asia-Plus" not in told(claim(origin="Asia-Plusone 2019"))[0].ways
    assert "publisher:Asia-Plus" in told(claim(origin="Asia-Plus, May 2019"))[0].ways


def test_the_media_of_a_country_are_its_papers_and_not_its_ministries() -> None:
    claims = [claim(source=name) for name in ("source", "post", "echo", "ministry")]
    assert [each.source for each in remaining(claims, "media:TJK")] == ["post", "ministry"]


@pytest.mark.parametrize(("way", "kept"), [("grade:B", 1), ("side:media", 1), ("side:company", 1), ("grade:C", 1)])
def test_a_grade_or_a_side_goes_with_all_its_claims(way: str, kept: int) -> None:
    assert len(remaining([claim(), claim(side="company", reliability="C")], way)) == kept


def test_from_what_exists_to_a_plan_a_site_falls_however_well_the_plan_is_known() -> None:
    assert falls("reported", "plan_confirmed")
    assert falls("confirmed", "weak")
    assert falls("plan_reported", "weak")
    assert not falls("contested", "reported")
    assert not falls("plan_contested", "plan_reported")


def test_other_claims_than_of_existence_are_no_part_of_it() -> None:
    assert told(claim(property="troops")) == ()


def test_a_site_rests_on_the_reports_without_which_its_confidence_would_be_another() -> None:
    three = [claim(origin=name, reliability=grade) for name, grade in zip("abc", "BCC", strict=True)]
    assert [(rest.report, rest.confidence) for rest in rests_on(three)] == [(name, "reported") for name in "abc"]
    assert rests_on([*three, claim(origin="d")]) == ()
    denial = claim(origin="ministry", side="host_government", stance="denies")
    rest = rests_on([claim(origin="a"), claim(origin="b"), denial])
    assert [(each.report, each.confidence) for each in rest] == [("ministry", "reported")]
