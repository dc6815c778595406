"""A reader's own rows, as they brought them: all columns of the file, and the geometry as it came."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from dashboard.model.own import OwnData
from dashboard.present.spreadsheet import BYTE_ORDER_MARK, RISKY

if TYPE_CHECKING:
    import pyarrow as pa

_RISKY: Final = "^(" + "|".join(each.replace("+", r"\+") for each in RISKY) + ")"
DECIMALS: Final = 7
"""Of degrees: a centimetre."""
_NEGATIVE: Final = r"^-\d+([.,]\d+)?$"
"""A number below zero, which no spreadsheet takes for a formula."""
PLACE: Final = ("latitude_wgs84", "longitude_wgs84")
"""Columns at the end of a CSV: a file may have its places as geometry, as text or in another coordinate system."""
_BATCH: Final = 10_000


def own_csv(data: OwnData, mask: NDArray[np.bool_]) -> bytes:
    """The rows of a mask as CSV, with the place of each at the end, in degrees.

    Text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import csv

    kept = data.sites.cells.filter(pa.array(mask))
    columns = []
    for column in kept.columns:
        cells = column.cast(pa.string())
        guarded = pc.replace_substring_regex(cells, pattern=_RISKY, replacement=r"'\1")
        columns.append(pc.if_else(pc.match_substring_regex(cells, _NEGATIVE), cells, guarded))
    names = [f"'{name}" if name.startswith(RISKY) else name for name in kept.column_names]
    for name, degrees in zip(PLACE, (data.sites.lat, data.sites.lon), strict=True):
        if name not in names:  # as it is in a file that was saved here
            names.append(name)
            columns.append(pa.chunked_array([np.round(degrees[mask], DECIMALS)]))
    sink = pa.BufferOutputStream()
    sink.write(BYTE_ORDER_MARK.encode())
    csv.write_csv(pa.table(columns, names=_distinct(names)), sink)
    written: bytes = sink.getvalue().to_pybytes()
    return written


def own_geojson(data: OwnData, mask: NDArray[np.bool_]) -> bytes:
    """The rows of a mask as GeoJSON (RFC 7946): every cell a property, lines and areas as they came, points where they lie."""
    return b"".join(_geojson(data, mask))


def _geojson(data: OwnData, mask: NDArray[np.bool_]) -> Iterator[bytes]:
    places = np.flatnonzero(mask)
    mark = b'{"type":"FeatureCollection","features":['
    for start in range(0, len(places), _BATCH):
        some = places[start : start + _BATCH]
        for place, cells in zip(some.tolist(), _cells(data.sites.cells, some), strict=True):
            yield mark
            feature = {
                "type": "Feature",
                "id": int(data.sites.row[place]),
                "geometry": _geometry(data, place),
                "properties": cells,
            }
            yield json.dumps(feature, ensure_ascii=False, separators=(",", ":")).encode()
            mark = b",\n"
    yield b"]}" if len(places) else b'{"type":"FeatureCollection","features":[]}'


def _cells(table: "pa.Table", places: NDArray[np.intp]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = table.take(places).to_pylist()
    return found


def _geometry(data: OwnData, place: int) -> Any:
    if original := data.sites.originals.get(place):
        import shapely

        return json.loads(shapely.to_geojson(shapely.from_wkb(original)))
    return {
        "type": "Point",
        "coordinates": [round(float(each[place]), DECIMALS) for each in (data.sites.lon, data.sites.lat)],
    }


def _distinct(names: list[str]) -> list[str]:
    """The names, in which a guard may have made two the same."""
    return names if len(set(names)) == len(names) else [f"{name} {place}" for place, name in enumerate(names, 1)]
