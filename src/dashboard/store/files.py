"""Reading the built files into a Catalog, with the standard library alone."""

import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from dashboard.evidence.clocks import KnownStep
from dashboard.model.catalog import Catalog, Coverage, Event, Involvement, Ledger, Organization, Site, Source
from dashboard.model.claim import Claim, Value
from dashboard.model.vocabulary import LAYERS

LIST_MARK = " | "

# Values by the order of the fields: by name, python would compare each key of the file with every name of the class.
_SITE = itemgetter(*(field.name for field in fields(Site)))
_PART = itemgetter(*(field.name for field in fields(Involvement)))
_STEP = itemgetter(*(field.name for field in fields(KnownStep)))


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
        organizations={each.id: each for each in _rows(tables / "organizations.csv", _organization)},
        coverage=tuple(_rows(tables / "coverage.csv", _coverage)),
        read_version=partial(_version, data),
        read_ledger=partial(read_ledger, data),
    )


def read_ledger(data: Path) -> Ledger:
    """Read claims, events and sources below `data`; raises DamagedDataError."""
    tables = data / "tables"
    return Ledger(
        claims=tuple(_rows(tables / "claims.csv", _claim)),
        events=tuple(_rows(tables / "events.csv", _event)),
        sources={source.id: source for source in _rows(tables / "sources.csv", _source)},
    )


def _version(data: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted([*data.glob("geo/*.geojson"), *data.glob("tables/*.csv")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _sites(path: Path) -> Iterator[Site]:
    try:
        features = json.loads(path.read_bytes())["features"]
    except (OSError, ValueError, KeyError) as error:
        raise DamagedDataError(path, "-", error) from error
    for feature in features:
        try:
            yield _site(feature)
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedDataError(path, str(feature.get("id", "-")), repr(error)) from error


def _site(feature: Mapping[str, Any]) -> Site:
    line = feature["geometry"]["type"] == "LineString"
    facts = {
        **feature["properties"],
        "id": feature["id"],
        "route": tuple(map(tuple, feature["geometry"]["coordinates"])) if line else (),
    }
    for key in ("alt_names", "descriptive", "countries", "regions", "credits", "commodities", "unverified"):
        facts[key] = tuple(facts[key])
    for key in ("organizations", "partners"):
        facts[key] = tuple([Involvement(*_PART(part)) for part in facts[key]])
    facts["known"] = tuple([KnownStep(*_STEP(step)) for step in facts["known"]])
    facts["evidence_note"] = facts["evidence_note"] or ""
    return Site(*_SITE(facts))


Row = TypeVar("Row")


def _rows(path: Path, make: Callable[[Mapping[str, str]], Row]) -> Iterator[Row]:
    try:
        file = path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise DamagedDataError(path, "-", error) from error
    with file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            try:
                yield make(row)
            except (KeyError, TypeError, ValueError) as error:
                raise DamagedDataError(path, f"row {line}", repr(error)) from error


def _claim(row: Mapping[str, str]) -> Claim:
    fields: dict[str, Any] = {key: row[key] or None for key in ("unit", "published", "note")}
    fields |= {key: int(row[key]) if row[key] else None for key in ("from_year", "to_year")}
    for key in ("id", "site", "property", "stance", "speaker", "side", "source", "origin", "reliability"):
        fields[key] = row[key]
    return Claim(value=_value(row), **fields)


def _value(row: Mapping[str, str]) -> Value:
    if row["value_type"] == "text":
        return row["value"]
    return (_number(row["value"]), _number(row["value_to"])) if row["value_to"] else _number(row["value"])


def _number(text: str) -> int | float:
    number = float(text)
    return int(number) if number.is_integer() else number


def _event(row: Mapping[str, str]) -> Event:
    return Event(row["site"], int(row["year"]), row["what"])


def _source(row: Mapping[str, str]) -> Source:
    fields: dict[str, Any] = {key: value or None for key, value in row.items()}
    fields["also_at"] = _list(row["also_at"])
    return Source(**fields)


def _organization(row: Mapping[str, str]) -> Organization:
    fields: dict[str, Any] = {key: value or None for key, value in row.items()}
    fields["aliases"] = _list(row["aliases"])
    fields["placeholder"] = row["placeholder"] == "True"
    return Organization(**fields)


def _coverage(row: Mapping[str, str]) -> Coverage:
    fields: dict[str, Any] = {key: value or None for key, value in row.items()}
    return Coverage(**fields)


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split(LIST_MARK)) if text else ()
