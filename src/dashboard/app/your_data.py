"""The page of a reader's own files: bring one, see how it is understood, correct it, show it on the map."""

from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard.app import brought, events, own, own_draft, own_form, own_workspace, shell
from dashboard.app.caching import Atlas
from dashboard.present import your_data as words
from dashboard.present.markdown import plain
from dashboard.present.templates import render
from dashboard.present.wording import are, counted

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator
    from streamlit.runtime.uploaded_file_manager import UploadedFile

LONGEST: Final = 200_000
"""Letters of a pasted text."""
_TURN: Final = "own_turn"


def draw(atlas: Atlas) -> None:
    """Draw the page: the form of a file, or where to bring one and those that are there. The next file is read at once."""
    brought.keep_uploads_in_memory()
    st.html(render("own_style"))
    head = st.container()
    with st.spinner("Reading the file…"):
        brought.answer()
    file = brought.in_form()
    if file is not None:
        with head:
            shell.say(*own_form.heading(file))
            _tell()
            own_form.decide(file, atlas)
        own_form.draw(file)
    else:
        _bring(head, atlas)
        events.offer()
        _files(atlas)
    brought.warm()


def _bring(head: "DeltaGenerator", atlas: Atlas) -> None:
    """Draw where a file or a text is given, unless there are as many as may be."""
    from dashboard.imports.known import DATA_SETS

    held = own.data()
    with head:
        shell.say(
            f"{counted(len(held), 'file')} of yours {are(len(held))} beside the atlas."
            if held
            else "Bring your own sites and see them beside the atlas."
        )
        known = ", ".join(each.name for each in DATA_SETS.values())
        st.html(render("own_intro", formats=[*words.FORMATS, (words.KNOWN, known)]))
        told = st.container()
    if len(held) >= brought.MOST_FILES:
        st.info(f"A visit has room for {brought.MOST_FILES} files. Remove one below to bring another.")
    else:
        _ask(atlas)
    with told:
        _tell()
        own_workspace.offer_view(atlas, shell.first_script())


def _ask(atlas: Atlas) -> None:
    """Draw the two ways to give something, and take what is given."""
    turn = st.session_state.setdefault(_TURN, 0)
    upload = st.file_uploader("Choose a file, or drop it here", key=f"own_upload_{turn}")
    with st.expander("Or paste coordinates or a table", key="own_paste_box"):
        text = st.text_area(
            "One place a line, with its name before or after it; or a table copied from a spreadsheet",
            key=f"own_text_{turn}",
            max_chars=LONGEST,
            height=140,
            placeholder="Shaymak outpost; 37.44, 74.55\nKant air base; 42°51'N 74°51'E\n43S FB 37 44",
        )
        pasted = st.button("Read the text", key="own_read_text")
    if upload is not None:
        _take(upload, atlas)
        st.session_state[_TURN] += 1  # a new widget, which holds nothing
        st.rerun()
    if pasted and not text.strip():
        brought.tell("There is no text yet: paste one line or more, then read it.")
    elif pasted:
        with st.spinner("Reading the text…"):
            brought.take_text(text)
            brought.answer()
        if brought.in_form() is not None:  # a text that can't be read stays, to be corrected
            st.session_state[_TURN] += 1
        st.rerun()


def _take(upload: "UploadedFile", atlas: Atlas) -> None:
    """Take an upload; only what is taken is let go of, since streamlit may break the run off in between."""
    from dashboard.imports.workspace import is_workspace

    content = upload.getvalue()
    if is_workspace(content):
        with st.spinner("Opening the workspace…"):
            own_workspace.open_workspace(content, atlas)
    else:
        brought.take(content, upload.name)
    brought.let_go_of(upload)


def _tell() -> None:
    if said := brought.told():
        st.error(plain(said))


def _files(atlas: Atlas) -> None:
    """Draw the files of this visit, each with what can be done with it."""
    held = own.data()
    if not held:
        return
    st.subheader("Your files of this visit")
    for data in held:
        with st.container(horizontal=True, vertical_alignment="bottom", key=f"own_file_{data.key}"):
            key = f"own_name_{data.key}"
            st.session_state[key] = data.label
            st.text_input(
                f"Name on the map: {words.listed(data)}",
                key=key,
                max_chars=80,
                on_change=lambda name=data.key, widget=key: brought.rename(name, st.session_state[widget]),
            )
            if brought.can_be_corrected(data.key):
                st.button("Edit", key=f"own_edit_{data.key}", on_click=brought.open_form, args=(data.key,))
            st.button("Remove", key=f"own_remove_{data.key}", on_click=brought.remove, args=(data.key,))
    with st.container(horizontal=True, vertical_alignment="center"):
        if any(len(each.sites) for each in held) and st.button("Show on the map", key="own_show_all", type="primary"):
            brought.show(atlas)
            st.switch_page(shell.first_script())
        own_workspace.save(atlas)
        if size := brought.size():
            st.button(
                "Done editing",
                key="own_done",
                on_click=brought.let_go,
                help=f"So that columns can be corrected, this server keeps {size / 1e6:,.1f} MB of files in memory. Afterwards "
                "it keeps the rows alone.",
            )
    for said in own_workspace.remarks(held):
        st.caption(plain(said))
    own_draft.draw(atlas)
