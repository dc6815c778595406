"""The rows of a reader's own data that are shown, as tables and downloads."""

from functools import partial
from pathlib import PurePath
from typing import Final

import numpy as np
import pyarrow as pa
import streamlit as st
from numpy.typing import NDArray

from dashboard.app import own_map
from dashboard.exports.own_rows import own_csv, own_geojson
from dashboard.model.own import OwnData
from dashboard.present.markdown import plain
from dashboard.present.printed import MOST_ROWS, printed_html
from dashboard.present.wording import counted

MOST_LISTED: Final = 2_000
"""Rows of a file in the table: a page with 100,000 would take the browser long to receive. The downloads have all."""


def own_tables(mask: NDArray[np.bool_]) -> None:
    """Draw the rows of a mask with all their columns, a table a file; selecting a row shows it on the map."""
    index = own_map.index()
    if index is None:
        return
    for each, part in zip(index.data, index.parts(), strict=True):
        if not mask[part].any():
            continue
        if len(index.data) > 1:
            st.markdown(f"**{plain(each.label)}**")
        _table(each, mask[part], part.start)


def _table(data: OwnData, mask: NDArray[np.bool_], start: int) -> None:
    places = np.flatnonzero(mask)
    listed = places[:MOST_LISTED]
    caption = "Select a row to show it on the map."
    if len(listed) < len(places):
        caption += f" These are the first {len(listed):,} of {counted(len(places), 'row')}; the downloads have all."
    st.caption(caption)
    cells = data.sites.cells.take(listed)
    cells = cells.cast(pa.schema([(name, pa.string()) for name in cells.column_names]))  # a choice is drawn otherwise
    key = f"own_rows_{data.key}"
    st.dataframe(
        cells,
        hide_index=True,
        placeholder="",
        key=key,
        on_select=lambda: _go(key, listed + start),
        selection_mode="single-row",
    )
    st.html(printed_html(cells.slice(0, MOST_ROWS).to_pylist(), cells.column_names))
    _downloads(data, mask)


def _go(key: str, rows: NDArray[np.intp]) -> None:
    chosen = st.session_state[key].selection.rows
    if chosen and chosen[0] < len(rows):
        own_map.go_to(int(rows[chosen[0]]))


@st.fragment
def _downloads(data: OwnData, mask: NDArray[np.bool_]) -> None:
    name = PurePath(data.file_name.replace("\\", "/")).stem or "data"
    with st.container(horizontal=True):
        for label, make, ending, media in (
            ("CSV", own_csv, "csv", "text/csv"),
            ("GeoJSON", own_geojson, "geojson", "application/geo+json"),
        ):
            st.download_button(
                f"Your rows as {label}",
                partial(make, data, mask),
                f"{name}-shown.{ending}",
                media,
                key=f"own_{ending}_{data.key}",
                on_click="ignore",
            )
