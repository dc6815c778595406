"""The way to the API that costs nothing until somebody takes it."""

import threading
from collections.abc import Callable

from anyio import to_thread
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send


class Door:
    """An ASGI app that is made with the first request. A Route passes it requests of every method."""

    def __init__(self, make: Callable[[], ASGIApp]) -> None:
        """`make` may take its time: it runs in a thread."""
        self._make = make
        self._made: ASGIApp | None = None
        self._lock = threading.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        app = await to_thread.run_sync(self._open) if self._made is None else self._made
        await app(scope, receive, send)

    def _open(self) -> ASGIApp:
        with self._lock:
            if self._made is None:
                self._made = self._make()
        return self._made


def routes_to(root: str, make: Callable[[], ASGIApp]) -> list[BaseRoute]:
    """Routes that lead everything under the path `root` to one app."""
    door = Door(make)
    return [Route(root, door), Route(root + "/{rest:path}", door)]
