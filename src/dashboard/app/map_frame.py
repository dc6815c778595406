"""The map on a page: what is visible goes in, what the reader picked comes out."""

import time

import numpy as np
import streamlit as st
from numpy.typing import NDArray
from streamlit_folium import st_folium

from dashboard.analysis.alliances import chosen
from dashboard.app import faults, own_map, session, shell
from dashboard.app.caching import Atlas, assets, atlas, context
from dashboard.map.atlas_map import atlas_map
from dashboard.map.control import ControlGroup, MapControl
from dashboard.map.filters import Following, name_of
from dashboard.map.pick import Pick, picked
from dashboard.present.coordinates import understood
from dashboard.selection import Selection
from dashboard.selection.area import outline
from dashboard.selection.coordinates import Coordinates, Unreadable, coordinates

RETURNED = ["last_object_clicked_tooltip", "last_object_clicked_count"]
"""The two values the map reports: what was picked, and a count that distinguishes one pick from the next. Nothing else a
reader does on the map, such as zooming or panning, runs the page again."""

NOT_WRITTEN = (
    "This server can't write the map's files, so they are sent inside the map. That is slower, but nothing is lost."
)
HEAD_START_S = 0.7
"""Seconds the rest of a reader's first page waits, so that the map comes before legend and filters. The browser's React
shows a component that had to be loaded only half a second after the last such request, and each filter is one."""
_BEGUN = "map_begun"
_WHOLE_PAGE = "map_asks_for_whole_page"


def control(
    shared: Atlas, selection: Selection, *, exercises: bool = False, follow: bool = False, own: bool = False
) -> MapControl:
    """Return what the map needs of a selection: the sites left by the filters it can't apply, and the filters it can.

    `exercises`: whether to draw joint exercises, those in the selected countries with a selected actor.
    `follow`: whether the map follows the sidebar before the page has run. `own`: whether to draw the reader's own data too.
    """
    place = coordinates(selection.q)
    return MapControl(
        mask=shared.index.base_mask(selection),
        period=selection.span(),
        layers=frozenset(selection.layers),
        actors=frozenset(selection.actors),
        follow=_following(shared, selection, place) if follow else None,
        undated=selection.undated,
        clock=selection.clock,
        confidence=selection.confidence,
        statuses=frozenset(selection.statuses),
        according=selection.according,
        standings=frozenset(selection.standings),
        told=shared.index.standings(selection),
        weighed=shared.index.reweighed(selection),
        site=selection.site,
        exercises=exercise_mask(selection) if exercises else None,
        at=(place.lon, place.lat, place.accuracy_m) if isinstance(place, Coordinates) else None,
        outline=outline(selection.area) if selection.area else None,
        own=own_map.control(selection) if own else None,
    )


def _following(shared: Atlas, selection: Selection, place: Coordinates | Unreadable | None) -> Following:
    searches = not isinstance(place, Coordinates)
    return Following.of(selection, shared.index, searches=searches, read=understood(selection.q))


def exercise_mask(selection: Selection) -> NDArray[np.bool_]:
    """Return the joint exercises of a selection by everything but time, one row for each of the context's."""
    return np.array(chosen(context().exercises, selection.countries, selection.actors), dtype=bool)


def draw_map(
    message: MapControl,
    *,
    key: str,
    height: int,
    link: str | None = None,
    shared: bool = False,
    picks: bool = True,
) -> None:
    """Draw the map with what the message makes visible, `height` pixels high; a pick changes the selection.

    Maps with the same `link` move together. With `shared`, the page's address says where the map looks once the reader
    has moved it. With `picks=False` a pick is left to the map, where the page is about the one site on it. The selection
    changes before the page runs, so that the map is told of its own pick, and later when it is closed.
    """
    if st.session_state.pop(_WHOLE_PAGE, False):
        st.rerun(scope="app")
    files, domain = assets(), atlas().domain
    filters = name_of(atlas().catalog) if shared else None
    if not files.whole:
        st.caption(NOT_WRITTEN)
    faults.name_left_out(files.damaged)
    st_folium(
        atlas_map(files, link, filters=filters, shared=shared, embedded=shell.is_embedded()).fresh(),
        key=key,
        height=height,
        use_container_width=True,
        returned_objects=RETURNED,
        render=False,  # streamlit-folium renders it anyway
        feature_group_to_add=ControlGroup(message),
        on_change=(lambda: follow(picked(st.session_state[key], domain.sites, domain.years))) if picks else None,
    )


def head_start() -> None:
    """Let the browser fetch the map before the rest of the page, on the first run of a reader's visit."""
    if _BEGUN not in st.session_state:
        st.session_state[_BEGUN] = True
        time.sleep(HEAD_START_S)


def follow(pick: Pick | None) -> None:
    """Change the selection by a pick. A year or an area concerns the whole page, a site only the part that shows it."""
    if pick is None:
        return
    if pick.year is not None or pick.is_area:
        session.change(**({"area": pick.area} if pick.is_area else {"when": "year", "year": pick.year}))
        st.session_state[_WHOLE_PAGE] = True
    else:
        session.change(site=pick.site)
