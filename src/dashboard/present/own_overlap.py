"""A reader's sites near sites of the atlas, as rows and words."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from dashboard.analysis.own_overlap import ORDERS, Order, OwnPairs
from dashboard.model.own import NO_YEAR, OwnData
from dashboard.model.site import Site
from dashboard.model.vocabulary import CONFIDENCES
from dashboard.present.context import Cells
from dashboard.present.links import site_link
from dashboard.present.wording import counted, number
from dashboard.selection.index import Mask
from dashboard.selection.own import OwnIndex

ORDER_WORDS: Final[dict[Order, str]] = {
    "before": "before it began",
    "same_year": "in its first year",
    "during": "while it was there",
    "after": "after it ended",
    "unknown": "not clear from the years",
}
"""When a row is dated, seen from the site."""
UNCHECKED: Final = "Your rows are as your file has them: the atlas has not checked them and gives them no confidence."
NO_CHANCE: Final = "Your sites are not compared with chance: the atlas does not know where else the things in your file could have been."


def own_answer(data: OwnData, shown: int, right: tuple[str, int], pairs: OwnPairs, within_km: float) -> str:
    """`12 of your 1,204 sites (conflicts.csv) may be within 20 km of Chinese-owned mines (29), 4 certainly; …`

    `shown` is how many of the file are compared, `right` the name of the other side and how many sites it has.
    """
    name, size = right
    near, sure = np.unique(pairs.own), np.unique(pairs.own[pairs.high_km <= within_km])
    which = f"{number(len(near)) if len(near) else 'None'} of your {counted(shown, 'site')} ({data.label}) may be within {within_km:g} km of {name} ({size})"
    if not len(near):
        return f"{which}."
    orders = [pairs.order == ORDERS.index(each) for each in ORDERS]
    told = [
        f"{number(int(rows.sum()))} {ORDER_WORDS[each]}"
        for each, rows in zip(ORDERS, orders, strict=True)
        if rows.any()
    ]
    return f"{which}, {number(len(sure)) if len(sure) else 'none'} certainly. {counted(len(pairs), 'pair')}: {', '.join(told)}."


def accuracy_remark(own: OwnIndex, kept: Mask) -> str:
    """What is taken as exact because the file does not say how exact it is; empty where it says so of every row."""
    stated = np.concatenate([each.sites.accuracy_m for each in own.data])
    unstated = int(np.isnan(stated[kept]).sum())
    if not unstated:
        return ""
    rows = "Your file does" if unstated == int(kept.sum()) else f"For {counted(unstated, 'row')} your file does"
    return f"{rows} not say how exact the places are, so they are taken as exact: the ranges hold the accuracy of the atlas’s sites alone."


def own_rows(own: OwnIndex, sites: Sequence[Site], pairs: OwnPairs, most: int | None = None) -> list[Cells]:
    """One row per pair, the nearest first, at most so many; the range in km includes the accuracies that are stated."""
    return [_row(own, sites, pairs, place) for place in range(len(pairs) if most is None else min(most, len(pairs)))]


def _row(index: OwnIndex, sites: Sequence[Site], pairs: OwnPairs, place: int) -> Cells:
    data, own = index.at(int(pairs.own[place]))
    mine, site = data.sites, sites[int(pairs.site[place])]
    low, point, high = (float(each[place]) for each in (pairs.low_km, pairs.point_km, pairs.high_km))
    begun = int(mine.start[own])
    return {
        "Row": int(mine.row[own]),
        "Your site": mine.name[own],
        "Your category": mine.category.at(own),
        "Date": mine.date[own] or (begun if begun != NO_YEAR else ""),
        "Near": site.name,
        "Range (km)": f"{low:.1f}–{high:.1f}",
        "Distance (km)": f"{high:.1f} or less" if low == 0 and high > 0 else f"{point:.1f}",
        "When": ORDER_WORDS[ORDERS[int(pairs.order[place])]],
        "Years of the site": f"{site.start_year or '?'}–{site.last_year or ''}",
        "Confidence of the site": CONFIDENCES[site.confidence],
        "Link": site_link(site.id),
        "Site id": site.id,
    }
