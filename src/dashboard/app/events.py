"""Large data sets of the server's host, which a reader can lay over the atlas like a file of their own."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard.app import brought, own
from dashboard.present.markdown import plain
from dashboard.present.wording import counted
from dashboard.store.interface import UnavailableError

if TYPE_CHECKING:
    from dashboard.model.own import OwnData
    from dashboard.store.database.events import EventSet

LOOKED_S: Final = 10
"""Seconds for which the list of the sets is kept: a set that one replica has offered is soon known to the others."""


def offer() -> None:
    """Draw a button for each set that the reader has not taken yet; nothing where there is none."""
    taken = {each.file_name for each in own.data()}
    offered = [each for each in _sets() if each.name not in taken]
    if not offered or len(own.data()) >= brought.MOST_FILES:
        return
    st.subheader("Data sets of this server")
    st.caption("Not part of the atlas, and not rated by it. Everyone who takes one sees the same rows.")
    for each in offered:
        with st.container(horizontal=True, vertical_alignment="center", key=f"events_{each.digest[:12]}"):
            st.markdown(f"**{plain(each.label)}**: {counted(each.rows, 'row')}")
            st.button("Add to my data", key=f"events_take_{each.digest[:12]}", on_click=_take, args=(each,))


def _take(chosen: "EventSet") -> None:
    try:
        with st.spinner("Reading the data set…"):
            own.keep(replace(_rows(chosen.name, chosen.digest), key=own.next_key()))
    except UnavailableError as error:
        brought.tell(str(error))


@st.cache_data(show_spinner=False, ttl=LOOKED_S)
def _sets() -> "tuple[EventSet, ...]":
    from dashboard.store.events import event_sets

    return event_sets()


def rows_of(digest: str) -> "OwnData | None":
    """The rows of the set with a digest, which all its readers share; None where there is none.

    Raises:
        UnavailableError: if the database can't give them.
    """
    name = next((each.name for each in _sets() if each.digest == digest), None)
    return None if name is None else _rows(name, digest)


@st.cache_resource(show_spinner=False, max_entries=4)  # a request for a tile has no page to say so on
def _rows(name: str, digest: str) -> "OwnData":
    from dashboard.store.events import read_events

    return read_events(name, digest)
