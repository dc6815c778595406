"""The frame of every page: its title, the menu and filters in the sidebar, and the footer."""

from dataclasses import dataclass

import streamlit as st

from dashboard import paths
from dashboard.app import session, sidebar
from dashboard.app.caching import Atlas, atlas
from dashboard.present.sentence import sentence_html
from dashboard.present.templates import render
from dashboard.selection import Selection

PAGES = {
    "Map": "app.py",
    "Article": "pages/article.py",
    "Alliances": "pages/alliances.py",
    "Arms": "pages/arms.py",
    "Debt": "pages/debt.py",
    "Country": "pages/country.py",
    "Organization": "pages/organization.py",
    "Timeline": "pages/timeline.py",
    "Compare": "pages/compare.py",
    "Ledger": "pages/ledger.py",
    "Overlap": "pages/overlap.py",
    "About": "pages/about.py",
}


@dataclass(frozen=True)
class Frame:
    """What a page works on: the atlas, and the reader's selection."""

    atlas: Atlas
    selection: Selection


def open_page(name: str) -> Frame:
    """Open a page of the atlas, one of PAGES: set its title and restore the selection from its address."""
    title = "Presence Atlas" if name == "Map" else f"{name} · Presence Atlas"
    st.set_page_config(title, page_icon=str(paths.ICON), layout="wide")
    st.html(render("frame"))
    shared = atlas()
    selection = session.restore(name, shared.domain)
    return Frame(shared, selection)


def close_page(frame: Frame, *, filters: bool = True) -> None:
    """Draw the sidebar and the footer. They come last, so that the reader sees first what a filter changed.

    With `filters=False` the sidebar shows the menu only; the selection is kept.
    """
    with st.sidebar:
        _menu()
        if filters:
            sidebar.draw(frame.atlas, frame.selection)
    st.html(render("footer"))


def say(text: str, remark: str = "") -> None:
    """Draw the sentence that heads a page, the text alternative of what it draws, with a remark beside it."""
    st.html(sentence_html(text, remark))


def introduce() -> None:
    """Draw what the atlas is, for a reader who sees it for the first time."""
    st.html(render("intro"))


def _menu() -> None:
    st.markdown("**Presence Atlas**")
    with st.container(horizontal=True, gap=None, key="menu"):
        for label, target in PAGES.items():
            st.page_link(target, label=label)
