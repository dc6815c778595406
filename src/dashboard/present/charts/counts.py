"""The chart of how many sites there were in each year (Altair)."""

import altair as alt

from dashboard.model.vocabulary import ACTORS
from dashboard.present.charts import YEARS, Rows, data, layer_colour, legend, tips, year_span
from dashboard.present.palette import ACTOR_DASHES, TEXT


def counts(rows: Rows) -> alt.LayerChart:
    """Sites over the years, one line per layer and actor: `rows` have Year, Layer, Actor and Sites."""
    base = alt.Chart(data(rows)).encode(
        x=alt.X("Year:Q", axis=YEARS, scale=year_span(row["Year"] for row in rows)),
        y=alt.Y("Sites:Q", title="sites", axis=alt.Axis(tickMinStep=1)),
        strokeDash=alt.StrokeDash(
            "Actor:N",
            scale=alt.Scale(domain=list(ACTORS.values()), range=list(ACTOR_DASHES.values())),
            legend=legend(110, orient="top", symbolStrokeColor=TEXT),
        ),
    )
    edges = base.mark_line(interpolate="step-after", strokeWidth=3.2, stroke=TEXT).encode(
        detail=alt.Detail("Layer:N"),
    )
    lines = base.mark_line(interpolate="step-after", strokeWidth=2.2).encode(
        color=layer_colour(),
        tooltip=tips("Year:Q", "Layer:N", "Actor:N", "Sites:Q"),
    )
    chart: alt.LayerChart = (edges + lines).properties(height=300)
    return chart
