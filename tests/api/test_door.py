"""The way to the API."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import NoMatchFound, Route
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from dashboard.api.door import Door

MADE: list[str] = []


def behind() -> ASGIApp:
    MADE.append("app")
    return PlainTextResponse("api")


def test_everything_under_its_path_goes_through_and_nothing_else() -> None:
    MADE.clear()
    door = Door(["/api"], behind)
    page = Route("/{rest:path}", lambda _: PlainTextResponse("page"), methods=["GET", "POST"])
    client = TestClient(Starlette(routes=[door, page]))
    for path in ("/", "/apiary", "/x/api"):
        assert client.get(path).text == "page"
    assert MADE == [], "nobody has asked for it"
    for path in ("/api", "/api/", "/api/sites", "/api/sites/%0A", "/api/%00%ff", "/api//x"):
        assert client.get(path).text == "api", path
        assert client.post(path).text == "api", path
    assert MADE == ["app"]


def test_it_names_no_address() -> None:
    with pytest.raises(NoMatchFound):
        Door(["/api"], behind).url_path_for("api")
