"""What is ahead: leases and concessions that end, works and drills announced, each with who says so."""

import sys
from dataclasses import replace
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis.calendar import calendar
from dashboard.app import cite, shell
from dashboard.app.caching import context
from dashboard.app.table import download_rows
from dashboard.model.clock import today
from dashboard.model.vocabulary import AHEAD_KINDS
from dashboard.present import calendar as calendar_view
from dashboard.present.contents import sections

frame = shell.open_page("Calendar")
atlas = frame.atlas
selection = replace(frame.selection, site=None)  # a pick on the map filters nothing here
catalog, around = atlas.catalog, context()

entries = calendar(catalog, around, atlas.index, selection)
head = st.container()
labels = {label: kind for kind, label in AHEAD_KINDS.items() if any(entry.kind == kind for entry in entries)}
chosen = st.pills(
    "Kind", list(labels), selection_mode="multi", key="kind", bind="query-params", label_visibility="collapsed"
)
kinds = [labels[label] for label in chosen]
shown = [entry for entry in entries if not kinds or entry.kind in kinds]
past = selection.moment().year
now = today() if past is None or past >= catalog.newest_year else None
with head:
    shell.say(calendar_view.sentence(catalog, selection, shown, now), calendar_view.kinds_words(shown))
    st.caption(calendar_view.LIMITS)
address = calendar_view.file_address(selection, atlas.domain, kinds)
found = []
if shown:
    with st.container(horizontal=True):
        st.link_button("Subscribe", calendar_view.subscription(cite.root(), address), icon=":material/event:")
        st.link_button("Save as .ics", address)
    html = calendar_view.calendar_html(catalog, calendar_view.groups(shown, now))
    found = sections(html)
    st.html(html)
    download_rows(calendar_view.rows(catalog, shown), "calendar")
else:
    st.info("Nothing dated lies ahead of these sites: loosen a filter, or choose another year.")

shell.close_page(frame, contents=found)
