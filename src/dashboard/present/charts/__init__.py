"""The charts of the atlas (Altair), and the same charts as files, in the colours and words of the map.

Every chart is made of plain rows, so that the rows are its table.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any, Final, Literal

import altair as alt
import pandas as pd
import vl_convert

from dashboard.model.vocabulary import LAYERS
from dashboard.present.palette import COLOURS, GREY, TEXT

Rows = Sequence[Mapping[str, Any]]
"""What a chart is made of: one mapping per row, by column."""
Form = Literal["png", "svg"]
"""The kinds of file a chart can be downloaded as."""
WIDTH: Final = 860
"""Width in pixels of a chart in a file; on a page it takes the width there is."""
PLANS: Final = 200
"""Plans of one chart that are kept, some 20 kB each: one for each height and span of years."""
YEARS: Final = alt.Axis(format="d", tickMinStep=1, title=None)
CONFIG: Final[dict[str, Any]] = {
    "axis": {"labelColor": TEXT, "titleColor": TEXT},
    "legend": {"labelColor": TEXT, "titleColor": TEXT},
    "text": {"color": TEXT},
}
"""Colours of text in all charts. Streamlit's theme gives axes a grey that is too pale on white, and text marks none: they
would be black in the dark theme too."""
EDGED: Final[dict[str, Any]] = {"stroke": TEXT, "strokeWidth": 0.7}
"""The edge of a mark whose colour may be too pale to be seen on white; a line has a wider one of that colour behind it."""


def legend(widest: int = 200, *, orient: Literal["top", "bottom"] = "bottom", **options: Any) -> alt.Legend:
    """A legend in as many columns as there is room for; `widest` is the width of an entry in pixels.

    Colours are below a chart; a second legend, of shapes or dashes, is above it: side by side a phone would cut them.
    """
    columns = alt.ExprRef(f"max(1, floor(width / {widest}))")
    return alt.Legend(orient=orient, title=None, columns=columns, labelLimit=widest + 60, **options)


def shapes(widest: int = 190) -> alt.Legend:
    """A legend of shapes, legible on light and dark."""
    return legend(widest, orient="top", symbolFillColor=GREY, symbolStrokeColor=GREY)


def layer_colour(field: str = "Layer", *, key: bool = True) -> alt.Color:
    """The colours of the layers as on the map; without `key` where the page has a legend of its own."""
    scale = alt.Scale(domain=list(LAYERS.values()), range=list(COLOURS.values()))
    return alt.Color(f"{field}:N", scale=scale, legend=legend() if key else None)


def year_span(years: Iterable[float], least: int = 4) -> alt.Scale:
    """The scale of an axis of years, padded; a single year gets others around it, for an axis of more than one tick."""
    known = list(years)
    first, last = floor(min(known)), ceil(max(known))
    if lacking := max(0, least - (last - first)):
        first, last = first - lacking // 2, last + (lacking + 1) // 2
    return alt.Scale(domain=[first, last], nice=False, zero=False, padding=12)


def tips(*shown: str | alt.Tooltip) -> list[alt.Tooltip]:
    """The tooltip of a mark.

    In all charts channels are given by their class: for a bare string or mapping Altair finds the class by hashing all
    the schemas it knows, each time, which took a third of a page's time.
    """
    return [each if isinstance(each, alt.Tooltip) else alt.Tooltip(each) for each in shown]


def data(rows: Rows) -> pd.DataFrame:
    """Rows as a data frame: Altair would check every value of a list of rows, which takes seconds for a thousand rows."""
    return pd.DataFrame([dict(row) for row in rows])


class Plan:
    """A chart that names its data, and knows its height, instead of holding them: made once for all rows it fits.

    Altair takes a tenth of a second to make a chart of many layers, and a hundredth to be given other rows.
    """

    def __init__(self, chart: alt.LayerChart | alt.VConcatChart) -> None:
        """Take a chart whose data are `named`."""
        self.chart = chart
        self._made = chart.to_dict(validate=False)

    def filled(self, height: float, **datasets: Rows) -> "Filled":
        """The chart of that height in pixels, with its data by name."""
        return Filled({**self._made, "height": height}, datasets)


@dataclass(frozen=True)
class Filled:
    """A chart from a plan, with its data."""

    made: Mapping[str, Any]
    datasets: Mapping[str, Rows]

    def to_dict(self) -> dict[str, Any]:
        """The chart as Vega-Lite."""
        return {**self.made, "datasets": {name: [dict(row) for row in rows] for name, rows in self.datasets.items()}}


def named(name: str) -> alt.Chart:
    """A chart of a plan's data of that name."""
    return alt.Chart(alt.NamedData(name))


def specification(chart: alt.TopLevelMixin | Filled) -> dict[str, Any]:
    """Return the chart as Vega-Lite, with the colours of text that all charts share.

    It is not checked against the schema of Vega-Lite, which would take a third of a page's time: the tests check it.
    """
    made = chart.to_dict() if isinstance(chart, Filled) else chart.to_dict(validate=False)
    return made | {"config": CONFIG}


def image(chart: alt.TopLevelMixin | Filled, form: Form) -> bytes:
    """Return the chart as a PNG or SVG file on white, made without a browser or the network."""
    with alt.data_transformers.enable("default", max_rows=None):
        spec = specification(chart)
    if spec.get("width") == "container":  # a file has no container
        spec["width"] = WIDTH
    if form == "svg":
        return vl_convert.vegalite_to_svg(spec).encode()
    return vl_convert.vegalite_to_png(spec, scale=2)
