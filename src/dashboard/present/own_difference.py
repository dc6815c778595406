"""A reader's sites in two years, as words and rows."""

import numpy as np

from dashboard.analysis.own_difference import OwnDifference
from dashboard.model.own import NO_YEAR, OwnData
from dashboard.present.context import Cells
from dashboard.present.wording import counted, number
from dashboard.selection.index import Mask


def own_difference_words(data: OwnData, found: OwnDifference, a: int, b: int) -> str:
    """`Of your 204 sites (conflicts.csv), 30 were there in 2012 and not in 2026, 12 in 2026 and not in 2012, 5 in both; …`"""
    counts = [int(mask.sum()) for mask in (found.ended, found.added, found.same, found.undated)]
    ended, added, same, undated = (number(each) for each in counts)
    words = (
        f"Of your {counted(len(data.sites), 'site')} ({data.label}), {ended} {'was' if counts[0] == 1 else 'were'} there in {a} and not in {b}, "
        f"{added} in {b} and not in {a}, {same} in both"
    )
    return f"{words}; {undated} {'has' if counts[-1] == 1 else 'have'} no date." if counts[-1] else f"{words}."


def own_difference_rows(data: OwnData, found: OwnDifference, a: int, b: int, most: int | None = None) -> list[Cells]:
    """One row for each site that was there in one of the years only, at most so many."""
    kinds = ((found.ended, f"in {a} only"), (found.added, f"in {b} only"))
    rows = [(int(place), words) for mask, words in kinds for place in np.flatnonzero(_first(mask, most))]
    return [_row(data, place, words) for place, words in rows[:most]]


def _first(mask: Mask, most: int | None) -> Mask:
    """No more of a mask than is asked for."""
    return mask if most is None else mask & (np.cumsum(mask) <= most)


def _row(data: OwnData, place: int, words: str) -> Cells:
    sites = data.sites
    start, end = (None if year == NO_YEAR else int(year) for year in (sites.start[place], sites.end[place]))
    return {
        "Row": int(sites.row[place]),
        "Your site": sites.name[place],
        "Your category": sites.category.at(place),
        "Change": words,
        "Start": start,
        "End": end,
    }
