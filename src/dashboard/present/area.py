"""An area of one's own in words."""

from typing import Final

from dashboard.present.coordinates import place
from dashboard.present.wording import number
from dashboard.selection import Index, Selection
from dashboard.selection.area import OUTSIDE, POSSIBLY, SURELY, Area, Circle
from dashboard.selection.coordinates import METRES_PER_DEGREE, Coordinates

INSIDE: Final = {OUTSIDE: "outside", POSSIBLY: "possibly", SURELY: "surely"}
"""Whether a site lies in the area chosen, by the accuracy of its place."""


def area_words(area: Area) -> str:
    """Where an area is: `within 50 km of 37.44° N, 74.55° E`, `within 36.5–39° N, 70–75° E`, `within a drawn shape of 5 corners`."""
    if isinstance(area, Circle):
        return (
            f"within {number(area.km)} km of {place(Coordinates(area.lon, area.lat, METRES_PER_DEGREE / 2, 'degrees'))}"
        )
    if area.is_box():
        west, south, east, north = area.bounds()
        return f"within {_span(south, north, 'N', 'S')}, {_span(west, east, 'E', 'W')}"
    return f"within a drawn shape of {len(area.corners)} corners"


def inside_words(index: Index, selection: Selection) -> dict[str, str] | None:
    """Whether the sites lie in the area chosen, in words by their id; None where none is chosen."""
    found = index.inside(selection)
    if found is None:
        return None
    return {site: INSIDE[place] for site, place in zip(index.ids, found.tolist(), strict=True)}


def only_possibly(count: int) -> str:
    """How many of the sites shown may also lie outside; empty for none. The map says the same (web/src/rule/sentence.js)."""
    return f" ({count:,} of them only possibly)" if count else ""


def _span(low: float, high: float, positive: str, negative: str) -> str:
    """Two degrees of one direction: `36.5–39° N`, `1° W–2° E`."""
    if low >= 0 or high <= 0:
        near, far = sorted((abs(low), abs(high)))
        return f"{number(near)}–{number(far)}° {positive if low >= 0 else negative}"
    return f"{number(-low)}° {negative}–{number(high)}° {positive}"
