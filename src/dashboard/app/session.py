"""The selection of one reader: kept in the session, equal to the address bar, the same on every page.

The address wins when a reader arrives by it (a copied link, the browser's back button). The session wins when a reader
moves to another page of the atlas, where streamlit starts with an empty address.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.selection import Domain, Reading, Selection, read_url, to_url
from dashboard.selection.url import PARAMETERS, LeftOut

_SELECTION = "selection"
_ADDRESS = "selection_address"
_PAGE = "selection_page"
_READING = "selection_reading"
_SUBJECT = "page_subject"


def selection() -> Selection:
    """Return the current selection; `restore` must have run on this page before."""
    current: Selection = st.session_state[_SELECTION]
    return current


def has_site() -> bool:
    """Return whether a site is picked or its page runs; not where a page failed before its address was read."""
    current: Selection | None = st.session_state.get(_SELECTION)
    return st.session_state.get(_PAGE) == "Site" or bool(current and current.site)


def page() -> str:
    """Return the name of the page that runs, as `restore` was told it."""
    name: str = st.session_state[_PAGE]
    return name


def subject() -> str:
    """Return what the page is about: its name, and of what it is where it says so."""
    words: str = st.session_state[_SUBJECT]
    return words


def name_subject(of: str) -> None:
    """Say of what the page is, such as a country."""
    st.session_state[_SUBJECT] = f"{page()}, {of}"


def restore(page: str, domain: Domain) -> Selection:
    """Make selection and address agree at the start of a page run, and return the selection."""
    address = {key: st.query_params.get_all(key) for key in st.query_params if key in PARAMETERS}
    moved = st.session_state.get(_PAGE) not in (None, page)
    if _SELECTION not in st.session_state or (
        address != st.session_state.get(_ADDRESS) and not (moved and not address)
    ):
        reading = read_url(address, domain)
        st.session_state[_SELECTION], st.session_state[_READING] = reading.selection, reading
    elif moved:
        st.session_state.pop(_READING, None)
    st.session_state[_PAGE] = st.session_state[_SUBJECT] = page
    write_address(domain)
    return selection()


def reading() -> Reading | None:
    """Return what was understood of the address the reader came by; None once the selection was changed."""
    found: Reading | None = st.session_state.get(_READING)
    return found


def leave_out(values: Iterable[LeftOut]) -> None:
    """Add values to those left out of the address the reader came by."""
    if more := tuple(values):
        known = reading() or Reading(selection())
        st.session_state[_READING] = replace(known, left_out=(*known.left_out, *more))


def pin(version: str) -> None:
    """Remember the version of the data that the address the reader came by was made with."""
    st.session_state[_READING] = replace(reading() or Reading(selection()), version=version)


def write_address(domain: Domain) -> None:
    """Write the selection into the address bar; parameters that are not the selection's stay."""
    wanted = to_url(selection(), domain)
    for key in PARAMETERS:
        if key not in wanted and key in st.query_params:
            del st.query_params[key]
    for key, values in wanted.items():
        if st.query_params.get_all(key) != values:
            st.query_params[key] = values
    st.session_state[_ADDRESS] = wanted


def change(**fields: Any) -> None:
    """Change fields of the selection; the address follows when the page runs on."""
    st.session_state[_SELECTION] = replace(selection(), **fields)
    st.session_state.pop(_READING, None)


def reset(domain: Domain) -> None:
    """Return to the selection of an empty address."""
    st.session_state[_SELECTION] = domain.start()
    st.session_state.pop(_READING, None)
