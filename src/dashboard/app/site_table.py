"""The selected sites as a table, for those who can't use a map. Selecting a row picks its site."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.analysis.layers import complete
from dashboard.analysis.leases import lease_at
from dashboard.app import columns, session
from dashboard.app.table import table
from dashboard.evidence.moment import TODAY, Moment, state_at
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS
from dashboard.present.links import site_page
from dashboard.present.wording import lease_words, search_words, state_status


def site_table(
    catalog: Catalog,
    sites: Sequence[Site],
    *,
    key: str,
    moment: Moment = TODAY,
    in_area: Mapping[str, str] | None = None,
) -> None:
    """Draw the table of the sites at a moment; selecting a row picks the site on every page.

    `in_area` says by id whether sites lie in the area chosen; None where none is.
    """
    if not sites:
        st.info("No site fits the filters: loosen one in the sidebar.")
        return
    caption = "Select a row to open its record. Click a heading to sort."
    if moment.year is not None:
        caption += f" {as_of_words(moment)}, here and in the downloads."
    st.caption(caption)
    table(
        [site_row(catalog, site, moment) | _inside(in_area, site) for site in sites],
        columns.SITES,
        key=f"{key}_rows",
        on_select=lambda: _pick(sites, key),
        selection_mode="single-row",
    )


def _inside(in_area: Mapping[str, str] | None, site: Site) -> dict[str, object]:
    return {} if in_area is None else {"In the area": in_area[site.id]}


def _pick(sites: Sequence[Site], key: str) -> None:
    rows = st.session_state[f"{key}_rows"].selection.rows
    session.change(site=sites[rows[0]].id if rows else None)


def as_of_words(moment: Moment) -> str:
    """Which columns depend on the moment, in words."""
    if moment.clock == "known":
        return f"Years, status and confidence are as known at the end of {moment.year}"
    return f"Status is as of the end of {moment.year}"


def site_row(catalog: Catalog, site: Site, moment: Moment) -> dict[str, object]:
    """A row of the table: the site at the moment."""
    state = state_at(site, moment, catalog.newest_year)
    return {
        "Name": site.name,
        "Confidence": CONFIDENCES[state.confidence] if state else None,
        "Status": state_status(state) if state else None,
        "Start": state.start_year if state else None,
        "End": state.end_year if state else None,
        "Lease expires": lease_words(lease_at(catalog, site, moment)),
        "Country": ", ".join(country_name(code) for code in site.countries),
        "Region": ", ".join(site.regions),
        "Category": site.category,
        "Layer": LAYERS[site.layer],
        "Actor": ACTORS[site.actor],
        "± km": site.location.accuracy_m / 1000,
        "Last evidence": state.last_evidence if state else None,
        "Newest dated source": site.newest_evidence,
        "Last looked for": search_words(site.checked[-1]) if site.checked else None,
        "Complete, %": complete(catalog, site).percent,
        "Link": site_page(site.id),
    }
