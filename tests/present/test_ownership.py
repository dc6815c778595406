"""Ownership in words and rows."""

from dashboard.analysis.ownership import Chain, Step
from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement
from dashboard.present.ownership import ownership_rows, parent_steps, tree_below
from dashboard.present.wording import end_words, held_words, part_words
from factories import catalog, organization, site

ORGANIZATIONS = {
    each.id: each
    for each in (
        organization("state", name="A state"),
        organization("holding", name="A holding", parent="state", parent_since=2013),
        organization("miner", name="A miner", parent="holding", parent_percent=60, parent_percent_year=2015),
    )
}
OWNED = site(
    "mine", name="A mine", organizations=(Involvement(org="miner", role="owner", percent=70, qualifier="by law"),)
)
CATALOG = catalog([OWNED], organizations=ORGANIZATIONS)


def test_a_part_a_step_and_an_end_have_their_words() -> None:
    assert part_words(Involvement(org="a", role="owner", percent=24.5, percent_year=2017)) == "owner, 24.5% (2017)"
    assert part_words(Involvement(org="a", qualifier="reported")) == "role not stated, reported"
    assert held_words(Step("a", 65.0, 2015)) == "65%, since 2015"
    assert held_words(Step("a", None)) == "per cent not stated"


def test_the_end_of_a_chain_tells_what_is_stated_and_of_what() -> None:
    owner = Involvement(org="a", role="owner", percent=70)
    assert end_words(Chain(owner, (Step("a", 70), Step("b", 50)), 35.0), "A") == "35%"
    assert end_words(Chain(owner, (Step("a", 70), Step("b", None)), None), "A") == "not stated"
    operator = Involvement(org="a", role="operator")
    assert end_words(Chain(operator, (Step("a", None),), None), "A") == "not stated"
    of_it = Chain(operator, (Step("a", None), Step("b", 60)), None)
    assert end_words(of_it, "Altynken LLC") == "60% of Altynken LLC, whose own share here is not stated"


def test_the_operator_of_taldybulak_is_60_per_cent_zijins(real: Catalog) -> None:
    rows = ownership_rows(real, [real.by_id["taldybulak-levoberezhny-gold-mine"]], None)
    shares = {row["Party"]: (row["Per cent in the end"], row["Per cent of the party"]) for row in rows}
    assert shares == {"Zijin Mining Group": (60, None), "Kyrgyzaltyn": (40, None), "Altynken LLC": (None, 60)}


def test_a_row_tells_the_whole_chain_and_what_it_comes_to() -> None:
    (row,) = ownership_rows(CATALOG, [OWNED], None)
    assert row["Chain"] == (
        "A miner (owner, 70%, by law), part of A holding (60%), part of A state (per cent not stated, since 2013)"
    )
    assert (row["Last parent"], row["Per cent in the end"]) == ("A state", None)


def test_as_of_an_earlier_year_a_row_ends_with_the_parent_of_that_year() -> None:
    (row,) = ownership_rows(CATALOG, [OWNED], 2012)
    assert (row["Last parent"], row["Later"], row["As of"]) == ("A holding", "A state since 2013", 2012)
    assert row["Per cent in the end"] is None  # the 60 are stated for 2015


def test_a_tree_goes_up_and_down() -> None:
    assert parent_steps(CATALOG, "miner", None) == [("holding", "60%"), ("state", "per cent not stated, since 2013")]
    assert parent_steps(CATALOG, "miner", 2012) == [("holding", ""), ("state", "only since 2013")]
    (holding,) = tree_below(CATALOG, "state")
    assert holding["org"] == "holding"
    assert [each["held"] for each in holding["below"]] == ["60%"]
