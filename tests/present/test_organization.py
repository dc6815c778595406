"""An organization in words and rows."""

from typing import Any

from dashboard.analysis.amounts import Prices
from dashboard.analysis.network import fellows, graph, involvements, money
from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement
from dashboard.present import network as network_view
from dashboard.present import organization as view
from factories import catalog, organization, site


def atlas() -> Catalog:
    return catalog(
        [
            site(
                "a",
                name="A mine",
                organizations=(Involvement(org="daughter", role="owner", qualifier="51 percent"),),
                partners=(Involvement(org="bank"),),
                amount_usd_m=100.0,
                amount_kind="loan",
            ),
            site("b", organizations=(Involvement(org="parent"), Involvement(org="bank")), amount_usd_m=3.0),
        ],
        organizations={
            each.id: each
            for each in (
                organization("parent", name="Parent & Co"),
                organization("daughter", name="Daughter", parent="parent"),
                organization("bank", name="Bank", home="INT"),
            )
        },
    )


FAMILY = {"parent", "daughter"}


def test_the_sentence_counts_subsidiaries_and_sites() -> None:
    assert (
        view.sentence(atlas(), "parent", FAMILY, 2, 1)
        == "Parent & Co and its subsidiary: 1 of 2 sites fit the filters."
    )
    assert view.sentence(atlas(), "bank", {"bank"}, 1, 0) == "Bank: the only site does not fit the filters."
    assert view.sentence(atlas(), "bank", {"bank"}, 0, 0) == "Bank: named at no site."


def test_the_facts_link_to_parents_and_subsidiaries_with_the_selection() -> None:
    html = view.facts_html(atlas(), "parent", {"daughter": 1}, {"actor": ["CHN"]})
    assert "Daughter</a> <span>(1 site)" in html
    assert "organization=daughter&amp;actor=CHN" in html
    assert "Belongs to" not in html
    assert "Belongs to" in view.facts_html(atlas(), "daughter", {}, {})


def test_a_role_has_its_side_its_details_and_the_money_of_the_whole_site() -> None:
    first, second = view.role_rows(atlas(), involvements(atlas(), FAMILY))
    assert (first["Organization"], first["Role"], first["Side"], first["Details"]) == (
        "Daughter",
        "Owner",
        "Chinese side",
        "51 percent",
    )
    assert first["Money (whole site)"] == "100 million US dollars (loan)"
    assert (second["Organization"], second["Role"]) == ("Parent & Co", "Role not stated")


def test_other_organizations_at_the_sites_have_their_home_and_their_own_page() -> None:
    (row,) = view.shared_rows(atlas(), "parent", fellows(atlas(), FAMILY, {"a", "b"}), {})
    assert (row["Organization"], row["Shared sites"]) == ("Bank", 2)
    assert (row["On the same side"], row["On the other side"]) == (1, 1)
    assert row["Home"] == "International"
    assert row["Link"] == "./organization?organization=bank"


def test_a_parent_at_the_same_site_is_marked_as_such() -> None:
    shared = catalog([site("a", organizations=(Involvement(org="parent"), Involvement(org="daughter")))])
    (row,) = view.shared_rows(shared, "daughter", fellows(shared, {"daughter"}, {"a"}), {})
    assert row["Organization"] == "Parent (parent)"


def test_an_amount_of_unknown_kind_has_a_row_of_its_own_and_is_not_summed() -> None:
    rows = view.money_rows(atlas(), money(atlas(), {"a", "b"}))
    assert [(row["Kind of amount"], row["Million US dollars"]) for row in rows] == [
        ("Loan", "100"),
        ("Not known, not summed", "3"),
    ]


def test_a_shared_amount_a_lower_bound_and_dollars_of_one_year_are_marked() -> None:
    loan: dict[str, Any] = {"amount_usd_m": 100.0, "amount_kind": "loan"}
    shared = catalog(
        [
            site("a", name="A plant", amount_year=2000, amount_at_least=True, **loan),
            site("b", name="A mine", amount_same_as="a", **loan),
            site("c", name="A road", **loan),
            site("d", amount_usd_m=3.0, amount_at_least=True, amount_constant=True, amount_year=2000),
        ]
    )
    found = money(shared, {"a", "b", "c", "d"}, Prices({2000: 100.0, 2020: 150.0}))
    first, second = view.money_rows(shared, found, 2020)
    assert (first["Million US dollars"], first["Counted once with another"]) == ("at least 200", "A mine")
    assert (first["In dollars of 2020"], first["Left out of it, year not known"]) == ("150", 1)
    assert second["Million US dollars"] == "at least 3 (constant dollars of 2000)"
    assert "the same in dollars of 2020" in view.money_remark(found, 4, 2020)


def test_the_remark_on_money_says_for_how_many_sites_no_amount_is_known() -> None:
    without = catalog([site("a", amount_usd_m=1.0, amount_kind="loan"), site("b")])
    assert view.money_remark(money(without, {"a", "b"}), 2).startswith("No amount is known for 1 of 2 sites.")
    assert view.money_remark(money(without, {"a"}), 1).startswith("An amount is that of the whole site")


def test_the_graph_is_also_given_in_words_and_as_a_table() -> None:
    found = graph(atlas(), {"a", "b"}, 1)
    assert "1 site with the fewest organizations is left out" in network_view.graph_words(found)
    assert {(row["From"], row["To"]) for row in network_view.line_rows(atlas(), found)} == {
        ("Chinese", "Daughter"),
        ("Daughter", "A mine"),
        ("A mine", "Bank"),
    }


def test_the_family_of_the_organization_is_marked_in_the_graph() -> None:
    nodes = network_view.node_rows(atlas(), graph(atlas(), {"a", "b"}, 5), FAMILY)
    assert {row["Name"] for row in nodes if row["Family"]} == {"Daughter", "Parent & Co"}
