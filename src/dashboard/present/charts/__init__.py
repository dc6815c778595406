"""The charts of the atlas (Altair), and the same charts as files, in the colours and words of the map.

Every chart is made of plain rows, so that the rows are its table.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

import altair as alt
import pandas as pd
import vl_convert

from dashboard.model.vocabulary import LAYERS
from dashboard.present.palette import COLOURS, GREY

Rows = Sequence[Mapping[str, Any]]
"""What a chart is made of: one mapping per row, by column."""
WIDTH: Final = 860
"""Width in pixels of a chart in a file; on a page it takes the width there is."""
TOP: Final = alt.Legend(orient="top", title=None, columns=4, labelLimit=260)
SHAPES: Final = alt.Legend(
    orient="bottom", title=None, columns=2, labelLimit=320, symbolFillColor=GREY, symbolStrokeColor=GREY
)
"""A legend of shapes, legible on light and dark."""
YEARS: Final = alt.Axis(format="d", tickMinStep=1, title=None)


def layer_colour(field: str = "Layer", *, legend: bool = True) -> alt.Color:
    """The colours of the layers as on the map; without `legend` where the page has one of its own."""
    scale = alt.Scale(domain=list(LAYERS.values()), range=list(COLOURS.values()))
    return alt.Color(f"{field}:N", scale=scale, legend=TOP if legend else None)


def tips(*shown: str | alt.Tooltip) -> list[alt.Tooltip]:
    """The tooltip of a mark.

    In all charts channels are given by their class: for a bare string or mapping Altair finds the class by hashing all
    the schemas it knows, each time, which took a third of a page's time.
    """
    return [each if isinstance(each, alt.Tooltip) else alt.Tooltip(each) for each in shown]


def data(rows: Rows) -> pd.DataFrame:
    """Rows as a data frame: Altair would check every value of a list of rows, which takes seconds for a thousand rows."""
    return pd.DataFrame([dict(row) for row in rows])


def image(chart: alt.TopLevelMixin, form: Literal["png", "svg"]) -> bytes:
    """Return the chart as a PNG or SVG file on white, made without a browser or the network."""
    if getattr(chart, "width", None) == "container":  # a file has no container
        chart = chart.properties(width=WIDTH)
    with alt.data_transformers.enable("default", max_rows=None):
        spec = chart.to_dict(validate=False)
    if form == "svg":
        return vl_convert.vegalite_to_svg(spec).encode()
    return vl_convert.vegalite_to_png(spec, scale=2)
