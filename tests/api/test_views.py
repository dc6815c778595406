"""The other forms of what a page shows, over HTTP."""

import io
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.exports.formats import FORMATS
from dashboard.map.card import HEIGHT, WIDTH

ATOM = {"atom": "http://www.w3.org/2005/Atom"}
TAJIK = {"country": "TJK", "layer": "chinese_presence", "year": "2020"}


def test_the_picture_of_a_link_leaves_out_what_it_does_not_know(api: TestClient) -> None:
    plain = api.get("/card.png", params=TAJIK)
    tracked = api.get("/card.png", params={**TAJIK, "utm_source": "x", "country": ["TJK", "XXX"]})
    assert plain.headers["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(plain.content)).size == (WIDTH, HEIGHT)
    assert plain.content == tracked.content
    assert "max-age" in plain.headers["Cache-Control"]


def test_a_brief_is_of_the_selection_and_names_its_address(api: TestClient) -> None:
    answer = api.get("/brief", params=TAJIK)
    assert "in 2020: Chinese security presence, Tajikistan" in answer.text
    assert "http://atlas.example/?country=TJK&amp;layer=chinese_presence&amp;year=2020" in answer.text
    assert "script-src 'unsafe-inline'" in answer.headers["Content-Security-Policy"]
    bare = api.get("/brief", params={**TAJIK, "embed": "true"})
    assert len(bare.content) < len(answer.content)
    assert "Who says so" not in bare.text


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_downloads_can_be_had(api: TestClient, name: str) -> None:
    answer = api.get(f"/downloads/{name}", params=TAJIK)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].split(";")[0] == FORMATS[name].media_type
    assert FORMATS[name].file_name in answer.headers["Content-Disposition"]
    assert len(answer.content) > 500


@pytest.mark.parametrize("path", ["/brief", "/downloads/csv"])
def test_what_is_not_known_is_refused_by_name(api: TestClient, path: str) -> None:
    answer = api.get(path, params={"country": "XXX", "colour": "red"})
    assert answer.status_code == 400
    assert "country=XXX, colour" in answer.json()["description"]


@pytest.mark.parametrize("embed", ["maybe", "", ["true", "false"]])
def test_a_brief_is_whole_or_bare(api: TestClient, embed: str | list[str]) -> None:
    answer = api.get("/brief", params={"embed": embed})
    assert answer.status_code == 400
    assert "embed: give it once, true or false" in answer.json()["description"]


def test_a_format_that_there_is_not_names_those_there_are(api: TestClient) -> None:
    answer = api.get("/downloads/dbf")
    assert answer.status_code == 404
    assert "geojson" in answer.json()["description"]


def test_the_feed_is_beside_the_api_and_of_the_selection(server_app: Starlette) -> None:
    client = TestClient(server_app, base_url="http://atlas.example")
    answer = client.get("/feed", params={"country": "TJK"})
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.content)
    assert "Tajikistan" in (feed.findtext("atom:subtitle", None, ATOM) or "")
    assert client.get("/feed", params={"kind": "gossip"}).status_code == 400
    assert client.get("/feed/more").status_code == 404


def test_the_calendar_is_beside_the_api_and_of_the_selection(server_app: Starlette) -> None:
    client = TestClient(server_app, base_url="http://atlas.example")
    answer = client.get("/calendar.ics", params={"country": "KGZ", "kind": "term"})
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.text.startswith("BEGIN:VCALENDAR\r\n")
    assert "URL:http://atlas.example/site?site=kant-air-base" in answer.text
    assert "CATEGORIES:Works planned" not in answer.text
    same = client.get("/calendar.ics?country=KGZ&kind=term", headers={"If-None-Match": answer.headers["ETag"]})
    assert same.status_code == 304
    assert client.get("/calendar.ics", params={"kind": "gossip"}).status_code == 400
    assert client.get("/calendar.ics", params={"country": "XXX"}).status_code == 400
