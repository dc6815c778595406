"""The headers of every answer, and pages that keep to them: nothing is loaded or run that the policy does not name."""

import shutil
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Error, Page

from browser import ROOT, Server, Visit
from dashboard.app.shell import PAGES

NAMES = {
    label: "" if path == "map.py" else path.removeprefix("pages/").removesuffix(".py") for label, path in PAGES.items()
}
WATCH = """
window.refused = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.refused.push(event.effectiveDirective);
  console.error('policy: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
});
"""


@pytest.fixture
def watched(server: Server, browser: Browser) -> Iterator[Visit]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.add_init_script(WATCH)
    yield Visit(page, server.url)
    page.context.close()


def rest(page: Page) -> None:
    """Wait until the page has run and its frames and charts are drawn."""
    page.locator(".stApp[data-test-script-state=notRunning]").wait_for(timeout=60_000)
    page.wait_for_load_state("networkidle")


def refused(visit: Visit) -> list[str]:
    return [error for error in visit.errors if "policy" in error.lower() or "refused" in error.lower()]


@pytest.mark.parametrize("label", PAGES)
def test_a_page_keeps_to_its_policy(watched: Visit, label: str) -> None:
    watched.open(f"/{NAMES[label]}?when=all&site=kant-air-base")
    rest(watched.page)
    if label in {"Map", "Compare"}:
        watched.map()
    assert refused(watched) == []


def test_tiles_that_a_reader_may_choose_are_allowed(watched: Visit) -> None:
    for base in ("openstreetmap", "light", "dark", "topographic", "satellite"):
        watched.open(f"/?base={base}&at=38.25,72.5,7.5")
        watched.map()
        watched.page.wait_for_load_state("networkidle")
    assert {address.split("/")[2].split(".")[-2] for address in watched.outside} == {
        "openstreetmap", "cartocdn", "opentopomap", "arcgisonline",
    }  # fmt: skip
    assert refused(watched) == []


def test_what_the_policy_does_not_name_is_refused(watched: Visit) -> None:
    watched.open("/about")
    watched.page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }))")
    with pytest.raises(Error):
        watched.page.evaluate("fetch('https://example.org/')")
    watched.page.wait_for_function("window.refused.length >= 2")
    assert set(watched.page.evaluate("window.refused")) == {"img-src", "connect-src"}
    assert not any("example.org" in address for address in watched.outside)


@pytest.fixture
def other_site() -> Iterator[ThreadingHTTPServer]:
    """A page of another site, which shows in a frame what its query names."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f"<iframe src='{self.path.partition('?')[2]}'></iframe>".encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("configured", "shown"), [("", True), ("http://localhost:*", True), ("http://localhost:1", False), ("none", False)]
)
def test_another_site_may_show_a_page_in_a_frame_unless_it_is_configured_otherwise(
    browser: Browser, other_site: ThreadingHTTPServer, configured: str, shown: bool
) -> None:
    server = Server(environment={"ATLAS_FRAME_ANCESTORS": configured})
    page = browser.new_page()
    try:
        visit = Visit(page, server.url)
        page.goto(f"http://localhost:{other_site.server_port}/?{server.url}/about")
        if shown:
            page.frame_locator("iframe").locator(".atlas-footer").wait_for(timeout=60_000)
        assert bool(refused(visit)) != shown
    finally:
        page.close()
        server.stop()


def test_a_map_that_carries_everything_keeps_to_the_policy_too(browser: Browser, tmp_path: Path) -> None:
    """Where static/ can't be written, Leaflet and the data come with the page, from nowhere else."""
    for name in ("pages", "src", ".streamlit"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("app.py", "map.py"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "static").write_text("not a folder")
    server = Server(root=tmp_path, environment={"ATLAS_DATA": str(ROOT / "data"), "PYTHONPATH": ""})
    page = browser.new_page()
    try:
        visit = Visit(page, server.url).open()
        assert len(visit.visible()) > 100
        assert refused(visit) == []
        assert visit.outside == []
    finally:
        page.close()
        server.stop()
