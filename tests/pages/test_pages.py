"""The pages as streamlit runs them, without a browser."""

import json
import re
from pathlib import Path

import pytest
import streamlit as st

from apptest import address, arguments, html, open_page, opened, run, sentence
from built_data import BuiltData
from dashboard import paths
from dashboard.analysis.audit import last_audit
from dashboard.analysis.todo import todo
from dashboard.app.caching import assets, history
from dashboard.app.ledger import VIEWS
from dashboard.app.shell import PAGES
from dashboard.model.catalog import Catalog
from dashboard.model.history import History
from dashboard.present.audit import audit_words
from dashboard.present.markdown import plain
from dashboard.present.todo import ORDER
from dashboard.selection import Index
from dashboard.store.context_files import stored_context
from dashboard.store.opening import open_store


@pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))
def test_every_page_opens(path: str) -> None:
    assert "atlas-footer" in html(run(path))


@pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))
def test_every_page_opens_with_nothing_selected(path: str) -> None:
    assert "atlas-footer" in html(run(path, q="xyzzy", country="KHM"))


def test_the_first_sentence_counts_the_newest_year_and_the_confirmed_sites(real: Catalog, index: Index) -> None:
    last, shown = index.domain.years[1], int(index.mask(index.domain.start()).sum())
    text = sentence(run())
    assert f"Showing {shown} of {len(real.sites)} sites in {last}." in text
    assert re.search(r"\d+ are confirmed; \d+ are not\.", text)


def test_a_link_restores_the_selection() -> None:
    text = sentence(run(actor="CHN", country="TJK", period=["2016", "2024"], confidence="reported"))
    assert "sites in 2016–2024: Chinese, Tajikistan, reported or better." in text


def test_invalid_values_leave_the_address() -> None:
    app = run(actor="USA", layer="russian_bases")
    assert address(app) == {"layer": ["russian_bases"]}


@pytest.mark.parametrize(
    ("key", "value", "parameter", "expected"),
    [
        ("w_layers", ["russian_bases"], "layer", ["russian_bases"]),
        ("w_actors", ["CHN"], "actor", ["CHN"]),
        ("w_statuses", ["planned"], "status", ["planned"]),
    ],
)
def test_pills_change_address_and_sentence(key: str, value: list[str], parameter: str, expected: list[str]) -> None:
    app = opened("statuses")
    before = sentence(app)
    app.button_group(key=key).set_value(value).run()
    assert not app.exception
    assert address(app)[parameter] == expected
    assert sentence(app) != before


@pytest.mark.parametrize(
    ("key", "value", "parameter"),
    [
        ("w_countries", "TJK", "country"),
        ("w_regions", "Gorno-Badakhshan", "region"),
        ("w_orgs", "cnpc", "org"),
        ("w_roles", "lender", "role"),
        ("w_categories", "gold mine", "category"),
        ("w_commodities", "gold", "commodity"),
        ("w_relations", "alleged_claim", "relation"),
    ],
)
def test_lists_change_address_and_sentence(key: str, value: str, parameter: str) -> None:
    app = opened("countries", "orgs", "roles", "regions", "categories", "commodities", "relations")
    before = sentence(app)
    app.multiselect(key=key).set_value([value]).run()
    assert not app.exception
    assert address(app)[parameter] == [value]
    assert sentence(app) != before


def test_a_folded_filter_is_drawn_only_when_it_is_open_and_names_what_is_chosen() -> None:
    app = run(org="cnpc", status=["planned", "active"])
    assert not app.multiselect
    chosen = {plain("China National Petroleum Corporation"), plain("Planned, Active")}
    assert chosen <= {each.value for each in app.sidebar.caption}
    assert opened("orgs").multiselect(key="w_orgs").options


def test_each_choice_shows_how_many_sites_it_would_leave(index: Index) -> None:
    count = index.counts(index.domain.start())["layer"]["russian_bases"]
    options = run().button_group(key="w_layers").proto.options
    assert options[0].content == f"Russian bases · {count}"


def test_search_confidence_year_and_undated_change_the_selection() -> None:
    app = opened("confidence")
    app.text_input(key="w_q").set_value("Шаймак").run()
    assert "matching “Шаймак”" in sentence(app)
    app.text_input(key="w_q").set_value("").run()
    app.selectbox(key="w_confidence").set_value("confirmed").run()
    assert address(app)["confidence"] == ["confirmed"]
    app.slider(key="w_year").set_value(2004).run()
    assert address(app)["year"] == ["2004"]
    app.toggle(key="w_undated").set_value(False).run()
    assert address(app)["undated"] == ["0"]
    app.button(key="w_reset").click().run()
    assert address(app) == {}


def test_a_linked_site_opens_its_panel_and_closing_it_clears_the_address() -> None:
    app = run(site="kant-air-base")
    assert 'data-site="kant-air-base"' in html(app)
    app.button(key="close_site").click().run()
    assert 'data-site="kant-air-base"' not in html(app)
    assert "site" not in address(app)


def test_the_legend_says_of_which_moment_the_status_is() -> None:
    for asked, words in (
        ({"year": "2010"}, "Status in 2010"),
        ({"year": "2010", "clock": "known"}, "Status known at the end of 2010"),
        ({"when": "all"}, "Status today"),
    ):
        assert words in [caption.value for caption in run(**asked).caption]


def test_the_panel_shows_the_site_as_of_the_year_chosen() -> None:
    assert "<b>In 2010</b>" in html(run(site="kant-air-base", year="2010"))
    assert "<b>As known at the end of 2010</b>" in html(run(site="kant-air-base", year="2010", clock="known"))
    assert "<b>Today</b>" in html(run(site="kant-air-base", when="all"))


def test_an_address_narrows_the_claims_of_the_ledger() -> None:
    app = run("pages/ledger.py", stance="Denies", country="TJK")
    assert set(app.dataframe[0].value["Stance"]) == {"Denies"}


def test_a_filter_change_sends_the_map_less_than_three_thousand_bytes_and_the_same_script() -> None:
    app = run()
    before = arguments(app)
    app.slider(key="w_year").set_value(2004).run()
    after = arguments(app)
    assert len(json.dumps(after)) < 3000
    assert after["script"] == before["script"]
    assert after["feature_group"] != before["feature_group"]


def test_the_table_is_drawn_only_when_it_is_open(index: Index) -> None:
    assert not run().dataframe
    app = run()
    app.session_state["table"] = True
    app.run()
    assert len(app.dataframe[0].value) == index.mask(index.domain.start()).sum()


def test_on_a_disk_that_can_not_be_written_the_page_says_that_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setattr(paths, "STATIC", tmp_path / "file" / "static")
    assets.clear()
    try:
        app = run()
    finally:
        assets.clear()
    assert any("nothing is lost" in each.value for each in app.main.caption)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_of_the_ledger_opens_with_sites_and_without(view: str) -> None:
    assert "atlas-footer" in html(run("pages/ledger.py", view=view, country="TJK"))
    assert "atlas-footer" in html(run("pages/ledger.py", view=view, q="xyzzy"))


def test_the_ledger_says_what_changed_in_the_data_of_the_selected_sites() -> None:
    app = run("pages/ledger.py", view="What changed", country="TJK", since="2026-11-26")
    frame = app.dataframe[0].value
    assert list(frame.columns) == ["Released", "Site", "What", "Change", "Source", "Link"]
    assert {"New site", "New denial", "Claim corrected"} <= set(frame["What"])
    assert re.search(rf"{len(frame)} changes since 2026-11-26 at \d+ sites of the selection", app.caption[0].value)


def test_the_ledger_says_where_there_is_nothing_to_compare_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.store.history.stored_history", lambda *_: History())
    history.clear()
    assert "nothing to compare with" in run("pages/ledger.py", view="What changed").info[0].value
    history.clear()


def test_the_ledger_says_what_had_been_published_on_a_site() -> None:
    early = run("pages/ledger.py", view="One site", site="shaymak-kyzylrabot-outpost", year="2010", clock="known")
    assert any("No source on this site had been published by the end of 2010" in each.value for each in early.info)
    assert "Denied or corrected" in html(run("pages/ledger.py", view="One site", site="shaymak-kyzylrabot-outpost"))


def test_health_lists_what_to_look_for_next_with_the_rule_of_its_order(real: Catalog) -> None:
    app = run("pages/ledger.py", view="Health", when="all")
    assert app.expander[0].label == f"What to look for next: {len(todo(real, real.sites))} of {len(real.sites)}"
    assert ORDER in [each.value for each in app.expander[0].caption]
    assert app.expander[0].dataframe[0].value["Missing"][0]


def test_about_says_what_the_last_audit_found_or_that_there_is_none() -> None:
    expected = plain(audit_words(last_audit(stored_context(open_store()).audits)))
    assert any(each.value.startswith(expected) for each in run("pages/about.py").markdown)


@pytest.mark.files("damages a file")
def test_a_table_of_audits_that_cannot_be_read_hinders_no_more_than_its_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = BuiltData(tmp_path / "data")
    copy.damage("tables/audits.csv", "")
    monkeypatch.setattr(paths, "DATA", copy.root)
    st.cache_resource.clear()
    app = open_page("pages/about.py")
    st.cache_resource.clear()
    assert [each.value.split(" can't")[0] for each in app.error] == ["The file audits.csv"]
    assert "atlas-footer" in html(app)
