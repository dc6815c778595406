"""Lines and areas that readers bring: a place on each, and an outline light enough to be drawn."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.imports.limits import BATCH
from dashboard.model.own import OwnShape

MOST_VERTICES: Final = 500
"""Of one feature as drawn, wherever that can be had within the error below."""
FINEST: Final = 0.0009
"""About 100 m in degrees of latitude."""
PART_OF_EXTENT: Final = 1_000
"""A feature that fills a screen has about as many dots from side to side."""
COARSEST_PART: Final = 100
MOST_IN_ALL: Final = 300_000
"""Vertices of one file as drawn: features of a file that has many have fewer each, though never less than FEWEST."""
OF_A_PART: Final = 5
"""Vertices that each part of a feature may have at least, so that small parts don't vanish for the sake of the whole."""
FEWEST: Final = 24
TANGLED: Final = 10_000
"""Vertices of one line or ring from which on it is thinned before it is simplified: the time that takes may grow with their square."""
LONGEST: Final = 2_000
"""Vertices of one line or ring as drawn, whatever its error."""
GRID: Final = 1e-9
"""Degrees to which points are rounded where a geometry is cut: GEOS 3.14 leaves parts that should be cut off where lines all but coincide."""
MOST_PARTS: Final = 1_000
"""Of one feature as drawn: the largest."""
_DIMENSION_SHAPES: Final[tuple[OwnShape, ...]] = ("p", "l", "a")


@dataclass(frozen=True, eq=False)
class Features:
    """Geometries of any kind as what they are on the map, all arrays alike in length."""

    lon: NDArray[np.float64]
    """Of a place on it; nan where there is none."""
    lat: NDArray[np.float64]
    dimension: NDArray[np.int32]
    """0 for points, 1 for lines, 2 for areas; -1 for nothing."""
    geometry: NDArray[np.object_]
    """Within 180 degrees on either side, otherwise as it came."""
    single: NDArray[np.bool_]
    """Whether it is no more than one point."""


def features(geometry: NDArray[np.object_]) -> Features:
    """What geometries in WGS 84 degrees are; a geometry must have finite coordinates, latitudes within 90 degrees.

    Several points are one feature, at the one of them nearest to their middle. Of a collection its parts of the most
    dimensions count: a line with its label's point is a line.
    """
    kinds = shapely.get_type_id(geometry)
    single = kinds == shapely.GeometryType.POINT
    lon, lat = _degrees(geometry)
    dimension = np.where(single, 0, -1).astype(np.int32)
    geometry = geometry.copy()
    others = np.flatnonzero(~single & (kinds >= 0) & ~shapely.is_empty(geometry))
    if len(others):
        kept = geometry[others]
        for place in np.flatnonzero(kinds[others] == shapely.GeometryType.GEOMETRYCOLLECTION):
            kept[place] = _main(kept[place])
        west, _, east, _ = shapely.bounds(kept).T
        for place in np.flatnonzero((west < -180) | (east > 180) | (east - west > 180)):
            kept[place] = _within(kept[place])
        geometry[others] = kept
        dimension[others] = shapely.get_dimensions(kept)
        lon[others], lat[others] = _degrees(_place_on(kept))
    return Features(lon, lat, dimension, geometry, single)


@np.errstate(all="ignore")
def decoded(geometry: Sequence[bytes | None]) -> NDArray[np.object_]:
    """Geometries of WKB; None where there is none or where it can't be read."""
    found = np.full(len(geometry), None, dtype=object)
    found[:] = shapely.from_wkb(np.array(geometry, dtype=object), on_invalid="ignore")
    return found


def shape_of(dimension: int) -> OwnShape:
    """The sign for a number of dimensions."""
    return _DIMENSION_SHAPES[dimension]


def drawn(
    geometry: NDArray[np.object_], which: NDArray[np.intp] | None = None
) -> Mapping[int, tuple[NDArray[np.float64], ...]]:
    """Lines, and rings of areas with those of their holes, by the place of the geometry: as light as can be drawn.

    `which` are the places of those that are drawn; None for all.
    """
    places = np.arange(len(geometry)) if which is None else which
    light = simplified(geometry[places])
    found: dict[int, tuple[NDArray[np.float64], ...]] = {}
    for start in range(0, len(light), BATCH):
        held: dict[int, list[NDArray[np.float64]]] = {}
        for place, piece in _pieces(light[start : start + BATCH]):
            held.setdefault(int(places[start + place]), []).append(_thinned(piece, LONGEST))
        found.update((place, tuple(pieces)) for place, pieces in held.items())
    return found


def _pieces(geometry: NDArray[np.object_]) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Each line and ring by the place of its geometry, in the order of these."""
    parts, owner = shapely.get_parts(geometry, return_index=True)
    area = shapely.get_dimensions(parts) == 2
    rings, ring_owner = shapely.get_rings(parts[area], return_index=True)
    pieces = np.concatenate([parts[~area], rings])
    owners = np.concatenate([owner[~area], owner[area][ring_owner]])
    order = np.argsort(owners, kind="stable")
    pieces, owners = pieces[order], owners[order]
    points = shapely.get_coordinates(pieces)
    cut = np.split(points, np.cumsum(shapely.get_num_coordinates(pieces))[:-1]) if len(pieces) else []
    return zip(owners.tolist(), cut, strict=True)


def _thinned(piece: NDArray[np.float64], most: int) -> NDArray[np.float64]:
    """Every so many points of a line or ring that has more than `most`, and its last."""
    return piece if len(piece) <= most else np.concatenate([piece[:-1][:: -(-len(piece) // most)], piece[-1:]])


def _untangled(geometry: Any) -> Any:
    """The same with every so many points of each line or ring that has very many."""
    parts = shapely.get_parts(geometry)
    if shapely.get_dimensions(geometry) < 2:
        return shapely.multilinestrings([_thinned(shapely.get_coordinates(part), TANGLED) for part in parts])
    rings = [[_thinned(shapely.get_coordinates(ring), TANGLED) for ring in shapely.get_rings(part)] for part in parts]
    return shapely.multipolygons([shapely.Polygon(shell, holes) for shell, *holes in rings])


def simplified(geometry: NDArray[np.object_]) -> NDArray[np.object_]:
    """The same with at most MOST_VERTICES points each, wherever a hundredth of its extent leaves no more."""
    light = geometry.copy()
    for place in np.flatnonzero(shapely.get_num_geometries(light) > MOST_PARTS):
        light[place] = _largest(light[place])
    for place in np.flatnonzero(shapely.get_num_coordinates(light) > TANGLED):
        light[place] = _untangled(light[place])
    west, south, east, north = shapely.bounds(light).T
    extent = np.maximum(east - west, north - south)
    error = np.minimum(FINEST, extent / PART_OF_EXTENT)
    each = min(MOST_VERTICES, max(FEWEST, MOST_IN_ALL // max(len(light), 1)))
    most = np.maximum(each, OF_A_PART * shapely.get_num_geometries(light))
    heavy = np.flatnonzero(shapely.get_num_coordinates(light) > most)
    while len(heavy):
        light[heavy] = _without_detail(light[heavy], error[heavy])
        error[heavy] *= 2
        still = (shapely.get_num_coordinates(light[heavy]) > most[heavy]) & (
            error[heavy] <= extent[heavy] / COARSEST_PART
        )
        heavy = heavy[still]
    return light


def _without_detail(geometry: NDArray[np.object_], error: NDArray[np.float64]) -> NDArray[np.object_]:
    """Simplified; where nothing would be left, as it was but for points that repeat each other."""
    coarse = shapely.simplify(geometry, error, preserve_topology=False)
    lost = shapely.is_empty(coarse)
    coarse[lost] = shapely.simplify(geometry[lost], error[lost], preserve_topology=True)
    return coarse


def _degrees(geometry: NDArray[np.object_]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Longitudes and latitudes of points; nan for what is none. GEOS raises for the coordinates of an empty point."""
    there = ~shapely.is_empty(geometry)
    lon, lat = np.full(len(geometry), np.nan), np.full(len(geometry), np.nan)
    lon[there], lat[there] = shapely.get_x(geometry[there]), shapely.get_y(geometry[there])
    return lon, lat


def _largest(geometry: Any) -> Any:
    """The same with its largest parts alone."""
    parts = shapely.get_parts(geometry)
    area = shapely.get_dimensions(parts[0]) == 2
    size = shapely.area(parts) if area else shapely.length(parts)
    kept = parts[np.sort(np.argsort(-size, kind="stable")[:MOST_PARTS])]
    return shapely.multipolygons(kept) if area else shapely.multilinestrings(kept)


def _main(geometry: Any) -> Any:
    """Of a collection the parts of the most dimensions."""
    if shapely.get_type_id(geometry) != shapely.GeometryType.GEOMETRYCOLLECTION:
        return geometry
    parts = np.array([geometry], dtype=object)
    while (shapely.get_type_id(parts) > shapely.GeometryType.POLYGON).any():
        parts = shapely.get_parts(parts)
    parts = parts[~shapely.is_empty(parts)]
    if not len(parts):
        return geometry
    most = shapely.get_dimensions(parts).max()
    make = (shapely.multipoints, shapely.multilinestrings, shapely.multipolygons)[most]
    return make(parts[shapely.get_dimensions(parts) == most])


def _within(geometry: Any) -> Any:
    """The same with longitudes within 180 degrees on either side: cut where it crosses the antimeridian."""
    west, south, east, north = geometry.bounds
    whole = shapely.transform(geometry, _unwrapped) if east <= 180 and _jumps(geometry) else geometry
    west, south, east, north = whole.bounds
    if west >= -180 and east <= 180:
        return whole
    whole = whole if shapely.is_valid(whole) else _main(shapely.make_valid(whole))
    pieces = []
    for turn in (-360, 0, 360):
        found = shapely.intersection(whole, shapely.box(turn - 180, south - 1, turn + 180, north + 1), grid_size=GRID)
        if not found.is_empty:
            pieces.append(shapely.transform(found, _moved(-turn)))
    return _main(shapely.GeometryCollection(pieces))


def _jumps(geometry: Any) -> bool:
    """Whether it goes from one side of the antimeridian to the other: half way round the earth from point to point."""
    rings = (
        shapely.get_rings(shapely.get_parts(geometry))
        if shapely.get_dimensions(geometry) == 2
        else shapely.get_parts(geometry)
    )
    points, owner = shapely.get_coordinates(rings, return_index=True)
    return bool(((np.abs(np.diff(points[:, 0])) > 180) & (np.diff(owner) == 0)).any())


def _moved(degrees: float) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    return lambda points: points + np.array([degrees, 0.0])


def _unwrapped(points: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack([np.where(points[:, 0] < 0, points[:, 0] + 360, points[:, 0]), points[:, 1]])


def _place_on(geometry: NDArray[np.object_]) -> NDArray[np.object_]:
    """A point on each: of a line half way along its longest part, of an area inside it, of points one of them."""
    on = np.full(len(geometry), None, dtype=object)
    dimension = shapely.get_dimensions(geometry)
    for place in np.flatnonzero(dimension == 1):
        parts = shapely.get_parts(geometry[place])
        on[place] = shapely.line_interpolate_point(parts[np.argmax(shapely.length(parts))], 0.5, normalized=True)
    rest = np.flatnonzero(dimension != 1)
    sound = geometry[rest]
    broken = ~shapely.is_valid(sound)
    sound[broken] = shapely.make_valid(sound[broken])
    on[rest] = shapely.point_on_surface(sound)
    return on
