"""Sites as GeoParquet 1.1: exact types, lists as lists."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq

from dashboard.exports.arrow import GEOMETRY, geometry_types, stream

if TYPE_CHECKING:
    from dashboard.exports.content import Content


def write(content: "Content", path: Path) -> None:
    """The sites, with what travels with them as key-value metadata (`about`, as JSON) beside that of the geometry."""
    said = {"about": json.dumps(content.about, ensure_ascii=False), "geo": json.dumps(_geo(content))}
    batches = stream(content.site_table, content.sites, lists=True, metadata=said)
    with pq.ParquetWriter(path, batches.schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)


def _geo(content: "Content") -> dict[str, Any]:
    """The metadata that GeoParquet asks for; without a CRS it is OGC:CRS84, longitude before latitude."""
    column = {"encoding": "WKB", "geometry_types": geometry_types(content.sites), "edges": "planar"}
    return {"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: column}}
