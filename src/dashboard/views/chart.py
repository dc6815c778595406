"""A chart on a page: its alternative in words, the chart, and its files."""

from collections.abc import Callable, Mapping, Sequence

import altair as alt
import streamlit as st

from dashboard.charts import image
from dashboard.exports.csv import rows_csv

LINK = {"Link": st.column_config.LinkColumn(display_text="open")}
"""How the column Link of every table is shown."""


def draw(
    chart: alt.LayerChart | alt.Chart,
    rows: Sequence[Mapping[str, object]],
    alternative: str,
    name: str,
    *,
    on_select: Callable[[], None] | None = None,
) -> None:
    """Draw a chart with its text alternative as caption, and downloads of it (PNG, SVG) and of its rows (CSV).

    `on_select` is called when years have been dragged over (the chart's parameter `period`).
    """
    st.caption(alternative)
    if on_select:
        st.altair_chart(chart, on_select=on_select, selection_mode="period", key=f"{name}_chart", alt=alternative)
    else:
        st.altair_chart(chart, key=f"{name}_chart", alt=alternative)
    with st.container(horizontal=True):
        st.download_button(
            "PNG",
            lambda: image(chart, "png"),
            f"presence-atlas-{name}.png",
            "image/png",
            key=f"{name}_png",
            on_click="ignore",
        )
        st.download_button(
            "SVG", lambda: image(chart, "svg"), f"presence-atlas-{name}.svg", "image/svg+xml", key=f"{name}_svg",
            on_click="ignore",
        )  # fmt: skip
        download_rows(rows, name)


def download_rows(rows: Sequence[Mapping[str, object]], name: str) -> None:
    """A button that downloads rows as CSV."""
    st.download_button(
        "CSV", lambda: rows_csv(rows), f"presence-atlas-{name}.csv", "text/csv", key=f"{name}_csv", on_click="ignore"
    )
