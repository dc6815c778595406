"""Whether this server lives, whether it is ready for readers, and how it takes its leave.

A proxy asks `/healthz` (the process answers) and `/readyz` (its data is read, and readers are welcome). A server that is told
to end (SIGTERM) and knows how long it may take is *leaving*: `/readyz` says so with 503, pages and new visits are refused with
503 so that the proxy gives them to another, what runs goes on, and then it ends (docs/scaling.md).
"""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import AsyncIterator, Callable, Mapping
from types import FrameType
from typing import Any, Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

LEAVE_S: Final = "ATLAS_LEAVE_S"
"""Environment variable with the seconds that visits may go on after SIGTERM; without it a server ends at once."""
LIVES: Final = "/healthz"
READY: Final = "/readyz"
_LOOK_S: Final = 0.1
_NEVER_KEPT: Final = {"Cache-Control": "no-store"}
_REFUSED: Final = {**_NEVER_KEPT, "Retry-After": "1"}
_WORDS: Final = "this server is leaving: ask again, and another answers"
_LOG: Final = logging.getLogger(__name__)


class Leave:
    """Whether a server is leaving, and how many visits it still has."""

    def __init__(self) -> None:
        """Stay."""
        self.is_begun = False
        self.visits = 0

    @contextlib.asynccontextmanager
    async def on_signal(self, _app: object = None, seconds: float | None = None) -> AsyncIterator[None]:
        """While the server runs, let SIGTERM begin a leave of so many seconds at most; a second one ends at once.

        The server's own handler, which is there when this begins, ends it. An ASGI lifespan.
        """
        limit = float(os.environ.get(LEAVE_S) or 0) if seconds is None else seconds
        end = signal.getsignal(signal.SIGTERM)
        if limit <= 0 or not callable(end):
            yield
            return
        loop, going = asyncio.get_running_loop(), set[asyncio.Task[None]]()

        def begin(number: int, frame: FrameType | None) -> None:
            if self.is_begun:
                end(number, frame)
                return
            self.is_begun = True
            loop.call_soon_threadsafe(lambda: going.add(loop.create_task(self._go(limit, lambda: end(number, None)))))

        signal.signal(signal.SIGTERM, begin)
        try:
            yield
        finally:
            signal.signal(signal.SIGTERM, end)

    async def _go(self, limit: float, end: Callable[[], Any]) -> None:
        """End once the last visit is over, or after the limit: long enough for whoever asks `/readyz` to see it."""
        _LOG.warning("Leaving: %d visits may go on for %g s", self.visits, limit)
        loop = asyncio.get_running_loop()
        last = loop.time() + limit
        await asyncio.sleep(min(1.0, limit))
        while self.visits and loop.time() < last:
            await asyncio.sleep(_LOOK_S)
        end()


class Leaving:
    """Middleware that counts visits (websockets), and refuses new ones and pages while the server is leaving."""

    def __init__(self, app: ASGIApp, leave: Leave, is_page: Callable[[str], bool]) -> None:
        """Wrap an app; `is_page` tells of a path whether a page is there."""
        self._app, self._leave, self._is_page = app, leave, is_page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        visit = scope["type"] == "websocket"
        if self._leave.is_begun and (visit or (scope["type"] == "http" and self._is_page(scope["path"]))):
            refusal = Response(_WORDS, 503, _REFUSED)
            if visit:
                await receive()  # the request to connect
                await _deny(refusal, scope, receive, send)
            else:
                await refusal(scope, receive, send)
            return
        self._leave.visits += visit
        try:
            await self._app(scope, receive, send)
        finally:
            self._leave.visits -= visit


async def _deny(refusal: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Refuse a websocket with an answer that a proxy understands, where the server knows how."""
    if "websocket.http.response" in scope.get("extensions", {}):
        await refusal(scope, receive, send)  # starlette sends it as websocket.http.response.*
    else:
        await send({"type": "websocket.close", "code": 1012})


class Health:
    """Answers `/healthz` and `/readyz`."""

    def __init__(self, leave: Leave, tell: Callable[[], Mapping[str, Any]]) -> None:
        """`tell` reads the data where it is not read yet, which may take seconds, and says what it is."""
        self._leave, self._tell = leave, tell

    async def lives(self, _: Request) -> Response:
        """The process answers; nothing else is asked."""
        return JSONResponse({"status": "alive"}, headers=_NEVER_KEPT)

    async def ready(self, _: Request) -> Response:
        """Whether readers are welcome, and what they would be given."""
        if self._leave.is_begun:
            return JSONResponse({"status": "leaving", "visits": self._leave.visits}, 503, _REFUSED)
        try:
            told = await to_thread.run_sync(self._tell)
        except Exception:
            _LOG.exception("The data can't be read")
            return JSONResponse({"status": "without data"}, 503, _REFUSED)
        return JSONResponse({"status": "ready", "visits": self._leave.visits, **told}, headers=_NEVER_KEPT)
