"""What is the same for every reader who asks for the same: made once, kept for the next, and not without bound.

Streamlit runs a page anew for each reader and each change. A chart of the same rows is the same chart, and making it takes
longer than the rest of the page: altair builds and copies it, pandas and pyarrow pack its rows.
"""

import hashlib
import pickle
from collections.abc import Callable
from functools import partial
from typing import Any, Final

import streamlit as st

PARTS: Final = 150
"""Charts and tables that are kept, up to 1.3 MB each (all claims), 100 kB mostly."""


def digest(*values: object) -> str:
    """Return a short name of plain values (numbers, texts, and lists, mappings and dataclasses of them): equal values, equal names.

    Raises:
        pickle.PicklingError: if a value is none that can be kept, such as a lambda.
    """
    return hashlib.blake2b(pickle.dumps(values, protocol=5), digest_size=16).hexdigest()


def drawn(name: str, draw: Callable[[], object]) -> None:
    """Draw a part of a page that holds no widget, or draw again what was drawn for the same name.

    Streamlit keeps the part's messages, ready to be sent, and calls `draw` once, however many readers ask at the same time.
    """
    _drawn(name, draw)


@st.cache_data(show_spinner=False, max_entries=PARTS)
def _drawn(name: str, _draw: Callable[[], object]) -> None:  # noqa: ARG001 -- what it is kept under
    _draw()


def named(make: partial[Any]) -> str:
    """Return the name of what a function makes of plain values."""
    return digest(make.func.__module__, make.func.__qualname__, make.args, make.keywords)
