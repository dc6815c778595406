"""The profile of a site: one value with everything on it."""

import datetime
from typing import Any

from dashboard.evidence.moment import TODAY, Moment
from dashboard.model.claim import Citation
from dashboard.model.site import Involvement, StatusChange
from dashboard.present.profile import Profile, profile_of
from factories import catalog, claim, event, site, source, step

NOW = datetime.date(2026, 11, 24)
BASE = site(
    "base",
    start_year=2016,
    statuses=(
        StatusChange(status="planned", since="2014", sources=("old",)),
        StatusChange(status="active", since="2016-05"),
    ),
    organizations=(
        Involvement(org="daughter", role="owner", qualifier="51 percent"),
        Involvement(org="parent"),
        Involvement(org="daughter", role="operator"),
    ),
    known=(step(2018, True, 2016, None, "active", "contested", "old"),),
)
SOURCES = {name: source(name, date=date) for name, date in (("old", "2018"), ("new", "2024-03"), ("undated", None))}


def profile(*claims: Any, moment: Moment = TODAY, **facts: Any) -> Profile:
    world = catalog([BASE], claims or [claim(site="base", source="old")], sources=SOURCES, **facts)
    return profile_of(world, BASE, NOW, moment)


def test_statuses_events_and_citations_have_their_sources() -> None:
    found = profile(
        events=(event("base", 2019, sources=("new", "old")),),
        citations={"base": (Citation(source="undated", backs=("capacity",)),)},
    )
    assert [[each.id for each in status.sources] for status in found.statuses] == [["old"], []]
    assert [each.id for each in found.events[0].sources] == ["new", "old"]
    assert (found.citations[0].source.id, found.citations[0].backs) == ("undated", ("capacity",))
    assert found.known[0].source.id == "old"


def test_every_source_is_listed_once_the_newest_first() -> None:
    found = profile(
        events=(event("base", 2019, sources=("new", "old")),),
        citations={"base": (Citation(source="undated"), Citation(source="new"))},
    )
    assert [each.id for each in found.sources] == ["new", "old", "undated"]


def test_an_organization_is_listed_once_with_all_its_roles() -> None:
    parties = {party.organization.id: party.roles for party in profile().organizations}
    assert parties == {"daughter": (("owner", "51 percent"), ("operator", None)), "parent": ((None, None),)}


def test_what_one_speaker_said_in_one_source_is_one_statement() -> None:
    found = profile(
        claim(site="base", source="old", speaker="Ministry", published="2019"),
        claim(site="base", source="old", speaker="Ministry", published="2019", property="troops", value=40),
        claim(site="base", source="new", speaker="Ministry", published="2019"),
        claim(site="base", source="old", speaker="A resident", published="2018"),
    ).statements
    assert [(each.speaker, each.source.id, len(each.claims)) for each in found.asserted] == [
        ("A resident", "old", 1),
        ("Ministry", "old", 2),
        ("Ministry", "new", 1),
    ]


def test_denials_and_corrections_are_apart_from_what_is_asserted_and_the_undated_come_last() -> None:
    found = profile(
        claim(site="base", source="old", stance="denies", published=None),
        claim(site="base", source="old", stance="corrects", published="2020"),
        claim(site="base", source="old"),
    ).statements
    assert [each.claims[0].stance for each in found.asserted] == ["asserts"]
    assert [each.claims[0].stance for each in found.against] == ["corrects", "denies"]


def test_the_state_is_that_of_the_moment() -> None:
    def state(moment: Moment) -> tuple[object, object] | None:
        found = profile(moment=moment).state
        return found and (found.status, found.confidence)

    assert state(TODAY) == ("active", "reported")
    assert state(Moment(2015)) == ("planned", "reported")
    assert state(Moment(2020, "known")) == ("active", "contested")
    assert state(Moment(2010, "known")) is None


def test_it_knows_why_the_site_has_its_confidence_and_which_figures_differ() -> None:
    found = profile(
        claim(site="base", source="old"),
        claim(site="base", source="old", property="troops", value=40),
        claim(site="base", source="new", property="troops", value=400),
    )
    assert found.assessment.confidence == "reported"
    assert [(each.low, each.high) for each in found.conflicts] == [(40, 400)]


def test_old_evidence_is_stale() -> None:
    old, fresh = site("old", newest_evidence="2019"), site("fresh", newest_evidence="2026-01")
    world = catalog([old, fresh])
    assert profile_of(world, old, NOW).stale
    assert not profile_of(world, fresh, NOW).stale
