"""The files that a reader is bringing: bytes and how they were read, in the session alone and only while they may be corrected."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import streamlit as st
from starlette.formparsers import MultiPartParser
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.app import own, own_map, session
from dashboard.imports.meaning import Meaning
from dashboard.imports.raw import How, UnreadableError
from dashboard.present.your_data import PASTED

if TYPE_CHECKING:
    from dashboard.app.caching import Atlas
    from dashboard.imports.sandbox import Loaded
    from dashboard.model.own import OwnData

MOST_FILES: Final = 5
"""How many files a reader may have at once."""
LARGEST: Final = 50 * 2**20
"""Bytes of a file: `server.maxUploadSize` of .streamlit/config.toml."""
MOST_BYTES: Final = 60 * 2**20
"""Bytes of files that a visit keeps so that they can be corrected; the oldest are let go first."""
_FORM: Final = "own_form"
_ASKED: Final = "own_asked"
_TOLD: Final = "own_told"
_MEANINGS: Final = "own_meanings"


@dataclass(frozen=True, eq=False)
class Brought:
    """A file that can still be corrected."""

    key: str
    """As `OwnData.key`."""
    file_name: str
    content: bytes
    loaded: "Loaded"

    @property
    def data(self) -> "OwnData":
        """Its rows as they are understood now."""
        return self.loaded.data


@dataclass(frozen=True, eq=False)
class _Asked:
    """A file to be read: for the first time, or in another way."""

    key: str
    """As `OwnData.key`."""
    file_name: str
    content: bytes
    how: How
    meaning: Meaning | None


def keep_uploads_in_memory() -> None:
    """Let no upload touch the disk: starlette would write what is larger than a megabyte into a temporary file."""
    MultiPartParser.spool_max_size = 2 * LARGEST


def let_go_of(upload: UploadedFile) -> None:
    """Let streamlit forget its own copy of an upload, which would stay until the visit ends."""
    context = get_script_run_ctx()
    if context is not None and hasattr(context.uploaded_file_mgr, "remove_file"):
        context.uploaded_file_mgr.remove_file(context.session_id, upload.file_id)


def take(content: bytes, file_name: str) -> None:
    """Ask for a file to be read for the first time. `answer` does it, and opens its form."""
    _ask(_Asked(own.next_key(), file_name, content, How(), None))


def take_text(text: str) -> None:
    """Ask for a pasted text likewise."""
    from dashboard.imports.pasted import pasted

    found = pasted(text)
    _ask(_Asked(own.next_key(), PASTED, found.content, found.how, found.meaning))


def ask(key: str, how: How, meaning: Meaning | None) -> None:
    """Ask for a file to be read again; without a meaning what its columns mean is proposed anew. `answer` does it."""
    brought = _files()[key]
    _ask(_Asked(key, brought.file_name, brought.content, how, meaning))


def standing(key: str) -> tuple[How, Meaning]:
    """Return how a file is read and what its columns mean, with what was asked for and is not answered yet.

    A reader may change the next thing while the file is still being read for the one before.
    """
    loaded = _files()[key].loaded
    asked = _asked()
    if asked and asked.key == key:
        return asked.how, asked.meaning or loaded.meaning
    return loaded.head.how, loaded.meaning


def answer() -> None:
    """Read what is asked for. A file that can't be read as asked for stays as it was, or is not taken, and that is told.

    It is asked for until then: at any use of the session's state streamlit may break a run off, because the reader has done
    the next thing meanwhile, and the next run comes here again.
    """
    asked = _asked()
    if asked is None:
        return
    try:
        _read(asked)
    except Exception:
        st.session_state.pop(_ASKED, None)  # or every run would fail likewise
        raise
    st.session_state.pop(_ASKED, None)


def change(key: str, how: Callable[["OwnData"], "OwnData"]) -> None:
    """Change what is kept of a file, on the map and in the form, where it is there."""
    for data in own.data():
        if data.key == key:
            own.keep(how(data))
    brought = _files().get(key)
    if brought is not None:
        _put(replace(brought, loaded=replace(brought.loaded, data=how(brought.data))))


def rename(key: str, label: str) -> None:
    """Call a file something else; by its own name again where the label is empty."""
    change(key, lambda data: replace(data, label=label.strip() or data.file_name))


def in_form() -> Brought | None:
    """Return the file whose form is open."""
    return _files().get(st.session_state.get(_FORM))


def can_be_corrected(key: str) -> bool:
    """Whether a file is still there to be read again."""
    return key in _files()


def open_form(key: str) -> None:
    """Open the form on a file."""
    st.session_state[_FORM] = key


def close_form() -> None:
    """Close the form."""
    st.session_state.pop(_FORM, None)


def keep() -> None:
    """Keep the rows of the file in the form, and close it."""
    brought = in_form()
    if brought is not None:
        own.keep(brought.data)
        remember(brought.key, brought.loaded.meaning)
    close_form()


def remember(key: str, meaning: Meaning | None) -> None:
    """Keep what the columns of a file were taken for, so that a workspace tells it."""
    st.session_state[_MEANINGS] = {**meanings(), key: meaning}


def meanings() -> dict[str, Meaning | None]:
    """Return what the columns of files were taken for, by key."""
    found: dict[str, Meaning | None] = st.session_state.get(_MEANINGS, {})
    return found


def show(atlas: "Atlas") -> None:
    """Keep the rows of the file in the form, if there is one; where the years leave none of them, all years are chosen."""
    keep()
    index = own_map.index()
    if index is not None and not index.mask(session.selection(), own_map.choice()).any():
        session.change(when="all")
    session.write_address(atlas.domain)


def remove(key: str) -> None:
    """Forget a file and its rows."""
    own.remove(key)
    asked = _asked()
    if asked and asked.key == key:
        del st.session_state[_ASKED]
    st.session_state[own.FILES] = {each: held for each, held in _files().items() if each != key}
    if st.session_state.get(_FORM) == key:
        close_form()


def let_go() -> None:
    """Forget the files, not their rows: they can't be corrected any more."""
    st.session_state.pop(own.FILES, None)
    st.session_state.pop(_ASKED, None)
    close_form()


def size() -> int:
    """Return how many bytes are kept so that files can be corrected."""
    return sum(len(each.content) for each in _files().values())


def warm() -> None:
    """Have a process stand by, so that the next file is read at once."""
    from dashboard.imports import sandbox

    sandbox.warm()


def tell(words: str) -> None:
    """Say something above the page, once."""
    st.session_state[_TOLD] = words


def told() -> str:
    """Return what there is to say, and forget it."""
    words: str = st.session_state.pop(_TOLD, "")
    return words


def _read(asked: _Asked) -> None:
    from dashboard.imports import sandbox

    try:
        loaded = sandbox.load(asked.content, asked.file_name, asked.how, asked.meaning, key=asked.key)
    except UnreadableError as error:
        tell(str(error))
        return
    held = _files().get(asked.key)
    if held is None:
        st.session_state[_FORM] = asked.key
    else:
        loaded = replace(loaded, data=replace(loaded.data, label=held.data.label))
        change(asked.key, lambda _: loaded.data)
    _put(Brought(asked.key, asked.file_name, asked.content, loaded))


def _ask(asked: _Asked) -> None:
    st.session_state[_ASKED] = asked


def _asked() -> _Asked | None:
    asked: _Asked | None = st.session_state.get(_ASKED)
    return asked


def _files() -> dict[str | None, Brought]:
    found: dict[str | None, Brought] = st.session_state.get(own.FILES, {})
    return found


def _put(brought: Brought) -> None:
    files = {**_files(), brought.key: brought}
    while sum(len(each.content) for each in files.values()) > MOST_BYTES and len(files) > 1:
        del files[next(key for key in files if key != brought.key)]
    st.session_state[own.FILES] = files
