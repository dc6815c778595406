"""Many rows on the map as tiles of clusters: what is told of all of them with every change, and the tiles that the map fetches.

web/src/rule/clusters.js reads both. A tile holds counts by year, so that a change of the years fetches nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.map.payload import as_json
from dashboard.selection.clusters import BEFORE, Tile, Years, trimmed


@dataclass(frozen=True, eq=False)
class ClusterControl:
    """Where the map fetches the tiles of rows that are too many for it, and how many they are."""

    address: str
    """Of the tiles, below that of the pages and up to their zoom; another one for each choice of rows."""
    groups: Sequence[int]
    """The place of each group among the files that the map knows."""
    years: Sequence[Years]
    """Of each group."""

    def message(self) -> dict[str, Any]:
        """The same as JSON-ready values."""
        return {
            "address": self.address,
            "before": BEFORE,
            "totals": [
                [group, *years_told(each)] for group, each in zip(self.groups, self.years, strict=True) if each.count
            ],
        }


def tile_payload(tile: Tile, groups: Sequence[int], row: Callable[[int], Mapping[str, Any]]) -> bytes:
    """A tile as the map reads it: a list a cluster, and what `row` tells of each row that stands alone."""
    clusters = [
        [each.cell, groups[each.group], each.x, each.y, *years_told(each.years)] for each in tile.clusters
    ]
    return as_json({"clusters": clusters, "rows": [row(each) for each in tile.rows.tolist()]})


def years_told(years: Years) -> list[Any]:
    """All, those without years, and how many begin and end in each year; 0 for ends that are all in the year of the start."""
    starts, ends = trimmed(years.starts), trimmed(years.ends)
    return [years.count, years.undated, starts, 0 if ends == starts else ends]
