"""The tiles of one file that has too many rows for the map: what every address of tiles answers with, whoever may ask there."""

import gzip
from collections.abc import Mapping
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import packed
from dashboard.api.negotiation import takes_gzip
from dashboard.map.clusters import tile_payload
from dashboard.map.own import cell_payload, row_told
from dashboard.model.own import OwnData
from dashboard.selection.clusters import Bounds, TileName, Years, bounds_of, clusters_of
from dashboard.selection.index import Mask
from dashboard.selection.own import kept_in

TILE = "{z:int}/{x:int}/{y:int}"
"""How the address of a tile ends; that of what is behind a mark is the tile of its cell and `/rows`."""


class FileTiles(NamedTuple):
    """Some rows of a file."""

    data: OwnData
    kept: Mask | None
    """The rows, as `Clusters` sorts them; None for all."""
    years: Years
    """How many they are."""
    bounds: Bounds
    """Where they lie."""

    @classmethod
    def of(cls, data: OwnData, mask: Mask) -> "FileTiles":
        """The rows of a mask of all rows of the file."""
        clusters = clusters_of(data.sites)
        kept = None if mask.all() else clusters.sorted(mask)
        return cls(data, kept, clusters.years(kept), bounds_of(data.sites, mask))

    def tile(self, name: TileName) -> bytes:
        """A tile, as gzip."""
        tile = clusters_of(self.data.sites).tile(name, self.kept)
        return b"".join(packed([tile_payload(tile, lambda place: row_told(self.data, place))]))

    def rows(self, name: TileName, span: tuple[int, int] | None, *, undated: bool) -> bytes:
        """What the rows in a tile are that touch some years, as gzip."""
        sites = self.data.sites
        rows = clusters_of(sites).rows(name, self.kept)
        shown = kept_in(sites.start[rows], sites.end[rows], span, undated=undated)
        return b"".join(packed([cell_payload(self.data, rows[shown])]))


def tile_name(request: Request) -> TileName:
    """The tile that an address names.

    Raises:
        ValueError: if there is no such tile.
    """
    return TileName(*(request.path_params[each] for each in ("z", "x", "y")))


def years_asked(request: Request) -> tuple[tuple[int, int] | None, bool]:
    """The years that an address asks for, both inclusive, None for all; and whether rows without years are asked for too.

    Raises:
        ValueError: if the years are none.
    """
    first, _, last = request.query_params.get("years", "").partition("-")
    return (int(first), int(last)) if first else None, request.query_params.get("undated") == "1"


def answer(request: Request, body: bytes, headers: Mapping[str, str]) -> Response:
    """JSON that is there as gzip, to clients that take that and to others."""
    if takes_gzip(request.headers.get("accept-encoding", "")):
        return Response(body, headers={**headers, "Content-Encoding": "gzip"}, media_type="application/json")
    return Response(gzip.decompress(body), headers=dict(headers), media_type="application/json")
