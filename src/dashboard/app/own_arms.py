"""Trade registers that a reader brought, below the arms transfers of the atlas: never mixed with them, and never kept."""

from collections.abc import Sequence

import streamlit as st

from dashboard.analysis import arms
from dashboard.app import own
from dashboard.imports.known import sipri
from dashboard.model.countries import CENTRAL_ASIA
from dashboard.present import arms as arms_view
from dashboard.present.context import party
from dashboard.present.markdown import plain
from dashboard.present.wording import counted
from dashboard.selection.model import Selection


def show(selection: Selection, suppliers: Sequence[str], span: tuple[int, int] | None) -> None:
    """Draw a table for each register, limited by the sidebar and the page's own choices; nothing where there is none.

    `suppliers`: names of countries, none for all. `span`: first and last year, None for all years. The table is drawn for
    this reader alone: `app.table.table` would share it among readers.
    """
    registers = [each for each in own.data() if each.table is not None and each.kind == sipri.SIPRI.name]
    if not registers:
        return
    st.subheader("From your data")
    limited = st.toggle("Recipients in Central Asia only", value=True, key="own_arms")
    for register in registers:
        assert register.table is not None  # noqa: S101  # chosen above
        rows = sipri.transfers(register.table, CENTRAL_ASIA if limited else None)
        rows = tuple(
            row
            for row in arms.within(rows, span, undated=selection.undated)
            if (not selection.countries or row.recipient in selection.countries)
            and (not selection.actors or row.supplier in selection.actors)
            and (not suppliers or party(row.supplier) in suppliers)
        )
        st.caption(
            f"{plain(register.label)}: {counted(len(rows), 'order')}, apart from the transfers above, which may be the same deliveries. "
            "The atlas does not rate them. " + plain(" ".join(register.remarks))
        )
        if rows:
            st.dataframe(arms_view.own_rows(rows), hide_index=True, placeholder="")
        else:
            st.info("No order fits: show all recipients, or all years, or loosen the sidebar.")
        st.caption(plain(register.credit))
