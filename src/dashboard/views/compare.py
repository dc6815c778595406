"""The difference of two moments as a key, a summary and a table."""

import streamlit as st

from dashboard.analysis.difference import Difference
from dashboard.catalog import Catalog
from dashboard.countries import country_name
from dashboard.exports.csv import rows_csv
from dashboard.vocabulary import LAYERS

KEY = (
    '<p style="font-size:.85rem;margin:0"><b style="color:#009E73">+</b> added &nbsp; '
    '<b style="color:#B03A2E">×</b> ended &nbsp; <b style="color:#56B4E9">~</b> changed &nbsp; faint: as before</p>'
)


def summary(found: Difference) -> str:
    """`12 added, 3 ended, 5 changed, 200 as before`."""
    if not (found.added or found.ended or found.changed or found.same):
        return "no site fits the filters at either moment"
    return (
        f"{len(found.added):,} added, {len(found.ended):,} ended, {len(found.changed):,} changed, "
        f"{len(found.same):,} as before"
    )


def rows(catalog: Catalog, found: Difference) -> list[dict[str, object]]:
    """A row a site and change: added first, then ended, changed, and those that stayed."""
    listed: list[dict[str, object]] = []
    for word, ids in (("added", found.added), ("ended", found.ended)):
        listed += [_row(catalog, word, site) for site in ids]
    for change in found.changes:
        before, after = (" or ".join(told.values) for told in (change.before, change.after))
        listed.append(_row(catalog, f"{change.aspect} changed", change.site, before, after))
    listed += [_row(catalog, "as before", site) for site in found.same]
    return listed


def table(catalog: Catalog, found: Difference) -> None:
    """Draw the table with its download."""
    listed = rows(catalog, found)
    if not listed:
        st.info("No site fits the filters at either moment: loosen one in the sidebar, or choose other years.")
        return
    st.dataframe(listed, hide_index=True)
    name = f"presence-atlas-{found.a.year}-{found.b.year}.csv"
    st.download_button("Download CSV", lambda: rows_csv(listed), name, "text/csv", on_click="ignore")


def _row(catalog: Catalog, change: str, site: str, before: str = "", after: str = "") -> dict[str, object]:
    facts = catalog.by_id[site]
    return {
        "Change": change,
        "Site": facts.name,
        "Layer": LAYERS[facts.layer],
        "Country": ", ".join(country_name(code) for code in facts.countries),
        "Before": before,
        "After": after,
        "Start": facts.start_year,
        "End": facts.end_year,
        "Id": site,
    }
