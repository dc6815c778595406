"""Many readers of the API at once: how long until all have their packed answer, and what the server needs for it.

Run from the folder of the benchmarks. `--atlas` names checkouts to be measured in turn, such as one of an older commit;
without it, this one. The readers share one process and do not unpack what they get, so that the server is what is measured.
"""

import argparse
import asyncio
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from apps import HERE, ROOT, App, Server
from dataset import generate

ASKED = ("limit=100", "limit=1000", "limit=10000")
DATA = HERE / ".data/readers"


def main() -> None:
    """Print a row for each checkout and each question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=5000, help="how many sites")
    parser.add_argument("--readers", type=int, default=1000, help="how many ask at once")
    parser.add_argument("--atlas", type=Path, nargs="+", default=[ROOT], help="checkouts of the atlas")
    parser.add_argument("--asked", nargs="+", default=ASKED, help="parameters of the question")
    asked = parser.parse_args()
    data = generate(ROOT / "data", DATA, asked.size)
    print(f"{asked.size} sites, {asked.readers} readers at once\n")
    print(
        "| atlas | asked | an answer, kB | all answered, s | memory before, MB | most memory, MB |\n| --- | --- | ---: | ---: | ---: | ---: |"
    )
    for query in asked.asked:
        for atlas in asked.atlas:
            server = Server(App(atlas.name, atlas.name, atlas.resolve() / "app.py", "none"), data).ready()
            try:
                address = f"{server.url}/api/collections/sites/items?{query}"
                asyncio.run(
                    answers(f"{server.url}/api/collections/sites/items?limit=10000&f=csv", 1)
                )  # has read its data
                before, watch = server.rss_mb(), Watch(server)
                start = time.perf_counter()
                sizes = asyncio.run(answers(address, asked.readers))
                seconds = time.perf_counter() - start
                assert len(set(sizes)) == 1, "all get the same"
                print(
                    f"| {atlas.name} | `{query}` | {sizes[0] / 1000:.0f} | {seconds:.1f} | {before:.0f} | {watch.most():.0f} |",
                    flush=True,
                )
            finally:
                server.stop()


async def answers(address: str, readers: int) -> list[int]:
    """The size of each reader's answer in bytes; raises AssertionError where one is none."""
    parts = urlsplit(address)
    request = (
        f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept-Encoding: gzip\r\n"
        "Connection: close\r\n\r\n"
    ).encode()

    async def one() -> int:
        while True:
            try:
                reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
                break
            except OSError:  # the queue of the socket is full: as a browser would, ask again
                await asyncio.sleep(0.1)
        writer.write(request)
        status = await reader.readline()
        assert b" 200 " in status, status
        size = 0
        while piece := await reader.read(1 << 16):
            size += len(piece)
        writer.close()
        return size

    return list(await asyncio.gather(*(one() for _ in range(readers))))


class Watch:
    """The most memory a server has until it is asked."""

    def __init__(self, server: Server) -> None:
        """Begin to look, twenty times a second."""
        self._server = server
        self._most = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def most(self) -> float:
        """The most memory in MB; looks no more."""
        self._over.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(0.05):
            self._most = max(self._most, self._server.rss_mb())


if __name__ == "__main__":
    main()
