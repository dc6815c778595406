"""A card for each layer: what belongs in it, what it rests on, how complete its records are, what was not searched."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis.layers import layer_card
from dashboard.app import columns, shell
from dashboard.app.table import download_rows, table
from dashboard.model.vocabulary import LAYERS
from dashboard.present import layers as layers_view
from dashboard.present.contents import sections
from dashboard.present.links import REPOSITORY
from dashboard.present.ownership import ownership_rows
from dashboard.present.sentence import confidence_remark, sentence
from dashboard.present.templates import render

frame = shell.open_page("Layers")
atlas, selection = frame.atlas, frame.selection
catalog, index = atlas.catalog, atlas.index
sites = index.sites(selection)
shell.say(sentence(catalog, index, selection, len(sites)), confidence_remark(index, selection))
known_by = selection.known_by()
st.caption(
    "What each layer is meant to hold, and how well its records are carried. A record that is complete is not thereby right, "
    "and a layer with few sites may only have been searched less."
    + (f" Sources are those published by the end of {known_by}; completeness is today's." if known_by else "")
)
cards = [layer_card(catalog, layer, sites, known_by, selection.countries) for layer in LAYERS]
drawn = [layers_view.card_html(card) for card in cards]
st.html(render("layers"))
for card in drawn:
    st.html(card)
download_rows(layers_view.card_rows(cards), "layers")

st.subheader("How complete each record is")
st.caption(
    "The least complete first. Each field above counts the same ([methods]"
    f"({REPOSITORY}/blob/main/docs/methods.md#complete-records))."
)
rows = layers_view.record_rows(catalog, sites)
table(rows, columns.LINK)
download_rows(rows, "completeness")

st.subheader("Up to the last parent")
year = selection.moment().year
st.caption(
    f"Who owns, is licensed or operates, and to whom they belong{f' as of {year}' if year else ' today'}. A per cent in the end is "
    "the product of the steps, given where sources state them all. An operator need not own what it operates."
)
owned = ownership_rows(catalog, sites, year)
table(owned, columns.LINK)
download_rows(owned, "ownership")

shell.close_page(frame, contents=sections(*drawn))
