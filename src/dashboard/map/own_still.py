"""Where the rows of a reader's file lie, as one small SVG file: it needs no live map and is there at once."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

import numpy as np
from markupsafe import Markup

from dashboard.map.still import Floats, Ground, Look, View, base_map, world
from dashboard.model.own import OwnSites
from dashboard.present.palette import THEMES

_LOOK: Final = Look.of({name: f"var(--{name})" for name in THEMES["light"]}, step=2)
_STYLE: Final = "<style>:root{{{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}</style>".format(
    *(";".join(f"--{name}:{colour}" for name, colour in THEMES[theme].items()) for theme in ("light", "dark"))
)
"""Both themes in one file: a browser tells a picture the theme of the page it stands in."""
GRID: Final = 3
"""Of the places within so many pixels one is drawn."""
MOST_SHAPES: Final = 400
"""Lines and areas that are drawn at most."""
MOST_BENDS: Final = 300
"""Places of a part that are drawn at most, evenly chosen."""
WORLD: Final = 85.0
"""The latitude at which the picture ends, north and south."""


def own_still(sites: OwnSites, ground: Ground, width: int, height: int) -> Markup:
    """An SVG file of the rows on the base map, `width` x `height` pixels; it needs nothing else."""
    places = np.stack([sites.lon, np.clip(sites.lat, -WORLD, WORLD)], axis=1)
    view = View.of(places if len(places) else None, width, height)
    return Markup(  # noqa: S704 -- numbers and our own drawings; names are escaped
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'{_STYLE}<rect width="{width}" height="{height}" fill="{_LOOK.sea}"/>'
        f"{''.join(base_map(ground, view, _LOOK))}{''.join(_shapes(sites, view))}{_dots(places, view)}</svg>"
    )


def _shapes(sites: OwnSites, view: View) -> Iterable[str]:
    for place, parts in islice(sites.outlines.items(), MOST_SHAPES):
        ways = [way for part in parts[:MOST_SHAPES] if (way := _way(part, view))]
        if ways:
            fill = 'fill="var(--accent)" fill-opacity=".15"' if sites.shape[place] == "a" else 'fill="none"'
            yield f'<path d="{"".join(ways)}" {fill} stroke="var(--accent)" stroke-width="1.6"/>'


def _way(part: Floats, view: View) -> str:
    thinned = part[:: max(1, -(-len(part) // MOST_BENDS))]
    pixels = np.round(view.pixels(world(thinned))).astype(int)
    return "M" + "L".join(f"{x} {y}" for x, y in pixels.tolist()) if len(pixels) > 1 else ""


def _dots(places: Floats, view: View) -> str:
    """One path with a round mark at each place: a line of no length has round ends."""
    if not len(places):
        return ""
    cells = np.unique(np.round(view.pixels(world(places)) / GRID).astype(int), axis=0) * GRID
    inside = cells[((cells >= 0) & (cells <= (view.width, view.height))).all(axis=1)]
    way = "".join(f"M{x} {y}h0" for x, y in inside.tolist())
    return (
        f'<path d="{way}" fill="none" stroke="{_LOOK.halo}" stroke-width="9" stroke-linecap="round"/>'
        f'<path d="{way}" fill="none" stroke="var(--accent)" stroke-width="6.5" stroke-linecap="round"/>'
    )
