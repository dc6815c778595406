"""What the API says of itself: landing page, conformance, collections, queryables, schemas. OGC 17-069r4, 19-079r2."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from dashboard.api.collections import Offer
from dashboard.api.query import CRS84, LEAST, SELECTION, allowed
from dashboard.api.tables import GEOMETRY, Collection, Column
from dashboard.model.attribution import LICENCE, OURS
from dashboard.selection import Domain

TITLE: Final = "Presence Atlas"
DESCRIPTION: Final = (
    "Who stands where in Central Asia, since when, who says so, and who denies it: sites with their claims, denials, events "
    "and sources."
)
CONFORMS_TO: Final = (
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
    "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
    "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/array-functions",
)
"""docs/api.md checks the requirements of each."""
JSON: Final = "application/json"
GEOJSON: Final = "application/geo+json"
OPENAPI: Final = "application/vnd.oai.openapi+json;version=3.0"
SCHEMA: Final = "application/schema+json"
HTML: Final = "text/html"
CSV: Final = "text/csv"
QUERYABLES: Final = "http://www.opengis.net/def/rel/ogc/1.0/queryables"
CONFORMANCE: Final = "http://www.opengis.net/def/rel/ogc/1.0/conformance"
PARAMETER_WORDS: Final[Mapping[str, str]] = {
    "when": "Which years count; all without it, unless `year` or `period` is given",
    "year": "A year: sites there in that year, with the status they had in it",
    "period": "First and last year of a period, given twice",
    "clock": "`true`: as it was in that year; `known`: as it was known by its end",
    "undated": "`0` leaves out sites with unknown dates",
    "actor": "Any of these actors",
    "layer": "Any of these layers",
    "country": "Any of these countries, ISO 3166-1 alpha-3",
    "region": "Any of these first-level regions",
    "org": "Any of these organizations, by id, or their subsidiaries",
    "role": "Any of these roles; with `org`, one of those organizations has to have it",
    "category": "Any of these categories",
    "commodity": "Any of these commodities",
    "status": "Any of these statuses at the moment shown",
    "relation": "Any of these relations to the layer",
    "according": "Whose word on each site counts for `standing`: of a state, of each site's host government, or of independent media",
    "standing": "With `according`: sites that this side acknowledges, denies or has not spoken of",
    "without": "Leave a part of the evidence out, so that confidence is worked out from the rest: `publisher:NAME`, "
    "`media:COUNTRY`, `grade:LETTER`, `side:NAME`, `report:NAME` or `source:ID` (may be repeated)",
    LEAST: "This confidence or better: what `confidence` is in the address of a page",
    "radius": "Sites that surely or possibly lie within some kilometres of a place: latitude,longitude,kilometres",
    "area": "Sites that surely or possibly lie in a box (west,south,east,north) or between corners (longitude,latitude,…)",
    "q": "Words in any script, found in names, places, organizations and summaries of sites",
}

Document = dict[str, Any]


def link(href: str, rel: str, media: str, title: str = "") -> dict[str, str]:
    """A link of OGC API."""
    return {"href": href, "rel": rel, "type": media} | ({"title": title} if title else {})


def landing(base: str) -> Document:
    """The landing page; `base` is the address of the API, without a slash at its end."""
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "attribution": OURS,
        "license": LICENCE,
        "links": [
            *itself(base, ""),
            link(f"{base}/openapi", "service-desc", OPENAPI, "Description of the API, OpenAPI 3.0"),
            link(f"{base}/openapi?f=html", "service-doc", HTML, "Description of the API"),
            link(f"{base}/conformance", "conformance", JSON, "Conformance classes"),
            link(f"{base}/conformance", CONFORMANCE, JSON, "Conformance classes"),
            link(f"{base}/collections", "data", JSON, "Collections"),
            link(f"{base}/collections", "http://www.opengis.net/def/rel/ogc/1.0/data", JSON, "Collections"),
        ],
    }


def conformance(base: str) -> Document:
    """The conformance classes."""
    return {"conformsTo": list(CONFORMS_TO), "links": itself(base, "/conformance")}


def collections(base: str, offer: Offer) -> Document:
    """All collections."""
    return {"collections": [collection(base, each) for each in offer.all()], "links": itself(base, "/collections")}


def collection(base: str, given: Collection) -> Document:
    """One collection."""
    box, span = given.extent
    here = f"/collections/{given.id}"
    extent: Document = {"temporal": {"interval": [span], "trs": "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"}}
    if box:
        extent["spatial"] = {"bbox": [box], "crs": CRS84}
    return {
        "id": given.id,
        "title": given.title,
        "description": f"{given.description}. Its `datetime`: {given.dated_by}.",
        "attribution": OURS,
        "license": LICENCE,
        "itemType": "feature",
        "crs": [CRS84],
        "extent": extent,
        "links": [
            *itself(base, here),
            link(f"{base}{here}/items", "items", GEOJSON, f"{given.title} as GeoJSON"),
            link(f"{base}{here}/items?f=html", "items", HTML, f"{given.title} as HTML"),
            link(f"{base}{here}/items?f=csv", "items", CSV, f"{given.title} as CSV"),
            link(f"{base}{here}/queryables", QUERYABLES, SCHEMA, "Properties that filters can ask for"),
            link(f"{base}{here}/schema", "describedby", SCHEMA, "Properties of its features"),
            link("https://creativecommons.org/licenses/by/4.0/", "license", HTML, "CC BY 4.0"),
        ],
    }


def queryables(base: str, given: Collection, domain: Domain) -> Document:
    """What filters can ask for: all properties, and the parameters of the selection (JSON Schema)."""
    selection = {name: parameter_schema(name, domain) for name in SELECTION} if given.table.sites is not None else {}
    return _schema(base, given, "queryables", selection | properties_schema(given))


def schema(base: str, given: Collection) -> Document:
    """A feature of a collection (JSON Schema), in the form in which GDAL takes the types of its fields from it."""
    return _schema(base, given, "schema", feature_schema(given)["properties"])


def feature_schema(given: Collection) -> Document:
    """A feature of a collection as GeoJSON; any property may be null."""
    properties = {each.name: column_schema(each) for each in given.table.columns}
    return {
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": {"type": "string"},
            "geometry": {"type": "object", "nullable": True},
            "properties": {
                "type": "object",
                "required": list(properties),
                "properties": {name: {**each, "nullable": True} for name, each in properties.items()},
            },
        },
    }


def properties_schema(given: Collection) -> Document:
    """JSON Schema of the id, the properties and the geometry of a collection."""
    found: Document = {"id": {"type": "string", "title": "id", "x-ogc-role": "id"}}
    found |= {each.name: column_schema(each) for each in given.table.columns}
    return found | {GEOMETRY: {"format": "geometry-any", "title": "Place", "x-ogc-role": "primary-geometry"}}


def column_schema(column: Column) -> Document:
    """JSON Schema of a property; any may be null."""
    items = {"items": {"type": "string"}} if column.kind == "array" else {}
    return {"type": column.kind, "title": column.name, "description": column.description} | items


def parameter_schema(name: str, domain: Domain) -> Document:
    """JSON Schema of a parameter of the selection."""
    values = allowed(name, domain)
    found: Document = {"type": "string", "title": name, "description": PARAMETER_WORDS[name]}
    if name in {"year", "period"}:
        found |= {"type": "integer", "minimum": domain.years[0], "maximum": domain.years[1]}
    elif name == "q":
        found |= {"maxLength": 200}
    return found | ({"enum": list(values)} if values else {})


def itself(base: str, path: str, media: str = JSON) -> list[dict[str, str]]:
    """Links of a document to itself and to its HTML."""
    return [
        link(f"{base}{path}", "self", media, "This document"),
        link(f"{base}{path}?f=html", "alternate", HTML, "This document as HTML"),
    ]


def item_address(base: str, given: Collection, identity: str) -> str:
    """The address of a feature."""
    return f"{base}/collections/{given.id}/items/{quote(identity)}"


def _schema(base: str, given: Collection, name: str, properties: Document) -> Document:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{base}/collections/{given.id}/{name}",
        "type": "object",
        "title": given.title,
        "description": given.description,
        "additionalProperties": name == "schema",
        "properties": properties,
    }
