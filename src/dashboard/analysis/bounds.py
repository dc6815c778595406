"""Counts with bounds: how many sites there are at least and at most, by what one counts (docs/methods.md).

The browser has the same rule (web/src/rule/bounds.js); tests/shared/selections.json holds both to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np

from dashboard.model.vocabulary import CONFIDENCES, LASTING, NOT_BUILT, STATUSES
from dashboard.selection.area import SURELY
from dashboard.selection.index import OPEN_END, OPEN_START, Index, Mask, State
from dashboard.selection.model import Selection

Doubt = Literal["confidence", "plan", "years", "relation", "place"]
"""Why a site is not certain to count: it is not confirmed, it is no more than a plan, the years known do not show that it was
there then, it is not quite what its layer says, or it may lie outside the area chosen."""
_CONFIRMED: Final = list(CONFIDENCES).index("confirmed")
_NOT_BUILT: Final = [place for place, code in enumerate(STATUSES) if code in NOT_BUILT]
_GOING_ON: Final = [place for place, code in enumerate(STATUSES) if code in LASTING - NOT_BUILT]


@dataclass(frozen=True, slots=True)
class Between:
    """A site between the bounds."""

    site: str
    doubts: tuple[Doubt, ...]
    """Why it is not certain to count; none where its unknown dates alone leave it out."""
    counted: bool
    """Whether the selection counts it; else only its confidence or its unknown dates leave it out."""


@dataclass(frozen=True, eq=False)
class Bounds:
    """What a selection counts, and what it would count at least and at most: masks over the sites of the index."""

    ids: tuple[str, ...]
    certain: Mask
    counted: Mask
    possible: Mask
    doubts: Mapping[Doubt, Mask]

    @property
    def low(self) -> int:
        """How many of the sites counted are certain to count, whatever one counts."""
        return int(self.certain.sum())

    @property
    def count(self) -> int:
        """How many sites are counted: from `low` to `high`."""
        return int(self.counted.sum())

    @property
    def high(self) -> int:
        """How many there are with those that only a least confidence or unknown dates leave out."""
        return int(self.possible.sum())

    def among(self, mask: Mask) -> "Bounds":
        """The bounds of a part of the sites."""
        return replace(self, certain=self.certain & mask, counted=self.counted & mask, possible=self.possible & mask)

    def between(self) -> tuple[Between, ...]:
        """The sites that make the difference of the bounds, in the order of the catalog."""
        return tuple(
            Between(
                self.ids[row],
                tuple(doubt for doubt, mask in self.doubts.items() if mask[row]),
                bool(self.counted[row]),
            )
            for row in np.flatnonzero(self.possible & ~self.certain)
        )


def bounds(index: Index, selection: Selection) -> Bounds:
    """Return the bounds of what a selection counts."""
    state, span = index.state(selection), selection.span()
    found: dict[Doubt, Mask] = {
        "confidence": state.confidence != _CONFIRMED,
        "plan": np.isin(state.status, _NOT_BUILT),
        "years": ~(_surely_touching(state, span) | _there_at_the_end(index, state, selection)),
        "relation": index.related & (not selection.relations),
        "place": _maybe_outside(index, selection),
    }
    counted = index.mask(selection)
    return Bounds(
        ids=index.ids,
        certain=counted & ~np.logical_or.reduce(list(found.values())),
        counted=counted,
        possible=index.mask(replace(selection, confidence="weak", undated=True)),
        doubts=found,
    )


def _maybe_outside(index: Index, selection: Selection) -> Mask:
    """Whether a site lies only possibly in the area chosen."""
    inside = index.inside(selection)
    return np.zeros(index.size, dtype=bool) if inside is None else inside < SURELY


def _there_at_the_end(index: Index, state: State, selection: Selection) -> Mask:
    """Whether the status at the end of the span is that of something that is there.

    The newest year has the status of today, known time the one known then; in other years a status may have no date.
    """
    tells = selection.clock == "known" or selection.moment().year == index.domain.years[1]
    there: Mask = np.isin(state.status, _GOING_ON) & tells
    return there


def _surely_touching(state: State, span: tuple[int, int] | None) -> Mask:
    """Whether the years known show that a site was there in the span: a known year of it, or years on both sides.

    A site that has begun and of which no end is known goes on; an end known only as the latest possible shows nothing.
    """
    if span is None:
        return np.ones(len(state.start), dtype=bool)
    first, last = span
    began, ended = state.start != OPEN_START, (state.end != OPEN_END) & ~state.end_by
    begins_in_it = began & (state.start >= first) & (state.start <= last)
    ends_in_it = ended & (state.end >= first) & (state.end <= last)
    goes_on = (state.end == OPEN_END) | (ended & (state.end > last))
    through = began & (state.start < first) & goes_on
    touching: Mask = begins_in_it | ends_in_it | through
    return touching
