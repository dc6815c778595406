"""Many rows on the map as tiles of clusters: what the map is given of all of them with every change, and the tiles that it fetches.

web/src/rule/clusters.js reads both. A tile holds counts by year, so that a change of the years fetches nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dashboard.map.payload import as_json
from dashboard.selection.clusters import BEFORE, Bounds, Tile, Years, trimmed

EVENTS: Final = "events/1"
"""The path of tiles of the host's sets below that of the pages. Since they are kept, another form of tiles has another number,
and so has another rule by which a filter leaves rows."""


@dataclass(frozen=True, eq=False)
class ClusterSource:
    """Where the map fetches the tiles of a file that has too many rows for it, and how many of them are shown in any years."""

    address: str
    """Of the tiles, below that of the pages and up to their zoom; another one for each choice of rows."""
    query: str
    """What follows the address of a tile: the filters, where the address before it is the same for all readers."""
    file: int
    """The file's place among those that the map knows."""
    first: int
    """The place of its first row among all."""
    years: Years
    bounds: Bounds
    """Where the rows lie that are left in any years."""

    def message(self) -> dict[str, Any]:
        """The same as JSON-ready values."""
        return {
            "address": self.address,
            "query": self.query,
            "file": self.file,
            "first": self.first,
            "before": BEFORE,
            "years": years_told(self.years),
            "bounds": self.bounds,
        }


def tile_payload(tile: Tile, told: Callable[[int], Sequence[Any]]) -> bytes:
    """A tile as the map reads it: a list a cluster, and what is `told` of each row that stands alone, by its place in the file."""
    clusters = [[each.cell, each.x, each.y, *years_told(each.years)] for each in tile.clusters]
    return as_json({"clusters": clusters, "rows": [told(row) for row in tile.rows.tolist()]})


def years_told(years: Years) -> list[Any]:
    """All, those without years, and how many begin and end in each year; 0 for ends that are all in the year of the start."""
    starts, ends = trimmed(years.starts), trimmed(years.ends)
    return [years.total, years.undated, starts, 0 if ends == starts else ends]
