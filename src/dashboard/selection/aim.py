"""Where a link says that the map looks. The map reads it by itself too (web/src/rule/link.js)."""

import re
from typing import Final, NamedTuple

AT: Final = "at"
"""The parameter of an address."""
_NUMBER: Final = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,8})?")


class Aim(NamedTuple):
    """Where the map looks: degrees (WGS 84), and Leaflet's zoom."""

    lat: float
    lon: float
    zoom: float


def read_aim(text: str) -> Aim | None:
    """Read `latitude,longitude,zoom`; None for anything else."""
    parts = text.split(",")
    if len(parts) != 3 or not all(map(_NUMBER.fullmatch, parts)):
        return None
    aim = Aim(*map(float, parts))
    return aim if abs(aim.lat) <= 85 and abs(aim.lon) <= 180 and 2 <= aim.zoom <= 17 else None
