"""The smallest streamlit-folium app: one map, one Marker."""

import folium
from leaflet_alone import leaflet_alone
from streamlit_folium import st_folium

found = leaflet_alone(folium.Map((38.5, 68.8), zoom_start=6, tiles=None))
folium.Marker((38.5, 68.8)).add_to(found)
st_folium(found)
