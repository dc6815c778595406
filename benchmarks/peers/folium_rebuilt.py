"""The usual app: a folium map with a Marker a site, made anew whenever the slider moves."""

import folium
import streamlit as st
from common import CENTRE, ZOOM, read_sites, touching
from leaflet_alone import leaflet_alone
from streamlit_folium import st_folium
from years import FIRST, LAST, START

st.set_page_config(layout="wide")
sites = st.cache_data(read_sites)()
year = st.sidebar.slider("Year", FIRST, LAST, START)
found = leaflet_alone(folium.Map(CENTRE, zoom_start=ZOOM, tiles=None))
for site in touching(sites, year).itertuples():
    folium.Marker((site.lat, site.lon), tooltip=site.name).add_to(found)
st_folium(found, height=600, use_container_width=True, returned_objects=["last_object_clicked_tooltip"])
