"""What a link says of the map's view. The map reads it by itself (web/src/rule/link.js); the page names what it can't use."""

from typing import Final

from dashboard.selection.aim import AT, read_aim

BASE: Final = "base"
BASES: Final = ("openstreetmap", "light", "dark", "topographic", "satellite")
"""Codes of the base maps beside our own, as in web/src/drawing/tiles.js."""
VIEW: Final = (AT, BASE)
"""The parameters of a view."""


def is_view(name: str, value: str) -> bool:
    """Whether the map can use the value of `at` (`latitude,longitude,zoom` in degrees and levels) or BASE (a code)."""
    return value in BASES if name == BASE else read_aim(value) is not None
