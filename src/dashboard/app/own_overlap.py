"""The overlap page where one side is a file of the reader's: which rows lie near sites of the atlas, and when."""

from typing import Final

import numpy as np
import streamlit as st

from dashboard.analysis.own_overlap import own_overlap
from dashboard.app import columns, map_frame, own_map
from dashboard.app.table import own_table
from dashboard.map.control import MapControl
from dashboard.model.own import OwnData
from dashboard.model.site import Site
from dashboard.present.overlap import NOTICE
from dashboard.present.own_overlap import NO_CHANCE, UNCHECKED, accuracy_remark, own_answer, own_rows
from dashboard.present.sentence import sentence_html
from dashboard.selection import Index, Selection

MOST_LISTED: Final = 1_000
"""Pairs in the table; the download has all."""


def draw_own_overlap(
    data: OwnData, index: Index, selection: Selection, right: tuple[str, tuple[Site, ...]], within_km: float
) -> None:
    """Draw the rows of a file that the filters leave near the sites of the other side: its name, and its sites."""
    own = own_map.index()
    if own is None:  # the file has just been removed
        return
    name, sites = right
    kept = own.mask(selection, own_map.choice())
    for each, part in zip(own.data, own.parts(), strict=True):
        if each is not data:
            kept[part] = False
    pairs = own_overlap(own, kept, sites, within_km)
    st.html(
        sentence_html(
            own_answer(data, int(kept.sum()), (name, len(sites)), pairs, within_km), accuracy_remark(own, kept)
        )
    )
    st.caption(UNCHECKED)
    if not len(pairs):
        st.info(
            "No pair is that near: increase the distance, allow less accurate places, or loosen a filter in the sidebar."
        )
        return
    st.info(NOTICE)
    near = {sites[place].id for place in np.unique(pairs.site).tolist()}
    shown = np.zeros(own.size, dtype=bool)
    shown[pairs.own] = True
    here = np.array([identity in near for identity in index.ids])
    control = MapControl(here, None, site=selection.site, plays=False, own=own_map.rows_alone(shown))
    map_frame.draw_map(control, key="map_overlap", height=420)
    rows = own_rows(own, sites, pairs, MOST_LISTED)
    own_table(rows, lambda: own_rows(own, sites, pairs), len(pairs), "your-sites-overlap", columns.LINK)
    st.caption(NO_CHANCE)
