"""Charts of arms transfers and of shares of arms imports (Altair)."""

from collections import Counter
from itertools import cycle
from typing import Final

import altair as alt

from dashboard.model.countries import country_name
from dashboard.present.charts import YEARS, Rows, data, legend, shapes, tips, year_span
from dashboard.present.charts.lanes import MARK, lane_place, names
from dashboard.present.palette import ACTOR_COLOURS, SERIES

LANE: Final = 24
"""Height of a lane in pixels; marks keep to its middle half."""
SHARE: Final = 36
"""Height in pixels of a share: its name, and its bar below."""


def arms(rows: Rows) -> alt.LayerChart:
    """Transfers as points, one lane per recipient, with a line over the years of a package; hollow if not delivered.

    `rows` are those of `present.arms.chart_rows`.
    """
    y = alt.Y("Lane:N", title=None, axis=alt.Axis(labelLimit=220))
    tip = tips("Item:N", "Supplier:N", "Recipient:N", "Years:N", "Kind:N", "State:N", "Value:N", "Source:N")
    base = alt.Chart(data(rows)).encode(
        x=alt.X("Middle:Q", scale=year_span(year for row in rows for year in (row["From"], row["To"])), axis=YEARS),
        y=y,
        yOffset=alt.YOffset("Place:Q", scale=alt.Scale(domain=[0, 1], range=[LANE * 0.25, LANE * 0.75])),
        color=_party("Supplier", rows),
        shape=alt.Shape("Kind:N", legend=shapes(110)),
        tooltip=tip,
    )
    filled = base.transform_filter("datum.Arrived").mark_point(filled=True, size=70, opacity=1)
    hollow = base.transform_filter("!datum.Arrived").mark_point(filled=False, size=70, opacity=1)
    spans = (
        base.transform_filter("datum.From != datum.To")
        .mark_rule(strokeWidth=1.2)
        .encode(x=alt.X("From:Q"), x2=alt.X2("To:Q"))
    )
    chart: alt.LayerChart = (spans + filled + hollow).properties(height=alt.Step(LANE))
    return chart


def arms_shares(rows: Rows) -> alt.LayerChart:
    """Shares of suppliers by period, one below the other: `rows` have Group, Supplier, Share (percent) and Source.

    Where sources differ on one supplier's share, each figure has its own bar, labelled with its source.
    """
    figures = Counter((row["Group"], row["Supplier"]) for row in rows)
    labelled = [
        {
            **row,
            "At": number + MARK,
            "Label": f"{row['Group']} · {row['Supplier']}"
            + (f" ({str(row['Source']).partition(';')[0]})" if figures[row["Group"], row["Supplier"]] > 1 else ""),
        }
        for number, row in enumerate(rows)
    ]
    base = alt.Chart(data(labelled)).encode(
        x=alt.X(
            "Share:Q",
            title="percent of arms imports",
            scale=alt.Scale(domain=[0, 108], nice=False),  # room for the number beside a bar
            axis=alt.Axis(values=[0, 20, 40, 60, 80, 100]),
            stack=None,
        ),
        y=lane_place("At", len(rows)),
        tooltip=tips("Group:N", "Supplier:N", "Share:Q", "Computed:N", "Source:N", "Note:N"),
    )
    bars = base.mark_bar(orient="horizontal", size=10).encode(
        x2=alt.X2Datum(0),
        color=_party("Supplier", rows),
    )
    numbers = base.mark_text(align="left", dx=4).encode(text=alt.Text("Share:Q"))
    titles = names([str(row["Label"]) for row in labelled])
    chart: alt.LayerChart = (bars + numbers + titles).properties(height=SHARE * len(labelled))
    return chart


def _party(field: str, rows: Rows) -> alt.Color:
    """Russia and China in their own colours, every other country in one of the series, by order of appearance."""
    own = {country_name(code): colour for code, colour in ACTOR_COLOURS.items()}
    names = list(dict.fromkeys(str(row[field]) for row in rows))
    rest = cycle(SERIES)
    colours = [own.get(name) or next(rest) for name in names]
    return alt.Color(f"{field}:N", scale=alt.Scale(domain=names, range=colours), legend=legend(130))
