"""The picture that stands in the page before any script has run, where the live map will stand, in the same view.

Colours are variables of the page's style, so that one picture serves both themes. The middle of the picture is the middle
of the map, whatever its size; web/src/first-view.js brings a view that has to hold something to the scale of the live map.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from markupsafe import Markup

from dashboard.evidence.moment import SiteState
from dashboard.map.atlas_map import CENTRE, ZOOM
from dashboard.map.still import BACK, REGION, Floats, Ground, Look, View, base_map, marks, shapes, world
from dashboard.model.site import Site
from dashboard.model.vocabulary import Standing
from dashboard.present.palette import THEMES
from dashboard.selection.area import Area, outline
from dashboard.selection.route import along

CLOSE_BY: Final = 7.0
"""The zoom at which a link to a site opens (web/src/session.js), and the closest at which several do (ui/view.js)."""
CLOSEST: Final = 9.0
"""The closest zoom at which a link to coordinates or to an area opens (web/src/ui/place.js)."""
PAD: Final = 0.15
"""The share of their extent that stays free around several sites, on each side, in degrees (web/src/ui/view.js)."""
EQUATOR_M: Final = 40_075_017.0
"""Length of the equator as Leaflet has it, metres."""
BOX: Final = (648, 600)
"""The size of the map on a screen of 1280 x 800 pixels: for readers without JavaScript, the scale is right for it."""
HALF: Final = (820, 310)
"""Pixels drawn to each side of the middle, and above and below it."""
HALF_HELD: Final = (820, 560)
"""The same of a view that has to hold something: on a small screen it is drawn smaller."""
CROWD: Final = 800
"""From so many sites on, one is drawn of those within CELL pixels: the last, which lies above the others."""
CELL: Final = 6
MOST: Final = 1500
"""Symbols that are drawn at most."""
WIDE: Final = 300
"""Lines and areas that are drawn at most."""
BASES: Final = 40
"""Base maps that are kept, each of one view, some 60 kB each."""
_LOOK: Final = Look.of({name: f"var(--{name})" for name in THEMES["light"]}, step=2.8)


@dataclass(frozen=True)
class Opening:
    """Where the live map opens: the middle on the projected world, and a zoom or what has to be in view."""

    middle: tuple[float, float]
    zoom: float
    """The zoom, or the closest that is allowed where an extent has to be held."""
    extent: tuple[float, float] | None = None
    """Width and height of what has to be in view, on the projected world."""

    @classmethod
    def at(cls, lat: float, lon: float, zoom: float) -> "Opening":
        """A place and a zoom."""
        x, y = world(np.array([(lon, lat)]))[0].tolist()
        return cls((x, y), zoom)

    @classmethod
    def of(cls, low: Floats, high: Floats, closest: float) -> "Opening":
        """What holds the box between two corners (lon, lat), as Leaflet's `fitBounds` does."""
        corners = world(np.array([low, high]))
        x, y = corners.mean(axis=0).tolist()
        width, height = np.abs(corners[1] - corners[0]).tolist()
        return cls((x, y), closest, (width, height))

    @classmethod
    def first(cls) -> "Opening":
        """Where the map opens unless a link says something else."""
        return cls.at(*CENTRE, ZOOM)

    @classmethod
    def near(cls, lon: float, lat: float, accuracy_m: float) -> "Opening":
        """Around coordinates, with what is about them."""
        high = 180 * 4 * max(accuracy_m, 1) / EQUATOR_M
        half = np.array([high / np.cos(np.radians(lat)), high])
        middle = np.array([lon, lat])
        return cls.of(middle - half, middle + half, CLOSEST)

    @classmethod
    def within(cls, area: Area) -> "Opening":
        """On an area as a whole, wherever the sites lie that may be inside."""
        edge = np.array(outline(area))
        low, high = edge.min(axis=0), edge.max(axis=0)
        pad = PAD * (high - low)
        return cls.of(low - pad, high + pad, CLOSEST)

    @classmethod
    def on(cls, sites: Sequence[Site]) -> "Opening":
        """On a part of the sites: on what of it lies in the region, else on all of it."""
        west, south, east, north = REGION
        near = [
            site for site in sites if west <= site.location.lon <= east and south <= site.location.lat <= north
        ] or sites
        if not near:
            return cls.first()
        fine = len(near) <= CROWD
        places = np.concatenate(
            [np.array([(site.location.lon, site.location.lat) for site in near])]
            + [along(site) if fine else np.array(site.location.route) for site in near if site.location.route]
        )
        low, high = places.min(axis=0), places.max(axis=0)
        pad = PAD * (high - low)
        return cls.of(low - pad, high + pad, CLOSE_BY)

    def drawn_at(self) -> float:
        """The zoom at which it is drawn: the live map's, on a screen where that has the size of BOX."""
        if self.extent is None:
            return self.zoom
        fitting = min(size / 256 / max(extent, 1e-9) for size, extent in zip(BOX, self.extent, strict=True))
        return max(2.0, min(self.zoom, float(np.floor(2 * np.log2(fitting)) / 2)))


def picture(
    sites: Sequence[Site],
    state: Callable[[Site], SiteState | None],
    ground: Ground,
    opening: Opening,
    spoken: Mapping[str, Standing] | None = None,
) -> Markup:
    """An `svg` element that fills what it stands in: the sites in their states on the base map.

    `spoken`: what the side chosen says of sites, by their ids, where the map is drawn according to one.
    Its size is told by `data-half`; `data-extent` and `data-most` are there where the scale depends on the map's size.
    """
    half = np.array(HALF if opening.extent is None else HALF_HELD)
    scale = 256 * 2 ** opening.drawn_at()
    view = View(np.array(opening.middle) - half / scale, scale, *(2 * half).tolist())
    drawn = [(site, found) for site in _seen(sites, view) if (found := state(site))]
    wide = _some([site for site in sites if site.location.shape != "point"], WIDE)
    lines = [(site, found) for site in wide if (found := state(site))]
    held = (
        f' data-extent="{opening.extent[0]:.9f} {opening.extent[1]:.9f}" data-most="{opening.zoom:g}"'
        if opening.extent
        else ""
    )
    return Markup(  # noqa: S704 -- numbers and our own drawings; names are escaped
        f'<svg role="img" aria-label="Map of {len(sites)} sites" width="100%" height="100%" '
        f'data-half="{half[0]} {half[1]}" data-zoom="{opening.drawn_at():g}"{held}>'
        f'<svg x="50%" y="50%" overflow="visible" aria-hidden="true"><g transform="translate({-half[0]} {-half[1]})">'
        f"<g>{_base(ground, view.corner[0], view.corner[1], scale, view.width, view.height)}"
        f"{_laid(lines, view, spoken)}</g>"
        f"{''.join(marks(drawn, view, _LOOK, spoken))}</g></svg></svg>"
    )


def _laid(lines: Sequence[tuple[Site, SiteState]], view: View, spoken: Mapping[str, Standing] | None) -> str:
    """Lines and areas; those that the side chosen does not speak of stand back."""
    back = [each for each in lines if spoken is not None and each[0].id not in spoken]
    front = [each for each in lines if spoken is None or each[0].id in spoken]
    faint = f'<g opacity="{BACK}">{"".join(shapes(back, view, _LOOK))}</g>' if back else ""
    return faint + "".join(shapes(front, view, _LOOK))


@lru_cache(BASES)
def _base(ground: Ground, west: float, north: float, scale: float, width: int, height: int) -> str:
    return "".join(base_map(ground, View(np.array([west, north]), scale, width, height), _LOOK))


def _seen(sites: Sequence[Site], view: View) -> list[Site]:
    """The sites to draw: within the picture, and not hidden by another."""
    if not sites:
        return []
    spots = view.pixels(world(np.array([(site.location.lon, site.location.lat) for site in sites])))
    rows = np.flatnonzero(((spots >= 0) & (spots <= (view.width, view.height))).all(axis=1))
    if len(rows) > CROWD:
        cells = (spots[rows] // CELL).astype(int) @ np.array([1, view.width])
        _, last = np.unique(cells[::-1], return_index=True)
        rows = np.sort(rows[::-1][last])
    return _some([sites[row] for row in rows.tolist()], MOST)


def _some(sites: Sequence[Site], most: int) -> list[Site]:
    """So many of the sites at most, evenly."""
    return [sites[row] for row in np.linspace(0, len(sites) - 1, min(len(sites), most)).astype(int).tolist()]
