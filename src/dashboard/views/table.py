"""The selected sites as a table, for those who can't use a map: sortable, a row picks its site, and downloads."""

from collections.abc import Sequence

import streamlit as st

from dashboard import session
from dashboard.catalog import Catalog, Site
from dashboard.countries import country_name
from dashboard.exports.csv import sites_csv
from dashboard.exports.geojson import sites_geojson
from dashboard.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES


def site_table(catalog: Catalog, sites: Sequence[Site], *, key: str) -> None:
    """Draw the table of the sites; picking a row picks the site everywhere."""
    st.dataframe(
        [_row(site) for site in sites],
        key=f"{key}_rows",
        hide_index=True,
        on_select=lambda: _pick(sites, key),
        selection_mode="single-row",
        column_config={
            "Start": st.column_config.NumberColumn(format="%d"),
            "End": st.column_config.NumberColumn(format="%d"),
            "± km": st.column_config.NumberColumn(help="How far off the place may be", format="%.1f"),
        },
    )
    ids = [site.id for site in sites]
    with st.container(horizontal=True):
        st.download_button(
            "Download CSV",
            lambda: sites_csv(catalog, ids),
            "presence-atlas-sites.csv",
            "text/csv",
            key=f"{key}_csv",
            on_click="ignore",
        )
        st.download_button(
            "Download GeoJSON",
            lambda: sites_geojson(catalog, ids),
            "presence-atlas-sites.geojson",
            "application/geo+json",
            key=f"{key}_geojson",
            on_click="ignore",
        )


def _pick(sites: Sequence[Site], key: str) -> None:
    rows = st.session_state[f"{key}_rows"].selection.rows
    session.change(site=sites[rows[0]].id if rows else None)


def _row(site: Site) -> dict[str, object]:
    return {
        "Name": site.name,
        "Layer": LAYERS[site.layer],
        "Actor": ACTORS[site.actor],
        "Country": ", ".join(country_name(code) for code in site.countries),
        "Region": ", ".join(site.regions),
        "Category": site.category,
        "Status": STATUSES[site.status],
        "Confidence": CONFIDENCES[site.confidence],
        "Start": site.start_year,
        "End": site.end_year,
        "± km": site.accuracy_m / 1000,
        "Newest source": site.newest_evidence,
    }
