"""The pages as streamlit runs them, without a browser."""

import json
from pathlib import Path

import pytest

from apptest import address, arguments, html, opened, run, sentence
from dashboard import paths
from dashboard.app.caching import assets
from dashboard.app.shell import PAGES
from dashboard.model.catalog import Catalog


@pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))
def test_every_page_opens(path: str) -> None:
    assert "atlas-footer" in html(run(path))


@pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))
def test_every_page_opens_with_nothing_selected(path: str) -> None:
    assert "atlas-footer" in html(run(path, q="xyzzy", country="KHM"))


def test_the_first_sentence_counts_the_newest_year() -> None:
    assert sentence(run()).startswith('<p class="sentence" role="status">Showing 320 of 364 sites: 2026.')


def test_a_link_restores_the_selection() -> None:
    text = sentence(run(actor="CHN", country="TJK", period=["2016", "2024"], confidence="reported"))
    assert "Chinese, Tajikistan, 2016–2024, reported or better." in text


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
    app.button_group(key=key).set_value(value).run()
    assert not app.exception
    assert address(app)[parameter] == expected
    assert "Showing 320 of" not in sentence(app)


@pytest.mark.parametrize(
    ("key", "value", "parameter"),
    [
        ("w_countries", "TJK", "country"),
        ("w_regions", "Gorno-Badakhshan", "region"),
        ("w_orgs", "cnpc", "org"),
        ("w_categories", "gold mine", "category"),
        ("w_relations", "alleged_claim", "relation"),
    ],
)
def test_lists_change_address_and_sentence(key: str, value: str, parameter: str, real: Catalog) -> None:
    app = opened("countries", "orgs", "regions", "categories", "relations")
    if parameter == "org":
        value = next(org for org in real.organizations if org in ("cnpc", "china-national-petroleum-corporation"))
    app.multiselect(key=key).set_value([value]).run()
    assert not app.exception
    assert address(app)[parameter] == [value]
    assert "Showing 320 of" not in sentence(app)


def test_a_folded_filter_is_drawn_only_when_it_is_open_and_tells_what_is_chosen() -> None:
    app = run(org="cnpc", status=["planned", "active"])
    assert not app.multiselect
    assert {"China National Petroleum Corporation", "Planned, Active"} <= {each.value for each in app.sidebar.caption}
    assert opened("orgs").multiselect(key="w_orgs").options[0].endswith(" · 61")


def test_each_choice_tells_how_many_sites_it_would_leave() -> None:
    options = run().button_group(key="w_layers").proto.options
    assert options[0].content == "Russian bases · 32"


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
    assert "<h3>Status today</h3>" in html(run(year="2010"))
    assert "<h3>Status known then</h3>" in html(run(year="2010", clock="known"))


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


def test_the_table_is_drawn_only_when_it_is_open(real: Catalog) -> None:
    assert not run().dataframe
    app = run()
    app.session_state["table"] = True
    app.run()
    assert len(app.dataframe[0].value) == 320


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
