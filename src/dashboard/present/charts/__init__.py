"""The charts of the atlas (Altair), and the same charts as files. Colours and words are those of the map.

Every chart is made of plain rows, so that its table is the rows themselves.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import altair as alt
import pandas as pd
import vl_convert

from dashboard.model.vocabulary import LAYERS
from dashboard.present.palette import COLOURS

Rows = Sequence[Mapping[str, Any]]
"""What a chart is made of: a mapping a row, by column."""
WIDTH = 860
"""Pixels across the years of a chart in a file, where a page gives it as many as it has."""
_TOP = alt.Legend(orient="top", title=None, columns=4)


def layer_colour(field: str = "Layer", *, legend: bool = True) -> alt.Color:
    """The layers in the colours of the map; without `legend` where the page explains them itself."""
    scale = alt.Scale(domain=list(LAYERS.values()), range=list(COLOURS.values()))
    return alt.Color(f"{field}:N", scale=scale, legend=_TOP if legend else None)


def tips(*shown: str | alt.Tooltip) -> list[alt.Tooltip]:
    """What a mark tells under the pointer.

    Here as in every chart a channel is named by its class: Altair finds that of a bare string or mapping by hashing all
    the schemas it knows, anew each time, which was a third of a page's work.
    """
    return [each if isinstance(each, alt.Tooltip) else alt.Tooltip(each) for each in shown]


def data(rows: Rows) -> pd.DataFrame:
    """Rows as a table, which a chart carries without checking every value of it: at a thousand rows that takes seconds."""
    return pd.DataFrame([dict(row) for row in rows])


def image(chart: alt.TopLevelMixin, form: Literal["png", "svg"]) -> bytes:
    """The chart as a file, on white, without a browser or the network."""
    if getattr(chart, "width", None) == "container":  # there is none around a file
        chart = chart.properties(width=WIDTH)
    with alt.data_transformers.enable("default", max_rows=None):
        spec = chart.to_dict(validate=False)
    if form == "svg":
        return vl_convert.vegalite_to_svg(spec).encode()
    return vl_convert.vegalite_to_png(spec, scale=2)
