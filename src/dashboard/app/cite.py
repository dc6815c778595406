"""How to cite what a page shows: one button on every view, site, chart and table."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

import streamlit as st

from dashboard.app import session
from dashboard.model.catalog import Catalog
from dashboard.model.clock import today
from dashboard.present.citation.forms import FORMS
from dashboard.present.citation.work import Work, view_work
from dashboard.present.links import page_path
from dashboard.selection.url import pinned

Works = Callable[[], Mapping[str, Work]]
"""What can be cited, by the words of a choice."""


def cite(works: Works, *, key: str, label: str = "Cite") -> None:
    """Draw the button; the citation is made when it is opened.

    Call it in a fragment: opening it runs what is around it again.
    """
    with st.popover(label, key=f"{key}_cite", on_change="rerun") as box:
        if not box.open:
            return
        found = works()
        which = next(iter(found))
        if len(found) > 1:
            which = st.selectbox("What to cite", list(found), key=f"{key}_cite_what")
        style = st.segmented_control(
            "Form", list(FORMS), default=next(iter(FORMS)), required=True, key=f"{key}_cite_as"
        )
        form, work = FORMS[style], found[which]
        text = form.write(work)
        st.code(text, language=None, wrap_lines=True)
        if form.ending:
            name = f"{work.id}.{form.ending}"
            st.download_button("Save", text, name, form.media_type, key=f"{key}_cite_save", on_click="ignore")


def cite_view(catalog: Catalog, words: str, *, key: str, label: str = "Cite") -> None:
    """Draw the button for what the page shows, in `words`: by its address, with the version of
    the data and the day: a reader who follows it later is told what has changed since."""
    cite(lambda: {"This view": view_work(catalog, words, permalink(catalog), today())}, key=key, label=label)


@st.fragment
def cite_page(catalog: Catalog) -> None:
    """Draw the button for the page as a whole."""
    cite_view(catalog, session.subject(), key="page", label="Cite this page")


def part_words(name: str) -> str:
    """Return what a part of the page is called in a citation, by the name of its files."""
    words = name.replace("-", " ")
    return session.subject() if words == session.page().lower() else f"{session.subject()}, {words}"


def address() -> str:
    """Return the address of the page as the reader sees it, selection included."""
    query = urlencode({name: st.query_params.get_all(name) for name in st.query_params}, doseq=True)
    return f"{root()}/{page_path(session.page())}{f'?{query}' if query else ''}"


def permalink(catalog: Catalog) -> str:
    """Return the address of the page with the version of its data: later it says what has changed since."""
    return pinned(address(), catalog.version)


def root() -> str:
    """Return the address of the atlas, without a slash at its end; empty where the browser has not told it."""
    here = (st.context.url or "").rstrip("/")  # with the path of the page
    return here.removesuffix(f"/{page_path(session.page())}") if session.page() != "Map" else here
