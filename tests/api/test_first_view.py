"""The map page before any script has run."""

import gzip
import re
from collections.abc import Iterator
from html import unescape

import pytest
import streamlit_folium  # noqa: F401 -- as a page's run does, after which there is something at its address
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.api import first_view, preview
from dashboard.api.first_view import Parameters
from dashboard.app.server import middleware
from dashboard.present.palette import THEMES
from factories import catalog, site
from hostile import HTML
from served import shared, views

PAGE = "<!doctype html><html><head><title>Streamlit</title></head><body><div id='root'></div></body></html>"
LARGEST = 60_000
"""Bytes of a page on the wire, with the scripts' names of streamlit's own page, which are some 3 kB."""


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app = Starlette(routes=[Route("/{rest:path}", lambda _: HTMLResponse(PAGE))], middleware=middleware())
    with pytest.MonkeyPatch.context() as patched, TestClient(app, base_url="http://atlas.example") as found:
        patched.setattr(preview, "PATIENCE_S", 60)  # however busy the machine is
        yield found


def shown_first(client: TestClient, query: str = "") -> str:
    (found,) = re.findall(r"<main data-first-view.*?</main>", client.get(f"/{query}").text, re.DOTALL)
    return str(found)


def test_the_page_has_a_picture_the_sentence_and_the_sites(client: TestClient) -> None:
    html = shown_first(client, "?country=TJK&layer=chinese_presence&year=2020")
    assert sum(map(int, re.findall(r'data-sites="(\d+)"', html))) >= 5
    assert "in 2020: Chinese security presence, Tajikistan." in html
    assert "Shaymak–Kyzylrabot outpost" in html
    assert "/api/brief?" in html


def test_the_picture_says_what_it_is_to_who_does_not_see_it(client: TestClient) -> None:
    html = shown_first(client, "?country=TJK&layer=chinese_presence")
    assert re.search(r'<svg role="img" aria-label="Map of \d+ sites"', html)
    assert 'role="status"' not in html  # the live page says the sentence


def test_according_to_a_side_the_picture_has_its_marks_and_what_they_mean(client: TestClient) -> None:
    html = shown_first(client, "?according=host&country=TJK")
    assert 'id="said0"' in html
    assert "faint: not spoken of" in html
    assert 'id="said0"' not in shown_first(client, "?country=TJK")


def test_it_comes_before_the_place_of_the_live_page(client: TestClient) -> None:
    html = client.get("/").text
    assert html.index("data-first-view") < html.index("<div id='root'>")
    assert html.count("<main") == 1


def test_colours_are_those_of_the_themes_and_the_page(client: TestClient) -> None:
    html = client.get("/").text
    for theme in THEMES.values():
        assert f"--sea: {theme['sea']}" in html
    assert "--page: #ffffff" in html
    assert "--page: #171614" in html
    assert 'fill="var(--land)"' in shown_first(client)


def test_embedded_it_has_what_the_embedded_page_has(client: TestClient) -> None:
    html = shown_first(client, "?embed=true&country=TJK")
    assert html.startswith('<main data-first-view class="embedded"')
    assert 'class="legend"' not in html


def test_what_the_map_reads_is_fetched_at_once(client: TestClient) -> None:
    html = client.get("/").text
    (ahead,) = re.findall(r'data-ahead="(.*?)"', html)
    assert re.search(r'"\./app/static/sites-[0-9a-f]{12}\.json"', unescape(ahead))
    assert re.search(r'"\./component/streamlit_folium\.st_folium/static/js/main\.\w+\.js"', unescape(ahead))
    assert re.search(r'"\./static/js/ComponentInstance\.[^"]+\.js"', unescape(ahead))


@pytest.mark.parametrize("query", ["", "?when=all", "?country=KAZ", "?site=kant-air-base", "?at=48,67,4.5"])
def test_a_page_stays_small(client: TestClient, query: str) -> None:
    answer = client.get(f"/{query}")
    assert len(gzip.compress(answer.content, 4)) < LARGEST


def test_a_second_reader_gets_what_was_made_for_the_first(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get("/?country=UZB").text
    monkeypatch.setattr("dashboard.map.first_view.picture", None)
    assert client.get("/?country=UZB").text == first


@pytest.mark.parametrize("query", [f"?q={HTML}", "?at=no,where,x", "?country=XXX", "?embed=%22%3E", "?when=all&q=zzzz"])
def test_text_stays_text_and_the_page_comes(client: TestClient, query: str) -> None:
    html = client.get(f"/{query}").text
    assert "<div id='root'>" in html
    assert HTML not in html
    assert 'class="">' not in html


@pytest.mark.parametrize("query", [{}, {"site": ["one"]}])
def test_what_comes_from_data_is_escaped(query: Parameters) -> None:
    evil = site("one", name=HTML, place=HTML, summary=HTML)
    things = shared(catalog([evil]))
    made = views(lambda: things)
    view = made.view(query, strict=False)
    html = first_view.body_html(
        view, made.ground(view), query, f"http://a/{HTML}", f"?{HTML}", first_view.Ahead([HTML])
    )
    assert HTML not in html
    assert "&lt;img" in html


def test_another_page_has_none(client: TestClient) -> None:
    for page in ("timeline", "about", "site?site=kant-air-base"):
        assert "data-first-view" not in client.get(f"/{page}").text
