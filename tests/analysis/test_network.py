from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis import network
from dashboard.analysis.network import COLUMNS
from dashboard.catalog import Catalog, Involvement
from factories import catalog, organization, site


def part(org: str) -> Involvement:
    return Involvement(org, None)


def firms(*sites: Any) -> Catalog:
    """A parent, its daughter and granddaughter, a stranger, and several unnamed companies."""
    known = (
        organization("parent"),
        organization("daughter", parent="parent"),
        organization("granddaughter", parent="daughter"),
        organization("stranger"),
        organization("several-companies", placeholder=True),
    )
    return catalog(sites, organizations={each.id: each for each in known})


def test_a_family_is_an_organization_with_all_below_it() -> None:
    atlas = firms()
    assert network.family(atlas, "parent") == {"parent", "daughter", "granddaughter"}
    assert network.daughters(atlas, "parent") == ("daughter",)
    assert network.family(atlas, "stranger") == {"stranger"}
    with pytest.raises(KeyError):
        network.family(atlas, "nobody")


def test_a_site_counts_once_for_everyone_above_those_it_names() -> None:
    atlas = firms(
        site("a", organizations=(part("daughter"),), partners=(part("granddaughter"),)), site("b", organizations=())
    )
    assert network.site_counts(atlas)["parent"] == 1


def test_a_role_tells_on_whose_side_it_is() -> None:
    atlas = firms(site("a", organizations=(part("daughter"),), partners=(part("stranger"), part("parent"))))
    roles = network.involvements(atlas, network.family(atlas, "parent"))
    assert [(role.org, role.side) for role in roles] == [("daughter", "organization"), ("parent", "partner")]


def test_fellows_share_a_site_and_are_neither_of_the_family_nor_unnamed() -> None:
    atlas = firms(
        site("a", organizations=(part("daughter"), part("several-companies")), partners=(part("stranger"),)),
        site("b", organizations=(part("stranger"),), partners=()),
    )
    (fellow,) = network.fellows(atlas, network.family(atlas, "parent"), {"a", "b"})
    assert (fellow.org, fellow.sites, fellow.same_side, fellow.other_side) == ("stranger", ("a",), 0, 1)


def test_sums_of_money_never_cross_kinds_and_an_unknown_kind_is_in_no_sum() -> None:
    atlas = firms(
        site("a", amount_usd_m=10.0, amount_kind="loan"),
        site("b", amount_usd_m=5.0, amount_kind="loan"),
        site("c", amount_usd_m=99.0, amount_kind="whole_cost"),
        site("d", amount_usd_m=7.0, amount_kind=None),
        site("e", amount_usd_m=None, amount_kind=None),
    )
    found = network.money(atlas, {"a", "b", "c", "d", "e"})
    assert {amount.kind: (amount.usd_m, amount.sites) for amount in found.amounts} == {
        "loan": (15.0, ("a", "b")),
        "whole_cost": (99.0, ("c",)),
    }
    assert (found.kind_unknown, found.unknown) == (("d",), ("e",))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25))
def test_crossings_are_the_pairs_of_lines_that_change_sides(lines: list[tuple[float, float]]) -> None:
    crossed = sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for a, b in combinations(lines, 2))
    assert network.crossings(lines) == crossed


@given(st.data(), st.integers(0, 12), st.booleans())
def test_a_graph_joins_neighbours_alone_and_keeps_its_nodes_a_row_apart(
    data: st.DataObject, limit: int, partners: bool
) -> None:
    names = st.lists(st.sampled_from(["parent", "daughter", "stranger", "several-companies"]), unique=True)
    sites = [
        site(
            f"s{number}", organizations=tuple(map(part, data.draw(names))), partners=tuple(map(part, data.draw(names)))
        )
        for number in range(data.draw(st.integers(0, 10)))
    ]
    graph = network.graph(firms(*sites), {each.id for each in sites}, limit, partners=partners)
    drawn = {node.key for node in graph.nodes if node.column == "site"}
    assert len(drawn) == min(limit, len(sites))
    assert drawn.isdisjoint(graph.left_out)
    assert drawn | set(graph.left_out) == {each.id for each in sites}
    refs = {node.ref for node in graph.nodes}
    for edge in graph.edges:
        assert {edge.left, edge.right} <= refs
        assert COLUMNS.index(edge.right[0]) == COLUMNS.index(edge.left[0]) + 1
    for column in COLUMNS:
        heights = sorted(node.y for node in graph.nodes if node.column == column)
        assert all(-1e-9 <= height <= graph.rows - 1 + 1e-9 for height in heights)
        assert all(below - above >= 1 - 1e-9 for above, below in pairwise(heights))
    assert "several-companies" not in {node.key for node in graph.nodes}
    assert partners or not any(node.column == "partner" for node in graph.nodes)


def test_a_negative_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        network.graph(firms(), set(), -1)


def test_ordering_the_real_graph_leaves_fewer_crossings_than_the_order_of_the_catalog(real: Catalog) -> None:
    members = network.family(real, "cnpc")
    sites = {role.site for role in network.involvements(real, members)}
    graph = network.graph(real, sites, 25)
    at = {node.ref: node.y for node in graph.nodes}
    first = {
        ref: place
        for place, ref in enumerate(dict.fromkeys(e for edge in graph.edges for e in (edge.left, edge.right)))
    }

    def crossed(height: dict[network.Ref, Any]) -> int:
        return sum(
            network.crossings((height[edge.left], height[edge.right]) for edge in graph.edges if edge.left[0] == column)
            for column in COLUMNS[:-1]
        )

    assert crossed(at) < crossed(first)
