"""`make bench`: the same work done by our app and by its peers, in turn, in one browser, without a network."""

import argparse
import json
import os
import platform
import shutil
import time
from pathlib import Path
from typing import Any

import measure
import psutil
import startup
import xstatic.pkg.leaflet
from apps import APPS, HERE, ROOT, App, Server, copy_atlas
from dataset import generate, visible
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import TimeoutError as Timeout
from report import write_report

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--enable-unsafe-swiftshader",
]
SIZES = (300, 5000, 20000)
SEARCHED = "mine"
"""A word that some sites have, and fewer than have its beginning."""
CHOSEN = "Kyrgyz"
"""What to type for a choice of the list of countries."""
LEFT_OUT = "sources of grade C"
"""The same of the list of what may be left out of the evidence."""

AROUND_KM = (800, 400)
"""Kilometres round the middle of the region, in turn."""


def main() -> None:
    """Run what was asked for, write results.json after each app, and RESULTS.md at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--apps", nargs="+", default=[app.name for app in APPS])
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--out", type=Path, default=HERE / ".data/results.json")
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    lay_leaflet()
    copy_atlas()
    results: dict[str, Any] = {"machine": machine(), "runs": []}
    for size in asked.sizes:
        data = generate(ROOT / "data", HERE / ".data" / str(size), size)
        expected = {year: visible(data, year) for year in range(1991, 2027)}
        for app in (app for app in APPS if app.name in asked.apps):
            begun = time.monotonic()
            run = {
                "app": app.name,
                "size": size,
                "busy": psutil.cpu_percent(interval=1),
                **one(app, data, expected, asked.repeat),
            }
            results["runs"].append(run)
            asked.out.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
            print(f"{size:>6} {app.name:<8} {time.monotonic() - begun:5.0f} s {run.get('error', '')}", flush=True)
    results["startup"] = startup.measured(HERE / ".data" / str(asked.sizes[0]))
    asked.out.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    write_report(asked.out.parent)


def one(app: App, data: Path, expected: dict[int, int], repeat: int) -> dict[str, Any]:
    """Everything about one app at one size; an app that fails says so and does not stop the others."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        found: dict[str, Any] = {"browser": browser.version}
        try:
            measured(app, data, expected, repeat, browser, found)
        except (Timeout, RuntimeError, AssertionError) as error:
            found["error"] = f"{type(error).__name__}: {str(error).splitlines()[0]}"
        finally:
            browser.close()
    return found


def measured(
    app: App,
    data: Path,
    expected: dict[int, int],
    repeat: int,
    browser: Browser,
    found: dict[str, Any],
) -> None:
    """Fill `found` with one measure after the other, so that what was measured before a failure is kept."""
    found["cold_s"] = []
    for _ in range(repeat):
        found["cold_s"].append(measure.cold_start(browser, app, data))
        if found["cold_s"][-1] > measure.SLOW_S:
            break
    server = Server(app, data).ready()
    try:
        found["server_mb"] = server.memory_mb()
        with measure.opened(browser, server.url + app.path) as page:
            measure.drawn(page, app)
        for where in ("", "_link"):
            pictured, live = found[f"picture{where}_s"], found[f"warm{where}_s"] = [], []
            for _ in range(repeat):
                first, last = measure.warm_start(browser, app, server, link=bool(where))
                pictured.append(first)
                live.append(last)
                if last > measure.SLOW_S:
                    break
        slow = found["warm_s"][-1] > measure.SLOW_S
        found["visit_bytes"] = [measure.first_visit(browser, app, server) for _ in range(1 if slow else 3)]
        samples = 1 if slow else repeat
        with measure.opened(browser, server.url + app.path) as page:
            measure.drawn(page, app)
            measure.idle(page)
            found["tab_mb"] = measure.tab_memory_mb(browser)
            if app.probe != "text":
                found["pan_fps"], found["zoom_fps"] = measure.pan_zoom(page, app, samples)
            if app.has_filter:
                found["lapse_fps"] = measure.time_lapse(page, app, samples)
        if app.has_filter:
            with measure.opened(browser, server.url + app.path) as page:
                measure.drawn(page, app)
                measure.idle(page)
                found["changes"] = measure.changes(page, app, server, expected, repeat + 2)
                if app.layer:
                    found["layer_ms"] = measure.answers(page, app, page.locator(app.layer).first, repeat + 1)
                if app.search:
                    found["search_ms"] = measure.letters(page, app, page.locator(app.search), SEARCHED, repeat + 1)
                if app.listed:
                    page.locator(app.folded).click()
                    found["list_ms"] = measure.listed(page, app, page.locator(app.listed), CHOSEN, repeat + 1)
            if app.weighed:
                with measure.opened(browser, server.url + app.weighed) as page:
                    measure.drawn(page, app)
                    measure.idle(page)
                    found["side_ms"], found["without_ms"] = measure.weighed(page, app, LEFT_OUT, repeat + 1)
            if app.around:
                with measure.opened(browser, server.url + app.around) as page:
                    measure.drawn(page, app)
                    measure.idle(page)
                    found["area_ms"] = measure.areas(page, app, AROUND_KM, repeat + 1)
            if not found["changes"]["capped"]:
                found["wire_bytes"], found["map_bytes"] = measure.sent(browser, app, server, 1 if slow else repeat)
        found["server_served_mb"] = server.memory_mb()
        found["session_mb"] = measure.session_memory_mb(browser, app, server, 1 if slow else measure.SESSIONS)
    finally:
        server.stop()


def lay_leaflet() -> None:
    """Put Leaflet beside the peers: they have no network to fetch it from."""
    static = HERE / "peers" / "static"
    static.mkdir(exist_ok=True)
    for package in xstatic.pkg.leaflet.__path__:
        for path in (Path(package) / "data").iterdir():
            if path.is_file():
                shutil.copy(path, static)
            elif not (static / path.name).exists():
                shutil.copytree(path, static / path.name)


def machine() -> dict[str, str]:
    """Where and when this ran."""
    return {
        "date": time.strftime("%Y-%m-%d"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": str(os.cpu_count()),
    }


if __name__ == "__main__":
    main()
