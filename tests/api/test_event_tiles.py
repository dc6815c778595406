"""Tiles of the host's sets: the same for everybody who asks, and kept."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.api.event_tiles import EventTiles
from dashboard.api.file_tiles import TILE
from dashboard.model.own import OwnData
from dashboard.selection.index import Mask
from dashboard.selection.own import OwnIndex
from dashboard.store.interface import UnavailableError
from factories import own_data


@pytest.fixture
def asked() -> list[str]:
    """The digests under which rows were asked for."""
    return []


@pytest.fixture
def client(asked: list[str]) -> TestClient:
    rows = [
        {"name": f"E{row}", "start": 2000 + row % 3, "category": "Riot" if row % 2 else "Clash", "country": "TJK"}
        for row in range(20)
    ]
    data = replace(own_data(*rows, {"name": "far", "country": "UZB", "lon": 65.0, "lat": 40.0}), shared="d")

    def read(digest: str) -> OwnData | None:
        asked.append(digest)
        if digest == "slow":
            raise UnavailableError("The database takes too long to answer.")
        return data if digest == "d" else None

    tiles = EventTiles(read)
    path = f"/events/1/{{digest}}/{TILE}"
    return TestClient(Starlette(routes=[Route(path, tiles.tile), Route(f"{path}/rows", tiles.rows)]))


def test_a_tile_is_kept_by_whoever_passes_it_on(client: TestClient) -> None:
    answer = client.get("/events/1/d/4/11/6")
    assert [cluster[3] for cluster in answer.json()["clusters"]] == [20]
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["vary"] == "Accept-Encoding"
    again = client.get("/events/1/d/4/11/6", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == answer.headers["cache-control"]
    assert client.get("/events/1/d/4/11/5").headers["etag"] != answer.headers["etag"]
    assert "set-cookie" not in answer.headers


def test_a_tile_holds_what_the_filters_of_its_address_leave(client: TestClient, asked: list[str]) -> None:
    (riots,) = client.get("/events/1/d/4/11/6?country=TJK&kind=Riot").json()["clusters"]
    assert riots[3] == 10
    assert client.get("/events/1/d/4/11/6?country=UZB").json() == {"clusters": [], "rows": []}
    assert client.get("/events/1/d/0/0/0?country=UZB").json()["rows"][0][5] == "far"
    assert asked == ["d"]  # read once, whatever is asked of it


def test_what_is_behind_a_mark_is_told_for_the_years(client: TestClient) -> None:
    (cell, *_), *_ = client.get("/events/1/d/4/11/6").json()["clusters"]
    place = f"7/{11 * 8 + cell % 8}/{6 * 8 + cell // 8}"
    told = client.get(f"/events/1/d/{place}/rows?kind=Riot&undated=0&years=2001-2001").json()
    assert told["count"] == len(told["rows"])
    assert {row[6] for row in told["rows"]} == {"Riot"}
    assert client.get(f"/events/1/d/{place}/rows?undated=1").json()["count"] == 20


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("other/4/11/6", 404, "no such set"),
        ("slow/4/11/6", 503, "takes too long"),
        ("d/4/16/6", 400, "no tile"),
        ("d/4/11/6?year=2010", 400, "no filter of events"),
        ("d/4/11/6?country=UZB&country=TJK", 400, "order"),
        ("d/4/11/6/rows?years=x", 400, "invalid"),
    ],
)
def test_what_cannot_be_answered_is_said_and_not_kept(client: TestClient, path: str, status: int, words: str) -> None:
    answer = client.get(f"/events/1/{path}")
    assert answer.status_code == status
    assert words in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_a_set_that_could_not_be_read_is_asked_for_again(client: TestClient, asked: list[str]) -> None:
    client.get("/events/1/slow/4/11/6")
    client.get("/events/1/slow/4/11/6")
    assert asked == ["slow", "slow"]
    assert client.get("/events/1/slow/4/11/6").headers["retry-after"] == "10"


def test_a_map_that_asks_for_many_tiles_at_once_has_the_rows_read_and_filtered_once(
    client: TestClient, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    filtered: list[object] = []

    def base_mask(index: OwnIndex, *by: object) -> Mask:
        filtered.append(by)
        time.sleep(0.05)
        return unwatched(index, *by)  # type: ignore[arg-type]

    unwatched = OwnIndex.base_mask
    monkeypatch.setattr(OwnIndex, "base_mask", base_mask)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda x: client.get(f"/events/1/d/4/{x}/6?country=TJK"), range(8)))
    assert {answer.status_code for answer in answers} == {200}
    assert (len(asked), len(filtered)) == (1, 1)
