"""A million rows of a reader's own beside 20,000, on the atlas, `st.pydeck_chart` and dash-leaflet, in turn in one run.

Prints the time to the first marks, from the key that changes the year to the repaint, and memory of the tab and the server,
with their ratios; then, without a browser, how long queries by box and filter take; then, where PostgreSQL
is installed, how long the rows take into the database, beside a bare COPY of the same.
"""

import argparse
import csv
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import measure
from apps import APPS, FIRST_YEAR, HERE, OURS, ROOT, App, Server, copy_atlas
from bench import ARGUMENTS, CHROMIUM
from playwright.sync_api import Browser, Error, Page, sync_playwright

sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "deploy")]

COPY = HERE / ".data/million-atlas"
SMALL = 20_000
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


def main() -> None:
    """Print a line for each figure of each who took part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000, help="rows, beside 20,000")
    parser.add_argument("--repeat", type=int, default=3, help="how often each is opened")
    parser.add_argument("--years", type=int, default=6, help="how many changes each time; the first is not counted")
    parser.add_argument("--apps", nargs="*", default=["atlas", "deck", "dash"], help="who takes part")
    parser.add_argument("--queries", type=int, default=200, help="how many boxes with a filter are asked for")
    asked = parser.parse_args()
    sizes = (SMALL, asked.size)
    if asked.apps:
        in_browser(asked, sizes)
    for size in sizes:
        queries(size, asked.queries)
    loading(asked.size)


def in_browser(asked: argparse.Namespace, sizes: tuple[int, int]) -> None:
    """Open each at each size in turn, and print."""
    copy_atlas()
    lay()
    ours = next(app for app in APPS if app.name == OURS)
    taking = [replace(ours, script=COPY / "app.py", probe="ownCount")] if "atlas" in asked.apps else []
    taking += [app for app in APPS if app.name in asked.apps and app.name != OURS]
    found: dict[tuple[str, int], Figures] = {}
    with sync_playwright() as playwright:
        for _ in range(asked.repeat):
            for app in taking:
                for size in sizes:
                    figures = found.setdefault((app.name, size), {})
                    try:
                        once(playwright.chromium.launch, app, size, asked.years, figures)
                    except (Error, RuntimeError) as error:
                        print(f"{app.name} at {size:,} failed: {str(error).splitlines()[0]}")
    for app in taking:
        report(app.name, [found[app.name, size] for size in sizes], sizes)


def lay() -> None:
    """Lay an atlas that has the page which brings the rows."""
    shutil.rmtree(COPY, ignore_errors=True)
    for folder in ("src", "pages", ".streamlit"):
        shutil.copytree(ROOT / folder, COPY / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for script in ("app.py", "map.py"):
        shutil.copy(ROOT / script, COPY)
    paths = [str(COPY / "src"), str(ROOT / "tests")]
    (COPY / "pages/bring.py").write_text(BRING.format(paths=paths, year=FIRST_YEAR), "utf-8")


def table(size: int) -> Path:
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
    server = Server(app, ROOT / "data" if app.name == OURS else table(size)).ready()
    browser = launch(executable_path=CHROMIUM, args=ARGUMENTS)
    try:
        for counts in (False, True):
            with opened(browser, app, server, size) as (page, start):
                first = measure.drawn(page, app) - start
                measure.idle(page)
                page.wait_for_timeout(CALM_MS)
                if not counts:
                    continue
                figures.setdefault("first marks, s", []).append(first)
                changes = [measure.change(page, app, None)["repaint_ms"] for _ in range(years)]
                figures.setdefault("year to repaint, ms", []).extend(changes[1:])
                figures.setdefault("tab memory, MB", []).append(measure.tab_memory_mb(browser))
                figures.setdefault("server memory, MB", []).append(server.memory_mb())
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


def report(name: str, found: list[Figures], sizes: tuple[int, int]) -> None:
    """Print medians with their range, and the ratio of the larger to the smaller."""
    for what in found[0]:
        cells = []
        for figures, size in zip(found, sizes, strict=True):
            values = figures.get(what)
            told = f"{statistics.median(values):9.2f} ({min(values):.2f} to {max(values):.2f})" if values else "none"
            cells.append(f"{size:,}: {told}")
        both = [figures.get(what) for figures in found]
        ratio = statistics.median(both[1]) / statistics.median(both[0]) if both[0] and both[1] else float("nan")
        print(f"{name:<6} {what:<20} {'  '.join(cells)}  ratio {ratio:.2f}")


def queries(size: int, times: int) -> None:
    """Print how long the server takes to find the rows in a box, of a category and in a year, and to count them by year."""
    import numpy as np

    from dashboard.api.own_file import OwnFile
    from dashboard.selection import Selection
    from dashboard.selection.area import Shape
    from dashboard.selection.own import OwnChoice, OwnIndex
    from factories import own_events

    index = OwnIndex([own_events(size)])
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
    cut, worked = (statistics.quantiles(each[2:], n=20)[18] for each in (took, spent))
    middle = statistics.median(took[2:])
    print(f"box and filter over {size:,}: median {middle:.1f} ms, p95 {cut:.1f} ms, of the processor {worked:.1f} ms")


def loading(size: int) -> None:
    """Print how long the rows take into PostgreSQL, and a bare COPY of the same."""
    import psycopg

    from cluster.programs import MissingError
    from dashboard.store.database import events
    from dashboard.store.database.connection import Address
    from factories import own_events
    from postgres import Cluster

    try:
        cluster = Cluster()
    except MissingError as error:
        print(f"loading: not measured, {error}")
        return
    data = own_events(size)
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
            events.read_events(Address(url), "events", "d1")
            back.append(time.perf_counter() - start)
        told = [
            f"{name} {statistics.median(each):.2f} s" for name, each in (("COPY", bare), ("load", ours), ("read", back))
        ]
        print(f"loading {size:,}: {', '.join(told)}, ratio {statistics.median(ours) / statistics.median(bare):.2f}")
    finally:
        cluster.remove()


if __name__ == "__main__":
    main()
