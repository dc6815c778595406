"""What a page's HTML says before any script runs: title and picture for messengers, the answer in words for everybody else.

Streamlit answers every page with the same empty document. This middleware puts in what the address is about: Open Graph
and Twitter tags, JSON-LD for search engines, and for readers without JavaScript the sentence and the list of sites.
"""

import gzip
import hashlib
import re
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import parse_qs, urlencode

from anyio import move_on_after, to_thread
from markupsafe import Markup
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.api.address import base_of
from dashboard.api.answers import LEVEL
from dashboard.api.negotiation import takes_gzip
from dashboard.map.card import HEIGHT, WIDTH
from dashboard.present.links import page_path
from dashboard.present.templates import render
from dashboard.selection import to_url

PATIENCE_S: Final = 0.4
"""Seconds a page waits for its preview. While a server starts, or is very busy, it goes without: the page comes first."""
KEPT: Final = 500
"""Pages that are kept as they are sent, some 10 kB each, of the map 30."""
MOST: Final = 100
"""Sites that are listed for readers without JavaScript; of more it says how many."""
SEEN_S: Final = 5
"""Seconds in which the version of the data is not asked for again."""
LARGEST: Final = 200_000
"""Bytes of a page: what is larger is none of Streamlit's, and passes as it is."""
_ROOT_TITLE: Final = b"<title>Streamlit</title>"
_STYLE: Final = re.compile(rb'<link rel="stylesheet"[^>]*>')
"""Streamlit's style sheet."""
_NOSCRIPT: Final = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
"""What Streamlit says to readers without JavaScript."""

if TYPE_CHECKING:
    from dashboard.api.views import View

Parameters = Mapping[str, Sequence[str]]
FIRST_VIEW: Final = b"<main data-first-view"
"""How the body begins of a page that has its picture (api/first_view.py)."""


class Pages(Protocol):
    """What previews are made of."""

    def name(self, path: str) -> str | None:
        """The name of the page at a path; None where no page is."""

    def version(self) -> str:
        """What a preview depends on beside its address: the version of the data."""

    def parts(self, page: str, given: Parameters, base: str) -> tuple[Markup, Markup]:
        """What goes into the head and into the body of a page; `base` is the address of the atlas."""


class Preview:
    """Middleware around the pages."""

    def __init__(self, app: ASGIApp, pages: Callable[[], Pages]) -> None:
        """`pages` may take its time: it is asked in a thread."""
        self._app = app
        self._pages = pages
        self._kept: OrderedDict[tuple[str, ...], _Made] = OrderedDict()
        self._version: tuple[str, float] = ("", 0)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; what comes back as a page gets its preview."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or not _wants_html(scope):
            await self._app(scope, receive, send)
            return
        made = self._found(scope)
        if made is None:
            with move_on_after(PATIENCE_S):
                made = await to_thread.run_sync(self._made, scope, abandon_on_cancel=True)
        if made is None:
            await self._app(scope, receive, send)
            return
        asked = [(name, value) for name, value in scope["headers"] if name not in _CONDITIONS]
        packed = takes_gzip(Headers(scope=scope).get("accept-encoding", ""))
        answer = _Answer(send, made, head_only=scope["method"] == "HEAD", packed=packed)
        await self._app({**scope, "headers": [*asked, (b"accept-encoding", b"identity")]}, receive, answer.send)

    def _found(self, scope: Scope) -> "_Made | None":
        """What was made before, of the version that was seen last: without a thread, which many readers wait for."""
        version, seen = self._version
        return self._kept.get((version, *_asked(scope))) if time.monotonic() - seen < SEEN_S else None

    def _made(self, scope: Scope) -> "_Made | None":
        pages = self._pages()
        base, path, query = _asked(scope)
        page = pages.name(path)
        if page is None or not base:
            return None
        version = pages.version()
        self._version = version, time.monotonic()
        key = (version, base, path, query)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        try:
            given = parse_qs(query, keep_blank_values=True, errors="strict", max_num_fields=500)
        except ValueError:
            given = {}
        head, body = pages.parts(page, given, base)
        made = _Made(gzip.compress(head.encode(), LEVEL), gzip.compress(body.encode(), LEVEL))
        self._kept[key] = made
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made


class _Made:
    """What goes into a page, packed; and the page it went into last, since that is the same for all readers."""

    def __init__(self, head: bytes, body: bytes) -> None:
        self._parts = head, body
        self._of = b""
        self._whole = b""

    def into(self, page: bytes) -> bytes:
        """The page with its preview, packed."""
        if (of := hashlib.sha256(page).digest()) != self._of:
            head, body = map(gzip.decompress, self._parts)
            whole = _NOSCRIPT.sub(b"", page.replace(_ROOT_TITLE, b""), count=1)
            if FIRST_VIEW in body and (
                style := _STYLE.search(whole)
            ):  # nothing is drawn before a sheet that is in the head
                whole, body = whole.replace(style[0], b"", 1), body + style[0]
            whole = whole.replace(b"</head>", head + b"</head>", 1).replace(b"<body>", b"<body>" + body, 1)
            self._of, self._whole = of, gzip.compress(whole, LEVEL)
        return self._whole


class _Answer:
    """Collects a page, and sends it on with its preview."""

    def __init__(self, send: Send, made: _Made, *, head_only: bool, packed: bool) -> None:
        self._send = send
        self._packed = packed
        self._made = made
        self._head_only = head_only
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        """Take the next part of the answer."""
        if message["type"] == "http.response.start" and _is_page(message) and not self._head_only:
            self._start = message
            return
        if self._start is None:
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if message.get("more_body") and len(self._body) <= LARGEST:
            return
        start, self._start = self._start, None
        if message.get("more_body"):
            await self._send(start)
            await self._send({**message, "body": self._body})
            return
        body = self._made.into(self._body)
        headers = MutableHeaders(scope=start)
        for name in ("etag", "last-modified", "accept-ranges"):
            if name in headers:
                del headers[name]
        if self._packed:
            headers["content-encoding"] = "gzip"
        else:
            body = gzip.decompress(body)
        headers.add_vary_header("Accept-Encoding")
        headers["content-length"] = str(len(body))
        await self._send(start)
        await self._send({**message, "body": body})


_CONDITIONS: Final = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
"""Headers of a request by which an answer would come packed, in part or not at all."""


def head_html(title: str, words: str, page: str, root: str, query: str, data: Sequence[Markup] = ()) -> Markup:
    """The tags of the head: `page` is the address of the page, `root` that of the atlas; `data` is JSON-LD."""
    picture, feed = f"{root}/api/card.png{query}", f"{root}/feed"
    size = {"width": WIDTH, "height": HEIGHT}
    return render("preview_head", title=title, words=words, page=page, picture=picture, feed=feed, data=data, **size)


def body_html(view: "View", title: str, root: str, query: str) -> Markup:
    """The answer in words, for readers without JavaScript: the sentence, the sites, the way to the API."""
    shown = view.shown()
    return render(
        "preview_body",
        title=title,
        words=view.words(),
        moment=view.selection.moment(),
        shown=shown[:MOST],
        more=len(shown) - MOST,
        api=f"{root}/api",
        query=query,
    )


def query_of(view: "View") -> str:
    """The parameters of a view as they stand in an address, with their `?`; empty without any."""
    query = urlencode(to_url(view.selection, view.shared.domain), doseq=True)
    return f"?{query}" if query else ""


def page_address(base: str, page: str, given: Parameters) -> str:
    """The address of a page, as it was asked for."""
    query = urlencode(given, doseq=True)
    return f"{base}/{page_path(page)}{f'?{query}' if query else ''}"


def _asked(scope: Scope) -> tuple[str, str, str]:
    """The address of the server, empty where it can't be told; the path on it, and the parameters."""
    path = scope["path"].removeprefix(scope.get("root_path", ""))
    return base_of(scope) or "", path, scope.get("query_string", b"").decode("latin-1")


def _wants_html(scope: Scope) -> bool:
    accept = Headers(scope=scope).get("accept", "*/*")
    return "text/html" in accept or "*/*" in accept


def _is_page(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    whole = message["status"] == 200 and "content-encoding" not in headers
    return whole and headers.get("content-type", "").startswith("text/html")
