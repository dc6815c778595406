"""Charts of arms transfers and of shares of arms imports (Altair)."""

from collections import Counter
from itertools import cycle
from typing import Final

import altair as alt

from dashboard.model.countries import country_name
from dashboard.present.charts import SHAPES, TOP, YEARS, Rows, data, tips
from dashboard.present.palette import ACTOR_COLOURS, GREY, SERIES

LANE: Final = 24
"""Height of a lane in pixels; marks keep to its middle half."""


def arms(rows: Rows) -> alt.LayerChart:
    """Transfers as points, one lane per recipient, with a line over the years of a package; hollow if not delivered.

    `rows` are those of `present.arms.chart_rows`.
    """
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

    Where sources differ on one supplier's share, each figure has its own bar, labelled with its source.
    """
    figures = Counter((row["Group"], row["Supplier"]) for row in rows)
    labelled = [
        {
            **row,
            "Label": f"{row['Group']} · {row['Supplier']}"
            + (f" ({str(row['Source']).partition(';')[0]})" if figures[row["Group"], row["Supplier"]] > 1 else ""),
        }
        for row in rows
    ]
    base = alt.Chart(data(labelled)).encode(
        x=alt.X("Share:Q", title="percent of arms imports", scale=alt.Scale(domain=[0, 100]), stack=None),
        y=alt.Y("Label:N", title=None, sort=None, axis=alt.Axis(labelLimit=320, labelOverlap=False)),
        tooltip=tips("Group:N", "Supplier:N", "Share:Q", "Computed:N", "Source:N", "Note:N"),
    )
    bars = base.mark_bar(height=10).encode(color=_party("Supplier", rows))
    numbers = base.mark_text(align="left", dx=4, color=GREY).encode(text=alt.Text("Share:Q"))
    chart: alt.LayerChart = (bars + numbers).properties(height=alt.Step(17))
    return chart


def _party(field: str, rows: Rows) -> alt.Color:
    """Russia and China in their own colours, every other country in one of the series, by order of appearance."""
    own = {country_name(code): colour for code, colour in ACTOR_COLOURS.items()}
    names = list(dict.fromkeys(str(row[field]) for row in rows))
    rest = cycle(SERIES)
    colours = [own.get(name) or next(rest) for name in names]
    return alt.Color(f"{field}:N", scale=alt.Scale(domain=names, range=colours), legend=TOP)
