"""Whether a server lives and is ready, and how it takes its leave."""

import asyncio
import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocket

from dashboard.api.health import LIVES, READY, Health, Leave, Leaving


async def page(_: Request) -> Response:
    return PlainTextResponse("a page")


async def visit(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("welcome")
    await socket.receive_text()


def server(leave: Leave, tell: Any = lambda: {"version": "abc"}) -> TestClient:
    health = Health(leave, tell)
    routes = [
        Route(LIVES, health.lives),
        Route(READY, health.ready),
        Route("/", page),
        Route("/file", page),
        WebSocketRoute("/visit", visit),
    ]
    return TestClient(
        Starlette(routes=routes, middleware=[Middleware(Leaving, leave=leave, is_page=lambda path: path == "/")])
    )


def test_a_server_that_has_read_its_data_is_ready_and_says_what_it_serves() -> None:
    client = server(Leave())
    assert client.get(LIVES).json() == {"status": "alive"}
    answer = client.get(READY)
    assert answer.json() == {"status": "ready", "visits": 0, "version": "abc"}
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_server_without_data_lives_but_is_not_ready(caplog: pytest.LogCaptureFixture) -> None:
    def tell() -> None:
        raise OSError("/srv/secret: no such file")

    client = server(Leave(), tell)
    assert client.get(LIVES).status_code == 200
    answer = client.get(READY)
    assert (answer.status_code, answer.json()) == (503, {"status": "without data"})
    assert "The data can't be read" in caplog.text


def test_a_server_that_leaves_refuses_pages_and_visits_and_goes_on_with_the_rest() -> None:
    leave = Leave()
    client = server(leave)
    with client.websocket_connect("/visit") as going_on:
        assert going_on.receive_text() == "welcome"
        assert client.get(READY).json()["visits"] == 1
        leave.is_begun = True
        assert client.get(READY).json() == {"status": "leaving", "visits": 1}
        for path in ("/", READY):
            refused = client.get(path)
            assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
        assert client.get("/file").text == "a page"
        assert client.get(LIVES).status_code == 200
        with pytest.raises(WebSocketDenialResponse) as denied, client.websocket_connect("/visit"):
            pass
        assert denied.value.status_code == 503
        going_on.send_text("bye")
    assert leave.visits == 0


def test_a_server_that_can_not_refuse_a_visit_with_an_answer_closes_it() -> None:
    leave, sent = Leave(), []
    leave.is_begun = True

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    async def never(*_: Any) -> None:
        raise AssertionError

    asyncio.run(Leaving(never, leave, lambda _: False)({"type": "websocket", "path": "/visit"}, receive, send))
    assert sent == [{"type": "websocket.close", "code": 1012}]


@pytest.fixture
def ended() -> Iterator[list[int]]:
    """The signals that reach the handler a server has of its own."""
    seen: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: seen.append(number))
    yield seen
    signal.signal(signal.SIGTERM, before)


async def _told(leave: Leave, ended: list[int], seconds: float, visits: int = 0, times: int = 1) -> list[bool]:
    """Whether it has ended just after it was told to, and once that must be over."""
    leave.visits = visits
    found = []
    async with leave.on_signal(seconds=seconds):
        for _ in range(times):
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.sleep(0)
        found.append(bool(ended))
        for _ in range(6_000):
            if ended:
                break
            await asyncio.sleep(0.01)
        found.append(bool(ended))
    return found


def test_told_to_end_a_server_waits_for_its_visits_no_longer_than_it_may(ended: list[int]) -> None:
    leave = Leave()
    assert asyncio.run(_told(leave, ended, 0.2, visits=1)) == [False, True]
    assert leave.is_begun


def test_without_visits_or_told_twice_or_without_a_time_it_does_not_wait(ended: list[int]) -> None:
    assert asyncio.run(_told(Leave(), ended, 0.05)) == [False, True]
    ended.clear()
    assert asyncio.run(_told(Leave(), ended, 60, visits=1, times=2)) == [True, True]
    ended.clear()
    assert asyncio.run(_told(Leave(), ended, 0)) == [True, True]


def test_the_time_is_configured_by_the_environment(ended: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_LEAVE_S", "60")

    async def begin() -> None:
        leave = Leave()
        async with leave.on_signal():
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.sleep(0)
            assert leave.is_begun
            assert not ended

    asyncio.run(begin())
