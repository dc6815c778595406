"""The selected sites as a table, for those who can't use a map: sortable, a row picks its site, and downloads."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard.app import session
from dashboard.evidence.clocks import known_step
from dashboard.evidence.staleness import STALE_MONTHS, is_stale
from dashboard.exports.csv import sites_csv
from dashboard.exports.geojson import sites_geojson
from dashboard.model.catalog import Catalog, Site
from dashboard.model.clock import today
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES


def site_table(catalog: Catalog, sites: Sequence[Site], *, key: str, known_by: int | None = None) -> None:
    """Draw the table of the sites; picking a row picks the site everywhere.

    With `known_by`, years, status and confidence are those known by the end of that year.
    """
    if not sites:
        st.info("No site fits: loosen a filter in the sidebar.")
        return
    day = today()
    told = sites if known_by is None else [as_known(site, known_by) for site in sites]
    caption = "Pick a row to open its record. A heading sorts."
    if known_by is not None:
        caption += (
            f" Years, status and confidence as known by the end of {known_by}; the downloads hold what is known today."
        )
    st.caption(caption)
    st.dataframe(
        [_row(site, day) for site in told],
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


def as_known(site: Site, year: int) -> Site:
    """The site with the years, status and confidence that were known by the end of `year`."""
    step = known_step(site.known, year)
    if step is None:
        return site
    return replace(
        site, start_year=step.start_year, end_year=step.end_year, status=step.status, confidence=step.confidence
    )


def _row(site: Site, day: datetime.date) -> dict[str, object]:
    return {
        "Name": site.name,
        "Confidence": CONFIDENCES[site.confidence],
        "Status": STATUSES[site.status],
        "Start": site.start_year,
        "End": site.end_year,
        "Country": ", ".join(country_name(code) for code in site.countries),
        "Region": ", ".join(site.regions),
        "Category": site.category,
        "Layer": LAYERS[site.layer],
        "Actor": ACTORS[site.actor],
        "± km": site.accuracy_m / 1000,
        "Newest evidence": site.newest_evidence,
        "Stale": f"over {STALE_MONTHS} months" if is_stale(site.newest_evidence, day) else "",
    }
