"""The frame of every page: its title, the menu and filters in the sidebar, and the footer."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import paths
from dashboard.app import arrival, faults, own_filters, own_lost, session, sidebar
from dashboard.app.caching import Atlas, atlas
from dashboard.app.cite import cite_page
from dashboard.app.pinned import pinned_notice
from dashboard.map.static import bundle
from dashboard.present.contents import Section, contents_html
from dashboard.present.links import page_link, page_path, reading_words
from dashboard.present.own import own_sentence_html
from dashboard.present.sentence import sentence_html
from dashboard.present.templates import render
from dashboard.selection import Reading, Selection
from dashboard.store.opening import fault, state

PAGES = {
    "Map": "map.py",
    "Timeline": "pages/timeline.py",
    "Compare": "pages/compare.py",
    "Overlap": "pages/overlap.py",
    "Sequence": "pages/sequence.py",
    "Site": "pages/site.py",
    "Country": "pages/country.py",
    "Organization": "pages/organization.py",
    "Ledger": "pages/ledger.py",
    "Calendar": "pages/calendar.py",
    "Denials": "pages/denials.py",
    "Layers": "pages/layers.py",
    "Article": "pages/article.py",
    "Story": "pages/story.py",
    "Alliances": "pages/alliances.py",
    "Arms": "pages/arms.py",
    "Debt": "pages/debt.py",
    "Your data": "pages/your_data.py",
    "About": "pages/about.py",
}

OWN_CITE = ("Map", "Site", "Your data")
"""Pages without a button to cite them at their end: two have it where they offer their downloads, one holds nothing to cite."""

WITH_OWN = ("Map", "Overlap", "Compare")
"""Pages that show the reader's own data; the others say nothing of it."""


@dataclass(frozen=True)
class Frame:
    """What a page works on: the atlas, and the reader's selection."""

    page: str
    """Its name, one of PAGES."""
    atlas: Atlas
    selection: Selection
    notice: DeltaGenerator
    """The place above the page for what its link asked for and could not be given."""
    contents: DeltaGenerator
    """The place above the page for its table of contents on phones."""
    given: arrival.Given
    """The values the link gives to the page's own widgets."""


def open_page(name: str) -> Frame:
    """Open a page of the atlas, one of PAGES: set its title and restore the selection from its address.

    What fails from here on becomes a sentence, with the menu to go elsewhere.
    """
    faults.watch(_close_failed)
    title = "Presence Atlas" if name == "Map" else f"{name} · Presence Atlas"
    embedded = is_embedded()
    st.set_page_config(
        title,
        page_icon=str(paths.ICON),
        layout="wide",
        initial_sidebar_state="collapsed" if embedded else "auto",
    )
    st.html(render("frame", embedded=embedded))
    shared = atlas()
    faults.name_fault(fault())
    faults.name_left_out(shared.damaged)
    selection = session.restore(name, shared.domain)
    return Frame(name, shared, selection, st.empty(), st.empty(), arrival.receive(name))


def is_embedded() -> bool:
    """Whether another site shows the page in a frame (`?embed=true`): then it is kept to what it shows."""
    return bool(st.context.is_embedded)


def close_page(frame: Frame, *, filters: bool = True, contents: list[Section] | None = None) -> None:
    """Draw the sidebar and the footer. They come last, so that the reader sees first what a filter changed.

    With `filters=False` the sidebar shows the menu and the `contents` of the page; the selection is kept. Where the store has
    changed to other data meanwhile, the page is drawn again: a part of it may be of those.
    """
    if frame.atlas.state != state():
        st.rerun()
    if frame.page not in OWN_CITE and not is_embedded():
        cite_page(frame.atlas.catalog)
    arrival.compare(frame.given)
    own_lost.watch()
    with faults.contained():  # the releases are read here, and may be damaged
        _notices(frame, session.reading())
    with st.sidebar:
        _menu()
        if contents:
            st.html(contents_html(contents))
            frame.contents.html(contents_html(contents, folded=True))
        if filters:
            with faults.contained():
                if frame.page in WITH_OWN:
                    own_filters.draw(frame.selection)
                sidebar.draw(frame.atlas, frame.selection)
    st.html(_footer(), unsafe_allow_javascript=True)


def _notices(frame: Frame, reading: Reading | None) -> None:
    """Draw above the page what its link asked for in vain, what has changed since the link was made, and what is lost."""
    words = reading_words(reading) if reading else ""
    found = render("notice", text=words, link="") if words else Markup()
    if frame.page in {*WITH_OWN, "Your data"}:
        found += own_lost.notice()
    if reading and reading.version:
        one_site = frame.page == "Site"
        found += pinned_notice(frame.atlas, frame.selection, reading.version, one_site=one_site)
    if found:
        frame.notice.html(found)


def _close_failed() -> None:
    with st.sidebar:
        _menu()
    st.html(_footer(), unsafe_allow_javascript=True)


def say(text: str, remark: str = "", own: str = "") -> None:
    """Draw the sentence that heads a page, the text alternative of what it draws, with a remark beside it.

    `own` is what there is to say of the reader's own data, beneath it.
    """
    st.html(sentence_html(text, remark) + (own_sentence_html(own) if own else ""))


def introduce() -> None:
    """Draw what the atlas is, for a reader who sees it for the first time."""
    st.html(render("intro"))


@cache
def _footer() -> Markup:
    """The footer with the page's script, which knows the pages; all of it our own, without any data."""
    pages = json.dumps([page_link(page_path(name)) for name in PAGES])
    return render("footer", script=Markup(bundle("page.js")), pages=pages)  # noqa: S704 -- our own bundle


def _menu() -> None:
    """Draw links to the pages. The page of a site is among them while there is a site to show."""
    st.markdown("**Presence Atlas**")
    with st.container(horizontal=True, gap=None, key="menu"):
        for label, target in PAGES.items():
            if label != "Site" or session.has_site():
                st.page_link(first_script() if label == "Map" else target, label=label)


def first_script() -> str:
    """The script that streamlit runs first: map.py, or app.py where a host runs that as a plain script."""
    context = get_script_run_ctx()
    return PAGES["Map"] if context is None else Path(context.main_script_path).name
