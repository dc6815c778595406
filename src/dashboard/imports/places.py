"""Where the rows of a file lie: coordinates in one column or two, in any system, or geometries; each row has a place or a fault."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyproj
import shapely
from numpy.typing import NDArray

from dashboard.imports.cells import (
    coded,
    column,
    faults,
    matching,
    number,
    numbers,
    present,
    texts,
    without_nothing,
)
from dashboard.imports.degrees import angles, pairs
from dashboard.imports.limits import BATCH
from dashboard.imports.meaning import Meaning, fold_column
from dashboard.imports.outlines import MOST_PARTS, Features, decoded, features
from dashboard.imports.raw import Raw
from dashboard.model.own import Fault
from dashboard.selection.coordinates import Reason

if TYPE_CHECKING:
    from dashboard.imports.known.data_set import DataSet

WGS_84: Final = "EPSG:4326"
DEGREES: Final = "decimal degrees such as 41.3111, or degrees, minutes and seconds such as 41°18'40\"N"
TEXT: Final = "one latitude and one longitude, such as `41.3111, 69.2797`"
NEAR_ZERO: Final = 5.0
"""Degrees around 0, 0 within which other rows of a file show that it is meant."""
SHAPE_TEXT: Final = r"^(?i:(SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(Z|M|ZM)?\s*(\(|EMPTY))|^\{|^[0-9A-Fa-f]{42,}$"
"""A geometry as text: WKT, also with an SRID before it, GeoJSON, or WKB in hexadecimal digits."""
_METRES: Final = {"m": 1, "km": 1_000, "mi": 1_609.344, "м": 1, "км": 1_000, "米": 1, "公里": 1_000, "千米": 1_000}
_LENGTH: Final = re.compile(
    r"(?:[±~<≤]|\+/?-|within|about|approx\.?|ca\.?|до|около)?\s*(\d+(?:[.,]\d+)?)\s*"
    r"(m|km|mi|м|км|米|公里|千米|met(?:re|er)s?|kilomet(?:re|er)s?|miles?)"
)
_IN_METRES: Final = frozenset(
    [
        "accuracy",
        "accuracy m",
        "uncertainty",
        "uncertainty m",
        "precision m",
        "metres",
        "meters",
        "radius m",
        "точность м",
    ]
)
_UNREADABLE: Final[dict[Reason, str]] = {
    "latitude": "latitude is not from -90 to 90",
    "longitude": "longitude is not from -180 to 180",
    "minutes": "minutes or seconds are not below 60",
    "sign_and_letter": "one direction has both a sign and a letter",
    "letters": "letters do not name one latitude (N or S) and one longitude (E or W)",
    "numbers": "the numbers do not make one latitude and one longitude",
    "commas": "of several commas it is not clear which one parts latitude and longitude",
    "mgrs": "this is no square of the military grid (MGRS)",
    "short_plus_code": "a short plus code lacks its first four characters",
}


@dataclass(eq=False)
class Places:
    """Where each row lies, all arrays as long as the table. Filled in by the functions of this module alone."""

    lon: NDArray[np.float64]
    """WGS 84 degrees; nan for a row that is refused."""
    lat: NDArray[np.float64]
    accuracy_m: NDArray[np.float64]
    dimension: NDArray[np.int32]
    """0 for points, 1 for lines, 2 for areas."""
    geometry: NDArray[np.object_] | None
    """Of rows that are more than one point; None where there is no such row."""
    wkb: "Sequence[bytes | None] | NDArray[np.object_]"
    """The same as it came, in degrees of WGS 84, before it was cut at the antimeridian; empty without such a row."""
    faults: list[Fault]
    remarks: list[str]

    @classmethod
    def none(cls, size: int) -> "Places":
        """Rows of which nothing is known yet."""
        nowhere = np.full(size, np.nan)
        return cls(nowhere, nowhere.copy(), nowhere.copy(), np.zeros(size, np.int32), None, (), [], [])


def places(raw: Raw, meaning: Meaning, known: "DataSet | None" = None) -> Places:
    """Where every row lies, by its columns if any are said to hold coordinates, else by its geometry."""
    found = Places.none(len(raw.row))
    if meaning.crs is not None and _transformer(meaning.crs) is None:
        _Refusal(raw, found).of(
            np.ones(len(raw.row), bool),
            "",
            None,
            f"coordinate system {meaning.crs} is not known",
            "a code such as EPSG:32642",
        )
    elif {"lat", "lon"} <= meaning.columns.keys():
        _by_two_columns(raw, meaning, found)
        if meaning.crs is not None:
            found.remarks.append(
                f"The columns of coordinates were taken to be in {meaning.crs}, and brought to WGS 84."
            )
    elif "coordinates" in meaning.columns:
        _by_text(raw, meaning, found)
    elif raw.geometry is not None:
        there = np.array([each is not None for each in raw.geometry], bool)
        found.wkb = raw.geometry
        if raw.unplaced:
            wrong, right = "the coordinates are not degrees", "choose the coordinate system, such as EPSG:32642"
            _Refusal(raw, found).of(np.ones(len(there), bool), "", None, wrong, right)
            return found
        _by_geometry(raw, decoded(raw.geometry), there, np.ones(len(raw.row), bool), found, swapped=meaning.swapped)
    else:
        found.faults.append(
            Fault(
                None,
                "",
                "",
                "no column holds coordinates, so no row can be drawn",
                "a latitude and a longitude",
            )
        )
    if meaning.swapped:
        found.remarks.append("Latitude and longitude are the other way round in the file; they have been swapped.")
    _read_accuracy(raw, meaning, known, found)
    return found


class _Refusal:
    """Takes places away from rows, and keeps why; the first reason counts."""

    def __init__(self, raw: Raw, places: Places) -> None:
        self.raw = raw
        self.places = places
        self.refused = np.zeros(len(raw.row), bool)

    def of(self, rows: NDArray[np.bool_], name: str, cells: pa.Array | None, wrong: str, right: str) -> None:
        """Refuse these rows unless they are already."""
        new = np.flatnonzero(rows & ~self.refused)
        if len(new):
            found = [None] * len(new) if cells is None else texts(cells, new)
            self.places.faults += faults(self.raw.row[new], name, found, wrong, right)
            self.refused[new] = True
            self.places.lon[new] = self.places.lat[new] = np.nan


def _transformer(crs: str) -> pyproj.Transformer | None:
    try:
        return pyproj.Transformer.from_crs(crs, WGS_84, always_xy=True)
    except pyproj.exceptions.ProjError:
        return None


def _by_two_columns(raw: Raw, meaning: Meaning, found: Places) -> None:
    lat_name, lon_name = meaning.columns["lat"], meaning.columns["lon"]
    if meaning.swapped:
        lat_name, lon_name = lon_name, lat_name
    lat_cells, lon_cells = _said(column(raw, lat_name)), _said(column(raw, lon_name))
    degrees = meaning.crs is None or not pyproj.CRS(meaning.crs).is_projected
    names = ("latitude", "longitude") if degrees else ("northing", "easting")
    rights = ("degrees from -90 to 90", "degrees from -180 to 180") if degrees else ("metres", "metres")
    if degrees:
        north, east = angles(lat_cells, "lat"), angles(lon_cells, "lon")
        lat, lon = north.degrees, east.degrees
        found.accuracy_m[:] = np.fmax(north.accuracy_m, east.accuracy_m)
    else:
        lat, lon = numbers(lat_cells), numbers(lon_cells)
    found.lat[:], found.lon[:] = lat, lon
    refusal = _Refusal(raw, found)
    no_lat, no_lon = ~present(lat_cells), ~present(lon_cells)
    if no_lat.any() or no_lon.any():
        refusal.of(
            no_lat & no_lon,
            f"{lat_name}, {lon_name}",
            None,
            "the row has no coordinates",
            DEGREES if degrees else "two numbers",
        )
        refusal.of(no_lat, lat_name, None, f"{names[0]} is missing", rights[0])
        refusal.of(no_lon, lon_name, None, f"{names[1]} is missing", rights[1])
    unread = "can't be read" if degrees else "is not a number"
    right = DEGREES if degrees else "a number in the unit of the coordinate system"
    refusal.of(~np.isfinite(lat), lat_name, lat_cells, f"{names[0]} {unread}", right)
    refusal.of(~np.isfinite(lon), lon_name, lon_cells, f"{names[1]} {unread}", right)
    if degrees:
        _refuse_ranges(refusal, lat, lon, (lat_name, lat_cells), (lon_name, lon_cells))
    _refuse_zero(refusal, f"{lat_name}, {lon_name}", lat, lon)
    if meaning.crs is not None:
        _reproject(refusal, meaning.crs, f"{lat_name}, {lon_name}")


def _said(cells: pa.Array) -> pa.Array:
    """Cells without words for nothing; a column of numbers is left alone."""
    try:
        plain = pc.all(pc.is_finite(pc.cast(cells, pa.float64()))).as_py()
    except pa.ArrowInvalid:
        plain = False
    return cells if plain else without_nothing(cells)


def _refuse_ranges(
    refusal: _Refusal,
    lat: NDArray[np.float64],
    lon: NDArray[np.float64],
    of_lat: tuple[str, pa.Array],
    of_lon: tuple[str, pa.Array],
) -> None:
    for values, most, (name, cells), word in ((lat, 90, of_lat, "latitude"), (lon, 180, of_lon, "longitude")):
        beyond = np.abs(values) > most
        if beyond.any():
            far = np.abs(values) > 360
            right = f"degrees from -{most} to {most}"
            refusal.of(
                beyond & far,
                name,
                cells,
                f"{word} is not in degrees",
                f"{right}; or choose the coordinate system (CRS) of the columns",
            )
            if word == "latitude" and (beyond & (np.abs(lon) <= 90)).any():
                right += "; latitude and longitude may be the other way round"
            refusal.of(beyond & (values > 0), name, cells, f"{word} is above {most}", right)
            refusal.of(beyond, name, cells, f"{word} is below -{most}", right)


def _refuse_zero(refusal: _Refusal, name: str, lat: NDArray[np.float64], lon: NDArray[np.float64]) -> None:
    """0, 0 lies in the Gulf of Guinea. It is taken for an empty value unless another row lies near it."""
    zero = (lat == 0) & (lon == 0)
    if zero.any() and not ((np.abs(lat) < NEAR_ZERO) & (np.abs(lon) < NEAR_ZERO) & ~zero).any():
        shown = pa.array(np.where(zero, "0, 0", ""))
        refusal.of(zero, name, shown, "0, 0 stands for coordinates that are not known", TEXT)


def _reproject(refusal: _Refusal, crs: str, name: str) -> None:
    found = refusal.places
    transformer = _transformer(crs)
    there = np.flatnonzero(~refusal.refused)
    if transformer is None or not len(there):
        return
    lon, lat = transformer.transform(found.lon[there], found.lat[there])
    found.lon[there], found.lat[there] = lon, lat
    outside = np.zeros(len(found.lon), bool)
    outside[there] = ~(np.isfinite(lon) & np.isfinite(lat) & (np.abs(lon) <= 180) & (np.abs(lat) <= 90))
    refusal.of(outside, name, None, f"the place is outside of {crs}", "coordinates in the system of the columns")


def _by_text(raw: Raw, meaning: Meaning, found: Places) -> None:
    name = meaning.columns["coordinates"]
    cells = without_nothing(column(raw, name))
    there = present(cells)
    refusal = _Refusal(raw, found)
    refusal.of(~there, name, None, "the row has no coordinates", TEXT)
    shapes = matching(cells, SHAPE_TEXT)
    if shapes.any():
        written = np.array(cells.to_pylist(), dtype=object)
        _by_geometry(
            raw, _shapes(written, shapes), shapes, shapes, found, swapped=meaning.swapped, crs=meaning.crs, name=name
        )
    rest = there & ~shapes
    if not rest.any():
        return
    written_pairs = pc.if_else(pa.array(rest), cells, pa.scalar(None, pa.string()))
    if meaning.crs is not None:
        _by_plain_pairs(refusal, written_pairs, rest, name, meaning)
    else:
        _by_written_pairs(refusal, written_pairs, rest, name, meaning.swapped)
    values = (np.where(rest, found.lat, np.nan), np.where(rest, found.lon, np.nan))
    _refuse_zero(refusal, name, *values)


def _by_plain_pairs(refusal: _Refusal, cells: pa.Array, rest: NDArray[np.bool_], name: str, meaning: Meaning) -> None:
    """Two numbers of a stated coordinate system: latitude and longitude, or easting and northing."""
    crs = meaning.crs or WGS_84
    parts = pc.extract_regex(cells, r"^(?P<one>[-+]?\d+(?:\.\d+)?)[,;\s]+(?P<other>[-+]?\d+(?:\.\d+)?)$")
    one, other = (numbers(pc.struct_field(parts, part)) for part in ("one", "other"))
    x_first = pyproj.CRS(crs).is_projected != meaning.swapped
    found = refusal.places
    found.lon[rest], found.lat[rest] = (one[rest], other[rest]) if x_first else (other[rest], one[rest])
    refusal.of(
        rest & ~(np.isfinite(one) & np.isfinite(other)),
        name,
        cells,
        "the coordinates are not two numbers",
        f"two numbers in {crs}",
    )
    refusal.refused |= ~rest
    _reproject(refusal, crs, name)


def _by_written_pairs(refusal: _Refusal, cells: pa.Array, rest: NDArray[np.bool_], name: str, swapped: bool) -> None:
    """Coordinates in any form that the search understands."""
    found, read = refusal.places, pairs(cells)
    for reason, rows in read.reasons.items():
        refusal.of(rows, name, cells, "these are not coordinates" if reason is None else _UNREADABLE[reason], TEXT)
    turned = read.either_way & swapped
    found.lat[rest] = np.where(turned, read.lon, read.lat)[rest]
    found.lon[rest] = np.where(turned, read.lat, read.lon)[rest]
    found.accuracy_m[rest] = read.accuracy_m[rest]


@np.errstate(all="ignore")
def _shapes(written: NDArray[np.object_], shapes: NDArray[np.bool_]) -> NDArray[np.object_]:
    """Geometries of text in WKT, GeoJSON or hexadecimal WKB; None where it is none or can't be read."""
    read = np.full(len(written), None, dtype=object)
    for place in np.flatnonzero(shapes):
        text = written[place]
        written[place] = re.sub(r"^SRID=\d+;\s*", "", text, flags=re.IGNORECASE)
    kind = np.array([text[0] if which else "" for text, which in zip(written, shapes, strict=True)])
    json, hexadecimal = kind == "{", np.isin(kind, list("0123456789abcdefABCDEF")) & shapes
    hexadecimal &= np.array(
        [which and "(" not in text and " " not in text for text, which in zip(written, shapes, strict=True)]
    )
    wkt = shapes & ~json & ~hexadecimal
    read[json] = shapely.from_geojson(written[json], on_invalid="ignore")
    read[hexadecimal] = shapely.from_wkb(written[hexadecimal], on_invalid="ignore")
    read[wkt] = shapely.from_wkt(written[wkt], on_invalid="ignore")
    return read


@np.errstate(all="ignore")
def _by_geometry(
    raw: Raw,
    geometry: NDArray[np.object_],
    there: NDArray[np.bool_],
    which: NDArray[np.bool_],
    found: Places,
    *,
    swapped: bool,
    crs: str | None = None,
    name: str = "",
) -> None:
    """Places of the rows of `which`, by geometries as long as the table; `there`: that they had one, readable or not."""
    refusal = _Refusal(raw, found)
    right = "a point, a line or an area"
    refusal.of(which & ~there, name, None, "the row has no geometry", right)
    refusal.of(which & shapely.is_missing(geometry), name, None, "the geometry can't be read", right)
    refusal.of(which & shapely.is_empty(geometry), name, None, "the geometry is empty", right)
    rows = np.flatnonzero(which & ~refusal.refused)
    held = geometry[rows]
    if shapely.has_z(held).any():
        held = shapely.force_2d(held)
    if swapped or crs is not None:
        held = _moved(held, crs, swapped)

    def of(bad: NDArray[np.bool_]) -> NDArray[np.bool_]:
        found = np.zeros(len(which), bool)
        found[rows[bad]] = True
        return found

    west, south, east, north = shapely.bounds(held).T
    single = shapely.get_type_id(held) == shapely.GeometryType.POINT
    most = np.where(single, 180, 360)
    refusal.of(of(~_finite(held)), name, None, "coordinates are not finite numbers", right)
    refusal.of(of((south < -90) | (north > 90)), name, None, "latitude is not from -90 to 90", "WGS 84 degrees")
    refusal.of(of((west < -most) | (east > most)), name, None, "longitude is not from -180 to 180", "WGS 84 degrees")
    left = ~refusal.refused[rows]
    rows, held = rows[left], held[left]
    if not len(rows):
        return
    made = features(held)
    found.lon[rows], found.lat[rows] = made.lon, made.lat
    found.dimension[rows] = np.maximum(made.dimension, 0)
    many = ~made.single
    if many.any():
        if swapped or crs is not None or not len(found.wkb):
            found.wkb = np.full(len(which), None, dtype=object)
            found.wkb[rows[many]] = shapely.to_wkb(held[many])
        found.geometry = np.full(len(which), None, dtype=object)
        found.geometry[rows[many]] = made.geometry[many]
        _tell_of_points(made, found)
        _tell_of_parts(held, made, found)
    lat, lon = np.full(len(which), np.nan), np.full(len(which), np.nan)
    lat[rows[~many]], lon[rows[~many]] = made.lat[~many], made.lon[~many]
    _refuse_zero(refusal, name, lat, lon)
    nowhere = np.zeros(len(which), bool)
    nowhere[rows] = ~np.isfinite(made.lon)
    refusal.of(nowhere, name, None, "no place on the geometry can be found", right)


def _moved(geometry: NDArray[np.object_], crs: str | None, swapped: bool) -> NDArray[np.object_]:
    """In degrees of WGS 84, with the axes the right way round."""
    points = shapely.get_coordinates(geometry)
    if crs is not None and (transformer := _transformer(crs)):
        points = np.column_stack(transformer.transform(points[:, 0], points[:, 1]))
    moved: NDArray[np.object_] = shapely.set_coordinates(geometry, points[:, ::-1] if swapped else points)
    return moved


def _finite(geometry: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Whether all coordinates are finite numbers; some features at a time, for the sake of memory."""
    finite = np.ones(len(geometry), bool)
    for start in range(0, len(geometry), BATCH):
        points, owner = shapely.get_coordinates(geometry[start : start + BATCH], return_index=True)
        finite[start + owner[~np.isfinite(points[:, 0] + points[:, 1])]] = False
    return finite


def _tell_of_points(made: Features, found: Places) -> None:
    several = int(((made.dimension == 0) & ~made.single & (shapely.get_num_geometries(made.geometry) > 1)).sum())
    if several:
        rows = "1 row has" if several == 1 else f"{several:,} rows have"
        found.remarks.append(f"{rows} several points; each is drawn once, at the one nearest to their middle.")


def _tell_of_parts(held: NDArray[np.object_], made: Features, found: Places) -> None:
    """Say what of a feature is not drawn: parts beyond the largest, and what stands beside areas or lines in a collection."""
    if several := int(((made.dimension > 0) & (shapely.get_num_geometries(made.geometry) > MOST_PARTS)).sum()):
        rows = "1 row has" if several == 1 else f"{several:,} rows have"
        found.remarks.append(
            f"{rows} more than {MOST_PARTS:,} parts: the {MOST_PARTS:,} largest are drawn, and downloads as GeoJSON have all."
        )
    collections = np.flatnonzero(shapely.get_type_id(held) == shapely.GeometryType.GEOMETRYCOLLECTION)
    if mixed := sum(
        len(set(shapely.get_dimensions(shapely.get_parts(each)).tolist())) > 1 for each in held[collections]
    ):
        rows = "1 row has" if mixed == 1 else f"{mixed:,} rows have"
        found.remarks.append(
            f"{rows} shapes of several kinds: the areas are drawn, or else the lines, and downloads as GeoJSON have all."
        )


def _read_accuracy(raw: Raw, meaning: Meaning, known: "DataSet | None", found: Places) -> None:
    name = meaning.columns.get("precision")
    if name is None:
        return
    cells = without_nothing(column(raw, name))
    words = coded(cells)
    if not words.values:
        return
    metres = [accuracy(word, name, known) for word in words.values]
    held = np.array([*(np.nan if each is None else each for each in metres), np.nan])[words.codes]
    found.accuracy_m[:] = np.where(np.isnan(held), found.accuracy_m, held)
    unknown = np.flatnonzero(np.array([*(each is None for each in metres), False])[words.codes])
    found.faults += faults(
        raw.row[unknown],
        name,
        texts(cells, unknown),
        "the precision is not a known word or distance",
        "a distance such as `500 m` or `5 km`" + _known_words(known),
        refused=False,
    )


def accuracy(word: str, column_name: str, known: "DataSet | None" = None) -> float | None:
    """Metres that a word for how exact a place is stands for: `5 km`, or a word of a known data set; None if it has none.

    A bare number is in the unit that the column names, or in metres where the column can't be anything else.
    """
    lowered = word.strip().casefold()
    if known is not None and (found := known.precision_m.get(lowered)) is not None:
        return found
    if parted := _LENGTH.fullmatch(lowered):
        unit = parted[2]
        short = (
            "km"
            if unit.startswith("kilo")
            else "mi"
            if unit.startswith("mile")
            else "m"
            if unit.startswith("met")
            else unit
        )
        return float(parted[1].replace(",", ".")) * _METRES[short]
    value = number(lowered)
    folded = fold_column(column_name)
    if value is None or not np.isfinite(value) or value < 0:
        return None
    if {"km", "kilometers", "kilometres", "км", "公里"} & set(folded.split()):
        return value * 1_000
    return value if folded in _IN_METRES or {"m", "meters", "metres", "метры", "м"} & set(folded.split()) else None


def _known_words(known: "DataSet | None") -> str:
    words = list(known.precision_m) if known is not None else []
    return f", or one of {', '.join(words[:8])}" if words else ""
