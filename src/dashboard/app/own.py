"""A reader's own data: kept in the session alone, so that it is gone with the visit and nobody else sees it."""

from typing import Final

import streamlit as st

from dashboard.model.own import OwnData
from dashboard.selection.clusters import clusters_of
from dashboard.selection.own import MOST_SINGLY

_OWN: Final = "own_data"
_COUNT: Final = "own_data_count"
FILES: Final = "own_brought"
"""Of the session: the files that may still be corrected (brought.py)."""


def data() -> tuple[OwnData, ...]:
    """Return what the reader has brought, in the order in which it came."""
    found: tuple[OwnData, ...] = st.session_state.get(_OWN, ())
    return found


def has_any() -> bool:
    """Whether the reader has brought anything, on the map or only in its form."""
    return bool(data() or st.session_state.get(FILES))


def next_key() -> str:
    """Return a key that none of the reader's files of this visit has had."""
    st.session_state[_COUNT] = st.session_state.get(_COUNT, 0) + 1
    return f"d{st.session_state[_COUNT]}"


def keep(brought: OwnData) -> None:
    """Keep a file, in the place of the one with the same key where there is one.

    What the map asks of a large file first is made ready now, while the reader waits for it anyway.
    """
    if len(brought.sites) > MOST_SINGLY:
        clusters_of(brought.sites)
    keys = [each.key for each in data()]
    if brought.key in keys:
        st.session_state[_OWN] = tuple(brought if each.key == brought.key else each for each in data())
    else:
        st.session_state[_OWN] = (*data(), brought)


def remove(key: str) -> None:
    """Forget a file."""
    st.session_state[_OWN] = tuple(each for each in data() if each.key != key)
