"""What the map told: a site picked or let go, or a year asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Pick:
    """A picked site (None: let go), or a year the sidebar should be set to."""

    site: str | None = None
    year: int | None = None


def picked(value: Mapping[str, Any]) -> Pick | None:
    """Read the map's component value; None where it tells nothing that can be understood."""
    kind, _, what = str(value.get("last_object_clicked_tooltip") or "").partition(":")
    if kind == "site":
        return Pick(site=what or None)
    if kind == "year" and what.isascii() and what.isdigit():
        return Pick(year=int(what))
    return None
