"""Files made to do harm, harmless here: each ends in a sentence, or in what can be read of it."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import numpy as np
import openpyxl
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.imports import limits, sandbox
from dashboard.imports.raw import How, UnreadableError
from dashboard.imports.reading import read
from hostile import EVERYTHING, PIECES
from imports.bringing import FILES, places, rows, text, zipped

LAUGHS = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>"""
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DTD = '<?xml version="1.0"?><!DOCTYPE kml SYSTEM "http://evil.example/kml.dtd">'
KML = "<kml><Placemark><name>&a;</name><Point><coordinates>72,41</coordinates></Point></Placemark></kml>"
GPX = '<gpx version="1.1"><wpt lat="41" lon="72"><name>&a;</name></wpt></gpx>'
FORMULAS = ('=cmd|"/c calc"!A1', "=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://evil.example")', "\t=1", "{=1}")


# Archives


def test_a_zip_bomb_is_not_unpacked() -> None:
    inner = zipped({"a.csv": b"0" * 10_000_000})
    for kind in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with pytest.raises(UnreadableError, match="times its size"):
            read(zipped({"a.csv": b"0" * 10_000_000}, kind), "a.zip")
    with pytest.raises(UnreadableError, match="times its size"):
        read(zipped({"a.shp": b"0" * 10_000_000, "a.dbf": b""}), "a.zip")
    with pytest.raises(UnreadableError, match="further archives"):
        read(zipped({f"{number}.zip": inner for number in range(20)}), "a.zip")


def test_the_files_of_an_archive_are_counted_together() -> None:
    words = np.random.default_rng(1).integers(97, 117, 1_000_000, dtype=np.uint8).tobytes()
    forged = bytearray(zipped({f"{number}.csv": words for number in range(4)}))
    for at in _all(forged, b"PK\x01\x02"):
        forged[at + 24 : at + 28] = (60_000_000).to_bytes(4, "little")
    with pytest.raises(UnreadableError, match="Unpacked, the archive has"):
        read(bytes(forged), "a.zip")


def test_a_size_that_is_a_lie_does_no_harm() -> None:
    forged = bytearray(zipped({"a.csv": b"name,lat,lon\n" + b"A,41,72\n" * 200_000}))
    for at in _all(forged, b"PK\x01\x02"):
        forged[at + 24 : at + 28] = (20).to_bytes(4, "little")
    with pytest.raises(UnreadableError, match="damaged"):
        read(bytes(forged), "a.zip")


def _all(content: Any, what: Any) -> Iterator[Any]:
    at = content.find(what)
    while at >= 0:
        yield at
        at = content.find(what, at + 1)


def test_paths_that_lead_out_of_an_archive_lead_nowhere() -> None:
    raw = read(zipped({"../../../../etc/cron.d/x.csv": "name,lat\nA,41\n", "/root/y.csv": "name\nB\n"}), "a.zip")
    assert [part.name for part in raw.parts] == ["etc/cron.d/x.csv: table", "root/y.csv"]
    assert rows(raw) == [("A", "41")]


# Entities


@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE, DTD])
@pytest.mark.parametrize("body", [KML, GPX])
def test_entities_are_refused(head: Any, body: Any) -> None:
    with pytest.raises(UnreadableError, match="DOCTYPE"):
        text(head + body, "a.kml")
    with pytest.raises(UnreadableError, match="DOCTYPE"):
        text((head + body).encode("utf-16"), "a.kml")
    with pytest.raises(UnreadableError, match="DOCTYPE"):
        read(zipped({"doc.kml": head + body}), "a.kmz")


def test_a_root_in_a_comment_is_no_root() -> None:
    vrt = "<!-- <gpx> --><OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
    with pytest.raises(UnreadableError, match="neither KML nor GPX"):
        text(vrt, "a.gpx")


def test_entities_in_a_workbook_are_not_followed() -> None:
    with ZipFile(FILES / "xlsxwriter.xlsx") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    strings = files["xl/sharedStrings.xml"]
    head = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "ha">]>'
    at = strings.index(b"<sst")
    files["xl/sharedStrings.xml"] = strings[:at] + head + strings[at:].replace(b"<t>name</t>", b"<t>&a;&b;</t>")
    with suppress(UnreadableError):
        assert "root:" not in "".join(read(zipped(files), "a.xlsx").cells.column_names)


# Size


def test_a_file_that_is_too_large_is_refused_at_once() -> None:
    with pytest.raises(UnreadableError, match="The file has 60 MB, and up to 50 MB can be read"):
        read(b"a,b\n" * 15_000_000, "a.csv")


def test_a_line_may_have_100_000_vertices() -> None:
    angle = np.linspace(0, 6, 100_000)
    line = [[70 + x, 41 + y] for x, y in zip(np.cos(angle).tolist(), np.sin(angle).tolist(), strict=True)]
    raw = text(
        json.dumps(
            {"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "LineString", "coordinates": line}}
        ),
        "a.json",
    )
    assert shapely.get_num_coordinates(shapely.from_wkb(next(iter(raw.geometry or ())))) == 100_000
    coordinates = " ".join(f"{x},{y},0" for x, y in line)
    kml = f"<kml><Placemark><LineString><coordinates>{coordinates}</coordinates></LineString></Placemark></kml>"
    assert shapely.get_num_coordinates(shapely.from_wkb(next(iter(text(kml, "a.kml").geometry or ())))) == 100_000


def test_a_line_of_text_may_be_as_long_as_the_file() -> None:
    assert text("name\n" + "x" * 3_000_000).cells["name"].to_pylist() == ["x" * 3_000_000]
    with pytest.raises(UnreadableError, match="columns, and up to 1,000"):
        text("," * 100_000 + "\n" + "," * 100_000)
    assert text('name,lat\n"' + "x\n" * 100_000).cells.num_rows > 0


def test_a_wide_sheet_is_refused() -> None:
    book = openpyxl.Workbook()
    book.active.append([f"c{number}" for number in range(limits.MAX_COLUMNS + 1)])
    content = BytesIO()
    book.save(content)
    book.close()
    with pytest.raises(UnreadableError, match="1,001 columns"):
        read(content.getvalue(), "a.xlsx")


# Cells


def test_markup_and_formulas_stay_the_text_that_they_are() -> None:
    words = [*PIECES, EVERYTHING, *FORMULAS, "<script>alert(1)</script>", "\u202egnp.exe", "a\x1bb"]
    table = "name,lat\n" + "".join('"' + word.replace('"', '""') + '",41\n' for word in words)
    assert text(table).cells["name"].to_pylist() == words
    features = [{"type": "Feature", "properties": {"name": word, word: 1}, "geometry": None} for word in words]
    raw = text(json.dumps(features), "a.json")
    assert raw.cells["name"].to_pylist() == words
    assert len(set(raw.cells.column_names)) == len(raw.cells.column_names)


def test_numbers_that_are_none_are_no_places() -> None:
    features = [
        {"type": "Feature", "properties": {"a": value}, "geometry": {"type": "Point", "coordinates": [value, 1]}}
        for value in (float("nan"), float("inf"), 1)
    ]
    raw = text(json.dumps(features), "a.json")
    assert places(raw) == ["POINT (1 1)"]
    assert [fault.row for fault in raw.faults] == [1, 2]
    assert rows(text("lat,lon\nNaN,Infinity\n1e999,-inf\n"))[0] == ("NaN", "Infinity")


def test_ids_that_come_again_are_cells_like_others() -> None:
    features = [{"type": "Feature", "id": 1, "properties": {"a": "x"}, "geometry": None}] * 3
    assert rows(text(json.dumps(features), "a.json")) == [("x", "1")] * 3
    assert text("id,name,id\n1,a,2\n1,b,2\n").cells.column_names == ["id", "name", "id 2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251", "gb18030"])
def test_any_encoding_may_be_claimed_for_any_file(encoding: Any) -> None:
    for content in ("имя,широта\nОш,41\n".encode("cp1251"), b"\xff\xfe\x00\xd8\x00", bytes(range(9, 256)) * 5):
        try:
            raw = text(content, encoding=encoding)
        except UnreadableError:
            continue
        assert raw.cells.num_rows + len(raw.faults) >= 0


# Truncated, mutated, random


KINDS = sorted(path.name for path in FILES.iterdir() if path.is_file() and path.suffix != ".md")
CONTENT = {name: (FILES / name).read_bytes() for name in KINDS}
CONTENT["table.csv"] = b'name,lat,lon\n"A, B",41,72\n"C\nD",42,73\nE,43\n'
CONTENT["table.tsv"] = "name\tlat\tlon\nБишкек\t42,8\t74,6\n".encode("cp1251")
with ZipFile(FILES / "gdal_gpkg.zip") as _archive:
    CONTENT["sites.gpkg"] = _archive.read("sites.gpkg")


def told(content: Any, name: Any, how: Any = None) -> None:
    """Read a file: it raises nothing but a sentence, and each row is read or refused."""
    try:
        raw = read(content, name, how or How())
    except UnreadableError:
        return
    assert raw.cells.num_rows == len(raw.row)
    assert raw.geometry is None or len(raw.geometry) == len(raw.row)
    refused = [fault.row for fault in raw.faults if fault.refused]
    assert len({*raw.row.tolist(), *refused}) == len(raw.row) + len(refused)
    assert len(set(raw.cells.column_names)) == raw.cells.num_columns
    assert raw.how.part in {part.name for part in raw.parts}


@pytest.mark.parametrize("name", sorted(CONTENT))
def test_a_truncated_file_of_any_kind_is_told(name: Any) -> None:
    content = CONTENT[name]
    for tenth in range(10):
        told(content[: len(content) * tenth // 10], name)
    told(content[:-1], name)


@pytest.mark.parametrize("name", sorted(set(CONTENT) - {"libreoffice.xls"}))
@settings(max_examples=15, deadline=None, derandomize=True)  # in this process, which must outlive it
@given(data=st.data())
def test_a_mutated_file_of_any_kind_is_told(name: Any, data: Any) -> None:
    content = bytearray(CONTENT[name])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
        if not content:
            break
    told(bytes(content), name)


@given(content=st.binary(max_size=300), name=st.sampled_from(["a.csv", "a.json", "a.xlsx", "a", "a.kml"]))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_told(content: Any, name: Any) -> None:
    told(content, name)


@given(
    content=st.text(alphabet="ab1,;\t|\"\n\r =<>{}[]:.'ñЖ", max_size=120),
    header=st.sampled_from([None, 0, 1, 3]),
    name=st.sampled_from(["a.csv", "a.json"]),
)
@settings(max_examples=300, deadline=None)
def test_any_text_is_told(content: Any, header: Any, name: Any) -> None:
    told(content.encode(), name, How(header_row=header))


@pytest.mark.parametrize("at", [0x1400, 0x1474, 0x30])
def test_an_old_workbook_may_take_its_process_down(at: Any) -> None:
    """calamine asks for memory without bounds, and ends the process where it gets none."""
    content = bytearray(CONTENT["libreoffice.xls"])
    content[at : at + 4] = b"\xff\xff\xff\x7f"
    with suppress(UnreadableError):
        assert sandbox.read(bytes(content), "a.xls", seconds=60).cells.num_columns


def test_the_sandbox_tells_them_too() -> None:
    for name in ("sites.gpkg", "openpyxl_about.xlsx", "gdal_timespan.kml"):
        whole = sandbox.load(CONTENT[name], name, key="d1", seconds=60)
        assert whole.data.read == len(whole.data.sites) + whole.data.refused
    half = CONTENT["sites.gpkg"][: len(CONTENT["sites.gpkg"]) // 2]
    with pytest.raises(UnreadableError, match="damaged or not complete"):
        sandbox.load(half, "sites.gpkg", key="d1", seconds=60)
