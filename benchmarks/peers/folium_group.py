"""The usual app done better: the map stays, its Markers go through `feature_group_to_add`."""

import folium
import streamlit as st
from common import CENTRE, ZOOM, read_sites, touching
from leaflet_alone import leaflet_alone
from streamlit_folium import st_folium
from years import FIRST, LAST, START

st.set_page_config(layout="wide")
sites = st.cache_data(read_sites)()
year = st.sidebar.slider("Year", FIRST, LAST, START)
group = folium.FeatureGroup("sites")
for site in touching(sites, year).itertuples():
    folium.Marker((site.lat, site.lon), tooltip=site.name).add_to(group)
st_folium(
    leaflet_alone(folium.Map(CENTRE, zoom_start=ZOOM, tiles=None)),
    key="map",
    height=600,
    use_container_width=True,
    returned_objects=["last_object_clicked_tooltip"],
    feature_group_to_add=group,
)
