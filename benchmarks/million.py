"""A million rows of a reader's own beside 20,000, on the atlas, `st.pydeck_chart` and dash-leaflet, in turn in one run.

Writes into RESULTS.md the time to the first marks, from the key that changes the year to the repaint, and memory of the tab and
the server, with their ratios; then, without a browser, how long queries by box and filter and tiles take; then how long the
rows take into PostgreSQL, beside a bare COPY of the same, and back into memory.
"""

import argparse
import csv
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import measure
import psycopg
from apps import APPS, FIRST_YEAR, HERE, OURS, ROOT, App, Server, copy_atlas
from bench import ARGUMENTS, CHROMIUM
from beside import MILLION, put, table, where
from playwright.sync_api import Browser, Error, Page, sync_playwright

sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "deploy")]

COPY = HERE / ".data/million-atlas"
SIZES = (20_000, 1_000_000)
CALM_MS = 2 * measure.CALM_MS
BRING = """
import sys

sys.path[:0] = {paths!r}

import streamlit as st
from factories import own_events

from dashboard.app import own

data = st.cache_resource(own_events)(int(st.query_params["rows"]))
own.keep(data)
st.page_link("map.py", label="To the map", query_params={{"year": "{year}"}})
"""
"""A page that puts rows into the session, as the page *Your data* does with a file or a set of the database."""
Figures = dict[str, list[float]]
LIMITS = {"First marks, s": 1.5, "Year to repaint, ms": 2, "Tab, MB": 1.3}
"""How many times the figure of the fewest rows that of the most may be, for the atlas."""
QUERY_MS, LOAD_TIMES = 50, 3
"""A query by box and filter, 95 of 100, in milliseconds; a load beside a bare COPY."""
NOTE = """Events that lie as conflicts do, of one year each; all three show one year, and change it. The peers are opened anew
each time. The atlas has its page open, as a reader has who brings a file: its first marks are timed from the click that leads to the
map. Medians of {repeat} visits, in turn; after the semicolon how many times the figure of the fewest rows."""


def main() -> None:
    """Measure what was asked for, and write it into RESULTS.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="rows, the fewest first")
    parser.add_argument("--repeat", type=int, default=3, help="how often each is opened")
    parser.add_argument("--years", type=int, default=6, help="how many changes each time; the first is not counted")
    parser.add_argument("--apps", nargs="*", default=["atlas", "deck", "dash"], help="who takes part")
    parser.add_argument("--queries", type=int, default=200, help="how many boxes with a filter are asked for")
    asked = parser.parse_args()
    begun = where()
    visits = in_browser(asked)
    asked_for = {size: queries(size, asked.queries) for size in asked.sizes}
    loads = {size: loading(size) for size in asked.sizes}
    lines = [begun, "", NOTE.format(repeat=asked.repeat), "", *judged(visits, asked_for, loads, asked.sizes)]
    head = ["", *(f"{size:,} rows" for size in asked.sizes)]
    lines += table(head, [row for name, found in visits.items() for row in compared(name, found, asked.sizes)])
    lines += ["Without a browser:", ""]
    rows = [
        [what, *(f"{found[size][what]:.2f}" if what in found[size] else "—" for size in asked.sizes)]
        for found in (asked_for, loads)
        for what in found[asked.sizes[-1]]
    ]
    put(MILLION, lines + table(head, rows))


def judged(
    visits: dict[str, list[Figures]],
    asked_for: dict[int, dict[str, float]],
    loads: dict[int, dict[str, float]],
    sizes: Sequence[int],
) -> list[str]:
    """What was wanted of the atlas, and whether it is met."""
    small, large = sizes[0], sizes[-1]
    rows = []
    for what, limit in LIMITS.items():
        if OURS in visits and all(what in visits[OURS][place] for place in (0, -1)):
            first, last = (statistics.median(visits[OURS][place][what]) for place in (0, -1))
            rows.append(
                [
                    f"{what}, at {large:,} within {limit:g}× of {small:,}",
                    f"{last / first:.2f}×",
                    _met(last <= limit * first),
                ]
            )
    query = asked_for[large][QUERY]
    rows.append(
        [f"Box and filter at {large:,}, 95 of 100, under {QUERY_MS} ms", f"{query:.1f} ms", _met(query < QUERY_MS)]
    )
    load = loads[large][LOAD] / loads[large][COPY_BARE]
    rows.append([f"Loading {large:,} within {LOAD_TIMES}× of a bare COPY", f"{load:.2f}×", _met(load <= LOAD_TIMES)])
    return table(["Target", "Measured", ""], rows)


def _met(met: bool) -> str:
    return "met" if met else "missed"


def in_browser(asked: argparse.Namespace) -> dict[str, list[Figures]]:
    """Open each at each size in turn; the figures of each, by size."""
    copy_atlas()
    lay()
    ours = next(app for app in APPS if app.name == OURS)
    taking = [replace(ours, script=COPY / "app.py", probe="ownCount")] if OURS in asked.apps else []
    taking += [app for app in APPS if app.name in asked.apps and app.name != OURS]
    found: dict[str, list[Figures]] = {app.name: [{} for _ in asked.sizes] for app in taking}
    with sync_playwright() as playwright:
        for _ in range(asked.repeat):
            for app in taking:
                for size, figures in zip(asked.sizes, found[app.name], strict=True):
                    try:
                        once(playwright.chromium.launch, app, size, asked.years, figures)
                    except (Error, RuntimeError) as error:
                        print(f"{app.name} at {size:,} failed: {str(error).splitlines()[0]}")
                    print(
                        app.name,
                        f"{size:,}",
                        {what: round(values[-1], 2) for what, values in figures.items()},
                        flush=True,
                    )
    return found


def lay() -> None:
    """Lay an atlas that has the page which brings the rows."""
    shutil.rmtree(COPY, ignore_errors=True)
    for folder in ("src", "pages", ".streamlit"):
        shutil.copytree(ROOT / folder, COPY / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for script in ("app.py", "map.py"):
        shutil.copy(ROOT / script, COPY)
    paths = [str(COPY / "src"), str(ROOT / "tests")]
    (COPY / "pages/bring.py").write_text(BRING.format(paths=paths, year=FIRST_YEAR), "utf-8")


def laid(size: int) -> Path:
    """The same rows for the peers: a data folder with the columns that they read."""
    from factories import own_events

    folder = HERE / f".data/events-{size}"
    path = folder / "tables/sites.csv"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        sites = own_events(size).sites
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["name", "lon", "lat", "layer", "start_year", "end_year", "end_by"])
            years = sites.start.tolist()
            columns = zip(sites.name, sites.lon.tolist(), sites.lat.tolist(), years, strict=True)
            rows.writerows([name, lon, lat, "bri_projects", year, year, ""] for name, lon, lat, year in columns)
    return folder


def once(launch: Callable[..., Browser], app: App, size: int, years: int, figures: Figures) -> None:
    """Start a server, open a browser, and note the figures of one visit after one that warmed the server."""
    server = Server(app, ROOT / "data" if app.name == OURS else laid(size)).ready()
    browser = launch(executable_path=CHROMIUM, args=ARGUMENTS)
    try:
        for counts in (False, True):
            with opened(browser, app, server, size) as (page, start):
                first = measure.drawn(page, app) - start
                measure.idle(page)
                page.wait_for_timeout(CALM_MS)
                if not counts:
                    continue
                figures.setdefault("First marks, s", []).append(first)
                changes = [measure.change(page, app, None)["repaint_ms"] for _ in range(years)]
                figures.setdefault("Year to repaint, ms", []).extend(changes[1:])
                figures.setdefault("Tab, MB", []).append(measure.tab_memory_mb(browser))
                figures.setdefault("Server, MB", []).append(server.memory_mb())
    finally:
        browser.close()
        server.stop()


@contextmanager
def opened(browser: Browser, app: App, server: Server, size: int) -> Iterator[tuple[Page, float]]:
    """The page of an app and when it was asked for; the atlas has been brought the rows before."""
    if app.name != OURS:
        with measure.opened(browser, server.url + app.path) as page:
            yield page, page.evaluate("performance.timeOrigin") / 1000
        return
    with measure.opened(browser, f"{server.url}/bring?rows={size}") as page:
        link = page.get_by_role("link", name="To the map")
        link.wait_for()
        page.evaluate("delete bench.first")
        measure.idle(page)
        start = time.time()
        link.click()
        yield page, start


def compared(name: str, found: list[Figures], sizes: Sequence[int]) -> Iterator[list[str]]:
    """Rows of a table: medians with their range, and the ratio to the fewest rows."""
    label = next(app.label for app in APPS if app.name == name)
    for what in found[0]:
        middles = [statistics.median(figures[what]) if what in figures else None for figures in found]
        cells = []
        for place, (figures, middle) in enumerate(zip(found, middles, strict=True)):
            if middle is None:
                cells.append("failed")
                continue
            values = figures[what]
            cell = f"{middle:,.2f} ({min(values):,.2f} to {max(values):,.2f})"
            cells.append(f"{cell}; {middle / middles[0]:.2f}×" if place and middles[0] else cell)
        yield [f"{label}: {_lower(what)}", *cells]


def _lower(title: str) -> str:
    return title[0].lower() + title[1:]


QUERY, SPENT, TILE = (
    "Box and filter, 95 of 100, ms",
    "Box and filter, 95 of 100, ms of the processor",
    "Tile of all, longest of 20, ms",
)
COPY_BARE, LOAD, READ = "Bare COPY, s", "Loading, s", "Reading back into memory, s"


def queries(size: int, times: int) -> dict[str, float]:
    """How long the server takes to find the rows in a box, of a category and in a year, and to count them by year; and for tiles."""
    import numpy as np

    from dashboard.api.own_file import OwnFile
    from dashboard.selection import Selection
    from dashboard.selection.area import Shape
    from dashboard.selection.clusters import TileName, clusters_of
    from dashboard.selection.own import OwnChoice, OwnIndex
    from factories import own_events

    data = own_events(size)
    index = OwnIndex([data])
    file, dice, took, spent = OwnFile(index, ""), np.random.default_rng(5), [], []
    for _ in range(times + 2):  # the first load what measures
        west, south = round(dice.uniform(50, 75), 2), round(dice.uniform(35, 46), 2)
        box = Shape.box(west, south, west + round(dice.uniform(0.5, 15), 2), south + round(dice.uniform(0.5, 8), 2))
        year, kind = int(dice.integers(1991, 2027)), f"Kind {dice.integers(0, 9)}"
        selection = Selection(when="year", year=year, period=(1991, 2026), area=box)
        start, before = time.perf_counter(), time.process_time()
        mask = index.mask(selection, OwnChoice((kind,)))
        index.by_file(mask)
        file.clusters(index.base_mask(selection, OwnChoice((kind,))))
        took.append((time.perf_counter() - start) * 1000)
        spent.append((time.process_time() - before) * 1000)
    waited, worked = (statistics.quantiles(each[2:], n=20)[18] for each in (took, spent))
    found = {QUERY: waited, SPENT: worked}
    if index.clustered:
        start = time.perf_counter()
        clusters = clusters_of(data.sites)
        found["Sorting the rows for tiles, once, ms"] = (time.perf_counter() - start) * 1000
        tiles = []
        for number in range(20):
            start = time.perf_counter()
            clusters.tile(TileName(4, 10 + number % 3, 5 + number % 2))
            tiles.append((time.perf_counter() - start) * 1000)
        found[TILE] = max(tiles)
    return found


def loading(size: int) -> dict[str, float]:
    """How long the rows take into PostgreSQL, a bare COPY of the same, and reading them back; medians of three."""
    from dashboard.store.database import events
    from dashboard.store.database.connection import Address
    from factories import own_events
    from postgres import Cluster

    data, cluster = own_events(size), Cluster()
    try:
        url = cluster.make("events")
        pieces = list(events.as_csv(data.sites))
        columns = ", ".join(f'"{name}" {of}' for name, (of, _) in events.COLUMNS.items())
        bare, ours, back = [], [], []
        for turn in range(3):
            start = time.perf_counter()
            with psycopg.connect(url) as connection:
                connection.execute("DROP TABLE IF EXISTS bare")
                connection.execute(f"CREATE TABLE bare ({columns})")
                with connection.cursor().copy("COPY bare FROM STDIN (FORMAT csv)") as copy:
                    for piece in pieces:
                        copy.write(piece)
            bare.append(time.perf_counter() - start)
            start = time.perf_counter()
            events.load_events(Address(url), "events", [data], str(turn))
            ours.append(time.perf_counter() - start)
            start = time.perf_counter()
            events.read_events(Address(url), "events", str(turn))
            back.append(time.perf_counter() - start)
    finally:
        cluster.remove()
    return {name: statistics.median(each) for name, each in ((COPY_BARE, bare), (LOAD, ours), (READ, back))}


if __name__ == "__main__":
    main()
