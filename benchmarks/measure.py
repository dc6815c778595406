"""One app at one size: everything that is measured on it, one thing after the other."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from apps import FIRST_YEAR, App, Server
from meter import Meter
from playwright.sync_api import Browser, Locator, Page
from playwright.sync_api import TimeoutError as Timeout

PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")
CALM_MS = 1000
LONGEST_MS = 60_000
SESSIONS = 4
SAMPLE_S = 1.5
"""How long frames are counted for one figure."""
SLOW_S = 10
"""An app that takes longer than this for one thing is asked for it fewer times."""
Result = dict[str, Any]


LINK = {"offline": False, "latency": 100, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
"""A link of 100 ms and 10 Mbit/s, as Chromium emulates it: milliseconds and bytes a second."""


@contextmanager
def opened(browser: Browser, url: str, *, link: bool = False) -> Iterator[Page]:
    """A page of a browser that has never been here; `link`: over an emulated LINK."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    try:
        context.add_init_script(PROBES)
        page = context.new_page()
        page.set_default_timeout(LONGEST_MS)
        if link:
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", LINK)
        page.goto(url, wait_until="commit")
        yield page
    finally:
        context.close()


def drawn(page: Page, app: App) -> float:
    """Wait for the first site; its time in seconds since the epoch."""
    page.wait_for_function(
        f"window.bench && bench.read.{app.probe}() > 0 && (bench.first ??= Date.now())", polling="raf"
    )
    first: float = page.evaluate("bench.first") / 1000
    return first


def idle(page: Page) -> None:
    """Wait until the server is done with the page and the picture is quiet."""
    page.wait_for_function("bench.idle()")
    page.wait_for_timeout(250)


def cold_start(browser: Browser, app: App, data: Path) -> float:
    """Seconds from the start of the server's process to the first site."""
    server = Server(app, data)
    try:
        server.ready()
        with opened(browser, server.url + app.path) as page:
            return drawn(page, app) - server.started
    finally:
        server.stop()


def warm_start(browser: Browser, app: App, server: Server, *, link: bool = False) -> tuple[float, float]:
    """Seconds from the request of a new reader to the first sites in sight, of a picture or the map, and to those of the map.

    `link`: over an emulated LINK.
    """
    with opened(browser, server.url + app.path, link=link) as page:
        live = drawn(page, app)
        start: float = page.evaluate("performance.timeOrigin") / 1000
        pictured: float | None = page.evaluate("bench.pictured ?? null")
        return min(live, pictured / 1000 if pictured else live) - start, live - start


def change(page: Page, app: App, wanted: int | None) -> Result:
    """Move the slider by a year: milliseconds to the repaint and until the page is idle."""
    page.locator(app.slider).first.focus()
    page.evaluate("([probe, wanted, calm]) => bench.await(probe, wanted, calm)", [app.probe, wanted, CALM_MS])
    page.keyboard.press("ArrowRight")
    page.wait_for_function("bench.done !== null", polling=20)
    found = page.evaluate("bench.done")
    page.wait_for_function("bench.idle()", polling=20)
    settled = page.evaluate("performance.timeOrigin + performance.now()")
    page.wait_for_timeout(150)
    return {"repaint_ms": found["at"] - found["key"], "idle_ms": settled - found["key"]}


def answers(page: Page, app: App, choice: Locator, times: int) -> list[float]:
    """Milliseconds from the Enter key on a filter to the map's repaint; the first is not counted.

    The filter is left as it was: what is asked next is asked of all sites.
    """
    found = []
    for _ in range(times + 1 + (times + 1) % 2):  # taken and taken back
        choice.focus()
        found.append(answer(page, app, "Enter"))
    return found[1 : times + 1]


def letters(page: Page, app: App, field: Locator, word: str, times: int) -> list[float]:
    """Milliseconds from a letter to the map's repaint: the last of a word, typed and taken out in turn.

    The first is not counted.
    """
    field.fill(word[:-1])
    page.wait_for_timeout(2 * CALM_MS)
    idle(page)
    field.focus()
    took = [answer(page, app, "Backspace" if step % 2 else word[-1]) for step in range(times + 1)]
    field.fill("")
    page.wait_for_timeout(2 * CALM_MS)
    idle(page)
    return took[1:]


def listed(page: Page, app: App, field: Locator, text: str, times: int) -> list[float]:
    """Milliseconds from the key that takes a choice of a list, or takes it back, to the map's repaint.

    The first is not counted.
    """
    found = []
    for step in range(times + 1):
        field.focus()
        if step % 2 == 0:
            page.keyboard.type(text)
            page.wait_for_timeout(CALM_MS)
        took = answer(page, app, "Backspace" if step % 2 else "Enter")
        if step:
            found.append(took)
    return found


def weighed(page: Page, app: App, way: str, times: int) -> tuple[list[float], list[float]]:
    """Milliseconds from the key to the map's repaint: what one side says, and what is left out of the evidence.

    The page is at the app's `weighed`. `way` is what is left out, and put back.
    """
    page.locator(".st-key-open_according button").click()
    standing = page.locator(".st-key-w_standings button").first
    standing.wait_for()
    page.wait_for_timeout(CALM_MS)
    told = answers(page, app, standing, times)
    page.keyboard.press("Escape")
    page.locator(".st-key-open_without button").click()
    field = page.locator(".st-key-w_without input")
    field.wait_for()
    page.wait_for_timeout(CALM_MS)
    return told, listed(page, app, field, way, times)


def areas(page: Page, app: App, sizes: tuple[int, int], times: int) -> list[float]:
    """Milliseconds from the Enter key on other kilometres round a place to the map's repaint, in turn; the first is not counted.

    The page is at the app's `around`, whose circle has the second of `sizes`.
    """
    page.locator(".st-key-open_area button").click()
    field = page.locator(".st-key-w_km input")
    field.wait_for()
    page.wait_for_timeout(CALM_MS)
    found = []
    for step in range(times + 1):
        field.fill(str(sizes[step % 2]))
        field.focus()
        found.append(answer(page, app, "Enter"))
    return found[1:]


def answer(page: Page, app: App, key: str) -> float:
    """Press a key: milliseconds to the map's repaint, once the page is idle again."""
    page.evaluate("([probe, calm]) => bench.await(probe, null, calm)", [app.probe, CALM_MS])
    page.keyboard.press(key)
    page.wait_for_function("bench.done !== null", polling=20)
    idle(page)
    return float(page.evaluate("bench.done.at - bench.done.key"))


def sent(browser: Browser, app: App, server: Server, times: int) -> tuple[list[int], list[int]]:
    """Bytes on the wire, both ways, of several changes of the year; and those of them that the map's frame was given.

    The first change is not counted. The second list is empty for apps whose map has no frame of its own.
    """
    with Meter(server.port) as meter, opened(browser, f"http://127.0.0.1:{meter.port}{app.path}") as page:
        drawn(page, app)
        wire, given = [], []
        for step in range(times + 1):
            page.wait_for_timeout(CALM_MS)
            idle(page)
            before = meter.count
            page.evaluate("bench.given = 0")
            page.locator(app.slider).first.focus()
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(CALM_MS)
            idle(page)
            if step:
                wire.append(meter.count - before)
                given.append(page.evaluate("bench.given"))
    return wire, given if any(given) else []


def first_visit(browser: Browser, app: App, server: Server) -> int:
    """Bytes on the wire, both ways, of a first visit: all files and messages, until nothing more comes."""
    with Meter(server.port) as meter, opened(browser, f"http://127.0.0.1:{meter.port}{app.path}") as page:
        drawn(page, app)
        before = -1
        while meter.count != before:
            before = meter.count
            page.wait_for_timeout(2 * CALM_MS)
        return meter.count


def changes(page: Page, app: App, server: Server, expected: dict[int, int], times: int) -> Result:
    """Several changes, the first of them not counted unless it is slow, with the server's CPU time; stops where one takes too long."""
    rows: list[Result] = []
    for step in range(times + 1):
        year = FIRST_YEAR + 1 + step
        wanted = None if not app.counts else year if app.probe == "text" else expected[year]
        before = server.cpu_seconds()
        try:
            row = change(page, app, wanted)
        except Timeout:
            return {"capped": True, "rows": rows}
        row["cpu_ms"] = (server.cpu_seconds() - before) * 1000
        slow = row["repaint_ms"] > SLOW_S * 1000
        if step or slow:
            rows.append(row)
        if slow:
            break
    return {"capped": False, "rows": rows}


def frame_rate(page: Page, seconds: float, act: Any) -> float:
    """Animation frames a second while something is done."""
    start = page.evaluate("bench.frames.length = 0, performance.now()")
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        act()
    count, end = page.evaluate("[bench.frames.length, performance.now()]")
    return float(count / ((end - start) / 1000))


def pan_zoom(page: Page, app: App, times: int) -> tuple[list[float], list[float]]:
    """Frames a second while the map is dragged to and fro, and while it is zoomed in and out by the wheel."""
    box = page.locator(
        "#map, iframe[title*='st_folium'], [data-testid=stDeckGlJsonChart], .js-plotly-plot, .leaflet-container"
    ).first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 300)

    def drag() -> None:
        page.mouse.move(x, y)
        page.mouse.down()
        for step in range(30):
            page.mouse.move(x + step * 6, y + step * 3)
        for step in range(30, -1, -1):
            page.mouse.move(x + step * 6, y + step * 3)
        page.mouse.up()

    def wheel() -> None:
        for delta in (-120, -120, 120, 120):
            page.mouse.move(x, y)
            page.mouse.wheel(0, delta)
            page.wait_for_timeout(300)

    return (
        [frame_rate(page, SAMPLE_S, drag) for _ in range(times)],
        [frame_rate(page, SAMPLE_S, wheel) for _ in range(times)],
    )


LAPSE = """([show, span]) => new Promise((done) => {
  let frames = 0;
  const start = performance.now();
  const tick = () => {
    show(1992 + (frames % 34));
    frames++;
    if (performance.now() - start < span) requestAnimationFrame(tick); else done(frames / ((performance.now() - start) / 1000));
  };
  requestAnimationFrame(tick);
})"""


def time_lapse(page: Page, app: App, times: int) -> list[float]:
    """Years drawn a second, one on every animation frame; empty where the browser can't play them by itself."""
    show = {
        "page": "window.show",
        "atlas": "(year) => document.querySelector('iframe[title*=st_folium]').contentWindow.atlas.setYear(year)",
    }.get(app.probe)
    if not show:
        return []
    return [float(page.evaluate(f"({LAPSE})([{show}, {SAMPLE_S * 1000}])")) for _ in range(times)]


def tab_memory_mb(browser: Browser) -> float:
    """Memory of its own (USS) of the largest of the browser's renderers, in MB."""
    return max(float(psutil.Process(each["id"]).memory_full_info().uss) for each in renderers(browser)) / 1e6


def renderer_seconds(browser: Browser) -> float:
    """Processor time spent until now by the browser's renderers, in which pages run and canvases are drawn."""
    return float(sum(each["cpuTime"] for each in renderers(browser)))


def renderers(browser: Browser) -> list[dict[str, Any]]:
    """What Chromium tells of its own renderers: `id` of the process, `cpuTime` in seconds; not of other browsers' here."""
    session = browser.new_browser_cdp_session()
    try:
        told = session.send("SystemInfo.getProcessInfo")["processInfo"]
        return [each for each in told if each["type"] == "renderer"]
    finally:
        session.detach()


def session_memory_mb(browser: Browser, app: App, server: Server, sessions: int) -> float:
    """How much the server grows with each further reader who stays, in MB."""
    before = server.memory_mb()
    contexts = []
    try:
        for _ in range(sessions):
            context = browser.new_context(viewport={"width": 1280, "height": 800})
            contexts.append(context)
            context.add_init_script(PROBES)
            page = context.new_page()
            page.set_default_timeout(LONGEST_MS)
            page.goto(server.url + app.path, wait_until="commit")
            drawn(page, app)
            idle(page)
        return (server.memory_mb() - before) / sessions
    finally:
        for context in contexts:
            context.close()
