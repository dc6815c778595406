"""A table with geometry, brought to WGS 84 in two dimensions."""

from collections.abc import Sequence
from itertools import compress
from typing import Any, Final

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from dashboard.imports.limits import BATCH
from dashboard.imports.outlines import decoded
from dashboard.imports.raw import NO_DEGREES, How, Part, Raw, UnreadableError
from dashboard.model.own import Fault

WGS84: Final = CRS.from_epsg(4326)
FARTHEST: Final = 360
"""Degrees. What lies farther off is no degrees, whatever is said."""
HALF: Final = 0.5


def layer(
    *,
    format: str,  # noqa: A002 – as in Raw
    parts: Sequence[Part],
    how: How,
    cells: pa.Table,
    geometry: Sequence[bytes | None],
    stated: Any = None,
    row: Sequence[int] | None = None,
    faults: Sequence[Fault] = (),
    remarks: Sequence[str] = (),
) -> Raw:
    """Return what a file holds, its geometry in WGS 84; rows whose geometry can't be read, or not be brought there, become faults.

    Args:
        format: as in Raw.
        parts: as in Raw.
        how: how the file was read; its CRS, chosen by the reader, counts more than what the file states.
        cells: as in Raw.
        geometry: of each row, as WKB; x before y.
        stated: the CRS that the file names, in any form that pyproj reads; None where it names none.
        row: the numbers of the rows; counted from 1 where they are not given.
        faults: as in Raw.
        remarks: as in Raw.

    Raises UnreadableError where a CRS can't be understood.
    """
    numbers = np.arange(1, len(geometry) + 1, dtype=np.int32) if row is None else np.array(row, np.int32)
    crs = _crs(how.crs, "chosen") if how.crs else _crs(stated, "named in the file") if stated is not None else None
    moved_from = crs if crs is not None and not crs.equals(WGS84, ignore_axis_order=True) else None
    name = _name(crs or WGS84)
    unread, lost = np.zeros(len(geometry), bool), np.zeros(len(geometry), bool)
    bounds = np.full((len(geometry), 4), np.nan)
    brought: list[bytes | None] = []
    for start in range(0, len(geometry), BATCH):
        some = slice(start, start + BATCH)
        shapes = shapely.force_2d(decoded(geometry[some]))
        unread[some] = np.array([wkb is not None for wkb in geometry[some]], bool) & shapely.is_missing(shapes)
        shapes[shapely.is_empty(shapes)] = None
        if moved_from is not None:
            shapes = _moved(shapes, moved_from, name)
        lost[some] = _not_finite(shapes)
        bounds[some] = shapely.bounds(shapes)
        brought += shapely.to_wkb(shapes, output_dimension=2, byte_order=1).tolist()
    found = [_fault(number, "its geometry can't be read", "a geometry that is whole") for number in numbers[unread]]
    said = list(remarks)
    if crs is None and not _degrees(bounds):
        (west, south), (east, north) = np.nanmin(bounds[:, :2], axis=0), np.nanmax(bounds[:, 2:], axis=0)
        extent = f"{west:.0f}, {south:.0f} to {east:.0f}, {north:.0f}"
        found = [
            Fault(None, "", extent, NO_DEGREES, "choose the coordinate system, such as EPSG:32642", refused=False),
            *found,
        ]
        name = ""
    elif moved_from is not None:
        said.append(f"Its coordinates were in {name if len(name) < 40 else 'another CRS'}, and were brought to WGS 84.")
    right = "coordinates in the area for which the CRS is made, or another CRS"
    found += [
        _fault(number, f"its coordinates can't be brought from {name or 'its CRS'} to WGS 84", right)
        for number in numbers[lost]
    ]
    kept = ~(unread | lost)
    if not kept.all():
        cells, numbers = cells.filter(pa.array(kept)), numbers[kept]
        brought = list(compress(brought, kept))
    return Raw(
        format=format,
        parts=tuple(parts),
        how=How(part=how.part, header_row=how.header_row, encoding=how.encoding, crs=name or None),
        cells=cells,
        row=numbers,
        geometry=brought,
        faults=(*found, *faults),
        remarks=tuple(said),
    )


def _fault(number: int, wrong: str, right: str) -> Fault:
    return Fault(int(number), "geometry", "", wrong, right)


def _degrees(bounds: NDArray[np.float64]) -> bool:
    """Whether most shapes could be in degrees, by their bounds: a slip in one row says nothing of the others."""
    far = np.abs(bounds[~np.isnan(bounds).all(axis=1)]) > FARTHEST
    return not len(far) or bool(far.any(axis=1).mean() < HALF)


def _moved(shapes: Any, crs: CRS, name: str) -> Any:
    try:
        to = Transformer.from_crs(crs, WGS84, always_xy=True)
        return shapely.transform(shapes, lambda places: np.column_stack(to.transform(places[:, 0], places[:, 1])))
    except ProjError as error:
        raise UnreadableError(
            f"Its coordinates can't be brought from {name[:80]} to WGS 84: choose another CRS."
        ) from error


def _not_finite(shapes: Any) -> Any:
    """Which shapes have coordinates that are no finite numbers."""
    coordinates, which = shapely.get_coordinates(shapes, return_index=True)
    lost = np.zeros(len(shapes), bool)
    lost[which[~np.isfinite(coordinates).all(axis=1)]] = True
    return lost


def _crs(said: Any, where: str) -> CRS:
    try:
        return CRS.from_user_input(said)
    except CRSError:
        raise UnreadableError(
            f"The coordinate system {where}, {str(said)[:80]}, is not known: choose one by its number, such as EPSG:4326."
        ) from None


def _name(crs: CRS) -> str:
    authority = crs.to_authority(min_confidence=70)
    return ":".join(authority) if authority else crs.to_wkt()
