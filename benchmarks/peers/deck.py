"""Streamlit's deck.gl chart: a ScatterplotLayer, no tiles."""

import pydeck
import streamlit as st
from common import CENTRE, ZOOM, read_sites, touching
from years import FIRST, LAST, START

st.set_page_config(layout="wide")
sites = st.cache_data(read_sites)()
year = st.sidebar.slider("Year", FIRST, LAST, START)
layer = pydeck.Layer(
    "ScatterplotLayer",
    touching(sites, year)[["lon", "lat", "name"]],
    id="sites",
    get_position=["lon", "lat"],
    get_fill_color=[0, 114, 178],
    get_radius=6,
    radius_units="'pixels'",
    pickable=True,
)
view = pydeck.ViewState(latitude=CENTRE[0], longitude=CENTRE[1], zoom=ZOOM)
deck = pydeck.Deck(
    layers=[layer], initial_view_state=view, map_provider=None, map_style=None, tooltip={"text": "{name}"}
)
st.pydeck_chart(deck, height=600, key="map")
