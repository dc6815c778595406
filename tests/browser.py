"""A real server and a real browser. Nothing leaves the machine: requests to other hosts are refused and counted."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import ConsoleMessage, ElementHandle, FloatRect, Frame, Locator, Page, Request, Route

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
OPENED_MS = 120_000
"""How long a page may take to come, with a server that has just started on a machine that others keep busy."""
STILL_TIMES, STILL_EVERY_MS = 5, 100
"""How often in a row something has to be where it was, and how long after each other, to be called still."""


class Server:
    """One `streamlit run app.py` on a free port of this machine."""

    def __init__(self, *options: str, environment: dict[str, str] | None = None, root: Path = ROOT) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.address", "127.0.0.1"]
        command += ["--server.port", str(self.port), "--server.headless", "true", *options]
        self.process = subprocess.Popen(
            command,
            cwd=root,
            env={**os.environ, **(environment or {})},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        self.stop()
        raise RuntimeError("the app's server did not start")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=120)


class Visit:
    """A page opened by a reader, with everything that went wrong on it and all it sent to the server."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.errors: list[str] = []
        self.outside: list[str] = []
        self.sent: list[str | bytes] = []
        page.on("websocket", lambda socket: socket.on("framesent", lambda frame: self.sent.append(frame)))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._keep_error)
        page.route("**/*", self._keep_inside)

    def _keep_error(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _keep_inside(self, route: Route, request: Request) -> None:
        if urlparse(request.url).hostname in {"127.0.0.1", "localhost"} or request.url.startswith(("data:", "blob:")):
            route.continue_()
        else:
            self.outside.append(request.url)
            route.abort()

    def with_clock(self) -> "Visit":
        """Take the page's clock in hand, before it is opened: time goes on by itself, and `pass_ms` turns it forward."""
        self.page.clock.install()
        return self

    def pass_ms(self, milliseconds: int) -> None:
        """Let time pass at once: whatever the page meant to do by then is done."""
        self.page.clock.fast_forward(milliseconds)

    def open(self, path: str = "/") -> "Visit":
        self.page.goto(self.url + path, wait_until="domcontentloaded")
        self.page.locator(".atlas-footer").wait_for(timeout=OPENED_MS)
        return self

    def map(self, nth: int = 0) -> Frame:
        """The map's frame, once it has drawn its sites."""
        iframe = self.page.locator("iframe[title*='st_folium']").nth(nth)
        iframe.wait_for(timeout=OPENED_MS)
        frame = iframe.element_handle().content_frame()
        assert frame is not None
        frame.wait_for_function("window.atlas && window.atlas.ready === true", timeout=OPENED_MS)
        return frame

    def drawn(self) -> None:
        """Wait until the page has been drawn to its end: before, the sidebar may still be that of the page before."""
        self.page.locator(".stApp[data-test-script-state=notRunning]").wait_for(timeout=OPENED_MS)

    def box(self, there: Locator | ElementHandle) -> FloatRect:
        """Where something is, in view, once the page has been drawn and has stopped moving: to point at it with the mouse."""
        self.drawn()
        still, before = 0, None
        while still < STILL_TIMES:
            there.scroll_into_view_if_needed()
            found = there.bounding_box()
            still = still + 1 if found and found == before else 0
            before = found
            self.page.wait_for_timeout(STILL_EVERY_MS)
        assert before
        return before

    def visible(self) -> list[str]:
        """Ids of the sites drawn now."""
        return sorted(self.map().evaluate("window.atlas.visible()"))
