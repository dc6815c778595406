"""A row of a reader's file as the draft of a record, with what is still missing."""

from typing import Final

import streamlit as st

from dashboard.app import own
from dashboard.app.caching import Atlas
from dashboard.model.countries import country_name
from dashboard.model.own import OwnData
from dashboard.model.vocabulary import LAYERS
from dashboard.present import your_data as words
from dashboard.present.links import missing_link
from dashboard.present.markdown import plain
from dashboard.present.templates import render

MOST: Final = 50
"""Rows that are offered; a search finds the others."""
_DRAFT: Final = "own_draft"


def draw(atlas: Atlas) -> None:
    """Draw the choice of a row, and the draft once it is asked for."""
    held = {each.key: each for each in own.data() if len(each.sites)}
    if not held:
        return
    with st.expander("Contribute a site: draft a record from a row", key="own_contribute", on_change="rerun") as fold:
        if not fold.open:
            return
        st.caption(words.CONTRIBUTE)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            key = next(iter(held))
            if len(held) > 1:
                key = st.selectbox("File", list(held), format_func=lambda each: held[each].label, key="own_draft_file")
            data = held[key]
            asked = st.text_input("Find a row by its name or number", key="own_draft_search")
            places = _found(data, asked)
            if not places:
                st.caption("No row has that.")
                return
            place = st.selectbox(
                "Row", places, format_func=lambda each: _row_words(data, each), key=f"own_draft_row_{key}"
            )
            if st.button("Draft a record", key="own_draft_make"):
                st.session_state[_DRAFT] = key, place
        if st.session_state.get(_DRAFT) == (key, place):
            _show(data, place, atlas)


def _found(data: OwnData, asked: str) -> list[int]:
    wanted = asked.strip().casefold()
    names = data.sites.name
    if not wanted:
        return list(range(min(MOST, len(names))))
    numbers = (
        [int(place) for place in (data.sites.row == int(wanted)).nonzero()[0]]
        if wanted.isdecimal() and len(wanted) < 10
        else []
    )
    named = [place for place, name in enumerate(names) if wanted in name.casefold()]
    return list(dict.fromkeys([*numbers, *named]))[:MOST]


def _row_words(data: OwnData, place: int) -> str:
    return f"{int(data.sites.row[place])}: {words.cut(data.sites.name[place])}"


def _show(data: OwnData, place: int, atlas: Atlas) -> None:
    from dashboard.imports.draft import NotForTheAtlasError, draft

    try:
        made = draft(data, place, atlas.catalog)
    except NotForTheAtlasError as error:
        st.warning(plain(str(error)))
        return
    st.html(render("own_draft", missing=made.missing, left_out=made.left_out))
    st.code(made.text, language="yaml", wrap_lines=True)
    with st.container(horizontal=True):
        st.download_button(
            "Save the draft", made.text, f"{made.id}.yaml", "application/yaml", key="own_draft_save", on_click="ignore"
        )
        layer = LAYERS[made.layer] if made.layer else ""
        st.link_button("Propose it on GitHub", missing_link(country_name(data.sites.country.at(place)), layer))
