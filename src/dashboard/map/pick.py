"""What the map reports: a site picked or let go, a year asked for, or an area drawn or let go."""

from collections.abc import Container
from dataclasses import dataclass

from dashboard.selection.area import Area, read_area


@dataclass(frozen=True)
class Pick:
    """A picked site (None: let go), or a year the sidebar should be set to, or an area."""

    site: str | None = None
    year: int | None = None
    area: Area | None = None
    is_area: bool = False
    """Whether it is about the area: then none is one let go."""


def picked(value: object, sites: Container[str], years: tuple[int, int]) -> Pick | None:
    """Read the map's component value; None where it reports nothing, or what does not exist.

    Anybody can send such a value, so it is not trusted. `years` are the first and last that can be chosen.
    """
    report = value.get("last_object_clicked_tooltip") if isinstance(value, dict) else None
    kind, _, what = report.partition(":") if isinstance(report, str) else ("", "", "")
    if kind == "site" and (not what or what in sites):
        return Pick(site=what or None)
    if kind == "year" and len(what) == 4 and what.isascii() and what.isdigit() and years[0] <= int(what) <= years[1]:
        return Pick(year=int(what))
    if kind == "area" and (not what or read_area(what)):
        return Pick(area=read_area(what), is_area=True)
    return None
