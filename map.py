"""The map page: what readers see first."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parent / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis.bounds import bounds
from dashboard.analysis.sides import shifts
from dashboard.app import faults, map_frame, own_map, session, shell
from dashboard.app.between import between
from dashboard.app.cite import address, cite_view
from dashboard.app.downloads import download_menu
from dashboard.app.nearest import nearest_sites
from dashboard.app.own_table import own_tables
from dashboard.app.side_table import side_table
from dashboard.app.site_table import site_table
from dashboard.exports.content import Content
from dashboard.model.clock import today
from dashboard.present.area import inside_words
from dashboard.present.hidden import why_hidden
from dashboard.present.legend import map_legend, slim_legend, standing_legend, status_heading
from dashboard.present.links import selection_doors
from dashboard.present.own import own_legend, own_sentence
from dashboard.present.profile import profile_of
from dashboard.present.sentence import confidence_remark, sentence
from dashboard.present.sides import changes_html
from dashboard.present.site import site_html
from dashboard.selection.coordinates import Coordinates, coordinates
from dashboard.store.opening import open_store

MAP_HEIGHT = 600

frame = shell.open_page("Map")
atlas, selection = frame.atlas, frame.selection
mask = atlas.index.mask(selection)
words = sentence(atlas.catalog, atlas.index, selection, int(mask.sum()))
shell.introduce()
own = own_map.index()
own_mask = None if own is None else own.mask(selection, own_map.choice())
own_words = "" if own is None or own_mask is None else own_sentence(own.data, own.by_file(own_mask))
shell.say(words, confidence_remark(atlas.index, selection), own_words)


@st.fragment
def map_and_site() -> None:
    """Draw the map with the legend or the picked site beside it; a pick runs only this part again."""
    embedded = shell.is_embedded()
    left, right = (st.container(), st.container()) if embedded else st.columns([2.3, 1], gap="small")
    with left:
        exercises = bool(st.session_state.get("exercises", st.query_params.get("exercises") == "true"))
        map_frame.draw_map(
            map_frame.control(atlas, session.selection(), exercises=exercises, follow=True, own=True),
            key="map",
            height=MAP_HEIGHT,
            shared=True,
        )
    map_frame.head_start()
    session.write_address(atlas.domain)
    now = session.selection()
    site = atlas.index.site(now, now.site) if now.site else None
    with right, st.container(height="content" if embedded else MAP_HEIGHT, border=False):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.toggle(
                "Joint exercises",
                key="exercises",
                bind="query-params",
                help="Also show joint military exercises. Filled: held. Hollow: announced only. Crossed out: cancelled.",
            )
            if site is not None:
                st.button("Close", key="close_site", on_click=session.change, kwargs={"site": None})
        if now.without:
            with faults.contained():  # claims are read here, and may be damaged
                st.html(changes_html(atlas.catalog, now.without, shifts(atlas.catalog, atlas.index, now)))
        moment = now.moment()
        place = coordinates(now.q)
        if site is None and isinstance(place, Coordinates):
            nearest_sites(atlas, now, place)
        elif site is None:
            if own is not None:
                st.html(own_legend(own.data, own.clustered, slim=embedded))
            if now.according != "all":
                st.html(standing_legend(now.according))
            if not embedded:
                st.caption(status_heading(moment))  # apart from the legend, which is not sent again with every year
            st.html(slim_legend() if embedded else map_legend())
        else:
            shown = atlas.index.kept(atlas.index.mask(now), site.id)
            hidden = why_hidden(site, now, atlas.catalog.newest_year, shown=shown)
            with faults.contained():  # claims and sources are read here, and may be damaged
                counted = atlas.index.counted(now, site.id)
                st.html(site_html(profile_of(atlas.catalog, site, moment, counted), hidden))


map_and_site()


@st.fragment
def take_along() -> None:
    """Draw buttons that download the selected sites, and cite the view of them."""
    here = address()

    def made() -> str:
        from dashboard.brief.document import Chosen, brief  # when a reader asks for one

        chosen = Chosen(atlas.catalog, atlas.index, selection)
        return brief(chosen, open_store(), today(), here)

    with st.container(horizontal=True):
        download_menu(
            lambda: Content.selected(atlas.catalog, atlas.index, selection, today(), here),
            selection_doors(selection, atlas.domain),
            key="map",
            brief=made,
        )
        cite_view(atlas.catalog, words, key="map")


if not shell.is_embedded():  # there the whole page is a link away, and nothing may scroll but the host
    take_along()
    between(atlas.catalog, bounds(atlas.index, selection), selection.moment(), "map")

with st.expander("Table of the selected sites", key="table", on_change="rerun") as table:
    if table.open:
        site_table(
            atlas.catalog,
            atlas.index.sites(selection),
            key="map_table",
            moment=selection.moment(),
            in_area=inside_words(atlas.index, selection),
        )

if own_mask is not None:
    with st.expander("Table of your selected sites", key="own_table", on_change="rerun") as own_fold:
        if own_fold.open:
            own_tables(own_mask)

if not shell.is_embedded():
    with st.expander("What each side says of them", key="sides", on_change="rerun") as sides:
        if sides.open:
            side_table(atlas, selection)

shell.close_page(frame)
