"""What became of a reader's file, as rows and features for files: sites, cells and problems."""

import json
import math
from collections.abc import Iterator
from typing import Any, Final

import shapely

from dashboard.model.own import NO_YEAR, Fault, OwnData

PROBLEMS: Final = ("row", "column", "found", "wrong", "right", "refused")
"""Columns of the table of problems."""
COLUMNS: Final = (
    "row", "name", "lon", "lat", "accuracy_m", "start_year", "end_year", "date", "country", "actor", "owner", "category",
    "status", "status_of_the_atlas", "source",
)  # fmt: skip
"""What the atlas understood of a row; the columns of the file follow, each as `file: NAME`."""
OF_THE_FILE: Final = "file: "


def header(data: OwnData) -> tuple[str, ...]:
    """Return the columns of the table of rows."""
    return (*COLUMNS, *(f"{OF_THE_FILE}{name}" for name in data.sites.cells.column_names))


def rows(data: OwnData) -> Iterator[dict[str, Any]]:
    """Yield the rows that are accepted, in the order of the file: what was understood, and every cell as it came."""
    sites = data.sites
    cells = {f"{OF_THE_FILE}{name}": sites.cells.column(name).to_pylist() for name in sites.cells.column_names}
    names, dates = list(sites.name), list(sites.date)
    for place, number in enumerate(sites.row.tolist()):
        accuracy = float(sites.accuracy_m[place])
        status = int(sites.status.codes[place])
        yield {
            "row": number,
            "name": names[place],
            "lon": float(sites.lon[place]),
            "lat": float(sites.lat[place]),
            "accuracy_m": None if math.isnan(accuracy) else accuracy,
            "start_year": _year(int(sites.start[place])),
            "end_year": _year(int(sites.end[place])),
            "date": dates[place] or None,
            "country": sites.country.at(place) or None,
            "actor": sites.actor.at(place) or None,
            "owner": sites.owner.at(place) or None,
            "category": sites.category.at(place) or None,
            "status": sites.status.at(place) or None,
            "status_of_the_atlas": None if status < 0 else sites.statuses[status],
            "source": sites.source.at(place) or None,
            **{name: column[place] for name, column in cells.items()},
        }


def geojson_lines(data: OwnData) -> Iterator[str]:
    """Yield the accepted rows as GeoJSON (RFC 7946), line by line: geometries as they came, longitude first, WGS 84."""
    about = {"type": "FeatureCollection", "title": data.label, "attribution": data.credit}
    yield f'{json.dumps(about, ensure_ascii=False)[:-1]}, "features": [\n'
    before = ""
    for place, row in enumerate(rows(data)):
        original = data.sites.originals.get(place)
        point = {"type": "Point", "coordinates": [row.pop("lon"), row.pop("lat")]}
        geometry = point if original is None else json.loads(shapely.to_geojson(shapely.from_wkb(original)))
        feature = {"type": "Feature", "id": row["row"], "geometry": geometry, "properties": row}
        yield before + json.dumps(feature, ensure_ascii=False, allow_nan=False)
        before = ",\n"
    yield "\n]}\n"


def problem(fault: Fault) -> dict[str, Any]:
    """Return a fault as a row of the table of problems; no row is about the whole file."""
    return {
        "row": fault.row,
        "column": fault.column,
        "found": fault.found,
        "wrong": fault.wrong,
        "right": fault.right,
        "refused": fault.refused,
    }


def _year(year: int) -> int | None:
    return None if year == NO_YEAR else year
