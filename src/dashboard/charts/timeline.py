"""Sites over the years: a lane each, and the ends of the agreements that hold them."""

import altair as alt

from dashboard.analysis.event_kinds import EVENT_KINDS, EventKind
from dashboard.charts import Rows, data, layer_colour
from dashboard.views.timeline_overlay import KINDS as OVERLAID

BELOW = alt.Legend(orient="bottom", title=None, columns=4, labelLimit=240)
LANE = 17
"""Pixels a lane of the timeline is high."""
MARKS: dict[EventKind, str] = {
    "denial": "stroke",
    "clash": "cross",
    "closure": "triangle-down",
    "halt": "wedge",
    "opening": "circle",
    "construction": "triangle-up",
    "extension": "triangle-right",
    "loan": "diamond",
    "agreement": "square",
    "plan": "arrow",
    "other": "circle",
}
"""A shape for each kind of event."""
KINDS = alt.Scale(
    domain=[*(EVENT_KINDS[kind] for kind in MARKS), *OVERLAID], range=[*MARKS.values(), *OVERLAID.values()]
)


def timeline(lanes: Rows, marks: Rows, years: tuple[int, int], overlaid: Rows = ()) -> alt.LayerChart:
    """A lane a site, from its start to its end; what is not known is drawn open.

    `lanes` have Lane, Layer, From, To (calendar years within `years`), Start and End in words, and whether each end is
    known ("Start known", "End known"). `marks` have Lane, Year, Kind and What, and so have those `overlaid`, which get lanes
    of their own at the top. Dragging selects years: the parameter `period`.
    """
    order = [*dict.fromkeys(mark["Lane"] for mark in overlaid), *(lane["Lane"] for lane in lanes)]
    y = alt.Y("Lane:N", sort=order, title=None, axis=alt.Axis(labelLimit=280, ticks=False, labelOverlap=False))
    scale = alt.Scale(domain=[years[0], years[1] + 1])
    x = alt.X("From:Q", scale=scale, title=None, axis=alt.Axis(format="d", orient="top"))
    tip = ["Lane:N", "Layer:N", "Start:N", "End:N", "Status:N", "Confidence:N"]
    base = alt.Chart(data(lanes))
    period = alt.selection_interval(encodings=["x"], name="period")
    bars = (
        base.mark_bar(height=7, cornerRadius=2)
        .encode(x=x, x2="To:Q", y=y, color=layer_colour(), tooltip=tip, opacity=alt.value(0.85))
        .add_params(period)
    )
    open_start = (
        base.transform_filter("!datum['Start known']")
        .mark_point(shape="triangle-left", size=45, filled=True, opacity=1)
        .encode(x="From:Q", y=y, color=layer_colour(), tooltip=tip)
    )
    open_end = (
        base.transform_filter("!datum['End known']")
        .mark_point(shape="triangle-right", size=45, filled=True, opacity=1)
        .encode(x="To:Q", y=y, color=layer_colour(), tooltip=tip)
    )
    events = (
        alt.Chart(data([*overlaid, *marks]))
        .mark_point(size=26, filled=True, stroke="#ffffff", strokeWidth=0.7, opacity=1)
        .encode(
            x="Year:Q",
            y=y,
            shape=alt.Shape("Kind:N", scale=KINDS, legend=BELOW),
            color=alt.value("#444444"),
            tooltip=["Year:Q", "Kind:N", "What:N"],
        )
    )
    chart: alt.LayerChart = (bars + open_start + open_end + events).properties(height=alt.Step(LANE))
    return chart


def horizons(rows: Rows, years: tuple[int, int]) -> alt.LayerChart:
    """When agreements end: `rows` have Site, Layer, Earliest, Latest (years, equal where speakers agree) and Says."""
    order = [row["Site"] for row in rows]
    y = alt.Y("Site:N", sort=order, title=None, axis=alt.Axis(labelLimit=300, labelOverlap=False))
    x = alt.X("Earliest:Q", scale=alt.Scale(domain=list(years)), title=None, axis=alt.Axis(format="d", orient="top"))
    base = alt.Chart(data(rows))
    span = base.mark_rule(size=3, opacity=0.6).encode(x=x, x2="Latest:Q", y=y, color=layer_colour())
    tip = ["Site:N", "Earliest:Q", "Latest:Q", "Says:N"]
    ends = base.mark_point(size=60, filled=True, opacity=1).encode(x="Latest:Q", y=y, color=layer_colour(), tooltip=tip)
    first = base.mark_point(size=40, filled=False).encode(x="Earliest:Q", y=y, color=layer_colour(), tooltip=tip)
    chart: alt.LayerChart = (span + first + ends).properties(height=alt.Step(20))
    return chart
