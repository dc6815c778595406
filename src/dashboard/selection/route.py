"""The course of a line between its way points, as it is drawn, exported and measured.

Between two way points a line follows the great circle of a sphere, which strays less than 20 m from the geodesic of the
WGS 84 ellipsoid on legs of up to 510 km, the longest here. It is cut into pieces of 20 km at most: a straight piece on any
map is then less than 15 m off the great circle up to 60 degrees of latitude. So what is computed is what is seen. Worked
out with numpy alone: the map needs it at start, and pyproj takes longer to load than all lines to cut.
"""

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dashboard.model.site import Site

PIECE_M: Final = 20_000.0
LARGEST_RADIUS_M: Final = 6_400_000.0
"""Above every radius of curvature of the ellipsoid: a piece worked out with it is never too long."""

Floats = NDArray[np.float64]


def along(site: Site, every_m: float = PIECE_M) -> Floats:
    """Places along a site's line, `every_m` metres apart at most, way points included; longitude and latitude.

    One place for a site without a route. Routes across the antimeridian are not foreseen.
    """
    route = site.location.route
    if not route:
        return np.array([(site.location.lon, site.location.lat)], dtype=float)
    legs = [_leg(np.array(start), np.array(end), every_m) for start, end in pairwise(route)]
    return np.concatenate([np.array(route[:1], dtype=float), *legs])


def _leg(start: Floats, end: Floats, every_m: float) -> Floats:
    """The places after `start`, up to and with `end`."""
    ends = _vectors(np.stack([start, end]))
    angle = float(np.arctan2(np.linalg.norm(np.cross(*ends)), ends[0] @ ends[1]))
    pieces = 1 + int(angle * LARGEST_RADIUS_M // every_m)
    shares = np.arange(1, pieces) / pieces
    if not len(shares):
        return end[None].astype(float)
    weights = np.stack([np.sin((1 - shares) * angle), np.sin(shares * angle)], axis=1) / np.sin(angle)
    x, y, z = (weights @ ends).T
    between = np.degrees(np.stack([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y))], axis=1))
    return np.concatenate([between, end[None]])


def _vectors(places: Floats) -> Floats:
    """Longitudes and latitudes in degrees as unit vectors."""
    lon, lat = np.radians(places).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
