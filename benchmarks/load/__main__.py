"""`python -m load`: 50 and 200 readers at once, on the atlas and on the usual app, in turn.

Uses the copy of the atlas that `bench.py` left, so that both tell of the same state; makes one if there is none.
"""

import argparse
import asyncio
import json
import random
import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from apps import APPS, COPY, FIRST_YEAR, HERE, OURS, ROOT, App, Server, copy_atlas
from dataset import generate, visible
from report import write_report
from websockets.exceptions import WebSocketException

from load.session import Run, Session, first_run

COUNTS = (50, 200)
YEARS = range(1995, 2026)
THINK_S = (5.0, 15.0)
ARRIVAL_S = 20.0
PATIENCE_S = 60.0
PLAN = ("year", "year", "year", "page", "back", "year", "year", "year")
"""What a reader does after the first page; where an app has one page only, all of it is changes of the year."""


@dataclass
class Log:
    """What all readers of one app met."""

    expected: Callable[[Run, int], bool]
    rows: list[dict[str, Any]] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    mixed: int = 0
    """Runs whose map shows another year than its reader's own."""

    def take(self, what: str, run: Run, year: int) -> None:
        """Note one run of a reader who has chosen `year`."""
        self.rows.append({"what": what, "done_ms": run.done_ms, "map_ms": run.map_ms, "bytes": run.bytes_in})
        if run.exception:
            self.errors[run.exception] += 1
        elif what == "page":
            return  # its maps, if any, may show other years on purpose
        elif not run.map_args:
            self.errors["no map"] += 1
        elif not self.expected(run, year):
            self.mixed += 1


def main() -> None:
    """Run what was asked for; write load.json after each cell, and RESULTS.md at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, nargs="+", default=COUNTS)
    parser.add_argument("--apps", nargs="+", default=[OURS, "group"])
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--out", type=Path, default=HERE / ".data/load.json")
    asked = parser.parse_args()
    if not COPY.exists():
        copy_atlas()
    data = generate(ROOT / "data", HERE / ".data/load", asked.size)
    cells = []
    for count in asked.sessions:
        for app in (app for app in APPS if app.name in asked.apps):
            cells.append({"app": app.name, "sessions": count, "size": asked.size, **_cell(app, data, count)})
            asked.out.write_text(json.dumps({"think_s": THINK_S, "cells": cells}, indent=1) + "\n", "utf-8")
            print(f"{count:>4} {app.name:<8} {len(cells[-1]['rows'])} runs, errors {cells[-1]['errors']}", flush=True)
    write_report(asked.out.parent)


def _cell(app: App, data: Path, count: int) -> dict[str, Any]:
    """One app with so many readers."""
    log = Log(_own_year(app, data))
    query = app.path.partition("?")[2]
    server = Server(app, data).ready()
    peak = Peak(server)
    try:
        asyncio.run(first_run(server.port, query))
        before, cpu = server.memory_mb(), server.cpu_seconds()
        peak.start()
        own, start = time.process_time(), time.monotonic()
        during = asyncio.run(_crowd(server, count, query, log))
        wall = time.monotonic() - start
        return {
            "rows": log.rows,
            "errors": dict(log.errors),
            "mixed": log.mixed,
            "peak_rss_mb": peak.stop(),
            "session_mb": (during - before) / count,
            "server_cores": (server.cpu_seconds() - cpu) / wall,
            "client_cores": (time.process_time() - own) / wall,
            "wall_s": wall,
        }
    finally:
        peak.stop()
        server.stop()


async def _crowd(server: Server, count: int, query: str, log: Log) -> float:
    """Let all readers come and read; the server's memory when all have done so and are still there."""
    readers = [_Reader(server.port, query, log, random.Random(number)) for number in range(count)]
    await asyncio.gather(*(reader.read() for reader in readers))
    memory = server.memory_mb()
    await asyncio.gather(*(reader.leave() for reader in readers))
    return memory


class _Reader:
    """One reader with a plan, a way of thinking, and a limit to patience."""

    def __init__(self, port: int, query: str, log: Log, dice: random.Random) -> None:
        self._port, self._query, self._log, self._dice = port, query, log, dice
        self._year = FIRST_YEAR
        self._session: Session | None = None

    async def read(self) -> None:
        """Come, follow the plan, stay."""
        await asyncio.sleep(self._dice.uniform(0, ARRIVAL_S))
        try:
            self._session = await Session.open(self._port, self._query)
            self._log.take("first", await asyncio.wait_for(self._session.visit(), PATIENCE_S), self._year)
            home = self._session.page
            for step in PLAN:
                await asyncio.sleep(self._dice.uniform(*THINK_S))
                await self._act(self._session, step, home)
        except TimeoutError:
            self._log.errors[f"no answer in {PATIENCE_S:.0f} s"] += 1
        except (OSError, WebSocketException) as error:
            self._log.errors[type(error).__name__] += 1

    async def _act(self, session: Session, step: str, home: str) -> None:
        if not session.pages:
            step = "year"
        if step == "year":
            self._year = self._dice.choice([year for year in YEARS if year != self._year])
            request = session.choose(self._year)
        else:
            request = session.visit(home if step == "back" else self._dice.choice(session.pages))
        self._log.take(step, await asyncio.wait_for(request, PATIENCE_S), self._year)

    async def leave(self) -> None:
        """Close the connection."""
        if self._session:
            await self._session.close()


class Peak:
    """The highest memory (RSS) of a server while it is watched."""

    def __init__(self, server: Server) -> None:
        """Watch nothing yet."""
        self._server, self._highest, self._over = server, 0.0, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        """Look twice a second from now on."""
        self._thread.start()

    def stop(self) -> float:
        """End the watch; the highest found, in MB."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        return self._highest

    def _watch(self) -> None:
        while not self._over.wait(0.5):
            try:
                self._highest = max(self._highest, self._server.rss_mb())
            except psutil.Error:
                return


def _own_year(app: App, data: Path) -> Callable[[Run, int], bool]:
    """How it is told that a map shows a year: ours names it; of the others, the number of markers is that year's."""
    if app.name == OURS:
        return lambda run, year: re.findall(r'period\\*": ?\[(\d+), ?(\d+)\]', run.map_args) == [(str(year),) * 2]
    markers = {year: visible(data, year) for year in (FIRST_YEAR, *YEARS)}
    return lambda run, year: run.map_args.count("L.marker(") == markers[year]


if __name__ == "__main__":
    main()
