"""The file with which the map answers all filters by itself, made when a browser first asks for it.

It stands beside the API and not behind its door: every visitor asks for it, and few for the API, which takes far more to
load. It is no file in `static/` either: with thousands of sites it takes a second to make, and a server would start later.
"""

import gzip
from collections.abc import Callable
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import packed
from dashboard.api.negotiation import takes_gzip
from dashboard.api.shared import Shared
from dashboard.map.filters import filter_payload, name_of
from dashboard.model.catalog import Catalog
from dashboard.selection import Index

KEPT = "public, max-age=86400"
"""How long a browser may keep it: its address tells the version of the data, not that of the code."""


class FilterFile:
    """Answers requests for a file that is made of the catalog: that of the filters, or another."""

    def __init__(
        self, shared: Callable[[], Shared], payload: Callable[[Catalog, Index], bytes] = filter_payload
    ) -> None:
        """What is shared is asked for with each request, since the cache that holds it may be emptied."""
        self._shared = shared
        self._payload = payload
        self._packed = lru_cache(1)(self._make)

    def answer(self, request: Request) -> Response:
        """The file of the data that is served now; of any other there is none."""
        name = name_of(self._shared().catalog)
        if request.path_params["name"] != name:
            return Response("there is no such file: reload the page", 404)
        body, headers = self._packed(name), {"Cache-Control": KEPT, "Vary": "Accept-Encoding"}
        if takes_gzip(request.headers.get("accept-encoding", "")):
            headers["Content-Encoding"] = "gzip"
        else:
            body = gzip.decompress(body)
        return Response(body, headers=headers, media_type="application/json")

    def _make(self, _name: str) -> bytes:
        shared = self._shared()
        return b"".join(packed([self._payload(shared.catalog, shared.index)]))
