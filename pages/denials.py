"""Denials and corrections, and what became of them."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.app import columns, session, shell
from dashboard.app.table import download_rows, table
from dashboard.evidence.docket import OUTCOMES, Outcome
from dashboard.model.vocabulary import SIDES, STANCES, Side, Stance
from dashboard.present import docket as docket_view
from dashboard.present.sentence import UP_TO_THE_YEAR, sentence
from dashboard.present.wording import counted

FEW = 12  # rows of a table that needs no scrolling of its own

frame = shell.open_page("Denials")
atlas, selection = frame.atlas, frame.selection
catalog, index = atlas.catalog, atlas.index
if selection.when == "year":  # what was denied and has ended since is part of the docket
    selection = replace(selection, when="period", period=(atlas.domain.years[0], selection.year))
sites = index.sites(selection)

head = st.container()
with st.container(horizontal=True):
    outcomes = st.multiselect(
        "What became of it",
        OUTCOMES,
        format_func=lambda code: docket_view.OUTCOME_NAMES[cast(Outcome, code)],
        key="outcome",
        bind="query-params",
    )
    sides = st.multiselect(
        "Denied by", SIDES, format_func=lambda code: SIDES[cast(Side, code)], key="denied_by", bind="query-params"
    )
    stances = st.multiselect(
        "Kind",
        ["denies", "corrects"],
        format_func=lambda code: STANCES[cast(Stance, code)],
        key="against",
        bind="query-params",
    )

every = [
    entry
    for entry in docket_view.entries_of(catalog, sites, selection.known_by())
    if (not sides or entry.denial.side in sides) and (not stances or entry.denial.stance in stances)
]
entries = [entry for entry in every if not outcomes or entry.outcome in outcomes]
with head:
    shell.say(
        sentence(catalog, index, selection, len(sites)),
        f"{UP_TO_THE_YEAR if frame.selection.when == 'year' else ''} {docket_view.summary(every)}".strip(),
    )
    st.caption(f"{docket_view.ROW} {docket_view.LIMITS}")
if entries:
    rows = docket_view.rows(catalog, entries)
    table(rows, columns.DENIALS, height=480 if len(rows) > FEW else "content")
    download_rows(rows, "denials")
    with st.expander("The same to read, with all that followed", key="in_full", on_change="rerun") as in_full:
        if in_full.open:
            shown = entries[: docket_view.LONGEST_LIST]
            if len(entries) > len(shown):
                st.caption(
                    f"The newest {len(shown)} of {counted(len(entries), 'entry', 'entries')}: choose above to see others."
                )
            st.html(docket_view.entries_html(catalog, shown))
else:
    st.info("Nothing fits: loosen a filter here or in the sidebar.")
with st.expander("What the outcomes mean"):
    st.html(docket_view.meanings_html())

session.write_address(atlas.domain)
shell.close_page(frame)
