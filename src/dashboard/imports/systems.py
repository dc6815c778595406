"""Which coordinate system the places of a table are in: as the table states it, or as the numbers themselves let it be told.

Numbers that no system is stated for are never placed by a guess that another would fit as well: then each system that would
bring the rows to Central Asia is named with where the rows would lie, and the reader chooses.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import numpy as np
import pyarrow.compute as pc
import pyproj
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.imports.cells import coded, column, numbers, sample, without_nothing
from dashboard.imports.countries import outline_of
from dashboard.imports.meaning import Meaning, System, fold_column
from dashboard.imports.outlines import decoded
from dashboard.imports.raw import Raw
from dashboard.model.countries import CENTRAL_ASIA, country_name
from dashboard.model.own import OwnField

PLAIN_PAIR: Final = r"^\d{5,8}(?:\.\d+)?[,;\s]+\d{5,8}(?:\.\d+)?$"
"""Two numbers that could be of a projected system."""
MOST: Final = 0.8
NEARLY_ALL: Final = 0.95
_PAIR: Final = r"^(?P<one>\d{5,8}(?:\.\d+)?)[,;\s]+(?P<other>\d{5,8}(?:\.\d+)?)$"
_PLACE_FIELDS: Final[tuple[OwnField, ...]] = ("lat", "lon", "coordinates")
_UTM: Final = re.compile(r"(?:utm\s*)?(?:zone\s*)?(\d{1,2})\s*([c-hj-np-x]|north|south)?", re.IGNORECASE)
_CRS_COLUMNS: Final = frozenset(
    [
        "crs",
        "srs",
        "srid",
        "epsg",
        "epsg code",
        "coordinate system",
        "projection",
        "spatial reference",
        "система координат",
    ]
)
_ZONE_COLUMNS: Final = frozenset(
    ["zone", "utm zone", "utm", "zone utm", "grid zone", "utm grid zone", "зона", "зона utm"]
)
_BEYOND_DEGREES: Final = 360
_METRES_WITH_ZONE: Final = 3_000_000
"""What neither coordinate of a place in Central Asia is below where the easting has its zone before it, nor in Web Mercator."""
_METRES_WEST_TO_EAST: Final = (-1_300_000, 2_000_000)
"""Eastings of Central Asia without the zone's number before them. All of a country is often in one zone, far beyond its edges."""
_METRES_NORTH: Final = (3_800_000, 6_500_000)
"""Northings of Central Asia, from the equator."""
WEB_MERCATOR: Final = "EPSG:3857"
UTM: Final[Mapping[str, str]] = {f"EPSG:{32600 + zone}": f"UTM zone {zone}N" for zone in range(39, 47)}
"""Zones of UTM on WGS 84 that have a part of Central Asia."""
GAUSS_KRUEGER: Final[Mapping[str, str]] = {
    f"EPSG:{2490 + zone}": f"Gauss-Krüger {6 * zone - 3}°E, Pulkovo 1942" for zone in range(9, 16)
}
"""The zones of Pulkovo 1942 that have a part of Central Asia, where the easting does not begin with the zone."""
WITH_ZONE: Final[Mapping[str, str]] = {
    f"EPSG:{28400 + zone}": f"Gauss-Krüger zone {zone}, Pulkovo 1942" for zone in range(8, 16)
} | {f"EPSG:{2516 + zone}": f"3-degree Gauss-Krüger zone {zone}, Pulkovo 1942" for zone in range(16, 30)}
"""The same where it does: zones of 6 degrees, and of 3, whose numbers go on where those end."""
NAMES: Final[Mapping[str, str]] = {WEB_MERCATOR: "Web Mercator", **UTM, **WITH_ZONE, **GAUSS_KRUEGER}
MOST_NAMED: Final = 4
"""Systems that a sentence names; the form has all."""


def stated(raw: Raw, meaning: Meaning) -> str | None:
    """The system of columns that hold coordinates: as the reader said, as a column states it, or a zone of UTM."""
    if not meaning.columns.keys() & {*_PLACE_FIELDS}:
        return None
    if raw.how.crs is not None and raw.geometry is None:
        return raw.how.crs
    for name in raw.cells.column_names:
        folded = fold_column(name)
        said = _only(raw, name) if folded in _CRS_COLUMNS | _ZONE_COLUMNS else None
        if said and (code := _code(said) if folded in _CRS_COLUMNS else _zone(said) if _is_utm(raw, meaning) else None):
            return code
    header = " ".join(meaning.columns.get(field, "") for field in _PLACE_FIELDS)
    if number := re.search(r"epsg\D{0,2}(\d{4,6})", header, re.IGNORECASE):
        return _code(number[1])
    zone = re.search(r"utm\D*(\d{1,2}\s*[ns]?)\b", header, re.IGNORECASE)
    return _zone(zone[1]) if zone else None


def the_one(raw: Raw, meaning: Meaning, land: Mapping[str, BaseGeometry]) -> System | None:
    """The one system whose numbers tell it: Web Mercator, or Pulkovo 1942 with the zone in the easting. None where two would fit.

    Eastings of UTM do not tell their zone.
    """
    if not {"lat", "lon"} <= meaning.columns.keys():
        return None
    x, y = _numbers_of(raw, meaning)
    if not len(x) or (np.minimum(x, y) < _METRES_WITH_ZONE).mean() > 1 - NEARLY_ALL:
        return None
    found = _fitting(x, y, land)
    return found[0] if len(found) == 1 else None


def likely(raw: Raw, meaning: Meaning, land: Mapping[str, BaseGeometry]) -> tuple[System, ...]:
    """The systems that would bring most rows to Central Asia, by numbers that are no degrees, whatever was chosen before."""
    x, y = _unplaced(raw, replace(meaning, crs=None))
    # A geometry has its axes in the order of its format
    return tuple(each for each in _fitting(x, y, land) if not each.swapped or raw.geometry is None)


def asked(raw: Raw, meaning: Meaning, land: Mapping[str, BaseGeometry]) -> str | None:
    """What numbers that are no degrees look like, and which systems they could be of, in a line; None for any others."""
    if not len(_unplaced(raw, meaning)[0]):
        return None
    columns = [meaning.columns[field] for field in ("lon", "lat", "coordinates") if field in meaning.columns]
    what = f"The numbers in {' and '.join(columns)}" if columns and raw.geometry is None else "The coordinates"
    found = likely(raw, meaning, land)
    looks = f"{what} are no degrees but look like metres{_kind(found)}, and the file does not say of which coordinate system"
    if not found:
        return (
            f"{looks}; none that is usual here would bring them to Central Asia: choose the one they were measured in "
            "(--crs on the command line)."
        )
    named = [f"{each.name} in {each.where}" for each in found[:MOST_NAMED]]
    more = f", and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return f"{looks}: choose it (--crs on the command line). The rows would lie with {'; with '.join(named)}{more}."


def _kind(found: Sequence[System]) -> str:
    codes = {each.code for each in found}
    if codes & UTM.keys():
        return " of a zone of UTM or Gauss-Krüger"
    if codes & WITH_ZONE.keys():
        return " of Gauss-Krüger with the zone before the easting"
    return " of Web Mercator" if WEB_MERCATOR in codes else ""


def _unplaced(raw: Raw, meaning: Meaning) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The numbers of rows for which a system has to be known and is not; none for degrees."""
    none = np.empty(0)
    if meaning.crs is not None or (raw.geometry is not None and raw.how.crs is not None):
        return none, none
    x, y = _numbers_of(raw, meaning)
    metres = np.maximum(np.abs(x), np.abs(y)) > _BEYOND_DEGREES
    return (x[metres], y[metres]) if len(x) and metres.mean() >= MOST else (none, none)


@np.errstate(all="ignore")
def _numbers_of(raw: Raw, meaning: Meaning) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The two numbers of some rows, as they stand: those where the easting is looked for, and those of the northing."""
    columns = meaning.columns
    raw = sample(raw)
    if {"lat", "lon"} <= columns.keys():
        x, y = (numbers(column(raw, columns[axis]), lambda _: None) for axis in ("lon", "lat"))
    elif "coordinates" in columns:
        parts = pc.extract_regex(column(raw, columns["coordinates"]), _PAIR)
        x, y = (numbers(pc.struct_field(parts, part)) for part in ("one", "other"))
    elif raw.geometry is not None and raw.unplaced:
        corners = shapely.bounds(decoded(raw.geometry))
        x, y = (corners[:, 0] + corners[:, 2]) / 2, (corners[:, 1] + corners[:, 3]) / 2
    else:
        return np.empty(0), np.empty(0)
    there = np.isfinite(x) & np.isfinite(y)
    return x[there], y[there]


def _fitting(x: NDArray[np.float64], y: NDArray[np.float64], land: Mapping[str, BaseGeometry]) -> tuple[System, ...]:
    """The systems that bring most of some numbers to Central Asia, with the axes in either order."""
    found = []
    if not len(x):
        return ()
    for swapped, east, north in ((False, x, y), (True, y, x)):
        for code in _possible(east, north):
            lon, lat = _to_degrees(code).transform(east, north)
            there = np.isfinite(lon) & np.isfinite(lat)
            countries = outline_of(lon[there], lat[there], land)
            if np.isin(countries, CENTRAL_ASIA).sum() >= MOST * len(east):
                found.append(System(code, f"{NAMES[code]} ({code})", swapped, _listed(countries)))
    return tuple(found)


def _possible(east: NDArray[np.float64], north: NDArray[np.float64]) -> tuple[str, ...]:
    low, high = _METRES_WEST_TO_EAST
    south, top = _METRES_NORTH
    if ((east >= low) & (east <= high) & (north >= south) & (north <= top)).mean() >= MOST:
        return (*UTM, *GAUSS_KRUEGER)
    zone = int(np.median(east)) // 1_000_000
    codes = [f"EPSG:{28400 + zone}", f"EPSG:{2516 + zone}"]
    return (WEB_MERCATOR, *(code for code in codes if code in WITH_ZONE))


def _listed(countries: NDArray[np.object_]) -> str:
    """The countries that most rows are in, in words."""
    counts = Counter(code for code in countries.tolist() if code is not None)
    names = sorted(country_name(code) for code, count in counts.items() if count >= (1 - MOST) / 4 * len(countries))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


@lru_cache(maxsize=64)
def _to_degrees(code: str) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(code, "EPSG:4326", always_xy=True)


def _only(raw: Raw, name: str) -> str | None:
    """The one word of a column that says the same in every row."""
    words = coded(without_nothing(column(raw, name))).values
    return words[0] if len(words) == 1 else None


def _code(said: str) -> str | None:
    """The code of a coordinate system that a text names; None for WGS 84 degrees, which need none, and for what is unknown."""
    written = said.strip().removesuffix(".0")
    if zone := re.search(r"utm\s*(?:zone)?\s*(\d{1,2}\s*\w*)", written, re.IGNORECASE):
        return _zone(zone[1])
    try:
        crs = pyproj.CRS(f"EPSG:{written}" if written.isdecimal() else written)
    except pyproj.exceptions.CRSError:
        return None
    found = crs.to_epsg()
    return None if found == 4326 else f"EPSG:{found}" if found else written


def _zone(said: str) -> str | None:
    """The code of a zone of UTM on WGS 84; a zone without a letter is in the north."""
    found = _UTM.fullmatch(said.strip().removesuffix(".0"))
    if found is None or not 1 <= int(found[1]) <= 60:
        return None
    letter = (found[2] or "n").casefold()
    south = letter in {"s", "south"} or (len(letter) == 1 and letter < "n")
    return f"EPSG:{(32700 if south else 32600) + int(found[1])}"


def _is_utm(raw: Raw, meaning: Meaning) -> bool:
    if not {"lat", "lon"} <= meaning.columns.keys():
        return "coordinates" in meaning.columns
    east, north = _numbers_of(raw, meaning)
    low, high = _METRES_WEST_TO_EAST
    metres = np.abs(east) > _BEYOND_DEGREES
    return bool(len(east) and (metres & (east >= low) & (east <= high) & (north >= 0) & (north <= 1e7)).mean() >= MOST)
