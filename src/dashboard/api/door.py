"""The way to the API that costs nothing until somebody takes it."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from anyio import to_thread
from starlette.datastructures import URLPath
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import ASGIApp, Receive, Scope, Send


class Door(BaseRoute):
    """A route that leads everything under some paths to one app, which is made with the first request.

    Whatever the method and whatever the path holds: starlette's own routes pass over paths with a line break, and the
    request would reach the pages.
    """

    def __init__(self, paths: Sequence[str], make: Callable[[], ASGIApp]) -> None:
        """Lead everything under `paths`, such as `/api`; `make` may take its time, since it runs in a thread."""
        self.paths = tuple(paths)
        self._make = make
        self._made: ASGIApp | None = None
        self._lock = threading.Lock()

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether a request is for what is under one of the paths."""
        path = scope["path"].removeprefix(scope.get("root_path", "")) if scope["type"] == "http" else ""
        under = any(path == each or path.startswith(f"{each}/") for each in self.paths)
        return (Match.FULL if under else Match.NONE), {}

    def url_path_for(self, name: str, /, **path_params: Any) -> URLPath:
        """Name no address: what is behind the door names its own."""
        raise NoMatchFound(name, path_params)

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        app = await to_thread.run_sync(self._open) if self._made is None else self._made
        await app(scope, receive, send)

    def _open(self) -> ASGIApp:
        with self._lock:
            if self._made is None:
                self._made = self._make()
        return self._made
