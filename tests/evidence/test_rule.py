from hypothesis import given
from hypothesis import strategies as st

from dashboard.evidence.rule import PARTIES, assess
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


@given(CLAIMS)
def test_repeating_an_origin_makes_no_difference(claims: list[Claim]) -> None:
    assert assess([*claims, *claims]).confidence == assess(claims).confidence
