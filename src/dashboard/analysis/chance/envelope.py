"""One test for a whole curve: how many of the random curves are at least as extreme as the observed one?

Extreme rank lengths (Myllymäki and others 2017, "Global envelope tests for spatial processes"): at each point of the
curve, every world gets a rank, counted from the nearer end, so that very many and very few are both extreme. Worlds are
then compared by their smallest rank, ties by the second smallest, and so on. Because the observed world is ranked among
the random ones, the p-value holds for all points of the curve at once and in both directions; no correction for several
distances is needed.
"""

from dataclasses import dataclass

import numpy as np

from dashboard.selection.distance import Floats


@dataclass(frozen=True)
class Envelope:
    """The test of one curve among random ones."""

    p_value: float
    """(r + 1) / (n + 1): r of n random curves are at least as extreme as the observed one."""
    low: Floats
    high: Floats
    """The band in which at least 19 of 20 curves stay over their whole length, by point."""
    side: int
    """Where the observed curve is most extreme: 1 above the others, -1 below them, 0 both."""


def envelope(observed: Floats, worlds: Floats, alpha: float = 0.05) -> Envelope:
    """Rank the observed curve, shape (points,), among random ones, shape (worlds, points)."""
    curves = np.concatenate([observed[np.newaxis], worlds])
    ranks = np.column_stack([_ranks(point) for point in curves.T])
    lengths = np.sort(np.minimum(ranks, len(curves) + 1 - ranks), axis=1)
    order = np.lexsort(lengths.T[::-1])
    _, first, count = np.unique(lengths[order], axis=0, return_index=True, return_counts=True)
    at_least = np.empty(len(curves))
    at_least[order] = np.repeat(first + count, count)  # how many curves are at least as extreme, itself among them
    kept = curves[at_least > alpha * len(curves)]
    own = np.minimum(ranks[0], len(curves) + 1 - ranks[0])
    sides = np.sign(ranks[0] - (len(curves) + 1) / 2)[own == own.min()]
    side = int(sides[0]) if (sides == sides[0]).all() else 0
    return Envelope(float(at_least[0] / len(curves)), kept.min(axis=0), kept.max(axis=0), side)


def _ranks(values: Floats) -> Floats:
    """Ranks from 1, equal values sharing the mean of theirs."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (counts.cumsum() - (counts - 1) / 2)[places]
