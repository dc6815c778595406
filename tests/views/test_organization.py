from dashboard.analysis import network
from dashboard.catalog import Catalog
from dashboard.views import organization as view
from factories import catalog, organization, site


def test_names_from_the_data_are_escaped() -> None:
    hostile = organization("firm", name="<b>Firm</b>", aliases=("<img src=x>",), note="<script>")
    words = view.facts_html(catalog([site("a")], organizations={"firm": hostile}), "firm", {}, {})
    assert "<img" not in words
    assert "<script" not in words


def test_the_family_above_and_below_is_linked_with_the_readers_selection(real: Catalog) -> None:
    words = view.facts_html(real, "cnpc", network.site_counts(real), {"year": ["2019"]})
    assert "Daughters" in words
    assert "organization?organization=" in words
    assert "year=2019" in words


def test_the_sentence_counts_daughters_and_sites(real: Catalog) -> None:
    members = network.family(real, "cnpc")
    text = view.sentence(real, "cnpc", members, 30, 24)
    assert text.endswith("24 of its 30 sites fit the filters.")
    assert f"with the {len(members) - 1} organizations below it" in text


def test_what_money_remarks_say_of_sites_without_an_amount() -> None:
    atlas = catalog([site("a", amount_usd_m=None)])
    assert "For 1 of 1 sites no amount is told." in view.money_remark(network.money(atlas, {"a"}), 1)
