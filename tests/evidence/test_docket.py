"""Denials and what became of them."""

import pytest
from hypothesis import given

from dashboard.evidence.docket import OUTCOMES, Elapsed, Entry, docket, elapsed
from dashboard.evidence.rule import assess
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from factories import claim, status_changes
from strategies import CLAIMS


def denial(**facts: object) -> Claim:
    """A denial by the host's government of February 2019, unless told otherwise."""
    return claim(**({"stance": "denies", "side": "host_government"} | facts))


def only(*claims: Claim, **more: object) -> Entry:
    (entry,) = docket(claims, **more)  # type: ignore[arg-type]
    return entry


def test_an_assertion_is_no_entry() -> None:
    assert docket([claim()]) == ()


def test_nothing_follows_a_denial_alone() -> None:
    entry = only(denial(), claim(published="2018-01-01"))
    assert (entry.outcome, entry.since, entry.elapsed) == ("nothing", None, None)


def test_the_same_side_acknowledges_what_it_denied() -> None:
    entry = only(denial(), claim(side="host_government", published="2021-02-18"))
    assert (entry.outcome, entry.since, entry.elapsed) == ("acknowledged", "2021-02-18", Elapsed(731, 731))


def test_another_side_asserts_but_does_not_acknowledge() -> None:
    entry = only(denial(), claim(side="actor_government", published="2021-02-18"))
    assert entry.outcome == "asserted"
    assert not entry.acknowledged


@pytest.mark.parametrize("facts", [{"level": "local"}, {"reliability": "E"}, {"what": "troops"}])
def test_what_the_denying_side_says_without_acknowledging_is_no_further_report(facts: dict[str, object]) -> None:
    entry = only(denial(), claim(side="host_government", published="2021", **facts))
    assert (entry.outcome, len(entry.related), entry.asserted) == ("related", 1, ())


def test_of_sides_that_are_no_government_only_the_same_speaker_is_one_side() -> None:
    doubts = denial(side="analyst", speaker="A")
    assert only(doubts, claim(side="analyst", speaker="B", published="2021")).outcome == "asserted"
    assert only(doubts, claim(side="analyst", speaker="A", published="2021")).outcome == "related"


@pytest.mark.parametrize(
    ("published", "outcome"),
    [("2019-02-24", "soon"), ("2019-03-25", "soon"), ("2019-03-26", "asserted"), ("2019-03", "soon")],
)
def test_a_report_within_thirty_days_may_rest_on_earlier_work(published: str, outcome: str) -> None:
    entry = only(denial(published="2019-02-23"), claim(published=published))
    assert (entry.outcome, entry.since) == (outcome, published)


def test_a_report_after_thirty_days_counts_beside_one_soon_after() -> None:
    entry = only(denial(published="2019-02-23"), claim(published="2019-02-24"), claim(published="2019-06-01"))
    assert (entry.outcome, entry.since, len(entry.asserted)) == ("asserted", "2019-06-01", 2)


def test_the_days_after_a_denial_never_read_as_reported_again_later(real: Catalog) -> None:
    entries = docket(real.claims_of["shaymak-second-cluster"])
    ministry = next(each for each in entries if each.denial.published == "2019-02-23")
    assert (ministry.outcome, ministry.since) == ("soon", "2019-03-15")


def test_the_report_that_a_ministry_denies_does_not_follow_its_denial(real: Catalog) -> None:
    entries = docket(real.claims_of["shaymak-kyzylrabot-outpost"])
    ministry = next(each for each in entries if each.denial.published == "2024-07-12")
    assert all(claim.origin != "Telegraph 2024" for claim in ministry.asserted)


def test_origins_that_had_said_so_before_are_not_new() -> None:
    entry = only(
        claim(origin="old", published="2018"),
        denial(),
        claim(origin="old", published="2020"),
        claim(origin="new", published="2021"),
    )
    assert (entry.outcome, entry.since, entry.new_origins) == ("asserted", "2020", ("new",))
    assert len(entry.asserted) == 2


def test_whoever_had_claimed_it_may_take_it_back() -> None:
    entry = docket(
        [
            claim(speaker="A paper", published="2018"),
            denial(),
            denial(speaker="A paper", side="media", published="2020-03-01"),
        ]
    )[0]
    assert (entry.outcome, entry.since) == ("dropped", "2020-03-01")


def test_a_plan_that_was_denied_may_be_cancelled() -> None:
    statuses = status_changes(("planned", None), ("cancelled", "2020-06"))
    assert only(denial(what="plan"), statuses=statuses).elapsed == Elapsed(469, 498)
    assert only(denial(what="plan"), statuses=statuses).outcome == "dropped"
    assert only(denial(what="base"), statuses=statuses).outcome == "nothing"
    assert only(denial(what="plan", published="2021"), statuses=statuses).outcome == "nothing"


@pytest.mark.parametrize(("denied", "asserted"), [(None, "2020"), ("2019", None), ("2019", "2019-05-01")])
def test_dates_that_are_missing_or_too_rough_tell_no_order(denied: str | None, asserted: str | None) -> None:
    entry = only(denial(published=denied), claim(published=asserted))
    assert (entry.outcome, entry.elapsed) == ("unordered", None)


def test_other_properties_are_the_same_only_where_their_values_meet() -> None:
    said = {"property": "troops", "published": "2019-01-01"}
    later = {"property": "troops", "published": "2020-01-01"}
    assert only(denial(value=3000, **said), claim(value=(2000, 4000), **later)).outcome == "asserted"
    assert only(denial(value=3000, **said), claim(value=50, **later)).outcome == "related"
    assert only(denial(value="troops there", **said), claim(value=50, **later)).outcome == "related"
    assert only(denial(value="Troops there", **said), claim(value="troops there", **later)).outcome == "asserted"


def test_a_correction_may_be_repeated_by_others() -> None:
    entry = only(
        denial(stance="corrects", property="lease_until", value=2032),
        claim(property="lease_until", value=2032, published="2020"),
    )
    assert entry.outcome == "taken_up"


def test_the_same_side_may_deny_again() -> None:
    first, second, _ = docket([denial(), denial(published="2021"), denial(side="actor_government", published="2022")])
    assert len(first.again) == 1
    assert not second.again


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("2019-02-18", "2019-02-21", (3, 3)),
        ("2019-02", "2019-03-01", (1, 28)),
        ("2018", "2021", (732, 1460)),
        ("2019", "2019-05-01", (0, 120)),
    ],
)
def test_how_long_it_took_is_a_range_where_dates_are_partial(earlier: str, later: str, days: tuple[int, int]) -> None:
    assert elapsed(earlier, later) == Elapsed(*days)


@given(CLAIMS)
def test_every_denial_and_correction_has_one_outcome(claims: list[Claim]) -> None:
    entries = docket(claims)
    assert len(entries) == sum(claim.stance != "asserts" for claim in claims)
    assert all(entry.outcome in OUTCOMES for entry in entries)
    assert all(entry.elapsed is None or 0 <= entry.elapsed.low <= entry.elapsed.high for entry in entries)


@given(CLAIMS)
def test_a_denial_that_stands_by_the_rule_is_not_acknowledged(claims: list[Claim]) -> None:
    standing = {each.id for finding in assess(claims).findings for each in finding.denials}
    acknowledged = {entry.denial.id for entry in docket(claims) if entry.outcome == "acknowledged"}
    assert not standing & acknowledged


def test_the_tajik_denials_of_the_shaymak_outpost_were_followed_by_other_reports(real: Catalog) -> None:
    entries = {each.denial.id: each for each in docket(real.claims_of["shaymak-kyzylrabot-outpost"])}
    ministry = entries["shaymak-kyzylrabot-outpost/3"]
    assert (ministry.denial.published, ministry.outcome, ministry.since) == ("2019-02-23", "asserted", "2019-04-18")
    assert ministry.elapsed == Elapsed(54, 54)
    assert not ministry.acknowledged
