"""The pages show the same, whether files or a database hold the atlas, and say so where the database fails."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from apptest import html, markdown, open_page, run
from dashboard import paths
from dashboard.app.shell import PAGES
from dashboard.store import opening
from dashboard.store.interface import UnavailableError
from postgres import PASSWORD

SHOWN = {"when": "all", "site": "kant-air-base", "org": "cnpc"}


def shown(page: str) -> tuple[str, list[str]]:
    app = run(PAGES[page], **SHOWN)
    return html(app), [
        text for text in markdown(app) if not re.fullmatch("[0-9a-f]{32}", text)
    ]  # names made at each run


@pytest.fixture(scope="module")
def of_files() -> dict[str, tuple[str, list[str]]]:
    """What each page shows where files hold the atlas."""
    return {page: shown(page) for page in PAGES}


@pytest.fixture
def from_database(database: str, of_files: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(paths, "DATABASE", database)
    assert opening.fault() == ""
    yield
    opening._watch().stop()  # type: ignore[union-attr]


@pytest.mark.files("compares both itself")
@pytest.mark.usefixtures("from_database")
def test_every_page_shows_the_same_from_the_database(of_files: dict[str, tuple[str, list[str]]]) -> None:
    assert opening.state().startswith("atlas_")
    for page in PAGES:
        assert shown(page) == of_files[page], page


def test_a_page_that_was_drawn_while_the_data_changed_is_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[str] = []
    monkeypatch.setattr("dashboard.app.faults.name_fault", runs.append)
    found = iter(["other data"])
    monkeypatch.setattr("dashboard.app.shell.state", lambda: next(found, opening.state()))
    assert "atlas-footer" in html(run("pages/layers.py"))
    assert len(runs) == 2


def test_a_part_that_the_database_owes_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise UnavailableError("The database can't be reached.")

    monkeypatch.setattr("dashboard.analysis.timeline.lanes", fail)
    (said,) = [each.value for each in open_page("pages/timeline.py").error]
    assert said == "The database can't be reached. This part can't be shown: reload the page."


@pytest.mark.files("the built files take the place of the database")
def test_a_page_says_that_the_database_fails_and_shows_the_built_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setattr(paths, "DATABASE", f"postgresql://atlas:{PASSWORD}@127.0.0.1:{port}/atlas")
    app = open_page("map.py", site="kant-air-base")
    assert not app.exception
    assert not app.error
    (said,) = [each.value for each in app.warning]
    assert said.startswith("The database can't be reached. The built files of this server are shown instead")
    assert 'data-site="kant-air-base"' in html(app)
    assert PASSWORD not in html(app) + said + caplog.text
    opening._watch().stop()  # type: ignore[union-attr]
    monkeypatch.undo()
    assert not open_page("map.py").warning
    st.cache_resource.clear()
