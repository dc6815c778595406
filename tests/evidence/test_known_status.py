from typing import Any

from dashboard.evidence.known_status import known_status
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import StatusChange
from factories import claim, dossier, record

PLANNED = StatusChange(status="planned", since="2006", sources=("old",))
ACTIVE = StatusChange(status="active", since="2009", sources=("new",))
DATES = {"old": "2007", "new": "2014"}


def status(by: int, *claims: Claim, start: int | None = None, end: int | None = None, **facts: Any) -> str | None:
    return known_status(dossier(record(claims=claims, **({"layer": "bri_projects"} | facts)), DATES), by, start, end)


def said(value: str, published: str) -> Claim:
    return claim(property="status", value=value, published=published)


def test_a_status_of_the_record_is_known_when_it_has_begun_and_a_source_says_so() -> None:
    both: dict[str, Any] = {"statuses": (PLANNED, ACTIVE)}
    assert [status(by, **both) for by in (2006, 2007, 2013, 2014)] == [None, "planned", "planned", "active"]


def test_a_claim_of_a_later_year_outdates_the_record_and_one_of_the_same_year_does_not() -> None:
    later = said("cancelled", "2008")
    assert [status(by, later, statuses=(PLANNED,)) for by in (2007, 2008)] == ["planned", "cancelled"]
    assert status(2007, said("active", "2007"), statuses=(PLANNED,)) == "planned"


def test_a_denied_status_is_none() -> None:
    denied = claim(property="status", value="active", stance="denies", published="2010")
    assert status(2010, denied, statuses=(StatusChange(status="active"),)) is None


def test_that_a_base_exists_makes_it_active_and_of_a_project_it_does_not_say_how_far_it_is() -> None:
    seen = claim(published="2010")
    assert status(2010, seen, layer="russian_bases") == "active"
    assert status(2010, seen, layer="mine_concessions") is None
    assert status(2010, claim(what="plan", published="2010"), layer="russian_bases") == "planned"


def test_what_is_seen_after_a_plan_is_no_longer_planned() -> None:
    assert status(2010, claim(published="2010"), statuses=(PLANNED,), layer="russian_bases") == "active"
    assert status(2006, claim(published="2006"), said("planned", "2006"), layer="russian_bases") == "planned"


def test_a_known_end_is_an_end_whatever_was_said_before() -> None:
    assert status(2014, statuses=(ACTIVE,), start=2009, end=2014) == "ended"
    stopped = StatusChange(status="suspended", since="2010", sources=("new",))
    assert status(2014, statuses=(stopped,), end=2014) == "suspended"


def test_in_the_newest_year_it_is_todays() -> None:
    assert status(2026, said("active", "2020"), statuses=(StatusChange(status="suspended"),)) == "suspended"


def test_no_ended_site_of_the_real_data_is_known_as_over_without_a_last_year(real: Catalog) -> None:
    over = [(site.id, step) for site in real.sites for step in site.known if step.status in {"ended", "cancelled"}]
    assert over
    assert not [site for site, step in over if step.last_year is None]
