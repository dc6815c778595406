"""Geometry brought to WGS 84 in two dimensions."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from dashboard.imports.raw import UnreadableError
from dashboard.model.own import Fault

WGS84 = CRS.from_epsg(4326)


def in_degrees(
    geometry: Sequence[bytes | None], stated: Any, chosen: str | None
) -> tuple[list[bytes | None], str, tuple[Fault, ...]]:
    """Return geometry in WGS 84, the CRS it was in, and what a reader has to decide.

    Args:
        geometry: WKB, x before y.
        stated: the CRS that the file names, in any form that pyproj reads; None where it names none.
        chosen: the CRS that the reader has chosen, which counts more.

    Raises UnreadableError where a CRS can't be understood.
    """
    crs = _crs(chosen, "chosen") if chosen else _crs(stated, "named in the file") if stated is not None else None
    shapes = shapely.force_2d(shapely.from_wkb(np.array(geometry, dtype=object), on_invalid="ignore"))
    name = _name(crs or WGS84)
    if crs is None:
        west, south, east, north = shapely.total_bounds(shapes)
        if max(abs(west), abs(east)) > 360 or max(abs(south), abs(north)) > 360:
            found = f"{west:.0f}, {south:.0f} to {east:.0f}, {north:.0f}"
            wrong = "the coordinates are not degrees, and the file doesn't say in which coordinate system they are"
            return (
                [None] * len(geometry),
                "",
                (Fault(None, "", found, wrong, "choose the coordinate system, such as EPSG:32642", refused=False),),
            )
    elif not crs.equals(WGS84, ignore_axis_order=True):
        to = Transformer.from_crs(crs, WGS84, always_xy=True)
        try:
            shapes = shapely.transform(shapes, lambda places: np.column_stack(to.transform(*places.T)))
        except ProjError as error:
            raise UnreadableError(
                f"Its coordinates can't be brought from {name} to WGS 84: choose another CRS."
            ) from error
    return list(shapely.to_wkb(shapes, output_dimension=2, byte_order=1)), name, ()


def _crs(said: Any, where: str) -> CRS:
    try:
        return CRS.from_user_input(said)
    except CRSError:
        short = str(said)[:80]
        raise UnreadableError(
            f"The coordinate system {where}, {short}, is not known: choose one by its number, such as EPSG:4326."
        ) from None


def _name(crs: CRS) -> str:
    authority = crs.to_authority(min_confidence=70)
    return ":".join(authority) if authority else crs.to_wkt()
