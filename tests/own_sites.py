"""Rows of a reader's file for tests, with sensible values where a test does not care."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import shapely

from dashboard.model.own import NO_YEAR, NOT_STATED, Coded, OwnData, OwnSites


def coded(words: Sequence[str]) -> Coded:
    """A column of words; empty ones are not stated."""
    values = tuple(dict.fromkeys(filter(None, words)))
    codes = [values.index(word) if word else NOT_STATED for word in words]
    return Coded(values, np.array(codes, dtype=np.int32))


def own_sites(*rows: Mapping[str, Any]) -> OwnSites:
    """Rows by their `name`, `lon`, `lat`, `start`, … ; `geometry` is a shapely line or area in WGS 84."""
    given = [{"lon": 74.0, "lat": 38.0, **row} for row in rows]

    def column(field: str, default: Any) -> list[Any]:
        return [row.get(field, default) for row in given]

    shapes = {place: row["geometry"] for place, row in enumerate(given) if "geometry" in row}
    dates = [str(row.get("date", row.get("start", ""))) for row in given]
    words = {each: coded(column(each, "")) for each in ("actor", "owner", "category", "source", "status")}
    return OwnSites(
        row=np.array(column("row", 0), dtype=np.int32) if "row" in given[0] else np.arange(2, len(given) + 2, dtype=np.int32),
        name=[row.get("name", f"Row {place + 2}") for place, row in enumerate(given)],
        lon=np.array([row["geometry"].representative_point().x if "geometry" in row else row["lon"] for row in given], dtype=float),
        lat=np.array([row["geometry"].representative_point().y if "geometry" in row else row["lat"] for row in given], dtype=float),
        accuracy_m=np.array(column("accuracy_m", np.nan), dtype=float),
        shape=["p" if place not in shapes else "l" if shapes[place].geom_type.endswith("LineString") else "a" for place in range(len(given))],
        outlines={place: _parts(shape) for place, shape in shapes.items()},
        originals={place: shapely.to_wkb(shape) for place, shape in shapes.items()},
        start=np.array(column("start", NO_YEAR), dtype=np.int16),
        end=np.array(column("end", NO_YEAR), dtype=np.int16),
        date=dates,
        country=coded(column("country", "TJK")),
        statuses=tuple(None for _ in words["status"].values),
        cells=pa.table({"name": [row.get("name") for row in given], "note": [row.get("note") for row in given]}),
        **words,
    )  # fmt: skip


def own_data(*rows: Mapping[str, Any], key: str = "d1", label: str = "events.csv", **facts: Any) -> OwnData:
    """A file with those rows, none refused."""
    values: dict[str, Any] = {
        "key": key,
        "label": label,
        "file_name": label,
        "kind": "",
        "credit": "",
        "remarks": (),
        "read": len(rows),
        "sites": own_sites(*rows),
        "faults": (),
    }
    return OwnData(**values | facts)


def _parts(shape: Any) -> tuple[Any, ...]:
    lines = shape.boundary if shape.geom_type.endswith("Polygon") else shape
    return tuple(np.array(line.coords) for line in getattr(lines, "geoms", [lines]))
