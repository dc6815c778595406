"""Which of a reader's sites were there in one of two years, in both or in neither. They have one clock: their own years."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.model.own import NO_YEAR, OwnSites

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class OwnDifference:
    """Masks over a reader's sites, no row in two of them; rows there in neither year are in none."""

    added: Mask
    """Not in year A, in year B."""
    ended: Mask
    """In year A, not in year B."""
    same: Mask
    """In both."""
    undated: Mask
    """Without any year: they count in both, or in neither, as the switch for unknown dates says."""


def own_difference(own: OwnSites, kept: Mask, a: int, b: int) -> OwnDifference:
    """Compare the kept rows in two calendar years, by the rule of `selection.model.touches`."""
    undated = (own.start == NO_YEAR) & (own.end == NO_YEAR)
    in_a, in_b = (kept & ~undated & _there(own, year) for year in (a, b))
    return OwnDifference(in_b & ~in_a, in_a & ~in_b, in_a & in_b, kept & undated)


def _there(own: OwnSites, year: int) -> Mask:
    begun = (own.start == NO_YEAR) | (own.start <= year)
    goes_on = (own.end == NO_YEAR) | (own.end >= year)
    there: Mask = begun & goes_on
    return there
