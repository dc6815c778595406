"""The page of a reader's own files: bring one, see how it is understood, correct it, show it on the map."""

from typing import Final

import streamlit as st

from dashboard.app import brought, own, own_form, shell
from dashboard.present import your_data as words
from dashboard.present.markdown import plain
from dashboard.present.templates import render
from dashboard.present.wording import are, counted

LONGEST: Final = 200_000
"""Letters of a pasted text."""
_TURN: Final = "own_turn"


def draw() -> None:
    """Draw the page."""
    brought.keep_uploads_in_memory()
    st.html(render("own_style"))
    head = st.container()
    with st.spinner("Reading the file again…", show_time=False):
        brought.answer()
    file = brought.in_form()
    if file is None:
        _bring(head)
    else:
        with head:
            shell.say(*own_form.heading(file))
            _tell()
            _decide()
        own_form.draw(file)
    _files(in_form=file is not None)


def _bring(head: "st.delta_generator.DeltaGenerator") -> None:
    """Draw where a file or a text is given, unless there are as many as may be."""
    with head:
        held = own.data()
        shell.say(
            "Bring your own sites and see them beside the atlas."
            if not held
            else f"{counted(len(held), 'file')} of yours {are(len(held))} on the map."
        )
        st.html(render("own_intro", formats=words.FORMATS))
        told = st.container()
    if len(held) >= brought.MOST_FILES:
        st.info(f"A visit has room for {brought.MOST_FILES} files. Remove one below to bring another.")
    else:
        turn = st.session_state.setdefault(_TURN, 0)
        upload = st.file_uploader("Choose a file, or drop it here", key=f"own_upload_{turn}")
        with st.expander("Or paste coordinates or a table", key="own_paste_box"):
            text = st.text_area(
                "Text",
                key=f"own_text_{turn}",
                max_chars=LONGEST,
                height=140,
                placeholder="Shaymak outpost; 37.44, 74.55\nKant air base; 42°51'N 74°51'E\n43S FB 37 44",
                help="One place a line, with its name before or after it, in any form that the search understands; or a "
                "table copied from a spreadsheet.",
            )
            pasted = st.button("Read the text", disabled=False, key="own_read_text")
        if upload is not None:
            _take(brought.taken(upload), upload.name)
        elif pasted and text.strip():
            _take(text.encode(), words.PASTED)
        elif pasted:
            brought.tell("There is no text yet: paste one line or more, then read it.")
    with told:
        _tell()


def _take(content: bytes, name: str) -> None:
    """Read what was given; the widgets begin anew, so that they hold nothing more."""
    with st.spinner("Reading…", show_time=False):
        brought.bring(content, name)
    if brought.in_form() is not None:
        st.session_state[_TURN] += 1
    else:
        st.session_state[_TURN] += name != words.PASTED  # a text that can't be read stays, to be corrected
    st.rerun()


def _tell() -> None:
    if said := brought.told():
        st.error(plain(said))


def _decide() -> None:
    """Draw what can be done with the file in the form."""
    file = brought.in_form()
    if file is None:
        return
    with st.container(horizontal=True, key="own_decide"):
        if len(file.data.sites) and st.button("Show on the map", type="primary", key="own_show"):
            brought.keep()
            st.switch_page(shell.first_script())
        st.button("Keep", key="own_keep", on_click=brought.keep, help="Keep it, and stay on this page to bring more")
        st.button("Remove", key="own_discard", on_click=brought.remove, args=(file.key,))


def _files(*, in_form: bool) -> None:
    """Draw the files of this visit, each with what can be done with it."""
    held = own.data()
    if not held or in_form:
        return
    st.subheader("Your files of this visit")
    for data in held:
        with st.container(horizontal=True, vertical_alignment="bottom", key=f"own_file_{data.key}"):
            key = f"own_name_{data.key}"
            st.session_state[key] = data.label
            st.text_input(
                f"Name on the map: {plain(words.listed(data))}",
                key=key,
                max_chars=80,
                on_change=lambda name=data.key, widget=key: brought.rename(name, st.session_state[widget]),
            )
            if brought.can_be_corrected(data.key):
                st.button("Edit", key=f"own_edit_{data.key}", on_click=brought.open_form, args=(data.key,))
            st.button("Remove", key=f"own_remove_{data.key}", on_click=brought.remove, args=(data.key,))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(shell.first_script(), label="Open the map")
        if size := brought.size():
            st.button(
                "Done editing",
                key="own_done",
                on_click=brought.let_go,
                help=f"This server keeps {size / 1e6:,.1f} MB of files so that their columns can be corrected. Afterwards it keeps the rows alone.",
            )
