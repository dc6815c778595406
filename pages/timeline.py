"""When things came, went and are due to end: lanes, a chronicle, and the ends of agreements."""

import math
import sys
from dataclasses import replace
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis import timeline
from dashboard.analysis.leases import horizons
from dashboard.app import chart as chart_view
from dashboard.app import session, shell
from dashboard.app.caching import context
from dashboard.present import timeline as timeline_view
from dashboard.present import timeline_overlay
from dashboard.present.charts import timeline as timeline_chart
from dashboard.present.sentence import sentence

frame = shell.open_page("Timeline")
atlas = frame.atlas
catalog, index = atlas.catalog, atlas.index
years = atlas.domain.years
selection = frame.selection
if selection.when == "year":  # how it came to that year: a lane that had ended before is part of it
    selection = replace(selection, when="period", period=(years[0], selection.year))
known_by = (selection.span() or years)[1] if selection.clock == "known" else None


def take_period() -> None:
    """Years dragged over in the chart become the period of the selection, on every page."""
    dragged = st.session_state["presence_chart"].selection.period.get("Year")
    if dragged:
        first, last = math.floor(min(dragged)), math.ceil(max(dragged)) - 1
        session.change(when="period", period=(max(first, years[0]), min(max(first, last), years[1])))


mask = index.mask(selection)
chosen = [identity for identity, kept in zip(index.ids, mask, strict=True) if kept]
shell.say(
    sentence(catalog, index, selection, len(chosen)),
    "All that came before the sidebar's year is here too." if frame.selection.when == "year" else "",
)

with st.container(horizontal=True):
    group = st.segmented_control(
        "Group by", list(timeline_view.GROUPS), default="Country", required=True, key="group", bind="query-params"
    )
    over = st.pills(
        "Lay over it", list(timeline_overlay.LAYERS), selection_mode="multi", key="over", bind="query-params"
    )
lanes = timeline.lanes(catalog, chosen, known_by)
until = known_by or years[1]
rows = timeline_view.lane_rows(lanes, group, (years[0], until))
overlaid = timeline_overlay.rows(catalog, context(), selection, over, years) if over else []
if rows:
    marks = timeline_view.mark_rows(lanes, years)
    counts = timeline_view.presence_rows(catalog, index, selection, years)
    period = selection.period if frame.selection.when == "period" else None
    words = (
        f"{len(rows)} sites from {years[0]} to {years[1]}, with {len(marks)} events. {timeline_view.in_words(lanes)}"
    )
    st.html(timeline_view.legend_html(str(mark["Kind"]) for mark in overlaid))
    with st.container(height=520, key="lanes"):
        with st.container(key="years"):
            chart_view.plot(
                timeline_chart.presence(counts, years),
                "Sites of known years in each year, by layer. Drag over years to select them on every page.",
                "presence",
                on_select=take_period,
            )
        chart_view.plot(timeline_chart.timeline(rows, marks, years, overlaid, period, axis=False), words, "timeline")
    st.caption(f"{words} Drag over the years at the top to select them on every page.")
    chart_view.downloads(lambda: timeline_chart.sheet(counts, rows, marks, years, overlaid, period), rows, "timeline")
    if overlaid:
        with st.expander(f"The {len(overlaid)} marks laid over it, with their sources"):
            st.dataframe(overlaid, hide_index=True, column_config=chart_view.LINK)
            chart_view.download_rows(overlaid, "timeline-context")
    elif over:
        st.info("Nothing of that kind was found for the countries and actors of the sidebar.")
else:
    st.info("No site fits the filters: loosen one in the sidebar.")

st.subheader("Chronicle")
query = st.text_input(
    "Search the chronicle", key="chronicle", bind="query-params", placeholder="loan, protest, lease …"
)
span = timeline_view.told_span(selection.span(), years)
events = timeline.search(catalog, timeline.chronicle(catalog, chosen, span), query)
if events:
    listed = timeline_view.event_rows(catalog, events)
    st.caption(f"{len(listed):,} events in order{timeline_view.span_words(span)}.")
    st.dataframe(listed, hide_index=True, column_config=timeline_view.EVENT_COLUMNS)
    chart_view.download_rows(listed, "chronicle")
else:
    st.info("No event fits: search for other words, or loosen a filter in the sidebar.")

st.subheader("What is still ahead")
told = [each for each in horizons(catalog, years[1]) if index.kept(mask, each.site)]
terms = timeline_view.term_rows(catalog, told, years[1])
if terms:
    latest = max(int(str(term["Latest"])) for term in terms)
    chart_view.draw(
        timeline_chart.horizons(terms, (years[1], latest)),
        terms,
        f"Ends of {len(terms)} agreements that hold bases and concessions, as told; a bar spans what speakers differ on, an "
        f"arrow ends after {years[1] + timeline_chart.REACH}.",
        "horizons",
    )
    st.dataframe(terms, hide_index=True, column_config=timeline_view.TERM_COLUMNS)
else:
    st.info("None of the selected sites has an agreement whose end is told and still ahead.")

session.write_address(atlas.domain)
shell.close_page(frame)
