"""A reader's file of many rows, read, understood and checked, beside what pandas and geopandas take to read it and make points.

Run from the folder of the benchmarks: `../.venv/bin/python upload.py [ROWS]`. Each round does all in turn on the same bytes. The
file is made up: events with a name, a place, a date, a country, and words of which most come again.
"""

import csv
import io
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from dashboard.imports import sandbox
from dashboard.imports.checking import check
from dashboard.imports.proposing import propose
from dashboard.imports.reading import read
from dashboard.paths import DATA
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import read_ground

ROUNDS = 7
OF_ITS_OWN = "the same in a process of its own, and its answer read"
"""What it takes of the processor is mixed with the loading of its libraries, which is done before."""
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

    def sandboxed() -> None:
        assert len(sandbox.load(content, "events.csv", key="d1").data.sites) == rows

    ways: dict[str, Callable[[], None]] = {
        "pandas.read_csv and geopandas.points_from_xy": pandas,
        "read, propose and check": atlas,
        OF_ITS_OWN: sandboxed,
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for turn in range(ROUNDS + 1):
        for name, way in ways.items():
            sandbox.warm()
            time.sleep(2)  # until the process stands by
            start, busy = time.perf_counter(), time.process_time()
            way()
            if turn:  # the first time loads libraries
                taken[name].append((time.perf_counter() - start, time.process_time() - busy))
    print(f"{rows:,} rows, {len(content) / 1e6:.1f} MB, median of {ROUNDS}\n")
    print("| way | seconds | times pandas | processor, seconds | times pandas |\n| --- | ---: | ---: | ---: | ---: |")
    medians = {name: [statistics.median(part) for part in zip(*each, strict=True)] for name, each in taken.items()}
    wall, cpu = medians[next(iter(ways))]
    for name, (seconds, busy) in medians.items():
        own = "– | –" if name == OF_ITS_OWN else f"{busy:.2f} | {busy / cpu:.1f}"
        print(f"| {name} | {seconds:.2f} | {seconds / wall:.1f} | {own} |")


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
