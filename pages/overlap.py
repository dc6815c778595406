"""Which sites are near each other, which came first, and how that compares with chance."""

import sys
from functools import partial
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard.analysis.bounds import bounds
from dashboard.analysis.chance.comparison import Chance, compare
from dashboard.analysis.overlap import SECURITY, Side, overlap
from dashboard.app import caching, columns, map_frame, own, session, shell
from dashboard.app import chart as chart_view
from dashboard.app.between import between
from dashboard.app.own_overlap import draw_own_overlap
from dashboard.app.table import download_rows, table
from dashboard.map.control import MapControl
from dashboard.model.vocabulary import LAYERS
from dashboard.present import overlap as overlap_view
from dashboard.present.bounds import several_words
from dashboard.present.charts.nearness import nearness
from dashboard.present.sentence import sentence
from dashboard.store.ground import Ground, read_ground
from dashboard.store.opening import open_store


@st.cache_resource(show_spinner=False)
def ground() -> Ground:
    """Outlines and towns, read when the first reader compares with chance."""
    return read_ground(open_store())


@st.cache_resource(show_spinner="Comparing with random places …", max_entries=100)
def compared(left: tuple[str, ...], right: tuple[str, ...], known: tuple[str, ...]) -> Chance:
    """The comparison of two sides, for all distances, the same for all readers."""
    return compare(caching.atlas().catalog, left, right, ground(), known=known)


frame = shell.open_page("Overlap")
atlas, selection = frame.atlas, frame.selection
catalog, index = atlas.catalog, atlas.index
mask = index.mask(selection)

sides = {"Chinese security sites": SECURITY, **{label: Side(layers=(code,)) for code, label in LAYERS.items()}}
against = overlap_view.SIDES | {label: Side(layers=(code,)) for code, label in LAYERS.items()}
mine = {f"Your data: {each.label}": each for each in own.data()}
with st.container(horizontal=True, vertical_alignment="bottom"):
    left_name = st.selectbox("Sites", [*sides, *mine], key="left", bind="query-params")
    right_name = st.selectbox("near", list(against), key="right", bind="query-params")
    within_km = st.slider("Within (km)", 5, 200, 50, 5, key="within", bind="query-params")
    accuracy_km = st.slider("Accuracy at least (km)", 5, 300, 50, 5, key="accuracy", bind="query-params",
                            help="Sites whose place is known less accurately are left out.")  # fmt: skip

sites = [
    site
    for site, kept in zip(catalog.sites, mask, strict=True)
    if kept and site.location.accuracy_m <= accuracy_km * 1000
]
right = against[right_name].of(sites)
if left_name in mine:
    others = tuple(catalog.by_id[site] for site in right)
    draw_own_overlap(mine[left_name], index, selection, (right_name, others), within_km)
    session.write_address(atlas.domain)
    shell.close_page(frame)
    st.stop()
left = sides[left_name].of(sites)
pairs = overlap(catalog, left, right, within_km)
rows = overlap_view.rows(catalog, pairs)

exact = np.array([site.location.accuracy_m <= accuracy_km * 1000 for site in catalog.sites])
ranges = {
    name: bounds(index, selection).among(exact & np.isin(index.ids, side.of(catalog.sites)))
    for name, side in ((left_name, sides[left_name]), (right_name, against[right_name]))
}
shell.say(
    overlap_view.answer(left_name, right_name, (len(left), len(right)), pairs, within_km),
    f"{sentence(catalog, index, selection, int(mask.sum()))} {several_words(ranges)}",
)
st.info(overlap_view.NOTICE)
st.caption(
    "A pair is listed if the lower end of its range is within the distance. The range includes the accuracy of both places; "
    "beside it is the distance between the points, or from the nearest part of a line. Where the accuracies can't tell the "
    "two places apart, that distance says nothing, and the most it may be is given. Distances are on the WGS 84 ellipsoid."
)
if pairs:
    near = {site for pair in pairs for site in (pair.a, pair.b)}
    shown = np.array([identity in near for identity in index.ids])
    map_frame.draw_map(MapControl(shown, None, site=selection.site), key="map_overlap", height=420)
    table(rows, columns.LINK)
    download_rows(rows, "overlap")
else:
    st.info(
        "No pair is that near: increase the distance, allow less accurate places, or loosen a filter in the sidebar."
    )

for number, (name, each) in enumerate(ranges.items()):
    between(catalog, each, selection.moment(), f"side_{number}", of=name)

st.subheader("Is that more than chance?")
if st.toggle("Compare with random places", key="chance", bind="query-params"):
    known = tuple(site.id for site in catalog.sites if site.location.accuracy_m <= accuracy_km * 1000)
    try:
        test = compared(left, right, known)
    except ValueError as error:
        st.info(str(error))
    else:
        shell.say(overlap_view.verdict(test, left_name, right_name))
        st.caption(overlap_view.basis(test, within_km))
        compared_rows = overlap_view.comparison_rows(test, within_km)
        table(compared_rows)
        download_rows(compared_rows, "overlap-comparison")
        st.caption(
            "Line: pairs within each distance, as they are. Dashes: the mean of the random worlds. Band: 19 of 20 random worlds "
            "stay in it at every distance. Where the line leaves the band, there are more pairs, or fewer, than by chance."
        )
        curves = overlap_view.curve_rows(test)
        for rule in overlap_view.RULES.values():
            if shown_rows := [row for row in curves if row["Compared with"] == rule]:
                st.markdown(f"**Compared with {rule}**")
                chart_view.plot(
                    partial(nearness, shown_rows, within_km),
                    f"Pairs by distance, compared with {rule}",
                    f"overlap-{rule}",
                )
        download_rows(curves, "overlap-chance")
        st.markdown("\n".join(f"- {caveat}" for caveat in overlap_view.CAVEATS))

session.write_address(atlas.domain)
shell.close_page(frame)
