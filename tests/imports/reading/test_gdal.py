from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
import pyogrio.raw
import pytest
import shapely

from dashboard.imports.raw import UnreadableError
from dashboard.imports.reading import read
from imports.bringing import FILES, brought, places, rows, text, zipped

POINTS = ["POINT (76.9 43.2)", "POINT (69.2 41.3)", "POINT (68.8 38.5)", "POINT (72.9 37.5)"]
FIRST = ("Рудник Алмалы", "2019", "12.5", "2019-05-04", "mine")


def files_of(name: Any) -> Any:
    with ZipFile(FILES / name) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def test_a_geopackage_has_layers_and_another_crs() -> None:
    content = files_of("gdal_gpkg.zip")["sites.gpkg"]
    raw = read(content, "sites.gpkg")
    assert raw.format == "GeoPackage"
    assert [(part.name, part.rows, part.about) for part in raw.parts] == [
        ("sites", 4, ""),
        ("lines", 1, ""),
        ("notes", 1, "no geometry"),
    ]
    assert rows(raw)[0] == FIRST
    assert rows(raw)[1][2] is None
    assert places(raw) == POINTS
    assert raw.how.crs == "EPSG:32642"
    assert raw.remarks == (
        "This is the layer sites; the file also has lines, notes.",
        "Its coordinates were in EPSG:32642, and were brought to WGS 84.",
    )
    lines = brought("gdal_gpkg.zip", part="lines")
    assert places(lines) == ["LINESTRING (70 40, 71 41, 72 40.5)"]
    notes = brought("gdal_gpkg.zip", part="notes")
    assert notes.geometry is None
    assert rows(notes) == [("a", "b")]
    with pytest.raises(UnreadableError, match="no layer named other"):
        read(content, "sites.gpkg", raw.how.__class__(part="other"))


def test_a_flatgeobuf_file_loses_its_heights() -> None:
    raw = brought("gdal_utm.fgb")
    assert raw.format == "FlatGeobuf"
    assert sorted(rows(raw), key=str)[2] == FIRST
    assert sorted(places(raw)) == sorted(POINTS)


def test_a_shapefile_may_lie_in_a_folder_of_a_zip() -> None:
    raw = brought("gdal_shp.zip")
    assert raw.format == "Shapefile"
    assert rows(raw)[0] == FIRST
    assert places(raw) == POINTS
    assert raw.how.part == "export/2024/sites"
    assert raw.how.encoding == "UTF-8"
    assert brought("gdal_shp.zip", part="export/2024/sites").cells.equals(raw.cells)
    with pytest.raises(UnreadableError, match="no shapefile other"):
        brought("gdal_shp.zip", part="other")


def test_the_encoding_of_an_old_shapefile_is_guessed_and_can_be_chosen() -> None:
    raw = brought("pyshp_cp1251.zip")
    assert rows(raw) == [("Рудник Алмалы", "2019"), ('База "Восток"', "2021")]
    assert raw.how.encoding == "cp1251"
    assert raw.encodings[:2] == ("cp1251", "utf-8")
    assert raw.remarks == ("The shapefile has no .prj file, which would name its coordinate system.",)
    assert rows(brought("pyshp_cp1251.zip", encoding="cp1252"))[0][0] == "Рудник Алмалы".encode("cp1251").decode(
        "cp1252"
    )
    with pytest.raises(UnreadableError, match="encoding"):
        brought("pyshp_cp1251.zip", encoding="nonsense")


def test_the_code_page_of_a_cpg_file_counts() -> None:
    files = files_of("pyshp_cp1251.zip")
    for words in (b"1251", b"ANSI 1251", b"windows-1251"):
        raw = read(zipped(files | {"old.cpg": words}), "a.zip")
        assert rows(raw)[0][0] == "Рудник Алмалы"
    utf8 = files_of("gdal_shp.zip")
    without = {name: data for name, data in utf8.items() if not name.endswith(".cpg")}
    assert rows(read(zipped(without), "a.zip"))[0] == FIRST
    latin = dict(files)
    latin["old.dbf"] = files["old.dbf"][:-60].ljust(len(files["old.dbf"]) - 60) + b" S\xe3o Paulo".ljust(60)
    assert read(zipped(latin), "a.zip").cells.num_rows == 2
    ascii_only = dict(files)
    ascii_only["old.dbf"] = bytes(byte if byte < 128 else 65 for byte in files["old.dbf"])
    assert read(zipped(ascii_only), "a.zip").how.encoding is None


def test_what_is_missing_of_a_shapefile_is_named() -> None:
    files = files_of("pyshp_cp1251.zip")
    for missing in ("old.shx", "old.dbf"):
        with pytest.raises(UnreadableError, match=f"no {missing}"):
            read(zipped({name: data for name, data in files.items() if name != missing}), "a.zip")
    with pytest.raises(UnreadableError, match=r"\.dbf, \.shx and \.prj"):
        read(files["old.shp"], "old.shp")


def test_an_archive_may_hold_several_shapefiles() -> None:
    files = {f"{folder}/{name}": data for folder in ("a", "b") for name, data in files_of("pyshp_cp1251.zip").items()}
    raw = read(zipped(files), "a.zip")
    assert [(part.name, part.rows) for part in raw.parts] == [("a/old", 2), ("b/old", None)]
    assert raw.how.part == "a/old"


def test_waypoints_tracks_and_routes_of_gpx_are_parts() -> None:
    raw = brought("gdal_waypoints.gpx")
    assert raw.format == "GPX"
    assert [(part.name, part.rows) for part in raw.parts] == [("waypoints", 4), ("routes", 0), ("tracks", 0)]
    assert [row[0] for row in rows(raw)] == ["Рудник Алмалы", "O‘zbek quvuri, «Sharq»", 'База "Восток"', "中塔公路"]
    assert places(raw) == POINTS
    assert places(brought("gdal_routes.gpx")) == ["LINESTRING (70 40, 71 41, 72 40.5)"]
    track = '<gpx version="1.1"><trk><name>T</name><trkseg><trkpt lat="40" lon="70"/><trkpt lat="41" lon="71"/></trkseg></trk></gpx>'
    assert places(text(track, "a.gpx")) == ["MULTILINESTRING ((70 40, 71 41))"]
    empty = text('<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"></gpx>', "a.gpx")
    assert empty.cells.num_rows == 0
    nameless = text('<gpx version="1.1"><wpt lat="40" lon="70"/></gpx>', "a.gpx")
    assert places(nameless) == ["POINT (70 40)"]


@pytest.mark.parametrize("name", ["gdal_utm.fgb", "gdal_waypoints.gpx"])
def test_a_truncated_file_is_told_so(name: Any) -> None:
    content = (FILES / name).read_bytes()
    for size in (30, 200):
        with pytest.raises(UnreadableError, match="damaged or not complete"):
            read(content[:size], name)


def test_a_truncated_geopackage_is_told_so() -> None:
    content = files_of("gdal_gpkg.zip")["sites.gpkg"]
    for size in (20, 3_000, 30_000):
        with pytest.raises(UnreadableError, match="damaged or not complete"):
            read(content[:size], "a.gpkg")


def written(geometry: Any, crs: Any = "EPSG:4326", **options: Any) -> Any:
    """A GeoPackage with rows that have a number."""
    content = BytesIO()
    numbers = np.arange(len(geometry))
    wkb = np.array(geometry, dtype=object)
    pyogrio.raw.write(
        content, wkb, [numbers], ["number"], layer="rows", driver="GPKG", geometry_type="Unknown", crs=crs, **options
    )
    return content.getvalue()


def test_curves_become_lines() -> None:
    arc = b"\x01\x08\0\0\0\x03\0\0\0" + np.array([[70, 40], [71, 41], [72, 40]], "<f8").tobytes()
    raw = read(written([arc]), "a.gpkg")
    [line] = shapely.from_wkb(list(raw.geometry or ()))
    assert line.geom_type == "LineString"
    assert len(line.coords) > 10
    assert line.bounds == pytest.approx((70, 40, 72, 41), abs=1e-3)


def test_features_without_geometry_stay_rows() -> None:
    assert places(read(written([shapely.to_wkb(shapely.Point(70, 40)), None]), "a.gpkg")) == ["POINT (70 40)", None]


def test_a_piece_of_one_point_costs_no_track_of_gpx() -> None:
    def point(lon: int) -> str:
        return f'<trkpt lat="40" lon="{lon}"/>'

    pieces = (((70,), (71, 72)), ((70,),), ((70,), (73,)), (), ((),), ((70, 71), (72, 73)))
    tracks = "".join(
        "<trk>" + "".join(f"<trkseg>{''.join(map(point, piece))}</trkseg>" for piece in track) + "</trk>"
        for track in pieces
    )
    raw = text(f'<gpx version="1.1">{tracks}</gpx>', "a.gpx", part="tracks")
    assert raw.faults == ()
    assert places(raw) == [
        "MULTILINESTRING ((71 40, 72 40))",
        "POINT (70 40)",
        "MULTIPOINT ((70 40), (73 40))",
        None,
        None,
        "MULTILINESTRING ((70 40, 71 40), (72 40, 73 40))",
    ]
    route = '<gpx version="1.1"><rte><rtept lat="40" lon="70"/></rte></gpx>'
    assert places(text(route, "a.gpx")) == ["POINT (70 40)"]


@pytest.mark.parametrize(("driver", "name"), [("GPKG", "a.gpkg"), ("FlatGeobuf", "a.fgb")])
def test_an_empty_cell_changes_no_other_of_its_column(driver: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    places = np.array([shapely.to_wkb(shapely.Point(70 + row, 40)) for row in range(3)], dtype=object)
    columns = {
        "row": (np.arange(3), [False, False, False]),
        "номер": (np.array([617_700_169_958_293_503, -1_234_567_890_123_456, 0]), [False, False, True]),
        "open": (np.array([True, False, False]), [False, False, True]),
    }
    pyogrio.raw.write(
        path,
        places,
        [values for values, _ in columns.values()],
        list(columns),
        field_mask=[np.array(empty) for _, empty in columns.values()],
        geometry_type="Point",
        crs="EPSG:4326",
        driver=driver,
    )
    assert sorted(rows(read(path.read_bytes(), name))) == [
        ("0", "617700169958293503", "true"),
        ("1", "-1234567890123456", "false"),
        ("2", None, None),
    ]
