"""How answers are sent: formats, compression, entity tags, methods, origins."""

import csv
import gzip
import io
from typing import NoReturn

import pytest
from starlette.testclient import TestClient

import factories
from dashboard.api.address import ADDRESS
from dashboard.api.answers import csv_line, packed, pieces, table_csv
from dashboard.api.negotiation import format_of, takes_gzip
from dashboard.model.catalog import Catalog
from dashboard.selection import Index
from dashboard.store.damage import DamagedDataError
from served import served, shared

FORMATS = ("json", "csv", "html")
SITES = "/collections/sites/items"
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\tcmd", "＝1")


def api_over(catalog: Catalog) -> TestClient:
    things = shared(catalog)
    return TestClient(served(lambda: things), base_url="http://atlas.example/api", raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("given", "accept", "wanted"),
    [
        (None, "", "json"),
        (None, "*/*", "json"),
        (None, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"),
        (None, "text/csv", "csv"),
        (None, "application/geo+json, application/json", "json"),
        (None, "text/html;q=0.2, application/json;q=0.4", "json"),
        (None, "text/html;q=0", "json"),
        (None, "text/html;q=nan", "json"),
        (None, "text/html;q=high", "json"),
        (None, "text/html;q=inf", "json"),
        (None, "image/png", "json"),
        (None, ";;;,,,q=q=q", "json"),
        ("csv", "text/html", "csv"),
        ("xml", "text/html", None),
        ("", "text/html", None),
    ],
)
def test_the_format_is_what_f_names_or_else_what_accept_likes_best(
    given: str | None, accept: str, wanted: str | None
) -> None:
    assert format_of(given, accept, FORMATS) == wanted


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("gzip", True),
        ("br, GZIP;q=0.5", True),
        ("*", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, *", False),
        ("identity", False),
        ("", False),
        ("notgzip", False),
        ("gzip;q=-1", False),
        ("*;q=0", False),
    ],
)
def test_gzip_is_sent_to_those_who_take_it(api: TestClient, header: str, taken: bool) -> None:
    assert takes_gzip(header) == taken
    answer = api.get(f"{SITES}?limit=3", headers={"Accept-Encoding": header})
    assert ("gzip" in answer.headers.get("Content-Encoding", "")) == taken
    assert answer.json()["numberReturned"] == 3


def test_a_client_that_has_the_answer_gets_none(api: TestClient) -> None:
    for path in ("", "/openapi", "/collections/sites", f"{SITES}?limit=3", f"{SITES}?f=csv", "/sites/kant-air-base"):
        answer = api.get(path)
        tag = answer.headers["ETag"]
        assert "Accept-Encoding" in answer.headers["Vary"]
        for held in (tag, tag.removeprefix("W/"), f'"x", {tag}', "*"):
            again = api.get(path, headers={"If-None-Match": held})
            assert (again.status_code, again.content) == (304, b"")
            assert again.headers["ETag"] == tag
        assert api.get(path, headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_tags_differ_where_answers_do(api: TestClient) -> None:
    asked = ("", "?limit=3", "?limit=4", "?f=csv", "?f=html", "?actor=CHN", "?actor=RUS")
    assert len({api.get(SITES + each).headers["ETag"] for each in asked}) == len(asked)
    other = api.get(SITES, headers={"Host": "other.example"}).headers["ETag"]
    assert other != api.get(SITES).headers["ETag"], "the links in it differ"


def test_head_has_the_headers_of_get_and_no_body(api: TestClient) -> None:
    for path in ("", SITES, "/sites/kant-air-base"):
        head, got = api.head(path), api.get(path)
        assert head.status_code == 200
        assert head.content == b""
        assert {**head.headers} == {**got.headers}


@pytest.mark.parametrize("path", ["", "/collections", SITES, "/sites/kant-air-base", "/nothing"])
def test_other_methods_are_not_allowed(api: TestClient, path: str) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY"):
        answer = api.request(method, path)
        if path == "/nothing":
            assert answer.status_code == 404
        else:
            assert answer.status_code == 405
            assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
        assert answer.json()["description"]


def test_scripts_of_any_site_may_read(api: TestClient) -> None:
    asked = api.options(SITES, headers={"Origin": "https://a.example", "Access-Control-Request-Method": "GET"})
    assert asked.status_code == 204
    assert "GET" in asked.headers["Access-Control-Allow-Methods"]
    for path in (SITES, "/nothing", f"{SITES}?foo=1"):
        answer = api.get(path, headers={"Origin": "https://a.example"})
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers


def test_links_begin_with_the_address_by_which_the_server_is_reached(
    api: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def own(**headers: str) -> str:
        return str(api.get("/collections", headers=headers).json()["links"][0]["href"])

    assert own() == "http://atlas.example/api/collections"
    assert own(Host="[::1]:8501") == "http://[::1]:8501/api/collections"
    assert own(**{"X-Forwarded-Proto": "https"}) == "https://atlas.example/api/collections"
    assert own(**{"X-Forwarded-Proto": "javascript"}) == "http://atlas.example/api/collections"
    monkeypatch.setenv(ADDRESS, "https://atlas.example/below/")
    assert own(Host="evil.example") == "https://atlas.example/below/api/collections"


@pytest.mark.parametrize("host", ["", 'a"><script>', "a b", "a/b", "a@b", "a:99999999"])
def test_a_host_that_is_none_is_refused(api: TestClient, host: str) -> None:
    assert api.get("/", headers={"Host": host}).status_code == 400


def test_what_looks_like_a_formula_is_text_in_csv() -> None:
    sites = [factories.site(f"site-{place}", name=name.strip() or name) for place, name in enumerate(FORMULAS)]
    answer = api_over(factories.catalog(sites)).get(f"{SITES}?f=csv")
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert [row["name"] for row in rows] == [f"'{name}" if name != "\tcmd" else "cmd" for name in FORMULAS]
    text = b"".join(table_csv(["a"], [csv_line([name]) for name in FORMULAS])).decode("utf-8-sig")
    assert [row["a"] for row in csv.DictReader(io.StringIO(text))] == [f"'{name}" for name in FORMULAS]


def test_text_is_text_in_html() -> None:
    answer = api_over(factories.catalog([factories.site(name="<script>alert(1)</script>")])).get(f"{SITES}?f=html")
    assert "<script>" not in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_damaged_file_is_named_without_its_folder(real: Catalog, index: Index) -> None:
    from pathlib import Path

    def exercises() -> tuple[()]:
        raise DamagedDataError(Path("/secret/tables/exercises.csv"), "-", "cut")

    things = shared(real, index)
    client = TestClient(served(lambda: things, exercises), base_url="http://atlas.example/api")
    answer = client.get("/collections/exercises/items")
    assert answer.status_code == 503
    assert "exercises.csv" in answer.json()["description"]
    assert "secret" not in answer.text
    assert client.get(SITES).status_code == 200


def test_a_fault_of_our_own_says_nothing_of_the_server(real: Catalog, index: Index) -> None:
    def things() -> NoReturn:
        raise ZeroDivisionError("/secret")

    answer = TestClient(served(things), base_url="http://atlas.example/api", raise_server_exceptions=False).get(SITES)
    assert answer.status_code == 500
    assert "secret" not in answer.text


def test_pieces_are_the_same_bytes() -> None:
    parts = [bytes([number % 251]) * 1000 for number in range(500)]
    cut = list(pieces(parts))
    assert b"".join(cut) == b"".join(parts)
    assert 5 <= len(cut) <= 9
    assert gzip.decompress(b"".join(packed(cut))) == b"".join(parts)
