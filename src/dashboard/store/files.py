"""Reading the built files into a Catalog, with the standard library alone: the first page never waits for more."""

import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from dashboard.model.catalog import Catalog, Ledger
from dashboard.model.claim import Citation, Claim
from dashboard.model.coverage import Coverage
from dashboard.model.organization import Organization
from dashboard.model.site import Event, Site
from dashboard.model.source import Source
from dashboard.model.vocabulary import LAYERS
from dashboard.store.decoding import cells, decoder

Model = TypeVar("Model")
Row = dict[str, Any]
"""A row of plain values, as JSON has them."""


class DamagedDataError(ValueError):
    """A built file that can't be read: names the file and the row, and what to do."""

    def __init__(self, path: Path, row: str, reason: object) -> None:
        """Name the file, the row (a line or an id) and the reason."""
        super().__init__(f"{path.name}: {row}: {reason}; build it again: python -m dashboard build")


def read_catalog(data: Path) -> Catalog:
    """Read the catalog below `data`, its ledger when it is first asked for.

    Either raises DamagedDataError where a file is not what the build writes.
    """
    tables = data / "tables"
    return Catalog(
        sites=tuple(site for layer in LAYERS for site in _sites(data / "geo" / f"{layer}.geojson")),
        organizations={each.id: each for each in read_table(tables / "organizations.csv", Organization)},
        coverage=tuple(read_table(tables / "coverage.csv", Coverage)),
        read_version=partial(_version, data),
        read_ledger=partial(read_ledger, data),
    )


def read_ledger(data: Path) -> Ledger:
    """Read claims, events, citations and sources below `data`; raises DamagedDataError."""
    tables = data / "tables"
    cited = read_parts(tables / "citations.csv", Citation, "site")
    return Ledger(
        claims=tuple(read_table(tables / "claims.csv", Claim, _with_value)),
        events=tuple(read_table(tables / "events.csv", Event)),
        citations={site: tuple(map(decoder(Citation), rows)) for site, rows in cited.items()},
        sources={source.id: source for source in read_table(tables / "sources.csv", Source)},
    )


def read_table(path: Path, model: type[Model], complete: Callable[[Row], Row] = lambda row: row) -> Iterator[Model]:
    """The rows of a table as values of the model; `complete` adds to a row what stands in another form or table."""
    make, read = decoder(model), cells(model)
    for line, row in _rows(path):
        try:
            yield make(complete(read(row)))
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedDataError(path, f"row {line}", repr(error)) from error


def read_parts(path: Path, model: type[Any], owner: str) -> Mapping[str, list[Row]]:
    """The rows of a table by what they belong to, which stands in the column `owner`; as plain values."""
    read = cells(model)
    found: dict[str, list[Row]] = {}
    for line, row in _rows(path):
        try:
            found.setdefault(row[owner], []).append(read(row))
        except (KeyError, ValueError) as error:
            raise DamagedDataError(path, f"row {line}", repr(error)) from error
    return found


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file as text, each with its line."""
    try:
        file = path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise DamagedDataError(path, "-", error) from error
    with file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            if None in row or None in row.values():  # csv puts None for missing cells, and as the key of further ones
                raise DamagedDataError(path, f"row {line}", "more or fewer cells than columns")
            yield line, row


def _sites(path: Path) -> Iterator[Site]:
    try:
        features = json.loads(path.read_bytes())["features"]
    except (OSError, ValueError, KeyError) as error:
        raise DamagedDataError(path, "-", error) from error
    make = decoder(Site)
    for feature in features:
        try:
            geometry = feature["geometry"]
            route = geometry["coordinates"] if geometry["type"] == "LineString" else ()
            yield make({**feature["properties"], "id": feature["id"], "route": route})
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedDataError(path, str(feature.get("id", "-")), repr(error)) from error


def _version(data: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted([*data.glob("geo/*.geojson"), *data.glob("tables/*.csv")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _with_value(row: Row) -> Row:
    """The value of a claim from the three columns it stands in."""
    value: Any = row["value"]
    if row["value_type"] != "text":
        value = [_number(value), _number(row["value_to"])] if row["value_to"] else _number(value)
    return {**row, "value": value}


def _number(text: str) -> int | float:
    number = float(text)
    return int(number) if number.is_integer() else number
