"""The headers of every answer."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard import paths
from dashboard.api.headers import FRAME_ANCESTORS, LASTING, TILES, Headers, frame_ancestors


def client(**environment: str) -> TestClient:
    def own(_: Request) -> Response:
        return PlainTextResponse("", headers={"Content-Security-Policy": "default-src 'none'"})

    app = Starlette(
        routes=[Route("/", lambda _: PlainTextResponse("a")), Route("/own", own)],
        middleware=[Middleware(Headers, environment=environment)],
    )
    return TestClient(app)


@pytest.mark.parametrize("path", ["/", "/missing"])
def test_every_answer_has_them(path: str) -> None:
    headers = client().get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "object-src 'none'" in headers["Content-Security-Policy"]


def test_an_answer_keeps_a_policy_of_its_own() -> None:
    assert client().get("/own").headers["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize(
    ("given", "allowed"),
    [
        (None, ""),
        ("", ""),
        ("*", ""),
        ("none", "frame-ancestors 'self'"),
        ("https://news.example", "frame-ancestors 'self' https://news.example"),
        (
            "https://a.example https://*.b.example:8443",
            "frame-ancestors 'self' https://a.example https://*.b.example:8443",
        ),
        ("http://localhost:*", "frame-ancestors 'self' http://localhost:*"),
    ],
)
def test_who_may_embed_the_atlas_is_configured(given: str | None, allowed: str) -> None:
    assert frame_ancestors(given) == allowed
    policy = client(**{FRAME_ANCESTORS: given} if given else {}).get("/").headers["Content-Security-Policy"]
    assert policy.endswith(allowed)
    assert ("frame-ancestors" in policy) == bool(allowed)


@pytest.mark.parametrize(
    "given", ["news.example", "https://a.example; script-src *", "https://a.example/path", "none x"]
)
def test_what_is_no_origin_is_refused_at_the_start(given: str) -> None:
    with pytest.raises(ValueError, match=FRAME_ANCESTORS):
        frame_ancestors(given)


def test_the_hosts_of_tiles_are_those_the_map_offers() -> None:
    code = (paths.ROOT / "web/src/drawing/tiles.js").read_text("utf-8")
    for host in TILES:
        assert host.replace("https://*", "https://{s}") + "/" in code
    assert code.count('"https://') == len(TILES) + 1, "two of the five are of one host"


@pytest.mark.parametrize(("path", "lasting"), [
    ("/app/static/sites-0123456789ab.json", True),
    ("/base/app/static/base-0123456789ab-0123456789ab.json", True),
    ("/component/streamlit_folium.st_folium/static/js/main.0123abcd.js", True),
    ("/component/streamlit_folium.st_folium/index.html", False),
    ("/app/static/notes.json", False),
    ("/app/static/sites-0123456789ab.json/missing", False),
])  # fmt: skip
def test_a_file_with_a_hash_in_its_name_may_be_kept(path: str, lasting: bool) -> None:
    app = Starlette(
        routes=[Route(path, lambda _: PlainTextResponse("a"))], middleware=[Middleware(Headers, environment={})]
    )
    assert (TestClient(app).get(path).headers.get("Cache-Control") == LASTING) == lasting


def test_that_a_file_is_missing_is_not_kept() -> None:
    assert "Cache-Control" not in client().get("/app/static/sites-0123456789ab.json").headers
