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
    years: Mapping[int, Years]
    """Of each file, by its place among those that the map knows, how many rows it has."""

    def message(self) -> dict[str, Any]:
        """The same as JSON-ready values."""
        totals = [[file, *years_told(each)] for file, each in self.years.items() if each.total]
        return {"address": self.address, "before": BEFORE, "totals": totals}


def tile_payload(tiles: Mapping[int, Tile], told: Callable[[int, int], Sequence[Any]]) -> bytes:
    """The tiles of files, by their place, as the map reads them: a list a cluster, and what is `told` of each row that
    stands alone, by its file and its place in that."""
    clusters = [
        [each.cell, file, each.x, each.y, *years_told(each.years)]
        for file, tile in tiles.items()
        for each in tile.clusters
    ]
    rows = [told(file, row) for file, tile in tiles.items() for row in tile.rows.tolist()]
    return as_json({"clusters": clusters, "rows": rows})


def years_told(years: Years) -> list[Any]:
    """All, those without years, and how many begin and end in each year; 0 for ends that are all in the year of the start."""
    starts, ends = trimmed(years.starts), trimmed(years.ends)
    return [years.total, years.undated, starts, 0 if ends == starts else ends]
