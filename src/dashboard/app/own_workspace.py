"""Saving a visit as a workspace on the reader's machine, and opening one again."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Final
from urllib.parse import parse_qs, urlencode

import streamlit as st

from dashboard.app import brought, own, session
from dashboard.app.caching import Atlas
from dashboard.model.own import OwnData
from dashboard.present import your_data as words
from dashboard.present.wording import counted
from dashboard.selection import Selection, read_url, to_url

LARGE: Final = 25_000_000
"""Bytes of cells from which on a workspace may be too large to be opened again: it holds more than they."""
_OPENED: Final = "own_opened"


def open_workspace(content: bytes, atlas: Atlas) -> None:
    """Open a workspace: its files come to those of the visit, its selection is offered. What fails is told."""
    from dashboard.imports import sandbox
    from dashboard.imports.raw import UnreadableError

    try:
        found = sandbox.open_workspace(content)
    except UnreadableError as error:
        brought.tell(str(error))
        return
    room = brought.MOST_FILES - len(own.data())
    for data, meaning in list(zip(found.datas, found.meanings, strict=True))[:room]:
        kept = replace(data, key=own.next_key())
        own.keep(kept)
        brought.remember(kept.key, meaning)
    if len(found.datas) > room:
        brought.tell(words.NO_ROOM.format(opened=room, most=brought.MOST_FILES, left=len(found.datas) - room))
    selection = read_url(parse_qs(found.address), atlas.domain).selection
    st.session_state[_OPENED] = min(room, len(found.datas)), selection


def offer_view(atlas: Atlas, first_script: str) -> None:
    """After a workspace was opened, offer the selection that was saved with it."""
    count, selection = st.session_state.get(_OPENED, (0, None))
    if not count or selection is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="own_opened_box"):
        st.success(f"The workspace is open: {counted(count, 'file')}.")
        if to_url(selection, atlas.domain) != to_url(session.selection(), atlas.domain) and st.button(
            "Open its view on the map", key="own_view"
        ):
            _show(selection)
            st.switch_page(first_script)


def _show(selection: Selection) -> None:
    session.change(**{each.name: getattr(selection, each.name) for each in fields(selection)})
    st.session_state.pop(_OPENED, None)


def save(atlas: Atlas) -> None:
    """Draw the button that saves the files of the visit with the selection."""
    from dashboard.imports.limits import MAX_ROWS

    held = [each for each in own.data() if len(each.sites) <= MAX_ROWS]  # what could not be opened again
    meanings = brought.meanings()
    address = urlencode(to_url(session.selection(), atlas.domain), doseq=True)
    version = atlas.catalog.version

    def made() -> bytes:
        from dashboard.imports import workspace

        return workspace.write([workspace.Saved(each, meanings.get(each.key)) for each in held], address, version)

    st.download_button(
        "Save as a workspace",
        made,
        "presence-atlas-workspace.json",
        "application/json",
        key="own_save",
        on_click="ignore",
        help="One file with these rows and the view of the map. Bring it here another day, and all of it is there again.",
    )


def remarks(held: Sequence[OwnData]) -> list[str]:
    """What to say beside that button: that it holds rows whose terms keep them with the reader, or too many."""
    from dashboard.imports.known import DATA_SETS

    kept = {each.name for each in DATA_SETS.values() if not each.may_leave}
    names = sorted({each.kind for each in held} & kept)
    said = [words.STAYS.format(names=" and ".join(names))] if names else []
    return said + [words.LARGE] * (sum(each.sites.cells.nbytes for each in held) > LARGE)
