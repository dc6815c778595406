"""Pairs of sites near each other, and which came first.

A pair counts as within N km when the lower end of its range is: both places are known only within their accuracy, so two
points 60 km apart may be sites 40 km apart. Where the lower end is 0, the points say no more than the upper end: two
sites placed on the same spot, each within 5 km, are 10 km apart or less, not 0. For areas and bands the accuracy is their
radius and half width.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from shapely import STRtree

from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.model.vocabulary import Actor, Layer
from dashboard.selection.distance import Ints, Pieces, each_once, nearest_m

First = Literal["a", "b", "same", "unknown"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sites and how far apart they are, in kilometres on the WGS 84 ellipsoid."""

    a: str
    b: str
    low_km: float
    """The least distance both accuracies allow; 0 where they may touch."""
    point_km: float
    """Between the points or lines as drawn."""
    high_km: float
    """The greatest distance both accuracies allow."""
    years: int | None
    """From the start of a to that of b, negative where b came first; None where either start is unknown."""
    organizations: tuple[str, ...]
    """Ids of organizations with a part in both, placeholders left out."""
    countries: tuple[str, ...]
    """Countries both stand in; empty across a border."""

    @property
    def first(self) -> First:
        """Which of the two came first."""
        if self.years is None:
            return "unknown"
        return "a" if self.years > 0 else "b" if self.years < 0 else "same"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an overlap; an empty tuple leaves a facet open."""

    layers: tuple[Layer, ...] = ()
    actors: tuple[Actor, ...] = ()
    categories: tuple[str, ...] = ()
    whole: bool = False
    """Leave out sites that are not quite what their layer says (those with a relation)."""

    def of(self, sites: Sequence[Site]) -> tuple[str, ...]:
        """Ids of the sites on this side."""
        return tuple(
            site.id
            for site in sites
            if (not self.layers or site.layer in self.layers)
            and (not self.actors or site.actor in self.actors)
            and (not self.categories or site.category in self.categories)
            and not (self.whole and site.relation)
        )


SECURITY: Final = Side(layers=("chinese_presence",))
PRESETS: Final[dict[str, Side]] = {
    "mines": Side(layers=("mine_concessions",), actors=("CHN",), whole=True),
    "roads": Side(layers=("bri_projects",), categories=("road", "tunnel", "bridge")),
    "plants": Side(
        layers=("bri_projects",),
        categories=(
            "power plant",
            "hydropower",
            "wind",
            "solar",
            "energy storage",
            "refinery",
            "processing plant",
            "cement plant",
            "vehicle plant",
        ),
    ),
    "bases": Side(layers=("russian_bases",)),
}
"""What Chinese security sites (`SECURITY`) are usually compared with."""


def overlap(catalog: Catalog, left: Collection[str], right: Collection[str], within_km: float) -> tuple[Pair, ...]:
    """Every site of the left with every other of the right, where the low end of their range is within N km.

    Sorted by the low end, then by the distance of the points. A pair of two sites that stand on both sides is given once.
    """
    sites = catalog.sites
    on_left, on_right = (np.array([site.id in side for site in sites], dtype=bool) for side in (set(left), set(right)))
    near = _near(sites, on_left, on_right, within_km * 1000)
    pairs = [
        _pair(catalog, sites[a], sites[b], metres)
        for a, b, metres in near
        if metres - sites[a].location.accuracy_m - sites[b].location.accuracy_m <= within_km * 1000
    ]
    return tuple(sorted(pairs, key=lambda pair: (pair.low_km, pair.point_km, pair.a, pair.b)))


def _near(
    sites: Sequence[Site], on_left: "np.ndarray", on_right: "np.ndarray", within_m: float
) -> list[tuple[int, int, float]]:
    """Rows of a left and a right site with their distance, for all that may be within reach of each other."""
    pieces = Pieces.of(sites)
    accuracy = np.array([site.location.accuracy_m for site in sites], dtype=float)
    of_left, of_right = (np.flatnonzero(side[pieces.sites]) for side in (on_left, on_right))
    wide, close = pieces.boxes(accuracy + within_m)[of_left], pieces.boxes(accuracy)[of_right]
    hits = STRtree(close).query(wide)
    first, second = of_left[hits[0]], of_right[hits[1]]
    a, b = pieces.sites[first], pieces.sites[second]
    twice = (a > b) & on_left[b] & on_right[a]
    kept = (a != b) & ~twice
    first, second, a, b = first[kept], second[kept], a[kept], b[kept]
    if not len(a):
        return []
    found = each_once(a, b, nearest_m(pieces, *_ordered(first, second)))
    return list(zip(*(each.tolist() for each in found), strict=True))


def _ordered(first: Ints, second: Ints) -> tuple[Ints, Ints]:
    """The lower number first, so that a distance is to the last digit the same from either side."""
    return np.minimum(first, second), np.maximum(first, second)


def _pair(catalog: Catalog, a: Site, b: Site, metres: float) -> Pair:
    reach = a.location.accuracy_m + b.location.accuracy_m
    return Pair(
        a=a.id,
        b=b.id,
        low_km=max(0.0, metres - reach) / 1000,
        point_km=metres / 1000,
        high_km=(metres + reach) / 1000,
        years=None if a.start_year is None or b.start_year is None else b.start_year - a.start_year,
        organizations=tuple(sorted(_named(catalog, a) & _named(catalog, b))),
        countries=tuple(code for code in a.countries if code in b.countries),
    )


def _named(catalog: Catalog, site: Site) -> set[str]:
    involved = {part.org for part in (*site.organizations, *site.partners)}
    return {org for org in involved if not catalog.organizations[org].placeholder}
