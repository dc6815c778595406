"""What the map fetches of a reader's own data: served from memory to that reader alone, as long as the visit lasts.

The address holds a token that nobody can guess. Whoever knows it is served, so it is told to the reader's map alone; nothing
is kept here but a weak reference, so that what the session lets go of is gone.
"""

import gzip
import secrets
from collections.abc import Callable
from functools import cached_property
from typing import Final
from weakref import WeakValueDictionary

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import packed
from dashboard.api.negotiation import takes_gzip
from dashboard.map.own import own_payload, row_payload
from dashboard.selection.own import OwnIndex

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Vary": "Accept-Encoding",
}
TOKEN_BYTES: Final = 32


class OwnFile:
    """The files of one reader, as they are now, under an address of their own. The session holds it, and nothing else."""

    def __init__(self, index: OwnIndex, session: str) -> None:
        """Open an address for what an index holds, on behalf of a session, named as the server names it."""
        self.index = index
        self.session = session
        self.token = secrets.token_urlsafe(TOKEN_BYTES)
        _OPEN[self.token] = self

    @cached_property
    def whole(self) -> bytes:
        """All rows as the map reads them, as gzip."""
        return b"".join(packed([own_payload(self.index.data)]))

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

    def _file(self, request: Request) -> OwnFile | None:
        from_elsewhere = request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
        found = None if from_elsewhere else _OPEN.get(request.path_params["token"])
        return found if found and self._is_active(found.session) else None


def _answer(request: Request, body: bytes | None) -> Response:
    if body is None:
        return Response("there is no such file: it is gone with the visit", 404, HEADERS, "text/plain")
    if takes_gzip(request.headers.get("accept-encoding", "")):
        return Response(body, headers={**HEADERS, "Content-Encoding": "gzip"}, media_type="application/json")
    return Response(gzip.decompress(body), headers=HEADERS, media_type="application/json")
