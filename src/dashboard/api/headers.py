"""Headers that every answer of the server has: what a browser may load, and who may show the pages in a frame."""

import os
import re
from collections.abc import Mapping
from typing import Final

from starlette.datastructures import Headers as Given
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.api.negotiation import takes_gzip

FRAME_ANCESTORS: Final = "ATLAS_FRAME_ANCESTORS"
"""Environment variable with the sites that may embed the atlas, such as `https://news.example`; `none` for no other."""
TILES: Final = (
    "https://tile.openstreetmap.org",
    "https://*.basemaps.cartocdn.com",
    "https://*.tile.opentopomap.org",
    "https://server.arcgisonline.com",
)
"""Where the tiles that a reader may choose come from (web/src/drawing/tiles.js). Nothing else comes from outside."""
LASTING: Final = "public, max-age=31536000, immutable"
"""`Cache-Control` of a file whose name tells its content: a browser that has it need not ask again."""
_HASHED: Final = re.compile(
    r"/app/static/[a-z]+(-[0-9a-f]{12}){1,2}\.\w+$|/component/[\w.]+/static/(js|css)/[\w.]+\.[0-9a-f]{8}\.\w+"
)
_SITE: Final = re.compile(r"https?://[A-Za-z0-9*.\-]+(:(\d+|\*))?", re.ASCII)


def frame_ancestors(given: str | None) -> str:
    """The directive `frame-ancestors` for what is configured; without it none, and anyone may embed the atlas.

    `*` would leave out pages without a host, such as a file on somebody's disk. The map's own frame is always allowed.

    Raises:
        ValueError: if a part is not the origin of a site.
    """
    parts = (given or "*").split()
    if parts == ["*"]:
        return ""
    sites = [] if parts == ["none"] else parts
    for site in sites:
        if not _SITE.fullmatch(site):
            raise ValueError(f"{FRAME_ANCESTORS}: {site!r} is no origin; write https://news.example, none, or *")
    return " ".join(["frame-ancestors 'self'", *sites])


def page_policy(ancestors: str) -> str:
    """The Content-Security-Policy of pages and all they load, with a directive of `frame_ancestors` at its end.

    Scripts: streamlit-folium evaluates the map's script (`unsafe-eval`, as Vega does its expressions), Streamlit and the
    map's frame have scripts in their HTML (`unsafe-inline`), and the map's guard is a `data:` script.
    """
    return "; ".join(
        part
        for part in (
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
            "style-src 'self' 'unsafe-inline' data:",
            f"img-src 'self' data: blob: {' '.join(TILES)}",
            "font-src 'self' data:",
            "connect-src 'self' data: blob:",
            "worker-src 'self' blob:",
            "frame-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            ancestors,
        )
        if part
    )


class Headers:
    """Middleware that adds the headers to each answer; one that an answer already has is left as it is.

    Files with a hash in their name may be kept for good, whatever the answer says: streamlit says nothing of that for ours
    and for those of a component.
    """

    def __init__(self, app: ASGIApp, environment: Mapping[str, str] = os.environ) -> None:
        """Read who may embed the atlas; raises ValueError where that can't be understood."""
        self._app = app
        self._headers = {
            "Content-Security-Policy": page_policy(frame_ancestors(environment.get(FRAME_ANCESTORS))),
            "X-Content-Type-Options": "nosniff",
            # OpenStreetMap refuses tiles to pages that do not say where they are.
            "Referrer-Policy": "strict-origin-when-cross-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and the answer back with the headers."""

        hashed = scope["type"] == "http" and _HASHED.search(scope["path"])

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if hashed and message["status"] in {200, 304}:
                    headers["Cache-Control"] = LASTING
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


class HonestEncoding:
    """Middleware for clients that do not take gzip: starlette packs wherever the word is, `gzip;q=0` too."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an app."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with `Accept-Encoding: identity` where gzip is not taken."""
        if scope["type"] == "http" and not takes_gzip(Given(scope=scope).get("accept-encoding", "")):
            others = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
            scope = {**scope, "headers": [*others, (b"accept-encoding", b"identity")]}
        await self._app(scope, receive, send)
