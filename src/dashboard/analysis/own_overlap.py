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

from dashboard.model.own import NO_YEAR, OwnSites
from dashboard.model.site import Site
from dashboard.selection.distance import Floats, Ints, Pieces, nearest_m

Order = Literal["before", "same_year", "during", "after", "unknown"]
ORDERS: Final[tuple[Order, ...]] = ("before", "same_year", "during", "after", "unknown")
"""When a row is dated: before the first year of the site, in it, in a later year of it, after its last; not told by the years."""


@dataclass(frozen=True, eq=False)
class OwnPairs:
    """Pairs of a reader's site and one of the atlas, one entry a pair in each column, the nearest first."""

    own: Ints
    """Places in the columns of the reader's sites."""
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


def own_overlap(own: OwnSites, kept: NDArray[np.bool_], sites: Sequence[Site], within_km: float) -> OwnPairs:
    """Every kept row of the reader's with every one of the sites, where the low end of their range is within N km.

    Sorted by the low end, then by the distance of the places, the row and the order of the sites.
    """
    mine, theirs = own_pieces(own, np.flatnonzero(kept)), Pieces.of(sites)
    own_accuracy = np.nan_to_num(own.accuracy_m, nan=0.0)
    accuracy = np.array([site.location.accuracy_m for site in sites], dtype=float)
    within_m = within_km * 1000
    if not len(mine.sites) or not sites:
        return _none()
    first, second = STRtree(theirs.boxes(accuracy)).query(mine.boxes(own_accuracy + within_m))
    both = Pieces(np.concatenate([mine.sites, theirs.sites]), np.concatenate([mine.ends, theirs.ends]))
    metres = nearest_m(both, first, second + len(mine.sites))
    a, b = mine.sites[first], theirs.sites[second]
    inside_a, inside_b = _inside(own, kept, theirs)
    a, b = np.concatenate([a, inside_a]), np.concatenate([b, inside_b])
    metres = np.concatenate([metres, np.zeros(len(inside_a))])
    a, b, metres = _nearest(a, b, metres, len(sites))
    reach = own_accuracy[a] + accuracy[b]
    near = metres - reach <= within_m
    a, b, metres, reach = a[near], b[near], metres[near], reach[near]
    low, high = np.maximum(metres - reach, 0), metres + reach
    by_nearness = np.lexsort((b, own.row[a], metres, low))
    a, b = a[by_nearness], b[by_nearness]
    return OwnPairs(
        a,
        b,
        low[by_nearness] / 1000,
        metres[by_nearness] / 1000,
        high[by_nearness] / 1000,
        _order(own, sites, a, b),
    )


def own_pieces(own: OwnSites, places: Ints) -> Pieces:
    """The pieces of some of a reader's sites, by their place in the columns: a point, or the parts of an outline as drawn."""
    points = places[[place not in own.outlines for place in places.tolist()]] if own.outlines else places
    at = np.stack([own.lon[points], own.lat[points]], axis=1)
    rows, ends = [points], [np.stack([at, at], axis=1)]
    kept = set(places.tolist())
    for place, parts in own.outlines.items():
        if place in kept:
            for part in parts:
                cut = np.stack([part[:-1], part[1:]], axis=1) if len(part) > 1 else np.stack([part, part], axis=1)
                rows.append(np.full(len(cut), place, dtype=np.intp))
                ends.append(cut)
    found, order = np.concatenate(rows), np.argsort(np.concatenate(rows), kind="stable")
    return Pieces(found[order].astype(np.intp), np.concatenate(ends)[order])


def _inside(own: OwnSites, kept: NDArray[np.bool_], theirs: Pieces) -> tuple[Ints, Ints]:
    """Areas of the reader's and the sites of which a place lies in them."""
    areas = np.array([place for place in own.originals if own.shape[place] == "a" and kept[place]], dtype=np.intp)
    if not len(areas):
        return areas, areas
    shapes = shapely.make_valid(shapely.from_wkb([own.originals[place] for place in areas.tolist()]))
    places = np.asarray(shapely.points(theirs.ends[:, 0]))
    area, piece = STRtree(places).query(shapes, predicate="intersects")
    return areas[area], theirs.sites[piece]


def _nearest(a: Ints, b: Ints, metres: Floats, sites: int) -> tuple[Ints, Ints, Floats]:
    """Each pair once, with the least of its distances."""
    if not len(a):
        return a, b, metres
    pair = a * sites + b
    order = np.lexsort((metres, pair))
    firsts = order[np.flatnonzero(np.diff(pair[order], prepend=-1))]
    return a[firsts], b[firsts], metres[firsts]


def _order(own: OwnSites, sites: Sequence[Site], a: Ints, b: Ints) -> NDArray[np.int8]:
    when = own.start[a].astype(int)
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
