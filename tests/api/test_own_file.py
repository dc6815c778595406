"""What is served of readers' own data, and to whom."""

import gc
import json

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.api.own_file import OwnFile, OwnFiles
from dashboard.selection.own import OwnIndex
from factories import own_data


@pytest.fixture
def active() -> set[str]:
    """The sessions whose readers are there."""
    return {"one", "other"}


@pytest.fixture
def client(active: set[str]) -> TestClient:
    files = OwnFiles(active.__contains__)
    routes = [Route("/own/{token}.json", files.whole), Route("/own/{token}/{row:int}", files.row)]
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
