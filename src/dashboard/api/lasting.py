"""Scripts, style sheets and data whose addresses tell their content: packed once, and then answered from memory.

Streamlit sends its own scripts as they are, and packs ours and those of a component anew for each reader. Which files these
are is Streamlit's to say, and that of the headers (`Cache-Control: immutable`): its answers are taken as they come.
"""

import gzip
from collections import OrderedDict
from typing import Final

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.api.answers import PIECE
from dashboard.api.negotiation import takes_gzip

ROOM: Final = 8_000_000
"""Bytes of all that is kept; what nobody asked for lately makes room. A visit of the map page takes 0.9 MB."""
LARGEST: Final = 4_000_000
"""Bytes of the largest file that is taken. Larger ones, which no page of ours loads, pass as they come."""
LEVEL: Final = 6
"""Of compression: 9 would make a visit smaller by 0.1 percent, and the first one after a start wait longer."""
_FOLDER: Final = "/static/"
_ENDINGS: Final = (".js", ".css", ".json")
_PACKED: Final = {"application/javascript", "text/javascript", "text/css", "application/json"}
_ASKED_OTHERWISE: Final = {"if-none-match", "if-modified-since", "range"}
"""Headers of a request that gets an answer of its own."""
_BY_ORIGIN: Final = "/component/"
"""What Streamlit answers by the header `Origin`, without saying so. Browsers send it for all scripts that are modules."""


class Lasting:
    """Middleware around all others, that keeps answers with such a file for clients that take gzip."""

    def __init__(self, app: ASGIApp, room: int = ROOM, largest: int = LARGEST) -> None:
        """Wrap an app; `room` and `largest` in bytes."""
        self._app = app
        self._room, self._largest = room, largest
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept, or pass the request on and keep what comes back."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or not _is_file(scope["path"]):
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        packed = takes_gzip(asked.get("accept-encoding", ""))
        otherwise = not _ASKED_OTHERWISE.isdisjoint(asked.keys()) or ("origin" in asked and _BY_ORIGIN in scope["path"])
        if not packed or scope["method"] == "HEAD" or otherwise:
            await self._app(scope, receive, _Passing(send, packed=packed).send)
            return
        name = scope["path"]
        if name not in self._kept:
            taking = _Taking(send, self._largest)
            await self._app(scope, receive, taking.send)
            kept = await to_thread.run_sync(taking.kept)
            if kept is None:
                return
            self._keep(name, kept)
        self._kept.move_to_end(name)
        await self._kept[name].send(send)

    def _keep(self, name: str, kept: "_Kept") -> None:
        self._kept[name] = kept
        while len(self._kept) > 1 and sum(len(each.body) for each in self._kept.values()) > self._room:
            self._kept.popitem(last=False)


class _Kept:
    """An answer as it is sent again and again."""

    def __init__(self, start: Message, body: bytes) -> None:
        """Pack what came plain, which takes up to a tenth of a second."""
        headers = MutableHeaders(raw=list(start["headers"]))
        if "content-encoding" not in headers:
            body = gzip.compress(body, LEVEL, mtime=0)
            headers["content-encoding"] = "gzip"
        headers["content-length"] = str(len(body))
        del headers["accept-ranges"]
        _vary(headers)
        _weaken(headers)
        self.body = body
        self._start = {**start, "headers": headers.raw}

    async def send(self, send: Send) -> None:
        """Send it, as fast as the reader takes it."""
        await send({**self._start, "headers": list(self._start["headers"])})
        for at in range(0, len(self.body), PIECE):
            piece, more = self.body[at : at + PIECE], at + PIECE < len(self.body)
            await send({"type": "http.response.body", "body": piece, "more_body": more})


class _Taking:
    """Collects an answer that can be kept; any other passes."""

    def __init__(self, send: Send, largest: int) -> None:
        self._send = send
        self._largest = largest
        self._start: Message | None = None
        self._body = bytearray()
        self._is_whole = False

    def kept(self) -> "_Kept | None":
        """What was collected; None where it passed, or broke off."""
        return _Kept(self._start, bytes(self._body)) if self._start and self._is_whole else None

    async def send(self, message: Message) -> None:
        """Take the next part of the answer."""
        if message["type"] == "http.response.start" and _can_be_kept(message):
            self._start = message
            return
        if self._start is not None and message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            self._is_whole = not message.get("more_body")
            if len(self._body) <= self._largest:
                return
            message = {**message, "body": bytes(self._body)}
        if self._start is not None:
            start, self._start = self._start, None
            await self._send(start)
        await self._send(message)


class _Passing:
    """Passes an answer on, with what tells caches of the other ones of the same file."""

    def __init__(self, send: Send, *, packed: bool) -> None:
        self._send = send
        self._packed = packed

    async def send(self, message: Message) -> None:
        """Pass on the next part of the answer."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            _vary(headers)
            if message["status"] == 304 and self._packed:
                _weaken(headers)
        await self._send(message)


def _is_file(path: str) -> bool:
    return _FOLDER in path and path.endswith(_ENDINGS)


def _can_be_kept(start: Message) -> bool:
    """Whether an answer is such a file: for one that is missing Streamlit answers with its page."""
    headers = Headers(raw=start["headers"])
    return (
        start["status"] == 200
        and "immutable" in headers.get("cache-control", "")
        and headers.get("content-type", "").partition(";")[0] in _PACKED
        and headers.get("content-encoding", "gzip") == "gzip"
        and headers.get("vary", "accept-encoding").lower() == "accept-encoding"
        and "set-cookie" not in headers
    )


def _vary(headers: MutableHeaders) -> None:
    if "accept-encoding" not in headers.get("vary", "").lower():
        headers.add_vary_header("Accept-Encoding")


def _weaken(headers: MutableHeaders) -> None:
    """A strong tag would stand for the bytes of the file, and not for those it is packed in (RFC 9110, 8.8.1)."""
    tag = headers.get("etag", "")
    if tag.startswith('"'):
        headers["etag"] = f"W/{tag}"
