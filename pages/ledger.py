"""Every claim with who says it and who denies it, linked with the selection."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.app import shell
from dashboard.present import ledger as ledger_view
from dashboard.present.sentence import sentence

frame = shell.open_page("Ledger")
atlas, selection = frame.atlas, frame.selection
mask = atlas.index.mask(selection)
sites = [site for site, kept in zip(atlas.catalog.sites, mask, strict=True) if kept]

shell.say(sentence(atlas.catalog, atlas.index, selection, len(sites)), shell.threshold_line(atlas.index, selection))
view = st.segmented_control(
    "View", list(ledger_view.VIEWS), default="Claims", required=True, key="view", bind="query-params", width="stretch"
)
ledger_view.VIEWS[view](atlas.catalog, sites, selection)

shell.close_page(frame)
