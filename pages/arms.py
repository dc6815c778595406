"""Arms and training: who supplied whom with what, who holds which share, who trains whom."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis import arms
from dashboard.app import chart as chart_view
from dashboard.app import session, shell
from dashboard.app.caching import context
from dashboard.model.vocabulary import ARMS_KINDS
from dashboard.present import arms as arms_view
from dashboard.present.charts import context as context_charts
from dashboard.present.context import party

frame = shell.open_page("Arms")
atlas, selection = frame.atlas, frame.selection
catalog = atlas.catalog
around = context()
span = selection.span()

with st.container(horizontal=True):
    suppliers = st.multiselect(
        "Supplier", sorted({party(row.supplier) for row in around.arms_transfers}), key="supplier", bind="query-params"
    )
    kinds = st.pills("Kind", list(ARMS_KINDS.values()), selection_mode="multi", key="kind", bind="query-params")

everything = st.toggle("All years, whatever the sidebar says", value=True, key="all_years", bind="query-params")
rows = arms.within(around.arms_transfers, None if everything else span, undated=selection.undated)
rows = tuple(
    row
    for row in rows
    if (not selection.countries or row.recipient in selection.countries)
    and (not selection.actors or row.supplier in selection.actors)
    and (not suppliers or party(row.supplier) in suppliers)
    and (not kinds or ARMS_KINDS[row.kind] in kinds)
)
arrived = sum(row.status in arms.HAPPENED for row in rows)
words = "all years" if everything or span is None else f"{span[0]}–{span[1]}"
shell.say(
    f"{len(rows)} arms transfers, {words}: {arrived} delivered, {len(rows) - arrived} only ordered, agreed or planned.",
    "Country and actor follow the sidebar: recipient and supplier.",
)

drawn = arms_view.chart_rows(catalog, rows)
if drawn:
    undated = len(rows) - len(drawn)
    chart_view.draw(
        context_charts.arms(drawn),
        drawn,
        "Deliveries by recipient. Filled: delivered; hollow: not (yet) delivered; a line spans the years of a package."
        + (f" {undated} without a date are in the table alone." if undated else ""),
        "arms",
    )
else:
    st.info("No dated transfer fits: loosen a filter above or in the sidebar, or look at all years.")
if rows:
    st.subheader("What deliveries are put at")
    totals = arms_view.total_rows(arms.totals(rows))
    st.caption(
        "Sums of the deliveries whose value a source gives, in the dollars the source gives. A package and its parts "
        "count once. Most deliveries have no published value: a small sum is no small delivery."
    )
    st.dataframe(totals, hide_index=True)
    chart_view.download_rows(totals, "arms-totals")
    with st.expander("Every transfer, with its sources"):
        table = arms_view.transfer_rows(catalog, rows)
        st.dataframe(table, hide_index=True, column_config=chart_view.LINK)
        chart_view.download_rows(table, "arms-transfers")

st.subheader("Shares of arms imports")
shares = [row for row in around.arms_shares if not selection.countries or row.recipient in selection.countries]
if shares:
    listed = arms_view.share_rows(catalog, shares)
    chart_view.draw(
        context_charts.arms_shares(listed),
        listed,
        f"{len(listed)} figures for recipients and periods as sources give them, side by side; periods overlap and are "
        "not one series. What is missing to 100 percent is not told.",
        "arms-shares",
    )
    with st.expander("The figures, with their sources"):
        st.dataframe(listed, hide_index=True, column_config=chart_view.LINK)
else:
    st.info("No share was found for the countries of the sidebar.")

st.subheader("Training and academies")
training = [
    row
    for row in around.training
    if (not selection.countries or row.recipient in selection.countries)
    and (not selection.actors or row.provider in selection.actors)
]
if training:
    listed = arms_view.training_rows(catalog, training)
    st.dataframe(listed, hide_index=True, column_config=chart_view.LINK)
    chart_view.download_rows(listed, "training")
else:
    st.info("No training was found for the countries and actors of the sidebar.")

session.write_address(atlas.domain)
shell.close_page(frame)
