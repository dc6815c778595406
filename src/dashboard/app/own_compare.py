"""The reader's own sites on the page that compares two years."""

from functools import partial

import streamlit as st

from dashboard.analysis.own_difference import own_difference
from dashboard.app import own_map
from dashboard.app.own_overlap import MOST_LISTED
from dashboard.app.table import own_table
from dashboard.present.own import NOT_RATED
from dashboard.present.own_difference import own_difference_rows, own_difference_words
from dashboard.present.sentence import sentence_html
from dashboard.selection import Selection


def draw_own_compare(selection: Selection, a: int | None, b: int | None) -> None:
    """Draw which rows of each file were there in one of two years; nothing where the reader has brought none."""
    own = own_map.index()
    if own is None or a is None or b is None:
        return
    st.subheader("Your data")
    st.caption(f"{NOT_RATED}. Its own years, by both clocks.")
    kept = own.base_mask(selection, own_map.choice())
    for data, part in zip(own.data, own.parts(), strict=True):
        found = own_difference(data.sites, kept[part], a, b)
        st.html(sentence_html(own_difference_words(data, found, a, b), ""))
        rows = own_difference_rows(data, found, a, b, MOST_LISTED)
        if rows:
            every = partial(own_difference_rows, data, found, a, b)
            own_table(rows, every, int((found.added | found.ended).sum()), f"your-sites-{data.key}-{a}-{b}")
