"""Which sites stand near each other, which came first, and how surprising their nearness is."""

import json
import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard import paths
from dashboard.analysis.chance import ASSUMPTIONS, chance, outlines
from dashboard.analysis.overlap import NOTICE, PRESETS, SECURITY, Side, overlap
from dashboard.app import chart as chart_view
from dashboard.app import map_frame, session, shell
from dashboard.map.control import MapControl
from dashboard.model.vocabulary import LAYERS
from dashboard.present import overlap as overlap_view
from dashboard.present.sentence import sentence

frame = shell.open_page("Overlap")
atlas, selection = frame.atlas, frame.selection
catalog, index = atlas.catalog, atlas.index
mask = index.mask(selection)

sides = {"Chinese security sites": SECURITY, **{label: Side(layers=(code,)) for code, label in LAYERS.items()}}
against = dict(PRESETS.values()) | {label: Side(layers=(code,)) for code, label in LAYERS.items()}
with st.container(horizontal=True, vertical_alignment="bottom"):
    left_name = st.selectbox("Sites", list(sides), key="left", bind="query-params")
    right_name = st.selectbox("near", list(against), key="right", bind="query-params")
    within_km = st.slider("Within (km)", 5, 200, 50, 5, key="within", bind="query-params")
    accuracy_km = st.slider("Placed to within (km)", 5, 300, 50, 5, key="accuracy", bind="query-params",
                            help="Sites whose place is known less exactly than this are left out.")  # fmt: skip

sites = [
    site
    for site, kept in zip(catalog.sites, mask, strict=True)
    if kept and site.location.accuracy_m <= accuracy_km * 1000
]
left, right = sides[left_name].of(sites), against[right_name].of(sites)
pairs = overlap(catalog, left, right, within_km)
rows = overlap_view.rows(catalog, pairs)

shell.say(
    overlap_view.answer(left_name, right_name, (len(left), len(right)), pairs, within_km),
    sentence(catalog, index, selection, int(mask.sum())),
)
st.info(NOTICE)
st.caption(
    "A pair is listed when the nearer end of its range is that near. The range carries how exactly both places are "
    "known; the distance of the points alone, or of a line's nearest part, stands beside it. All by the WGS 84 ellipsoid."
)
if pairs:
    near = {site for pair in pairs for site in (pair.a, pair.b)}
    shown = np.array([identity in near for identity in index.ids])
    map_frame.draw_map(MapControl(shown, None, site=selection.site), key="map_overlap", height=420)
    st.dataframe(
        rows,
        hide_index=True,
        column_config=chart_view.LINK | {"Points (km)": st.column_config.NumberColumn(format="%.1f")},
    )
    chart_view.download_rows(rows, "overlap")
else:
    st.info("No pair is that near: widen the distance, allow coarser places, or loosen a filter in the sidebar.")

st.subheader("Is that surprising?")
if st.toggle("Test against places drawn at random", key="chance", bind="query-params"):
    try:
        countries = outlines(json.loads((paths.DATA / "geo" / "countries.geojson").read_text("utf-8")))
        test = chance(catalog, left, right, countries, within_km)
    except ValueError as error:
        st.info(str(error))
    else:
        st.dataframe(overlap_view.outcome_rows(test), hide_index=True)
        st.caption(
            f"{test.rounds} random worlds, seed {test.seed}. A small share means that chance alone rarely does as much."
        )
        st.markdown("\n".join(f"- {assumption}" for assumption in ASSUMPTIONS))

session.write_address(atlas.domain)
shell.close_page(frame)
