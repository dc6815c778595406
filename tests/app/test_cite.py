"""Buttons that cite and download what a page shows."""

import json
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from apptest import run
from dashboard.app.caching import atlas
from dashboard.app.cite import root
from dashboard.app.downloads import BRIEF
from dashboard.app.shell import OWN_CITE, PAGES
from dashboard.exports.formats import FORMATS
from dashboard.present.links import page_path

SHAYMAK = "shaymak-kyzylrabot-outpost"


def test_the_map_offers_every_format_once_its_button_is_opened() -> None:
    app = run(country="TJK")
    assert not app.get("download_button")
    app.session_state["map_download_menu"] = True
    labels = [each.proto.label for each in app.run().get("download_button")]
    assert labels == [BRIEF, *(f"{form.label}: {form.holds}" for form in FORMATS.values())]


def test_a_file_is_made_when_the_page_no_longer_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, Callable[[], bytes]] = {}
    monkeypatch.setattr("streamlit.download_button", lambda _label, data, name, *_, **__: files.update({name: data}))
    app = run(country="TJK")
    app.session_state["map_download_menu"] = True
    app.run()
    made = json.loads(files["presence-atlas-sites.geojson"]())
    assert "Tajikistan" in made["description"]
    assert made["url"] == "/?country=TJK"
    assert made["features"]
    brief = files["presence-atlas-brief.html"]().decode()
    assert "Tajikistan" in brief
    assert "Who says so" in brief


def test_the_map_is_cited_by_the_address_of_its_selection() -> None:
    app = run(country="TJK", year="2012")
    assert not app.code
    app.session_state["map_cite"] = True
    (code,) = app.run().code
    assert "sites in 2012: Tajikistan (Version " in code.value
    assert code.value.endswith(f"/?country=TJK&year=2012&v={atlas().catalog.version}")


def test_a_record_for_a_reference_manager_can_be_saved() -> None:
    app = run(country="TJK")
    app.session_state["map_cite"] = True
    app.run()
    app.segmented_control(key="map_cite_as").set_value("BibTeX").run()
    assert app.code[0].value.startswith("@misc{presence-atlas-")
    assert [each.proto.label for each in app.get("download_button")] == ["Save"]


def test_a_site_is_cited_itself_or_by_any_of_its_sources() -> None:
    app = run("pages/site.py", site=SHAYMAK)
    app.session_state["site_cite"] = True
    app.run()
    choice = app.selectbox(key="site_cite_what")
    assert choice.options[0] == "This page"
    assert app.code[0].value.endswith(f"/site?site={SHAYMAK}&v={atlas().catalog.version}")
    choice.set_value(choice.options[1]).run()
    assert "Presence Atlas" not in app.code[0].value


@pytest.mark.parametrize(
    ("page", "key", "words"),
    [
        ("arms", "arms-totals", "Presence Atlas: arms, arms totals (Version"),
        ("ledger", "claims", "claims on "),
        ("alliances", "exercises", "Presence Atlas: alliances, exercises (Version"),
        ("compare", "2012-2026", "Presence Atlas: compare, 2012 2026 (Version"),
    ],
)
def test_charts_and_tables_are_cited_by_the_page_that_shows_them(page: str, key: str, words: str) -> None:
    app = run(f"pages/{page}.py")
    app.session_state[f"{key}_cite"] = True
    (code,) = app.run().code
    assert words in code.value
    assert f"/{page}" in code.value


@pytest.mark.parametrize("page", [name for name in PAGES if name not in OWN_CITE])
def test_every_page_is_cited_as_a_whole(page: str) -> None:
    app = run(PAGES[page])
    app.session_state["page_cite"] = True
    texts = [code.value for code in app.run().code]
    assert any(f"Presence Atlas: {page.lower()}" in text and f"/{page_path(page)}" in text for text in texts)


def test_a_page_of_something_says_of_what() -> None:
    app = run("pages/country.py", place="Uzbekistan")
    app.session_state["counts_cite"] = app.session_state["page_cite"] = True
    chart, page = (code.value for code in app.run().code)
    assert "country, Uzbekistan, counts (Version" in chart
    assert "country, Uzbekistan (Version" in page


@pytest.mark.parametrize(
    ("url", "page", "wanted"),
    [
        ("https://atlas.example/", "Map", "https://atlas.example"),
        ("https://atlas.example/timeline", "Timeline", "https://atlas.example"),
        ("https://atlas.example/below/", "Map", "https://atlas.example/below"),
        ("https://atlas.example/below/site", "Site", "https://atlas.example/below"),
        ("https://atlas.example/site/", "Map", "https://atlas.example/site"),
        (None, "Map", ""),
    ],
)
def test_the_address_of_the_atlas_is_that_of_the_page_without_its_path(
    monkeypatch: pytest.MonkeyPatch, url: str | None, page: str, wanted: str
) -> None:
    monkeypatch.setattr("dashboard.app.cite.st.context", SimpleNamespace(url=url))
    monkeypatch.setattr("dashboard.app.session.page", lambda: page)
    assert root() == wanted
