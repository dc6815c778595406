"""nginx alone, before two servers that stand in for replicas: who reaches which."""

import contextlib
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast

import pytest

from cluster.programs import free_ports, temporary_folder
from cluster.proxy import Proxy


class Replica(BaseHTTPRequestHandler):
    """Says which one it is; below /events/ that it can't answer now."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server = cast(ThreadingHTTPServer, self.server)
        body = str(server.server_port).encode()
        self.send_response(503 if self.path.startswith("/events/") else 200)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def replicas() -> Iterator[list[str]]:
    with contextlib.ExitStack() as running:
        found = [running.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), Replica)) for _ in range(2)]
        for each in found:
            threading.Thread(target=each.serve_forever, daemon=True).start()
            running.callback(each.shutdown)
        yield [str(each.server_port) for each in found]


@pytest.fixture
def proxy(replicas: list[str]) -> Iterator[str]:
    with temporary_folder() as folder:
        made = Proxy(folder / "nginx", free_ports(1)[0], [int(each) for each in replicas])
        yield made.address
        made.stop()


def get(address: str, replica: int | None = None) -> tuple[int, str, str]:
    """Status, body and the cookie that is set."""
    headers = {} if replica is None else {"Cookie": f"atlas_replica={replica}"}
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=20) as answer:
            return answer.status, answer.read().decode(), answer.headers.get("Set-Cookie", "")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), ""


def test_what_a_reader_brought_is_asked_of_the_replica_that_has_the_visit(proxy: str, replicas: list[str]) -> None:
    for path in ("own/token.json", "own/token/choice/0/4/11/6", "own/token/choice/0/7/90/50/rows", "own/token/3"):
        for number, port in enumerate(replicas, 1):
            assert [get(f"{proxy}/{path}", number)[:2] for _ in range(3)] == [(200, port)] * 3
        kept_none = {get(f"{proxy}/{path}")[1] for _ in range(6)}
        assert len(kept_none) == 1  # by its address, as the visit itself
        assert get(f"{proxy}/_stcore/health")[1] in kept_none


@pytest.mark.parametrize("number", [1, 2])
def test_a_tile_that_cannot_be_made_now_moves_no_visit(proxy: str, replicas: list[str], number: int) -> None:
    assert get(f"{proxy}/events/1/digest/4/11/6", number)[0] == 503
    assert get(f"{proxy}/own/token/choice/0/4/11/6", number)[1] == replicas[number - 1]
    assert get(f"{proxy}/", number)[1:] == (replicas[number - 1], "")
