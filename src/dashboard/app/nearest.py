"""The sites nearest to the coordinates a reader searched for."""

from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard.app import session
from dashboard.app.caching import Atlas
from dashboard.app.sidebar import KM
from dashboard.present import coordinates as words
from dashboard.present.links import page_link
from dashboard.present.markdown import plain
from dashboard.present.templates import render
from dashboard.selection import Selection, to_url
from dashboard.selection.area import Circle
from dashboard.selection.coordinates import Coordinates

LISTED: Final = 12


def nearest_sites(atlas: Atlas, selection: Selection, place: Coordinates) -> None:
    """Draw the sites of the selection nearest to a place, each as a button that picks it."""
    from dashboard.analysis.nearest import nearest  # loads shapely and pyproj, which the map page does without

    found = nearest(atlas.index.sites(selection), place.lon, place.lat, LISTED)
    other = words.other_order(selection.q)
    offer = None
    if other is not None:
        address = to_url(replace(selection, q=words.as_query(other), site=None), atlas.domain)
        offer = (page_link("", **address), words.place(other))
    st.html(render("nearest", place=words.place(place), about=words.about(place.accuracy_m), offer=offer, found=found))
    around = Circle(round(place.lat, 4), round(place.lon, 4), KM)
    st.button(f"Only sites within {KM:g} km", key="around", on_click=session.change, kwargs={"area": around, "q": ""})
    with st.container(gap=None, key="nearest"):
        for near in found:
            label = (
                f"{plain(near.site.name)} · {words.about(near.metres)} (± {words.about(near.site.location.accuracy_m)})"
            )
            key = f"near_{near.site.id}"
            st.button(label, key=key, type="tertiary", on_click=session.change, kwargs={"site": near.site.id})
