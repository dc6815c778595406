"""Files with a hash in their name: packed once, and answered from memory."""

import gzip
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from streamlit import config
from streamlit.web.server.starlette.starlette_gzip_middleware import SelectiveGZipMiddleware
from streamlit.web.server.starlette.starlette_static_routes import create_streamlit_static_assets_routes

from dashboard.api.headers import LASTING, Headers, HonestEncoding
from dashboard.api.lasting import Lasting
from dashboard.app.ahead import ahead

SCRIPT = b"const a = 'atlas';\n" * 500
GZIP = {"Accept-Encoding": "gzip, deflate, br, zstd"}
PLAIN = {"Accept-Encoding": "identity"}
KEPT = {"Cache-Control": "public, immutable, max-age=31536000", "ETag": '"a"', "Accept-Ranges": "bytes"}


class Files:
    """A server that counts what it is asked for."""

    def __init__(self, body: bytes = SCRIPT, media: str = "text/javascript", headers: Mapping[str, str] = KEPT) -> None:
        self.asked = Counter[str]()
        self.found = body, media, headers

    def answer(self, request: Request) -> Response:
        self.asked[request.url.path] += 1
        body, media, headers = self.found
        if "if-none-match" in request.headers:
            return Response(status_code=304, headers=headers)
        if "range" in request.headers:
            return Response(body[:10], 206, {**headers, "Content-Range": f"bytes 0-9/{len(body)}"}, media)
        return Response(body, 200, headers, media)

    def client(self, **options: Any) -> TestClient:
        app = Starlette(
            routes=[Route("/{path:path}", self.answer)],
            middleware=[
                Middleware(Lasting, **options),
                Middleware(Headers, environment={}),
                Middleware(HonestEncoding),
            ],
        )
        return TestClient(app)


def test_a_file_is_packed_and_asked_for_once() -> None:
    files = Files()
    client = files.client()
    answers = [client.get("/static/js/a.0123.js", headers=GZIP) for _ in range(3)]
    assert [each.content for each in answers] == [SCRIPT] * 3
    assert {each.headers["Content-Encoding"] for each in answers} == {"gzip"}
    assert {int(each.headers["Content-Length"]) for each in answers} == {len(gzip.compress(SCRIPT, 6))}
    assert dict(answers[0].headers) == dict(answers[2].headers)
    assert files.asked["/static/js/a.0123.js"] == 1


def test_it_keeps_its_headers_and_says_that_there_are_several_of_it() -> None:
    headers = Files().client().get("/static/js/a.0123.js", headers=GZIP).headers
    assert headers["Vary"] == "Accept-Encoding"
    assert headers["ETag"] == 'W/"a"'
    assert headers["Cache-Control"] == KEPT["Cache-Control"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Type"].startswith("text/javascript")
    assert "Accept-Ranges" not in headers


@pytest.mark.parametrize("encoding", ["identity", "gzip;q=0", "br", ""])
def test_who_does_not_take_gzip_gets_the_file_as_it_is(encoding: str) -> None:
    files = Files()
    client = files.client()
    client.get("/static/js/a.0123.js", headers=GZIP)
    plain = client.get("/static/js/a.0123.js", headers={"Accept-Encoding": encoding})
    assert plain.content == SCRIPT
    assert "Content-Encoding" not in plain.headers
    assert (plain.headers["ETag"], plain.headers["Vary"]) == ('"a"', "Accept-Encoding")


def test_a_part_is_of_the_file_and_not_of_what_is_packed() -> None:
    client = Files().client()
    client.get("/static/js/a.0123.js", headers=GZIP)
    part = client.get("/static/js/a.0123.js", headers={**GZIP, "Range": "bytes=0-9"})
    assert (part.status_code, part.content) == (206, SCRIPT[:10])
    assert "Content-Encoding" not in part.headers


def test_who_has_it_already_is_told_so_by_the_tag_that_they_have() -> None:
    client = Files().client()
    tag = client.get("/static/js/a.0123.js", headers=GZIP).headers["ETag"]
    again = client.get("/static/js/a.0123.js", headers={**GZIP, "If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert (again.headers["ETag"], again.headers["Vary"]) == (tag, "Accept-Encoding")
    assert client.get("/static/js/a.0123.js", headers={**PLAIN, "If-None-Match": '"a"'}).headers["ETag"] == '"a"'


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS"])
def test_other_methods_pass(method: str) -> None:
    files = Files()
    client = files.client()
    for _ in range(2):
        assert "Content-Encoding" not in client.request(method, "/static/js/a.0123.js", headers=GZIP).headers


@pytest.mark.parametrize(
    ("path", "times"), [("/static/js/a.0123.js", 1), ("/component/a/static/js/main.0123abcd.js", 2)]
)
def test_a_module_is_kept_though_browsers_say_where_it_is_loaded_and_a_component_answers_each_site(
    path: str, times: int
) -> None:
    files = Files()
    client = files.client()
    for _ in range(2):
        client.get(path, headers={**GZIP, "Origin": "https://news.example"})
    assert files.asked.total() == times


@pytest.mark.parametrize(
    ("path", "headers", "is_kept"),
    [
        ("/static/css/a.0123.css", KEPT, True),
        ("/atlas/static/js/a.0123.js", KEPT, True),
        ("/app/static/sites-0123456789ab.json", {}, True),
        ("/component/a/static/js/main.0123abcd.js", {"Cache-Control": "public"}, True),
        ("/app/static/notes.json", {}, False),
        ("/static/manifest.json", {"Cache-Control": "no-cache"}, False),
        ("/api/collections", KEPT, False),
        ("/static/js/a.0123.js", {**KEPT, "Set-Cookie": "a=b"}, False),
        ("/static/js/a.0123.js", {**KEPT, "Content-Encoding": "br"}, False),
        ("/static/js/a.0123.js", {**KEPT, "Vary": "Origin"}, False),
    ],
)
def test_what_is_kept_is_what_may_be_kept_for_good(path: str, headers: Mapping[str, str], is_kept: bool) -> None:
    files = Files(headers=headers)
    client = files.client()
    first = client.get(path, headers=GZIP)
    assert client.get(path, headers=GZIP).headers == first.headers
    assert files.asked[path] == (1 if is_kept else 2)
    assert (first.headers.get("Cache-Control") == LASTING) == (is_kept and headers != KEPT)


@pytest.mark.parametrize(("status", "media"), [(200, "text/html"), (404, "text/javascript"), (200, "font/woff2")])
def test_what_is_no_such_file_passes(status: int, media: str) -> None:
    client = TestClient(
        Starlette(
            routes=[Route("/static/a.js", lambda _: Response(SCRIPT, status, KEPT, media))],
            middleware=[Middleware(Lasting)],
        )
    )
    answer = client.get("/static/a.js", headers=GZIP)
    assert (answer.status_code, answer.content) == (status, SCRIPT)
    assert "Content-Encoding" not in answer.headers


def test_a_large_file_passes_as_it_comes() -> None:
    def parts() -> Iterator[bytes]:
        yield from [SCRIPT] * 3

    client = TestClient(
        Starlette(
            routes=[Route("/static/a.js", lambda _: StreamingResponse(parts(), 200, KEPT, "text/javascript"))],
            middleware=[Middleware(Lasting, largest=2 * len(SCRIPT))],
        )
    )
    answer = client.get("/static/a.js", headers=GZIP)
    assert answer.content == SCRIPT * 3
    assert answer.headers["ETag"] == '"a"'
    assert "Content-Encoding" not in answer.headers


def test_what_is_packed_already_is_kept_as_it_is() -> None:
    packed = gzip.compress(SCRIPT, 1)
    files = Files(packed, headers={**KEPT, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"})
    client = files.client()
    for _ in range(2):
        answer = client.get("/static/js/a.0123.js", headers=GZIP)
        assert answer.content == SCRIPT
        assert (int(answer.headers["Content-Length"]), answer.headers["Vary"]) == (len(packed), "Accept-Encoding")
    assert files.asked.total() == 1


def test_a_large_answer_comes_whole_though_it_is_sent_in_pieces() -> None:
    noise = bytes(range(256)) * 1000
    client = Files(gzip.compress(noise, 0), headers={**KEPT, "Content-Encoding": "gzip"}).client()
    assert [client.get("/static/a.js", headers=GZIP).content for _ in range(2)] == [noise, noise]


def test_files_that_nobody_asked_for_lately_make_room() -> None:
    files = Files()
    client = files.client(room=2 * len(gzip.compress(SCRIPT, 6)))
    for name in ("a", "b", "a", "c", "a", "b"):
        client.get(f"/static/js/{name}.js", headers=GZIP)
    assert files.asked == {"/static/js/a.js": 1, "/static/js/b.js": 2, "/static/js/c.js": 1}


def test_what_broke_off_is_not_kept() -> None:
    asked = []

    async def breaking(scope: Scope, receive: Receive, send: Send) -> None:
        asked.append(scope["path"])
        headers = [(b"cache-control", b"immutable"), (b"content-type", b"text/javascript")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": SCRIPT, "more_body": True})
        if len(asked) > 1:
            await send({"type": "http.response.body", "body": b"end"})

    client = TestClient(Lasting(breaking), raise_server_exceptions=False)
    assert client.get("/static/a.js", headers=GZIP).status_code == 500
    assert client.get("/static/a.js", headers=GZIP).content == SCRIPT + b"end"


@pytest.mark.parametrize("below", ["", "atlas"])
def test_streamlit_itself_packs_none_of_its_scripts_and_they_are_packed_here(below: str) -> None:
    config.set_option("server.baseUrlPath", below)
    try:
        server = Starlette(
            routes=create_streamlit_static_assets_routes(below),
            middleware=[Middleware(Lasting), Middleware(SelectiveGZipMiddleware, base_url=below)],
        )
    finally:
        config.set_option("server.baseUrlPath", "")
    client, root = TestClient(server), f"/{below}" if below else ""
    scripts = [name.removeprefix(".") for name in ahead().modules]
    assert scripts
    for name in scripts:
        packed = client.get(f"{root}{name}", headers=GZIP)
        plain = client.get(f"{root}{name}", headers=PLAIN)
        assert packed.content == plain.content
        assert (packed.headers.get("Content-Encoding"), plain.headers.get("Content-Encoding")) == ("gzip", None)
        again = client.get(f"{root}{name}", headers={**GZIP, "If-None-Match": packed.headers["ETag"]})
        assert (again.status_code, again.headers["ETag"]) == (304, packed.headers["ETag"])
    missing = client.get(f"{root}/static/js/missing.0123.js", headers=GZIP)
    assert missing.headers["Content-Type"].startswith("text/html")
    assert missing.headers["Cache-Control"] == "no-cache"
