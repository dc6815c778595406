"""The article, claim by claim: what it says, and what the evidence shows."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard.analysis.article import article
from dashboard.app import map_frame, session, shell
from dashboard.app.caching import context
from dashboard.app.table import download_rows
from dashboard.map.control import MapControl
from dashboard.model.vocabulary import VERDICTS
from dashboard.present import article as article_view
from dashboard.present.contents import Section, sections
from dashboard.present.verdict import RULE
from dashboard.present.wording import counted

EVERY = "Sites of all claims below"

frame = shell.open_page("Article")
atlas = frame.atlas
catalog, index = atlas.catalog, atlas.index
around = context()
judged = article(catalog, around, index)
counts = {label: sum(each.verdict == code for each in judged) for code, label in VERDICTS.items()}
shell.say(
    f"The article, claim by claim: {counted(len(judged), 'claim')}, "
    + ", ".join(f"{count} {label.lower()}" for label, count in counts.items() if count) + ".",
)  # fmt: skip
st.html(article_view.intro_html(catalog))
with st.expander("How a verdict is reached"):
    st.markdown("\n".join(f"{number}. {line}" for number, line in enumerate(RULE, start=1)))

topics = list(dict.fromkeys(each.claim.topic for each in judged))
with st.container(horizontal=True):
    topic = st.pills("Topic", topics, selection_mode="multi", key="topic", bind="query-params")
    wanted = st.pills("Verdict", list(VERDICTS.values()), selection_mode="multi", key="verdict", bind="query-params")
kept = [
    each
    for each in judged
    if (not topic or each.claim.topic in topic) and (not wanted or VERDICTS[each.verdict] in wanted)
]

found: list[Section] = []
if kept:
    placed = [each.claim.claim for each in kept if each.sites]
    shown_claim = st.selectbox("Show on the map", [EVERY, *placed], key="places")
    sites = {site for each in kept if shown_claim in {EVERY, each.claim.claim} for site in each.sites}
    st.caption(
        f"Sites named as evidence for {f'the {len(kept)} claims below' if shown_claim == EVERY and len(kept) > 1 else 'this claim'}: "
        f"{len(sites)}."
    )
    shown = np.array([identity in sites for identity in index.ids])
    map_frame.draw_map(MapControl(shown, None, fit=True), key="map_article", height=320)
    claims = article_view.claims_html(catalog, around, kept)
    found = sections(claims)
    st.html(claims)
    download_rows(article_view.rows(catalog, around, kept), "article")
else:
    st.info("No claim has this topic and verdict: choose others.")

session.write_address(atlas.domain)
shell.close_page(frame, filters=False, contents=found)
