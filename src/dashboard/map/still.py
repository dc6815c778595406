"""The map as one SVG picture, drawn here: for previews of links, and for readers before or without the live map.

Web Mercator, as the live map; sites are drawn with the same symbols.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import lru_cache
from typing import Any, Final

import numpy as np
from markupsafe import Markup, escape
from numpy.typing import NDArray

from dashboard.evidence.moment import SiteState
from dashboard.model.site import Site
from dashboard.model.vocabulary import Standing
from dashboard.present.palette import COLOURS, STANDING_BADGES, THEMES
from dashboard.present.symbol import SIZE, symbol
from dashboard.selection.aim import Aim
from dashboard.selection.route import along

HOME: Final = ("KAZ", "KGZ", "TJK", "UZB", "TKM")
REGION: Final = (45.0, 34.5, 90.0, 56.0)
"""West, south, east and north of what is shown of the region, in degrees."""
FAR: Final = 6.0
"""The smallest share of the world's width in degrees that is shown around few sites."""
EQUATOR_M: Final = 40_075_016.7
"""Length of the equator in WGS 84, metres."""
STEP: Final = 0.9
"""A line has one bend in so many pixels of its way at most."""
BEYOND: Final = 40
"""How far beyond the picture its outlines go on, in pixels: what is farther off is cut away."""
WAYS: Final = 1000
"""Lines that are kept as they lie on the projected world, some kB each."""
FAINT: Final = 60
"""Areas of a larger radius in pixels are hardly tinted: a whole country is not tinted by one record."""
GLYPH: Final = 8.0
"""Pixels a letter of a name takes, at most."""
FROM_ZOOM: Final = 3.5
"""The zoom from which other countries than the five are named."""
BACK: Final = 0.35
"""How strong sites are that the side chosen does not speak of (web/src/drawing/sites.js)."""
BADGE: Final = 13
"""Pixels of the mark of what a side says."""
BADGE_AT: Final = (8, -8)
"""Where that mark stands beside the middle of a symbol."""
PADDING: Final = 0.12
"""The share of the picture that stays free around the outermost sites, on each side."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Look:
    """Colours of the base map and of what surrounds a symbol, as SVG has them."""

    sea: str
    land: str
    focus: str
    border: str
    label: str
    town: str
    halo: str
    paper: str
    ink: str
    step: float = STEP
    """A line has one bend in so many pixels of its way at most."""

    @classmethod
    def of(cls, theme: Mapping[str, str], step: float = STEP) -> "Look":
        """The look of a theme of the palette."""
        colours: dict[str, Any] = {field.name: theme[field.name] for field in fields(cls) if field.default is MISSING}
        return cls(**colours, step=step)


LIGHT: Final = Look.of(THEMES["light"])


@dataclass(frozen=True)
class Ring:
    """A ring of a country on the projected world, 0 to 1 from west to east and from north to south."""

    places: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True)
class Land:
    """A country: its code, its name, where the name stands, and its rings."""

    code: str
    name: str
    label: Floats
    rings: tuple[Ring, ...]


@dataclass(frozen=True, eq=False)
class Ground:
    """The base map, projected once."""

    lands: tuple[Land, ...]
    towns: tuple[tuple[str, Floats, int], ...]
    """Capitals and towns: name, place and the zoom from which they are named."""

    @classmethod
    def of(cls, countries: Iterable[dict[str, Any]], places: Iterable[dict[str, Any]]) -> "Ground":
        """The base map of the features of geo/countries.geojson and geo/places.geojson (WGS 84, lon before lat)."""
        lands = tuple(
            Land(
                each["id"],
                each["properties"]["name"],
                world(np.array([each["properties"]["label"]]))[0],
                tuple(_ring(ring) for polygon in _polygons(each["geometry"]) for ring in polygon),
            )
            for each in countries
        )
        towns = tuple(
            (each["properties"]["name"], world(np.array([each["geometry"]["coordinates"]]))[0],
             each["properties"]["zoom"])
            for each in places
        )  # fmt: skip
        return cls(lands, towns)


@dataclass(frozen=True)
class View:
    """What is shown: the corner in the north-west on the projected world, and pixels per world."""

    corner: Floats
    scale: float
    width: int
    height: int

    @classmethod
    def of(cls, places: Floats | None, width: int, height: int) -> "View":
        """The view that holds the places (lon, lat), or the region where there are none.

        Where most lie in the region, those beyond it do not widen the view; where all sites are meant, neither do those
        within narrow it (places None).
        """
        west, south, east, north = REGION
        if places is None or not len(places):
            found, padding = world(np.array([(west, north), (east, south)])), 0.0
        else:
            within = ((places >= (west, south)) & (places <= (east, north))).all(axis=1)
            found, padding = world(places[within] if within.mean() > 0.5 else places), PADDING
        low, high = found.min(axis=0), found.max(axis=0)
        middle = (low + high) / 2
        extent = np.maximum(high - low, FAR / 360) / (1 - 2 * padding)
        scale = float(min(width / extent[0], height / extent[1]))
        return cls(middle - np.array([width, height]) / 2 / scale, scale, width, height)

    @classmethod
    def at(cls, aim: Aim, width: int, height: int) -> "View":
        """The view of the live map that looks there."""
        scale = 256 * 2**aim.zoom
        (middle,) = world(np.array([(aim.lon, aim.lat)]))
        return cls(middle - np.array([width, height]) / 2 / scale, scale, width, height)

    def pixels(self, projected: Floats) -> Floats:
        """Where places of the projected world stand in the picture."""
        seen: Floats = (projected - self.corner) * self.scale
        return seen

    @property
    def zoom(self) -> float:
        """The zoom of the live map that shows things as large."""
        return float(np.log2(self.scale / 256))


def world(places: Floats) -> Floats:
    """Longitudes and latitudes in degrees on the Web Mercator world, 0 to 1 from west to east and from north to south."""
    lon, lat = np.asarray(places, dtype=float).T
    sine = np.sin(np.radians(np.clip(lat, -85, 85)))
    return np.stack([lon / 360 + 0.5, 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)], axis=1)


def still(
    shown: Sequence[tuple[Site, SiteState]],
    ground: Ground,
    width: int,
    height: int,
    *,
    whole: bool = False,
    aim: Aim | None = None,
) -> Markup:
    """An `svg` element of the sites in their states on the base map, `width` x `height` pixels; needs nothing else.

    `whole`: show the region whatever the sites, as the live map does where nothing is filtered. `aim`: show what is
    there.
    """
    places = np.array([(site.location.lon, site.location.lat) for site, _ in shown], dtype=float)
    view = View.at(aim, width, height) if aim else View.of(None if whole else places, width, height)
    parts = [
        f'<rect width="{width}" height="{height}" fill="{LIGHT.sea}"/>',
        *base_map(ground, view, LIGHT),
        *shapes(shown, view, LIGHT),
        *(_accuracy(shown[0][0], view) if len(shown) == 1 else ()),
        *symbols(shown, view, LIGHT),
    ]
    return Markup(  # noqa: S704 -- numbers and our own drawings; names are escaped
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="Map of {len(shown)} sites">{"".join(parts)}</svg>'
    )


def _polygons(geometry: dict[str, Any]) -> list[list[list[list[float]]]]:
    coordinates: list[Any] = geometry["coordinates"]
    return coordinates if geometry["type"] == "MultiPolygon" else [coordinates]


def _ring(ring: list[list[float]]) -> Ring:
    places = world(np.array(ring))
    return Ring(places, places.min(axis=0), places.max(axis=0))


def base_map(ground: Ground, view: View, look: Look) -> Iterable[str]:
    """The countries of the base map and its names, as elements."""
    yield from _lands(ground, view, look)
    yield from _names(ground, view, look)


def _lands(ground: Ground, view: View, look: Look) -> Iterable[str]:
    low, high = view.corner, view.corner + np.array([view.width, view.height]) / view.scale
    for land in ground.lands:
        seen = [ring for ring in land.rings if (ring.high >= low).all() and (ring.low <= high).all()]
        paths = [path for ring in seen if (path := _path(_framed(view, ring), closed=True, step=look.step))]
        if paths:
            home = land.code in HOME
            yield (
                f'<path d="{"".join(paths)}" fill="{look.focus if home else look.land}" fill-rule="evenodd" '
                f'stroke="{look.border}" stroke-width="{1.3 if home else 0.8}" stroke-linejoin="round"/>'
            )


def _framed(view: View, ring: Ring) -> Floats:
    """What of a ring is in the picture or not far outside, in pixels: it is cut along a frame (Sutherland and Hodgman)."""
    pixels, low, high = view.pixels(ring.places), view.pixels(ring.low), view.pixels(ring.high)
    for axis, size in enumerate((view.width, view.height)):
        if low[axis] < -BEYOND:
            pixels = _cut(pixels, axis, -BEYOND, 1)
        if high[axis] > size + BEYOND:
            pixels = _cut(pixels, axis, size + BEYOND, -1)
    return pixels


def _cut(ring: Floats, axis: int, bound: float, side: int) -> Floats:
    """What of a ring is beyond a bound on an axis (`side` 1) or before it (-1), with where it crosses the bound."""
    inside = side * (ring[:, axis] - bound) >= 0
    if inside.all() or not inside.any():
        return ring if len(ring) and inside[0] else ring[:0]
    after = np.roll(ring, -1, axis=0)
    crosses = inside != np.roll(inside, -1)
    way = np.where(crosses, after[:, axis] - ring[:, axis], 1)
    crossing = ring + ((bound - ring[:, axis]) / way)[:, None] * (after - ring)
    both = np.stack([ring, crossing], axis=1).reshape(-1, 2)
    kept: Floats = both[np.stack([inside, crosses], axis=1).ravel()]
    return kept


def _path(pixels: Floats, *, closed: bool, step: float = STEP) -> str:
    """Path data of a line in whole pixels, each place as the step from the one before."""
    if not len(pixels):
        return ""
    whole = np.round(pixels).astype(int)
    way = np.concatenate([[0], np.cumsum(np.abs(np.diff(whole, axis=0)).sum(axis=1))])
    whole = whole[np.diff(np.floor(way / step), prepend=-1) > 0]
    if len(whole) < (3 if closed else 2):
        return ""
    steps = "".join([f"l{x} {y}" for x, y in np.diff(whole, axis=0).tolist()])
    return f"M{whole[0][0]} {whole[0][1]}{steps}{'z' if closed else ''}"


def shapes(shown: Iterable[tuple[Site, SiteState]], view: View, look: Look) -> Iterable[str]:
    """Areas, bands and lines, as elements."""
    for site, state in shown:
        colour, shape = COLOURS[site.layer], site.location.shape
        if site.location.route:
            path = _path(view.pixels(_way(site)), closed=False, step=look.step)
            if not path:
                continue
            dash = ' stroke-dasharray="8 5"' if state.confidence.endswith("reported") and shape == "line" else ""
            style = f'stroke-width="2.4"{dash}' if shape == "line" else 'stroke-width="9" stroke-opacity=".22"'
            yield f'<path d="{path}" fill="none" stroke="{colour}" {style} stroke-linejoin="round" stroke-linecap="round"/>'
        elif shape == "area":
            x, y, radius = _circle(site, view)
            fill, edge = (0.08, 0.4) if radius < FAINT else (0.02, 0.19)
            yield (
                f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{max(8, radius):.0f}" fill="{colour}" '
                f'fill-opacity="{fill}" stroke="{colour}" stroke-opacity="{edge}" stroke-dasharray="4"/>'
            )


@lru_cache(WAYS)
def _way(site: Site) -> Floats:
    return world(along(site))


def _circle(site: Site, view: View) -> tuple[float, float, float]:
    """Middle and radius, in pixels, of the circle within which a site lies."""
    ((x, y),) = view.pixels(world(np.array([(site.location.lon, site.location.lat)])))
    metres_per_world = EQUATOR_M * np.cos(np.radians(site.location.lat))
    return x, y, site.location.accuracy_m / metres_per_world * view.scale


def _accuracy(site: Site, view: View) -> Iterable[str]:
    """The circle within which the only site lies, if it is a point."""
    if site.location.shape != "point":
        return
    x, y, radius = _circle(site, view)
    colour = COLOURS[site.layer]
    yield (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}" fill="{colour}" fill-opacity=".1" stroke="{colour}" '
        f'stroke-opacity=".6"/>'
    )


def _names(ground: Ground, view: View, look: Look) -> Iterable[str]:
    """Names of the five states, of other countries, of towns; one that would lie on another is left out."""
    taken: list[tuple[float, float, float, float]] = []

    def free(x: float, y: float, words: str, share: float) -> bool:
        width = GLYPH * len(words)
        box = (x - share * width, y - 7, x + (1 - share) * width, y + 7)
        if not (0 <= x <= view.width and 0 <= y <= view.height):
            return False
        if any(box[0] < e and box[2] > w and box[1] < s and box[3] > n for w, n, e, s in taken):
            return False
        taken.append(box)
        return True

    def text(words: str, x: float, y: float, colour: str, style: str) -> str:
        return (
            f'<text x="{x:.0f}" y="{y:.0f}" dy=".35em" font-family="system-ui, sans-serif" font-size="11" '
            f'fill="{colour}" stroke="{look.halo}" stroke-width="2.5" paint-order="stroke" {style}>{escape(words)}</text>'
        )

    for land in sorted(ground.lands, key=lambda land: land.code not in HOME):
        x, y = view.pixels(land.label)
        home = land.code in HOME
        wanted = home or (view.zoom >= FROM_ZOOM and not land.code.startswith("X"))
        if wanted and free(x, y, land.name, 0.5):
            weight = ' font-weight="600"' if home else ""
            yield text(land.name.upper(), x, y, look.label, f'text-anchor="middle"{weight}')
    for name, place, zoom in ground.towns:
        x, y = view.pixels(place)
        if zoom <= view.zoom and free(x + 5, y, name, 0):
            yield f'<circle cx="{x:.0f}" cy="{y:.0f}" r="1.8" fill="{look.town}"/>' + text(
                name, x + 5, y, look.town, ""
            )


def symbols(shown: Sequence[tuple[Site, SiteState]], view: View, look: Look) -> Iterable[str]:
    """Each kind of symbol once, then where it stands."""
    kinds = _kinds(shown, look)
    names = {kind: f"k{number}" for number, kind in enumerate(dict.fromkeys(kinds))}
    defined = "".join(f'<g id="{name}">{kind}</g>' for kind, name in names.items())
    yield f"<defs>{defined}</defs>"
    for kind, (x, y) in zip(kinds, _spots(shown, view, SIZE / 2), strict=True):
        yield f'<use href="#{names[kind]}" x="{x}" y="{y}"/>'


def marks(
    shown: Sequence[tuple[Site, SiteState]], view: View, look: Look, spoken: Mapping[str, Standing] | None = None
) -> Iterable[str]:
    """The same as one path a kind, with a symbol at each of its ends and corners: a browser has far less to make of it.

    What is drawn last of a kind lies above the others of that kind, and the kinds above one another. `spoken`: what a side
    says of sites, by their ids; they have its mark, and all others stand back.
    """
    if spoken is None:
        yield from _marks(shown, view, look, "mark")
        return
    silent = [(site, state) for site, state in shown if site.id not in spoken]
    marked = [(site, state) for site, state in shown if site.id in spoken]
    yield f'<g opacity="{BACK}">{"".join(_marks(silent, view, look, "silent"))}</g>'
    yield from _marks(marked, view, look, "mark")
    spots = np.array(_spots(marked, view, 0), dtype=int).reshape(-1, 2) + BADGE_AT
    where: dict[str, list[str]] = {}
    for (site, _), (x, y) in zip(marked, spots.tolist(), strict=True):
        where.setdefault(STANDING_BADGES[spoken[site.id]], []).append(f"{x} {y}")
    for number, (badge, places) in enumerate(where.items()):
        yield from _stamped(badge, places, f"said{number}", BADGE)


def _marks(shown: Sequence[tuple[Site, SiteState]], view: View, look: Look, name: str) -> Iterable[str]:
    where: dict[str, list[str]] = {}
    for kind, (x, y) in zip(_kinds(shown, look), _spots(shown, view, 0), strict=True):
        where.setdefault(kind, []).append(f"{x} {y}")
    for number, (kind, spots) in enumerate(where.items()):
        yield from _stamped(kind, spots, f"{name}{number}", SIZE, f' data-sites="{len(spots)}"')


def _stamped(drawing: str, spots: Sequence[str], name: str, size: int, more: str = "") -> Iterable[str]:
    """A drawing of SIZE pixels, `size` large at each spot; `name` is its id, `more` what its path says besides."""
    yield (
        f'<marker id="{name}" markerUnits="userSpaceOnUse" markerWidth="{size}" markerHeight="{size}" '
        f'viewBox="0 0 {SIZE} {SIZE}" refX="{SIZE / 2:g}" refY="{SIZE / 2:g}">{drawing}</marker>'
    )
    ends = "".join(f' marker-{place}="url(#{name})"' for place in ("start", "mid", "end"))
    yield f'<path{more} d="M{"L".join([*spots, spots[-1]])}" fill="none"{ends}/>'


def _kinds(shown: Sequence[tuple[Site, SiteState]], look: Look) -> list[str]:
    return [
        symbol(site.layer, site.actor, state.status, state.confidence, ink=look.ink, paper=look.paper)
        for site, state in shown
    ]


def _spots(shown: Sequence[tuple[Site, SiteState]], view: View, offset: float) -> list[list[int]]:
    if not len(shown):
        return []
    places = np.array([(site.location.lon, site.location.lat) for site, _ in shown], dtype=float)
    found: list[list[int]] = np.round(view.pixels(world(places)) - offset).astype(int).tolist()
    return found
