"""The map: a Folium map whose sites the browser draws itself.

Two planes. The data plane: all sites go to the browser once, as a content-hashed file from our own origin. The control
plane: a filter change sends a few hundred bytes that say what is visible now (`control`), and nothing is rebuilt.
"""
