"""The Folium map itself: Leaflet and our script alone, no jQuery, no Bootstrap, no tiles until a reader chooses them."""

import json
from copy import copy
from functools import lru_cache
from typing import Any, Final, cast
from urllib.parse import quote

import folium
from branca.element import Element, Figure
from folium.template import Template

from dashboard.map.evidence import ADDRESS as EVIDENCE
from dashboard.map.filters import ADDRESS
from dashboard.map.static import PAGES, Assets, bundle, inline_script

CENTRE: Final = (42.5, 68.0)
"""Latitude and longitude (Leaflet's order) from which all five republics are in sight."""
ZOOM: Final = 4.5
GUARD: Final = "data:text/javascript," + quote(bundle("guard.js"), safe=" !'()*,/:;=?@[]{}|~$&<>^")
"""Always loads, and tells the reader when Leaflet or our script does not (web/src/guard.js)."""


class AtlasMap(folium.Map):
    """The map of the atlas. Its script is small and never changes: streamlit-folium sends it again on every run."""

    default_css: list[tuple[str, str]]
    default_js: list[tuple[str, str]]

    _template = Template(
        "{% macro header(this, kwargs) %}<style>#map_div{position:absolute;inset:0}</style>{% endmacro %}"
        '{% macro html(this, kwargs) %}<div class="folium-map" id="{{ this.get_name() }}" ></div>{% endmacro %}'
        "{% macro script(this, kwargs) %}{{ this.inline }}"
        "var {{ this.get_name() }} = atlas.open({{ this.get_name()|tojson }}, {{ this.settings }});{% endmacro %}"
    )

    def __init__(
        self,
        assets: Assets,
        link: str | None = None,
        *,
        filters: str | None = None,
        shared: bool = False,
        embedded: bool = False,
    ) -> None:
        """Point the map at its files.

        `link`: maps that have the same move together. `filters`: the name of the files with which the map answers filters
        before the page has run; None where it need not. `shared`: whether the page's address says where the map looks.
        `embedded`: whether another site shows the page in a frame, so that scrolling is left to that site.
        """
        super().__init__(location=CENTRE, tiles=None)
        links = [("guard", GUARD), ("leaflet", assets.url("leaflet.js"))]
        if assets.url("atlas.js"):
            links.append(("atlas", assets.url("atlas.js")))
        self.default_js = [(name, url) for name, url in links if url]
        self.default_css = [("leaflet", assets.url("leaflet.css") or "")]
        self.inline = inline_script(assets)
        settings = {
            "centre": CENTRE,
            "zoom": ZOOM,
            "sites": assets.url("sites.json"),
            "base": assets.url("base.json"),
            "exercises": assets.url("exercises.json"),
            "picture": assets.url("picture.js"),
            "own": assets.url("own.js"),
            "filters": filters and f"{PAGES}{ADDRESS}/{filters}",
            "evidence": filters and f"{PAGES}{EVIDENCE}/{filters}",
            "link": link,
            "shared": shared,
            "embedded": embedded,
        }
        self.settings = json.dumps(settings, separators=(",", ":"))
        self._put_into(cast(Figure, self.get_root()))

    def fresh(self) -> "AtlasMap":
        """Return the same map without what was added to it since, for one more drawing.

        Making a folium map compiles templates, which takes longer than all the rest of drawing it. The figure around it is
        shared: nothing changes it any more.
        """
        again = copy(self)
        again._children = type(self._children)()
        return again

    def _put_into(self, figure: Figure) -> None:
        """Give the figure the map's own header and element alone: the frame has no use for folium's styles and switches.

        streamlit-folium asks for the script by itself. branca would read it as a template too, which our script, where
        it travels inside the map, is not: it may hold `{#`, where a comment begins in a template.
        """
        macros = self._template.module
        figure.header.add_child(Element(macros.header(self, {})), name=self.get_name())
        figure.html.add_child(Element(macros.html(self, {})), name=self.get_name())

    def render(self, **_: Any) -> str:
        """Add nothing more: the figure holds all there is."""
        return ""


@lru_cache(maxsize=32)
def atlas_map(
    assets: Assets,
    link: str | None = None,
    *,
    filters: str | None = None,
    shared: bool = False,
    embedded: bool = False,
) -> AtlasMap:
    """Return the map that all readers have in common, to be drawn `fresh` for each."""
    return AtlasMap(assets, link, filters=filters, shared=shared, embedded=embedded)
