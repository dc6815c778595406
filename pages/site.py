"""One site on a page of its own: everything the atlas has on it, to print and to share."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard.app import map_frame, session, shell
from dashboard.app.cite import address, cite, permalink
from dashboard.app.downloads import download_menu
from dashboard.app.ledger import claims_download
from dashboard.exports.content import Content
from dashboard.map.control import MapControl
from dashboard.model.clock import today
from dashboard.model.site import Site
from dashboard.present.citation.work import source_work, view_work
from dashboard.present.contents import Section, sections
from dashboard.present.ledger import source_title
from dashboard.present.links import site_doors
from dashboard.present.profile import Profile, profile_of
from dashboard.present.site import facts_html, page_html, sections_html
from dashboard.present.templates import render

asked = st.query_params.get("site")  # before unknown values leave the address
frame = shell.open_page("Site")
atlas, selection = frame.atlas, frame.selection
catalog = atlas.catalog

if asked and asked not in catalog.by_id:
    st.html(render("paragraph", text=f"The atlas has no site “{asked}”. It may have been renamed: look it up by name."))


def take_pick() -> None:
    """Make the site chosen from the list the picked one, on every page."""
    session.change(site=st.session_state["site_page"])


@st.fragment
def take_along(site: Site, profile: Profile) -> None:
    """Draw buttons that download the site and its claims, and cite its page or any of its sources."""
    words = f"Everything on {site.name}."
    sources = {f"{number}. {source_title(each)}": source_work(each) for number, each in enumerate(profile.sources, 1)}
    with st.container(horizontal=True):
        download_menu(
            lambda: Content(catalog, [site], selection.moment(), words, today(), address()),
            site_doors(site.id),
            key="site",
        )
        claims_download(catalog, profile.every_claim())
        cite(lambda: {"This page": view_work(catalog, words, permalink(catalog), today()), **sources}, key="site")


st.session_state["site_page"] = selection.site
st.selectbox(
    "Site",
    sorted(catalog.by_id, key=lambda identity: catalog.by_id[identity].name),
    index=None,
    key="site_page",
    format_func=lambda identity: catalog.by_id[identity].name,
    placeholder="Search by name",
    on_change=take_pick,
)
found: list[Section] = []
site = catalog.by_id.get(selection.site or "")
if site is None:
    shell.say("Everything the atlas has on one site", "Choose a site above, or select one on the map.")
else:
    profile = profile_of(catalog, site, selection.moment())
    more = sections_html(profile)
    found = sections(more)
    left, right = st.columns([1.6, 1], gap="medium")
    with left:
        st.html(page_html(profile))
    with right:
        here = np.array([identity == site.id for identity in atlas.index.ids])
        message = MapControl(here, None, fit=True, plays=False)
        map_frame.draw_map(message, key="map_site", height=300, picks=False)
        st.html(facts_html(profile))
    st.html(more)
    take_along(site, profile)

session.write_address(atlas.domain)
shell.close_page(frame, filters=False, contents=found)
