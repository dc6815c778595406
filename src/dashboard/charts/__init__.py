"""The charts of the atlas (Altair), and the same charts as files. Colours and words are those of the map.

Every chart is made of plain rows, so that its table is the rows themselves.
"""

import io
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import altair as alt

from dashboard.map.symbols import COLOURS
from dashboard.vocabulary import LAYERS

Rows = Sequence[Mapping[str, Any]]
"""What a chart is made of: a mapping a row, by column."""
_TOP = alt.Legend(orient="top", title=None, columns=4)


def layer_colour(field: str = "Layer") -> alt.Color:
    """The layers in the colours of the map."""
    return alt.Color(
        f"{field}:N", scale=alt.Scale(domain=list(LAYERS.values()), range=list(COLOURS.values())), legend=_TOP
    )


def data(rows: Rows) -> alt.Data:
    """Rows inside the chart itself: nothing is fetched."""
    return alt.Data(values=[dict(row) for row in rows])  # type: ignore[no-untyped-call]


def image(chart: alt.TopLevelMixin, form: Literal["png", "svg"]) -> bytes:
    """The chart as a file, on white, without a browser or the network."""
    if form == "svg":
        text = io.StringIO()
        chart.save(text, format="svg")
        return text.getvalue().encode()
    content = io.BytesIO()
    chart.save(content, format="png", scale_factor=2)
    return content.getvalue()
