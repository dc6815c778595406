"""Tells readers that what they brought is gone: their visit goes on with another server, or with one that was started again.

Whether there was something, only the browser still knows: while there are files, the page holds a box that nobody sees, and a
browser that connects again sends with its widgets that the box is ticked.
"""

from typing import Final

import streamlit as st
from markupsafe import Markup

from dashboard.app import own
from dashboard.present.own import LOST
from dashboard.present.templates import render

_KNOWN: Final = "own_known"
_LOST: Final = "own_lost"
_MARK: Final = "w_own_mark"


def watch() -> None:
    """Leave the mark where there is something to lose; in the first run of a visit that began elsewhere, look for it."""
    goes_on = _KNOWN not in st.session_state and _began_elsewhere()
    st.session_state[_KNOWN] = True
    has_own = own.has_any()
    if has_own:
        st.session_state[_MARK] = True
    if has_own or goes_on:
        with st.container(key="own_mark"):
            marked = st.checkbox("This visit has files of your own", key=_MARK)
        st.session_state[_LOST] = marked and not has_own


def notice() -> Markup:
    """What is said of files that are gone; empty where none are."""
    return render("notice", text=LOST, link="") if st.session_state.get(_LOST) else Markup()


def _began_elsewhere() -> bool:
    """Whether the browser asked for a visit to go on: streamlit's third subprotocol names it."""
    asked = st.context.headers.get("Sec-WebSocket-Protocol", "").split(",")
    return len(asked) > 2 and bool(asked[2].strip())
