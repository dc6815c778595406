"""Which sites are near each other, which came first, and how surprising that is."""

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
from dashboard.app import columns, map_frame, session, shell
from dashboard.app.table import table
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
    accuracy_km = st.slider("Accuracy at least (km)", 5, 300, 50, 5, key="accuracy", bind="query-params",
                            help="Sites whose place is known less accurately are left out.")  # fmt: skip

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
    "A pair is listed if the lower end of its range is within the distance. The range includes the accuracy of both places; "
    "the distance between the points, or from the nearest part of a line, is beside it. Distances are on the WGS 84 ellipsoid."
)
if pairs:
    near = {site for pair in pairs for site in (pair.a, pair.b)}
    shown = np.array([identity in near for identity in index.ids])
    map_frame.draw_map(MapControl(shown, None, site=selection.site), key="map_overlap", height=420)
    table(rows, columns.PAIRS)
    chart_view.download_rows(rows, "overlap")
else:
    st.info(
        "No pair is that near: increase the distance, allow less accurate places, or loosen a filter in the sidebar."
    )

st.subheader("Is that surprising?")
if st.toggle("Test against random places", key="chance", bind="query-params"):
    try:
        countries = outlines(json.loads((paths.DATA / "geo" / "countries.geojson").read_text("utf-8")))
        test = chance(catalog, left, right, countries, within_km)
    except ValueError as error:
        st.info(str(error))
    else:
        table(overlap_view.outcome_rows(test))
        st.caption(
            f"{test.rounds} random worlds, seed {test.seed}. A small share means that chance alone rarely brings sites as near."
        )
        st.markdown("\n".join(f"- {assumption}" for assumption in ASSUMPTIONS))

session.write_address(atlas.domain)
shell.close_page(frame)
