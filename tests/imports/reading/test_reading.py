"""Which module reads a file, and what is said of files that none reads."""

from typing import Any

import pytest

from dashboard.imports import reading
from dashboard.imports.raw import UnreadableError
from dashboard.imports.reading import archive, columns
from imports.bringing import FILES, brought, rows, text, zipped

CSV = "name,lat,lon\nA,41,72\n"
GEOJSON = '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1}, "geometry": null}]}'


@pytest.mark.parametrize(
    "name", sorted(path.name for path in FILES.iterdir() if path.suffix != ".md" and path.is_file())
)
def test_the_content_counts_and_not_the_name(name: Any) -> None:
    content = (FILES / name).read_bytes()
    right, wrong = reading.read(content, name), reading.read(content, "download")
    assert right.format == wrong.format
    assert right.cells.equals(wrong.cells)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty"),
        (b"%PDF-1.7 ...", "This is a PDF"),
        (b"\x89PNG\r\n\x1a\n....", "a picture"),
        (b"\x1f\x8b\x08....", "packed by gzip"),
        (b"Rar!\x1a\x07", "a RAR archive"),
        (b"MZ\x90\0\x03\0\0\0", "a program"),
        (b"\0\0\x27\x0a" + bytes(96), "pack it with its .dbf"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "This is a web page"),
        (b"\n <!-- x --><HTML><head>", "This is a web page"),
        (b"<table><tr><td>saved as .xls</td></tr></table>", "This is a web page with a table"),
        (b"<html><body><table><tr><th>lat</th></tr></table></body></html>", "save it as .xlsx"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', "This is a web page"),
        (b'<?xml version="1.0"?><Workbook/>', "Excel 2003 XML"),
        (b"<rss/>", "neither KML nor GPX"),
        (b"<unclosed", "damaged or not complete"),
        (b"\x01\x02\x03\x04\x05" * 100, "no file of a known kind"),
        (bytes(100), "no file of a known kind"),
        (b"SQLite format 3\0" + bytes(84), "damaged"),
        (b"fgb\x03fgb\0" + bytes(50), "damaged"),
        (b"PK\x03\x04" + bytes(50), "archive is damaged"),
    ],
)
def test_what_cant_be_read_is_told_in_one_sentence(content: Any, said: Any) -> None:
    with pytest.raises(UnreadableError, match=said) as error:
        reading.read(content, "sites.csv")
    assert str(error.value).endswith(".")
    assert "\n" not in str(error.value)


def test_a_csv_may_begin_like_something_else() -> None:
    assert rows(text("[name],lat\nA,41\n")) == [("A", "41")]
    assert rows(text("MZ,lat\nA,41\n")) == [("A", "41")]


def test_a_large_file_is_not_read(monkeypatch: Any) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    with pytest.raises(UnreadableError, match="up to 0 MB can be read"):
        text(CSV)


def test_tables_have_a_largest_size(monkeypatch: Any) -> None:
    monkeypatch.setattr(columns, "MAX_ROWS", 3)
    four = "a,b\n" + "1,2\n" * 4
    with pytest.raises(UnreadableError, match="It has 4 rows, and up to 3 can be read"):
        text(four)
    with pytest.raises(UnreadableError, match="more than 3 rows"):
        text("[" + ",".join(['{"a": 1}'] * 4) + "]", "a.json")
    monkeypatch.setattr(columns, "MAX_COLUMNS", 2)
    with pytest.raises(UnreadableError, match="It has 3 columns, and up to 2 can be read"):
        text(CSV)
    with pytest.raises(UnreadableError, match="3 columns"):
        text('[{"a": 1, "b": 2, "c": 3}]', "a.json")


def test_nested_values_have_a_deepest_level() -> None:
    deep = "[" * 100_000
    with pytest.raises(UnreadableError):
        text(deep, "a.json")
    geometry = (
        '{"type": "GeometryCollection", "geometries": [' * 20 + '{"type": "Point", "coordinates": [1, 2]}' + "]}" * 20
    )
    with pytest.raises(UnreadableError, match="nested too deeply"):
        text(geometry, "a.json")


def test_recursion_is_told_in_a_sentence(monkeypatch: Any) -> None:
    def deep(*_: Any) -> None:
        raise RecursionError

    monkeypatch.setattr(reading.text, "read", deep)
    with pytest.raises(UnreadableError, match="nested too deeply"):
        text(CSV)


# Archives


def test_an_archive_of_one_file_is_that_file() -> None:
    raw = reading.read(
        zipped({"folder/sites.csv": CSV, "readme.md": "x", "__MACOSX/sites.csv": "x", "a/.hidden.csv": "x"}), "a.zip"
    )
    assert raw.format == "CSV"
    assert rows(raw) == [("A", "41", "72")]
    assert raw.how.part == "table"


def test_the_files_of_an_archive_are_parts() -> None:
    content = zipped(
        {"small.csv": CSV, "large.geojson": GEOJSON, "book.xlsx": (FILES / "openpyxl_about.xlsx").read_bytes()}
    )
    raw = reading.read(content, "a.zip")
    assert raw.format == "Excel"
    assert [part.name for part in raw.parts] == [
        "book.xlsx: About",
        "book.xlsx: Codes",
        "book.xlsx: Data",
        "large.geojson",
        "small.csv",
    ]
    assert raw.how.part == "book.xlsx: Data"
    assert raw.remarks[0] == "This is book.xlsx of the archive; it holds 3 files that can be read."
    again = reading.read(content, "a.zip", raw.how)
    assert again.cells.equals(raw.cells)
    codes = reading.read(content, "a.zip", raw.how.__class__(part="book.xlsx: Codes"))
    assert rows(codes) == [("a", "b")]
    small = reading.read(content, "a.zip", raw.how.__class__(part="small.csv"))
    assert rows(small) == [("A", "41", "72")]
    assert small.how.part == "small.csv: table"


def test_paths_of_an_archive_are_names_and_no_places() -> None:
    raw = reading.read(zipped({"../../etc/passwd.csv": CSV, "C:\\x\\..\\b.csv": CSV, "/abs.csv": CSV}), "a.zip")
    assert {part.name.split(":")[0] for part in raw.parts if "etc" in part.name or "abs" in part.name} == {
        "etc/passwd.csv",
        "abs.csv",
    }
    assert all(".." not in part.name for part in raw.parts)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"inner.zip": zipped({"a.csv": CSV})}, "further archives"),
        ({"inner.csv": zipped({"a.csv": CSV})}, "further archives"),
        ({"picture.png": b"\x89PNG"}, "no file that can be read"),
        ({}, "no file that can be read"),
        ({"data.gdb/a0000.gdbtable": b"x"}, "geodatabase"),
    ],
)
def test_archives_without_a_table_are_told_so(files: Any, said: Any) -> None:
    with pytest.raises(UnreadableError, match=said):
        reading.read(zipped(files), "a.zip")


def test_archives_are_held_to_what_they_unpack_to(monkeypatch: Any) -> None:
    bomb = zipped({"a.csv": b"0" * 5_000_000})
    assert len(bomb) < 6_000
    with pytest.raises(UnreadableError, match="times its size"):
        reading.read(bomb, "a.zip")
    with pytest.raises(UnreadableError, match="times its size"):
        reading.read(zipped({"[Content_Types].xml": "", "xl/workbook.xml": b"0" * 5_000_000}), "a.xlsx")
    monkeypatch.setattr(archive, "MAX_UNPACKED", 100)
    with pytest.raises(UnreadableError, match="Unpacked, the archive has"):
        reading.read(zipped({"a.csv": CSV * 10}), "a.zip")
    monkeypatch.setattr(archive, "FILES", 2)
    with pytest.raises(UnreadableError, match="holds 3 files"):
        reading.read(zipped({"a": "", "b": "", "c": ""}), "a.zip")


def test_an_archive_that_lies_about_its_size_is_stopped(monkeypatch: Any) -> None:
    files = archive.Archive(zipped({"a.csv": CSV}))
    files._left = 3
    with pytest.raises(UnreadableError, match="Unpacked, the archive has more"):
        files.read(files.members[0])


def test_protected_and_damaged_archives_are_told_so() -> None:
    content = bytearray(zipped({"a.csv": CSV}))
    for head, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(head) + flag] |= 1
    with pytest.raises(UnreadableError, match="protected by a password"):
        reading.read(bytes(content), "a.zip")
    spoilt = bytearray(zipped({"a.csv": CSV}))
    spoilt[40:45] = b"\xff" * 5
    with pytest.raises(UnreadableError, match="damaged"):
        reading.read(bytes(spoilt), "a.zip")
    whole = zipped({"a.csv": CSV})
    for size in range(4, len(whole)):
        with pytest.raises(UnreadableError):
            reading.read(whole[:size], "a.zip")


def test_a_workbook_with_a_password_is_told_so() -> None:
    name = "EncryptedPackage"
    with pytest.raises(UnreadableError):
        reading.read(zipped({name: b"x"}), "a.xlsx")


def test_all_fixtures_name_how_they_were_read() -> None:
    for name in ("gdal_utm.fgb", "gdal_timespan.kml", "libreoffice.ods", "geopandas_wkb.parquet"):
        raw = brought(name)
        assert raw.how.part in {part.name for part in raw.parts}
