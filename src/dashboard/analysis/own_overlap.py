"""Which of a reader's sites lie near sites of the atlas, and whether before, during or after them.

The rule of `overlap`: a pair counts as within N km when the lower end of its range is. A row of the reader's whose
accuracy is not stated is taken as exact, for nothing says how wrong that is; a page has to say so. Inside an area the distance is 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import STRtree

from dashboard.model.own import NO_YEAR
from dashboard.model.site import Site
from dashboard.selection.distance import Floats, Ints, Pieces, each_once, nearest_m
from dashboard.selection.index import Mask
from dashboard.selection.own import OwnIndex

Order = Literal["before", "same_year", "during", "after", "unknown"]
ORDERS: Final[tuple[Order, ...]] = ("before", "same_year", "during", "after", "unknown")
"""When a row is dated: before the first year of the site, in it, in a later year of it, after its last; not told by the years."""


@dataclass(frozen=True, eq=False)
class OwnPairs:
    """Pairs of a reader's site and one of the atlas, one entry a pair in each column, the nearest first."""

    own: Ints
    """Rows of the reader's, by their place among all."""
    site: Ints
    """Places among the sites compared with."""
    low_km: Floats
    """The least distance that both accuracies allow; 0 where they may touch."""
    point_km: Floats
    """Between the places as drawn."""
    high_km: Floats
    """The greatest distance that both accuracies allow."""
    order: NDArray[np.int8]
    """Places in ORDERS."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self.own)


def own_overlap(own: OwnIndex, kept: Mask, sites: Sequence[Site], within_km: float) -> OwnPairs:
    """Every kept row of the reader's with every one of the sites, where the low end of their range is within N km.

    Sorted by the low end, then by the distance of the places, the row and the order of the sites.
    """
    of_kept = kept[own.pieces.sites]
    mine, theirs = Pieces(own.pieces.sites[of_kept], own.pieces.ends[of_kept]), Pieces.of(sites)
    if not len(mine.sites) or not sites:
        return _none()
    accuracy = np.array([site.location.accuracy_m for site in sites], dtype=float)
    within_m = within_km * 1000
    first, second = STRtree(theirs.boxes(accuracy)).query(mine.boxes(own.accuracies + within_m))
    both = Pieces(np.concatenate([mine.sites, theirs.sites]), np.concatenate([mine.ends, theirs.ends]))
    metres = nearest_m(both, first, second + len(mine.sites))
    inside_a, inside_b = _inside(own, kept, theirs)
    a, b = np.concatenate([mine.sites[first], inside_a]), np.concatenate([theirs.sites[second], inside_b])
    a, b, metres = each_once(a, b, np.concatenate([metres, np.zeros(len(inside_a))]))
    reach = own.accuracies[a] + accuracy[b]
    low, high = np.maximum(metres - reach, 0), metres + reach
    near = np.flatnonzero(metres - reach <= within_m)
    near = near[np.lexsort((b[near], a[near], metres[near], low[near]))]
    a, b = a[near], b[near]
    return OwnPairs(a, b, low[near] / 1000, metres[near] / 1000, high[near] / 1000, _order(own, sites, a, b))


def _inside(own: OwnIndex, kept: Mask, theirs: Pieces) -> tuple[Ints, Ints]:
    """Rows that are areas and the sites of which a place lies in them."""
    rows, grounds = own.grounds
    chosen = kept[rows] if rows.size else np.empty(0, dtype=bool)
    places = np.asarray(shapely.points(theirs.ends[:, 0]))
    area, piece = STRtree(places).query(grounds[chosen], predicate="intersects")
    return rows[chosen][area], theirs.sites[piece]


def _order(own: OwnIndex, sites: Sequence[Site], a: Ints, b: Ints) -> NDArray[np.int8]:
    when = np.concatenate([each.sites.start for each in own.data])[a].astype(int)
    begun = np.array([NO_YEAR if site.start_year is None else site.start_year for site in sites])[b]
    over = np.array([-NO_YEAR if site.last_year is None else site.last_year for site in sites])[b]
    cases = [
        (when == NO_YEAR) | (begun == NO_YEAR) & (when <= over),
        when > over,
        when < begun,
        when == begun,
    ]
    codes = [ORDERS.index(each) for each in ("unknown", "after", "before", "same_year")]
    return np.select(cases, codes, ORDERS.index("during")).astype(np.int8)


def _none() -> OwnPairs:
    empty = np.empty(0)
    rows = np.empty(0, dtype=np.intp)
    return OwnPairs(rows, rows, empty, empty, empty, np.empty(0, dtype=np.int8))
