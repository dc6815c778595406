"""The family of an organization, its roles, its fellows, its money and the graph."""

from collections.abc import Mapping
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.network import COLUMNS, crossings, family, fellows, graph, involvements, money, site_counts
from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement, Site
from factories import catalog, organization, site

NAMES = ("parent", "daughter", "bank", "ministry", "several")
ORGANIZATIONS = {
    each.id: each
    for each in (
        organization("parent"),
        organization("daughter", parent="parent"),
        organization("bank"),
        organization("ministry"),
        organization("several", placeholder=True),
    )
}


def parts(*orgs: str) -> tuple[Involvement, ...]:
    return tuple(Involvement(org=org) for org in orgs)


def of(*sites: Site) -> Catalog:
    return catalog(sites, organizations=ORGANIZATIONS)


sides = st.lists(st.sampled_from(NAMES), max_size=4, unique=True).map(lambda orgs: parts(*orgs))
catalogs = st.lists(st.tuples(sides, sides, st.sampled_from(("RUS", "CHN"))), max_size=12).map(
    lambda rows: of(
        *(
            site(f"s{number}", organizations=told, partners=across, actor=actor)
            for number, (told, across, actor) in enumerate(rows)
        )
    )
)


def test_a_family_is_the_organization_and_all_below_it() -> None:
    assert family(of(), "parent") == {"parent", "daughter"}
    assert family(of(), "daughter") == {"daughter"}
    with pytest.raises(KeyError):
        family(of(), "nobody")


def test_a_site_counts_once_for_an_organization_and_once_for_the_one_above_it() -> None:
    atlas = of(site("a", organizations=parts("daughter", "parent"), partners=parts("bank")))
    assert site_counts(atlas) == {"daughter": 1, "parent": 1, "bank": 1}
    assert site_counts(atlas, partners=False) == {"daughter": 1, "parent": 1}


def test_roles_tell_the_side_and_keep_to_the_sites_asked_for() -> None:
    atlas = of(
        site("a", organizations=(Involvement(org="daughter", qualifier="49 percent"),)),
        site("b", organizations=parts("bank"), partners=parts("parent")),
    )
    found = involvements(atlas, {"parent", "daughter"})
    assert [(role.site, role.side, role.org, role.qualifier) for role in found] == [
        ("a", "organization", "daughter", "49 percent"),
        ("b", "partner", "parent", None),
    ]
    assert [role.site for role in involvements(atlas, {"parent", "daughter"}, {"b"})] == ["b"]


def test_fellows_stand_on_the_same_side_or_across_and_placeholders_are_nobody() -> None:
    atlas = of(
        site("a", organizations=parts("daughter", "bank", "several"), partners=parts("ministry")),
        site("b", organizations=parts("parent"), partners=parts("bank")),
        site("c", organizations=parts("bank"), partners=parts("ministry")),
    )
    found = fellows(atlas, {"parent", "daughter"}, {"a", "b", "c"})
    assert [(each.org, each.sites, each.same_side, each.other_side) for each in found] == [
        ("bank", ("a", "b"), 1, 1),
        ("ministry", ("a",), 0, 1),
    ]


def test_amounts_are_summed_within_a_kind_and_never_across() -> None:
    atlas = of(
        site("a", amount_usd_m=100.0, amount_kind="loan"),
        site("b", amount_usd_m=20.0, amount_kind="loan"),
        site("c", amount_usd_m=7.0, amount_kind="contract"),
        site("d", amount_usd_m=5.0),
        site("e"),
        site("elsewhere", amount_usd_m=1000.0, amount_kind="loan"),
    )
    found = money(atlas, {"a", "b", "c", "d", "e"})
    assert {each.kind: (each.usd_m, each.sites) for each in found.amounts} == {
        "loan": (120.0, ("a", "b")),
        "contract": (7.0, ("c",)),
    }
    assert (found.kind_unknown, found.unknown) == (("d",), ("e",))


def test_the_graph_keeps_the_sites_that_name_most_and_says_what_it_leaves_out() -> None:
    atlas = of(
        site("one", organizations=parts("bank")),
        site("three", organizations=parts("daughter", "bank"), partners=parts("ministry")),
        site("none", organizations=parts("several")),
    )
    found = graph(atlas, {"one", "three", "none"}, 1)
    assert [node.key for node in found.nodes if node.column == "site"] == ["three"]
    assert found.left_out == ("one", "none")
    assert graph(atlas, {"none"}, 5).unnamed == ("none",)
    with pytest.raises(ValueError, match="negative"):
        graph(atlas, {"one"}, -1)


def test_without_partners_their_column_is_empty() -> None:
    atlas = of(site("a", organizations=parts("bank"), partners=parts("ministry")))
    assert {node.column for node in graph(atlas, {"a"}, 5, partners=False).nodes} == {"actor", "organization", "site"}


@given(catalogs, st.integers(0, 12), st.booleans())
def test_lines_join_drawn_neighbours_alone_and_nodes_keep_a_row_apart(
    atlas: Catalog, limit: int, partners: bool
) -> None:
    everything = {each.id for each in atlas.sites}
    found = graph(atlas, everything, limit, partners=partners)
    refs = {node.ref for node in found.nodes}
    for edge in found.edges:
        assert {edge.left, edge.right} <= refs
        assert COLUMNS.index(edge.right[0]) == COLUMNS.index(edge.left[0]) + 1
        assert edge.sites
    for column in COLUMNS:
        places = [node.y for node in found.nodes if node.column == column]
        assert all(b - a >= 1 - 1e-9 for a, b in pairwise(places))
        assert all(-1e-9 <= place <= found.rows - 1 + 1e-9 for place in places)
    drawn = {node.key for node in found.nodes if node.column == "site"}
    assert drawn | set(found.left_out) == everything
    assert len(drawn) == min(limit, len(everything))
    assert ("partner", "several") not in refs
    assert ("organization", "several") not in refs


@given(catalogs)
def test_every_amount_is_told_once_and_every_fellow_shares_a_site(atlas: Catalog) -> None:
    everything = {each.id for each in atlas.sites}
    told = money(atlas, everything)
    named = [*told.kind_unknown, *told.unknown, *(each for amount in told.amounts for each in amount.sites)]
    assert sorted(named) == sorted(everything)
    members = family(atlas, "parent")
    for each in fellows(atlas, members, everything):
        assert each.org not in members
        assert len(each.sites) <= each.same_side + each.other_side


@given(catalogs)
def test_who_shares_a_site_with_us_we_share_it_with_them(atlas: Catalog) -> None:
    everything = {each.id for each in atlas.sites}
    ours = {each.org: each.sites for each in fellows(atlas, {"bank"}, everything)}
    theirs = {each.org: each.sites for each in fellows(atlas, {"ministry"}, everything)}
    assert ours.get("ministry") == theirs.get("bank")


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14))
def test_crossings_are_the_pairs_of_lines_whose_ends_change_order(lines: list[tuple[int, int]]) -> None:
    crossed = sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for a, b in combinations(lines, 2))
    assert crossings(lines) == crossed


def test_ordering_never_adds_crossings_to_the_real_graph(real: Catalog) -> None:
    everything = {each.id for each in real.sites}
    found = graph(real, everything, 25)
    at = {node.ref: node.y for node in found.nodes}
    plain = {
        column: [node.ref for node in sorted(found.nodes, key=lambda node: node.key) if node.column == column]
        for column in COLUMNS
    }
    spread = {ref: place / len(refs) for refs in plain.values() for place, ref in enumerate(refs)}

    def all_crossings(places: Mapping[Any, float]) -> int:
        return sum(
            crossings((places[edge.left], places[edge.right]) for edge in found.edges if edge.left[0] == column)
            for column in COLUMNS[:-1]
        )

    assert all_crossings(at) < all_crossings(spread)
