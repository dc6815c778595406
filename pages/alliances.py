"""Which country belongs to which organization, and which countries exercise together."""

import sys
from functools import partial
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard.analysis.alliances import chosen, held, spans, standings
from dashboard.app import chart as chart_view
from dashboard.app import columns, map_frame, session, shell
from dashboard.app.caching import context
from dashboard.app.table import download_rows, table
from dashboard.map.control import MapControl
from dashboard.model.vocabulary import BLOCS
from dashboard.present import alliances as alliances_view
from dashboard.present.charts import alliances as alliances_charts
from dashboard.present.palette import MEMBERSHIP_COLOURS
from dashboard.present.wording import counted

frame = shell.open_page("Alliances")
atlas, selection = frame.atlas, frame.selection
catalog = atlas.catalog
around = context()
span = selection.span()
year = span[1] if span else atlas.domain.years[1]

bloc = st.segmented_control(
    "Organization", list(BLOCS), default="CSTO", required=True, key="bloc", bind="query-params",
    label_visibility="collapsed",
)  # fmt: skip
found = standings(around.memberships, bloc, year)
full = sum(each.state in {"member", "signatory"} for each in found.values())
shell.say(
    f"{BLOCS[bloc]}, {year}: {counted(full, 'member or signatory', 'members or signatories')}, "
    f"{counted(len(found) - full, 'country', 'countries')} in other roles or no longer members.",
    "The year is the one chosen in the sidebar.",
)
everything = st.toggle("Show exercises of all years", value=True, key="drills", bind="query-params")
drill_span = None if everything else span
left, right = st.columns([2.2, 1], gap="small")
with left:
    fills = {country: MEMBERSHIP_COLOURS[each.state] for country, each in found.items()}
    nothing = np.zeros(atlas.index.size, dtype=bool)
    control = MapControl(nothing, drill_span, exercises=map_frame.exercise_mask(selection), fills=fills)
    map_frame.draw_map(control, key="map_alliances", height=420)
with right:
    if found:
        st.html(alliances_view.roles_html(found))
    else:
        st.info(f"The {bloc} did not exist in {year}, or no country in the atlas belonged to it: choose another year.")
    st.caption("Triangles: joint exercises. Filled: held. Hollow: announced only. Crossed out: cancelled.")

st.subheader("Roles over the years")
rows = alliances_view.span_rows(
    catalog, [each for each in spans(around.memberships) if each.organization == bloc], atlas.domain.years[1]
)
chart_view.draw(
    partial(alliances_charts.memberships, rows),
    rows,
    f"{counted(len(rows), 'role')} in the {bloc}. Where no source gives the year, a bar begins with the founding of the organization.",
    "memberships",
)
with st.expander("Table with sources"):
    table(rows, columns.LINK)

st.subheader("Joint exercises")
mask = chosen(around.exercises, selection.countries, selection.actors)
listed = [
    each
    for each, kept in zip(around.exercises, mask, strict=True)
    if kept and (drill_span is None or drill_span[0] <= each.year <= drill_span[1])
]
held_exercises = held(listed)
if not listed:
    st.info(
        "No exercise was found for these years, countries and actors: show all years, or loosen a filter in the sidebar."
    )
else:
    st.markdown(alliances_view.exercise_counts(listed))
    rows = alliances_view.exercise_rows(catalog, listed)
    table(rows, columns.EXERCISES)
    download_rows(rows, "exercises")

st.subheader("Which countries exercise together")
pairs = alliances_view.matrix_rows(held_exercises)
if pairs:
    chart_view.draw(
        partial(alliances_charts.matrix, pairs),
        pairs,
        f"In how many of {counted(len(held_exercises), 'exercise')} held each pair of countries took part, for the countries with "
        "the most exercises. Only exercises found are counted: a low number may mean that few were searched for.",
        "drills",
    )
    by_year = alliances_view.pair_year_rows(held_exercises)
    chart_view.draw(
        partial(alliances_charts.pair_years, by_year),
        by_year,
        "The same by year, for the pairs with the most exercises: how many each pair took part in together.",
        "drills-by-year",
    )
else:
    st.info("No two countries exercised together in these years: show all years, or loosen a filter in the sidebar.")

session.write_address(atlas.domain)
shell.close_page(frame)
