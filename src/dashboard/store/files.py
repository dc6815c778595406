"""Reading the built files into a Catalog, with the standard library alone: the first page never waits for more."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Container, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from dashboard.model.catalog import Catalog, Ledger
from dashboard.model.claim import Citation, Claim
from dashboard.model.coverage import Coverage
from dashboard.model.organization import Organization
from dashboard.model.site import Event, Site
from dashboard.model.source import Publisher, Source
from dashboard.model.vocabulary import LAYERS
from dashboard.store.decoding import cells, decoder
from dashboard.store.folder import BuiltFolder, DamagedDataError, OnDamage, refuse

HISTORY: Final = ("releases", "revisions")
"""Tables that say what changed, and are no part of a version."""
Model = TypeVar("Model")
Row = dict[str, Any]
"""A row of plain values, as JSON has them."""


def read_catalog(data: Path, on_damage: OnDamage = refuse) -> Catalog:
    """Read the catalog below `data`, its ledger and coverage when they are first asked for.

    Each raises DamagedDataError where a file is not what the build writes; a layer is left out where `on_damage` returns,
    and the claims, events and citations of its sites with it.
    """
    folder = BuiltFolder(data, on_damage)
    sites = tuple(site for layer in LAYERS for site in _layer(folder, layer))
    return Catalog(
        sites=sites,
        organizations={each.id: each for each in read_table(folder, "organizations", Organization)},
        read_coverage=lambda: tuple(read_table(folder, "coverage", Coverage)),
        read_version=partial(_version, data),
        read_ledger=partial(read_ledger, folder, frozenset(site.id for site in sites)),
        read_places=partial(read_places, folder),
    )


def read_ledger(folder: BuiltFolder, sites: Container[str]) -> Ledger:
    """Read claims, events and citations of some sites, all sources and where publishers sit; raises DamagedDataError."""
    cited = read_parts(folder, "citations", Citation, "site")
    return Ledger(
        claims=tuple(each for each in read_table(folder, "claims", Claim, _with_value) if each.site in sites),
        events=tuple(each for each in read_table(folder, "events", Event) if each.site in sites),
        citations={site: tuple(map(decoder(Citation), rows)) for site, rows in cited.items() if site in sites},
        sources={source.id: source for source in read_table(folder, "sources", Source)},
        seats={each.publisher: each.country for each in read_table(folder, "publishers", Publisher, _alone)},
    )


def read_places(folder: BuiltFolder) -> Mapping[str, tuple[float, float]]:
    """Longitude and latitude of the towns of the base map, by their names; raises DamagedDataError."""
    found: dict[str, tuple[float, float]] = {}
    for feature in read_features(folder, "places"):
        lon, lat = feature["geometry"]["coordinates"]
        found[feature["properties"]["name"]] = lon, lat
    return found


def read_features(folder: BuiltFolder, name: str) -> list[dict[str, Any]]:
    """The features of a GeoJSON file of geo/; raises DamagedDataError."""
    path = f"geo/{name}.geojson"
    content = folder.read(path)
    try:
        return list(json.loads(content)["features"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedDataError(folder.root / path, "-", error) from error


def read_table(
    folder: BuiltFolder, name: str, model: type[Model], complete: Callable[[Row], Row] = lambda row: row
) -> Iterator[Model]:
    """The rows of a table as values of the model; `complete` adds to a row what stands in another form or table."""
    make, read = decoder(model), cells(model)
    for line, row in _rows(folder, name):
        try:
            yield make(complete(read(row)))
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedDataError(folder.root / f"tables/{name}.csv", f"row {line}", repr(error)) from error


def read_parts(folder: BuiltFolder, name: str, model: type[Any], owner: str) -> Mapping[str, list[Row]]:
    """The rows of a table by what they belong to, which stands in the column `owner`; as plain values."""
    read = cells(model)
    found: dict[str, list[Row]] = {}
    for line, row in _rows(folder, name):
        try:
            found.setdefault(row[owner], []).append(read(row))
        except (KeyError, ValueError) as error:
            raise DamagedDataError(folder.root / f"tables/{name}.csv", f"row {line}", repr(error)) from error
    return found


def _rows(folder: BuiltFolder, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table as text, each with its line."""
    path = folder.root / f"tables/{name}.csv"
    content = folder.read(f"tables/{name}.csv")
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
        if reader.fieldnames is None:
            raise DamagedDataError(path, "-", "the file is empty")
        for line, row in enumerate(reader, start=2):
            if None in row or None in row.values():  # csv puts None for missing cells, and as key of further ones
                raise DamagedDataError(path, f"row {line}", "more or fewer cells than columns")
            yield line, row
    except (UnicodeDecodeError, csv.Error) as error:
        raise DamagedDataError(path, "-", error) from error


def _layer(folder: BuiltFolder, layer: str) -> list[Site]:
    """The sites of a layer; none where it is damaged and the folder's `on_damage` returns."""
    try:
        return list(_sites(folder, layer))
    except DamagedDataError as error:
        folder.on_damage(error)
        return []


def _sites(folder: BuiltFolder, layer: str) -> Iterator[Site]:
    make = decoder(Site)
    for feature in read_features(folder, layer):
        try:
            geometry = feature["geometry"]
            route = geometry["coordinates"] if geometry["type"] == "LineString" else ()
            yield make({**feature["properties"], "id": feature["id"], "route": route})
        except (KeyError, TypeError, ValueError) as error:
            identity = feature.get("id", "-") if isinstance(feature, dict) else "-"
            path = folder.root / f"geo/{layer}.geojson"
            raise DamagedDataError(path, str(identity), repr(error)) from error


def _version(data: Path) -> str:
    """To publish a version changes no version: the tables of releases are left out."""
    digest = hashlib.sha256()
    for path in sorted([*data.glob("geo/*.geojson"), *data.glob("tables/*.csv")]):
        if path.stem not in HISTORY:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _with_value(row: Row) -> Row:
    """The value of a claim from the three columns it stands in."""
    value: Any = row["value"]
    if row["value_type"] != "text":
        value = [_number(value), _number(row["value_to"])] if row["value_to"] else _number(value)
    return {**row, "value": value}


def _alone(row: Row) -> Row:
    """A publisher without its publications, which are a table of their own."""
    return {**row, "publications": ()}


def _number(text: str) -> int | float:
    number = float(text)
    return int(number) if number.is_integer() else number
