"""When sites began and ended: a timeline, a chronicle of events, and the ends of agreements."""

import math
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis import timeline
from dashboard.analysis.bounds import bounds
from dashboard.analysis.leases import horizons
from dashboard.app import chart as chart_view
from dashboard.app import columns, session, shell
from dashboard.app.between import between
from dashboard.app.caching import context
from dashboard.app.table import download_rows, table
from dashboard.present import timeline as timeline_view
from dashboard.present import timeline_overlay
from dashboard.present.bounds import bounds_words
from dashboard.present.charts import terms as terms_chart
from dashboard.present.charts import timeline as timeline_chart
from dashboard.present.legend import timeline_legend
from dashboard.present.markdown import plain
from dashboard.present.sentence import UP_TO_THE_YEAR, sentence
from dashboard.present.wording import counted

frame = shell.open_page("Timeline")
atlas = frame.atlas
catalog, index = atlas.catalog, atlas.index
years = atlas.domain.years
selection = frame.selection
if selection.when == "year":  # sites that had ended before that year are part of its history
    selection = replace(selection, when="period", period=(years[0], selection.year))
known_by = (selection.span() or years)[1] if selection.clock == "known" else None


def take_period() -> None:
    """Make the years dragged over in the chart the period of the selection, on every page."""
    dragged = st.session_state["presence_chart"].selection.period.get("Year")
    if dragged:
        first, last = math.floor(min(dragged)), math.ceil(max(dragged)) - 1
        session.change(when="period", period=(max(first, years[0]), min(max(first, last), years[1])))


mask = index.mask(selection)
counted_between = bounds(index, selection)
chosen = [identity for identity, kept in zip(index.ids, mask, strict=True) if kept]
shell.say(
    sentence(catalog, index, selection, len(chosen)),
    " ".join(
        (
            UP_TO_THE_YEAR if frame.selection.when == "year" else "",
            bounds_words(counted_between),
        )
    ),
)

with st.container(horizontal=True):
    group = st.segmented_control(
        "Group by", list(timeline_view.GROUPS), default="Country", required=True, key="group", bind="query-params"
    )
    over = st.pills("Also show", list(timeline_overlay.LAYERS), selection_mode="multi", key="over", bind="query-params")
lanes = timeline.lanes(catalog, chosen, known_by)
until = known_by or years[1]
rows = timeline_view.lane_rows(lanes, group, (years[0], until))
overlaid = timeline_overlay.rows(catalog, context(), selection, over, years) if over else []
if rows:
    marks = timeline_view.mark_rows(lanes, years)
    counts = timeline_view.presence_rows(catalog, index, selection, years)
    period = selection.period if frame.selection.when == "period" else None
    words = (
        f"{counted(len(rows), 'site')} from {years[0]} to {years[1]}, with {counted(len(marks), 'event')}. "
        f"{timeline_view.gaps(lanes)}"
    )
    st.html(timeline_view.style_html())
    st.html(timeline_legend(str(mark["Kind"]) for mark in overlaid))
    with st.container(height=520, key="lanes"):
        with st.container(key="years"):
            chart_view.plot(
                partial(timeline_chart.presence, counts, years),
                "Sites with known dates in each year, by layer. Drag over years to select them on every page.",
                "presence",
                on_select=take_period,
            )
        chart_view.plot(
            partial(timeline_chart.timeline, rows, marks, years, overlaid, period, axis=False), words, "timeline"
        )
    st.caption(f"{plain(words)} Drag over the years at the top to select them on every page.")
    chart_view.downloads(partial(timeline_chart.sheet, counts, rows, marks, years, overlaid, period), rows, "timeline")
    if overlaid:
        with st.expander(f"{counted(len(overlaid), 'mark')} also shown, with sources"):
            table(overlaid, columns.LINK)
            download_rows(overlaid, "timeline-context")
    elif over:
        st.info("Nothing of that kind was found for the countries and actors chosen in the sidebar.")
else:
    st.info("No site fits the filters: loosen one in the sidebar.")

between(catalog, counted_between, selection.moment(), "timeline")

st.subheader("Chronicle")
query = st.text_input(
    "Search the chronicle", key="chronicle", bind="query-params", placeholder="loan, protest, lease …"
)
span = timeline_view.chronicle_span(selection.span(), years)
events = timeline.search(catalog, timeline.chronicle(catalog, chosen, span), query)
if events:
    listed = timeline_view.event_rows(catalog, events)
    st.caption(f"{counted(len(listed), 'event')}{timeline_view.span_words(span)}, by date.")
    table(listed, columns.EVENTS)
    download_rows(listed, "chronicle")
else:
    st.info("No event fits: search for other words, or loosen a filter in the sidebar.")

st.subheader("When agreements end")
ahead = [each for each in horizons(catalog, years[1]) if index.kept(mask, each.site)]
terms = timeline_view.term_rows(catalog, ahead, years[1])
if terms:
    latest = max(int(str(term["Latest"])) for term in terms)
    chart_view.draw(
        partial(terms_chart.horizons, terms, (years[1], latest)),
        terms,
        f"When {counted(len(terms), 'agreement')} on bases and concessions will end. A bar spans the dates on which sources "
        f"differ; an arrow means later than {years[1] + terms_chart.REACH}.",
        "horizons",
    )
    table(terms, columns.TERMS)
else:
    st.info("None of the selected sites has an agreement with a known end that is still to come.")

session.write_address(atlas.domain)
shell.close_page(frame)
