"""How the columns of tables are shown: widths, numbers without thousands, links."""

from typing import Final

import streamlit as st

LINK: Final = {"Link": st.column_config.LinkColumn(display_text="open")}
"""The column of every table that links to a source or a page."""
SITE_PAGE: Final = {"Link": st.column_config.LinkColumn("Page", display_text="open", help="The page of the site")}
CLAIMS: Final = LINK | {
    "Site": st.column_config.Column(width=220),
    "Value": st.column_config.Column(width=260),
    "Speaker": st.column_config.Column(width=200),
}
DENIALS: Final = LINK | {
    "Site": st.column_config.Column(width=200),
    "Page": st.column_config.LinkColumn(display_text="claims", help="The site with all its claims in the ledger"),
    "What": st.column_config.Column(width=230, help="What is denied; of a correction the value it gives"),
    "Speaker": st.column_config.Column(width=170),
    "Published": st.column_config.Column(width=95),
    "Stance": st.column_config.Column(width=75),
    "Outcome": st.column_config.Column(width=220, help="What became of it, as far as gathered"),
    "Since": st.column_config.Column(width=90, help="The date of the first claim that shows it"),
    "After": st.column_config.Column(width=120, help="How long after the denial; a range where a date is not exact"),
    "Reported later": st.column_config.Column(width=300, help="By others than the side that denied it"),
    "Days at least": None,
    "Days at most": None,
}
ABSENCE: Final = {
    "Where": st.column_config.Column(width=210, pinned=True),
    "Notes": st.column_config.Column(width="large"),
}
CHANGES: Final = {
    "Start": st.column_config.NumberColumn(format="%d"),
    "End": st.column_config.NumberColumn(format="%d"),
    "Link": st.column_config.LinkColumn(display_text="open", help="The site with its claims and sources"),
}
EVENTS: Final = {
    "Date": st.column_config.TextColumn(width=90),
    "Site": st.column_config.TextColumn(width=190),
    "What": st.column_config.TextColumn(width=350),
    "Source": st.column_config.TextColumn(width=200),
    "Link": st.column_config.LinkColumn(display_text="open", width=60),
}
TERMS: Final = {
    "Name": None,
    "Site": st.column_config.TextColumn(width=260),
    "Earliest": st.column_config.NumberColumn(format="%d", width=70),
    "Latest": st.column_config.NumberColumn(format="%d", width=70),
    "Source": st.column_config.TextColumn(width=290),
    "Link": st.column_config.LinkColumn(display_text="open", width=60),
}
REVISIONS: Final = LINK | {
    "Released": st.column_config.TextColumn(width=90, help="The first release that has the change"),
    "Site": st.column_config.TextColumn(width=200),
    "What": st.column_config.TextColumn(width=130),
    "Change": st.column_config.TextColumn(width=380),
    "Source": st.column_config.TextColumn(width=200),
}
EXERCISES: Final = LINK | {"Year": st.column_config.NumberColumn(format="%d")}
SITES: Final = {
    "Start": st.column_config.NumberColumn(format="%d"),
    "End": st.column_config.NumberColumn(format="%d"),
    "Lease expires": st.column_config.TextColumn(help="When the lease, concession or agreement ends, by its sources"),
    "± km": st.column_config.NumberColumn(help="Accuracy of the place", format="%.1f"),
    "Complete, %": st.column_config.NumberColumn(
        help="Share of the fields that count that its record has", format="%d"
    ),
    "Last evidence": st.column_config.NumberColumn(help="Year of the last dated evidence of its state", format="%d"),
    "Link": st.column_config.LinkColumn("Page", display_text="open", help="The site with all its claims and sources"),
}
