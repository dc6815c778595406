"""One reader: a streamlit session over its own protocol, without a browser.

A reader does what streamlit's browser code does on the wire: opens the websocket, asks for a run with the state of a
widget, follows the address the server writes, and keeps large messages to be referred to later.
"""

import asyncio
import time
from dataclasses import dataclass
from typing import Self

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Subprotocol

RERUN = ForwardMsg.ScriptFinishedStatus.Value("FINISHED_EARLY_FOR_RERUN")
KEPT_RUNS = 2
"""How many runs a browser keeps a large message it was not sent again (streamlit's maxCachedMessageAge)."""


@dataclass
class Run:
    """What one run of the script brought."""

    map_ms: float | None = None
    """From the request to the message that tells the map what to show; None when no map was sent."""
    done_ms: float = 0.0
    """From the request to the end of the script."""
    bytes_in: int = 0
    map_args: str = ""
    """The arguments of the map component, as JSON text."""
    exception: str | None = None


class Session:
    """One reader's connection; what the reader sees of the page is kept in it."""

    def __init__(self, socket: websockets.ClientConnection, query: str) -> None:
        """Take an open websocket; `query` is the query of the address the reader came by."""
        self._socket = socket
        self._kept: dict[str, tuple[ForwardMsg, int]] = {}
        self._runs = 0
        self.query = query
        self.cookie = ""
        """What a proxy knows the visit by."""
        self.page = ""
        self.pages: list[str] = []
        """The hashes of the app's pages but the first."""
        self.slider: str | None = None
        """Id of the first slider of the page, the one for the year."""

    @classmethod
    async def open(cls, port: int, query: str, cookie: str = "") -> Self:
        """Connect to a server of this machine, with the cookie that a proxy before it gave, if any."""
        address = f"ws://127.0.0.1:{port}/_stcore/stream"
        socket = await websockets.connect(
            address,
            subprotocols=[Subprotocol("streamlit")],
            additional_headers={"Cookie": cookie} if cookie else None,
            max_size=None,
            open_timeout=60,
        )
        given = socket.response.headers.get("Set-Cookie", "") if socket.response else ""
        session = cls(socket, query)
        session.cookie = given.partition(";")[0] or cookie
        return session

    async def close(self) -> None:
        """Leave."""
        await self._socket.close()

    async def visit(self, page: str = "") -> Run:
        """Open a page by its hash, the first of the app without one."""
        request = BackMsg()
        request.rerun_script.page_script_hash = page
        if page and page != self.page:
            self.query = ""  # as the browser does on the way to another page
        return await self._run(request)

    async def choose(self, year: int) -> Run:
        """Move the year's slider."""
        request = BackMsg()
        request.rerun_script.page_script_hash = self.page
        widget = request.rerun_script.widget_states.widgets.add()
        widget.id = self.slider or ""
        widget.double_array_value.data.append(year)
        return await self._run(request)

    async def _run(self, request: BackMsg) -> Run:
        request.rerun_script.query_string = self.query
        request.rerun_script.cached_message_hashes.extend(self._kept)
        run, start, finished = Run(), time.perf_counter(), False
        await self._socket.send(request.SerializeToString())
        while not finished:
            raw = await self._socket.recv()
            message = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
            run.bytes_in += len(raw)
            now_ms = (time.perf_counter() - start) * 1000
            finished = self._take(message, run, now_ms)
        self._runs += 1
        self._kept = {each: kept for each, kept in self._kept.items() if kept[1] >= self._runs - KEPT_RUNS}
        return run

    def _take(self, message: ForwardMsg, run: Run, now_ms: float) -> bool:
        """Take one message in; whether it ends the run."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message = self._kept[message.ref_hash][0]
            kind = "delta"
        if message.metadata.cacheable:
            self._kept[message.hash] = (message, self._runs)
        if kind == "new_session":
            self.page, self.slider = message.new_session.page_script_hash, None
        elif kind == "navigation":
            self.pages = [page.page_script_hash for page in message.navigation.app_pages if not page.is_default]
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._take_element(message, run, now_ms)
        elif kind == "script_finished":
            run.done_ms = now_ms
            return bool(message.script_finished != RERUN)
        return False

    def _take_element(self, message: ForwardMsg, run: Run, now_ms: float) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "slider" and self.slider is None:
            self.slider = element.slider.id
        elif kind == "component_instance":
            run.map_ms, run.map_args = now_ms, element.component_instance.json_args
        elif kind == "exception":
            run.exception = f"{element.exception.type}: {element.exception.message}"


async def first_run(port: int, query: str) -> Run:
    """One reader comes, sees the first page, and leaves."""
    session = await Session.open(port, query)
    try:
        return await asyncio.wait_for(session.visit(), timeout=120)
    finally:
        await session.close()
