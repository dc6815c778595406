"""Tables as streams of Arrow batches, with types from the model: what GDAL and Parquet are written from.

Types are those of the columns and not of the values, so that a year or a yes/no with gaps stays what it is, and an empty
selection keeps its columns.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

import pyarrow as pa
import shapely
import shapely.geometry

from dashboard.exports.geojson import geometry
from dashboard.exports.table import Column, Table
from dashboard.model.site import Site

GEOMETRY: Final = "geometry"
BATCH: Final = 500
"""Rows in memory at a time."""
POOL: Final = pa.system_memory_pool()
"""Gives back what it no longer needs, where Arrow's own would keep some 20 MB."""
COMMENT: Final = "GDAL:OGR:comment"
WIDTH: Final = "GDAL:OGR:width"
"""What GDAL reads off a field: its description, and how many bytes its texts have at most."""
TYPES: Final[Mapping[type, pa.DataType]] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}


def stream(
    table: Table,
    sites: Sequence[Site] | None = None,
    *,
    lists: bool = False,
    metadata: Mapping[str, str] | None = None,
    widths: Mapping[str, int] | None = None,
) -> pa.RecordBatchReader:
    """The rows of a table, BATCH at a time; with `sites`, which are its rows in their order, their geometry as WKB.

    Args:
        table: the table.
        sites: its sites; longitude before latitude, WGS 84, two dimensions.
        lists: whether lists stay lists; otherwise their values share a cell.
        metadata: what the schema says of the whole.
        widths: bytes that the texts of a column have at most, for formats with columns of fixed width.
    """
    fields = [_field(column, lists=lists, width=(widths or {}).get(column.name)) for column in table.columns]
    if sites is not None:
        fields.append(pa.field(GEOMETRY, pa.binary()))
    schema = pa.schema(fields, dict(metadata or {}))
    return pa.RecordBatchReader.from_batches(schema, _batches(table, sites, schema, lists=lists))


def geometry_types(sites: Sequence[Site]) -> list[str]:
    """The kinds of geometry that the sites have: `Point`, `LineString`."""
    return sorted({"LineString" if site.location.route else "Point" for site in sites})


def _field(column: Column, *, lists: bool, width: int | None) -> pa.Field:
    kind = pa.string() if column.many and not lists else TYPES[column.holds]
    about = {"description": column.description, COMMENT: column.description} | ({WIDTH: str(width)} if width else {})
    return pa.field(column.name, pa.list_(kind) if column.many and lists else kind, metadata=about)


def _batches(table: Table, sites: Sequence[Site] | None, schema: pa.Schema, *, lists: bool) -> Iterator[pa.RecordBatch]:
    rows = table.rows() if lists else table.cells()
    places = iter(sites or ())
    while batch := list(islice(rows, BATCH)):
        arrays = [
            pa.array([row[name] for row in batch], schema.field(name).type, memory_pool=POOL) for name in table.header
        ]
        if sites is not None:
            arrays.append(_wkb(list(islice(places, len(batch)))))
        yield pa.record_batch(arrays, schema=schema)


def _wkb(sites: Sequence[Site]) -> pa.Array:
    shapes = [shapely.geometry.shape(geometry(site)) for site in sites]
    return pa.array(shapely.to_wkb(shapes, output_dimension=2, byte_order=1), pa.binary(), memory_pool=POOL)
