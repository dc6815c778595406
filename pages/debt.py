"""What each country owes China by every source, and the chains from a loan to an asset."""

import sys
from functools import partial
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard.analysis.chains import chains
from dashboard.analysis.debt import differences, points
from dashboard.app import chart as chart_view
from dashboard.app import columns, map_frame, session, shell
from dashboard.app.caching import context
from dashboard.app.table import download_rows, table
from dashboard.map.control import MapControl
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import LINK_BASES
from dashboard.present import debt as debt_view
from dashboard.present.charts import debt as debt_charts
from dashboard.present.debt_figures import FIGURES
from dashboard.present.wording import counted

frame = shell.open_page("Debt")
atlas, selection = frame.atlas, frame.selection
catalog, index = atlas.catalog, atlas.index
around = context()

labels = {label: figure for figure, (label, _) in FIGURES.items()}
label = st.segmented_control(
    "Debt as", list(labels), default="Money", required=True, key="told_as", bind="query-params",
    label_visibility="collapsed",
)  # fmt: skip
figure = labels[label]
unit = FIGURES[figure][1]
words = label[0].lower() + label[1:]
rows = [row for row in around.debt if not selection.countries or row.country in selection.countries]
found = points(rows, figure)
countries = sorted({country_name(point.row.country) for point in found})
shell.say(
    f"Debt to China, {words} ({unit}): {counted(len(found), 'figure')} for {counted(len(countries), 'country', 'countries')}.",
    "The sidebar's countries apply here, its years do not.",
)
if found:
    shown = st.pills(
        "Countries", countries, selection_mode="multi", key="owing", bind="query-params",
        default=[name for name in ("Kyrgyzstan", "Tajikistan") if name in countries] or countries[:2],
    )  # fmt: skip
    listed = debt_view.point_rows(catalog, found, figure)
    drawn = [row for row in listed if row["Country"] in shown] or listed
    if len(drawn) == 1:  # a point alone is no chart
        st.caption("Only one source gives a figure, so there is no chart.")
        table(drawn, columns.LINK | {"When": None})
        download_rows(drawn, "debt")
    else:
        chart_view.draw(
            partial(debt_charts.debt, drawn, unit),
            drawn,
            f"Every figure a source gives, in {unit}, by the day it is for. Only debt owed at the time is joined by a line; "
            "loans taken and the debt of whole economies are points of another shape. Debt to all creditors is not included.",
            "debt",
        )
    with st.expander("All figures with sources"):
        table(listed, columns.LINK | {"When": None})
        download_rows(listed, "debt-figures")
    differing = debt_view.difference_rows(differences(rows, figure))
    if differing:
        st.markdown(
            "**More than one figure for a year.** Only figures for the same day and creditor contradict each other."
        )
        table(differing)
        download_rows(differing, "debt-differences")
else:
    st.info(f"No source gives the debt of these countries as {words}: choose another measure, or other countries.")

whole = debt_view.total_rows(catalog, rows)
if whole:
    st.subheader("Total debt, to all creditors")
    st.caption("Shown separately, because it does not say how much is owed to China.")
    table(whole, columns.LINK)
    download_rows(whole, "debt-in-total")

st.subheader("From a loan to an asset, step by step")
bases = st.pills(
    "Basis of the exchange", list(LINK_BASES.values()), selection_mode="multi", key="basis", bind="query-params"
)
kept = [
    chain
    for chain in chains(catalog, around)
    if (not selection.countries or chain.chain.country in selection.countries)
    and (not bases or any(LINK_BASES[link.link.basis] in bases for link in chain.links))
]
if kept:
    overview = debt_view.chain_rows(kept)
    titles = [chain.chain.title for chain in kept]
    chosen = st.selectbox("Chain", titles, key="chain", bind="query-params")
    chain = kept[titles.index(chosen)]
    st.html(debt_view.summary_html(chain))
    steps = debt_view.step_rows(catalog, chain)
    left, right = st.columns([1.6, 1], gap="small")
    with left:
        chart_view.draw(
            partial(debt_charts.chain, steps, debt_view.arrow_rows(chain)),
            debt_view.link_rows(catalog, chain),
            f"{counted(len(chain.steps), 'step')} from {chain.steps[0].year} to {chain.steps[-1].year}, {counted(len(chain.links), 'link')}. "
            "Solid: stated by a party or a document. Dashed: inferred. Dotted: inferred by some and denied by others.",
            "chain",
        )
    with right:
        touched = np.array([identity in chain.sites for identity in index.ids])
        map_frame.draw_map(MapControl(touched, None, fit=True), key="map_chain", height=300)
    st.html(debt_view.chain_html(catalog, chain))
    st.markdown("**All chains**")
    table(overview)
    download_rows(overview, "chains")
else:
    st.info("No chain fits: loosen the country filter in the sidebar, or the basis above.")

session.write_address(atlas.domain)
shell.close_page(frame)
