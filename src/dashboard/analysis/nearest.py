"""The sites nearest to a place."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.analysis.distance import Pieces, nearest_m
from dashboard.model.site import Site


@dataclass(frozen=True, slots=True)
class Near:
    """A site and how far it is."""

    site: Site
    metres: float
    """On the ellipsoid, from the nearest part of a line; the accuracy of the site is not taken off."""


def nearest(sites: Sequence[Site], lon: float, lat: float, count: int) -> tuple[Near, ...]:
    """The `count` sites nearest to a place (WGS 84, decimal degrees), the nearest first."""
    pieces = Pieces.of(sites)
    place = np.full((1, 2, 2), (lon, lat), dtype=float)
    both = Pieces(np.append(pieces.sites, len(sites)), np.concatenate([pieces.ends, place]))
    others = np.arange(len(pieces.sites))
    metres = np.full(len(sites), np.inf)
    np.minimum.at(metres, pieces.sites, nearest_m(both, np.full_like(others, len(others)), others))
    return tuple(Near(sites[row], float(metres[row])) for row in np.argsort(metres, kind="stable")[:count])
