"""What a page says before any script runs."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.api import preview
from dashboard.api.preview import LARGEST, Parameters, Preview
from dashboard.app.server import middleware
from hostile import HTML

PAGE = (
    "<!doctype html><html><head><title>Streamlit</title></head>"
    "<body><noscript>Turn it on</noscript><div id='root'></div></body></html>"
)


def page(_: Request) -> Response:
    return HTMLResponse(PAGE, headers={"ETag": '"a"'})


LONG = PAGE.replace("Turn it on", "Turn it on" + "!" * LARGEST)


def in_parts(text: str) -> Callable[[Request], Response]:
    """A page that comes in parts, as from a server that reads it from its disk."""
    half = len(text) // 2
    parts = [text[:half], text[half : half + 1], text[half + 1 :]]
    return lambda _: StreamingResponse(iter(parts), media_type="text/html")


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    routes = [
        Route("/text", lambda _: PlainTextResponse("text")),
        Route("/timeline", in_parts(PAGE)),
        Route("/ledger", in_parts(LONG)),
        Route("/{rest:path}", page),
    ]
    app = Starlette(routes=routes, middleware=middleware())
    with pytest.MonkeyPatch.context() as patched, TestClient(app, base_url="http://atlas.example") as found:
        patched.setattr(preview, "PATIENCE_S", 60)  # however busy the machine is
        yield found


def told(html: str, name: str) -> str:
    found = re.search(rf'<meta (?:property|name)="{name}" content="([^"]*)">', html)
    return unescape(found[1]) if found else ""


def test_a_link_says_what_it_shows_and_has_a_picture(client: TestClient) -> None:
    html = client.get("/?country=TJK&layer=chinese_presence&year=2020").text
    assert told(html, "og:title") == "Presence Atlas"
    assert told(html, "og:description").endswith("in 2020: Chinese security presence, Tajikistan.")
    picture = told(html, "og:image")
    assert picture == told(html, "twitter:image")
    assert picture.startswith("http://atlas.example/api/card.png?")
    assert "<title>Streamlit</title>" not in html
    assert html.count("<title>") == 1


def test_a_site_has_its_name_and_its_summary(client: TestClient) -> None:
    html = client.get("/site?site=kant-air-base").text
    assert told(html, "og:title") == "Kant Air Base (999th Air Base) · Presence Atlas"
    assert told(html, "og:description").startswith("In 2026: active (last evidence 2023), since 2003, confirmed. ")
    assert told(html, "og:image").endswith("site=kant-air-base")


def test_what_is_contested_says_so_before_anything_else(client: TestClient) -> None:
    html = client.get("/site?site=shaymak-kyzylrabot-outpost").text
    assert "contested." in told(html, "og:description")[:60]


def test_without_javascript_a_reader_gets_the_sentence_the_sites_and_the_way_to_the_api(client: TestClient) -> None:
    html = client.get("/timeline?country=TJK&layer=chinese_presence").text
    (words,) = re.findall(r"<noscript>(.*?)</noscript>", html, re.DOTALL)
    assert "Turn it on" not in html
    assert "data-first-view" not in html
    assert "Shaymak–Kyzylrabot outpost" in words
    assert "/api/brief?" in words
    assert "/api/collections/sites/items" in words


def test_search_engines_read_the_data_set_and_the_verdicts(client: TestClient) -> None:
    def data(path: str) -> list[dict[str, object]]:
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', client.get(path).text, re.DOTALL)
        return [json.loads(each) for each in found]

    assert [each["@type"] for each in data("/")] == ["Dataset"]
    assert {each["@type"] for each in data("/article")} == {"ClaimReview"}
    assert data("/timeline") == []


@pytest.mark.parametrize("query", ["?country=XXX", f"?q={HTML}", "?" + "a=1&" * 600, "?q=%ff%fe", "?site=../../etc"])
def test_whatever_an_address_holds_the_page_comes_and_the_text_stays_text(client: TestClient, query: str) -> None:
    answer = client.get(f"/{query}")
    assert answer.status_code == 200
    assert "<div id='root'>" in answer.text
    assert HTML not in answer.text


def test_a_host_that_is_none_gets_the_page_as_it_is(client: TestClient) -> None:
    answer = client.get("/", headers={"host": 'a"><script>'})
    assert answer.text == PAGE


def test_what_is_no_page_and_what_is_no_html_passes_as_it_is(client: TestClient) -> None:
    assert client.get("/text").text == "text"
    assert client.get("/static/index.html").text == PAGE
    assert client.post("/").status_code == 405


def test_a_page_that_comes_in_parts_has_its_preview_too(client: TestClient) -> None:
    assert told(client.get("/timeline").text, "og:title") == "Timeline · Presence Atlas"


def test_what_is_longer_than_any_page_passes_as_it_is(client: TestClient) -> None:
    assert client.get("/ledger").text == LONG


def test_an_old_copy_is_never_confirmed_and_packing_is_asked_for(client: TestClient) -> None:
    answer = client.get("/", headers={"If-None-Match": '"a"'})
    assert answer.status_code == 200
    assert "ETag" not in answer.headers
    assert answer.headers["Content-Encoding"] == "gzip"
    plain = client.get("/", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    assert plain.text == answer.text


def test_a_preview_that_takes_too_long_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    class Slow:
        def name(self, path: str) -> str | None:
            time.sleep(0.3)
            return None

        def version(self) -> str:
            return ""

        def parts(self, page: str, given: Parameters, base: str) -> tuple[Markup, Markup]:
            raise AssertionError("nobody waits for it")

    monkeypatch.setattr(preview, "PATIENCE_S", 0.05)
    app = Starlette(routes=[Route("/", page)], middleware=[Middleware(Preview, pages=Slow)])
    assert TestClient(app).get("/").text == PAGE
