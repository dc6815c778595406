"""Values as a reader sees them."""

from typing import Any

import pytest

from dashboard.evidence.conflicts import conflicts
from dashboard.evidence.rule import assess
from dashboard.model.claim import THIS_SITE
from dashboard.model.site import Search
from dashboard.present import wording
from factories import claim, exercise, site


@pytest.mark.parametrize(
    ("value", "words"),
    [(1200, "1,200"), (0.5, "0.5"), (3.0, "3"), (2.345, "2.35"), (1711.48, "1,711.48")],
)
def test_a_number_has_no_needless_decimals(value: float, words: str) -> None:
    assert wording.number(value) == words


def test_a_year_is_not_grouped() -> None:
    assert wording.claim_value(claim(property="start_year", value=2016)) == "2016"


def test_a_small_figure_is_not_rounded_to_nothing() -> None:
    assert wording.figure(0.00355) == "0.00355"
    assert wording.figure(1234.5) == "1,234.5"


@pytest.mark.parametrize(
    ("start", "end", "status", "words"),
    [
        (2016, None, "active", "since 2016"),
        (1993, 2005, "ended", "1993–2005"),
        (2016, 2016, "ended", "2016"),
        (2016, None, "ended", "2016, end not known"),
        (2016, None, None, "since 2016"),
        (None, 2012, "ended", "until 2012"),
        (None, None, "active", "years not known"),
    ],
)
def test_the_years_of_a_site_are_said_as_far_as_known(start: Any, end: Any, status: Any, words: str) -> None:
    assert wording.years(start, end, status) == words


def test_what_ended_in_a_year_not_known_ended_by_the_year_that_says_so() -> None:
    assert wording.years(2009, None, "ended", 2012) == "since 2009, ended by 2012, year unknown"
    assert wording.years(None, None, "cancelled", 2006) == "cancelled by 2006, year unknown"


@pytest.mark.parametrize(
    ("shape", "metres", "words"),
    [
        ("point", 500, "± 500 m; centre of the named settlement"),
        ("point", 5000, "± 5 km; centre of the named settlement"),
        ("area", 20_000, "somewhere within 20 km; centre of the named settlement"),
        ("band", 1500, "along a band ± 1.5 km wide; centre of the named settlement"),
    ],
)
def test_accuracy_is_said_by_shape_with_its_unit(shape: str, metres: int, words: str) -> None:
    assert wording.accuracy(site(shape=shape, accuracy_m=metres)) == words


def test_an_amount_is_never_without_its_kind() -> None:
    assert wording.money(site(amount_usd_m=3.0)) == "3 million US dollars (kind of amount not known)"
    assert wording.money(site(amount_usd_m=3.0, amount_kind="loan", terms="loan")) == "3 million US dollars (loan)"
    assert wording.money(site(terms="grant")) == "Grant"
    least = site(amount_usd_m=3.0, amount_kind="loan", amount_at_least=True)
    assert wording.money(least) == "at least 3 million US dollars (loan)"
    constant = site(amount_usd_m=3.0, amount_kind="loan", amount_year=2021, amount_constant=True)
    assert wording.money(constant) == "3 million US dollars (constant dollars of 2021; loan)"
    assert wording.money(site()) is None


def test_a_status_or_role_that_is_not_known_is_said_to_be_so() -> None:
    assert wording.status_words(None) == "Status not known"
    assert wording.role_words(None) == "Role not stated"


def test_figures_that_differ_are_a_range_with_unit_and_number_of_claims() -> None:
    def words(*claims: Any) -> str:
        (conflict,) = conflicts(claims)
        return wording.conflict_words(conflict)

    assert words(claim(property="troops", value=1500), claim(property="troops", value=7000)) == (
        "1,500–7,000 troops; 2 claims"
    )
    assert words(claim(property="start_year", value=2014), claim(property="start_year", value=2016)) == (
        "start: 2014–2016; 2 claims"
    )


def test_an_exercise_is_said_in_a_few_lines() -> None:
    held = exercise(troops=1200, lon=70.0, lat=38.0, accuracy_m=40_000, basis="source", place="Murghob", weak=True)
    assert wording.exercise_lines(held) == [
        "Held; military, 2010",
        "Led by CSTO",
        "Took part: Russia, Tajikistan",
        "1,200 troops",
        "Murghob, within 40 km",
        "Only weak sources",
    ]
    planned = wording.exercise_lines(exercise(status="planned", lead="joint", start="2019-08-10", end="2019-08-16"))
    assert planned[0].endswith("2019-08-10 to 2019-08-16")
    assert planned[1:] == ["Jointly led", "Expected to take part: Russia, Tajikistan", "Number of troops not known"]
    assert "Took part: not known" in wording.exercise_lines(exercise(participants=()))
    assert wording.exercise_lines(exercise(kind=None, status="held", start="2019-08-10"))[0] == "Held; 2019-08-10"


def test_a_count_agrees_with_its_noun() -> None:
    assert wording.counted(1, "site") == "1 site"
    assert wording.counted(1200, "site") == "1,200 sites"
    assert wording.counted(2, "country", "countries") == "2 countries"


def test_why_tells_what_is_established_and_that_a_denial_is_general() -> None:
    denied = claim(side="host_government", stance="denies", scope="general", what="troops")
    words = wording.why(assess([claim(what="troops"), denied]))
    assert "It is about: troops or other personnel." in words
    assert words.endswith("Denied in general terms, not for this site.")
    assert "general terms" not in wording.why(assess([claim()]))


def test_a_claim_of_existence_says_whether_of_a_plan_and_a_denial_whether_in_general_terms() -> None:
    assert wording.claim_said(claim(value=THIS_SITE, what="plan")) == "The site is planned"
    assert wording.claim_said(claim(value="40 soldiers", what="troops")) == "40 soldiers (troops or other personnel)"
    denial = claim(value=THIS_SITE, stance="denies", scope="general")
    assert wording.claim_said(denial) == "Denies: that the site exists (denied in general terms)"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"last_evidence": 2024}, "Active"),
        ({"last_evidence": 2017}, "Active (last evidence 2017)"),
        ({"last_evidence": None}, "Active (no dated evidence)"),
        ({"last_evidence": 2017, "status": "planned"}, "Planned (last evidence 2017)"),
        ({"last_evidence": 2017, "status": "ended"}, "Ended"),
    ],
)
def test_a_stale_status_has_the_year_of_the_last_evidence(facts: dict[str, Any], words: str) -> None:
    assert wording.status_today(site(**facts), 2026) == words


def test_a_search_says_when_how_and_whether_anything_was_found() -> None:
    search = Search(date="2026-11-20", by="imagery", found=True)
    assert wording.search_words(search) == "2026-11-20, satellite images looked at: newer evidence found"
