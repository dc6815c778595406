"""What the map fetches of a reader's own data: served from memory to that reader alone, as long as the visit lasts.

The address holds a token that nobody can guess. Whoever knows it is served, so it is told to the reader's map alone; nothing
is kept here but a weak reference, so that what the session lets go of is gone.
"""

import gzip
import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Callable
from functools import cached_property
from typing import Final, NamedTuple
from weakref import WeakValueDictionary

import numpy as np
from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import packed
from dashboard.api.negotiation import takes_gzip
from dashboard.map.clusters import ClusterControl, tile_payload
from dashboard.map.own import ADDRESS, cell_payload, own_payload, row_payload, row_told
from dashboard.selection.clusters import TileName, Years
from dashboard.selection.index import Mask
from dashboard.selection.own import OwnIndex

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Vary": "Accept-Encoding",
}
TOKEN_BYTES: Final = 32
MOST_CHOICES: Final = 8
"""Choices of rows whose tiles can be fetched: a map that is told of the next still asks for those of the last."""


class OwnFile:
    """The files of one reader, as they are now, under an address of their own. The session holds it, and nothing else."""

    def __init__(self, index: OwnIndex, session: str) -> None:
        """Open an address for what an index holds, on behalf of a session, named as the server names it."""
        self.index = index
        self.session = session
        self.token = secrets.token_urlsafe(TOKEN_BYTES)
        _OPEN[self.token] = self

        self._choices: OrderedDict[str, _Kept] = OrderedDict()

    @cached_property
    def whole(self) -> bytes:
        """All rows that the map draws one by one, as it reads them, as gzip."""
        return b"".join(packed([own_payload(self.index.data, self.index.clustered)]))

    def clusters(self, mask: Mask) -> ClusterControl | None:
        """Where the map fetches the tiles of a mask of all rows; None where all are drawn one by one."""
        if not self.index.clustered:
            return None
        key = hashlib.sha256(np.packbits(mask).tobytes()).hexdigest()[:16]
        found = self._choices.get(key)
        if found is None:
            self._choices[key] = found = _Kept.of(self.index, mask)
        self._choices.move_to_end(key)
        while len(self._choices) > MOST_CHOICES:
            self._choices.popitem(last=False)
        return ClusterControl(f"{ADDRESS}/{self.token}/{key}", found.years)

    def tile(self, key: str, name: TileName) -> bytes:
        """A tile of the rows of a choice, as gzip.

        Raises:
            KeyError: if there is no such choice any more.
        """
        index = self.index
        tiles = {file: index.clusters(file).tile(name, kept) for file, kept in self._choices[key].rows.items()}
        told = tile_payload(tiles, lambda file, place: row_told(index, index.starts[file] + place))
        return b"".join(packed([told]))

    def cell(self, key: str, name: TileName, file: int, span: tuple[int, int] | None, *, undated: bool) -> bytes:
        """What the rows of a file in a tile are that touch some years, of a choice, as gzip.

        Raises:
            KeyError: if there is no such choice any more, or no such file that is drawn as clusters.
        """
        index = self.index
        kept = self._choices[key].rows[file]
        rows = index.clusters(file).rows(name, kept) + index.starts[file]
        return b"".join(packed([cell_payload(index, rows[index.touches(rows, span, undated=undated)])]))

    def row(self, row: int) -> bytes:
        """All that one row says, as gzip.

        Raises:
            IndexError: if there is no such row.
        """
        return b"".join(packed([row_payload(*self.index.at(row))]))


class _Kept(NamedTuple):
    """The rows of a choice, by file."""

    rows: dict[int, Mask | None]
    """As `Clusters.tile` reads them."""
    years: dict[int, Years]

    @classmethod
    def of(cls, index: OwnIndex, mask: Mask) -> "_Kept":
        parts = index.parts()
        rows = {
            file: None if mask[parts[file]].all() else index.clusters(file).sorted(mask[parts[file]])
            for file in index.clustered
        }
        return cls(rows, {file: index.clusters(file).years(kept) for file, kept in rows.items()})


_OPEN: Final[WeakValueDictionary[str, OwnFile]] = WeakValueDictionary()


class OwnFiles:
    """Answers requests for what readers have brought."""

    def __init__(self, is_active: Callable[[str], bool]) -> None:
        """`is_active` says whether the visit of a session goes on: a server may hold a session longer than that."""
        self._is_active = is_active

    def whole(self, request: Request) -> Response:
        """All rows: `/own/TOKEN.json`."""
        found = self._file(request)
        return _answer(request, found.whole if found else None)

    def row(self, request: Request) -> Response:
        """One row, by its place among all: `/own/TOKEN/ROW`."""
        found = self._file(request)
        try:
            return _answer(request, found.row(request.path_params["row"]) if found else None)
        except IndexError:
            return _answer(request, None)

    def tile(self, request: Request) -> Response:
        """A tile of what a choice leaves: `/own/TOKEN/CHOICE/Z/X/Y`."""
        found, ids = self._file(request), request.path_params
        try:
            return _answer(request, found.tile(ids["choice"], _tile_name(request)) if found else None)
        except (KeyError, ValueError):
            return _answer(request, None)

    def cell(self, request: Request) -> Response:
        """What a cluster holds: `/own/TOKEN/CHOICE/Z/X/Y/FILE?years=2001-2004&undated=1`, all years without."""
        found, ids, given = self._file(request), request.path_params, request.query_params
        try:
            first, _, last = given.get("years", "").partition("-")
            years = (int(first), int(last)) if first else None
            name, undated = _tile_name(request), given.get("undated") == "1"
            asked = (ids["choice"], name, ids["file"], years)
            return _answer(request, found.cell(*asked, undated=undated) if found else None)
        except (KeyError, ValueError):
            return _answer(request, None)

    def _file(self, request: Request) -> OwnFile | None:
        from_elsewhere = request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
        found = None if from_elsewhere else _OPEN.get(request.path_params["token"])
        return found if found and self._is_active(found.session) else None


def _tile_name(request: Request) -> TileName:
    return TileName(*(request.path_params[each] for each in ("z", "x", "y")))


def _answer(request: Request, body: bytes | None) -> Response:
    if body is None:
        return Response("there is no such file: it is gone with the visit", 404, HEADERS, "text/plain")
    if takes_gzip(request.headers.get("accept-encoding", "")):
        return Response(body, headers={**HEADERS, "Content-Encoding": "gzip"}, media_type="application/json")
    return Response(gzip.decompress(body), headers=HEADERS, media_type="application/json")
