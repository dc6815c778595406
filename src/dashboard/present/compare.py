"""The difference of two moments as a key, a summary and a table."""

from collections.abc import Mapping
from html import escape
from typing import Final
from urllib.parse import quote

import streamlit as st

from dashboard.analysis.difference import Aspect, Difference, verbs
from dashboard.exports.csv import rows_csv
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import CONFIDENCES, LAYERS, STATUSES
from dashboard.present.legend import SIGNS
from dashboard.present.links import page_link
from dashboard.present.palette import legend

CHANGES: Final = {"added": ("#009E73", "+"), "ended": ("#B03A2E", "×"), "changed": ("#56B4E9", "~")}
"""Colour and sign of each change, as the map draws them (web/src/drawing/shapes.js)."""
COLUMNS: Final = {
    "Start": st.column_config.NumberColumn(format="%d"),
    "End": st.column_config.NumberColumn(format="%d"),
    "Link": st.column_config.LinkColumn(display_text="open", help="The site with its claims and sources"),
}


def key_html(*, changes: bool = True) -> str:
    """Layers, actors and, where one map shows them, changes, each with its sign."""
    items = [(_badge(*CHANGES[kind]), kind) for kind in CHANGES] + [("", "faint: as before")] if changes else []
    entries = legend()
    items += [(_image(image), label) for heading in ("Layer", "Actor") for image, label in entries[heading]]
    return f'{SIGNS}<ul class="signs" aria-label="Legend">{"".join(f"<li>{i}{escape(w)}</li>" for i, w in items)}</ul>'


def summary(found: Difference) -> str:
    """`12 added, 3 ended, 5 changed, 200 as before`."""
    if not (found.added or found.ended or found.changed or found.same):
        return "no site fits the filters at either moment"
    added, ended = verbs(found.a, found.b)
    return (
        f"{len(found.added):,} {added}, {len(found.ended):,} {ended}, {len(found.changed):,} changed, "
        f"{len(found.same):,} as before"
    )


def remark(found: Difference) -> str:
    """What a reader has to know beside the summary."""
    if found.a == found.b:
        return "Twice the same moment: nothing can differ."
    undated = f" {len(found.undated):,} of unknown years count at both." if found.undated else ""
    return f"The sidebar's other filters narrow what is compared.{undated}"


def rows(catalog: Catalog, found: Difference) -> list[dict[str, object]]:
    """A row a site and change: added first, then ended, changed, and those that stayed."""
    listed: list[dict[str, object]] = []
    for word, ids in (("added", found.added), ("ended", found.ended)):
        listed += [_row(catalog, word, site) for site in ids]
    for change in found.changes:
        before, after = (
            " or ".join(_word(change.aspect, value) for value in each.values) for each in (change.before, change.after)
        )
        by = " → ".join("; ".join(each.by) for each in (change.before, change.after))
        listed.append(_row(catalog, f"{change.aspect} changed", change.site, before, after, by))
    listed += [_row(catalog, "as before", site) for site in found.same]
    return listed


def table(catalog: Catalog, found: Difference) -> None:
    """Draw the table with its download."""
    listed = rows(catalog, found)
    if not listed:
        st.info("No site fits the filters at either moment: loosen one in the sidebar, or choose other years.")
        return
    st.dataframe(listed, hide_index=True, column_config=COLUMNS)
    name = f"presence-atlas-{found.a.year}-{found.b.year}.csv"
    st.download_button("Download CSV", lambda: rows_csv(listed), name, "text/csv", on_click="ignore")


def _row(
    catalog: Catalog, change: str, site: str, before: str = "", after: str = "", by: str = ""
) -> dict[str, object]:
    facts = catalog.by_id[site]
    return {
        "Change": change,
        "Site": facts.name,
        "Layer": LAYERS[facts.layer],
        "Country": ", ".join(country_name(code) for code in facts.countries),
        "Start": facts.start_year,
        "End": facts.end_year,
        "Link": page_link(site=site),
        "Before": before,
        "After": after,
        "Told by": by,
        "Id": site,
    }


def _word(aspect: Aspect, value: str) -> str:
    words: dict[str, Mapping[str, str]] = {"status": STATUSES, "confidence": CONFIDENCES}  # type: ignore[dict-item]
    return words.get(aspect, {}).get(value, value)


def _badge(colour: str, sign: str) -> str:
    return _image(
        "data:image/svg+xml,"
        + quote(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="{colour}"/>'
            f'<text x="8" y="13" text-anchor="middle" font-family="sans-serif" font-size="14" font-weight="bold" fill="#fff">{sign}</text></svg>'
        )
    )


def _image(address: str) -> str:
    return f'<img src="{address}" alt="" width="15" height="15">'
