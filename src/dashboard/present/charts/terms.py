"""The chart of how long agreements still run (Altair)."""

from functools import lru_cache
from typing import Final

import altair as alt

from dashboard.present.charts import EDGED, PLANS, Filled, Plan, Rows, layer_colour, named, tips
from dashboard.present.charts.lanes import MARK, lane_place_by_height, named_lanes, written
from dashboard.present.charts.years import year_axis, year_tip
from dashboard.present.palette import TEXT

TERM: Final = 32
"""Height of an agreement in pixels."""
REACH: Final = 35
"""Years ahead that the chart shows; a later end is an arrow at its edge."""


def horizons(rows: Rows, years: tuple[int, int]) -> Filled:
    """The time left of each agreement from the first of the years: a line to its earliest end, a bar to the latest.

    `rows` have Name (with the end in words), Layer, Earliest, Latest (years, equal where sources agree) and Source.
    """
    last = min(years[1], years[0] + REACH)
    placed = [
        {
            **row,
            "Now": years[0],
            "At": number + MARK,
            "First": min(row["Earliest"], last),
            "Last": min(row["Latest"], last),
            "Beyond": row["Latest"] > last,
        }
        for number, row in enumerate(rows)
    ]
    names = named_lanes([row["Name"] for row in rows])
    return _horizons((years[0], last)).filled(TERM * len(rows), terms=placed, names=names)


@lru_cache(maxsize=PLANS)
def _horizons(span: tuple[int, int]) -> Plan:
    base = named("terms")
    y = lane_place_by_height("At", TERM)
    tip = tips("Site:N", year_tip("Earliest"), year_tip("Latest"), "Source:N")
    seen = {"y": y, "color": layer_colour(key=False), "tooltip": tip}
    ahead = base.mark_rule(strokeWidth=1.5, stroke=TEXT).encode(
        x=year_axis("Now", span, True), x2=alt.X2("First:Q"), y=y, tooltip=tip
    )
    between = base.mark_bar(orient="horizontal", size=9, **EDGED).encode(
        x=year_axis("First", span), x2=alt.X2("Last:Q"), **seen
    )
    shown = base.transform_filter(~alt.datum.Beyond)
    first = shown.mark_point(size=75, filled=True, opacity=1, **EDGED).encode(x=year_axis("First", span), **seen)
    latest = shown.mark_point(size=75, filled=True, opacity=1, **EDGED).encode(x=year_axis("Last", span), **seen)
    beyond = (
        base.transform_filter(alt.datum.Beyond)
        .mark_point(shape="triangle-right", size=110, filled=True, opacity=1, **EDGED)
        .encode(x=year_axis("Last", span), **seen)
    )
    layers = [ahead, between, first, latest, beyond, written(named("names"), y)]
    return Plan(alt.LayerChart(layer=layers).properties(width="container"))
