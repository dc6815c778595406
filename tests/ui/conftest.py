"""One server and one browser for all tests of this folder."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from browser import ARGUMENTS, CHROMIUM, Server, Visit

WAIT_MS = 30_000
"""How long something may take to come, on a machine that others keep busy. It costs no time where all is well."""
expect.set_options(timeout=WAIT_MS)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(server: Server, browser: Browser) -> Iterator[Visit]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield Visit(page, server.url)
    page.context.close()
