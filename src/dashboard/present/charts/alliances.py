"""Charts of memberships and of joint exercises (Altair)."""

import altair as alt

from dashboard.analysis.alliances import STATES
from dashboard.present.charts import TOP, YEARS, Rows, data, tips
from dashboard.present.palette import HEAT_SCHEME, INK, MEMBERSHIP_COLOURS, WHITE


def memberships(rows: Rows) -> alt.Chart:
    """One bar per role: `rows` have Country, Role, From, To (calendar years), Since and Until in words."""
    roles = alt.Scale(domain=list(STATES.values()), range=list(MEMBERSHIP_COLOURS.values()))
    chart: alt.Chart = (
        alt.Chart(data(rows))
        .mark_bar(height=9, cornerRadius=2)
        .encode(
            x=alt.X("From:Q", scale=alt.Scale(zero=False, nice=False), axis=YEARS),
            x2=alt.X2("To:Q"),
            y=alt.Y("Country:N", title=None, axis=alt.Axis(labelLimit=200, labelOverlap=False)),
            color=alt.Color("Role:N", scale=roles, legend=TOP),
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
        y=alt.Y("Country:N", sort=order, title=None),
        tooltip=tips("Country:N", "With:N", "Exercises:Q"),
    )
    return _heat_map(base, rows, row_height=26)


def pair_years(rows: Rows) -> alt.LayerChart:
    """Which countries exercise together by year: `rows` have Pair, Year and Exercises, the most frequent pair first."""
    years = range(min(row["Year"] for row in rows), max(row["Year"] for row in rows) + 1)
    base = alt.Chart(data(rows)).encode(
        x=alt.X("Year:O", title=None, scale=alt.Scale(domain=list(years)), axis=alt.Axis(labelAngle=-40)),
        y=alt.Y("Pair:N", sort=None, title=None, axis=alt.Axis(labelLimit=220, labelOverlap=False)),
        tooltip=tips("Pair:N", "Year:O", "Exercises:Q"),
    )
    return _heat_map(base, rows, row_height=20)


def _heat_map(base: alt.Chart, rows: Rows, *, row_height: int) -> alt.LayerChart:
    """Cells coloured by the number of exercises, with the number in each; heights in pixels."""
    most = max(row["Exercises"] for row in rows)
    scale = alt.Scale(scheme=HEAT_SCHEME, domain=[0, most])
    cells = base.mark_rect().encode(color=alt.Color("Exercises:Q", scale=scale, legend=None))
    numbers = base.mark_text(fontSize=12).encode(
        text=alt.Text("Exercises:Q"),
        color=alt.ColorValue(INK, condition={"test": f"datum.Exercises > {most / 2}", "value": WHITE}),
    )
    chart: alt.LayerChart = (cells + numbers).properties(height=alt.Step(row_height))
    return chart
