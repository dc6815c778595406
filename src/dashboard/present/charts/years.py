"""The axis of years that the charts of the timeline share."""

import altair as alt


def year_axis(field: str, years: tuple[int, int], labels: bool = False, *, grid: bool = False) -> alt.X:
    """The axis of years, with room for a sign at either end; a year reaches from its number to the next."""
    scale = alt.Scale(domain=[years[0] - 0.6, years[1] + 1.6], nice=False, zero=False, padding=0)
    if not (labels or grid):
        return alt.X(f"{field}:Q", scale=scale, title=None)
    axis = alt.Axis(
        format="d",
        orient="top",
        tickCount=8,
        tickMinStep=1,
        labels=labels,
        ticks=labels,
        tickSize=4,
        labelPadding=2,
        domain=False,
    )
    return alt.X(f"{field}:Q", scale=scale, title=None, axis=axis)


def year_tip(field: str) -> alt.Tooltip:
    """A year in a tooltip, without a mark between its thousands."""
    return alt.Tooltip(f"{field}:Q", format="d")
