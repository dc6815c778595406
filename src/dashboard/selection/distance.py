"""Distances between sites on the WGS 84 ellipsoid, for many pairs at once.

A line is cut into the pieces that are drawn (`route.py`). A point is a piece of no length. Two pieces are compared in the
azimuthal equidistant projection centred on the first: exact for points; with lines the error stays below 0.1 percent up
to 500 km (the projection stretches by r²/6R² at most) and below a metre at the distances usually asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod

from dashboard.model.site import Site
from dashboard.selection.route import PIECE_M, along

GEOD: Final = Geod(ellps="WGS84")
BULGE_M: Final = 1_000.0
"""More than the geodesic of a piece strays from the straight line of a map: what boxes of pieces are widened by."""
SMALLEST_RADIUS_M: Final = 6_335_000.0
"""Below every radius of curvature of the ellipsoid: an angle worked out with it is never too small."""

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]


@dataclass(frozen=True)
class Pieces:
    """Pieces of sites: `ends` has the shape (pieces, 2, 2), both ends as longitude and latitude in degrees."""

    sites: Ints
    """Row of the site each piece belongs to; rises."""
    ends: Floats

    @classmethod
    def of(cls, sites: Sequence[Site], length_m: float = PIECE_M) -> "Pieces":
        """The pieces of the sites, `length_m` metres long at most, numbered in the order given."""
        cut = [_cut(site, length_m) for site in sites]
        rows = np.repeat(np.arange(len(sites)), [len(each) for each in cut])
        return cls(rows, np.concatenate(cut) if cut else np.empty((0, 2, 2)))

    def boxes(self, margins_m: Floats) -> NDArray[np.object_]:
        """Boxes in degrees that hold every place within the site's margin (metres, by site) of each piece."""
        angle = (margins_m[self.sites] + BULGE_M) / SMALLEST_RADIUS_M
        lows, highs = self.ends.min(axis=1), self.ends.max(axis=1)
        south, north = np.radians(lows[:, 1]) - angle, np.radians(highs[:, 1]) + angle
        equatorward = np.cos(np.minimum(np.maximum(np.abs(south), np.abs(north)), np.pi / 2))
        with np.errstate(divide="ignore"):
            wide = np.degrees(np.arcsin(np.minimum(np.sin(angle) / equatorward, 1)))
        wide[np.maximum(np.abs(south), np.abs(north)) >= np.pi / 2] = 360
        return cast(
            NDArray[np.object_],
            shapely.box(lows[:, 0] - wide, np.degrees(south), highs[:, 0] + wide, np.degrees(north)),
        )


def nearest_m(pieces: Pieces, first: Ints, second: Ints) -> Floats:
    """Distance in metres of each pair of pieces (by their numbers); zero where they meet."""
    centre, end = pieces.ends[first, 0], pieces.ends[first, 1]
    here = np.stack([np.zeros_like(centre), _seen(centre, end)], axis=1)
    there = np.stack([_seen(centre, pieces.ends[second, side]) for side in (0, 1)], axis=1)
    return cast(Floats, shapely.distance(shapely.linestrings(here), shapely.linestrings(there)))


def each_once(a: Ints, b: Ints, metres: Floats) -> tuple[Ints, Ints, Floats]:
    """Each pair of sites once, in their order, with the least of the distances of its pieces (metres)."""
    order = np.lexsort((metres, b, a))
    a, b, metres = a[order], b[order], metres[order]
    first = np.ones(len(a), dtype=bool)
    first[1:] = (np.diff(a) != 0) | (np.diff(b) != 0)
    return a[first], b[first], metres[first]


def from_place_m(pieces: Pieces, sites: int, lon: float, lat: float) -> Floats:
    """Distance in metres of each of so many sites from a place (WGS 84, decimal degrees): that of its nearest piece."""
    place = np.full((1, 2, 2), (lon, lat), dtype=float)
    both = Pieces(np.append(pieces.sites, sites), np.concatenate([pieces.ends, place]))
    others = np.arange(len(pieces.sites))
    metres = np.full(sites, np.inf)
    np.minimum.at(metres, pieces.sites, nearest_m(both, np.full_like(others, len(others)), others))
    return metres


def _seen(centre: Floats, places: Floats) -> Floats:
    """Places as seen from a centre each: metres east and north in the azimuthal equidistant projection."""
    azimuth, _, distance = GEOD.inv(centre[:, 0], centre[:, 1], places[:, 0], places[:, 1])
    angle = np.radians(azimuth)
    return np.stack([distance * np.sin(angle), distance * np.cos(angle)], axis=1)


def _cut(site: Site, length_m: float) -> Floats:
    """The pieces of one site, shape (pieces, 2, 2)."""
    places = along(site, length_m)
    return np.stack([places[:-1], places[1:]], axis=1) if len(places) > 1 else np.stack([places, places], axis=1)
