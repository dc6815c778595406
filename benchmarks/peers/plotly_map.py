"""Plotly's map in Streamlit: scatter_map on a blank background, no tiles."""

import plotly.express as px
import streamlit as st
from common import CENTRE, COLOURS, ZOOM, read_sites, touching
from years import FIRST, LAST, START

st.set_page_config(layout="wide")
sites = st.cache_data(read_sites)()
year = st.sidebar.slider("Year", FIRST, LAST, START)
figure = px.scatter_map(
    touching(sites, year)[["name", "lon", "lat", "layer"]],
    lat="lat",
    lon="lon",
    color="layer",
    color_discrete_map=COLOURS,
    hover_name="name",
    center={"lat": CENTRE[0], "lon": CENTRE[1]},
    zoom=ZOOM - 1,
    map_style="white-bg",
    height=600,
)
figure.update_layout(uirevision="map", margin={"l": 0, "r": 0, "t": 0, "b": 0})
st.plotly_chart(figure, key="map")
