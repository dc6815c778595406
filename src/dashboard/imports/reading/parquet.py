"""GeoParquet, and Parquet without geometry as a table."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dashboard.imports.limits import MAX_UNPACKED
from dashboard.imports.raw import How, Part, Raw, UnreadableError
from dashboard.imports.reading import wkb
from dashboard.imports.reading.columns import column, hold, text_of, unique_names
from dashboard.imports.reading.layer import layer
from dashboard.imports.reading.wkb import GeometryError

DAMAGED = "The Parquet file is damaged or not complete: export it again."


def read(content: bytes, how: How) -> Raw:
    """Read a Parquet file. Raises UnreadableError."""
    try:
        file = pq.ParquetFile(pa.BufferReader(content))
        hold(file.metadata.num_rows, file.metadata.num_columns)
        size = sum(file.metadata.row_group(each).total_byte_size for each in range(file.metadata.num_row_groups))
        if size > MAX_UNPACKED:
            raise UnreadableError(
                f"Unpacked, it has {size / 1e6:,.0f} MB, and up to {MAX_UNPACKED / 1e6:.0f} MB can be read."
            )
        table = file.read(use_threads=False)
    except (pa.ArrowException, OSError, ValueError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(DAMAGED) from error
    about = _about(table.schema)
    name = about.get("primary_column")
    cells = _texts(table.select([each for each in table.column_names if each not in about.get("columns", {})]))
    if isinstance(name, str) and name in table.column_names:
        described = about["columns"].get(name, {})
        return layer(
            format="GeoParquet",
            parts=(Part("table", table.num_rows),),
            how=How(part="table", crs=how.crs),
            cells=cells,
            geometry=_wkb(table[name], str(described.get("encoding", "WKB"))),
            stated=described.get("crs"),
        )
    return Raw(
        format="Parquet",
        parts=(Part("table", table.num_rows, "no geometry"),),
        how=How(part="table", crs=how.crs),
        cells=cells,
        row=np.arange(1, table.num_rows + 1, dtype=np.int32),
    )


def _about(schema: pa.Schema) -> Mapping[str, Any]:
    """What the file says of its geometry: GeoParquet 1.1 under the key `geo`, or the column's type as GeoArrow has it."""
    try:
        about = json.loads((schema.metadata or {}).get(b"geo", b"{}"))
        columns = about.get("columns") if isinstance(about, dict) else None
        if isinstance(columns, dict) and all(isinstance(each, dict) for each in columns.values()):
            return dict(about)
        for field in schema:
            said = field.metadata or {}
            encoding = said.get(b"ARROW:extension:name", b"").decode("ascii", "replace").removeprefix("geoarrow.")
            if encoding == "wkb" or encoding in _NESTED:
                described = json.loads(said.get(b"ARROW:extension:metadata") or b"{}")
                crs = described.get("crs") if isinstance(described, dict) else None
                return {"primary_column": field.name, "columns": {field.name: {"encoding": encoding, "crs": crs}}}
    except ValueError:
        pass
    return {}


_NESTED: Final[Mapping[str, Callable[[Any], bytes]]] = {
    "point": wkb.point,
    "linestring": wkb.line,
    "polygon": wkb.polygon,
    "multipoint": lambda parts: wkb.many(wkb.POINTS, [wkb.point(part) for part in parts]),
    "multilinestring": lambda parts: wkb.many(wkb.LINES, [wkb.line(part) for part in parts]),
    "multipolygon": lambda parts: wkb.many(wkb.POLYGONS, [wkb.polygon(part) for part in parts]),
}


def _wkb(shapes: pa.ChunkedArray, encoding: str) -> list[bytes | None]:
    """Geometry as WKB: it is, or it is in the nested lists of one of GeoArrow's encodings."""
    if encoding.upper() == "WKB":
        if not (pa.types.is_binary(shapes.type) or pa.types.is_large_binary(shapes.type)):
            raise UnreadableError(DAMAGED)
        geometry: list[bytes | None] = shapes.to_pylist()
        return geometry
    make = _NESTED.get(encoding.lower().removeprefix("geoarrow."))
    if make is None:
        raise UnreadableError(f"Its geometry is encoded as {encoding[:40]}, which can't be read: export it as WKB.")
    return [None if each is None else _made(make, each) for each in shapes.to_pylist()]


def _made(make: Callable[[Any], bytes], nested: Any) -> bytes:
    try:
        return make(_pairs(nested))
    except GeometryError:
        return b""  # which can't be read either, and is told so


def _pairs(nested: Any) -> Any:
    """Positions as lists, where they are kept by name."""
    if isinstance(nested, Mapping):
        return [nested.get("x"), nested.get("y")]
    if isinstance(nested, Sequence) and nested and isinstance(nested[0], Mapping | list | tuple):
        return [_pairs(each) for each in nested]
    return nested


def _texts(table: pa.Table) -> pa.Table:
    return pa.table([_text(each) for each in table.columns], names=list(unique_names(table.column_names)))


def _text(values: pa.ChunkedArray) -> pa.ChunkedArray | pa.Array:
    kind = values.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_integer(kind):
        texts = values.cast(pa.string())
        return pc.if_else(pc.equal(texts, ""), pa.scalar(None, pa.string()), texts)
    return column([text_of(value) for value in values.to_pylist()])
