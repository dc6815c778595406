"""What is served beside the pages."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit import config

from dashboard import paths
from dashboard.app.caching import atlas
from dashboard.app.server import lifespan, middleware, routes
from dashboard.map.filters import name_of
from factories import own_events


@pytest.fixture(params=["", "atlas", "/a/b/"])
def below(request: pytest.FixtureRequest) -> Iterator[str]:
    """A path below which the server is reached."""
    config.set_option("server.baseUrlPath", request.param)
    yield request.param.strip("/")
    config.set_option("server.baseUrlPath", "")


def test_api_and_filters_are_below_the_path_of_the_server_and_answer_from_what_pages_share(
    below: str,
) -> None:
    client = TestClient(Starlette(routes=routes(), middleware=middleware()), base_url="http://atlas.example")
    root = f"/{below}/api" if below else "/api"
    found = client.get(f"{root}/collections/sites/items?limit=1").json()
    assert found["numberMatched"] == len(atlas().catalog.sites)
    assert found["links"][0]["href"] == f"http://atlas.example{root}/collections/sites/items?limit=1"
    assert client.get(f"{root}/collections/exercises/items?limit=1").json()["numberReturned"] == 1
    filters = f"{root.removesuffix('/api')}/filters/{name_of(atlas().catalog)}"
    assert len(client.get(filters).json()["parts"]) == len(atlas().catalog.sites)
    assert client.get(f"{root}/nothing").headers["X-Content-Type-Options"] == "nosniff"


def test_tiles_of_the_hosts_sets_are_below_the_path_of_the_server(below: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.app.events.rows_of", {"d": own_events(100)}.get)
    client = TestClient(Starlette(routes=routes(), middleware=middleware()))
    root = f"/{below}/events/1" if below else "/events/1"
    answer = client.get(f"{root}/d/0/0/0")
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "public, max-age=31536000, immutable")
    assert "connect-src 'self'" in answer.headers["content-security-policy"]
    assert client.get(f"{root}/other/0/0/0").status_code == 404


def test_a_server_says_below_its_path_that_it_is_ready_and_what_it_serves(below: str) -> None:
    root = f"/{below}" if below else ""
    with TestClient(Starlette(routes=routes(), middleware=middleware(), lifespan=lifespan)) as client:
        assert client.get(f"{root}/healthz").status_code == 200
        found = client.get(f"{root}/readyz").json()
    assert (found["status"], found["store"], found["lag_s"], found["fault"]) == ("ready", "files", None, "")
    assert found["version"] == atlas().catalog.version[:12]


def test_starting_the_server_loads_nothing_that_only_the_api_needs() -> None:
    heavy = ("altair", "cql2", "geopandas", "pandas", "pydantic", "pyogrio", "pyproj", "shapely", "yaml")
    code = f"import sys, app; print(*(name for name in {heavy!r} if name in sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=paths.ROOT)
    assert found.stdout.split() == []
