"""The chart of how many sites there were in each year (Altair)."""

import altair as alt

from dashboard.model.vocabulary import ACTORS
from dashboard.present.charts import YEARS, Rows, data, layer_colour, tips
from dashboard.present.palette import ACTOR_DASHES


def counts(rows: Rows) -> alt.Chart:
    """Sites over the years, one line per layer and actor: `rows` have Year, Layer, Actor and Sites."""
    chart: alt.Chart = (
        alt.Chart(data(rows))
        .mark_line(interpolate="step-after", strokeWidth=2.2)
        .encode(
            x=alt.X("Year:Q", axis=YEARS, scale=alt.Scale(nice=False, zero=False)),
            y=alt.Y("Sites:Q", title="sites", axis=alt.Axis(tickMinStep=1)),
            color=layer_colour(),
            strokeDash=alt.StrokeDash(
                "Actor:N",
                scale=alt.Scale(domain=list(ACTORS.values()), range=list(ACTOR_DASHES.values())),
                legend=alt.Legend(orient="top", title=None),
            ),
            tooltip=tips("Year:Q", "Layer:N", "Actor:N", "Sites:Q"),
        )
        .properties(height=230)
    )
    return chart
