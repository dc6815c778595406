"""A table on a page, the same table for print, and its downloads."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from dashboard.app import shared
from dashboard.app.caching import atlas
from dashboard.app.cite import cite_view, part_words
from dashboard.exports.csv import rows_csv
from dashboard.present.printed import printed_html


def table(
    rows: Sequence[Mapping[str, object]],
    config: Mapping[str, Any] | None = None,
    *,
    order: Sequence[str] | None = None,
    **options: Any,
) -> None:
    """Draw rows as a table whose missing values are empty cells, and its first rows once more for print.

    `config` is how columns are shown (`app.columns`; None hides one), `order` which columns in which order; `options` go
    to `st.dataframe`. The same table is made once for all readers, unless its rows can be selected.
    """
    make = partial(_draw, rows, config or {}, order, options)
    if "on_select" in options:  # a widget
        make()
    else:
        shared.drawn(shared.named(make), make)


def _draw(
    rows: Sequence[Mapping[str, object]],
    config: Mapping[str, Any],
    order: Sequence[str] | None,
    options: Mapping[str, Any],
) -> None:
    st.dataframe(list(rows), hide_index=True, placeholder="", column_config=config, column_order=order, **options)
    if rows:
        shown = [column for column in order or rows[0] if config.get(column, "") is not None]
        st.html(printed_html(rows, shown))


def own_table(
    rows: Sequence[Mapping[str, object]],
    every: Callable[[], Sequence[Mapping[str, object]]],
    total: int,
    name: str,
    config: Mapping[str, Any] | None = None,
) -> None:
    """Draw rows of a reader's own data with their download: for this reader alone, kept nowhere for others.

    `rows` are those listed, at least one; `every` makes all `total` of them when they are asked for as `NAME.csv`.
    """
    if len(rows) < total:
        st.caption(f"These are the first {len(rows):,} of {total:,}; the download has all.")
    st.dataframe(list(rows), hide_index=True, placeholder="", column_config=config)
    st.html(printed_html(rows, list(rows[0])))
    header = list(rows[0])
    st.download_button(
        "CSV", lambda: rows_csv(every(), header), f"{name}.csv", "text/csv", key=f"{name}_csv", on_click="ignore"
    )


@st.fragment
def download_rows(rows: Sequence[Mapping[str, object]], name: str) -> None:
    """Draw a button that downloads rows as CSV, and one that cites them; none where there are no rows."""
    if not rows:
        return
    with st.container(horizontal=True):
        st.download_button(
            "CSV",
            lambda: rows_csv(rows, list(rows[0])),
            f"presence-atlas-{name}.csv",
            "text/csv",
            key=f"{name}_csv",
            on_click="ignore",
        )
        cite_view(atlas().catalog, part_words(name), key=name)
