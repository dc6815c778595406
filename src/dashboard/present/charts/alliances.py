"""Charts of memberships and of joint exercises (Altair)."""

import altair as alt

from dashboard.present.charts import EDGED, YEARS, Rows, data, legend, tips, year_span
from dashboard.present.charts.lanes import EDGE, WIDE
from dashboard.present.membership import STATES
from dashboard.present.palette import HEAT, INK, MEMBERSHIP_COLOURS


def memberships(rows: Rows) -> alt.Chart:
    """One bar per role: `rows` have Country, Role, From, To (calendar years), Since and Until in words."""
    roles = alt.Scale(domain=list(STATES.values()), range=list(MEMBERSHIP_COLOURS.values()))
    chart: alt.Chart = (
        alt.Chart(data(rows))
        .mark_bar(height=9, cornerRadius=2, **EDGED)
        .encode(
            x=alt.X("From:Q", scale=year_span(year for row in rows for year in (row["From"], row["To"])), axis=YEARS),
            x2=alt.X2("To:Q"),
            y=alt.Y("Country:N", title=None, axis=alt.Axis(labelLimit=200, labelOverlap=False)),
            color=alt.Color("Role:N", scale=roles, legend=legend()),
            tooltip=tips("Country:N", "Role:N", "Since:N", "Until:N", "Source:N"),
        )
        .properties(height=alt.Step(18))
    )
    return chart


def matrix(rows: Rows) -> alt.LayerChart:
    """Which countries exercise together: `rows` have Country, With, Exercises and the Order of the countries."""
    order = list(dict.fromkeys(row["Country"] for row in rows))
    base = alt.Chart(data(rows)).encode(
        x=alt.X("With:N", sort=order, title=None, axis=alt.Axis(labelAngle=-40, labelOverlap=False)),
        y=alt.Y("Country:N", sort=order, title=None, axis=alt.Axis(labelOverlap=False)),
        tooltip=tips("Country:N", "With:N", "Exercises:Q"),
    )
    chart: alt.LayerChart = _cells(base, rows).properties(height=alt.Step(26))
    return chart


def pair_years(rows: Rows) -> alt.LayerChart:
    """Which countries exercise together by year: `rows` have Pair, Year and Exercises, the most frequent pair first."""
    years = range(min(row["Year"] for row in rows), max(row["Year"] for row in rows) + 1)
    pairs = list(dict.fromkeys(row["Pair"] for row in rows))
    base = alt.Chart(data(rows)).encode(
        x=alt.X("Year:O", title=None, scale=alt.Scale(domain=list(years)), axis=alt.Axis(labelAngle=-40)),
        y=alt.Y("Pair:N", sort=None, axis=None, scale=alt.Scale(paddingInner=0.45, paddingOuter=0.45)),
        tooltip=tips("Pair:N", "Year:O", "Exercises:Q"),
    )
    titles = (
        alt.Chart(data([{"Pair": pair} for pair in pairs]))
        .mark_text(align="left", fontSize=11.5, dy=-17, limit=WIDE)
        .encode(x=EDGE, y=alt.Y("Pair:N", sort=None), text=alt.Text("Pair:N"))
    )
    chart: alt.LayerChart = (_cells(base, rows) + titles).properties(height=alt.Step(36))
    return chart


def _cells(base: alt.Chart, rows: Rows) -> alt.LayerChart:
    """Cells coloured by the number of exercises, with the number in each."""
    scale = alt.Scale(range=list(HEAT), domain=[0, max(row["Exercises"] for row in rows)])
    cells = base.mark_rect().encode(color=alt.Color("Exercises:Q", scale=scale, legend=None))
    numbers = base.mark_text(fontSize=11.5, color=INK).encode(text=alt.Text("Exercises:Q"))
    layers: alt.LayerChart = cells + numbers
    return layers
