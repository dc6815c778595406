"""What readers see when a file is damaged or something else fails: a sentence, and the rest of the atlas."""

import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from apptest import html, open_page
from built_data import BuiltData
from dashboard import paths
from dashboard.app.caching import atlas
from dashboard.app.faults import FAILED
from dashboard.app.shell import PAGES
from dashboard.model.context import TABLES
from dashboard.model.vocabulary import LAYERS

SITE = "kant-air-base"
NEEDS = {
    "memberships": {"Alliances", "Country"},
    "exercises": {
        "Alliances",
        "Calendar",
        "Country",
        "Map",
        "Compare",
        "Debt",
        "Overlap",
        "Organization",
        "Sequence",
    },
    "arms_transfers": {"Arms", "Calendar", "Country", "Sequence"},
    "arms_shares": {"Arms"},
    "training": {"Arms", "Calendar", "Country"},
    "debt": {"Debt", "Country"},
    "trade": {"Country"},
    "price_levels": {"Organization"},
    "gdp": set(),
}
"""Pages that show a context table; every map can show exercises. The article, and the story of it, cite rows of all of them."""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BuiltData]:
    """A copy of the data that the pages read instead of the atlas's own."""
    copy = BuiltData(tmp_path / "data")
    monkeypatch.setattr(paths, "DATA", copy.root)
    monkeypatch.setattr(paths, "STATIC", tmp_path / "static")
    st.cache_resource.clear()
    yield copy
    st.cache_resource.clear()


def said(app: AppTest) -> str:
    """Errors and warnings of a page, which never show where on the server anything is."""
    text = "\n".join(each.value for each in (*app.error, *app.warning))
    assert not re.search(r"Traceback|File \"|/\w+/\w+", text), text
    assert not app.exception
    return text


def shown(app: AppTest) -> str:
    """What a page shows in full, with its footer; nothing is said to be missing."""
    assert said(app) == ""
    return html(app)


@pytest.mark.parametrize("table", TABLES)
def test_a_damaged_context_table_hinders_only_the_pages_that_show_it(data: BuiltData, table: str) -> None:
    data.cut(f"tables/{table}.csv")
    for page, path in PAGES.items():
        text = said(open_page(path))
        if page in NEEDS[table] | {"Article", "Story"}:
            assert f"{table}.csv" in text, page
        else:
            assert text == "", page


@pytest.mark.parametrize("layer", LAYERS)
def test_a_damaged_layer_is_named_and_the_others_are_shown(
    data: BuiltData, layer: str, caplog: pytest.LogCaptureFixture
) -> None:
    data.cut(f"geo/{layer}.geojson")
    with caplog.at_level(logging.ERROR):
        app = open_page("map.py")
    assert f"Left out, because it can't be read: {layer}.geojson." in said(app)
    assert 'class="sentence"' in html(app)
    assert {site.layer for site in atlas().catalog.sites} == set(LAYERS) - {layer}
    assert any(str(data.root) in record.getMessage() for record in caplog.records)


def test_a_layer_is_shown_again_once_its_file_is_restored(data: BuiltData) -> None:
    data.cut("geo/bri_projects.geojson")
    app = open_page("map.py")
    assert "bri_projects.geojson" in said(app)
    data.restore("geo/bri_projects.geojson")
    assert said(app.run()) == ""
    assert {site.layer for site in atlas().catalog.sites} == set(LAYERS)


@pytest.mark.parametrize("name", ["tables/claims.csv", "tables/sources.csv", "tables/events.csv"])
def test_a_damaged_ledger_leaves_map_and_filters(data: BuiltData, name: str) -> None:
    data.cut(name)
    app = open_page("map.py", site=SITE)
    assert Path(name).name in said(app)
    assert "atlas-footer" in html(app)
    assert app.get("component_instance")
    assert said(open_page("map.py")) == ""
    data.restore(name)
    assert f'data-site="{SITE}"' in shown(app.run())


def test_a_damaged_base_map_is_named_on_the_map(data: BuiltData) -> None:
    data.cut("geo/countries.geojson")
    app = open_page("map.py")
    assert "countries.geojson" in said(app)
    assert app.get("component_instance")


def test_without_organizations_no_page_opens_but_each_says_why_and_has_the_menu(data: BuiltData) -> None:
    data.cut("tables/organizations.csv")
    for path in PAGES.values():
        app = open_page(path)
        assert "organizations.csv" in said(app)
        assert "python -m dashboard build" in said(app)
        assert len(app.sidebar.get("page_link")) == len(PAGES) - 1  # a site has no page while none is picked
    data.restore("tables/organizations.csv")
    shown(open_page("map.py"))


def test_a_damaged_data_package_takes_nothing_away(data: BuiltData, caplog: pytest.LogCaptureFixture) -> None:
    data.damage("datapackage.json", "")
    with caplog.at_level(logging.ERROR):
        assert "atlas-footer" in shown(open_page("map.py", site=SITE))
    assert any("datapackage.json" in record.getMessage() for record in caplog.records)


def test_what_was_read_stays_when_files_are_damaged_while_the_server_runs(data: BuiltData) -> None:
    app = open_page("map.py", site=SITE)
    for name in ("geo/bri_projects.geojson", "tables/organizations.csv", "tables/claims.csv"):
        data.cut(name)
    assert f'data-site="{SITE}"' in shown(app.run())


def test_a_fault_of_our_own_is_a_sentence_and_its_traceback_is_logged(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError(f"secret of {paths.ROOT}")

    monkeypatch.setattr("dashboard.analysis.timeline.lanes", fail)
    app = open_page("pages/timeline.py")
    assert said(app) == FAILED
    assert len(app.sidebar.get("page_link")) == len(PAGES) - 1  # a site has no page while none is picked
    assert "ZeroDivisionError" in "".join(capfd.readouterr())


def test_a_sidebar_that_fails_leaves_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("dashboard.app.sidebar.draw", fail)
    app = open_page("map.py")
    assert said(app) == FAILED
    assert 'class="sentence"' in html(app)
    assert "atlas-footer" in html(app)


def test_details_stay_in_the_log_even_where_the_app_was_started_without_its_configuration(tmp_path: Path) -> None:
    code = f"""
import sys
from streamlit import config
from streamlit.testing.v1 import AppTest
app = AppTest.from_file({str(paths.ROOT / "map.py")!r}, default_timeout=60)
assert config.get_option("client.showErrorDetails") != "none"
app.run()
print(config.get_option("client.showErrorDetails"))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.split() == ["none"]


def test_details_stay_in_the_log_where_nothing_of_ours_has_run_yet() -> None:
    text = (paths.ROOT / ".streamlit" / "config.toml").read_text("utf-8")
    assert 'showErrorDetails = "none"' in text
