"""The file with which the map answers all filters by itself."""

import json
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.api.filter_file import FilterFile
from dashboard.map.filters import filter_payload, name_of
from dashboard.model.catalog import Catalog
from dashboard.selection import Index
from served import shared


def client(things: Any) -> TestClient:
    return TestClient(Starlette(routes=[Route("/filters/{name}", FilterFile(lambda: things).answer)]))


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_it_is_answered_under_the_version_of_the_data_and_may_be_kept(
    real: Catalog, index: Index, encoding: str
) -> None:
    asked = client(shared(real, index)).get(f"/filters/{name_of(real)}", headers={"Accept-Encoding": encoding})
    assert asked.json() == json.loads(filter_payload(real, index))
    assert asked.headers["Content-Type"] == "application/json"
    assert asked.headers["Vary"] == "Accept-Encoding"
    assert "max-age" in asked.headers["Cache-Control"]
    assert asked.headers.get("Content-Encoding", "identity") == encoding


def test_there_is_none_of_other_data_whose_rows_are_others(real: Catalog, index: Index) -> None:
    asked = client(shared(real, index)).get("/filters/0123456789ab.json")
    assert asked.status_code == 404
    assert "reload" in asked.text


def test_it_is_made_anew_where_the_data_has_changed(real: Catalog, index: Index) -> None:
    things = SimpleNamespace(**vars(shared(real, index)))
    asking = client(things)
    before = asking.get(f"/filters/{name_of(real)}").json()
    fewer = replace(real, sites=real.sites[:5], read_version=lambda: "f" * 64)
    things.catalog, things.index = fewer, Index.of(fewer)
    after = asking.get("/filters/ffffffffffff.json").json()
    assert (len(before["parts"]), len(after["parts"])) == (len(real.sites), 5)
