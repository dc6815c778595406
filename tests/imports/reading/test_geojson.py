import json

import pytest

from dashboard.imports.raw import UnreadableError
from dashboard.imports.reading import geojson
from imports.bringing import brought, places, refused, rows, text

POINT = {"type": "Point", "coordinates": [72.5, 41.25, 800]}


def feature(geometry=POINT, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features, **more):
    return json.dumps({"type": "FeatureCollection", "features": features, **more})


def test_a_collection_is_read_with_its_properties_as_text():
    raw = text(
        collection(
            feature(
                name="Ош",
                year=2019,
                share=0.5,
                whole=3.0,
                open=True,
                none=None,
                empty="",
                tags=["a", 1],
                more={"b": None},
            ),
            feature(name="B", other="x"),
        ),
        "a.geojson",
    )
    assert raw.format == "GeoJSON"
    first, second = raw.cells.to_pylist()
    assert first == {
        "name": "Ош",
        "year": "2019",
        "share": "0.5",
        "whole": "3",
        "open": "true",
        "none": None,
        "empty": None,
        "tags": '["a", 1]',
        "more": '{"b": null}',
        "other": None,
    }
    assert second["other"] == "x"
    assert second["year"] is None
    assert places(raw) == ["POINT (72.5 41.25)"] * 2
    assert raw.row.tolist() == [1, 2]
    assert raw.how.crs == "EPSG:4326"


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([feature(name="A"), feature(name="A")]),
        json.dumps(feature(name="A")) + "\n" + json.dumps(feature(name="A")) + "\n",
        "\x1e" + json.dumps(feature(name="A"), indent=1) + "\n\x1e" + json.dumps(feature(name="A"), indent=1) + "\n",
        "\ufeff" + collection(feature(name="A"), feature(name="A")),
        "  \n"
        + json.dumps(
            {"features": [feature(name="A"), feature(name="A")], "name": "x", "type": "FeatureCollection"}, indent=2
        ),
    ],
)
def test_features_come_in_several_forms(content):
    raw = text(content, "a.json")
    assert rows(raw) == [("A",), ("A",)]
    assert places(raw) == ["POINT (72.5 41.25)"] * 2


def test_one_feature_and_one_geometry_are_a_row():
    assert rows(text(json.dumps(feature(name="A")), "a.json")) == [("A",)]
    alone = text(json.dumps(POINT), "a.json")
    assert places(alone) == ["POINT (72.5 41.25)"]
    assert alone.cells.num_rows == 1
    assert places(text(json.dumps([POINT, POINT]), "a.json")) == ["POINT (72.5 41.25)"] * 2


def test_an_id_beside_the_properties_is_a_column():
    with_id = {**feature(name="A"), "id": 7}
    assert text(collection(with_id), "a.json").cells.to_pylist() == [{"name": "A", "id": "7"}]
    taken = {**feature(id="own"), "id": 7}
    assert rows(text(collection(taken), "a.json")) == [("own",)]


def test_all_kinds_of_geometry_are_read():
    ring = [[0, 0], [1, 0], [1, 1], [0, 0]]
    kinds = {
        "LineString": [[0, 0], [1, 1, 5]],
        "Polygon": [ring],
        "MultiPoint": [[0, 0], [1, 1]],
        "MultiLineString": [[[0, 0], [1, 1]]],
        "MultiPolygon": [[ring[:-1]]],
    }
    features = [feature({"type": kind, "coordinates": coordinates}) for kind, coordinates in kinds.items()]
    features.append(
        feature({"type": "GeometryCollection", "geometries": [POINT, {"type": "LineString", "coordinates": ring}]})
    )
    assert places(text(collection(*features), "a.json")) == [
        "LINESTRING (0 0, 1 1)",
        "POLYGON ((0 0, 1 0, 1 1, 0 0))",
        "MULTIPOINT ((0 0), (1 1))",
        "MULTILINESTRING ((0 0, 1 1))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
        "GEOMETRYCOLLECTION (POINT (72.5 41.25), LINESTRING (0 0, 1 0, 1 1, 0 0))",
    ]


@pytest.mark.parametrize(
    ("geometry", "wrong"),
    [
        ("POINT (1 2)", "not an object"),
        ({"type": "Circle", "coordinates": [1, 2]}, "no known type: Circle"),
        ({"type": ["Point"], "coordinates": [1, 2]}, "no known type"),
        ({"type": "Point"}, "not two numbers"),
        ({"type": "Point", "coordinates": [1]}, "not two numbers"),
        ({"type": "Point", "coordinates": {"x": 1}}, "not two numbers"),
        ({"type": "Point", "coordinates": [float("nan"), 2]}, "not finite"),
        ({"type": "Point", "coordinates": [float("inf"), 2]}, "not finite"),
        ({"type": "Point", "coordinates": [10**400, 2]}, "not two numbers"),
        ({"type": "LineString", "coordinates": [[1, 2]]}, "fewer than two"),
        ({"type": "LineString", "coordinates": []}, "empty"),
        ({"type": "LineString", "coordinates": [1, 2]}, "not pairs"),
        ({"type": "LineString", "coordinates": [[1], [2]]}, "not pairs"),
        ({"type": "LineString", "coordinates": [[1, 2], [3]]}, "not pairs"),
        ({"type": "LineString", "coordinates": [[1, 2], [3, float("nan")]]}, "not finite"),
        ({"type": "LineString", "coordinates": "1 2"}, "not a list"),
        ({"type": "Polygon", "coordinates": []}, "no edge"),
        ({"type": "Polygon", "coordinates": 1}, "not a list"),
        ({"type": "Polygon", "coordinates": [[[1, 2], [2, 3]]]}, "fewer than three corners"),
        ({"type": "MultiPoint", "coordinates": []}, "empty"),
        ({"type": "GeometryCollection"}, "not a list"),
    ],
)
def test_a_geometry_that_is_none_is_refused_with_its_reason(geometry, wrong):
    raw = text(collection(feature(name="good"), feature(geometry, name="bad")), "a.json")
    assert rows(raw) == [("good",)]
    assert [fault.row for fault in raw.faults] == [2]
    assert wrong in raw.faults[0].wrong


def test_a_feature_without_geometry_stays_a_row():
    raw = text(collection(feature(None, name="A", lat=41)), "a.json")
    assert rows(raw) == [("A", "41")]
    assert places(raw) == [None]


def test_what_is_no_feature_is_a_fault():
    raw = text(json.dumps([feature(name="A"), 5, None]), "a.json")
    assert refused(raw) == [(2, "it is no feature"), (3, "it is no feature")]
    odd = text(json.dumps([{**feature(), "properties": [1]}, {**feature(), "properties": None}]), "a.json")
    assert rows(odd) == [("[1]",), (None,)]


def test_a_list_of_objects_is_a_table():
    raw = text(json.dumps([{"name": "A", "lat": 41}, {"name": "B"}]), "a.json")
    assert raw.format == "JSON"
    assert raw.geometry is None
    assert rows(raw) == [("A", "41"), ("B", None)]


def test_the_old_crs_member_is_followed():
    raw = brought("gdal_3857.geojson")
    assert raw.how.crs == "EPSG:3857"
    assert places(raw, 4)[0] == "POINT (76.9 43.2)"
    crs84 = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert text(collection(feature(), crs=crs84), "a.json").how.crs == "EPSG:4326"
    assert text(collection(feature(), crs={"type": "link"}), "a.json").how.crs == "EPSG:4326"
    assert text(collection(feature(), crs=None), "a.json").how.crs == "EPSG:4326"


def test_a_feature_a_line_as_gdal_writes_it():
    raw = brought("gdal_lines.geojsonl")
    assert [row[0] for row in rows(raw)] == ["Рудник Алмалы", "O‘zbek quvuri, «Sharq»", 'База "Восток"', "中塔公路"]


def test_a_broken_line_is_refused_and_the_next_is_read():
    raw = text(
        "\n".join([json.dumps(feature(name="A")), '{"type": "Feature", "prop', json.dumps(feature(name="C"))]),
        "a.geojsonl",
    )
    assert rows(raw) == [("A",), ("C",)]
    assert refused(raw) == [(2, "the line is not whole JSON")]
    last = text("\n".join([json.dumps(feature(name="A")), '{"type": "Fea']), "a.geojsonl")
    assert refused(last) == [(2, "the line is not whole JSON")]


@pytest.mark.parametrize("cut", [1, 40, 90])
def test_of_a_truncated_file_the_whole_features_are_kept(cut):
    content = collection(*(feature(name=f"Site {number}") for number in range(5)))
    raw = text(content[:-cut], "a.geojson")
    assert 3 <= raw.cells.num_rows <= 5
    assert raw.faults[-1].row == len(raw.row) + 1
    assert "ends or breaks off" in raw.faults[-1].wrong


def test_features_may_be_longer_than_what_is_looked_at_at_once(monkeypatch):
    monkeypatch.setattr(geojson, "WINDOW", 64)
    features = [feature(name="é" * number, text="x" * number, number=10**number) for number in range(150)]
    raw = text(collection(*features), "a.geojson")
    assert raw.cells["name"].to_pylist()[1:] == ["é" * number for number in range(1, 150)]
    assert raw.cells["number"].to_pylist() == [str(10**number) for number in range(150)]
    lines = "\n".join(["{broken " + "x" * 300] + [json.dumps(each) for each in features[:3]])
    with pytest.raises(UnreadableError):
        text(lines, "a.geojsonl")
    second = "\n".join([json.dumps(features[1]), '{"broken" ' + "x" * 300, json.dumps(features[2])])
    assert text(second, "a.geojsonl").cells.num_rows == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{}", "None of its 1 features can be read; of the first, it is no feature"),
        ("[]", "no features"),
        ("{", "None of its 1 features can be read"),
        ("[1, 2]", "None of its 2 features can be read; of the first, it is no feature"),
        ('{"type": "FeatureCollection", "features": []}', "no features"),
        ('{"type": "FeatureCollection"}', "no list of features"),
        ('{"type": "FeatureCollection", "features": 5}', "no list of features"),
        ('{"type": "Topology", "objects": {}}', "TopoJSON"),
        ('{"a" 1}', "None of its 1"),
        ("{1: 2}", "None of its 1"),
        ('{"a": }', "None of its 1"),
    ],
)
def test_what_holds_no_features_is_told_so(content, said):
    with pytest.raises(UnreadableError, match=said):
        text(content, "a.geojson")


def test_an_object_that_is_no_feature_is_one_row_of_a_table():
    assert rows(text('{"name": "A", "lat": 41}', "a.json")) == [("A", "41")]


def test_halves_of_letters_do_no_harm():
    raw = text('[{"name": "a\\ud800b"}, {"\\ud800": 1}]', "a.json")
    assert raw.cells["name"].to_pylist() == ["a?b", None]
