"""A million rows of a set in one process: reading them, their memory, the first search and later ones, and other queries.

Each part runs in a process of its own; memory is what the system counts for it (RSS). Beside the time stand that of the
processor, and how much of that, at the longest, passed while another thread waited that wanted to run every millisecond: what
other programs take of the machine is in neither. Needs PostgreSQL.
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

SEARCHES = (
    "event",
    "event 999999",
    "evnt 12",
    "kind 3 uzb",
    "tajikstan",
    "Таджикистан",
    "رویداد",
    "中国",
    "zzzzzzzzz",
    "ev",
)
"""As words are, as beginnings, with slips, in four scripts, and what nothing has."""


def main() -> None:
    """Load a set, and print what each part takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000, help="rows")
    parser.add_argument("--times", type=int, default=100, help="how often each query is asked")
    asked = parser.parse_args()
    from postgres import Cluster

    cluster = Cluster()
    try:
        url = cluster.make("events")
        for part, *given in ((load, url, asked.size), (searches, url), (queries, asked.size, asked.times)):
            with ProcessPoolExecutor(1, get_context("spawn")) as process:
                process.submit(part, *given).result()
    finally:
        cluster.remove()


def load(url: str, size: int) -> None:
    """Bring the rows into the database."""
    from dashboard.store.database.connection import Address
    from dashboard.store.database.events import load_events
    from factories import own_events

    load_events(Address(url), "events", [own_events(size)], "d")


def searches(url: str) -> None:
    """Read the set, and search it."""
    import pyarrow.compute
    import pyarrow.csv  # noqa: F401

    from dashboard.selection import Selection
    from dashboard.selection.own import OwnIndex
    from dashboard.store.database.connection import Address, connected
    from dashboard.store.database.events import read_events

    with connected(Address(url)):
        before = memory_mb()
    with timed("reading the set"):
        data = read_events(Address(url), "events", "d1")
    print(f"  memory of the set {memory_mb() - before:.0f} MB, at the most {memory_mb('VmHWM') - before:.0f}")
    held = memory_mb()
    everything = Selection(year=2026, period=(1991, 2026), when="all")
    index = OwnIndex([data])
    with timed("first search"):
        index.mask(replace(everything, q="event 4711"))
    print(f"  memory of the search {memory_mb() - held:.0f} MB")
    for query in SEARCHES:
        with timed(f"search {query}"):
            index.mask(replace(everything, q=query))
    other = OwnIndex([replace(data, key="d2")])
    with timed("first search of another reader"):
        other.mask(replace(everything, q="event 4711"))
    print(f"  memory of all, for two readers: {memory_mb() - before:.0f} MB")


def queries(size: int, times: int) -> None:
    """Ask for boxes, circles, searches and counts, in the processor's time."""
    import numpy as np

    from dashboard.api.own_file import OwnFile
    from dashboard.selection import Selection
    from dashboard.selection.area import Area, Circle, Shape
    from dashboard.selection.own import OwnChoice, OwnIndex
    from factories import own_events

    index, dice = OwnIndex([own_events(size)]), np.random.default_rng(5)
    file = OwnFile(index, "")

    def box() -> Area:
        west, south = round(dice.uniform(50, 75), 2), round(dice.uniform(35, 46), 2)
        return Shape.box(west, south, west + round(dice.uniform(0.5, 15), 2), south + round(dice.uniform(0.5, 8), 2))

    def circle() -> Area:
        return Circle(round(dice.uniform(36, 50), 2), round(dice.uniform(52, 80), 2), int(dice.integers(10, 1000)))

    def shown(selection: Selection, choice: OwnChoice) -> None:
        index.by_file(index.mask(selection, choice))
        file.clusters(index.base_mask(selection, choice))

    areas: dict[str, Callable[[], Area | None]] = {"box": box, "circle": circle, "nowhere": lambda: None}
    for what, asks in (("category and year", shown), ("counts", index.counts)):
        for where, area in areas.items():
            spent = []
            for _ in range(times + 2):  # the first load what measures
                year, kind = int(dice.integers(1991, 2027)), f"Kind {dice.integers(0, 9)}"
                selection = Selection(when="year", year=year, period=(1991, 2026), area=area())
                start = time.process_time()
                asks(selection, OwnChoice((kind,)))
                spent.append((time.process_time() - start) * 1000)
            middle, last = statistics.median(spent[2:]), statistics.quantiles(spent[2:], n=20)[18]
            print(f"{what}, {where}: processor {middle:.1f} ms (median), {last:.1f} ms (p95)")


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long something takes, and how long another thread waits for it at the longest."""
    over, waits = Event(), [0.0]

    def run() -> None:
        last = time.process_time()
        while not over.wait(0.001):
            now = time.process_time()
            waits.append(now - last)
            last = now

    other = Thread(target=run)
    other.start()
    start, before = time.perf_counter(), time.process_time()
    yield
    took, worked = time.perf_counter() - start, time.process_time() - before
    over.set()
    other.join()
    print(
        f"{what}: {took * 1000:.0f} ms, processor {worked * 1000:.0f} ms; another thread waited {max(waits) * 1000:.0f} ms of it"
    )


def memory_mb(what: str = "VmRSS") -> float:
    """What the system counts for this process."""
    gc.collect()
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return int(next(line for line in lines if line.startswith(what)).split()[1]) / 1024


if __name__ == "__main__":
    main()
