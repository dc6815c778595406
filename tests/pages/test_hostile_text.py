"""Values of an address or of the data are shown as text on every page, never as Markdown or HTML.

tests/ui/test_hostile_text.py looks at the same in a browser.
"""

from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from apptest import html, markdown, opened, run
from dashboard.app import caching
from dashboard.app.arrival import OWN
from dashboard.app.shell import PAGES
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context
from dashboard.model.history import History
from dashboard.selection.url import PARAMETERS
from dashboard.store.context_files import stored_context
from dashboard.store.history import stored_history
from dashboard.store.opening import open_store
from hostile import EVERYTHING, PIECES, hostile, spoilt


def expect_text(app: AppTest) -> None:
    """Expect none of it where Markdown is read, and no element of it in HTML."""
    for text in markdown(app):
        assert [piece for piece in PIECES if piece in text] == [], text
    assert "<img src=https" not in html(app)


@pytest.mark.parametrize("without", [(), ("q",)], ids=["all", "all but the search"])
@pytest.mark.parametrize("page", PAGES)
def test_every_parameter_of_every_page_is_shown_as_text(page: str, without: tuple[str, ...]) -> None:
    names = [name for name in (*PARAMETERS, *OWN[page], "unknown", EVERYTHING) if name not in without]
    app = run(PAGES[page], **dict.fromkeys(names, EVERYTHING))
    expect_text(app)
    assert "Left out of this link" in html(app)


@pytest.fixture
def hostile_atlas(monkeypatch: pytest.MonkeyPatch, real: Catalog) -> Iterator[None]:
    around = stored_context(open_store())
    spoilt_context = Context(lambda name: spoilt(getattr(around, name)))
    monkeypatch.setattr(caching, "stored_catalog", lambda *_: hostile(real))
    monkeypatch.setattr("dashboard.store.context_files.stored_context", lambda *_: spoilt_context)
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.mark.usefixtures("hostile_atlas")
@pytest.mark.parametrize("page", PAGES)
def test_every_text_of_the_data_is_shown_as_text(page: str) -> None:
    expect_text(run(PAGES[page], when="all", q="", org="cnpc", site="kant-air-base", topic=["Russia"]))


@pytest.mark.usefixtures("hostile_atlas")
def test_every_text_of_the_data_is_shown_as_text_in_the_filters_too() -> None:
    expect_text(opened("countries", "orgs", "roles", "categories", "commodities", "regions", "relations"))
    expect_text(run(q="37.44, 74.55"))


@pytest.mark.usefixtures("hostile_atlas")
def test_what_changed_is_shown_as_text_too(monkeypatch: pytest.MonkeyPatch) -> None:
    history = stored_history(open_store())
    release, changes = history.releases[0], spoilt(tuple(history.revisions))
    monkeypatch.setattr("dashboard.store.history.stored_history", lambda *_: History([release], changes))
    caching.history.clear()
    expect_text(run("pages/ledger.py", view="What changed"))
    expect_text(run(v=release.version))
    caching.history.clear()


def test_markdown_would_be_seen() -> None:
    app = AppTest.from_string(f"import streamlit as st; st.caption({EVERYTHING!r})").run()
    with pytest.raises(AssertionError):
        expect_text(app)
