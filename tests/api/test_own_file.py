"""What is served of readers' own data, and to whom."""

import gc
import json
from dataclasses import replace

import numpy as np
import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.api.file_tiles import TILE
from dashboard.api.own_file import MOST_CHOICES, OwnFile, OwnFiles
from dashboard.map.clusters import ClusterSource
from dashboard.selection.clusters import BITS, places_of
from dashboard.selection.own import OwnIndex
from factories import own_data


@pytest.fixture
def active() -> set[str]:
    """The sessions whose readers are there."""
    return {"one", "other"}


@pytest.fixture
def client(active: set[str]) -> TestClient:
    files = OwnFiles(active.__contains__)
    tiles = f"/own/{{token}}/{{choice}}/{{file:int}}/{TILE}"
    routes = [
        Route("/own/{token}.json", files.whole),
        Route("/own/{token}/{row:int}", files.row),
        Route(tiles, files.tile),
        Route(f"{tiles}/rows", files.rows),
    ]
    return TestClient(Starlette(routes=routes))


def opened(name: str, session: str) -> OwnFile:
    return OwnFile(OwnIndex([own_data({"name": name})]), session)


def test_each_reader_is_served_their_own_rows(client: TestClient) -> None:
    one, other = opened("mine", "one"), opened("theirs", "other")
    assert one.token != other.token
    assert client.get(f"/own/{one.token}.json").json()["name"] == ["mine"]
    assert client.get(f"/own/{other.token}.json").json()["name"] == ["theirs"]
    assert ["name", "mine"] in client.get(f"/own/{one.token}/0").json()["cells"]


def test_nothing_keeps_what_is_served(client: TestClient) -> None:
    one = opened("mine", "one")
    for path in (f"/own/{one.token}.json", f"/own/{one.token}/0"):
        headers = client.get(path).headers
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers


def test_what_the_session_lets_go_of_is_gone(client: TestClient) -> None:
    one = opened("mine", "one")
    address = f"/own/{one.token}.json"
    assert client.get(address).status_code == 200
    del one
    gc.collect()
    assert client.get(address).status_code == 404


def test_after_the_visit_it_is_gone_even_where_the_server_still_holds_the_session(
    client: TestClient, active: set[str]
) -> None:
    one = opened("mine", "one")
    active.remove("one")
    assert client.get(f"/own/{one.token}.json").status_code == 404
    assert client.get(f"/own/{one.token}/0").status_code == 404


@pytest.mark.parametrize("path", ["/own/wrong.json", "/own/.json", "/own/wrong/0", "/own/{token}/1", "/own/{token}/-1"])
def test_a_wrong_token_or_row_finds_nothing(client: TestClient, path: str) -> None:
    one = opened("mine", "one")
    answer = client.get(path.replace("{token}", one.token))
    assert answer.status_code == 404
    assert "mine" not in answer.text


def test_pages_of_other_sites_get_nothing(client: TestClient) -> None:
    one = opened("mine", "one")
    address = f"/own/{one.token}.json"
    assert client.get(address, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 404
    assert client.get(address, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200


def test_clients_that_do_not_take_gzip_get_the_same(client: TestClient) -> None:
    one = opened("mine", "one")
    plain = client.get(f"/own/{one.token}.json", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    packed = client.get(f"/own/{one.token}.json", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert json.loads(plain.text) == packed.json()


@pytest.fixture
def crowd(monkeypatch: pytest.MonkeyPatch) -> OwnFile:
    """Of two files the second is too large to be drawn row by row."""
    monkeypatch.setattr("dashboard.selection.own.MOST_SINGLY", 10)
    years = [2000 + row % 3 for row in range(20)]
    rows = [
        {"name": f"E{row}", "start": year, "end": year, "category": "Riot" if row % 2 else "Clash"}
        for row, year in enumerate(years)
    ]
    return OwnFile(OwnIndex([own_data({"name": "one"}), own_data(*rows, key="d2")]), "one")


def source(file: OwnFile, mask: list[bool]) -> ClusterSource:
    found = file.clusters(np.array(mask))
    assert found
    return found[0]


def test_tiles_hold_what_a_choice_leaves_of_large_files(client: TestClient, crowd: OwnFile) -> None:
    whole = source(crowd, [True] * 21)
    assert (whole.file, whole.first, whole.years.total) == (1, 1, 20)
    west, south, east, north = whole.message()["bounds"]
    assert (west, south) == (east, north) == whole.bounds[:2]  # all at one place
    tile = client.get(f"/{whole.address}/4/11/6").json()
    assert tile["rows"] == []
    ((cell, _, _, total, undated, starts, ends),) = tile["clusters"]
    assert (total, undated) == (20, 0)
    assert (starts, ends) == ([10, 7, 7, 6], 0)
    part = source(crowd, [True, True, True, *[False] * 18])
    assert part.address != whole.address
    rows = client.get(f"/{part.address}/4/11/6").json()["rows"]
    assert [(row, name) for row, *_, name, _, _ in rows] == [(0, "E0"), (1, "E1")]
    assert client.get(f"/{whole.address}/4/11/6").json() == tile
    cells = client.get(f"/{whole.address}/7/{11 * 8 + cell % 8}/{6 * 8 + cell // 8}/rows").json()
    assert cells["count"] == 20
    assert cells["categories"] == [["Clash", 10], ["Riot", 10]]


def test_a_choice_that_leaves_nothing_of_a_large_file_has_no_tiles(crowd: OwnFile) -> None:
    assert crowd.clusters(np.array([True, *[False] * 20])) == []
    assert opened("mine", "one").clusters(np.array([True])) is None


def test_a_clusters_rows_are_told_for_the_years_shown(client: TestClient, crowd: OwnFile) -> None:
    address = source(crowd, [True] * 21).address
    x, y = (int(each[0]) >> BITS - 7 for each in places_of(np.array([74.0]), np.array([38.0])))
    told = client.get(f"/{address}/7/{x}/{y}/rows?years=2001-2001&undated=0").json()
    assert told["count"] == 7
    assert {row[3] for row in told["rows"]} == {2001}


def test_a_set_of_the_hosts_has_the_address_that_all_readers_have(crowd: OwnFile) -> None:
    own, shared = crowd.index.data
    file = OwnFile(OwnIndex([own, replace(shared, shared="digest")]), "one")
    (of_all,) = file.clusters(np.ones(21, dtype=bool), "?country=TJK") or []
    assert (of_all.address, of_all.query) == ("events/1/digest", "?country=TJK")
    (of_one,) = file.clusters(np.ones(21, dtype=bool)) or []  # not by filters: nobody else has that choice
    assert of_one.address.startswith(f"own/{file.token}/")


def test_a_file_that_is_drawn_row_by_row_is_sent_beside_one_that_is_not(client: TestClient, crowd: OwnFile) -> None:
    sent = client.get(f"/own/{crowd.token}.json").json()
    assert (sent["size"], sent["name"], sent["first"]) == (1, ["one"], [0, 0])
    assert len(sent["files"]) == 2


def test_what_there_is_no_tile_of_is_not_found(client: TestClient, crowd: OwnFile) -> None:
    address = source(crowd, [True] * 21).address
    for path in ("4/16/0", "99/0/0", "4/11/6/0", "4/11/6/rows?years=x-y"):
        assert client.get(f"/{address}/{path}").status_code == 404, path
    assert client.get(f"/own/{crowd.token}/wrong/1/4/11/6").status_code == 404
    assert client.get(f"/{address[:-1]}0/4/11/6").status_code == 404  # of a file that is drawn row by row


def test_the_oldest_choices_are_let_go_and_the_newest_stay(crowd: OwnFile, client: TestClient) -> None:
    masks = [[place != left for place in range(21)] for left in range(MOST_CHOICES + 1)]
    addresses = [source(crowd, mask).address for mask in masks]
    assert client.get(f"/{addresses[0]}/4/11/6").status_code == 404
    assert client.get(f"/{addresses[-1]}/4/11/6").status_code == 200
