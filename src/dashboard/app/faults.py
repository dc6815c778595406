"""What a reader sees when something fails: one sentence and what to do. The details go to the log, and nowhere else."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.store.damage import DamagedDataError
from dashboard.store.folder import PACKAGE
from dashboard.store.interface import UnavailableError

FAILED: Final = (
    "Something went wrong here, so this part can't be shown. Reload the page, or choose something else in the sidebar."
)
LEFT_OUT: Final = (
    "Left out, because it can't be read: {files}. Everything else is shown. Whoever runs this server can restore it with "
    "`python -m dashboard build`."
)
INSTEAD: Final = (
    "{fault} The built files of this server are shown instead, and the database is tried again every few seconds."
)
_LOG: Final = logging.getLogger(__name__)


def watch(remedy: Callable[[], None]) -> None:
    """Show a sentence instead of a traceback if the rest of this page fails, and run `remedy` after it.

    Streamlit itself logs such a failure with its traceback. Where this can't help, as in a widget's callback, it shows a
    text without details, also when the app was started without .streamlit/config.toml.
    """
    st.set_option("client.showErrorDetails", "none")
    context = get_script_run_ctx()
    if context is None:
        return

    def show(error: Exception) -> bool:
        st.error(words(error))
        remedy()
        return True

    context.on_script_error = show


@contextmanager
def contained() -> Iterator[None]:
    """Keep a failure to one part of a page: a sentence takes its place, the details go to the log."""
    try:
        yield
    except Exception as error:
        _LOG.exception("A part of a page failed")
        st.error(words(error))


def words(error: Exception) -> str:
    """What to say of a failure: which file is damaged, or only that something failed. Never a path of the server."""
    if isinstance(error, DamagedDataError):
        return (
            f"The file {error.path.name} can't be read, so this part can't be shown; the rest of the atlas works. "
            "Whoever runs this server can restore it with `python -m dashboard build`."
        )
    if isinstance(error, UnavailableError):
        return f"{error} This part can't be shown: reload the page."
    return FAILED


def name_fault(fault: str) -> None:
    """Say why the built files take the place of the database; draw nothing where they don't."""
    if fault:
        st.warning(INSTEAD.format(fault=fault))


def name_left_out(damaged: Iterable[DamagedDataError]) -> None:
    """Name the files that can't be read and whose content is left out; draw nothing where there are none."""
    if names := sorted({error.path.name for error in damaged} - {PACKAGE}):
        st.warning(LEFT_OUT.format(files=" and ".join(names)))
