"""The sites between the bounds of a count, listed when a reader asks for them."""

import streamlit as st

from dashboard.analysis.bounds import Bounds
from dashboard.app.table import download_rows
from dashboard.evidence.moment import Moment
from dashboard.model.catalog import Catalog
from dashboard.present.bounds import between_html, between_words, rows


def between(catalog: Catalog, found: Bounds, moment: Moment, key: str, of: str = "") -> None:
    """Draw a fold with the sites between the bounds, as of the moment; nothing where there are none.

    `key` is of this count on its page, `of` names what is counted where the page counts several things.
    """
    if found.low == found.high:
        return
    with st.expander(between_words(found, of), key=f"between_{key}", on_change="rerun") as fold:
        if fold.open:
            st.html(between_html(catalog, found, moment))
            download_rows(rows(catalog, found, moment), f"between-{key}")
