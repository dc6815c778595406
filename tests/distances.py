"""The distance of two sites on its own, where the atlas works out many at once."""

import numpy as np

from dashboard.model.site import Site
from dashboard.selection.distance import Pieces, nearest_m


def distance_m(a: Site, b: Site) -> float:
    """In metres, as drawn: between points, or to the nearest place of a line."""
    pieces = Pieces.of((a, b))
    first, second = (np.flatnonzero(pieces.sites == row) for row in (0, 1))
    return float(nearest_m(pieces, np.repeat(first, len(second)), np.tile(second, len(first))).min())
