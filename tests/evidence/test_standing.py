from typing import Any

import pytest
from hypothesis import given

from dashboard.evidence.rule import assess
from dashboard.evidence.standing import STATES, told, word
from dashboard.model.claim import Claim
from dashboard.model.vocabulary import STANDINGS, TELLERS, Teller
from factories import claim, site, source
from strategies import CLAIMS

SOURCES = {"source": source(), "organ": source("organ", speaks_for="RUS")}
CHINESE, RUSSIAN = site(), site(actor="RUS")
SIDES: list[Teller] = [teller for teller in TELLERS if teller != "all"]


def government(side: str = "host_government", **facts: Any) -> Claim:
    return claim(side=side, **facts)


@given(CLAIMS)
def test_every_side_has_one_standing_on_a_site(claims: list[Claim]) -> None:
    for teller in SIDES:
        found = told(claims, teller, CHINESE, SOURCES)
        assert found.standing in STANDINGS
        assert bool(found.claims) == (found.standing != "silent")


@given(CLAIMS)
def test_the_order_of_claims_makes_no_difference_to_a_standing(claims: list[Claim]) -> None:
    for teller in SIDES:
        assert told(claims, teller, CHINESE, SOURCES).standing == told(claims[::-1], teller, CHINESE, SOURCES).standing


@given(CLAIMS)
def test_a_side_that_is_not_there_says_nothing(claims: list[Claim]) -> None:
    assert told(claims, "russia", CHINESE, SOURCES).standing == "silent"


@given(CLAIMS)
def test_where_the_rule_finds_a_site_contested_one_of_the_governments_denies_something(claims: list[Claim]) -> None:
    found = [told(claims, teller, CHINESE, SOURCES) for teller in ("host", "china")]
    if assess(claims).confidence == "contested":
        assert any(each.stance == "denies" for word in found for each in (*word.claims, *word.contrary))


@pytest.mark.parametrize("teller", STATES)
def test_a_state_speaks_as_the_actor_and_as_the_host(teller: Teller) -> None:
    state = STATES[teller]
    own, hosted, other = site(actor=state), site(actor="USA", countries=(state,)), site(actor="USA")
    assert told([government("actor_government")], teller, own, SOURCES).standing == "acknowledged"
    assert told([government()], teller, hosted, SOURCES).standing == "acknowledged"
    assert told([government(), government("actor_government")], teller, other, SOURCES).standing == "silent"


def test_only_a_named_national_authority_speaks_for_a_government() -> None:
    for level in ("local", "state_media", "unnamed", None):
        assert told([government(level=level)], "host", CHINESE, SOURCES).standing == "silent"


def test_media_speak_where_no_state_s_organ_publishes() -> None:
    assert told([claim()], "media", CHINESE, SOURCES).standing == "acknowledged"
    assert told([claim(source="organ")], "media", CHINESE, SOURCES).standing == "silent"
    assert told([claim(side="company")], "media", CHINESE, SOURCES).standing == "silent"


def test_a_source_nobody_answers_for_acknowledges_nothing() -> None:
    assert told([government(reliability="F")], "host", CHINESE, SOURCES).standing == "silent"


def test_a_denial_is_answered_by_a_later_acknowledgement_of_the_same_side() -> None:
    denial, later = government(stance="denies", published="2015"), government(published="2016")
    assert word([denial]).standing == "denied"
    assert word([denial, later]).standing == "acknowledged"
    assert word([government(published="2014"), denial]).standing == "denied"
    assert word([denial, government(published=None)]).standing == "denied"


def test_a_denial_of_one_thing_leaves_the_acknowledgement_of_another_and_stands_beside_it() -> None:
    denial = government(what="troops", stance="denies")
    found = word([government(), denial])
    assert (found.standing, found.contrary) == ("acknowledged", (denial,))


def test_a_plan_that_is_acknowledged_does_not_outweigh_a_denial() -> None:
    plan = government(what="plan")
    assert word([plan]).of_a_plan
    found = word([plan, government(what="base", stance="denies")])
    assert (found.standing, found.contrary) == ("denied", (plan,))
