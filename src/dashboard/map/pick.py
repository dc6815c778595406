"""What the map reports: a site picked or let go, or a year asked for."""

from collections.abc import Container
from dataclasses import dataclass


@dataclass(frozen=True)
class Pick:
    """A picked site (None: let go), or a year the sidebar should be set to."""

    site: str | None = None
    year: int | None = None


def picked(value: object, sites: Container[str], years: tuple[int, int]) -> Pick | None:
    """Read the map's component value; None where it reports nothing, or a site or year that does not exist.

    Anybody can send such a value, so it is not trusted. `years` are the first and last that can be chosen.
    """
    report = value.get("last_object_clicked_tooltip") if isinstance(value, dict) else None
    kind, _, what = report.partition(":") if isinstance(report, str) else ("", "", "")
    if kind == "site" and (not what or what in sites):
        return Pick(site=what or None)
    if kind == "year" and len(what) == 4 and what.isascii() and what.isdigit() and years[0] <= int(what) <= years[1]:
        return Pick(year=int(what))
    return None
