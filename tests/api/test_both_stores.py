"""The API answers alike, to the byte, whether files or a database hold the atlas."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import paths
from dashboard.api.routes import application
from dashboard.api.views import Views
from dashboard.selection import Index
from dashboard.store.context_files import stored_context
from dashboard.store.database.connection import Address
from dashboard.store.database.watch import current
from dashboard.store.files import stored_catalog
from dashboard.store.folder import BuiltFolder
from dashboard.store.history import stored_history
from dashboard.store.interface import Store
from served import shared

pytestmark = pytest.mark.files("compares both itself")

ASKED = (
    "/collections",
    "/collections/sites/items?limit=10000",
    "/collections/claims/items?limit=10000",
    "/collections/events/items?limit=10000",
    "/collections/sources/items?limit=10000",
    "/collections/sites/items?f=csv&year=2012&clock=known",
    "/collections/sites/items?bbox=66,36,75,41&filter=start_year>2005&radius=38.5,68.8,200",
    "/sites/kant-air-base",
    "/sites/kant-air-base?year=2012&clock=known",
    "/downloads/csv",
    "/downloads/geojson?actor=CHN",
    "/downloads/kml?country=TJK&q=gold",
    "/brief?country=TKM",
    "/card.png?org=cnpc",
)


def served(store: Store) -> Starlette:
    catalog = stored_catalog(store)
    things, context = shared(catalog, Index.of(catalog)), stored_context(store)
    views = Views(lambda: things, lambda: stored_history(store), lambda: context, lambda: store)
    return application("/api", lambda: things, lambda: context.exercises, views)


@dataclass
class Both:
    files: TestClient
    database: TestClient


@pytest.fixture(scope="module")
def both(database: str) -> Iterator[Both]:
    stores = BuiltFolder(paths.DATA), current(Address(database))
    base = "http://atlas.example/api"
    with TestClient(served(stores[0]), base_url=base) as files, TestClient(served(stores[1]), base_url=base) as other:
        yield Both(files, other)


@pytest.mark.parametrize("path", ASKED)
def test_answers_are_equal_to_the_byte(both: Both, path: str) -> None:
    expected, found = (client.get(path) for client in (both.files, both.database))
    assert expected.status_code == 200, expected.text
    assert found.content == expected.content
    assert found.headers.get("ETag") == expected.headers.get("ETag")


@pytest.mark.parametrize("path", ["/feed", "/calendar.ics"])
def test_feed_and_calendar_are_equal_to_the_byte(both: Both, path: str) -> None:
    expected, found = (client.get(f"http://atlas.example{path}") for client in (both.files, both.database))
    assert expected.status_code == 200
    assert found.content == expected.content
