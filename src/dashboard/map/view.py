"""What a link says of the map's view. The map reads it by itself (web/src/rule/link.js); the page names what it can't use."""

import re
from typing import Final

AT: Final = "at"
BASE: Final = "base"
BASES: Final = ("openstreetmap", "light", "dark", "topographic", "satellite")
"""Codes of the base maps beside our own, as in web/src/drawing/tiles.js."""
_NUMBER: Final = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,8})?")


def is_view(name: str, value: str) -> bool:
    """Whether the map can use the value of AT (`latitude,longitude,zoom` in degrees and levels) or BASE (a code)."""
    if name == BASE:
        return value in BASES
    parts = value.split(",")
    if len(parts) != 3 or not all(map(_NUMBER.fullmatch, parts)):
        return False
    lat, lon, zoom = map(float, parts)
    return abs(lat) <= 85 and abs(lon) <= 180 and 2 <= zoom <= 17
