"""Two years compared: which sites were added, ended, changed or stayed the same."""

import sys
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard.analysis.bounds import bounds
from dashboard.analysis.difference import compared, difference
from dashboard.app import columns, map_frame, own_map, session, shell
from dashboard.app.between import between
from dashboard.app.own_compare import draw_own_compare
from dashboard.app.table import download_rows, table
from dashboard.evidence.moment import Moment
from dashboard.map.control import MapControl
from dashboard.model.vocabulary import Clock
from dashboard.present import compare as compare_view
from dashboard.present.bounds import several_words
from dashboard.present.difference import label, sentences
from dashboard.present.legend import compare_legend
from dashboard.present.own import own_legend
from dashboard.present.wording import lowered, moment_words

MAP_HEIGHT = 480
CLOCKS: dict[str, Clock] = {"True in": "true", "Known by": "known"}  # these labels are part of addresses

frame = shell.open_page("Compare")
atlas, selection = frame.atlas, frame.selection
catalog, index = atlas.catalog, atlas.index
first, last = atlas.domain.years


def swap() -> None:
    """Swap the two moments."""
    state = st.session_state
    state.a, state.b = state.b, state.a
    state.clock_a, state.clock_b = state.clock_b, state.clock_a


with st.container(horizontal=True, vertical_alignment="bottom"):
    clock_a = st.selectbox(
        "Moment A",
        list(CLOCKS),
        key="clock_a",
        bind="query-params",
        width=120,
        help="True in: as it was in that year, by everything known today. Known by: as it was known at the end of that year.",
    )
    year_a = st.slider("Year A", first, last, 2012, key="a", bind="query-params")
    st.button("⇄", on_click=swap, help="Swap A and B")
    clock_b = st.selectbox("Moment B", list(CLOCKS), key="clock_b", bind="query-params", width=120)
    year_b = st.slider("Year B", first, last, last, key="b", bind="query-params")

a, b = Moment(year_a, CLOCKS[clock_a]), Moment(year_b, CLOCKS[clock_b])
found = difference(catalog, compared(index, selection, a, b), a, b, undated=selection.undated)
ranges = {moment: bounds(index, selection.at(moment)) for moment in (a, b)}
shell.say(
    f"{label(a, b)}: {compare_view.summary(found)}.",
    f"{compare_view.remark(found)} {several_words({lowered(moment_words(each)): ranges[each] for each in ranges})}",
)

row = {identity: number for number, identity in enumerate(index.ids)}
marks = {kind: [row[site] for site in getattr(found, kind)] for kind in ("added", "ended", "changed")}
shown = np.zeros(index.size, dtype=bool)
shown[[row[site] for site in (*found.added, *found.ended, *found.changed, *found.same)]] = True

look = st.segmented_control(
    "Look", ["One map", "Two maps"], default="One map", key="look", required=True, bind="query-params",
    label_visibility="collapsed",
)  # fmt: skip
if look == "One map":
    st.html(compare_legend(changes=True))
    control = MapControl(shown, None, site=selection.site, plays=False, marks=marks)
    map_frame.draw_map(control, key="map_compare", height=MAP_HEIGHT)
else:
    st.html(compare_legend(changes=False))
    if own := own_map.index():
        st.html(own_legend(own.data, slim=True))
    link = st.session_state.setdefault("compare_link", uuid4().hex)
    for column, moment, key in zip(st.columns(2), (a, b), ("map_a", "map_b"), strict=True):
        at = selection.at(moment)
        with column:
            st.markdown(f"**{moment_words(moment)}**")
            control = replace(map_frame.control(atlas, at, own=True), plays=False)
            map_frame.draw_map(control, key=key, height=MAP_HEIGHT, link=link)

for name, moment in {"a": a, "b": b}.items():
    between(catalog, ranges[moment], moment, name, of=moment_words(moment))

st.subheader("By country")
rows = compare_view.rows(catalog, found)
if rows:
    st.html(compare_view.sentences_html(sentences(catalog, found, selection.countries)))
    st.subheader("Site by site")
    table(rows, columns.CHANGES)
    download_rows(rows, f"{a.year}-{b.year}")
else:
    st.info("No site fits the filters in either year: loosen a filter in the sidebar, or choose other years.")

draw_own_compare(selection, a.year, b.year)

session.write_address(atlas.domain)
shell.close_page(frame)
