"""Which of a reader's sites were there in one of two years, in both or in neither. They have one clock: their own years."""

from dataclasses import dataclass

from dashboard.model.own import OwnSites
from dashboard.selection.index import Mask
from dashboard.selection.own import touching, without_years


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
    undated = without_years(own.start, own.end)
    in_a, in_b = (kept & ~undated & touching(own.start, own.end, (year, year)) for year in (a, b))
    return OwnDifference(in_b & ~in_a, in_a & ~in_b, in_a & in_b, kept & undated)
