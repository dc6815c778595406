"""Every claim of the selected sites, with who says it and who denies it."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis.bounds import bounds
from dashboard.app import ledger, shell
from dashboard.app.between import between
from dashboard.present.sentence import confidence_remark, sentence

frame = shell.open_page("Ledger")
atlas, selection = frame.atlas, frame.selection
mask = atlas.index.mask(selection)
sites = [site for site, kept in zip(atlas.catalog.sites, mask, strict=True) if kept]

head = st.container()
view = st.segmented_control(
    "View", list(ledger.VIEWS), default="Claims", required=True, key="view", bind="query-params", width="stretch"
)
picked = atlas.catalog.by_id.get(selection.site or "")
only = picked is not None and view in ledger.FOLLOW_PICK
only = only and st.toggle("Only the selected site", True, key="picked_only", bind="query-params")
with head:
    if picked and only:
        shell.say(f"{picked.name}: its claims and sources.", "The filters of the sidebar do not apply.")
    else:
        shell.say(
            sentence(atlas.catalog, atlas.index, selection, len(sites)), confidence_remark(atlas.index, selection)
        )
ledger.VIEWS[view](atlas.catalog, [picked] if picked and only else sites, selection)

if not (picked and only):
    between(atlas.catalog, bounds(atlas.index, selection), selection.moment(), "ledger")
shell.close_page(frame)
