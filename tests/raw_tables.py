"""Tables as the reading of files leaves them: every cell as text, or null."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import shapely
from shapely.geometry import shape

from dashboard.imports.raw import How, Raw

FILES = Path(__file__).parent / "imports" / "files" / "known"


def raw_of(header: Sequence[str], rows: Sequence[Sequence[str]], first_row: int = 2) -> Raw:
    """A table; an empty text is an empty cell, as a reader of files leaves it. Names that are empty are numbered."""
    names = [name or f"Column {place}" for place, name in enumerate(header, start=1)]
    columns = {name: pa.array([row[place] or None for row in rows], pa.string()) for place, name in enumerate(names)}
    numbers = np.arange(first_row, first_row + len(rows), dtype=np.int32)
    return Raw(format="CSV", parts=(), how=How(), cells=pa.table(columns), row=numbers)


def csv_raw(name: str, *, above: int = 0, delimiter: str = ",") -> Raw:
    """One of the fixture tables; `above` lines come before its header."""
    text = (FILES / name).read_text("utf-8-sig").split("\n", above)[above]
    header, *rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    return raw_of(header, rows, above + 2)


def geojson_raw(name: str) -> Raw:
    """The features of a fixture, their properties as columns."""
    features = json.loads((FILES / name).read_text("utf-8"))["features"]
    header = list(dict.fromkeys(key for each in features for key in each["properties"]))
    raw = raw_of(header, [[_text(each["properties"].get(key)) for key in header] for each in features], 1)
    geometry = [shapely.to_wkb(shape(each["geometry"])) for each in features]
    return Raw(format="GeoJSON", parts=(), how=How(), cells=raw.cells, row=raw.row, geometry=geometry)


def column(raw: Raw, name: str) -> list[str | None]:
    """The cells of a column."""
    found: list[str | None] = raw.cells.column(name).to_pylist()
    return found


def changed(raw: Raw, columns: Mapping[str, Sequence[str | None]]) -> Raw:
    """The same rows with other columns."""
    return Raw(
        format=raw.format, parts=(), how=raw.how, cells=pa.table(dict(columns)), row=raw.row, geometry=raw.geometry
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)
