"""RESULTS.md from what was measured: results.json of `bench.py` and load.json of `python -m load`."""

import json
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from apps import APPS, ECHO, HERE, OURS, STATIC
from beside import RESULTS, kept, table, written
from measure import LONGEST_MS

Run = dict[str, Any]
Row = Sequence[str]
LABELS = {app.name: app.label for app in APPS}
PEERS = ("rebuilt", "group", "deck", "plotly", "dash")
"""Those who do the whole work; hello, echo and static are floors to stand on."""
LEVEL = 0.02
"""A difference within this share counts as level."""
TIMES, WITHIN, LAPSE_FPS, MEMORY_MB = 20, 0.10, 30, 690
ECHO_FACTORS = {300: 1.3, 5000: 1.6, 20000: 2.0}
FOLLOWED = 0.3
"""What the browser answers by itself, beside a round trip of the echo app."""
WEIGHED = 0.5
"""The same of what the browser works out from the claims, and of a radius, which the server works out."""
BYTES_LIMITS = {300: 3000, 20000: 6000}
COLD_FACTOR = 1.2
WARM_FACTORS = {300: 1.0, 5000: 1.0, 20000: 1.2}
"""Of the hello-map, by size."""
VISIT_FACTOR = 1.1
"""Of the hello-map's bytes."""
PICTURE_FACTORS = {"picture": 0.3, "picture_link": 0.15}
"""Of the echo's first text: from a warm server on this machine, and over the emulated link."""

METHOD = """Every app gets the same sites, generated from the real ones by jitter, and the same slider of years from 1991 to 2026
at 2008. One app after the other, in the same headless Chromium, which reaches nothing but this machine. A cell is
*median (lowest to highest)*, then its ratio to the atlas in that column; a figure without a range was taken once. "> 60 s"
is an app that was given up on. What each measure means, and what it leaves out, is in `README.md`."""


@dataclass(frozen=True)
class Measure:
    """One figure of a run."""

    key: str
    title: str
    read: Callable[[Run], list[float]]
    digits: int = 0
    more_is_better: bool = False
    capped: bool = False
    """Whether a run that was given up on has to be told in place of the figure."""


def _plain(key: str, scale: float = 1) -> Callable[[Run], list[float]]:
    def read(run: Run) -> list[float]:
        value = run.get(key, [])
        return [each * scale for each in (value if isinstance(value, list) else [value])]

    return read


def _change(key: str) -> Callable[[Run], list[float]]:
    return lambda run: [row[key] for row in run.get("changes", {}).get("rows", [])]


MEASURES = (
    Measure("cold", "First site after a cold server start, s", _plain("cold_s"), 2),
    Measure("picture", "First picture of sites from a warm server, s", _plain("picture_s"), 2),
    Measure("warm", "First live map from a warm server, s", _plain("warm_s"), 2),
    Measure(
        "picture_link", "First picture of sites over a link of 100 ms and 10 Mbit/s, s", _plain("picture_link_s"), 2
    ),
    Measure("warm_link", "First live map over a link of 100 ms and 10 Mbit/s, s", _plain("warm_link_s"), 2),
    Measure("visit", "First visit, all files, on the wire both ways, kB", _plain("visit_bytes", scale=1e-3)),
    Measure("repaint", "Filter change to repaint, ms", _change("repaint_ms"), capped=True),
    Measure("idle", "Filter change to the end of the server's work, ms", _change("idle_ms"), capped=True),
    Measure("layer", "Change of a layer, to repaint, ms", _plain("layer_ms")),
    Measure("search", "A letter of the search, to repaint, ms", _plain("search_ms")),
    Measure("list", "A choice of a list (country), to repaint, ms", _plain("list_ms")),
    Measure("side", "What one side says, to repaint, ms", _plain("side_ms")),
    Measure("without", "Without sources of a grade, to repaint, ms", _plain("without_ms")),
    Measure("area", "Another radius, to repaint, ms", _plain("area_ms")),
    Measure("map_bytes", "What the map is given per change, kB", _plain("map_bytes", scale=1e-3), 1),
    Measure("wire", "On the wire per change, both ways, kB", _plain("wire_bytes", scale=1e-3), 1),
    Measure("cpu", "Server CPU per change, ms", _change("cpu_ms"), capped=True),
    Measure("pan", "Pan, frames a second", _plain("pan_fps"), more_is_better=True),
    Measure("zoom", "Zoom, frames a second", _plain("zoom_fps"), more_is_better=True),
    Measure("lapse", "Time-lapse in the browser, years a second", _plain("lapse_fps"), more_is_better=True),
    Measure("start_mb", "Server memory at start, MB", _plain("server_mb")),
    Measure("served_mb", "Server memory after serving, MB", _plain("server_served_mb")),
    Measure("session_mb", "Server memory per further session, MB", _plain("session_mb"), 2),
    Measure("tab_mb", "Memory of the tab, MB", _plain("tab_mb")),
)
BY_KEY = {measure.key: measure for measure in MEASURES}


class Results:
    """The runs of one bench, by app and size."""

    def __init__(self, content: dict[str, Any]) -> None:
        """Take the content of results.json."""
        self.machine: dict[str, str] = content["machine"]
        self.startup: dict[str, Any] = content.get("startup", {})
        self.runs: dict[tuple[str, int], Run] = {(run["app"], run["size"]): run for run in content["runs"]}
        self.sizes = sorted({size for _, size in self.runs})

    def median(self, app: str, size: int, key: str) -> float | None:
        """The median of a measure; None where it was not taken."""
        values = BY_KEY[key].read(self.runs.get((app, size), {}))
        return statistics.median(values) if values else None

    def gave_up(self, app: str, size: int) -> bool:
        """Whether a change of this app was given up on."""
        return bool(self.runs.get((app, size), {}).get("changes", {}).get("capped"))


def main() -> None:
    """Write RESULTS.md anew from what is there."""
    write_report(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / ".data")


def write_report(folder: Path) -> None:
    """Write RESULTS.md from the results.json and, where there is one, the load.json of a folder."""
    results = Results(_read(folder / "results.json") or {"machine": {}, "runs": []})
    load = _read(folder / "load.json") or {}
    parts = ["# Benchmark results", "", *_machine(results), "", METHOD, "", *_targets(results, load)]
    for measure in MEASURES:
        parts += _measure_table(results, measure)
    parts += [*_lapse_beside(results), *_startup(results), *_load(load), *_failures(results)]
    RESULTS.write_text("\n".join(parts).rstrip() + "\n" + written(kept()), "utf-8")


def _read(path: Path) -> dict[str, Any] | None:
    return json.loads(path.read_text("utf-8")) if path.exists() else None


def _machine(results: Results) -> Iterator[str]:
    versions = sorted({run["browser"] for run in results.runs.values() if "browser" in run})
    busy = [run["busy"] for run in results.runs.values()]
    if not busy:
        return
    machine = results.machine
    yield (
        f"{machine['date']}, {machine['system']}, {machine['cores']} cores, Python {machine['python']}, "
        f"Chromium {', '.join(versions)}. Others used {statistics.median(busy):.0f} % of the processor "
        f"(up to {max(busy):.0f} %) in the second before each app's turn."
    )


def _measure_table(results: Results, measure: Measure) -> list[str]:
    rows = []
    for name, label in LABELS.items():
        cells = [_cell(results, measure, name, size) for size in results.sizes]
        if any(cells):
            rows.append([label, *(cell or "—" for cell in cells)])
    if not rows:
        return []
    return [f"## {measure.title}", "", *table(["", *(f"{size:,} sites" for size in results.sizes)], rows)]


def _cell(results: Results, measure: Measure, app: str, size: int) -> str:
    run = results.runs.get((app, size), {})
    values = measure.read(run)
    if not values:
        begun = run.get(f"{measure.key}_s") == [] and "Timeout" in run.get("error", "")
        return f"> {LONGEST_MS // 1000} s" if begun or (measure.capped and results.gave_up(app, size)) else ""
    middle, digits = statistics.median(values), measure.digits
    text = f"{middle:,.{digits}f}"
    if len(values) > 1:
        text += f" ({min(values):,.{digits}f} to {max(values):,.{digits}f})"
    ours = results.median(OURS, size, measure.key)
    return f"{text}, {_ratio(middle / ours)}" if ours and app != OURS else text


def _ratio(value: float) -> str:
    return f"{value:,.0f}×" if value >= 100 else f"{value:.3g}×"


def _targets(results: Results, load: dict[str, Any]) -> list[str]:
    rows = [
        row
        for size in results.sizes
        for row in (*_against_floors(results, size), *_against_peers(results, size))
        if row
    ]
    rows += [row for row in _load_targets(load) if row]
    if not rows:
        return []
    missed = sum(row[-1] == "missed" for row in rows)
    lead = f"{len(rows) - missed} of {len(rows)} met. Level, for being ahead, is within {LEVEL:.0%}."
    return ["## Targets", "", lead, "", *table(["Target", "Measured", ""], rows)]


def _against_floors(results: Results, size: int) -> Iterator[Row | None]:
    def ours(key: str) -> float | None:
        return results.median(OURS, size, key)

    def theirs(app: str, key: str) -> float | None:
        return results.median(app, size, key)

    at = f"at {size:,}"
    if size in ECHO_FACTORS:
        limit = ECHO_FACTORS[size]
        echo = theirs(ECHO, "repaint")
        yield _at_most(f"Change of the year within {limit:g}× of echo {at}", ours("repaint"), echo, limit)
        yield _at_most(f"Change of the layer within {limit:g}× of echo {at}", ours("layer"), echo, limit)
        chosen = (("side", "What one side says"), ("without", "Without sources of a grade"), ("area", "Another radius"))
        for key, what in chosen:
            yield _at_most(f"{what} within {WEIGHED:g}× of echo {at}", ours(key), echo, WEIGHED)
        for key, what in (("search", "A letter of the search"), ("list", "A choice of a list")):
            yield _at_most(f"{what} within {FOLLOWED:g}× of echo {at}", ours(key), echo, FOLLOWED)
        yield _at_most(
            f"Server CPU per change within {FOLLOWED:g}× of echo {at}", ours("cpu"), theirs(ECHO, "cpu"), FOLLOWED
        )
    if size == 5000:
        yield _group_target(results, size)
        lapse = ours("lapse")
        title = f"Time-lapse at least {LAPSE_FPS} a second {at}"
        yield _judged(title, f"{lapse:.0f}", lapse >= LAPSE_FPS) if lapse else None
    for key, what in (("lapse", "Time-lapse"), ("pan", "Pan"), ("zoom", "Zoom")):
        mine, floor = ours(key), theirs(STATIC, key)
        title = f"{what} within {WITHIN:.0%} of the static page {at}"
        good = mine and floor and mine >= floor * (1 - WITHIN)
        yield _judged(title, f"{mine:.1f} against {floor:.1f}", bool(good)) if mine and floor else None
    yield _at_most(
        f"Cold start within {COLD_FACTOR:g}× of the hello-map {at}", ours("cold"), theirs("hello", "cold"), COLD_FACTOR
    )
    if size in WARM_FACTORS:
        limit = WARM_FACTORS[size]
        title = f"First live map within {limit:g}× of the hello-map {at}"
        yield _at_most(title, ours("warm"), theirs("hello", "warm"), limit)
    title = f"First visit's transfer within {VISIT_FACTOR:g}× of the hello-map {at}"
    yield _at_most(title, ours("visit"), theirs("hello", "visit"), VISIT_FACTOR)
    for key, limit in PICTURE_FACTORS.items():
        over = " over the link" if key.endswith("link") else ""
        title = f"First picture{over} within {limit:g}× of echo's first text {at}"
        yield _at_most(title, ours(key), theirs(ECHO, key), limit)
    title = f"First picture no later than the static page's {at}"
    yield _at_most(title, ours("picture"), theirs(STATIC, "picture"), 1)
    if size in BYTES_LIMITS:
        sent, limit_kb = ours("map_bytes"), BYTES_LIMITS[size] / 1000
        title = f"The map is given less than {limit_kb:g} kB per change {at}"
        yield _judged(title, f"{sent:.1f} kB", sent < limit_kb) if sent else None


def _group_target(results: Results, size: int) -> Row | None:
    ours, group = results.median(OURS, size, "repaint"), results.median("group", size, "repaint")
    title = f"Change at least {TIMES}× faster than feature_group_to_add at {size:,}"
    if ours and group:
        return _judged(title, f"{group / ours:.1f}× ({ours:,.0f} ms, {group:,.0f} ms)", group / ours >= TIMES)
    if ours and results.gave_up("group", size):
        return _judged(title, f"> {LONGEST_MS / ours:.0f}×", LONGEST_MS / ours >= TIMES)
    return None


def _at_most(title: str, ours: float | None, floor: float | None, limit: float) -> Row | None:
    if not ours or not floor:
        return None
    return _judged(title, f"{ours / floor:.2f}× ({ours:,.4g} against {floor:,.4g})", ours <= floor * limit)


def _judged(title: str, figure: str, met: bool) -> Row:
    return (title, figure, "met" if met else "missed")


def _against_peers(results: Results, size: int) -> Iterator[Row]:
    for measure in MEASURES:
        ours = results.median(OURS, size, measure.key)
        compared = {
            LABELS[peer]: middle for peer in PEERS if (middle := results.median(peer, size, measure.key)) is not None
        }
        if ours is None or not compared:
            continue
        sign = -1 if measure.more_is_better else 1
        ahead = {peer: middle for peer, middle in compared.items() if sign * (ours - middle) > LEVEL * abs(middle)}
        told = "; ".join(f"{peer} {middle:,.{measure.digits}f}" for peer, middle in ahead.items())
        figure = f"{ours:,.{measure.digits}f}" + (f"; ahead of us: {told}" if ahead else "")
        yield _judged(f"Ahead of or level with every peer at {size:,}: {_lower(measure.title)}", figure, not ahead)


def _lower(title: str) -> str:
    return title[0].lower() + title[1:]


def _lapse_beside(results: Results) -> list[str]:
    rows = []
    for size in results.sizes:
        ours = results.median(OURS, size, "lapse")
        plain = [results.median(app, size, "repaint") for app in ("rebuilt", "group")]
        if ours and any(plain):
            rows.append([f"{size:,} sites", f"{ours:.0f}", *(f"{1000 / each:.2f}" if each else "—" for each in plain)])
    if not rows:
        return []
    note = (
        "The atlas plays in the browser. A plain app has to step the year through the server: no faster than one step "
        "in its change to repaint, from which its two columns are computed."
    )
    head = ["Years a second", LABELS[OURS], *(LABELS[app] for app in ("rebuilt", "group"))]
    return ["## Time-lapse beside an app that steps through the server", "", note, "", *table(head, rows)]


def _startup(results: Results) -> list[str]:
    if not results.startup:
        return []
    rows = [
        [
            LABELS[name],
            f"{found['import_s']:.2f}",
            f"{found['modules']:,}",
            ", ".join(f"{package} {seconds:.2f}" for package, seconds in found["heavy"].items()) or "none",
            ", ".join(f"{package} {seconds:.2f}" for package, seconds in list(found["packages"].items())[:6]),
        ]
        for name, found in results.startup.items()
    ]
    head = ["", "Import, s", "Modules", "Heavy packages, s", "Longest, s"]
    note = "All imports of a real server until its first page is drawn, by `python -X importtime`; seconds are a package's own."
    return ["## Start", "", note, "", *table(head, rows)]


def _load(load: dict[str, Any]) -> list[str]:
    if not load:
        return []
    low, high = load["think_s"]
    rows = []
    for cell in load["cells"]:
        for what, kinds in (
            ("first page", ("first",)),
            ("change of year", ("year",)),
            ("other page", ("page", "back")),
        ):
            times = [row["done_ms"] for row in cell["rows"] if row["what"] in kinds]
            if len(times) > 1:
                cuts = statistics.quantiles(times, n=100, method="inclusive")
                rows.append(
                    [f"{cell['sessions']} readers, {LABELS[cell['app']]}, {what}", f"{len(times):,}"]
                    + [f"{cuts[part - 1]:,.0f}" for part in (50, 95, 99)]
                )
    whole = [
        [
            f"{cell['sessions']} readers, {LABELS[cell['app']]}",
            ", ".join(f"{count} × {reason}" for reason, count in cell["errors"].items()) or "none",
            f"{cell['mixed']}",
            f"{cell['peak_rss_mb']:,.0f}",
            f"{cell['session_mb']:.2f}",
            f"{cell['server_cores']:.2f}",
            f"{cell['client_cores']:.2f}",
        ]
        for cell in load["cells"]
    ]
    sizes = ", ".join(sorted({f"{cell['size']:,}" for cell in load["cells"]}))
    note = (
        f"Sessions over streamlit's own protocol, at {sizes} sites. Each reader comes within 20 s, then thinks {low:g} to "
        f"{high:g} s before each change. Times are from the request to the end of the script. *Mixed* counts runs whose "
        "map showed another year than its reader's own."
    )
    head = ["", "Runs", "p50, ms", "p95, ms", "p99, ms"]
    head_whole = ["", "Errors", "Mixed", "Peak RSS, MB", "Per session, MB", "Server, cores", "Clients, cores"]
    return ["## Many readers", "", note, "", *table(head, rows), *table(head_whole, whole)]


def _load_targets(load: dict[str, Any]) -> Iterator[Row]:
    for cell in load.get("cells", []):
        if cell["app"] != OURS:
            continue
        who = f"{cell['sessions']} readers"
        if cell["sessions"] == 50:
            peak = cell["peak_rss_mb"]
            yield _judged(f"Server inside {MEMORY_MB} MB at {who}", f"{peak:.0f} MB", peak <= MEMORY_MB)
        errors = sum(cell["errors"].values())
        yield _judged(f"No errors at {who}", f"{errors} in {len(cell['rows']):,} runs", not errors)
        yield _judged(f"No reader sees another's selection at {who}", f"{cell['mixed']} mixed", not cell["mixed"])


def _failures(results: Results) -> list[str]:
    failed = [
        [f"{LABELS[app]}, {size:,} sites", run["error"].replace("|", "/")]
        for (app, size), run in results.runs.items()
        if "error" in run
    ]
    failed += [
        [f"{LABELS[app]}, {size:,} sites", f"a change was given up on after {LONGEST_MS // 1000} s"]
        for app, size in results.runs
        if results.gave_up(app, size)
    ]
    return ["## What failed", "", *table(["", "Reason"], failed)] if failed else []


if __name__ == "__main__":
    main()
