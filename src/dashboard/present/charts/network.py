"""The graph of who works with whom (Altair): four columns with lines between neighbours.

A name is written on a rule that runs from its point to where its lines begin, so that no line crosses a name.
"""

from collections.abc import Mapping
from functools import cache
from textwrap import wrap
from typing import Any, Final

import altair as alt

from dashboard.model.vocabulary import LAYERS
from dashboard.present.charts import EDGED, Filled, Plan, Rows, legend, named, tips
from dashboard.present.network import COLUMN_LABELS
from dashboard.present.palette import COLOURS, GREY, TEXT

SPANS: Final = ((0.0, 6.0), (12.0, 39.0), (46.0, 73.0), (80.0, 100.0))
"""Where each column begins and ends, in percent of the width: the actor is one word, sites have the longest names."""
ROW: Final = 30
"""Height of a row in pixels: a name, in two lines where the chart is narrow, and the rule below it."""
HEAD: Final = 1.2
"""Rows that the headings take."""
NARROW: Final = 620
"""Width in pixels of a chart from which the longest names have one line."""
FOLDS: Final = (8, 17, 17, 12)
"""Characters per line of a name on two lines, by column."""
_HEADINGS: Final = [
    {"Name": label, "Start": span[0], "Place": -1.1} for label, span in zip(COLUMN_LABELS.values(), SPANS, strict=True)
]


def network(nodes: Rows, edges: Rows, rows: int) -> Filled:
    """The `nodes` and `edges` of `present.network`, `rows` rows high. Pointing at a node highlights its lines."""
    placed, lines = [_with_span(node) for node in nodes], [_with_ends(edge) for edge in edges]
    return _network().filled((rows + HEAD) * ROW, nodes=placed, lines=lines, headings=_HEADINGS)


@cache
def _network() -> Plan:
    hover = alt.selection_point(name="node", fields=["Node"], on="pointerover", clear="pointerout", empty=False)
    y = alt.Y(
        "Place:Q",
        scale=alt.Scale(
            domainMin=-HEAD - 0.4,
            domainMax=alt.ExprRef(f"height / {ROW} - {HEAD + 0.4}"),
            reverse=True,
            nice=False,
            zero=False,
        ),
        axis=None,
    )
    scale = alt.Scale(domain=[0, 100], nice=False)
    start = alt.X("Start:Q", scale=scale, axis=None)
    at_hand = "indexof(node.Node || [], datum['From node']) >= 0 || indexof(node.Node || [], datum['To node']) >= 0"
    tip = tips("Name:N", "What:N", "Column:N", "Lines:Q")
    joined = (
        named("lines")
        .mark_rule(stroke=TEXT)
        .encode(
            x=start,
            x2=alt.X2("End:Q"),
            y=y,
            y2=alt.Y2("To place:Q"),
            opacity=alt.OpacityValue(0.6, condition={"test": at_hand, "value": 1}),
            strokeWidth=alt.StrokeWidthValue(1, condition={"test": at_hand, "value": 2.5}),
            tooltip=tips("From:N", "To:N", "Sites:Q", "Layer:N"),
        )
    )
    base = named("nodes")
    shelf = base.mark_rule(stroke=TEXT, strokeWidth=1, opacity=0.6).encode(
        x=start, x2=alt.X2("End:Q"), y=y, tooltip=tip
    )
    points = (
        base.mark_point(filled=True, size=48, opacity=1, **EDGED)
        .encode(x=start, y=y, color=_colour(), tooltip=tip)
        .add_params(hover)
    )
    layers = alt.LayerChart(layer=[joined, shelf, points, *_names(base, start, y, tip), _headings(start, y)])
    return Plan(layers)


def _names(base: alt.Chart, start: alt.X, y: alt.Y, tip: list[alt.Tooltip]) -> list[alt.Chart]:
    """The names on the rules, cut to the width of their column; the family in bold."""
    layers = []
    shown = alt.ExprRef(f"width < {NARROW} ? datum.Folded : datum.Name")
    rise = alt.ExprRef(f"width < {NARROW} && indexof(datum.Folded, '\\n') > 0 ? -14 : -2")
    for column, (left, right) in zip(COLUMN_LABELS.values(), SPANS, strict=True):
        room = {"expr": f"max({(right - left) / 100} * width - 6, 34)"}
        for family in (False, True):
            kept = f"datum.Column === '{column}' && datum.Family === {str(family).lower()}"
            text = base.transform_filter(kept).mark_text(
                align="left", baseline="bottom", dx=6, dy=rise, fontSize=11, fontWeight="bold" if family else "normal", lineBreak="\n", lineHeight=12,
                limit=room,
            )  # fmt: skip
            layers.append(text.encode(x=start, y=y, text=alt.TextValue(shown), tooltip=tip))
    return layers


def _headings(start: alt.X, y: alt.Y) -> alt.Chart:
    text = named("headings").mark_text(align="left", baseline="bottom", fontSize=12, fontWeight="bold")
    chart: alt.Chart = text.encode(x=start, y=y, text=alt.Text("Name:N"))
    return chart


def _colour() -> alt.Color:
    """The colours of the layers as on the map; grey for what is on none of them, or on several."""
    return alt.Color(
        "Layer:N",
        scale=alt.Scale(domain=[*LAYERS.values(), ""], range=[*COLOURS.values(), GREY]),
        legend=legend(values=list(LAYERS.values())),
    )


def _with_span(node: Mapping[str, Any]) -> dict[str, Any]:
    column = list(COLUMN_LABELS.values()).index(node["Column"])
    start, end = SPANS[column]
    first, *rest = wrap(str(node["Name"]), FOLDS[column])
    return {**node, "Start": start, "End": end, "Folded": "\n".join([first, " ".join(rest)] if rest else [first])}


def _with_ends(edge: Mapping[str, Any]) -> dict[str, Any]:
    left = edge["From column"]
    return {**edge, "Start": SPANS[left][1], "End": SPANS[left + 1][0], "Place": edge["From place"]}
