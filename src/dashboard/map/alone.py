"""The map as part of a page that nothing else belongs to: Leaflet, our script, base map and sites inside it."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np
from markupsafe import Markup

from dashboard.map.atlas_map import CENTRE, ZOOM
from dashboard.map.control import MapControl
from dashboard.map.payload import base_payload, exercise_payload, site_payload
from dashboard.map.static import bundle, leaflet
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.selection import Selection
from dashboard.selection.area import outline
from dashboard.store.interface import Store

MAP_ID: Final = "map"
"""The id of the element that the map fills."""


def map_alone(
    catalog: Catalog,
    sites: Sequence[Site],
    selection: Selection,
    years: tuple[int, int],
    data: Store,
    *,
    embedded: bool = False,
) -> Markup:
    """Style sheets and scripts that fill the element MAP_ID with a map of these sites alone, at the selection's moment.

    `years` are the first and last that can be played. `embedded`: whether another site shows it in a frame, so that scrolling is left to that site.
    """
    held = replace(catalog, sites=tuple(sites))
    control = MapControl(
        mask=np.ones(len(held.sites), dtype=bool),
        period=selection.span(),
        undated=selection.undated,
        clock=selection.clock,
        outline=outline(selection.area) if selection.area else None,
        fit=True,
        plays=selection.when == "all",  # of one year, only the sites of that year are here
    )
    inline = {
        "base.json": json.loads(base_payload(data)),
        "sites.json": json.loads(site_payload(held, years)),
        "exercises.json": json.loads(exercise_payload(())),
    }
    settings = {
        "centre": CENTRE,
        "zoom": ZOOM,
        **dict.fromkeys(("sites", "base", "exercises", "picture", "own", "filters", "evidence", "link")),
        "shared": False,
        "embedded": embedded,
    }
    scripts = [
        leaflet("leaflet.js").decode(),
        bundle("atlas.js"),
        f"atlas.inline={_json(inline)};atlas.open({_json(MAP_ID)},{_json(settings)});atlas.show({_json(control.message())});",
    ]
    styles = f"<style>{leaflet('leaflet.css').decode()}</style>"
    return Markup(styles + "".join(f"<script>{script}</script>" for script in scripts))  # noqa: S704 -- our own files and JSON


def _json(value: Any) -> str:
    """JSON that can't end the script it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
