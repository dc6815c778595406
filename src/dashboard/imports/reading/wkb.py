"""Geometry from lists of coordinates, as two-dimensional WKB: longitude before latitude, or x before y.

Files have 200,000 of them, and few lines of packing are ten times as fast as a geometry object for each.
"""

import math
import struct
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np

POINT, LINE, POLYGON, POINTS, LINES, POLYGONS, COLLECTION = range(1, 8)
_POINT: Final = struct.Struct("<BIdd")
_HEAD: Final = struct.Struct("<BII")
_COUNT: Final = struct.Struct("<I")
DEEPEST: Final = 8
"""Collections in collections."""


class GeometryError(ValueError):
    """Coordinates that make no geometry: what is wrong, as a clause."""


def point(position: Sequence[Any]) -> bytes:
    """Return a point; further numbers of the position, such as its height, are left out."""
    try:
        x, y = float(position[0]), float(position[1])
    except (TypeError, ValueError, IndexError, KeyError, OverflowError):
        raise GeometryError("its coordinates are not two numbers") from None
    if not (math.isfinite(x) and math.isfinite(y)):
        raise GeometryError("its coordinates are not finite numbers")
    return _POINT.pack(1, POINT, x, y)


def line(positions: Sequence[Any]) -> bytes:
    """Return a line of two positions or more."""
    count, packed = _positions(positions)
    if count < 2:
        raise GeometryError("its line has fewer than two positions")
    return _HEAD.pack(1, LINE, count) + packed


def polygon(rings: Sequence[Any]) -> bytes:
    """Return an area: its edge, then its holes. A ring that doesn't end where it begins is closed."""
    _sequence(rings)
    parts = []
    for ring in rings:
        count, packed = _positions(ring)
        if packed[:16] != packed[-16:]:
            count, packed = count + 1, packed + packed[:16]
        if count < 4:
            raise GeometryError("an edge of its area has fewer than three corners")
        parts.append(_COUNT.pack(count) + packed)
    if not parts:
        raise GeometryError("its area has no edge")
    return _HEAD.pack(1, POLYGON, len(parts)) + b"".join(parts)


def many(kind: int, parts: Sequence[bytes]) -> bytes:
    """Return several geometries as one; `kind` is POINTS, LINES, POLYGONS or COLLECTION."""
    if not parts:
        raise GeometryError("its geometry is empty")
    return _HEAD.pack(1, kind, len(parts)) + b"".join(parts)


def together(parts: Sequence[bytes]) -> bytes:
    """Return geometries as one, of the plainest kind that holds them."""
    if len(parts) == 1:
        return parts[0]
    kinds = {int.from_bytes(part[1:5], "little") for part in parts}
    kind = kinds.pop() if len(kinds) == 1 else COLLECTION
    return many({POINT: POINTS, LINE: LINES, POLYGON: POLYGONS}.get(kind, COLLECTION), parts)


def without_single_points(shape: bytes) -> bytes | None:
    """Return one line or several without those of one position, which GPX allows; these as points where there are no others.

    `shape` is two-dimensional WKB; of another kind it stays as it is. None where nothing is left.
    """
    kind = int.from_bytes(shape[1:5], "little")
    if kind not in (LINE, LINES):
        return shape
    lines, points = [], []
    at = 0 if kind == LINE else _HEAD.size
    while at < len(shape):
        _, _, count = _HEAD.unpack_from(shape, at)
        end = at + _HEAD.size + 16 * count
        if count > 1:
            lines.append(shape[at:end])
        elif count:
            points.append(_POINT.pack(1, POINT, *struct.unpack_from("<dd", shape, at + _HEAD.size)))
        at = end
    if lines:
        return many(LINES, lines) if kind == LINES else shape
    return together(points) if points else None


def geojson(geometry: Any, depth: int = 0) -> bytes:
    """Return a geometry of GeoJSON (RFC 7946, section 3.1). Raises GeometryError where it is none."""
    if not isinstance(geometry, Mapping):
        raise GeometryError("its geometry is not an object")
    kind = geometry.get("type")
    if kind == "GeometryCollection":
        if depth == DEEPEST:
            raise GeometryError("its collections of geometries are nested too deeply")
        return many(COLLECTION, [geojson(each, depth + 1) for each in _sequence(geometry.get("geometries"))])
    coordinates = geometry.get("coordinates")
    if isinstance(kind, str) and kind in _SINGLE:
        return _SINGLE[kind](coordinates)
    if isinstance(kind, str) and kind in _MANY:
        number, make = _MANY[kind]
        return many(number, [make(each) for each in _sequence(coordinates)])
    raise GeometryError(f"its geometry is of no known type: {str(kind)[:40]}")


_SINGLE: Final[Mapping[str, Callable[[Any], bytes]]] = {"Point": point, "LineString": line, "Polygon": polygon}
_MANY: Final[Mapping[str, tuple[int, Callable[[Any], bytes]]]] = {
    "MultiPoint": (POINTS, point),
    "MultiLineString": (LINES, line),
    "MultiPolygon": (POLYGONS, polygon),
}


def _sequence(value: Any) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        raise GeometryError("its coordinates are not a list")
    return value


def _positions(positions: Any) -> tuple[int, bytes]:
    _sequence(positions)
    try:
        pairs = np.array([each[:2] for each in positions], dtype="<f8")
    except (TypeError, ValueError, KeyError, OverflowError):
        raise GeometryError("its coordinates are not pairs of numbers") from None
    if not len(pairs):
        raise GeometryError("its geometry is empty")
    if pairs.shape[1:] != (2,):
        raise GeometryError("its coordinates are not pairs of numbers")
    if not np.isfinite(pairs).all():
        raise GeometryError("its coordinates are not finite numbers")
    return len(pairs), pairs.tobytes()
