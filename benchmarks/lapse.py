"""The time-lapse: years drawn a second, of checkouts of the atlas in turn, and of the page of plain Leaflet.

Run from the folder of the benchmarks. `--atlas` names checkouts, such as one of an older commit; without it, this one.
`--profile` adds where the browser's processor time went in the last run of each checkout.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from heapq import nlargest
from operator import itemgetter
from pathlib import Path
from statistics import median
from typing import Any

import measure
from apps import APPS, HERE, OURS, ROOT, STATIC, App, Server
from bench import ARGUMENTS, CHROMIUM, lay_leaflet
from dataset import generate
from playwright.sync_api import Browser, Page, sync_playwright

SHOWN = 14
"""Functions of a profile."""
LONGEST_MS = 300_000
"""To wait for the first site: 100,000 are not read in a minute everywhere."""


def main() -> None:
    """Print a row for each who took part, and the profiles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=20000, help="how many sites")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--atlas", type=Path, nargs="+", default=[ROOT], help="checkouts of the atlas")
    parser.add_argument("--address", default="", help="filters, as they stand in the address: clock=known")
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    lay_leaflet()
    data = generate(ROOT / "data", HERE / ".data" / str(asked.size), asked.size)
    ours, static = (next(app for app in APPS if app.name == name) for name in (OURS, STATIC))
    taking_part = [
        replace(ours, name=str(atlas), script=atlas.resolve() / "app.py", path=f"{ours.path}&{asked.address}")
        for atlas in asked.atlas
    ]
    taking_part.append(static)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        servers = [Server(app, data).ready() for app in taking_part]
        try:
            figures: dict[str, list[Played]] = {app.name: [] for app in taking_part}
            profiles: dict[str, dict[str, float]] = {}
            for step in range(asked.repeat):
                for app, server in zip(taking_part, servers, strict=True):
                    with_profile = asked.profile and app is not static and step == asked.repeat - 1
                    profile: dict[str, float] = {}
                    figures[app.name].append(played(browser, app, server, profile if with_profile else None))
                    profiles[app.name] = profile
        finally:
            for server in servers:
                server.stop()
            browser.close()
    print(f"{asked.size} sites, {asked.repeat} times each in turn\n")
    print("| | years a second | lowest to highest | processor time of a year, ms | lowest to highest |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, found in figures.items():
        rates, costs = [each.years_a_second for each in found], [each.cpu_ms for each in found]
        told = (f"{median(values):.1f} | {min(values):.1f} to {max(values):.1f}" for values in (rates, costs))
        print(f"| {name} | {' | '.join(told)} |")
    for name, profile in profiles.items():
        for function, share in nlargest(SHOWN, profile.items(), key=itemgetter(1)):
            print(f"{name}: {share:6.1%} {function}")


@dataclass(frozen=True)
class Played:
    """How fast the years were drawn once, and what a year cost the browser's renderers."""

    years_a_second: float
    cpu_ms: float


def played(browser: Browser, app: App, server: Server, profile: dict[str, float] | None) -> Played:
    """The time-lapse of a reader who has just come; `profile` is filled with the shares of the functions that drew it."""
    with measure.opened(browser, server.url + app.path) as page:
        page.set_default_timeout(LONGEST_MS)
        measure.drawn(page, app)
        measure.idle(page)
        page.wait_for_timeout(measure.CALM_MS)
        measure.time_lapse(page, app, 1)  # what is made once is made now
        with nullcontext() if profile is None else profiled(page, profile):
            before = measure.renderer_seconds(browser)
            rate = measure.time_lapse(page, app, 1)[0]
            spent = measure.renderer_seconds(browser) - before
        return Played(rate, spent * 1000 / (rate * measure.SAMPLE_S))


@contextmanager
def profiled(page: Page, shares: dict[str, float]) -> Iterator[None]:
    """Fill `shares` with the share of time in each function alone, by what V8's sampling profiler saw."""
    session = page.context.new_cdp_session(page)
    session.send("Profiler.enable")
    session.send("Profiler.setSamplingInterval", {"interval": 200})
    session.send("Profiler.start")
    yield
    profile: dict[str, Any] = session.send("Profiler.stop")["profile"]
    names = {node["id"]: node["callFrame"] for node in profile["nodes"]}
    spent: Counter[str] = Counter()
    for node, microseconds in zip(profile["samples"], profile["timeDeltas"], strict=True):
        at = names[node]
        spent[f"{at['functionName'] or '(anonymous)'} {at['lineNumber'] + 1}:{at['columnNumber'] + 1}"] += microseconds
    shares.update({name: each / spent.total() for name, each in spent.items()})


if __name__ == "__main__":
    main()
