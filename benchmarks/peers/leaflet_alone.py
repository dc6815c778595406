"""Folium maps that load Leaflet from their own server and leave out what plain Markers do not need.

The benchmark has no network. Bootstrap, jQuery and Awesome Markers are left out, which makes these peers faster than
they are in use.
"""

import folium


def leaflet_alone(found: folium.Map) -> folium.Map:
    """Point a map at the copy of Leaflet beside the peers."""
    found.default_js = [("leaflet", "../../app/static/leaflet.js")]
    found.default_css = [("leaflet", "../../app/static/leaflet.css")]
    return found
