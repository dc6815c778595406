"""Towns with how many people live in them, as `data/geo/towns.csv` lists them."""

import csv
import io
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

COLUMNS: Final[Mapping[str, str]] = {
    "country": "ISO 3166-1 alpha-3 code of the country",
    "name": "Name, by GeoNames",
    "lon": "Longitude of the town, WGS 84 degrees",
    "lat": "Latitude of the town, WGS 84 degrees",
    "population": "How many people live there, by GeoNames",
}
"""The columns of the file, and what they hold."""
LIMITS: Final[Mapping[str, tuple[int, int]]] = {"lon": (-180, 180), "lat": (-90, 90), "population": (1, 100_000_000)}
"""Columns that are numbers, with the least and the greatest each may be."""


@dataclass(frozen=True)
class Towns:
    """The towns of a country."""

    places: NDArray[np.float64]
    """Longitude and latitude in WGS 84 degrees, shape (towns, 2)."""
    people: NDArray[np.float64]
    """Population, above 0, by town."""


def towns_of(text: str) -> Mapping[str, Towns]:
    """The towns of each country, by its code, in the order of the file's text.

    Raises:
        ValueError: naming row and column, if a column is missing or a cell is no number within its limits.
    """
    rows: dict[str, list[list[float]]] = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text, newline="")), 1):
        cells = [_number(number, row, column) for column in LIMITS]
        rows.setdefault(row.get("country") or "", []).append(cells)
    found = {country: np.array(cells) for country, cells in rows.items()}
    return {country: Towns(cells[:, :2], cells[:, 2]) for country, cells in found.items()}


def _number(number: int, row: Mapping[str, str | None], column: str) -> float:
    low, high = LIMITS[column]
    text = row.get(column)
    try:
        found = float(text or "")
    except ValueError:
        found = math.nan
    if not (math.isfinite(found) and low <= found <= high):
        raise ValueError(f"row {number}: {column}: {text!r} is no number from {low:,} to {high:,}")
    return found
