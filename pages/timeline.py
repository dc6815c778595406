"""When things came, went and are due to end: lanes, a chronicle, and the ends of agreements."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))  # Community Cloud does not install the project

import streamlit as st

from dashboard import session, shell
from dashboard.analysis import timeline
from dashboard.analysis.leases import horizons
from dashboard.caching import context
from dashboard.charts import timeline as timeline_chart
from dashboard.selection import sentence
from dashboard.views import chart as chart_view
from dashboard.views import timeline as timeline_view
from dashboard.views import timeline_overlay

frame = shell.open_page("Timeline")
atlas, selection = frame.atlas, frame.selection
catalog, index = atlas.catalog, atlas.index
years = atlas.domain.years


def take_period() -> None:
    """Years dragged over in the chart become the period of the selection, on every page."""
    dragged = st.session_state["timeline_chart"].selection.period.get("From")
    if dragged:
        first, last = (min(max(int(year), years[0]), years[1]) for year in (min(dragged), max(dragged)))
        session.change(when="period", period=(first, last))


mask = index.mask(selection)
chosen = [identity for identity, kept in zip(index.ids, mask, strict=True) if kept]
shell.say(sentence(catalog, index, selection, len(chosen)))

with st.container(horizontal=True):
    group = st.segmented_control(
        "Group by", list(timeline_view.GROUPS), default="Country", required=True, key="group", bind="query-params"
    )
    over = st.pills(
        "Lay over it", list(timeline_overlay.LAYERS), selection_mode="multi", key="over", bind="query-params"
    )
lanes = timeline.lanes(catalog, chosen)
rows = timeline_view.lane_rows(catalog, lanes, group, years)
overlaid = timeline_overlay.rows(catalog, context(), selection, over, years) if over else []
if rows:
    marks = timeline_view.mark_rows(lanes, group, years)
    with st.container(height=560):
        chart_view.draw(
            timeline_chart.timeline(rows, marks, years, overlaid),
            rows,
            f"{len(rows)} sites from {years[0]} to {years[1]}, with {len(marks)} events. An arrowhead marks a start or end "
            "that is not known, not verified, lies outside, or has not come. Drag over years to select them everywhere. "
            + timeline_view.left_out(lanes),
            "timeline",
            on_select=take_period,
        )
    if overlaid:
        with st.expander(f"The {len(overlaid)} marks laid over it, with their sources"):
            st.dataframe(overlaid, hide_index=True, column_config=chart_view.LINK)
            chart_view.download_rows(overlaid, "timeline-context")
    elif over:
        st.info("Nothing of that kind was found for the countries and actors of the sidebar.")
else:
    st.info(timeline_view.left_out(lanes) or "No site fits the filters: loosen one in the sidebar.")

st.subheader("Chronicle")
query = st.text_input(
    "Search the chronicle", key="chronicle", bind="query-params", placeholder="loan, protest, lease …"
)
span = selection.span() if selection.when == "period" else None
events = timeline.search(catalog, timeline.chronicle(catalog, chosen, span), query)
if events:
    listed = timeline_view.entry_rows(catalog, events)
    st.caption(f"{len(listed):,} events in order" + (f", {span[0]}–{span[1]}." if span else ", of all years."))
    st.dataframe(
        listed,
        hide_index=True,
        column_config={
            "Link": st.column_config.LinkColumn(display_text="open"),
            "Year": st.column_config.NumberColumn(format="%d"),
        },
    )
    chart_view.download_rows(listed, "chronicle")
else:
    st.info("No event fits: search for other words, or loosen a filter in the sidebar.")

st.subheader("What is still ahead")
terms = timeline_view.term_rows(catalog, [each for each in horizons(catalog, years[1]) if index.kept(mask, each.site)])
if terms:
    latest = max(int(str(term["Latest"])) for term in terms)
    chart_view.draw(
        timeline_chart.horizons(terms, (years[1], latest + 2)),
        terms,
        f"Ends of {len(terms)} agreements that hold bases and concessions, as told; a line spans what speakers differ on.",
        "horizons",
    )
    st.dataframe(terms, hide_index=True)
else:
    st.info("None of the selected sites has an agreement whose end is told and still ahead.")

session.write_address(atlas.domain)
shell.close_page(frame)
