"""The profile of a site: one value with everything on it."""

from typing import Any

from dashboard.evidence.moment import TODAY, Moment
from dashboard.model.claim import Citation
from dashboard.model.site import Involvement, StatusChange
from dashboard.present.profile import Profile, profile_of
from factories import catalog, claim, event, site, source, step

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
    return profile_of(world, BASE, moment)


def test_statuses_events_and_citations_have_their_sources() -> None:
    found = profile(
        events=(event("base", 2019, sources=("new", "old")),),
        citations={"base": (Citation(source="undated", backs=("capacity",)),)},
    )
    assert [[each.id for each in status.sources] for status in found.statuses] == [["old"], []]
    assert [each.id for each in found.events[0].sources] == ["new", "old"]
    assert (found.citations[0].source.id, found.citations[0].backs) == ("undated", ("capacity",))
    assert found.known[0].source is not None
    assert found.known[0].source.id == "old"


def test_every_source_is_listed_once_the_newest_first() -> None:
    found = profile(
        events=(event("base", 2019, sources=("new", "old")),),
        citations={"base": (Citation(source="undated"), Citation(source="new"))},
    )
    assert [each.id for each in found.sources] == ["new", "old", "undated"]


def test_an_organization_is_listed_once_with_all_its_roles() -> None:
    parties = {party.organization.id: party.roles for party in profile().organizations}
    assert {org: [(part.role, part.qualifier) for part in roles] for org, roles in parties.items()} == {
        "daughter": [("owner", "51 percent"), ("operator", None)],
        "parent": [(None, None)],
    }


def test_claims_are_grouped_by_property_existence_first() -> None:
    found = profile(
        claim(site="base", source="old", property="troops", value=40),
        claim(site="base", source="old"),
        claim(site="base", source="old", property="status", value="active"),
    ).claims
    assert [each.property for each in found] == ["existence", "status", "troops"]


def test_a_report_that_repeats_another_is_below_it_and_the_one_with_a_note_speaks_for_them() -> None:
    (found,) = profile(
        claim(id="bare", site="base", source="old", origin="A paper", published="2019-01"),
        claim(id="noted", site="base", source="new", origin="A paper", published="2019-03", note="Seen by a reporter."),
        claim(id="other", site="base", source="new", origin="Another paper", published="2019-02"),
    ).claims
    assert [(each.claim.id, [more.claim.id for more in each.repeats]) for each in found.asserted] == [
        ("noted", ["bare"]),
        ("other", []),
    ]


def test_of_one_origin_only_the_same_figure_is_a_repeat() -> None:
    (found,) = profile(
        *(claim(site="base", source="old", origin="A paper", property="troops", value=value) for value in (40, 40, 400))
    ).claims
    assert [(each.claim.value, len(each.repeats)) for each in found.asserted] == [(40, 1), (400, 0)]


def test_denials_and_corrections_are_apart_from_what_is_asserted_and_the_undated_come_last() -> None:
    (found,) = profile(
        claim(site="base", source="old", stance="denies", published=None),
        claim(site="base", source="old", stance="corrects", published="2020"),
        claim(site="base", source="old", stance="denies", published="2020-02"),
        claim(site="base", source="old"),
    ).claims
    assert [each.claim.stance for each in found.asserted] == ["asserts"]
    assert [each.claim.published for each in found.against] == ["2020-02", "2020", None]


def test_every_claim_is_there_once_in_the_order_of_publication() -> None:
    claims = [claim(site="base", source="old", origin="A paper", published=date) for date in ("2020", "2018", "2019")]
    assert [each.published for each in profile(*claims).every_claim()] == ["2018", "2019", "2020"]


def test_the_state_is_that_of_the_moment() -> None:
    def state(moment: Moment) -> tuple[object, object] | None:
        found = profile(moment=moment).state
        return (found.status, found.confidence) if found else None

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


def test_a_status_with_old_evidence_is_stale() -> None:
    old, fresh = site("old", last_evidence=2019), site("fresh", last_evidence=2026, newest_evidence="2026-01")
    world = catalog([old, fresh])
    stale = [state.stale for each in (old, fresh) if (state := profile_of(world, each).state)]
    assert stale == [True, False]
