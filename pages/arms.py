"""Arms and training: who supplied whom with what, with which share of imports, and who trains whom."""

import sys
from functools import partial
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis import arms
from dashboard.app import chart as chart_view
from dashboard.app import columns, own_arms, session, shell
from dashboard.app.caching import context
from dashboard.app.table import download_rows, table
from dashboard.model.vocabulary import ARMS_KINDS
from dashboard.present import arms as arms_view
from dashboard.present.charts import arms as arms_charts
from dashboard.present.context import party
from dashboard.present.wording import are, counted

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

everything = st.toggle("Show all years", value=True, key="all_years", bind="query-params")
rows = arms.within(around.arms_transfers, None if everything else span, undated=selection.undated)
rows = tuple(
    row
    for row in rows
    if (not selection.countries or row.recipient in selection.countries)
    and (not selection.actors or row.supplier in selection.actors)
    and (not suppliers or party(row.supplier) in suppliers)
    and (not kinds or (row.kind and ARMS_KINDS[row.kind] in kinds))
)
arrived = sum(row.status in arms.HAPPENED for row in rows)
words = "in all years" if everything or span is None else f"in {span[0]}–{span[1]}"
shell.say(
    f"{counted(len(rows), 'arms transfer')} {words}: {arrived} delivered, {len(rows) - arrived} ordered, agreed or planned.",
    "The sidebar's country is the recipient, its actor the supplier.",
)

drawn = arms_view.chart_rows(catalog, rows)
if drawn:
    undated = len(rows) - len(drawn)
    chart_view.draw(
        partial(arms_charts.arms, drawn),
        drawn,
        "Transfers by recipient. Filled: delivered. Hollow: not delivered, or not yet. A line spans the years of a package."
        + (f" {undated} without a date {are(undated)} only in the table." if undated else ""),
        "arms",
    )
else:
    st.info("No dated transfer fits: loosen a filter above or in the sidebar, or show all years.")
if rows:
    st.subheader("Value of deliveries")
    totals = arms_view.total_rows(arms.totals(rows, None if everything else span))
    st.caption(
        "Sums of the deliveries whose value a source gives, in US dollars of the time. A package and its parts count once; what is of more years than asked for is listed apart. "
        "Most deliveries have no published value, so a low sum does not mean that little was delivered."
    )
    table(totals)
    download_rows(totals, "arms-totals")
    with st.expander("All transfers with sources"):
        transfers = arms_view.transfer_rows(catalog, rows)
        table(transfers, columns.LINK)
        download_rows(transfers, "arms-transfers")

own_arms.show(selection, suppliers, None if everything else span)

st.subheader("Shares of arms imports")
shares = [row for row in around.arms_shares if not selection.countries or row.recipient in selection.countries]
if shares:
    listed = arms_view.share_rows(catalog, shares)
    chart_view.draw(
        partial(arms_charts.arms_shares, listed),
        listed,
        f"{counted(len(listed), 'figure')} by recipient and period, as sources give them. Periods may overlap, so figures are no series over time. "
        "Suppliers of the rest, up to 100 percent, are not known.",
        "arms-shares",
    )
    with st.expander("Table with sources"):
        table(listed, columns.LINK)
else:
    st.info("No share was found for the countries chosen in the sidebar.")

st.subheader("Training and academies")
training = [
    row
    for row in around.training
    if (not selection.countries or row.recipient in selection.countries)
    and (not selection.actors or row.provider in selection.actors)
]
if training:
    listed = arms_view.training_rows(catalog, training)
    table(listed, columns.LINK)
    download_rows(listed, "training")
else:
    st.info("No training was found for the countries and actors chosen in the sidebar.")

session.write_address(atlas.domain)
shell.close_page(frame)
