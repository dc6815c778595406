"""Who owns a site in the end."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.ownership import above, chains, product
from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement
from factories import catalog, organization, site


def world(*parts: Involvement, **holdings: dict[str, Any]) -> Catalog:
    """A site with some parties; daughter belongs to parent and parent to state, each with what `holdings` says."""
    each = (
        organization("state"),
        organization("parent", parent="state", **holdings.get("parent", {})),
        organization("daughter", parent="parent", **holdings.get("daughter", {})),
        organization("several", placeholder=True),
    )
    return catalog([site("mine", organizations=parts)], organizations={one.id: one for one in each})


def shares(found: Catalog, year: int | None = None) -> list[tuple[str, str, float | None]]:
    return [
        (each.part.org, each.last, None if each.percent is None else round(each.percent, 6))
        for each in chains(found, found.by_id["mine"], year)
    ]


OWNER = Involvement(org="daughter", role="owner", percent=70)
STATED: dict[str, dict[str, Any]] = {"daughter": {"parent_percent": 50}, "parent": {"parent_percent": 100}}


def test_per_cents_are_multiplied_up_to_the_last_parent() -> None:
    assert shares(world(OWNER, **STATED)) == [("daughter", "state", 35)]


def test_one_step_that_is_not_stated_leaves_the_end_not_stated() -> None:
    assert shares(world(OWNER, parent={"parent_percent": 100})) == [("daughter", "state", None)]
    assert shares(world(Involvement(org="daughter", role="operator"), **STATED)) == [("daughter", "state", None)]


def test_a_per_cent_stated_for_a_year_counts_from_that_year() -> None:
    found = world(Involvement(org="state", role="owner", percent=49, percent_year=2022))
    assert shares(found, 2021) == [("state", "state", None)]
    assert shares(found, 2022) == shares(found) == [("state", "state", 49)]


def test_a_chain_ends_below_a_parent_that_came_later_and_names_it() -> None:
    found = world(OWNER, daughter={"parent_percent": 50}, parent={"parent_percent": 100, "parent_since": 2013})
    (before,) = chains(found, found.by_id["mine"], 2012)
    assert before.last == "parent"
    assert before.percent == pytest.approx(35)
    assert before.later is not None
    assert (before.later.org, before.later.since) == ("state", 2013)
    (after,) = chains(found, found.by_id["mine"], 2013)
    assert (after.last, after.later) == ("state", None)


def test_each_party_has_one_chain_by_its_strongest_role_and_placeholders_have_none() -> None:
    found = world(
        Involvement(org="daughter", role="operator"),
        OWNER,
        Involvement(org="parent", role="lender"),
        Involvement(org="several", role="owner", percent=30),
    )
    assert shares(found) == [("daughter", "state", None)]
    (chain,) = chains(found, found.by_id["mine"])
    assert chain.part == OWNER


def test_what_is_above_an_organization_is_told_nearest_first() -> None:
    steps, later = above(world(**STATED), "daughter")
    assert [(step.org, step.percent) for step in steps] == [("parent", 50), ("state", 100)]
    assert later is None


@given(st.lists(st.none() | st.floats(0, 100)))
def test_a_share_in_the_end_is_never_more_than_any_step(percents: list[float | None]) -> None:
    found = product(percents)
    assert (found is None) == (None in percents)
    if found is not None:
        assert 0 <= found <= min((each for each in percents if each is not None), default=100) + 1e-9
