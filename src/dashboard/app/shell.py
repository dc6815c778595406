"""The frame every page shares: its title, menu and filters in the sidebar, and the footer."""

from dataclasses import dataclass
from html import escape

import streamlit as st

from dashboard import paths
from dashboard.app import session, sidebar
from dashboard.app.caching import Atlas, atlas
from dashboard.model.vocabulary import CONFIDENCES
from dashboard.selection import Index, Selection

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

STYLE = """<style>
.stMainBlockContainer {padding: 1.1rem 1.2rem 2rem; max-width: none}
.stApp header[data-testid="stHeader"] {height: 2.2rem; background: transparent}
[data-testid="stSidebarHeader"] {height: 1.6rem; padding-bottom: 0; margin-bottom: 0}
[data-testid="stSidebarUserContent"] {padding: 0 0 2rem}
[data-testid="stSidebarContent"] {padding: 0 .2rem}
[data-testid="stSidebarUserContent"] [data-testid="stVerticalBlock"] {gap: .42rem}
[data-testid="stSidebarUserContent"] [data-testid="stButtonGroup"] button {min-height: 1.8rem; padding: .05rem .55rem}
[data-testid="stSidebarUserContent"] [data-testid="stButtonGroup"] button p {font-size: .82rem}
[data-testid="stSidebarUserContent"] [data-testid="stPopoverButton"] {min-height: 2rem; padding: .1rem .5rem}
[data-testid="stSidebarUserContent"] [data-testid="stCaptionContainer"] p {font-size: .76rem; line-height: 1.2; overflow-wrap: anywhere}
[data-testid="stSidebarUserContent"] [data-testid="stPageLink"] a {padding: 0 .35rem; margin: 0; min-height: 1.6rem}
[data-testid="stSidebarUserContent"] [data-testid="stPageLink"] p {font-size: .86rem}
[data-testid="stSidebarUserContent"] .st-key-menu {gap: 0 .1rem; justify-content: flex-start}
[data-testid="stSidebarUserContent"] .st-key-menu > div {flex: 0 0 auto; width: auto}
[data-testid="stSidebarUserContent"] label p {font-size: .82rem}
.intro {font-size: .9rem; font-weight: 400; line-height: 1.35; margin: 0; padding: 0}
.sentence {font-size: 1.05rem; font-weight: 600; margin: 0}
.sentence .remark {font-weight: 400; opacity: .75; font-size: .9rem}
.atlas-footer {opacity: .75; font-size: .8rem; border-top: 1px solid rgba(128,128,128,.3); padding-top: .5rem}
@media (max-width: 640px) {
  .stMainBlockContainer {padding: 4.1rem .6rem 2rem}
  .stApp header[data-testid="stHeader"] {backdrop-filter: blur(8px)}
  [data-testid="stExpandSidebarButton"] {width: auto}
  [data-testid="stExpandSidebarButton"]::after {content: "Pages and filters"; font-size: .86rem; padding: 0 .4rem; white-space: nowrap}
}
@media print {[data-testid="stSidebar"], header {display: none}}
</style>"""


@dataclass(frozen=True)
class Frame:
    """What a page is given: the atlas, and the reader's selection."""

    atlas: Atlas
    selection: Selection


def open_page(name: str) -> Frame:
    """Open a page of the atlas, one of PAGES: set its title and restore the selection from its address."""
    title = "Presence Atlas" if name == "Map" else f"{name} · Presence Atlas"
    st.set_page_config(title, page_icon=str(paths.ICON), layout="wide")
    st.html(STYLE)
    shared = atlas()
    selection = session.restore(name, shared.domain)
    return Frame(shared, selection)


def close_page(frame: Frame, *, filters: bool = True) -> None:
    """Draw the sidebar and the footer: last, so that what a filter changed is on the reader's screen first.

    With `filters=False` the sidebar shows the menu alone; the selection is kept.
    """
    with st.sidebar:
        _menu()
        if filters:
            sidebar.draw(frame.atlas, frame.selection)
    st.html(
        '<div class="atlas-footer">Data CC BY 4.0, code MIT, boundaries Natural Earth (public domain), '
        "some points © OpenStreetMap contributors (ODbL) through AidData (ODC-By). "
        "Reported is not confirmed; nearness is not cause.</div>"
    )


def say(text: str, remark: str = "") -> None:
    """The selection's sentence: the text alternative of what the page draws, and a remark beside it."""
    small = f' <span class="remark">{escape(remark)}</span>' if remark else ""
    st.html(f'<p class="sentence" role="status">{escape(text)}{small}</p>')


def introduce() -> None:
    """What this is, for a reader who sees it for the first time."""
    st.html(
        '<h1 class="intro"><b>Presence Atlas.</b> Who stands where in Central Asia, who says so and who denies it. '
        "Pick a sign for its record; no sign does not mean no presence.</h1>"
    )


def threshold_line(index: Index, selection: Selection) -> str:
    """How many sites drop out at the least confidence chosen, or would at `confirmed`."""
    least = selection.confidence if selection.confidence != "weak" else "confirmed"
    dropped, total = index.dropped(selection)[least]
    chosen = selection.confidence != "weak"
    would = ("drops" if dropped == 1 else "drop") if chosen else "would drop"
    sites = "site" if total == 1 else "sites"
    return f"{dropped:,} of {total:,} {sites} {would} out at “{CONFIDENCES[least].lower()}”."


def _menu() -> None:
    st.markdown("**Presence Atlas**")
    with st.container(horizontal=True, gap=None, key="menu"):
        for label, target in PAGES.items():
            st.page_link(target, label=label)
