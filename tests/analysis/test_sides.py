from dataclasses import replace

import pytest

from dashboard.analysis.sides import Shift, positions, shifts
from dashboard.model.vocabulary import Confidence
from dashboard.present.sides import combinations, rows, said, shift_words
from dashboard.selection import Index
from factories import catalog, claim, site

SITES = [site("one", name="One"), site("two", name="Two", actor="RUS"), site("three", name="Three")]
CLAIMS = [
    claim(site="one", origin="A report"),
    claim(site="one", side="actor_government", stance="denies"),
    claim(site="one", side="host_government"),
    claim(site="two", side="host_government", what="plan"),
]
CATALOG = catalog(SITES, CLAIMS)
INDEX = Index.of(CATALOG)
START = replace(INDEX.domain.start(), when="all")


def test_each_side_says_its_own_of_a_site() -> None:
    one, two, three = positions(CATALOG, INDEX, START)
    assert [word.standing for word in (one.host, one.actor, one.media)] == ["acknowledged", "denied", "acknowledged"]
    assert said(two.host, "host") == "Acknowledged (a plan)"
    assert {word.standing for word in (three.host, three.actor, three.media)} == {"silent"}


def test_sites_of_which_the_governments_say_the_same_two_things_stand_together() -> None:
    groups = combinations(positions(CATALOG, INDEX, START))
    assert {words: [each.site.id for each in found] for words, found in groups.items()} == {
        "Acknowledged by the host, denied by the actor’s government": ["one"],
        "Acknowledged (a plan) by the host, not spoken of by the actor’s government": ["two"],
        "None of the three has spoken": ["three"],
    }


def test_who_denied_a_plan_has_not_denied_what_came_of_it() -> None:
    denied = claim(site="one", side="host_government", what="plan", stance="denies")
    things = catalog(SITES[:1], [claim(site="one", side="actor_government"), denied])
    (one,) = found = positions(things, Index.of(things), START)
    assert said(one.host, "host") == "Denied (a plan)"
    assert list(combinations(found)) == ["Denied (a plan) by the host, acknowledged by the actor’s government"]


def test_media_report_and_do_not_acknowledge() -> None:
    row = rows(positions(CATALOG, INDEX, START))[0]
    assert (row["Host government"], row["Media and researchers"]) == ("Acknowledged", "Reported")


def test_what_leaving_out_changes_is_told_for_the_sites_shown() -> None:
    sites = [site("a", confidence="reported"), site("b", confidence="reported", countries=("KGZ",))]
    world = catalog(sites, [claim(site="a", origin="A report"), claim(site="b", origin="A report")])
    index = Index.of(world)
    selection = replace(index.domain.start(), without=("report:A report",), confidence="reported")
    (shift,) = shifts(world, index, selection)
    assert (shift_words(shift), [each.id for each in shift.sites]) == ("2 sites fall to weak", ["a", "b"])
    (shift,) = shifts(world, index, replace(selection, countries=("KGZ",)))
    assert shift_words(shift) == "1 site falls to weak"
    assert shifts(world, index, replace(selection, without=())) == []


def test_without_a_denial_a_site_rises() -> None:
    world = catalog(
        [site("a", confidence="contested")],
        [claim(site="a", origin="r"), claim(site="a", side="host_government", stance="denies", origin="m")],
    )
    index = Index.of(world)
    (shift,) = shifts(world, index, replace(index.domain.start(), without=("report:m",)))
    assert shift_words(shift) == "1 site rises to reported"


@pytest.mark.parametrize(
    ("confidence", "words"),
    [("plan_weak", "2 sites count as weakly supported plans"), ("plan_reported", "2 sites count as reported plans")],
)
def test_a_site_that_is_left_as_a_plan_neither_rises_nor_falls(confidence: Confidence, words: str) -> None:
    assert shift_words(Shift(confidence, falls=False, sites=(site("a"), site("b")))) == words
