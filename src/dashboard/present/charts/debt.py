"""Charts of debt and of the chains from a loan to an asset (Altair)."""

from textwrap import fill
from typing import Final

import altair as alt

from dashboard.model.vocabulary import DEBT_MEASURES, LINK_BASES
from dashboard.present.charts import YEARS, Rows, data, legend, shapes, tips, year_span
from dashboard.present.charts.lanes import lane_place
from dashboard.present.palette import BASIS_COLOURS, BASIS_DASHES, BLUE, SERIES

STEP: Final = 50
"""Height of a step in pixels: up to three lines of words."""
WORDS: Final = 265
"""Width in pixels of the words of a step; a phone has some hundred more for the years."""
FOLD: Final = 42
"""Characters per line of the words."""
RISE: Final = alt.ExprRef("-7 * (length(split(datum.Words, '\\n')) - 1)")
"""How far the first line of the words is above their middle."""
WORDS_START: Final = alt.XValue(alt.ExprRef(f"width - {WORDS}"))  # type: ignore[no-untyped-call]
"""Where the words of a step begin."""
YEARS_END: Final = alt.ExprRef(f"max(width - {WORDS + 22}, 40)")
"""Where the axis of years ends."""


def debt(rows: Rows, unit: str) -> alt.LayerChart:
    """One point per figure of a source: `rows` have Country, When (years), Value, Measure, As of and Source.

    Debt owed at the time is joined by a line; other measures are points of another shape.
    """
    base = alt.Chart(data(rows)).encode(
        x=alt.X("When:Q", scale=year_span(row["When"] for row in rows), axis=YEARS),
        y=alt.Y("Value:Q", title=unit),
        color=alt.Color("Country:N", scale=alt.Scale(range=list(SERIES)), legend=legend(130)),
    )
    lines = (
        base.transform_filter(f"datum.Measure == '{DEBT_MEASURES['owed']}'")
        .mark_line(strokeWidth=1.5)
        .encode(order=alt.Order("When:Q"))
    )
    points = base.mark_point(size=70, filled=True, opacity=1).encode(
        shape=alt.Shape("Measure:N", legend=shapes()),
        tooltip=tips("Country:N", "As of:N", "Value:Q", "Measure:N", "Owed to:N", "Source:N", "Note:N"),
    )
    chart: alt.LayerChart = (lines + points).properties(height=340)
    return chart


def chain(steps: Rows, links: Rows) -> alt.LayerChart:
    """The steps of a chain by year: `steps` have Year, Step (in words) and Kind; every two rows of `links` join two steps.

    The words of a step are to the right of the years, which have the rest of the width.
    """
    order = {row["Step"]: number + 0.5 for number, row in enumerate(steps)}
    placed = [{**row, "At": order[row["Step"]], "Words": fill(f"{row['Year']}: {row['Step']}", FOLD)} for row in steps]
    joined = [{**row, "At": order[row["Step"]]} for row in links]
    y = lane_place("At", len(placed))
    years = sorted({row["Year"] for row in steps})
    x = alt.X(
        "Year:Q",
        scale=alt.Scale(domain=[years[0], years[-1] + (years[0] == years[-1])], nice=False, range=[8, YEARS_END]),
        axis=alt.Axis(format="d", title=None, values=[years[0], years[-1]], labelOverlap=True, orient="top"),
    )
    bases = list(LINK_BASES.values())
    arrows = (
        alt.Chart(data(joined))
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
    base = alt.Chart(data(placed)).encode(y=y, tooltip=tips("Year:Q", "Kind:N", "Step:N", "Site:N"))
    dots = base.mark_point(filled=True, size=120, opacity=1, color=BLUE).encode(x=x)
    words = base.mark_text(
        align="left", baseline="middle", dy=RISE, fontSize=12, lineBreak="\n", lineHeight=14, limit=WORDS
    ).encode(
        x=WORDS_START,
        text=alt.Text("Words:N"),
    )
    chart: alt.LayerChart = (arrows + dots + words).properties(height=STEP * len(placed))
    return chart
