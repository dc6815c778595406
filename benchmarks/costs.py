"""What one request of each kind costs a server: processor time and bytes, by the number of sites.

Run from the folder of the benchmarks. Requests come one after the other, so that the time is the server's own and not that of a
queue; processor time includes the server's children and is told in steps of 10 ms, so each kind is asked often. The figures are
what docs/scaling.md reckons with.
"""

import argparse
import asyncio
import time
import urllib.request
from pathlib import Path

from apps import COPY, HERE, OURS, ROOT, App, Server, copy_atlas
from dataset import generate
from load.session import Session, first_run


def main() -> None:
    """Print a table for each number of sites."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 5000, 20000])
    parser.add_argument("--times", type=int, default=40)
    asked = parser.parse_args()
    copy_atlas()
    print("| sites | request | ms of the processor | ms until answered | kB |\n| ---: | --- | ---: | ---: | ---: |")
    for size in asked.sizes:
        data = generate(ROOT / "data", HERE / ".data/requests", size)
        _measure(size, data, asked.times)


def _measure(size: int, data: Path, times: int) -> None:
    start = time.perf_counter()
    server = Server(App(OURS, OURS, COPY / "app.py", "atlas"), data)
    try:
        _answered(server)
        ready = time.perf_counter() - start
        print(f"| {size} | start until ready | {server.cpu_seconds() * 1000:.0f} | {ready * 1000:.0f} | |", flush=True)
        asyncio.run(first_run(server.port, "year=2008"))
        for name, path, often in (
            ("page (HTML with its picture)", "/?year={year}", times),
            ("page that is kept", "/?year=2008", 5 * times),
            ("API, one page of 100 sites, kept", "/api/collections/sites/items?limit=100", 5 * times),
            ("API, another question each time", "/api/collections/sites/items?limit={year}", times),
            ("static file", "/static/favicon.png", 5 * times),
        ):
            _row(server, size, name, often, path)
        asyncio.run(_visits(server, size, times))
        print(f"| {size} | memory then, MB | | | {server.memory_mb():.0f} MB |", flush=True)
    finally:
        server.stop()


async def _visits(server: Server, size: int, times: int) -> None:
    """Readers who come one after the other, and one of them who changes the year."""
    sessions: list[Session] = []
    before = server.memory_mb()
    cpu, start, size_in = server.cpu_seconds(), time.perf_counter(), 0
    for number in range(times):
        sessions.append(await Session.open(server.port, f"year={1992 + number % 33}"))
        size_in += (await sessions[-1].visit()).bytes_in
    _print(size, "visit: the first run of the map page", times, server.cpu_seconds() - cpu, start, size_in)
    each = (server.memory_mb() - before) / times
    print(f"| {size} | memory of one more visit, with {times} of them | | | {each:.2f} MB |", flush=True)
    cpu, start, size_in = server.cpu_seconds(), time.perf_counter(), 0
    for number in range(3 * times):
        size_in += (await sessions[0].choose(1992 + number % 33)).bytes_in
    _print(size, "change of the year", 3 * times, server.cpu_seconds() - cpu, start, size_in)
    pages = 2 * sessions[0].pages
    for page in sessions[0].pages:
        await sessions[0].visit(page)
    cpu, start, size_in = server.cpu_seconds(), time.perf_counter(), 0
    for page in pages:
        size_in += (await sessions[0].visit(page)).bytes_in
    _print(size, "another page, the mean of all", len(pages), server.cpu_seconds() - cpu, start, size_in)
    for session in sessions:
        await session.close()


def _row(server: Server, size: int, name: str, times: int, path: str) -> None:
    _get(server, path.format(year=2025))
    cpu, start = server.cpu_seconds(), time.perf_counter()
    total = sum(_get(server, path.format(year=1992 + number % 33)) for number in range(times))
    _print(size, name, times, server.cpu_seconds() - cpu, start, total)


def _print(size: int, name: str, times: int, cpu: float, start: float, total: int) -> None:
    wall = time.perf_counter() - start
    print(
        f"| {size} | {name} | {cpu / times * 1000:.1f} | {wall / times * 1000:.1f} | {total / times / 1000:.1f} |",
        flush=True,
    )


def _get(server: Server, path: str) -> int:
    request = urllib.request.Request(server.url + path, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return len(answer.read())


def _answered(server: Server) -> None:
    """Wait until the data is read."""
    while True:
        try:
            _get(server, "/readyz")
        except OSError:
            time.sleep(0.05)
        else:
            return


if __name__ == "__main__":
    main()
