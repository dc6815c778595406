"""A chart on a page: its text alternative, the chart, and its downloads."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, cast

import altair as alt
import streamlit as st

from dashboard.app import shared
from dashboard.app.table import download_rows
from dashboard.present.charts import Filled, Form, image, specification
from dashboard.present.markdown import plain

Chart = alt.LayerChart | alt.Chart | Filled
Making = partial[alt.LayerChart] | partial[alt.Chart] | partial[Filled]
"""A function of `present.charts` with its rows: the chart is made only where nobody asked for the same before."""
FORMS: Final[dict[Form, str]] = {"png": "image/png", "svg": "image/svg+xml"}
SVG: Final = {"embedOptions": {"renderer": "svg"}}
"""SVG, because charts thousands of pixels high are too large for the canvas of some phones."""


@dataclass(frozen=True)
class _AsMade:
    """A chart in the form streamlit needs: an object with `to_dict`.

    Passing the chart itself would make Altair check it against the schema of Vega-Lite, and copy it to set a property,
    which takes a tenth of a page's time.
    """

    make: Making

    def to_dict(self) -> dict[str, Any]:
        """The specification, drawn as SVG."""
        return specification(self.make()) | {"usermeta": SVG}


def draw(
    chart: Making,
    rows: Sequence[Mapping[str, object]],
    alternative: str,
    name: str,
) -> None:
    """Draw a chart with its text alternative as caption, and downloads of the chart (PNG, SVG) and its rows (CSV)."""
    st.caption(plain(alternative))
    plot(chart, alternative, name)
    downloads(chart, rows, name)


def plot(chart: Making, alternative: str, name: str, *, on_select: Callable[[], None] | None = None) -> None:
    """Draw a chart without caption; `on_select` is called when a reader drags over years (its parameter `period`)."""
    key = f"{name}_chart"
    made = cast(alt.Chart, _AsMade(chart))
    if on_select:
        st.altair_chart(made, on_select=on_select, selection_mode="period", key=key, alt=alternative)
    else:
        part = shared.digest(shared.named(chart), key, alternative)
        shared.drawn(part, lambda: st.altair_chart(made, key=key, alt=alternative))


def downloads(chart: Making, rows: Sequence[Mapping[str, object]], name: str) -> None:
    """Draw buttons that download a chart (made on request) as PNG and SVG, and its rows as CSV."""
    with st.container(horizontal=True):
        for form, kind in FORMS.items():
            st.download_button(
                form.upper(),
                partial(_file, chart, form),
                f"presence-atlas-{name}.{form}",
                kind,
                key=f"{name}_{form}",
                on_click="ignore",
            )
        download_rows(rows, name)


def _file(chart: Callable[[], Chart], form: Form) -> bytes:
    return image(chart(), form)
