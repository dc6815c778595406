"""The API over the real catalog, and a client of it."""

import json
import urllib.request
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from browser import Server
from dashboard.api.door import Door
from dashboard.api.headers import Headers, HonestEncoding
from dashboard.model.catalog import Catalog
from dashboard.selection import Index
from dashboard.store import opening
from dashboard.store.context_files import stored_context
from served import served, shared


@pytest.fixture(scope="session")
def server_app(real: Catalog, index: Index) -> Starlette:
    """The routes and the middleware of the server, without its pages."""
    things = shared(real, index)
    context = stored_context(opening.open_store())
    return Starlette(
        routes=[Door(["/api", "/feed", "/calendar.ics"], lambda: served(lambda: things, lambda: context.exercises))],
        middleware=[Middleware(Headers, environment={}), Middleware(HonestEncoding)],
    )


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of the API on a server of its own process: GDAL would keep a server in this one from answering."""
    server = Server()
    yield f"{server.url}/api"
    with urllib.request.urlopen(f"{server.url}/readyz", timeout=60) as answer:
        store = json.load(answer)["store"]
    server.stop()
    assert store == opening.standing().store, "it read another store than this run is about"


@pytest.fixture(scope="session")
def api(server_app: Starlette) -> Iterator[TestClient]:
    with TestClient(server_app, base_url="http://atlas.example/api", follow_redirects=False) as client:
        yield client
