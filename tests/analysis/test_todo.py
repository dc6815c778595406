from typing import Any

from dashboard.analysis.todo import NEEDS, todo
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import Involvement, Search, Site, StatusChange
from factories import catalog, claim, site

ROLE = (Involvement(org="daughter", role="owner"),)


def found(*sites: Site, claims: tuple[Claim, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    world = catalog([*sites, site("newest", newest_evidence="2026")], claims)
    return [(each.site.id, each.needs) for each in todo(world, sites)]


def project(identity: str, **facts: Any) -> Site:
    """A mine that lacks nothing unless told so."""
    status = (StatusChange(status="active", sources=("source",)),)
    values: dict[str, Any] = {"layer": "mine_concessions", "statuses": status, "organizations": ROLE}
    return site(identity, **(values | facts))


def test_a_site_that_lacks_nothing_is_not_in_the_list() -> None:
    assert found(project("complete")) == []


def test_what_a_record_lacks_comes_in_the_order_in_which_it_is_missed() -> None:
    bare = project(
        "bare",
        last_evidence=2017,
        statuses=(StatusChange(status="active"),),
        organizations=(Involvement(org="daughter"),),
    )
    assert found(bare) == [("bare", ("stale", "status_without_source", "roles_not_stated"))]
    assert found(project("undated", last_evidence=None)) == [("undated", ("no_dated_evidence",))]
    assert {need for _, needs in found(bare, project("undated", last_evidence=None)) for need in needs} == set(NEEDS)


def test_a_claim_on_the_status_is_enough_for_it() -> None:
    bare = project("bare", statuses=(StatusChange(status="active"),))
    assert found(bare, claims=(claim(site="bare", property="status", value="active"),)) == []


def test_contested_and_security_sites_come_first_then_the_oldest_evidence_and_last_what_was_searched_in_vain() -> None:
    in_vain = (Search(date="2026-11", by="keywords", found=False),)
    order = found(
        project("mine", last_evidence=1999),
        project("searched", last_evidence=1998, checked=in_vain),
        project("found", last_evidence=2001, checked=(Search(date="2026-11", by="keywords", found=True),)),
        project("undated", last_evidence=None),
        project("contested", last_evidence=2019, confidence="plan_contested"),
        project("base", last_evidence=2018, layer="russian_bases", actor="RUS"),
        project("roles", layer="chinese_presence", organizations=(Involvement(org="daughter"),)),
    )
    assert [identity for identity, _ in order] == ["base", "contested", "roles", "mine", "found", "searched", "undated"]


def test_every_site_of_the_list_lacks_something(real: Catalog) -> None:
    listed = todo(real, real.sites)
    assert listed
    assert all(each.needs for each in listed)
    assert [each.urgent for each in listed] == sorted((each.urgent for each in listed), reverse=True)
