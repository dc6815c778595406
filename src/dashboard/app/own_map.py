"""A reader's own data as pages with a map use it: its index, its address, and what the reader has chosen of it."""

from dataclasses import dataclass, replace
from typing import Any, Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.api.own_file import OwnFile
from dashboard.app import own
from dashboard.map.own import OwnControl, row_told
from dashboard.selection import Selection
from dashboard.selection.index import Mask
from dashboard.selection.own import OwnChoice, OwnIndex, to_query

_HELD: Final = "own_held"
_CHOICE: Final = "own_choice"
_GO: Final = "own_go"
_WISHES: Final = "own_wishes"


@dataclass(frozen=True, eq=False)
class _Held:
    index: OwnIndex
    file: OwnFile


def index() -> OwnIndex | None:
    """Return the rows of all the reader's files as columns; None where they have brought none."""
    found = _held()
    return found.index if found else None


def choice() -> OwnChoice:
    """Return what the reader has chosen of their own data; what is gone with a file is not chosen any more."""
    found: OwnChoice = st.session_state.get(_CHOICE, OwnChoice())
    return found


def choose(**fields: Any) -> None:
    """Change what the reader has chosen of their own data."""
    st.session_state[_CHOICE] = replace(choice(), **fields)


def go_to(row: int) -> None:
    """Have the map go to a row, by its place among all, and open it, once."""
    st.session_state[_WISHES] = st.session_state.get(_WISHES, 0) + 1
    st.session_state[_GO] = (row, st.session_state[_WISHES])


def control(selection: Selection) -> OwnControl | None:
    """Return what the map needs of the reader's own data; None where they have brought none."""
    found = _held()
    if found is None:
        return None
    query = to_query(selection, choice())
    return _control(found, found.index.base_mask(selection, choice()), query, st.session_state.pop(_GO, None))


def rows_alone(mask: Mask) -> OwnControl | None:
    """Return what a map needs that shows some rows, whatever has been chosen; None where the reader has brought none."""
    found = _held()
    return _control(found, mask, None, None) if found else None


def _control(held: _Held, mask: Mask, query: str | None, go: tuple[int, int] | None) -> OwnControl:
    file, index = held.file, held.index
    return OwnControl(file.token, index.singly(mask), _wish(index, *go) if go else None, file.clusters(mask, query))


def _wish(index: OwnIndex, row: int, wish: int) -> dict[str, Any]:
    data, place = index.at(row)
    return {"row": row, "file": index.data.index(data), "told": row_told(data, place), "wish": wish}


def _held() -> _Held | None:
    brought = own.data()
    found: _Held | None = st.session_state.get(_HELD)
    if found and found.index.data == brought:
        return found
    for key in (_HELD, _GO):
        st.session_state.pop(key, None)
    if not brought:
        return None
    context = get_script_run_ctx()
    made = OwnIndex(brought)
    st.session_state[_HELD] = found = _Held(made, OwnFile(made, context.session_id if context else ""))
    kept = tuple(each for each in choice().categories if each in made.category.values)
    choose(categories=kept, hidden=choice().hidden.intersection(each.key for each in brought))
    return found
