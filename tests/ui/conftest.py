"""One server and one browser for all tests of this folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from browser import ARGUMENTS, CHROMIUM, Server, Visit

WAIT_MS = 30_000
"""How long something may take to come, on a machine that others keep busy. It costs no time where all is well."""
expect.set_options(timeout=WAIT_MS)

HERE: Final = Path(__file__).parent


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Try a test of this folder once more where it failed, and print both (docs/decisions/0029)."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=1))


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
