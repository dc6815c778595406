"""The chart of how many pairs are within each distance, in the real world and by chance (Altair)."""

from typing import Final

import altair as alt

from dashboard.present.charts import Rows, data, tips

REAL: Final = "#D55E00"
CHANCE: Final = "#56B4E9"
MEAN: Final = "#888888"
"""A grey that can be read on light and dark, and on the band."""


def nearness(rows: Rows, within_km: float) -> alt.LayerChart:
    """One comparison: the real number of pairs as a line, and the band in which 19 of 20 random worlds stay.

    `rows` have Distance (km), Pairs, By chance, Low and High; a rule marks the distance chosen.
    """
    base = alt.Chart(data(rows)).encode(
        x=alt.X("Distance:Q", title="km", scale=alt.Scale(nice=False, zero=False)),
        tooltip=tips("Distance:Q", "Pairs:Q", "By chance:Q", "Low:Q", "High:Q"),
    )
    y = alt.Y("Low:Q", title="pairs within")
    band = base.mark_area(color=CHANCE, opacity=0.35).encode(y=y, y2=alt.Y2("High:Q"))
    mean = base.mark_line(color=MEAN, strokeDash=[5, 4], strokeWidth=2).encode(y=alt.Y("By chance:Q"))
    real = base.mark_line(color=REAL, strokeWidth=2.8).encode(y=alt.Y("Pairs:Q"))
    chosen = (
        alt.Chart(data([{"Distance": within_km}]))
        .mark_rule(color="currentColor", opacity=0.5, strokeDash=[2, 3])
        .encode(x=alt.X("Distance:Q"))
    )
    chart: alt.LayerChart = (band + mean + real + chosen).properties(height=190)
    return chart
