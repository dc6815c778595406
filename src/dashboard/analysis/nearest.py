"""The sites nearest to a place."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.model.site import Site
from dashboard.selection.distance import Pieces, from_place_m


@dataclass(frozen=True, slots=True)
class Near:
    """A site and how far it is."""

    site: Site
    metres: float
    """On the ellipsoid, from the nearest part of a line; the accuracy of the site is not taken off."""


def nearest(sites: Sequence[Site], lon: float, lat: float, count: int) -> tuple[Near, ...]:
    """The `count` sites nearest to a place (WGS 84, decimal degrees), the nearest first."""
    metres = from_place_m(Pieces.of(sites), len(sites), lon, lat)
    return tuple(Near(sites[row], float(metres[row])) for row in np.argsort(metres, kind="stable")[:count])
