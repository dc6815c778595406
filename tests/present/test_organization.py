"""An organization in words and rows."""

from dashboard.analysis.network import fellows, graph, involvements, money
from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement
from dashboard.present import organization as view
from factories import catalog, organization, site


def atlas() -> Catalog:
    return catalog(
        [
            site(
                "a",
                name="A <mine>",
                organizations=(Involvement(org="daughter", qualifier="51 percent"),),
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
                organization("daughter", name="<Daughter>", parent="parent"),
                organization("bank", name="Bank", home="INT"),
            )
        },
    )


FAMILY = {"parent", "daughter"}


def test_the_sentence_counts_family_and_sites() -> None:
    assert (
        view.sentence(atlas(), "parent", FAMILY, 2, 1)
        == "Parent & Co with its daughter: 1 of its 2 sites fit the filters."
    )
    assert view.sentence(atlas(), "bank", {"bank"}, 1, 0) == "Bank: its one site does not fit the filters."
    assert view.sentence(atlas(), "bank", {"bank"}, 0, 0) == "Bank: no site of the atlas names it."


def test_facts_are_escaped_and_link_to_above_and_below_with_the_selection() -> None:
    html = view.facts_html(atlas(), "parent", {"daughter": 1}, {"actor": ["CHN"]})
    assert "&lt;Daughter&gt;</a> <span>(1 site)" in html
    assert "organization=daughter&amp;actor=CHN" in html
    assert "Belongs to" in view.facts_html(atlas(), "daughter", {}, {})


def test_a_role_row_tells_side_qualifier_and_the_money_of_the_whole_site() -> None:
    first, second = view.role_rows(atlas(), involvements(atlas(), FAMILY))
    assert (first["Who"], first["Role"], first["Told with it"]) == ("<Daughter>", "Chinese side", "51 percent")
    assert "loan" in str(first["Money (whole site)"]).lower()
    assert second["Who"] == "Parent & Co"


def test_fellows_have_their_home_and_their_own_page() -> None:
    (row,) = view.fellow_rows(atlas(), "parent", fellows(atlas(), FAMILY, {"a", "b"}), {})
    assert (row["Organization"], row["Shared sites"], row["On its side"], row["Across from it"]) == ("Bank", 2, 1, 1)
    assert row["Home"] == "International"
    assert row["Link"] == "./organization?organization=bank"


def test_an_amount_of_unknown_kind_stands_alone_and_nothing_is_summed_with_it() -> None:
    rows = view.money_rows(atlas(), money(atlas(), {"a", "b"}))
    assert [(row["Kind of amount"], row["Million US dollars"]) for row in rows] == [
        ("Loan", "100"),
        ("Not known, not summed", "3"),
    ]
    assert "never added up" in view.money_remark(money(atlas(), {"a", "b"}), 2)


def test_the_graph_is_told_in_words_and_as_a_table() -> None:
    found = graph(atlas(), {"a", "b"}, 1)
    words = view.graph_words(found)
    assert "1 site is left out" in words
    assert {(row["From"], row["To"]) for row in view.line_rows(atlas(), found)} == {
        ("Chinese", "<Daughter>"),
        ("<Daughter>", "A <mine>"),
        ("A <mine>", "Bank"),
    }
    families = {row["Name"] for row in view.node_rows(atlas(), graph(atlas(), {"a", "b"}, 5), FAMILY) if row["Family"]}
    assert families == {"<Daughter>", "Parent & Co"}
