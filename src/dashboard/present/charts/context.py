"""Charts of alliances, arms, debt and chains (Altair), made of plain rows like those of `charts`."""

from collections import Counter
from collections.abc import Sequence
from textwrap import fill
from typing import Any, Final

import altair as alt

from dashboard.analysis.alliances import STATES
from dashboard.model.vocabulary import ACTORS, DEBT_MEASURES, LINK_BASES
from dashboard.present.charts import Rows, data, layer_colour, tips

SUPPLIERS: Final = {"Russia": "#D55E00", "China": "#CC79A7"}
"""Colours of the two actors; every other supplier gets one of the rest, in its order of appearance."""
OTHERS: Final = ("#0072B2", "#009E73", "#56B4E9", "#E69F00", "#8C8C8C", "#F0E442")
TOP: Final = alt.Legend(orient="top", title=None, columns=4, labelLimit=260)
LEGIBLE: Final = "#888888"
"""A grey that can be read on light and dark."""
SHAPES: Final = alt.Legend(
    orient="bottom", title=None, columns=2, labelLimit=320, symbolFillColor=LEGIBLE, symbolStrokeColor=LEGIBLE
)
"""A legend of shapes, legible on light and dark."""
YEARS: Final = alt.Axis(format="d", tickMinStep=1, title=None)
LANE: Final = 24
"""Pixels a lane of deliveries is high; marks keep to its middle half."""
STEP_WIDTH: Final = 46
"""Characters after which the words of a step go on below."""


def memberships(rows: Rows, colours: Sequence[str]) -> alt.Chart:
    """A bar a role: `rows` have Country, Role, From, To (calendar years), Since and Until in words."""
    chart: alt.Chart = (
        alt.Chart(data(rows))
        .mark_bar(height=9, cornerRadius=2)
        .encode(
            x=alt.X("From:Q", scale=alt.Scale(zero=False, nice=False), axis=YEARS),
            x2=alt.X2("To:Q"),
            y=alt.Y("Country:N", title=None, axis=alt.Axis(labelLimit=200, labelOverlap=False)),
            color=alt.Color("Role:N", scale=alt.Scale(domain=list(STATES.values()), range=list(colours)), legend=TOP),
            tooltip=tips("Country:N", "Role:N", "Since:N", "Until:N", "Source:N"),
        )
        .properties(height=alt.Step(18))
    )
    return chart


def matrix(rows: Rows) -> alt.LayerChart:
    """Who drills with whom: `rows` have Country, With, Exercises and the Order of the countries."""
    order = list(dict.fromkeys(row["Country"] for row in rows))
    base = alt.Chart(data(rows)).encode(
        x=alt.X("With:N", sort=order, title=None, axis=alt.Axis(labelAngle=-40, labelOverlap=False)),
        y=alt.Y("Country:N", sort=order, title=None),
        tooltip=tips("Country:N", "With:N", "Exercises:Q"),
    )
    most = max(row["Exercises"] for row in rows)
    squares = base.mark_rect().encode(color=alt.Color("Exercises:Q", scale=alt.Scale(scheme="blues"), legend=None))
    numbers = base.mark_text(fontSize=12).encode(
        text=alt.Text("Exercises:Q"),
        color=alt.ColorValue("#222", condition={"test": f"datum.Exercises > {most / 2}", "value": "white"}),
    )
    chart: alt.LayerChart = (squares + numbers).properties(height=alt.Step(26))
    return chart


def pair_years(rows: Rows) -> alt.LayerChart:
    """Who drills with whom by year: `rows` have Pair, Year and Exercises, the pair that drills most first."""
    years = range(min(row["Year"] for row in rows), max(row["Year"] for row in rows) + 1)
    base = alt.Chart(data(rows)).encode(
        x=alt.X("Year:O", title=None, scale=alt.Scale(domain=list(years)), axis=alt.Axis(labelAngle=-40)),
        y=alt.Y("Pair:N", sort=None, title=None, axis=alt.Axis(labelLimit=220, labelOverlap=False)),
        tooltip=tips("Pair:N", "Year:O", "Exercises:Q"),
    )
    most = max(row["Exercises"] for row in rows)
    squares = base.mark_rect().encode(
        color=alt.Color("Exercises:Q", scale=alt.Scale(scheme="blues", domain=[0, most]), legend=None)
    )
    numbers = base.mark_text(fontSize=11).encode(
        text=alt.Text("Exercises:Q"),
        color=alt.ColorValue("#222", condition={"test": f"datum.Exercises > {most / 2}", "value": "white"}),
    )
    chart: alt.LayerChart = (squares + numbers).properties(height=alt.Step(20))
    return chart


def arms(rows: Rows) -> alt.LayerChart:
    """Deliveries as bars of their years, a lane a recipient and supplier; hollow where not (yet) delivered."""
    y = alt.Y("Lane:N", title=None, axis=alt.Axis(labelLimit=220))
    tip = tips("Item:N", "Supplier:N", "Recipient:N", "Years:N", "Kind:N", "State:N", "Value:N", "Source:N")
    base = alt.Chart(data(rows)).encode(
        x=alt.X("Middle:Q", scale=alt.Scale(zero=False, nice=False, padding=14), axis=YEARS),
        y=y,
        yOffset=alt.YOffset("Place:Q", scale=alt.Scale(domain=[0, 1], range=[LANE * 0.25, LANE * 0.75])),
        color=_party("Supplier", rows),
        shape=alt.Shape("Kind:N", legend=SHAPES),
        tooltip=tip,
    )
    filled = base.transform_filter("datum.Arrived").mark_point(filled=True, size=70, opacity=0.85)
    hollow = base.transform_filter("!datum.Arrived").mark_point(filled=False, size=70)
    spans = (
        base.transform_filter("datum.From != datum.To")
        .mark_rule(opacity=0.5)
        .encode(x=alt.X("From:Q"), x2=alt.X2("To:Q"))
    )
    chart: alt.LayerChart = (spans + filled + hollow).properties(height=alt.Step(LANE))
    return chart


def arms_shares(rows: Rows) -> alt.LayerChart:
    """Shares of suppliers by period, side by side: `rows` have Group, Supplier, Share (percent) and Source.

    Where sources give one supplier's share differently, each figure has a bar of its own, named by its source.
    """
    told = Counter((row["Group"], row["Supplier"]) for row in rows)
    labelled = [
        {
            **row,
            "Label": f"{row['Group']} · {row['Supplier']}"
            + (f" ({str(row['Source']).partition(';')[0]})" if told[row["Group"], row["Supplier"]] > 1 else ""),
        }
        for row in rows
    ]
    base = alt.Chart(data(labelled)).encode(
        x=alt.X("Share:Q", title="percent of arms imports", scale=alt.Scale(domain=[0, 100]), stack=None),
        y=alt.Y("Label:N", title=None, sort=None, axis=alt.Axis(labelLimit=320, labelOverlap=False)),
        tooltip=tips("Group:N", "Supplier:N", "Share:Q", "Worked out:N", "Source:N", "Note:N"),
    )
    bars = base.mark_bar(height=10).encode(color=_party("Supplier", rows))
    numbers = base.mark_text(align="left", dx=4, color=LEGIBLE).encode(text=alt.Text("Share:Q"))
    chart: alt.LayerChart = (bars + numbers).properties(height=alt.Step(17))
    return chart


def debt(rows: Rows, unit: str) -> alt.LayerChart:
    """Every source's figure as a point: `rows` have Country, When (years), Value, Measure, As of and Source.

    What is owed is joined by a line in the order of time; other measures stand as points of their own shape.
    """
    base = alt.Chart(data(rows)).encode(
        x=alt.X("When:Q", scale=alt.Scale(zero=False, nice=False, padding=12), axis=YEARS),
        y=alt.Y("Value:Q", title=unit),
        color=alt.Color("Country:N", scale=alt.Scale(range=list(OTHERS)), legend=TOP),
    )
    lines = (
        base.transform_filter(f"datum.Measure == '{DEBT_MEASURES['owed']}'")
        .mark_line(opacity=0.5)
        .encode(order=alt.Order("When:Q"))
    )
    points = base.mark_point(size=70, filled=True, opacity=0.9).encode(
        shape=alt.Shape("Measure:N", legend=SHAPES),
        tooltip=tips("Country:N", "As of:N", "Value:Q", "Measure:N", "Owed to:N", "Source:N", "Note:N"),
    )
    chart: alt.LayerChart = (lines + points).properties(height=340)
    return chart


def chain(steps: Rows, links: Rows) -> alt.LayerChart:
    """A chain on its axis of years: `steps` have Year, Step (in words) and Kind; two rows of `links` join two of them."""
    steps, links = _folded(steps), _folded(links)
    y = alt.Y(
        "Step:N",
        sort=[row["Step"] for row in steps],
        title=None,
        axis=alt.Axis(
            labelExpr="split(datum.value, '\\n')", labelLimit=330, labelOverlap=False, domain=False, ticks=False
        ),
    )
    years = sorted({row["Year"] for row in steps})
    x = alt.X(
        "Year:Q",
        scale=alt.Scale(domain=[years[0] - 0.5, years[-1] + 0.5], nice=False),
        axis=alt.Axis(format="d", title=None, values=years, labelOverlap=True, orient="top"),
    )
    bases = list(LINK_BASES.values())
    arrows = (
        alt.Chart(data(links))
        .mark_line(strokeWidth=2.5)
        .encode(
            x=x,
            y=y,
            detail=alt.Detail("Link:N"),
            order=alt.Order("Part:Q"),
            strokeDash=alt.StrokeDash(
                "Basis:N", scale=alt.Scale(domain=bases, range=[[1, 0], [7, 4], [2, 4]]), legend=None
            ),
            color=alt.Color(
                "Basis:N",
                scale=alt.Scale(domain=bases, range=["#009E73", "#E69F00", "#D55E00"]),
                legend=None,
            ),
            tooltip=tips("Link:N", "Basis:N", "Why:N"),
        )
    )
    dots = (
        alt.Chart(data(steps))
        .mark_point(filled=True, size=120, opacity=1, color="#0072B2")
        .encode(x=x, y=y, tooltip=tips("Year:Q", "Kind:N", "Step:N", "Site:N"))
    )
    chart: alt.LayerChart = (arrows + dots).properties(height=alt.Step(40))
    return chart


def counts(rows: Rows) -> alt.Chart:
    """Sites over the years, a line a layer and actor: `rows` have Year, Layer, Actor and Sites."""
    chart: alt.Chart = (
        alt.Chart(data(rows))
        .mark_line(interpolate="step-after", strokeWidth=2.2)
        .encode(
            x=alt.X("Year:Q", axis=YEARS, scale=alt.Scale(nice=False, zero=False)),
            y=alt.Y("Sites:Q", title="sites", axis=alt.Axis(tickMinStep=1)),
            color=layer_colour(),
            strokeDash=alt.StrokeDash(
                "Actor:N",
                scale=alt.Scale(domain=list(ACTORS.values()), range=[[6, 3], [1, 0]]),
                legend=alt.Legend(orient="top", title=None),
            ),
            tooltip=tips("Year:Q", "Layer:N", "Actor:N", "Sites:Q"),
        )
        .properties(height=230)
    )
    return chart


def _folded(rows: Rows) -> list[dict[str, Any]]:
    return [{**row, "Step": fill(str(row["Step"]), STEP_WIDTH)} for row in rows]


def _party(field: str, rows: Rows) -> alt.Color:
    names = list(dict.fromkeys(str(row[field]) for row in rows))
    rest = iter(OTHERS * (len(names) // len(OTHERS) + 1))
    colours = [SUPPLIERS.get(name) or next(rest) for name in names]
    return alt.Color(f"{field}:N", scale=alt.Scale(domain=names, range=colours), legend=TOP)
