import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import paths
from dashboard.evidence.rule import PARTIES, RULE, assess
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.vocabulary import CONFIDENCES, SIDES
from factories import claim
from strategies import CLAIMS

RANK = {code: rank for rank, code in enumerate(CONFIDENCES)}  # 0 is strongest


def test_one_newspaper_reports_and_three_with_a_strong_one_confirm() -> None:
    assert assess([claim()]).confidence == "reported"
    assert assess([claim(reliability="B"), claim(reliability="C"), claim(reliability="C")]).confidence == "confirmed"
    assert (
        assess([claim(reliability="C")] * 1 + [claim(reliability="C"), claim(reliability="C")]).confidence == "reported"
    )


def test_two_strong_newspapers_are_not_yet_three() -> None:
    assert assess([claim(reliability="A"), claim(reliability="A")]).confidence == "reported"


def test_only_claims_about_existence_decide() -> None:
    other = [claim(property="troops", value=300), claim(property="owner", side="host_government", stance="denies")]
    assert assess([claim(), *other]).confidence == "reported"
    assert assess([*other, claim(property="status", side="host_government")]).confidence == "weak"


def test_an_acknowledgement_on_a_page_nobody_answers_for_counts_nothing() -> None:
    assert assess([claim(), claim(side="host_government", reliability="F")]).confidence == "reported"


def test_a_report_repeated_by_many_counts_once() -> None:
    repeats = [claim(origin="Washington Post 2019", source=f"paper-{n}") for n in range(5)]
    assert assess(repeats).confidence == "reported"


def test_a_government_that_is_a_party_confirms_by_acknowledging() -> None:
    assert assess([claim(side="host_government", reliability="C")]).confidence == "confirmed"
    assert assess([claim(side="third_government", reliability="C")]).confidence == "reported"


def test_a_denial_by_a_party_contests_what_others_report() -> None:
    assert assess([claim(), claim(side="actor_government", stance="denies")]).confidence == "contested"
    assert assess([claim(), claim(side="media", stance="denies")]).confidence == "reported"


def test_a_denial_falls_when_the_same_side_acknowledges_later() -> None:
    denial = claim(side="host_government", stance="denies", published="2013")
    later = claim(side="host_government", published="2014")
    assert assess([claim(), denial, later]).confidence == "confirmed"
    assert assess([claim(), denial, claim(side="actor_government", published="2014")]).confidence == "contested"


def test_an_acknowledgement_no_later_than_the_denial_leaves_it_standing() -> None:
    denial = claim(side="host_government", stance="denies", published="2014")
    for date in ("2013", "2014", None):
        assert assess([claim(), denial, claim(side="host_government", published=date)]).confidence == "contested"
    undated = claim(side="host_government", stance="denies", published=None)
    assert assess([claim(), undated, claim(side="host_government", published="2014")]).confidence == "contested"


def test_anonymous_pages_alone_leave_a_site_weak() -> None:
    assert assess([claim(reliability="E"), claim(reliability="F")]).confidence == "weak"
    assert assess([claim(reliability="D")]).confidence == "weak"
    assert assess([claim(reliability="D"), claim(reliability="D")]).confidence == "reported"


@pytest.mark.parametrize("level", ["local", "state_media", "unnamed", None])
def test_only_a_named_national_authority_speaks_for_its_state(level: str | None) -> None:
    assert assess([claim(side="host_government", level=level)]).confidence == "reported"
    assert assess([claim(), claim(side="host_government", stance="denies", level=level)]).confidence == "reported"


def test_a_denial_contests_only_what_it_is_about() -> None:
    patrols = claim(what="patrols")
    denial = claim(what="troops", stance="denies", side="actor_government")
    assert assess([patrols, denial]).confidence == "reported"
    assert assess([patrols, denial]).aside == (denial,)
    assert assess([patrols, replace(denial, what="patrols")]).confidence == "contested"


def test_an_acknowledgement_answers_only_a_denial_of_the_same_thing() -> None:
    denial = claim(what="troops", stance="denies", side="host_government", published="2013")
    later = claim(what="patrols", side="host_government", published="2014")
    assert assess([claim(what="troops"), denial, later]).confidence == "confirmed"
    assert {finding.what: finding.confidence for finding in assess([claim(what="troops"), denial, later]).findings} == {
        "troops": "contested",
        "patrols": "confirmed",
    }


def test_a_denial_in_general_terms_contests_and_is_told_as_such() -> None:
    here = claim(stance="denies", side="host_government")
    general = replace(here, id="general", scope="general")
    assert (assess([claim(), general]).confidence, assess([claim(), general]).decisive.general) == ("contested", True)
    assert not assess([claim(), general, here]).decisive.general


def test_a_plan_is_established_as_a_plan() -> None:
    plans = [claim(what="plan", origin=origin) for origin in "abc"]
    assert assess(plans).confidence == "plan_confirmed"
    assert assess(plans[:1]).confidence == "plan_reported"
    assert assess([claim(what="plan", reliability="F")]).confidence == "plan_weak"


def test_a_plan_is_no_evidence_that_anything_exists() -> None:
    plans = [claim(what="plan", origin=origin) for origin in "abc"]
    assert assess([*plans, claim()]).confidence == "reported"
    assert assess([*plans, claim(reliability="F")]).confidence == "plan_confirmed"


@given(
    CLAIMS, st.sampled_from(sorted(PARTIES)), st.sampled_from("ABCDEF"), st.none() | st.integers(2010, 2026).map(str)
)
def test_a_denial_by_a_party_never_raises_confidence(
    claims: list[Claim], side: str, grade: str, date: str | None
) -> None:
    denial = claim(stance="denies", side=side, reliability=grade, published=date)
    assert RANK[assess([*claims, denial]).confidence] >= RANK[assess(claims).confidence]


@given(CLAIMS, st.sampled_from(list(SIDES)), st.sampled_from("ABCDEF"), st.integers(2010, 2026).map(str))
def test_an_independent_source_never_lowers_confidence(claims: list[Claim], side: str, grade: str, date: str) -> None:
    more = claim(side=side, reliability=grade, published=date, origin="a new origin")
    assert RANK[assess([*claims, more]).confidence] <= RANK[assess(claims).confidence]


@given(CLAIMS, st.randoms())
def test_the_order_of_claims_makes_no_difference(claims: list[Claim], random: object) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert assess(shuffled).confidence == assess(claims).confidence


def test_the_page_of_the_rule_says_what_the_code_does() -> None:
    text = (paths.ROOT / "docs" / "evidence.md").read_text("utf-8")
    rows = re.findall(r"^\| (\w+) \| (.*) \|$", text, re.MULTILINE)
    assert [row for row in rows if row[0] in CONFIDENCES] == [(step.result, step.condition) for step in RULE]


DECIDED = {
    # site: (confidence, what it is of)
    "osh-safe-city-sunwin": ("plan_reported", "plan"),  # Osh city hall alone
    "western-europe-western-china-highway": ("reported", None),  # the road's own website
    "dangara-oil-refinery": ("confirmed", None),  # the minister, not the unnamed "official act"
    "karshi-khanabad-option": ("plan_reported", "plan"),  # an option of 2005; the policy of 2012 is of bases
    "khunjerab-gilgit-baltistan-presence": ("reported", "patrols"),  # what was denied is troops
    "vakhon-rapid-reaction-base": ("plan_confirmed", "plan"),  # a police base was presented; a Chinese one denied
    "ayni-gissar-air-base": ("confirmed", None),  # the denial of 2010 is of a plan, that of 2018 names nobody
}


@pytest.mark.parametrize("site", DECIDED)
def test_what_was_decided_by_eye_on_the_real_data(real: Catalog, site: str) -> None:
    found = assess(real.claims_of[site])
    assert (found.confidence, found.decisive.what) == DECIDED[site]


@pytest.mark.parametrize("site", ["shaymak-kyzylrabot-outpost", "shaymak-second-cluster"])
def test_the_outposts_in_gbao_are_denied_in_general_terms(real: Catalog, site: str) -> None:
    found = assess(real.claims_of[site])
    assert (found.confidence, found.decisive.general) == ("contested", True)


def test_what_is_no_more_than_planned_is_told_as_a_plan(real: Catalog) -> None:
    """Two mines apart, which are not yet built: the right to them was handed over, or is said to have been."""
    handed_over = {"zhetim-too-iron-deposit", "yakjilva-silver-deposit"}
    planned = {site.id for site in real.sites if site.status in {"planned", "overdue"}} - handed_over
    assert not [site for site in planned if not real.by_id[site].confidence.startswith("plan_")]
    assert any(site.confidence == "plan_confirmed" for site in real.sites)


@given(CLAIMS)
def test_repeating_an_origin_makes_no_difference(claims: list[Claim]) -> None:
    assert assess([*claims, *claims]).confidence == assess(claims).confidence
