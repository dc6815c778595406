"""A change of the year: a reader's own rows beside the atlas's real sites, and as many sites of the atlas, in turn.

Both have the same places, years and lines. Run from the folder of the benchmarks; prints milliseconds from the key to the
repaint and to the end of the page's run, those of the map's script alone, and their ratios.
"""

import argparse
import csv
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import measure
from apps import APPS, FIRST_YEAR, HERE, OURS, ROOT, App, Server, copy_atlas
from bench import ARGUMENTS, CHROMIUM
from dataset import LAYERS, generate, visible
from playwright.sync_api import Browser, Page, sync_playwright

COPY = HERE / ".data/own-atlas"
BRING = """
import sys
from pathlib import Path

sys.path[:0] = {paths!r}

import streamlit as st
from own_year import rows
from factories import own_data

from dashboard.app import own

own.keep(own_data(*rows(Path({data!r})), label="own.csv"))
st.page_link("map.py", label="To the map", query_params={{"year": "{year}"}})
"""
"""A page that puts rows into the session, as the page *Your data* does."""


ROUNDS = 5
YEARS = """(_, rounds) => {
  const found = [];
  for (let year = 1992; year <= 2026; year++) {
    let least = Infinity;
    for (let round = 0; round < rounds; round++) {
      atlas.setYear(year - 1);
      const begun = performance.now();
      atlas.setYear(year);
      least = Math.min(least, performance.now() - begun);
    }
    found.push(least);
  }
  return found;
}"""
"""What the map's script itself takes for each year as it plays, the least of some rounds: what else the machine does counts little."""


def rows(data: Path) -> list[dict[str, Any]]:
    """The sites of a data folder as rows that a reader brings."""
    import shapely

    lines = {
        feature["id"]: shapely.from_geojson(json.dumps(feature["geometry"]))
        for layer in LAYERS
        for feature in json.loads((data / f"geo/{layer}.geojson").read_text("utf-8"))["features"]
        if feature["geometry"]["type"] == "LineString"
    }
    with (data / "tables/sites.csv").open(encoding="utf-8", newline="") as file:
        return [_row(row, lines) for row in csv.DictReader(file)]


def _row(row: dict[str, str], lines: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"name": row["name"], "category": row["category"], "lon": float(row["lon"])}
    found |= {"lat": float(row["lat"]), "accuracy_m": float(row["accuracy_m"])}
    if row["id"] in lines:
        found["geometry"] = lines[row["id"]]
    if row["start_year"]:
        found["start"] = int(row["start_year"])
    if end := row["end_year"] or row["end_by"]:
        found["end"] = int(end)
    return found


def main() -> None:
    """Print a line for each who took part, and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=20000, help="how many sites, and how many own rows")
    parser.add_argument("--repeat", type=int, default=3, help="how often each is opened")
    parser.add_argument("--years", type=int, default=12, help="how many changes each time; the first is not counted")
    asked = parser.parse_args()
    data = generate(ROOT / "data", HERE / ".data" / str(asked.size), asked.size)
    expected = {year: visible(data, year) for year in range(1991, 2027)}
    copy_atlas()
    lay(data)
    ours = next(app for app in APPS if app.name == OURS)
    own = replace(ours, name="own", script=COPY / "app.py", probe="own", path="/bring")
    servers = {ours: Server(ours, data).ready(), own: Server(own, ROOT / "data").ready()}
    found: dict[str, list[measure.Result]] = {app.name: [] for app in servers}
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            for _ in range(asked.repeat):
                for app, server in servers.items():
                    found[app.name] += changes(browser, app, server, expected, asked.years)
            browser.close()
    finally:
        for server in servers.values():
            server.stop()
    report(found)


def lay(data: Path) -> None:
    """Lay an atlas that has the page which brings the rows."""
    shutil.rmtree(COPY, ignore_errors=True)
    for folder in ("src", "pages", ".streamlit"):
        shutil.copytree(ROOT / folder, COPY / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for script in ("app.py", "map.py"):
        shutil.copy(ROOT / script, COPY)
    paths = [str(COPY / "src"), str(ROOT / "tests"), str(HERE)]
    (COPY / "pages/bring.py").write_text(BRING.format(paths=paths, data=str(data), year=FIRST_YEAR), "utf-8")


def changes(browser: Browser, app: App, server: Server, expected: dict[int, int], years: int) -> list[measure.Result]:
    """Open the map and move the slider year by year."""
    with opened(browser, app, server) as page:
        page.wait_for_function(f"window.bench && bench.read.{app.probe}() > 0", timeout=measure.LONGEST_MS)
        measure.idle(page)
        page.wait_for_timeout(2 * measure.CALM_MS)
        steps = range(FIRST_YEAR + 1, FIRST_YEAR + 1 + years)
        found = [measure.change(page, app, expected[year]) for year in steps][1:]
        drawn: list[float] = page.frame_locator("iframe").locator("body").evaluate(YEARS, ROUNDS)
        return [*found, *({"draw_ms": each} for each in drawn)]


@contextmanager
def opened(browser: Browser, app: App, server: Server) -> Iterator[Page]:
    """The map of an app, of which that with own rows has been brought them before."""
    with measure.opened(browser, server.url + app.path) as page:
        if app.name == "own":
            page.get_by_role("link", name="To the map").click()
        yield page


def report(found: dict[str, list[measure.Result]]) -> None:
    """Print medians and quartiles."""
    for what in ("repaint_ms", "idle_ms", "draw_ms"):
        middles = {}
        for name, results in found.items():
            times = [each[what] for each in results if what in each]
            low, middle, high = quantiles(times, n=4)
            middles[name] = median(times)
            print(f"{what:<10} {name:<6} {middle:7.1f} ({low:.1f} to {high:.1f}; {len(times)} changes)")
        print(f"{what:<10} ratio  {middles['own'] / middles[OURS]:7.2f}")


if __name__ == "__main__":
    main()
