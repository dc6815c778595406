"""Checks of points taken from a gazetteer: they lie at the settlement they are named after.

The gazetteer is that of the base map: `data/geo/towns.csv` and `data/geo/places.geojson`, both from GeoNames. A settlement
that is in neither, or spelled otherwise there, can't be checked.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from dashboard.model.context import Spot
from dashboard.model.site import Location
from dashboard.truth.checks.outlines import GEOD, LARGEST
from dashboard.truth.layout import TOWNS
from dashboard.truth.loading import UnreadableError, read_text
from dashboard.truth.reading import Problem, Truth

Gazetteer = Mapping[tuple[str, str], list[tuple[float, float]]]
"""The (lon, lat) of every settlement, by country and name in lower case; several may share a name."""
OTHERWISE: Final = "the named settlement, or a place that tells it from its namesake"


def gazetteer_problems(truth: Truth) -> Iterator[Problem]:
    """Every point with the basis `gazetteer` that is farther from its place than its accuracy."""
    gazetteer = _read(truth)
    for record in truth.records.values():
        for wrong in _faults(gazetteer, record.place, record.countries, record.location):
            yield Problem(truth.file_of(record), record.id, "location", wrong, OTHERWISE)
    for table, rows in truth.context.items():
        for row in rows.values():
            countries = getattr(row, "countries", ())
            for wrong in _faults(gazetteer, getattr(row, "place", None), countries, getattr(row, "location", None)):
                yield Problem(f"data/context/{table}.yaml", row.id, "location", wrong, OTHERWISE)


def _faults(
    gazetteer: Gazetteer, place: str | None, countries: Iterable[str], where: Location | Spot | None
) -> Iterator[str]:
    if where is None or place is None or where.basis != "gazetteer":
        return
    found = [point for country in countries for point in gazetteer.get((country, place.casefold()), [])]
    off = min((float(GEOD.inv(where.lon, where.lat, *point)[2]) for point in found), default=0.0)
    if off > where.accuracy_m:
        yield f"{off / 1000:.0f} km from {place}, with an accuracy of {where.accuracy_m / 1000:g} km"


def _read(truth: Truth) -> Gazetteer:
    """The gazetteer; empty where its files can't be read, which `file_problems` reports."""
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    try:
        for row in csv.DictReader(io.StringIO(read_text(truth.root / TOWNS, LARGEST), newline="")):
            point = (float(row["lon"]), float(row["lat"]))
            found.setdefault((row["country"], row["name"].casefold()), []).append(point)
        features: list[dict[str, Any]] = json.loads(read_text(truth.root / "geo" / "places.geojson", LARGEST))[
            "features"
        ]
        for feature in features:
            named, (lon, lat) = feature["properties"], feature["geometry"]["coordinates"]
            found.setdefault((named["country"], named["name"].casefold()), []).append((lon, lat))
    except (UnreadableError, ValueError, LookupError, TypeError, AttributeError):
        return {}
    return found
