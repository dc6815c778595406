"""The description of the API as OpenAPI 3.0, without references to other documents."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from dashboard.api.ask import API
from dashboard.api.collections import Offer
from dashboard.api.cql2_filter import LONGEST
from dashboard.api.documents import (
    CSV,
    DESCRIPTION,
    GEOJSON,
    HTML,
    JSON,
    OPENAPI,
    SCHEMA,
    TITLE,
    Document,
    column_schema,
    feature_schema,
    parameter_schema,
)
from dashboard.api.query import CRS84, DEFAULT_LIMIT, FORMATS, FURTHEST, LEAST, LIMIT, SELECTION, own_parameters
from dashboard.api.tables import Collection
from dashboard.model.vocabulary import AHEAD_KINDS
from dashboard.selection import Domain

_ONE: Final = ("when", "year", "clock", "undated", "least_confidence", "radius", "area", "q")
"""Parameters of the selection that are given once; the others may be repeated."""
_LINK: Final[Document] = {
    "type": "object",
    "required": ["href", "rel"],
    "properties": {each: {"type": "string"} for each in ("href", "rel", "type", "title")},
}
_BOUNDS: Final[Document] = {
    name: {"type": "integer", "minimum": 0, "description": words}
    for name, words in {
        "numberCertain": "How many of these sites count whatever one counts: the lower bound of `numberMatched`",
        "numberPossible": "How many there are with those that only a least confidence or unknown dates leave out",
    }.items()
}
"""Properties of an answer whose features are sites."""


def openapi(base: str, version: str, offer: Offer, domain: Domain) -> Document:
    """The OpenAPI document; `version` is that of the data."""
    paths: Document = {
        "/": _path("landing", "Landing page", _json_schema("title", "description", "links"), _formats("json", "html")),
        "/openapi": _path("openapi", "This document", {"type": "object"}, _formats("json", "html"), media=OPENAPI),
        "/conformance": _path(
            "conformance", "Conformance classes", _json_schema("conformsTo"), _formats("json", "html")
        ),
        "/collections": _path(
            "collections", "Collections", _json_schema("collections", "links"), _formats("json", "html")
        ),
        "/sites/{id}": _path(
            "profile",
            "Everything the atlas has on one site: facts, events, claims beside denials, sources",
            _json_schema("site", "claims", "sources"),
            [_id("Id of a site"), *_moment(domain), _formats("json")[0]],
            missing=True,
            html=False,
        ),
    }
    paths["/calendar.ics"] = _calendar(base, domain)
    schemas: Document = {}
    parameters: Document = {}
    for collection in offer.all():
        kind = "sites" if collection.table.moving else collection.id  # layers have the properties of sites
        schemas[kind] = feature_schema(collection)
        named = {f"{kind}.{each['name']}": each for each in _items(collection, domain)}
        parameters |= named
        paths |= _of_collection(collection, kind, list(named))
    return {
        "openapi": "3.0.3",
        "info": {
            "title": TITLE,
            "description": DESCRIPTION,
            "version": version,
            "license": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "servers": [{"url": base}],
        "paths": paths,
        "components": {
            "parameters": parameters,
            "schemas": {
                **schemas,
                "exception": {
                    "type": "object",
                    "required": ["code"],
                    "properties": {"code": {"type": "string"}, "description": {"type": "string"}},
                },
                "link": _LINK,
            },
        },
    }


def _calendar(base: str, domain: Domain) -> Document:
    """The calendar, which is beside the API: `confidence` means there what it does in the address of a page."""
    parameters = [*_selection(domain, {LEAST: "confidence"})]
    parameters.append(_query("site", "The calendar of this site alone", _choice(domain.sites)))
    kinds = {"type": "array", "items": _choice(AHEAD_KINDS)}
    parameters.append(_query("kind", "Any of these kinds of entries", kinds))
    words = "What is ahead: leases that end, works and drills announced, as iCalendar (RFC 5545)"
    made = _path("calendar", words, {"type": "string"}, parameters, media="text/calendar", html=False)
    return {"servers": [{"url": base.removesuffix(API)}], **made}


def _selection(domain: Domain, names: Mapping[str, str]) -> Iterator[Document]:
    """The parameters of a selection; `names` has those that are called otherwise."""
    for name in SELECTION:
        schema = parameter_schema(name, domain)
        words = schema.pop("description")
        called = names.get(name, name)
        yield _query(called, words, schema if name in _ONE else {"type": "array", "items": schema})


def _choice(values: Iterable[str]) -> Document:
    return {"type": "string", "enum": list(values)}


def _of_collection(given: Collection, kind: str, parameters: list[str]) -> Document:
    here, name = f"/collections/{given.id}", given.id
    feature = {"$ref": f"#/components/schemas/{kind}"}
    features: Document = {
        "type": "object",
        "required": ["type", "features", "numberMatched", "numberReturned", "links"],
        "properties": {
            "type": {"type": "string", "enum": ["FeatureCollection"]},
            "features": {"type": "array", "items": feature},
            "numberMatched": {"type": "integer", "minimum": 0},
            "numberReturned": {"type": "integer", "minimum": 0, "maximum": LIMIT},
            "links": {"type": "array", "items": {"$ref": "#/components/schemas/link"}},
        },
    }
    if given.table.about is not None:
        features["properties"] |= _BOUNDS
    both = _formats("json", "html")
    return {
        here: _path(f"{name}.collection", given.title, _json_schema("id", "links"), both),
        f"{here}/queryables": _path(f"{name}.queryables", "Queryables", {"type": "object"}, both, media=SCHEMA),
        f"{here}/schema": _path(f"{name}.schema", "Schema", {"type": "object"}, both, media=SCHEMA),
        f"{here}/items": _path(
            f"{name}.items",
            f"{given.title}: {given.description}",
            features,
            [{"$ref": f"#/components/parameters/{name}"} for name in parameters],
            media=GEOJSON,
            csv=True,
        ),
        f"{here}/items/{{id}}": _path(
            f"{name}.item",
            f"One of {given.title.lower()}",
            feature,
            [_id("Id of a feature"), *_formats(*FORMATS)],
            media=GEOJSON,
            csv=True,
            missing=True,
        ),
    }


def _items(given: Collection, domain: Domain) -> list[Document]:
    number = {"type": "number"}
    found = [
        _query(
            "bbox",
            "West, south, east, north in degrees",
            {"type": "array", "items": number, "minItems": 4, "maxItems": 6},
            explode=False,
        ),
        _query("datetime", f"An instant or interval, RFC 3339: {given.dated_by}", {"type": "string"}),
        _query(
            "limit",
            "How many features at most",
            {"type": "integer", "minimum": 1, "maximum": LIMIT, "default": DEFAULT_LIMIT},
        ),
        _query(
            "offset",
            "How many features to pass over",
            {"type": "integer", "minimum": 0, "maximum": FURTHEST, "default": 0},
        ),
        *_formats(*FORMATS),
        _query("filter", "A condition in CQL2 text", {"type": "string", "maxLength": LONGEST}),
        _query(
            "filter-lang",
            "The language of the filter",
            {"type": "string", "enum": ["cql2-text"], "default": "cql2-text"},
        ),
        _query(
            "filter-crs",
            "The coordinates of geometries in the filter",
            {"type": "string", "enum": [CRS84], "default": CRS84},
        ),
    ]
    if given.table.sites is not None:
        found += _selection(domain, {})
    for column in own_parameters(given):
        schema = column_schema(column)
        words = schema.pop("description")
        found.append(_query(column.name, f"Exactly this: {words}", {"type": "array", "items": schema}))
    return found


def _path(
    operation: str,
    summary: str,
    schema: Document,
    parameters: list[Document],
    *,
    media: str = JSON,
    csv: bool = False,
    html: bool = True,
    missing: bool = False,
) -> Document:
    content: dict[str, Any] = {media: {"schema": schema}}
    if html:
        content[HTML] = {"schema": {"type": "string"}}
    if csv:
        content[CSV] = {"schema": {"type": "string"}}
    fault = {"content": {JSON: {"schema": {"$ref": "#/components/schemas/exception"}}}}
    responses: Document = {
        "200": {"description": summary, "content": content},
        "304": {"description": "Nothing has changed"},
        "400": {"description": "A parameter is unknown or can't be understood; the reason", **fault},
        "500": {"description": "Something went wrong here", **fault},
        "503": {"description": "A file of the data can't be read", **fault},
    }
    if missing:
        responses["404"] = {"description": "There is no such thing", **fault}
    return {"get": {"operationId": operation, "summary": summary, "parameters": parameters, "responses": responses}}


def _query(name: str, description: str, schema: Document, *, explode: bool = True) -> Document:
    style = {"style": "form", "explode": explode} if schema.get("type") == "array" else {}
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema} | style


def _formats(*names: str) -> list[Document]:
    return [_query("f", "The format; without it, what `Accept` asks for", {"type": "string", "enum": list(names)})]


def _id(description: str) -> Document:
    return {"name": "id", "in": "path", "required": True, "description": description, "schema": {"type": "string"}}


def _moment(domain: Domain) -> list[Document]:
    return [_query(name, "", parameter_schema(name, domain)) for name in ("year", "clock")]


def _json_schema(*required: str) -> Document:
    return {"type": "object", "required": list(required)}
