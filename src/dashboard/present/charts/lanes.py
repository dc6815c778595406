"""Lanes: rows of a chart with the name of each written above its marks, inside the plot.

A name beside the plot takes from its width: on a phone nothing would be left for the marks.
"""

from collections.abc import Sequence
from typing import Final

import altair as alt

from dashboard.present.charts import Rows, data

EDGE: Final = alt.XValue(2)  # type: ignore[no-untyped-call]
"""Where a name begins, in pixels."""
WIDE: Final = alt.ExprRef("width - 6")
"""The width of a name that may run across the whole plot."""
NAME: Final = 0.3
"""Where in a lane its name is, from its top (0) to its bottom (1)."""
MARK: Final = 0.74
"""Where in a lane its marks are."""


def lane_place(field: str, count: int) -> alt.Y:
    """The vertical place of marks in a chart of `count` lanes: 0 is the top of the first."""
    return alt.Y(f"{field}:Q", axis=None, scale=alt.Scale(domain=[count, 0], nice=False, zero=False))


def lane_place_by_height(field: str, lane: float) -> alt.Y:
    """The same in a chart of any number of lanes, each `lane` pixels high: the height of the chart gives their number."""
    scale = alt.Scale(domainMin=0, domainMax=alt.ExprRef(f"height / {lane}"), reverse=True, nice=False, zero=False)
    return alt.Y(f"{field}:Q", axis=None, scale=scale)


def names(texts: Sequence[str]) -> alt.Chart:
    """The names of the lanes, first to last."""
    return written(alt.Chart(data(named_lanes(texts))), lane_place("At", len(texts)))


def named_lanes(texts: Sequence[str]) -> Rows:
    """The names of the lanes, first to last, as data for `written`."""
    return [{"At": number + NAME, "Name": text} for number, text in enumerate(texts)]


def written(lanes: alt.Chart, place: alt.Y, *, size: float = 11.5, bold: bool = False) -> alt.Chart:
    """Text at the edge of the plot, cut only where it is longer than the plot is wide.

    The data of `lanes` have At, their place, and Name.
    """
    text = lanes.mark_text(align="left", fontSize=size, fontWeight="bold" if bold else "normal", limit=WIDE)
    chart: alt.Chart = text.encode(x=EDGE, y=place, text=alt.Text("Name:N"))
    return chart
