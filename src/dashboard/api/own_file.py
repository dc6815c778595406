"""What the map fetches of a reader's own data: served from memory to that reader alone, as long as the visit lasts.

The address holds a token that nobody can guess. Whoever knows it is served, so it is told to the reader's map alone; nothing
is kept here but a weak reference, so that what the session lets go of is gone.
"""

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Callable
from functools import cached_property
from typing import Final
from weakref import WeakValueDictionary

import numpy as np
from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import packed
from dashboard.api.file_tiles import FileTiles, answer, tile_name, years_asked
from dashboard.map.clusters import EVENTS, ClusterSource
from dashboard.map.own import ADDRESS, own_payload, row_payload
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

        self._choices: OrderedDict[str, dict[int, FileTiles]] = OrderedDict()

    @cached_property
    def whole(self) -> bytes:
        """All rows that the map draws one by one, as it reads them, as gzip."""
        return b"".join(packed([own_payload(self.index.data, self.index.clustered)]))

    def clusters(self, mask: Mask, query: str | None = None) -> list[ClusterSource] | None:
        """Where the map fetches the tiles of a mask of all rows; None where all are drawn one by one.

        A mask that follows from the filters of a `query` alone is that of everybody who has them: the host's sets are fetched
        where everybody does.
        """
        index = self.index
        if not index.clustered:
            return None
        key = hashlib.sha256(np.packbits(mask).tobytes()).hexdigest()[:16]
        found = self._choices.get(key)
        if found is None:
            parts = index.parts()
            found = {file: FileTiles.of(index.data[file], mask[parts[file]]) for file in index.clustered}
            self._choices[key] = found
        self._choices.move_to_end(key)
        while len(self._choices) > MOST_CHOICES:
            self._choices.popitem(last=False)
        return [self._source(file, tiles, key, query) for file, tiles in found.items() if tiles.years.total]

    def _source(self, file: int, tiles: FileTiles, key: str, query: str | None) -> ClusterSource:
        first, shared = self.index.starts[file], tiles.data.shared
        if shared and query is not None:
            return ClusterSource(f"{EVENTS}/{shared}", query, file, first, tiles.years, tiles.bounds)
        return ClusterSource(f"{ADDRESS}/{self.token}/{key}/{file}", "", file, first, tiles.years, tiles.bounds)

    def tiles(self, key: str, file: int) -> FileTiles:
        """The rows of a choice that are of a file.

        Raises:
            KeyError: if there is no such choice any more, or no such file that is drawn as clusters.
        """
        return self._choices[key][file]

    def row(self, row: int) -> bytes:
        """All that one row says, as gzip.

        Raises:
            IndexError: if there is no such row.
        """
        return b"".join(packed([row_payload(*self.index.at(row))]))


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
        """A tile of what a choice leaves of a file: `/own/TOKEN/CHOICE/FILE/Z/X/Y`."""
        return self._of_choice(request, lambda tiles: tiles.tile(tile_name(request)))

    def rows(self, request: Request) -> Response:
        """What is behind a mark: `/own/TOKEN/CHOICE/FILE/Z/X/Y/rows?years=2001-2004&undated=1`, all years without."""

        def made(tiles: FileTiles) -> bytes:
            span, undated = years_asked(request)
            return tiles.rows(tile_name(request), span, undated=undated)

        return self._of_choice(request, made)

    def _of_choice(self, request: Request, made: Callable[[FileTiles], bytes]) -> Response:
        found, ids = self._file(request), request.path_params
        try:
            return _answer(request, made(found.tiles(ids["choice"], ids["file"])) if found else None)
        except (KeyError, ValueError):
            return _answer(request, None)

    def _file(self, request: Request) -> OwnFile | None:
        from_elsewhere = request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
        found = None if from_elsewhere else _OPEN.get(request.path_params["token"])
        return found if found and self._is_active(found.session) else None


def _answer(request: Request, body: bytes | None) -> Response:
    if body is None:
        return Response("there is no such file: it is gone with the visit", 404, HEADERS, "text/plain")
    return answer(request, body, HEADERS)
