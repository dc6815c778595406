"""An area of one's own: a circle, a box or a shape, and which sites lie in it, surely or possibly.

A site lies in an area as surely as its place is known: with its whole accuracy inside it is there surely, with a part of it
possibly. Distances are geodesics of WGS 84 (distance.py), of a line from the nearest of its pieces. What measures is
loaded when somebody first asks for an area: the map page does without.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from dashboard.model.countries import EXTENTS
from dashboard.selection.coordinates import Coordinates, coordinates

if TYPE_CHECKING:
    from dashboard.selection.distance import Floats, Pieces

OUTSIDE: Final = 0
POSSIBLY: Final = 1
SURELY: Final = 2
UNDECIDED: Final = -1
Inside = NDArray[np.int8]
"""OUTSIDE, POSSIBLY or SURELY for each site."""
Place = tuple[float, float]
"""Longitude and latitude in WGS 84 degrees."""
Find = Callable[[str], Place | None]
"""The place that has a name; None where none has."""

LONGEST_KM: Final = 2000.0
MOST_CORNERS: Final = 60
PIECE_M: Final = 10_000.0
"""Of a line as it is compared with a shape: it lies in the shape surely where a whole piece does."""
EDGE_DEGREES: Final = 0.2
"""The longest piece of an edge that is measured, less than 23 km."""
SHOWN_DEGREES: Final = 1.0
"""The longest piece of an edge that is drawn: straight on a Mercator map it strays less than 300 m there."""
SHORTEST_DEGREE_M: Final = 110_000.0
"""No degree of latitude is shorter, nor one of longitude at the equator."""
POLAR: Final = 89.0
"""From this latitude on, degrees of longitude say little."""
RADIUS_M: Final = 6_378_137.0
FLATTENING: Final = 1 / 298.257223563
_ROUNDED: Final = 0.0001
"""More than single precision is off by, as a share of an angle."""
LEAST_RADIUS_M: Final = RADIUS_M * (1 - FLATTENING) ** 2 * (1 - _ROUNDED)
"""Of curvature: along the meridian at the equator."""
MOST_RADIUS_M: Final = RADIUS_M / (1 - FLATTENING) * (1 + _ROUNDED)
"""At the poles."""
METRES_OFF: Final = 0.00005
"""Distances by Lambert's formula are off by less than this share up to some thousand kilometres; it is tested."""
ROUND: Final = 72
"""Corners of a circle as it is drawn."""
_KM: Final = re.compile(r"\d{1,4}(\.\d{1,3})?", re.ASCII)
_DEGREES: Final = re.compile(r"-?\d{1,3}(\.\d{1,15})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Circle:
    """All that is within some kilometres of a place."""

    lat: float
    lon: float
    km: float

    def text(self) -> str:
        """The value of `radius` in an address: `37.44,74.55,50`."""
        return ",".join(map(_number, (self.lat, self.lon, self.km)))


@dataclass(frozen=True, slots=True)
class Shape:
    """All that is between corners. Edges are straight where degrees are, as in GeoJSON (RFC 7946)."""

    corners: tuple[Place, ...]

    @classmethod
    def box(cls, west: float, south: float, east: float, north: float) -> "Shape":
        """The shape between two meridians and two parallels."""
        return cls(((west, south), (east, south), (east, north), (west, north)))

    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north."""
        lons, lats = zip(*self.corners, strict=True)
        return min(lons), min(lats), max(lons), max(lats)

    def is_box(self) -> bool:
        """Whether it is one between meridians and parallels."""
        return self == Shape.box(*self.bounds())

    def text(self) -> str:
        """The value of `area` in an address: west, south, east and north of a box, else longitude and latitude of each corner."""
        numbers = self.bounds() if self.is_box() else (each for corner in self.corners for each in corner)
        return ",".join(map(_number, numbers))


Area = Circle | Shape


def read_circle(text: str, find: Find) -> Circle | None:
    """A circle as an address or a reader writes it: coordinates in any form or a name, then kilometres; None for others."""
    centre, _, km = (each.strip() for each in text.rpartition(","))
    return circle(centre, float(km), find) if _KM.fullmatch(km) else None


def circle(centre: str, km: float, find: Find) -> Circle | None:
    """The circle round coordinates in any form, or round a place with a name; None where there is no such place or size."""
    if not 0 < km <= LONGEST_KM:
        return None
    found = coordinates(centre)
    place = (found.lon, found.lat) if isinstance(found, Coordinates) else find(centre)
    return place and Circle(_rounded(place[1]), _rounded(place[0]), km)


def read_shape(text: str) -> Shape | None:
    """A shape as an address has it: four numbers are a box, six or more its corners; None for anything else."""
    parts = [part.strip() for part in text.split(",", 2 * MOST_CORNERS)]
    if len(parts) < 4 or len(parts) % 2 or len(parts) > 2 * MOST_CORNERS or not all(map(_DEGREES.fullmatch, parts)):
        return None
    numbers = [_rounded(float(part)) for part in parts]
    lons, lats = numbers[::2], numbers[1::2]
    if max(map(abs, lons)) > 180 or max(map(abs, lats)) > 90:
        return None
    if len(numbers) > 4:
        return Shape(tuple(zip(lons, lats, strict=True)))
    west, south, east, north = numbers
    return Shape.box(west, south, east, north) if west < east and south < north else None


def read_area(text: str) -> Area | None:
    """An area as it is reported by the map, `radius=…` or `area=…` of an address without a name; None for anything else."""
    kind, _, value = text.partition("=")
    if kind == "radius":
        return read_circle(value, lambda _: None)
    return read_shape(value) if kind == "area" else None


def inside(area: Area, pieces: "Pieces", accuracies_m: "Floats") -> Inside:
    """Whether each site lies in an area; `accuracies_m` (metres) has a row for each site of the pieces.

    A site lies there SURELY where the nearest place of it, moved by its accuracy in any direction, stays inside, and POSSIBLY
    where some such move brings it inside.
    """
    if isinstance(area, Circle):
        return _in_circle(area, pieces, accuracies_m)
    return _in_shape(area, pieces, accuracies_m)


def points_inside(area: Area, lon: "Floats", lat: "Floats", accuracies_m: "Floats") -> Inside:
    """The same for points, in degrees, as far as bounds tell it; UNDECIDED where only `inside` can.

    Of a million points all but those at the edge are told in the time that `inside` takes for some thousands.
    """
    west, south, east, north = _bounds(area)
    most = accuracies_m.max(initial=0) / SHORTEST_DEGREE_M
    found = np.full(len(lon), OUTSIDE, dtype=np.int8)
    if not most and west >= -180 and east <= 180 and max(-south, north) < POLAR:  # most files: four comparisons do
        near = np.flatnonzero((lat >= south) & (lat <= north) & (lon >= west) & (lon <= east))
        found[near] = _near(area, lon[near], lat[near], accuracies_m[near])
        return found
    tall = np.flatnonzero((lat >= south - most) & (lat <= north + most))
    high, wide = _reach(lat[tall], accuracies_m[tall])
    beyond = np.abs(lat[tall]) + high >= POLAR
    beyond |= (np.abs(lon[tall]) + wide > 180) | (west < -180) | (east > 180)
    found[tall[beyond]] = UNDECIDED
    near = tall[~beyond & (lon[tall] >= west - wide) & (lon[tall] <= east + wide)]
    found[near] = _near(area, lon[near], lat[near], accuracies_m[near])
    return found


def _reach(lat: "Floats", metres: "Floats") -> tuple["Floats", "Floats"]:
    """By how many degrees of latitude and of longitude a place may be off at the most; only below POLAR."""
    high = metres / SHORTEST_DEGREE_M
    if not high.any():
        return high, high
    return high, high / np.cos(np.radians(np.minimum(np.abs(lat) + high, POLAR)))


def _near(area: Area, lon: "Floats", lat: "Floats", accuracies_m: "Floats") -> Inside:
    if isinstance(area, Circle):
        found = _told_roughly(area, lon, lat, accuracies_m if accuracies_m.any() else 0.0)
        rest = np.flatnonzero(found == UNDECIDED)
        metres, limit = quick_m(area.lon, area.lat, lon[rest], lat[rest]), area.km * 1000
        found[rest[metres * (1 + METRES_OFF) + accuracies_m[rest] <= limit]] = SURELY
        found[rest[metres * (1 - METRES_OFF) - accuracies_m[rest] > limit]] = OUTSIDE
        return found
    exact = accuracies_m == 0
    if area.is_box():
        west, south, east, north = area.bounds()
        within = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
        high, wide = _reach(lat, accuracies_m)
        deep = (lon - wide > west) & (lon + wide < east) & (lat - high > south) & (lat + high < north)
        return np.where(deep | (exact & within), SURELY, np.where(exact, OUTSIDE, UNDECIDED)).astype(np.int8)
    import shapely

    ground = shapely.make_valid(shapely.Polygon(area.corners))
    shapely.prepare(ground)
    within = shapely.intersects_xy(ground, lon, lat)
    return np.where(exact, np.where(within, SURELY, OUTSIDE), UNDECIDED).astype(np.int8)


def _told_roughly(area: Circle, lon: "Floats", lat: "Floats", accuracies_m: "Floats | float") -> Inside:
    """The same as `_near` for all but those within 1% of the edge, in a tenth of the time: angles in single precision.

    On WGS 84 no piece of a way is shorter than on a sphere whose radius is the least radius of curvature, nor longer than on
    one with the greatest; so with the shortest ways. Angles are compared as the squares of the sines of their halves.
    """
    up, across = (
        ((theirs - ours) * (np.pi / 360)).astype(np.float32) for theirs, ours in ((lat, area.lat), (lon, area.lon))
    )
    narrow = np.cos(lat.astype(np.float32) * np.float32(np.pi / 180)) * np.float32(np.cos(np.radians(area.lat)))
    square = np.sin(up) ** 2 + narrow * np.sin(across) ** 2
    limit = area.km * 1000
    within, beyond = (limit - accuracies_m) / MOST_RADIUS_M, (limit + accuracies_m) / LEAST_RADIUS_M
    surely = (square <= np.sin(within / 2) ** 2) & (within >= 0)
    outside = square > np.sin(np.minimum(beyond, np.pi) / 2) ** 2
    return np.where(surely, np.int8(SURELY), np.where(outside, np.int8(OUTSIDE), np.int8(UNDECIDED)))


def quick_m(lon: float, lat: float, lons: "Floats", lats: "Floats") -> "Floats":
    """Distances from a place by Lambert's formula in Andoyer's form (Meeus, Astronomical Algorithms, chapter 11): a tenth of
    the time that exact ones take."""
    middle, half = (np.radians(each) for each in ((lats + lat) / 2, (lats - lat) / 2))
    across = np.radians((lons - lon) / 2)
    sine, cosine, turn = np.sin(half) ** 2, np.cos(half) ** 2, np.sin(across) ** 2
    high = np.sin(middle) ** 2
    far = sine * (1 - turn) + (1 - high) * turn
    close = cosine * (1 - turn) + high * turn
    with np.errstate(divide="ignore", invalid="ignore"):
        angle = np.arctan2(np.sqrt(far), np.sqrt(close))
        ratio = np.sqrt(far * close) / angle
        first, second = (3 * ratio - 1) / (2 * close), (3 * ratio + 1) / (2 * far)
        found = 2 * angle * RADIUS_M * (1 + FLATTENING * (first * high * cosine - second * (1 - high) * sine))
    return np.where(far > 0, found, 0.0)


def countries_apart(area: Area) -> frozenset[str]:
    """The countries (ISO codes) that surely have no part in an area: a site in them can't lie there, however vague its place."""
    west, south, east, north = _bounds(area)
    if west < -180 or east > 180:
        return frozenset()
    return frozenset(
        country
        for country, (left, low, right, high) in EXTENTS.items()
        if right < west or left > east or high < south or low > north
    )


def _bounds(area: Area) -> tuple[float, float, float, float]:
    """West, south, east and north of all that may be inside."""
    if isinstance(area, Shape):
        return area.bounds()
    high, wide = (float(each[0]) for each in _reach(np.array([area.lat]), np.array([area.km * 1000])))
    if abs(area.lat) + high >= POLAR:
        wide = 360.0
    return area.lon - wide, area.lat - high, area.lon + wide, area.lat + high


def _in_circle(area: Circle, pieces: "Pieces", accuracies_m: "Floats") -> Inside:
    from dashboard.selection.distance import from_place_m

    metres = from_place_m(pieces, len(accuracies_m), area.lon, area.lat)
    limit = area.km * 1000
    surely, possibly = metres + accuracies_m <= limit, metres - accuracies_m <= limit
    return surely.astype(np.int8) + possibly.astype(np.int8)


def _in_shape(area: Shape, pieces: "Pieces", accuracies_m: "Floats") -> Inside:
    import shapely

    from dashboard.selection.distance import Pieces, nearest_m

    ground = shapely.make_valid(shapely.Polygon(area.corners))
    shapely.prepare(ground)
    ends_inside = shapely.intersects_xy(ground, pieces.ends[:, :, 0], pieces.ends[:, :, 1])
    places = edge_places(area, EDGE_DEGREES)
    edges = np.stack([places[:-1], places[1:]], axis=1)
    tree = shapely.STRtree([shapely.LineString(each) for each in edges])
    near, edge = tree.query(pieces.boxes(accuracies_m), predicate="intersects")
    both = Pieces(np.append(pieces.sites, np.zeros(len(edges), dtype=np.intp)), np.concatenate([pieces.ends, edges]))
    to_edge = np.full(
        len(pieces.sites), np.inf
    )  # where the edge is farther than the accuracy, how far makes no difference
    np.minimum.at(to_edge, near, nearest_m(both, near, edge + len(pieces.sites)))
    reach = accuracies_m[pieces.sites]
    surely = ends_inside.all(axis=1) & (to_edge >= reach)
    possibly = ends_inside.any(axis=1) | (to_edge <= reach)
    found = np.zeros(len(accuracies_m), dtype=np.int8)
    np.maximum.at(found, pieces.sites, np.where(surely, SURELY, np.where(possibly, POSSIBLY, OUTSIDE)).astype(np.int8))
    return found


def outline(area: Area) -> list[list[float]]:
    """The edge of an area as it is drawn: longitude and latitude of its corners, without the first again."""
    if isinstance(area, Circle):
        from dashboard.selection.distance import GEOD

        turns = np.linspace(0, 360, ROUND, endpoint=False)
        lons, lats, _ = GEOD.fwd(
            np.full(ROUND, area.lon), np.full(ROUND, area.lat), turns, np.full(ROUND, area.km * 1000)
        )
        places = np.stack([lons, lats], axis=1)
    else:
        places = edge_places(area, SHOWN_DEGREES)[:-1]
    rounded: list[list[float]] = places.round(4).tolist()
    return rounded


def edge_places(area: Shape, longest: float) -> "Floats":
    """Places along the closed edge of a shape, at most so many degrees apart in longitude and in latitude."""
    closed: Sequence[Place] = (*area.corners, area.corners[0])
    places = [np.array(closed[:1], dtype=float)]
    for start, end in pairwise(np.array(closed, dtype=float)):
        steps = max(1, int(np.ceil(np.abs(end - start).max() / longest)))
        places.append(start + (end - start) * (np.arange(1, steps + 1) / steps)[:, None])
    return np.concatenate(places)


def _rounded(degrees: float) -> float:
    """Degrees to four decimals, some ten metres: finer than any place here."""
    return round(degrees, 4) + 0.0  # never -0.0


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
