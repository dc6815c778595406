"""Charts of debt and of the chains from a loan to an asset (Altair)."""

from textwrap import fill
from typing import Any, Final

import altair as alt

from dashboard.model.vocabulary import DEBT_MEASURES, LINK_BASES
from dashboard.present.charts import SHAPES, TOP, YEARS, Rows, data, tips
from dashboard.present.palette import BASIS_COLOURS, BASIS_DASHES, BLUE, SERIES

STEP_WIDTH: Final = 46
"""Characters per line of the words of a step."""


def debt(rows: Rows, unit: str) -> alt.LayerChart:
    """One point per figure of a source: `rows` have Country, When (years), Value, Measure, As of and Source.

    Debt owed at the time is joined by a line; other measures are points of another shape.
    """
    base = alt.Chart(data(rows)).encode(
        x=alt.X("When:Q", scale=alt.Scale(zero=False, nice=False, padding=12), axis=YEARS),
        y=alt.Y("Value:Q", title=unit),
        color=alt.Color("Country:N", scale=alt.Scale(range=list(SERIES)), legend=TOP),
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
    """The steps of a chain by year: `steps` have Year, Step (in words) and Kind; every two rows of `links` join two steps."""
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
                "Basis:N", scale=alt.Scale(domain=bases, range=list(BASIS_DASHES.values())), legend=None
            ),
            color=alt.Color(
                "Basis:N",
                scale=alt.Scale(domain=bases, range=list(BASIS_COLOURS.values())),
                legend=None,
            ),
            tooltip=tips("Link:N", "Basis:N", "Why:N"),
        )
    )
    dots = (
        alt.Chart(data(steps))
        .mark_point(filled=True, size=120, opacity=1, color=BLUE)
        .encode(x=x, y=y, tooltip=tips("Year:Q", "Kind:N", "Step:N", "Site:N"))
    )
    chart: alt.LayerChart = (arrows + dots).properties(height=alt.Step(40))
    return chart


def _folded(rows: Rows) -> list[dict[str, Any]]:
    return [{**row, "Step": fill(str(row["Step"]), STEP_WIDTH)} for row in rows]
