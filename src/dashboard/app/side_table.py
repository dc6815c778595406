"""What the sides say of the selected sites, one beside the other, and where they differ."""

import streamlit as st

from dashboard.analysis.sides import positions
from dashboard.app import columns
from dashboard.app.caching import Atlas
from dashboard.app.table import download_rows, table
from dashboard.present.sides import EXPLAINED, combinations, rows
from dashboard.present.wording import counted
from dashboard.selection import Selection


@st.fragment
def side_table(atlas: Atlas, selection: Selection) -> None:
    """Draw the table, of all sites or of those of which the governments say the same two things."""
    found = positions(atlas.catalog, atlas.index, selection)
    groups = combinations(found)
    st.caption(EXPLAINED)
    chosen = st.selectbox(
        "Where the sides say",
        list(groups),
        index=None,
        placeholder="Anything",
        key="sides_say",
        format_func=lambda words: f"{words}: {counted(len(groups[words]), 'site')}",
    )
    told = rows(groups.get(chosen, found) if chosen else found)
    table(told, columns.LINK)
    download_rows(told, "sides")
