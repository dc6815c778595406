"""Tiles of the host's large sets: the same for all readers, so that browsers, the proxy and a CDN keep them.

Their address says everything: which set, by the digest of what it was loaded from, which tile, and by which filters
(`selection/own.py`). So any replica answers, whether or not it has met the reader.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import is_known, tag_of
from dashboard.api.file_tiles import FileTiles, answer, tile_name, years_asked
from dashboard.model.own import OwnData
from dashboard.selection.once import Newest
from dashboard.selection.own import OwnIndex, read_query
from dashboard.store.interface import UnavailableError

HEADERS: Final = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Vary": "Accept-Encoding",
}
MOST_KEPT: Final = 24
"""Choices of rows whose tiles are at hand; one of a million rows takes a megabyte."""
MOST_SETS: Final = 4
RETRY_S: Final = "10"
"""Seconds after which to ask again while the database is away."""
ASIDE: Final = ("years", "undated")
"""Parameters of what is behind a mark, which choose no rows of the tile."""


class EventTiles:
    """Answers requests for tiles of sets."""

    def __init__(self, rows: Callable[[str], OwnData | None]) -> None:
        """`rows` gives the set with a digest; None where there is none, and UnavailableError where it can't be read now."""
        self._rows = rows
        # A map asks for some twenty tiles at once.
        self._index = Newest(self._opened, MOST_SETS)
        self._choice = Newest(self._chosen, MOST_KEPT)

    def tile(self, request: Request) -> Response:
        """A tile: `/events/1/DIGEST/Z/X/Y?country=TJK`."""
        return self._answer(request, lambda choice: choice.tile(tile_name(request)))

    def rows(self, request: Request) -> Response:
        """What is behind a mark: `/events/1/DIGEST/Z/X/Y/rows?country=TJK&years=2001-2004&undated=1`."""

        def made(choice: FileTiles) -> bytes:
            span, undated = years_asked(request)
            return choice.rows(tile_name(request), span, undated=undated)

        return self._answer(request, made)

    def _answer(self, request: Request, made: Callable[[FileTiles], bytes]) -> Response:
        filters = [(name, value) for name, value in request.query_params.multi_items() if name not in ASIDE]
        tag = tag_of(request.url.path, request.url.query)
        headers = {**HEADERS, "ETag": tag}
        try:
            choice = self._choice((request.path_params["digest"], tuple(filters)))
            if is_known(tag, request.headers.get("if-none-match", "")):
                return Response(status_code=304, headers=headers)
            return answer(request, made(choice), headers)
        except KeyError:
            return _refused("there is no such set", 404)
        except ValueError as error:
            return _refused(str(error), 400)
        except UnavailableError as error:
            return _refused(str(error), 503, {"Retry-After": RETRY_S})

    def _chosen(self, asked: tuple[str, tuple[tuple[str, str], ...]]) -> FileTiles:
        digest, filters = asked
        selection, choice = read_query(filters)
        index = self._index(digest)
        return FileTiles.of(index.data[0], index.base_mask(selection, choice))

    def _opened(self, digest: str) -> OwnIndex:
        found = self._rows(digest)
        if found is None:
            raise KeyError(digest)
        return OwnIndex([found])


def _refused(words: str, status: int, headers: Mapping[str, str] = MappingProxyType({})) -> Response:
    return Response(words, status, {"Cache-Control": "no-store", **headers}, "text/plain")
