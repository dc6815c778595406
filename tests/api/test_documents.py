"""What the API says of itself, and whether it keeps it: documents, links, the OpenAPI document."""

import json
import re
from typing import Any

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import paths
from dashboard.api.documents import CONFORMS_TO, OPENAPI
from dashboard.api.query import SELECTION
from dashboard.selection.url import PARAMETERS

COLLECTIONS = (
    *("sites", "russian_bases", "chinese_presence", "bri_projects", "mine_concessions"),
    *("events", "claims", "denials", "sources", "exercises"),
)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    unsupported_method,
]
KEEPING = settings(
    max_examples=5, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
"""Always the same requests, however slow the machine is; on a machine in a hurry Hypothesis would look for others."""
load_all_checks()


def body(api: TestClient, path: str) -> dict[str, Any]:
    answer = api.get(path)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def links(value: Any) -> list[dict[str, str]]:
    if isinstance(value, dict):
        own = [value] if "href" in value and "rel" in value else []
        return own + [link for each in value.values() for link in links(each)]
    return [link for each in value for link in links(each)] if isinstance(value, list) else []


def test_the_landing_page_leads_to_everything(api: TestClient) -> None:
    rels = {link["rel"] for link in body(api, "")["links"]}
    assert {"self", "alternate", "service-desc", "service-doc", "conformance", "data"} <= rels


@pytest.mark.parametrize(
    "path",
    [
        *("", "/conformance", "/collections", "/collections/claims", "/collections/claims/items?limit=2"),
        *("/collections/sites/items/kant-air-base", "/collections/claims/items/kant-air-base/0"),
    ],
)
def test_every_link_leads_to_what_it_says(api: TestClient, path: str) -> None:
    for link in links(body(api, path)):
        if link["href"].startswith("http://atlas.example/"):
            answer = api.get(link["href"], headers={"Accept": link["type"]})
            assert answer.status_code == 200, link
            assert answer.headers["Content-Type"].split("; charset")[0] == link["type"], link


def test_all_collections_are_described(api: TestClient) -> None:
    described = body(api, "/collections")["collections"]
    assert tuple(each["id"] for each in described) == COLLECTIONS
    for each in described:
        assert each == body(api, f"/collections/{each['id']}")
        first, _ = each["extent"]["temporal"]["interval"][0]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", first)
        if each["id"] != "sources":
            west, south, east, north = each["extent"]["spatial"]["bbox"][0]
            assert west < east
            assert south < north


def test_the_filters_of_an_address_are_queryables(api: TestClient) -> None:
    assert set(SELECTION) - {"least_confidence"} | {"confidence", "site"} == set(PARAMETERS)
    for collection in ("sites", "claims", "events"):
        assert set(SELECTION) <= set(body(api, f"/collections/{collection}/queryables")["properties"])


def test_features_keep_to_their_schema(api: TestClient) -> None:
    for collection in COLLECTIONS:
        schema = json.loads(json.dumps(body(api, f"/collections/{collection}/schema")))
        for each in schema["properties"]["properties"]["properties"].values():
            each["type"] = [each["type"], "null"]
        schema["properties"]["geometry"]["type"] = ["object", "null"]
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for feature in body(api, f"/collections/{collection}/items?limit=50")["features"]:
            validator.validate(feature)


def test_the_openapi_document_refers_to_no_other(api: TestClient) -> None:
    answer = api.get("/openapi")
    assert answer.headers["Content-Type"] == OPENAPI
    references = re.findall(r'"\$ref":"([^"]+)"', answer.text)
    assert references
    assert all(each.startswith("#/components/") for each in references)
    assert len(answer.content) < 300_000


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_parameter_of_the_document_is_taken_and_no_other(api: TestClient, collection: str) -> None:
    document = body(api, "/openapi")
    named = document["components"]["parameters"]
    operation = document["paths"][f"/collections/{collection}/items"]["get"]
    names = {named[each["$ref"].rsplit("/", 1)[1]]["name"] for each in operation["parameters"]}
    refusal = api.get(f"/collections/{collection}/items?no-such-parameter=1").json()["description"]
    assert set(refusal.partition("those there are: ")[2].split(", ")) == names


def test_every_requirement_is_checked_in_the_documentation() -> None:
    text = (paths.ROOT / "docs" / "api.md").read_text("utf-8")
    assert [each for each in CONFORMS_TO if each not in text] == []


def test_the_api_keeps_what_its_document_promises(server_app: Starlette) -> None:
    """Each operation is asked what its parameters allow, and what they do not."""
    described = schemathesis.openapi.from_asgi("/api/openapi", server_app)
    operations = [found.ok() for found in described.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) == 5 + 5 * len(COLLECTIONS), "all but the document itself"
    for operation in operations:

        @settings(KEEPING)
        @given(case=operation.as_strategy())
        def keeps(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate(checks=CHECKS)

        keeps()
