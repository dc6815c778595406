from typing import Any

import pytest

from dashboard.imports.raw import UnreadableError
from imports.bringing import brought, places, refused, rows, text, zipped

POINT = "<Point><coordinates>72.5,41.25,800</coordinates></Point>"


def kml(inner: Any, head: Any = '<?xml version="1.0" encoding="UTF-8"?>') -> Any:
    return f'{head}<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>{inner}</Document></kml>'


def placemark(inner: Any = POINT, name: Any = "A") -> Any:
    return f"<Placemark><name>{name}</name>{inner}</Placemark>"


def test_gdal_writes_extended_data_and_time_spans() -> None:
    raw = brought("gdal_timespan.kml")
    assert raw.format == "KML"
    assert [row["begin"] for row in raw.cells.to_pylist()] == ["2019", "2020-01", "2021-12-01", "2022"]
    assert [row["end"] for row in raw.cells.to_pylist()] == ["2020", None, "2021-12-31", None]
    assert raw.cells["amount"].to_pylist() == ["12.5", None, "7", "1000000"]
    assert places(raw)[0] == "POINT (76.9 43.2)"
    assert brought("gdal_libkml.kml").cells["name"].to_pylist()[3] == "中塔公路"


def test_folders_are_parts_and_all_of_them_are_read_at_first() -> None:
    inner = (
        placemark(name="outside")
        + f"<Folder><name>Mines</name>{placemark(name='M')}<Folder><name>Old</name>{placemark(name='O')}</Folder></Folder>"
        + f"<Folder><name>Empty</name></Folder><Folder><name>Bases</name>{placemark(name='B')}{placemark(name='C')}</Folder>"
    )
    raw = text(kml(inner), "a.kml")
    assert [(part.name, part.rows) for part in raw.parts] == [
        ("all placemarks", 5),
        ("outside of folders", 1),
        ("Mines", 1),
        ("Mines / Old", 1),
        ("Bases", 2),
    ]
    assert raw.how.part == "all placemarks"
    assert rows(raw) == [("outside", None), ("M", "Mines"), ("O", "Mines / Old"), ("B", "Bases"), ("C", "Bases")]
    assert rows(text(kml(inner), "a.kml", part="Bases")) == [("B", "Bases"), ("C", "Bases")]
    assert rows(text(kml(inner), "a.kml", part="outside of folders")) == [("outside",)]
    with pytest.raises(UnreadableError, match="no folder named Other"):
        text(kml(inner), "a.kml", part="Other")


def test_the_words_of_a_placemark_are_columns() -> None:
    inner = """<Placemark id="p1"><name> A
      <![CDATA[& B]]></name><address>Osh</address><description>plain words</description>
      <TimeStamp><when>2019-05</when></TimeStamp>
      <ExtendedData><Data name="owner"><displayName>O</displayName><value>CNPC</value></Data><Data><value>lost</value></Data>
        <SchemaData schemaUrl="#s"><SimpleData name="stage">active</SimpleData><SimpleData name="name">other</SimpleData></SchemaData>
      </ExtendedData><Point><coordinates>72,41</coordinates></Point></Placemark>"""
    assert text(kml(inner), "a.kml").cells.to_pylist() == [
        {
            "name": "A & B",
            "address": "Osh",
            "description": "plain words",
            "begin": "2019-05",
            "owner": "CNPC",
            "stage": "active",
            "name 2": "other",
            "id": "p1",
        }
    ]


@pytest.mark.parametrize("kind", ["Data", "SimpleData"])
def test_a_datum_called_as_what_a_placemark_says_is_a_column_of_its_own(kind: str) -> None:
    time = "<TimeSpan><begin>2019</begin></TimeSpan>"
    words = {"name": "other", "description": "others", "begin": "2017", "end": "2021", "owner": "CNPC", "address": ""}
    data = "".join(
        f'<Data name="{name}"><value>{value}</value></Data>'
        if kind == "Data"
        else f'<SchemaData><SimpleData name="{name}">{value}</SimpleData></SchemaData>'
        for name, value in words.items()
    )
    inner = f"<ExtendedData>{data}</ExtendedData>{time}<description>words</description><address>Osh</address>{POINT}"
    [row] = text(kml(placemark(inner)), "a.kml").cells.to_pylist()
    assert row == {
        **{"name": "A", "description": "words", "begin": "2019", "address": "Osh"},
        **{"name 2": "other", "description 2": "others", "begin 2": "2017", "end": "2021", "owner": "CNPC"},
    }
    same = placemark(f'<ExtendedData><Data name="name"><value>A</value></Data></ExtendedData>{POINT}')
    assert rows(text(kml(same), "a.kml")) == [("A",)]


def test_tables_in_descriptions_become_columns() -> None:
    html = """<![CDATA[<html><style>td {color: red}</style><p>A note<br>on it</p><table><tr><th colspan=2>Facts</th></tr>
      <tr><td>Owner:</td><td>A &amp; B<script>alert(1)</script></td></tr><tr><td>Year<td>2019</table> end <td>loose</td>]]>"""
    raw = text(kml(placemark(f"<description>{html}</description>{POINT}")), "a.kml")
    [row] = raw.cells.to_pylist()
    assert row["Owner"] == "A & B"
    assert row["Year"] == "2019"
    assert row["description"].startswith("A note on it end")
    assert "alert" not in str(row)
    assert "color" not in str(row)


def test_every_kind_of_geometry_is_read() -> None:
    ring = "<LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing>"
    kinds = [
        "<LineString><coordinates>\n 0,0,5\n 1, 1,5 </coordinates></LineString>",
        ring,
        f"<Polygon><outerBoundaryIs>{ring}</outerBoundaryIs><innerBoundaryIs>{ring}</innerBoundaryIs></Polygon>",
        f"<MultiGeometry>{POINT}<LineString><coordinates>0,0 1,1</coordinates></LineString></MultiGeometry>",
        f"<MultiGeometry>{POINT}<MultiGeometry>{POINT}</MultiGeometry><Style/></MultiGeometry>",
        "<gx:Track><when>2019</when><gx:coord>0 0 5</gx:coord><gx:coord>1 1 5</gx:coord></gx:Track>",
        "<gx:MultiTrack><gx:Track><gx:coord>0 0 5</gx:coord></gx:Track></gx:MultiTrack>",
        "<Model><Location><longitude>1</longitude><latitude>2</latitude></Location></Model>",
        "<Point><coordinates></coordinates></Point>",
        "<LineString/>",
        "<gx:Track/>",
        "<Polygon><outerBoundaryIs><LinearRing/></outerBoundaryIs></Polygon>",
        "",
    ]
    assert places(text(kml("".join(map(placemark, kinds))), "a.kml")) == [
        "LINESTRING (0 0, 1 1)",
        "LINESTRING (0 0, 1 0, 1 1, 0 0)",
        "POLYGON ((0 0, 1 0, 1 1, 0 0), (0 0, 1 0, 1 1, 0 0))",
        "GEOMETRYCOLLECTION (POINT (72.5 41.25), LINESTRING (0 0, 1 1))",
        "MULTIPOINT ((72.5 41.25), (72.5 41.25))",
        "LINESTRING (0 0, 1 1)",
        "POINT (0 0)",
        "POINT (1 2)",
        None,
        None,
        None,
        None,
        None,
    ]


def test_one_placemark_may_have_8000_parts() -> None:
    parts = "".join(
        f"<LineString><coordinates>{n / 100},40 {n / 100},41</coordinates></LineString>" for n in range(8_000)
    )
    [wkt] = places(text(kml(placemark(f"<MultiGeometry>{parts}</MultiGeometry>")), "a.kml"))
    assert wkt.startswith("MULTILINESTRING")
    assert wkt.count("(") == 8_001


@pytest.mark.parametrize(
    ("geometry", "wrong"),
    [
        ("<Point><coordinates>east,north</coordinates></Point>", "not pairs of numbers"),
        ("<Point><coordinates>72</coordinates></Point>", "not pairs of numbers"),
        ("<Point><coordinates>nan,41</coordinates></Point>", "not finite"),
        ("<LineString><coordinates>1,2</coordinates></LineString>", "fewer than two"),
        ("<Model><Location/></Model>", "not two numbers"),
        ("<MultiGeometry>" * 12 + POINT + "</MultiGeometry>" * 12, "nested too deeply"),
    ],
)
def test_a_placemark_with_wrong_coordinates_is_refused(geometry: Any, wrong: Any) -> None:
    raw = text(kml(placemark(name="good") + placemark(geometry, name="bad")), "a.kml")
    assert rows(raw) == [("good",)]
    assert raw.faults[0].row == 2
    assert wrong in raw.faults[0].wrong
    with pytest.raises(UnreadableError, match="None of its 1 placemarks can be read"):
        text(kml(placemark(geometry)), "a.kml")


def test_links_to_other_files_are_told_and_not_followed() -> None:
    link = "<NetworkLink><Link><href>https://example.org/more.kml</href></Link></NetworkLink>"
    raw = text(kml(placemark() + link), "a.kml")
    assert raw.remarks == (
        "It has a link to another file, which was not followed: open it in Google Earth and save the places themselves.",
    )
    assert "2 links to other files, which were" in text(kml(placemark() + link + link), "a.kml").remarks[0]
    with pytest.raises(UnreadableError, match=r"no placemarks\. It has a link"):
        text(kml(link), "a.kml")
    with pytest.raises(UnreadableError, match="no placemarks"):
        text(kml(""), "a.kml")


def test_other_roots_and_no_namespace_are_read_too() -> None:
    assert rows(text(f"<Placemark><name>A</name>{POINT}</Placemark>", "a.kml")) == [("A",)]
    assert rows(text(f"<Folder><name>F</name>{placemark()}</Folder>", "a.kml")) == [("A", "F")]
    styles = "<Style id='s'/><StyleMap/><Schema/><Folder><Style/></Folder>"
    assert rows(text(kml(styles + placemark()), "a.kml")) == [("A",)]


def test_a_truncated_file_keeps_its_whole_placemarks() -> None:
    content = kml("".join(placemark(name=f"S{n}") for n in range(4)))
    raw = text(content[: content.index("S3")], "a.kml")
    assert raw.cells.num_rows == 3
    assert refused(raw) == [
        (4, "the file ends or breaks off in the middle of this placemark; what may follow could not be read")
    ]
    with pytest.raises(UnreadableError, match="damaged or not complete"):
        text(content[:150], "a.kml")
    with pytest.raises(UnreadableError, match="damaged or not complete"):
        text(content[:60], "a.kml")


def test_other_encodings_are_followed() -> None:
    content = kml(placemark(name="Ош"), '<?xml version="1.0" encoding="windows-1251"?>').encode("cp1251")
    assert rows(text(content, "a.kml")) == [("Ош",)]
    assert rows(
        text(kml(placemark(name="Ош"), '<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"), "a.kml")
    ) == [("Ош",)]
    with pytest.raises(UnreadableError, match="damaged"):
        text(kml(placemark(), '<?xml version="1.0" encoding="nonsense"?>'), "a.kml")


def test_a_kmz_is_read_under_any_name() -> None:
    content = zipped({"doc.kml": kml(placemark(name="Ош")), "files/icon.png": b"\x89PNG"})
    assert rows(text(content, "a.kmz")) == [("Ош",)]
    assert rows(text(content, "a.zip")) == [("Ош",)]
    assert text(content, "a.zip").format == "KML"
