"""Addresses inside and outside the atlas."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from dashboard.model.catalog import Catalog
from dashboard.present.links import REPOSITORY, correction_link, missing_link, selection_doors, site_doors
from dashboard.selection import Index, Selection
from served import served, shared


@pytest.fixture(scope="module")
def client(real: Catalog, index: Index) -> TestClient:
    things = shared(real, index)
    return TestClient(served(lambda: things), base_url="http://atlas.example")


@pytest.mark.parametrize(
    "chosen",
    [
        {},
        {"year": 2012, "clock": "known"},
        {"when": "period", "period": (2000, 2010), "countries": ("TJK", "KGZ")},
        {"when": "all", "undated": False, "confidence": "reported"},
        {"q": '<Кант & "#?>', "site": "kant-air-base"},
    ],
)
def test_the_api_gives_the_sites_that_the_page_shows(
    client: TestClient, index: Index, chosen: dict[str, object]
) -> None:
    selection: Selection = replace(index.domain.start(), **chosen)  # type: ignore[arg-type]
    api, feed, calendar = selection_doors(selection, index.domain)
    answer = client.get(f"{api.address.removeprefix('.')}").json()
    assert answer["numberMatched"] == len(index.sites(selection))
    assert client.get(feed.address.removeprefix(".")).status_code == 200
    assert client.get(calendar.address.removeprefix(".")).status_code == 200
    assert not parse_qs(urlsplit(feed.address).query).keys() & {"when", "year", "period", "site"}


def test_a_site_has_a_door_of_its_own(client: TestClient) -> None:
    api, feed, calendar = site_doors("kant-air-base")
    assert client.get(api.address.removeprefix(".")).json()["site"]["id"] == "kant-air-base"
    assert client.get(feed.address.removeprefix(".")).status_code == 200
    assert "338th" not in client.get(calendar.address.removeprefix(".")).text
    assert "Kant Air Base" in client.get(calendar.address.removeprefix(".")).text


def test_a_correction_opens_the_form_with_site_and_field_filled_in() -> None:
    address = urlsplit(correction_link("kant-air-base", "start_year"))
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{REPOSITORY}/issues/new"
    assert parse_qs(address.query) == {
        "template": ["wrong.yml"],
        "title": ["Correct kant-air-base: start_year"],
        "site": ["kant-air-base"],
        "field": ["start_year"],
    }
    assert "field" not in parse_qs(urlsplit(correction_link("kant-air-base")).query)


def test_what_is_missing_has_a_form_too() -> None:
    assert parse_qs(urlsplit(missing_link()).query) == {"template": ["missing.yml"]}
    filled = parse_qs(urlsplit(missing_link("Tajikistan", "Mine concessions")).query)
    assert (filled["country"], filled["layer"]) == (["Tajikistan"], ["Mine concessions"])
