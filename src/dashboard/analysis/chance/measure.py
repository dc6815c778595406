"""How near places lie to sites, measured in the same way in the real world and in random ones.

For a place and a site that stand d apart and are known within a and b:

- no distance is smaller than a + b: a pair on one spot, each known within 5 km, stands *10 km or less* apart, and counts
  as within N km only where N reaches that far;
- the least and the greatest distance that the accuracies allow, d - a - b (not below 0) and d + a + b, are measured
  too, so that the range of every result contains the result.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from dashboard.analysis.chance.space import Targets
from dashboard.analysis.chance.worlds import Worlds, accuracies_km
from dashboard.model.site import Site
from dashboard.selection.distance import Floats

_CELLS: Final = 50_000
"""Distances worked out at a time, few enough to stay in the processor's cache."""


@dataclass(frozen=True)
class Nearness:
    """What is measured of worlds; each array has the shape (worlds, distances + 1).

    The number of pairs within each distance, and the mean distance in km from a place to the nearest site, which is
    negative so that a greater number means nearer throughout.
    """

    least: Floats
    """With the least distances that the accuracies allow."""
    drawn: Floats
    """With the distances of the places as drawn, none below the accuracy."""
    greatest: Floats


@dataclass(frozen=True)
class Measure:
    """Measures how near places lie to fixed sites."""

    targets: Targets
    accuracy_km: Floats
    """By fixed site."""
    distances_km: Floats
    """Rising."""

    @classmethod
    def of(cls, fixed: Sequence[Site], distances_km: Sequence[float]) -> "Measure":
        """A measure by the distances, which rise."""
        return cls(Targets.of(fixed), accuracies_km(fixed), np.array(distances_km))

    def __call__(self, worlds: Worlds) -> Nearness:
        """How near the places of each world lie to the fixed sites."""
        rounds, places, _ = worlds.points.shape
        shape = (-1, places, len(self.accuracy_km))
        step = max(1, _CELLS // (places * len(self.accuracy_km)))
        parts = []
        for start in range(0, rounds, step):
            part = slice(start, start + step)
            km = self.targets.km(worlds.points[part].reshape(-1, 3)).reshape(shape)
            reach = worlds.accuracy_km[part, :, np.newaxis] + self.accuracy_km
            bounds = (np.maximum(km - reach, 0), np.maximum(km, reach), km + reach)
            parts.append([self._counted(each) for each in bounds])
        return Nearness(*(np.concatenate(each) for each in zip(*parts, strict=True)))

    def _counted(self, km: Floats) -> Floats:
        worlds, steps = len(km), len(self.distances_km)
        flat = km.reshape(worlds, -1)
        world, pair = np.nonzero(flat <= self.distances_km[-1])
        first = world * steps + np.searchsorted(self.distances_km, flat[world, pair])
        counts = np.bincount(first, minlength=worlds * steps).reshape(worlds, steps).cumsum(axis=1)
        return np.column_stack([counts, -km.min(axis=2).mean(axis=1)])
