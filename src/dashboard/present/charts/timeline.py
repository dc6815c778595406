"""Charts of the timeline: how many sites there were in each year, and a lane for each site (Altair).

Names are written inside the plot, above their lane, so that none is cut off, on a phone either. Both charts have the same
margins, so that the years of one above the other line up.
"""

from collections.abc import Mapping
from functools import lru_cache
from math import ceil
from typing import Any, Final

import altair as alt

from dashboard.model.vocabulary import EVENT_KINDS
from dashboard.present.charts import EDGED, PLANS, WIDTH, Filled, Plan, Rows, layer_colour, legend, named, tips
from dashboard.present.charts.lanes import MARK, NAME, lane_place, lane_place_by_height, written
from dashboard.present.charts.years import year_axis, year_tip
from dashboard.present.palette import EVENT_SIGNS, GREY, INK, OVERLAY_SIGNS, TEXT, WHITE

LANE: Final = 25
"""Height of a lane in pixels: its name, and its bar below."""
PRESENCE: Final = 104
"""Height in pixels of the bars of how many sites there were."""
_SIGNS: Final = {**{EVENT_KINDS[kind]: sign for kind, sign in EVENT_SIGNS.items()}, **OVERLAY_SIGNS}
_DASHES: Final = {"solid": [1, 0], "dashed": [4, 3], "dotted": [1, 5]}
_KINDS: Final = legend(orient="top", symbolFillColor=INK)


def presence(rows: Rows, years: tuple[int, int]) -> Filled:
    """How many sites there were in each year: `rows` have Year, Layer, Sites and their bounds; years without any are left out.

    Dragging selects years: the parameter `period`.
    """
    top, datasets = _presence_data(rows)
    return _presence(years, top).filled(PRESENCE, **datasets)


def _presence_data(rows: Rows) -> tuple[int, dict[str, Rows]]:
    """The end of the scale, with room for the numbers above the bars, and the data by name."""
    totals: dict[int, int] = {}
    for row in rows:
        totals[row["Year"]] = totals.get(row["Year"], 0) + row["Sites"]
    fifths = [{"Year": year + 0.5, "Sites": total} for year, total in totals.items() if year % 5 == 0]
    bars = [{**row, "Next": row["Year"] + 1} for row in rows]
    return ceil(max(totals.values(), default=1) / 8) * 10, {"bars": bars, "fifths": fifths}


@lru_cache(maxsize=PLANS)
def _presence(years: tuple[int, int], top: int, *, key: bool = False) -> Plan:
    """With `key` the chart has its own legend of colours."""
    period = alt.selection_interval(encodings=["x"], name="period")
    bars = (
        named("bars")
        .mark_bar(**EDGED)
        .encode(
            x=year_axis("Year", years, True),
            x2=alt.X2("Next:Q"),
            y=alt.Y("sum(Sites):Q", axis=None, stack="zero", scale=alt.Scale(domain=[0, top])),
            color=layer_colour(key=key),
            tooltip=tips(year_tip("Year"), "Layer:N", "Sites:Q", "At least:Q", "At most:Q"),
        )
        .add_params(period)
    )
    sums = (
        named("fifths")
        .mark_text(dy=-6, fontSize=10)
        .encode(x=year_axis("Year", years), y=alt.Y("Sites:Q"), text=alt.Text("Sites:Q"))
    )
    return Plan(alt.LayerChart(layer=[bars, sums]).properties(width="container"))


def timeline(
    lanes: Rows,
    marks: Rows,
    years: tuple[int, int],
    overlaid: Rows = (),
    period: tuple[int, int] | None = None,
    *,
    axis: bool = True,
) -> Filled:
    """One lane per site, in the order given, under the heading of its group; the period is shaded.

    `lanes` have Id, Name, Group, Layer, Status and Confidence, From and To (where the bar is drawn), Line (solid, dashed,
    dotted), Left and Right (the sign at its ends: an arrow, ?, or none), Start and End in words. `marks` have Id, Year,
    Kind and What; those `overlaid` have Lane instead of Id, and lanes of their own at the top. Without `axis` the years
    are in a chart above.
    """
    height, datasets = _timeline_data(lanes, marks, overlaid, period)
    return _timeline(years, axis=axis).filled(height, **datasets)


def _timeline_data(
    lanes: Rows, marks: Rows, overlaid: Rows, period: tuple[int, int] | None
) -> tuple[int, dict[str, Rows]]:
    """How high the chart is in pixels, and its data by name."""
    place, headings = _places(lanes, overlaid)
    rows = [{**lane, "Row": place[lane["Id"]]} for lane in lanes]
    happened = _spread(
        [{**mark, "Row": place[mark["Lane"] if "Lane" in mark else mark["Id"]]} for mark in (*overlaid, *marks)]
    )
    names = [{"Row": row["Row"], "Name": row["Name"]} for row in rows]
    names += [{"Row": place[lane], "Name": lane} for lane in dict.fromkeys(mark["Lane"] for mark in overlaid)]
    return LANE * (len(place) + len(headings)), {
        "period": [{"First": period[0], "Next": period[1] + 1}] if period else [],
        "lanes": _at(rows, MARK),
        "names": _at(names, NAME),
        "headings": _at(headings, 0.55),
        "events": _at(happened, MARK),
    }


@lru_cache(maxsize=PLANS)
def _timeline(years: tuple[int, int], *, axis: bool) -> Plan:
    return Plan(_lanes(years, lane_place_by_height("At", LANE), axis=axis, key=False))


def _lanes(years: tuple[int, int], y: alt.Y, *, axis: bool, key: bool) -> alt.LayerChart:
    """With `key` the chart has its own legend, as in a file."""
    colour = layer_colour(key=False)
    tip = tips("Name:N", "Layer:N", "Start:N", "End:N", "Status:N", "Confidence:N")
    bar = named("lanes")
    shade = named("period").mark_rect(color=GREY, fillOpacity=0.13, **EDGED)
    layers = [shade.encode(x=year_axis("First", years), x2=alt.X2("Next:Q"))]
    for line, dash in _DASHES.items():
        width = 2 if line == "dotted" else 7
        drawn = bar.transform_filter(alt.datum.Line == line)
        ends = {"x": year_axis("From", years, axis, grid=True), "x2": alt.X2("To:Q"), "y": y}
        edge = drawn.mark_rule(strokeWidth=width + 1.4, strokeDash=dash, stroke=TEXT).encode(**ends)
        inner = drawn.mark_rule(strokeWidth=width, strokeDash=dash).encode(**ends, color=colour, tooltip=tip)
        layers += [edge, inner]
    for side, x, shape, shift in (("Left", "From", "triangle-left", -4), ("Right", "To", "triangle-right", 4)):
        encoded = {"x": year_axis(x, years), "y": y, "tooltip": tip}
        arrows = bar.transform_filter(alt.datum[side] == "arrow")
        layers.append(
            arrows.mark_point(shape=shape, size=55, filled=True, opacity=1, xOffset=shift, **EDGED).encode(
                color=colour, **encoded
            )
        )
        asked = bar.transform_filter(alt.datum[side] == "?")
        layers.append(asked.mark_text(text="?", fontSize=13, fontWeight="bold", dx=2 * shift).encode(**encoded))
    shapes = alt.Scale(domain=list(_SIGNS), range=list(_SIGNS.values()))
    layers += [
        written(named("names"), y),
        written(named("headings"), y, size=13, bold=True),
        named("events")
        .mark_point(size=62, filled=True, fill=INK, stroke=WHITE, strokeWidth=0.9, opacity=1)
        .encode(
            x=year_axis("Within", years),
            y=y,
            shape=alt.Shape("Kind:N", scale=shapes, legend=_KINDS if key else None),
            tooltip=tips(year_tip("Year"), "Kind:N", "What:N"),
        ),
    ]
    chart: alt.LayerChart = alt.LayerChart(layer=layers).properties(width="container")
    return chart


def sheet(
    counts: Rows, lanes: Rows, marks: Rows, years: tuple[int, int], overlaid: Rows, period: tuple[int, int] | None
) -> Filled:
    """The counts above the lanes with a legend, in one chart: what a file holds."""
    top, above = _presence_data(counts)
    height, below = _timeline_data(lanes, marks, overlaid, period)
    both = (
        _presence(years, top, key=True).chart.properties(width=WIDTH, height=PRESENCE),
        _lanes(years, lane_place("At", height // LANE), axis=False, key=True).properties(width=WIDTH, height=height),
    )
    return Filled(alt.vconcat(*both, spacing=4).to_dict(validate=False), above | below)


def _at(rows: Rows, shift: float) -> Rows:
    """Rows, each at its lane; `shift` is how far down the lane (0 to 1)."""
    return [{**row, "At": row["Row"] + shift} for row in rows]


def _places(lanes: Rows, overlaid: Rows) -> tuple[dict[str, int], list[dict[str, Any]]]:
    """The row of every lane by its Id (by its name for what is added), and the headings with their rows."""
    place: dict[str, int] = {}
    headings: list[dict[str, Any]] = []
    added = dict.fromkeys(mark["Lane"] for mark in overlaid)
    sizes: dict[str, int] = {}
    for lane in lanes:
        sizes[lane["Group"]] = sizes.get(lane["Group"], 0) + 1
    row = 0
    if added:
        headings.append({"Row": row, "Name": "Also shown"})
        row += 1
    for name in added:
        place[name] = row
        row += 1
    group = None
    for lane in lanes:
        if lane["Group"] != group:
            group = lane["Group"]
            headings.append({"Row": row, "Name": f"{group} · {sizes[group]}"})
            row += 1
        place[lane["Id"]] = row
        row += 1
    return place, headings


def _spread(marks: Rows) -> list[dict[str, Any]]:
    """Place marks of one lane and year side by side within the year; the rarer kinds are drawn last, on top."""
    order = list(_SIGNS)
    together: dict[tuple[int, int], list[Mapping[str, Any]]] = {}
    for mark in marks:
        together.setdefault((mark["Row"], mark["Year"]), []).append(mark)
    spread = [
        {**mark, "Within": mark["Year"] + (number + 0.5) / len(members)}
        for members in together.values()
        for number, mark in enumerate(members)
    ]
    return sorted(spread, key=lambda mark: -order.index(mark["Kind"]))
