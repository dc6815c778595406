"""A reader's file of many rows, from upload to what the map draws, beside what pandas and geopandas take to read it and make points.

Run from the folder of the benchmarks: `../.venv/bin/python upload.py [ROWS]`. Each round does all in turn on the same bytes. The
file is made up: events with a name, a place, a date, a country, and words of which most come again.

The figure "from upload to drawn" is from the bytes of the upload to the first tile that the map fetches: sent to the process of
its own, read, understood, checked, sent back and validated, indexed for the filters, and clustered. Both processes' time counts.
The start of that process does not: one stands by while the page of uploads is open (`sandbox.warm`).
"""

import csv
import io
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from dashboard.api.file_tiles import FileTiles
from dashboard.imports import sandbox
from dashboard.imports.checking import check
from dashboard.imports.proposing import propose
from dashboard.imports.reading import read
from dashboard.paths import DATA
from dashboard.selection import Selection
from dashboard.selection.clusters import TileName
from dashboard.selection.own import OwnIndex
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import read_ground

ROUNDS = 7
ALL = Selection(year=2026, period=(1991, 2026), when="all")
DRAWN = "from upload to drawn, in a process of its own"
HEADER = ("event_id", "name", "latitude", "longitude", "event_date", "country", "actor", "category", "source", "notes")
COUNTRIES = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")


def main(rows: int) -> None:
    """Print the median of each way, and how it compares to pandas."""
    content = made_up(rows)
    land = read_ground(BuiltFolder(DATA)).land

    def pandas() -> None:
        frame = pd.read_csv(io.BytesIO(content))
        geopandas.points_from_xy(frame.longitude, frame.latitude)

    def atlas() -> None:
        raw = read(content, "events.csv")
        data = check(raw, propose(raw, land), land, key="d1", file_name="events.csv")
        assert (data.read, data.refused) == (rows, 0)

    def drawn() -> None:
        index = OwnIndex((sandbox.load(content, "events.csv", key="d1").data,))
        assert sum(len(each.sites) for each in index.data) == rows
        if index.clustered:
            FileTiles.of(index.data[0], index.base_mask(ALL)).tile(TileName(4, 11, 5))

    ways: dict[str, Callable[[], None]] = {
        "pandas.read_csv and geopandas.points_from_xy": pandas,
        "read, propose and check": atlas,
        DRAWN: drawn,
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for turn in range(ROUNDS + 1):
        for name, way in ways.items():
            sandbox.warm()
            _settle()
            start, busy = time.perf_counter(), time.process_time() + _of_children()
            way()
            seconds = time.perf_counter() - start
            time.sleep(1)  # until the process that was killed is gone
            if turn:  # the first time loads libraries
                taken[name].append((seconds, time.process_time() + _of_children() - busy))
    print(f"{rows:,} rows, {len(content) / 1e6:.1f} MB, median of {ROUNDS}\n")
    print("| way | seconds | times pandas | processor, seconds | times pandas |\n| --- | ---: | ---: | ---: | ---: |")
    medians = {name: [statistics.median(part) for part in zip(*each, strict=True)] for name, each in taken.items()}
    wall, cpu = medians[next(iter(ways))]
    for name, (seconds, busy) in medians.items():
        print(f"| {name} | {seconds:.2f} | {seconds / wall:.1f} | {busy:.2f} | {busy / cpu:.1f} |")


def _settle() -> None:
    """Wait until the process that stands by has loaded its libraries."""
    before, now = -1.0, _of_children()
    while now > before:
        time.sleep(1)
        before, now = now, _of_children()


def _of_children() -> float:
    """Seconds of the processor that processes started here have taken: those that are gone, and the one that stands by."""
    gone = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    pids = Path("/proc/self/task").glob("*/children")
    threads = [
        each for pid in " ".join(map(Path.read_text, pids)).split() for each in Path(f"/proc/{pid}/task").iterdir()
    ]
    return gone + sum(int((each / "schedstat").read_text().split()[0]) for each in threads) / 1e9


def made_up(rows: int) -> bytes:
    """A CSV file of so many events, always the same."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows(_events(rows))
    return text.getvalue().encode()


def _events(rows: int) -> Iterator[tuple[object, ...]]:
    rng = np.random.default_rng(20)
    lat, lon = rng.uniform(36, 55, rows).round(4), rng.uniform(47, 87, rows).round(4)
    days = (np.datetime64("2000-01-01") + rng.integers(0, 9_000, rows)).astype(str)
    picks = rng.integers(0, 1 << 20, rows)
    for place, (north, east, day, pick) in enumerate(zip(lat, lon, days, picks, strict=True)):
        yield (
            f"EV{place}", f"Event number {place}", north, east, day, COUNTRIES[pick % 5], f"Actor {pick % 300}",
            ("Battle", "Protest", "Riot")[pick % 3], f"Source {pick % 1_000}", f"Some words on what happened, as told in {pick % 977}",
        )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
