import json
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from dashboard.imports.raw import UnreadableError
from dashboard.imports.reading import parquet, read
from imports.bringing import FILES, brought, places, rows

POINTS = ["POINT (76.9 43.2)", "POINT (69.2 41.3)", "POINT (68.8 38.5)", "POINT (72.9 37.5)"]


def written(table: Any, geo: Any = None, **options: Any) -> Any:
    content = BytesIO()
    said = {"geo": geo if isinstance(geo, str) else json.dumps(geo)} if geo else None
    pq.write_table(table.replace_schema_metadata(said), content, **options)
    return content.getvalue()


@pytest.mark.parametrize("name", ["geopandas_wkb.parquet", "geopandas_geoarrow_utm.parquet"])
def test_geoparquet_is_read_in_both_encodings(name: Any) -> None:
    raw = brought(name)
    assert raw.format == "GeoParquet"
    assert rows(raw)[0] == ("Рудник Алмалы", "2019", "12.5", "2019-05-04", "mine")
    assert rows(raw)[3][2] == "1000000"
    assert places(raw) == POINTS
    assert raw.row.tolist() == [1, 2, 3, 4]


def test_parquet_without_geometry_is_a_table() -> None:
    raw = brought("pandas_plain.parquet")
    assert raw.format == "Parquet"
    assert raw.geometry is None
    assert raw.parts[0].about == "no geometry"
    assert rows(raw)[0][-2:] == ("43.2", "76.9")


@pytest.mark.parametrize(
    ("encoding", "nested", "wkt"),
    [
        ("point", {"x": 1.0, "y": 2.0}, "POINT (1 2)"),
        ("geoarrow.point", [1.0, 2.0], "POINT (1 2)"),
        ("linestring", [{"x": 1.0, "y": 2.0}, {"x": 3.0, "y": 4.0}], "LINESTRING (1 2, 3 4)"),
        ("multipoint", [{"x": 1.0, "y": 2.0}], "MULTIPOINT ((1 2))"),
        ("multilinestring", [[{"x": 1.0, "y": 2.0}, {"x": 3.0, "y": 4.0}]], "MULTILINESTRING ((1 2, 3 4))"),
        ("polygon", [[[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]], "POLYGON ((0 0, 1 0, 1 1, 0 0))"),
        ("multipolygon", [[[[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]]], "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"),
    ],
)
def test_native_encodings_of_every_kind(encoding: Any, nested: Any, wkt: Any) -> None:
    table = pa.table({"name": ["A", "B"], "shape": [nested, None]})
    geo = {"primary_column": "shape", "columns": {"shape": {"encoding": encoding}}}
    raw = read(written(table, geo), "a.parquet")
    assert places(raw) == [wkt, None]
    assert rows(raw) == [("A",), ("B",)]


def test_native_geometry_that_is_none_is_refused() -> None:
    table = pa.table({"name": ["A", "B"], "shape": [[[1.0, 2.0]], [[1.0, 2.0], [3.0, 4.0]]]})
    raw = read(
        written(table, {"primary_column": "shape", "columns": {"shape": {"encoding": "linestring"}}}), "a.parquet"
    )
    assert rows(raw) == [("B",)]
    assert [fault.row for fault in raw.faults] == [1]


def test_a_column_of_geoarrow_needs_no_other_metadata() -> None:
    wkb = pa.array([shapely.to_wkb(shapely.Point(1, 2))], pa.binary())
    said = {"ARROW:extension:name": "geoarrow.wkb", "ARROW:extension:metadata": json.dumps({"crs": "EPSG:4326"})}
    table = pa.Table.from_arrays(
        [pa.array(["A"]), wkb], schema=pa.schema([("name", pa.string()), pa.field("shape", pa.binary(), metadata=said)])
    )
    assert places(read(written(table), "a.parquet")) == ["POINT (1 2)"]
    bare = pa.schema(
        [("name", pa.string()), pa.field("shape", pa.binary(), metadata={"ARROW:extension:name": "geoarrow.wkb"})]
    )
    assert places(read(written(pa.Table.from_arrays(table.columns, schema=bare)), "a.parquet")) == ["POINT (1 2)"]


def test_values_of_every_type_become_text() -> None:
    table = pa.table(
        {
            "flag": [True, None],
            "list": [["a", "b"], None],
            "number": pa.array([1.0, float("nan")]),
            "words": ["", "x"],
            "bytes": pa.array([b"\xff", None], pa.binary()),
            "kind": pa.array(["a", "a"]).dictionary_encode(),
        }
    )
    raw = read(written(table), "a.parquet")
    assert rows(raw) == [("true", '["a", "b"]', "1", None, "b'\\xff'", "a"), (None, None, None, "x", None, "a")]


@pytest.mark.parametrize(
    "geo", ["nonsense", "[]", '{"columns": 5}', '{"columns": {"a": 5}}', '{"primary_column": 5, "columns": {}}']
)
def test_metadata_that_says_nothing_leaves_a_table(geo: Any) -> None:
    assert read(written(pa.table({"a": ["x"]}), geo), "a.parquet").format == "Parquet"


@pytest.mark.parametrize(("encoding", "said"), [("spline", "encoded as spline"), ("WKB", "damaged")])
def test_geometry_of_another_kind_is_told(encoding: Any, said: Any) -> None:
    content = written(pa.table({"a": ["x"]}), {"primary_column": "a", "columns": {"a": {"encoding": encoding}}})
    with pytest.raises(UnreadableError, match=said):
        read(content, "a.parquet")


def test_damaged_files_are_told_so() -> None:
    content = (FILES / "geopandas_wkb.parquet").read_bytes()
    for broken in (content[:500], content[:-8], b"PAR1", content[:100] + bytes(200) + content[300:]):
        with pytest.raises(UnreadableError, match="damaged"):
            read(broken, "a.parquet")


def test_what_unpacks_to_too_much_is_not_unpacked(monkeypatch: Any) -> None:
    monkeypatch.setattr(parquet, "MAX_UNPACKED", 100)
    with pytest.raises(UnreadableError, match="Unpacked, it has"):
        brought("pandas_plain.parquet")
