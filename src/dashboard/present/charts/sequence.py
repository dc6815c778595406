"""The chart of what came first: a lane for each kind of step, each step as long as its date is uncertain (Altair)."""

from functools import lru_cache
from typing import Final

import altair as alt

from dashboard.model.vocabulary import ACTORS
from dashboard.present.charts import EDGED, PLANS, Filled, Plan, Rows, legend, named, tips
from dashboard.present.charts.lanes import lane_place, written
from dashboard.present.charts.years import year_axis
from dashboard.present.palette import ACTOR_COLOURS, BLUE, SHAPES

BOTH: Final = "Russian and Chinese"
NAME: Final = 20
"""Height in pixels of the name of a lane."""
ROW: Final = 10
"""Height of a row of steps."""
GAP: Final = 8
"""Space below a lane."""
AROUND: Final = 56
"""Height of the legend and the years above the lanes."""
APART: Final = 1.1
"""Years that two steps in one row are apart at least, so that their marks do not touch on a phone either."""
_KEY: Final = legend(150, orient="top", symbolOpacity=1)
"""One legend of colours and shapes together, since both are of whose a step is."""
_COLOURS: Final = {**{ACTORS[code]: colour for code, colour in ACTOR_COLOURS.items()}, BOTH: BLUE}
_SHAPES: Final = {**{ACTORS[code]: shape for code, shape in SHAPES.items()}, BOTH: "diamond"}


def sequence(rows: Rows, years: tuple[int, int]) -> Filled:
    """Steps on a line of years: a bar over all that the date may be, a sign at its middle.

    `rows` have Kind, What, Whose, From, To (decimal years), When and First report (in words). Kinds are lanes in the order
    they are given in; what ended before the first of the years is an arrow at the edge.
    """
    placed, names, height = _placed(rows, years)
    return _sequence(years, height).filled(height + AROUND, steps=placed, names=names)


@lru_cache(maxsize=PLANS)
def _sequence(years: tuple[int, int], height: int) -> Plan:
    y = lane_place("At", height)
    tip = tips("Kind:N", "What:N", "Whose:N", "When:N", "First report:N")
    colours = alt.Scale(domain=list(_COLOURS), range=list(_COLOURS.values()))
    signs = alt.Scale(domain=list(_SHAPES), range=list(_SHAPES.values()))
    seen = {"y": y, "color": alt.Color("Whose:N", scale=colours, legend=_KEY), "tooltip": tip}
    base = named("steps")
    within = base.transform_filter("!datum.Earlier").mark_point(size=42, filled=True, opacity=1, **EDGED)
    older = base.transform_filter("datum.Earlier").mark_point(
        shape="triangle-left", size=60, filled=True, opacity=1, **EDGED
    )
    middle = year_axis("Middle", years)
    layers = [
        base.mark_rule(strokeWidth=3, opacity=0.55).encode(
            x=year_axis("From", years, True, grid=True), x2=alt.X2("To:Q"), **seen
        ),
        within.encode(x=middle, shape=alt.Shape("Whose:N", scale=signs, legend=_KEY), **seen),
        older.encode(x=middle, **seen),
        written(named("names"), y, bold=True),
    ]
    return Plan(alt.LayerChart(layer=layers).properties(width="container"))


def _placed(rows: Rows, years: tuple[int, int]) -> tuple[Rows, Rows, int]:
    """The rows with their place in pixels from the top, the names of the lanes, and how high all of it is."""
    placed, names, top = [], [], 0
    for kind in dict.fromkeys(row["Kind"] for row in rows):
        lane = [row for row in rows if row["Kind"] == kind]
        names.append({"At": top + 8, "Name": f"{kind} ({len(lane)})"})
        ends: list[float] = []
        for row in lane:
            first, last = max(row["From"], years[0]), max(row["To"], years[0])
            line = next((number for number, end in enumerate(ends) if end <= first), len(ends))
            ends[line : line + 1] = [max(last, first + APART)]
            at = top + NAME + ROW * line + ROW / 2
            marks = {"From": first, "To": last, "Middle": (first + last) / 2, "Earlier": row["To"] <= years[0]}
            placed.append({**row, **marks, "At": at})
        top += NAME + ROW * len(ends) + GAP
    return placed, names, top
