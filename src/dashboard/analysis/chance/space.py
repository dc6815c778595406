"""Distances from many places to a fixed set of sites, in kilometres.

Places are vectors from the centre of the earth to the surface of the WGS 84 ellipsoid, in metres. The straight line
between two of them and the geodesic differ by 10 m at 200 km; that is corrected on a sphere, which leaves less than a
metre there. Lines run along their geodesics as everywhere (`distance.along`); their pieces may be longer here, because
straight lines through the ground keep below the geodesic: 200 m at most, which makes 4 m at a distance of 5 km.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

import numpy as np
from pyproj import Transformer

from dashboard.model.site import Site
from dashboard.selection.distance import Floats, Ints, Pieces

RADIUS_M: Final = 6_371_007.2
"""Of the sphere with the surface of the ellipsoid."""
_CART: Final = Transformer.from_pipeline("+proj=cart +ellps=WGS84")
_PIECE_M: Final = 100_000.0
_CELLS: Final = 50_000
"""Distances worked out at a time: more is slower, because they leave the processor's cache."""


def vectors(places: Floats) -> Floats:
    """Longitude and latitude in degrees, shape (places, 2), as vectors in metres, shape (places, 3)."""
    return np.column_stack(_CART.transform(places[:, 0], places[:, 1], np.zeros(len(places))))


def arc_m(chords: Floats) -> Floats:
    """Lengths along the ground of straight lines through it, in metres."""
    return 2 * RADIUS_M * np.arcsin(np.minimum(chords / (2 * RADIUS_M), 1))


def main_points(sites: Sequence[Site]) -> Floats:
    """The main point of each site as a vector, shape (sites, 3)."""
    return vectors(np.array([(site.location.lon, site.location.lat) for site in sites], dtype=float).reshape(-1, 2))


@dataclass(frozen=True)
class Targets:
    """Sites that distances are measured to: points, or the nearest part of their lines."""

    starts: Ints
    """Number of the first piece of each site."""
    begins: Floats
    """Where pieces begin, shape (pieces, 3)."""
    directions: Floats
    """Unit vectors along pieces; zero where a piece is a point."""
    lengths: Floats

    @classmethod
    def of(cls, sites: Sequence[Site]) -> "Targets":
        """The sites in their order."""
        pieces = Pieces.of(sites, _PIECE_M)
        begins, ends = vectors(pieces.ends[:, 0]), vectors(pieces.ends[:, 1])
        along = ends - begins
        lengths = np.linalg.norm(along, axis=1)
        directions = along / np.where(lengths > 0, lengths, 1)[:, np.newaxis]
        return cls(np.searchsorted(pieces.sites, np.arange(len(sites))), begins, directions, lengths)

    def km(self, places: Floats) -> Floats:
        """Distance of each place (vectors) to each site; shape (places, sites)."""
        found = np.empty((len(places), len(self.starts)))
        step = max(1, _CELLS // len(self.lengths))
        for row in range(0, len(places), step):
            found[row : row + step] = self._squares(places[row : row + step])
        return arc_m(np.sqrt(found)) / 1000

    def _squares(self, places: Floats) -> Floats:
        """Squares of straight distances in square metres."""
        origin = self.begins[0]  # near zero, where numbers are exact to less than a millimetre
        here, begins = places - origin, self.begins - origin
        squares = (here**2).sum(axis=1)[:, np.newaxis] + (begins**2).sum(axis=1) - 2 * here @ begins.T
        if self.lengths.any():
            ahead = here @ self.directions.T - (begins * self.directions).sum(axis=1)
            foot = np.clip(ahead, 0, self.lengths)
            squares += foot * (foot - 2 * ahead)
        return cast(Floats, np.maximum(np.minimum.reduceat(squares, self.starts, axis=1), 0))
