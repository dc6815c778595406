"""Each format is opened by a reader that is not its writer, and says whose data it is and what was selected."""

import csv
import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import geopandas
import openpyxl
import pyarrow.parquet as pq
import pytest
import shapefile
import shapely
from flatgeobuf.FlatGeobuf.ColumnType import ColumnType
from flatgeobuf.generic.featurecollection import deserialize
from flatgeobuf.geojson.geometry import from_geometry
from frictionless import Package

from dashboard.evidence.moment import Moment
from dashboard.exports.content import Content
from dashboard.exports.formats import FORMATS, PIECE, TooLongError
from dashboard.exports.short_names import SHORT
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation
from dashboard.model.site import Names
from dashboard.present.spreadsheet import BYTE_ORDER_MARK, GUARD
from factories import catalog, claim, content, event, site, source, status_changes, step

FORMULAS = ("=1+1", "{=1+1}", "=", "+7", "-3 sites", "@SUM(A1)", "mailto:a@b.org", "internal:A1", "external:x", "#N/A")
KML = {"kml": "http://www.opengis.net/kml/2.2"}
MINE = site(
    "mine",
    name="=cmd|' /C calc'!A0 <b>mine</b> & more",
    names=Names(ru="Рудник", zh="矿山", alt=("Kumtor", "Kum-Tor")),
    lon=74.5,
    lat=38.25,
    layer="mine_concessions",
    start_year=2012,
    end_year=2024,
    amount_usd_m=349,
    summary="Руда " * 60,
    statuses=status_changes(("active", "2012"), ("ended", "2024")),
    known=(step(2013, True, 2012, None, "planned", "weak"),),
    credits=("openstreetmap", "aiddata"),
)
ROAD = site("road", shape="line", route=((70.0, 40.0), (71.0, 41.0)), lon=70.0, lat=40.0, start_year=None, place=None)
WORLD = catalog(
    [MINE, ROAD],
    [
        *(claim(site="mine", value=text, speaker="A ministry") for text in FORMULAS),
        claim(site="mine", property="troops", value=(1500, 7000)),
        claim(site="road", stance="denies", source="b"),
    ],
    events=(event("mine", 2012, sources=("c",)),),
    citations={"road": (Citation(source="b", backs=("name", "place")),)},
    sources={each: source(each, title=f"Title {each}") for each in ("source", "b", "c", "unused")},
)
ALL = content(WORLD, sentence="Showing 2 of 2 sites.", address="https://example.org/?country=TJK")


def opened(form: str, tmp_path: Path, given: Content = ALL) -> Path:
    """The file as somebody saved it."""
    path = tmp_path / FORMATS[form].file_name
    path.write_bytes(FORMATS[form].read(given))
    return path


def unpacked(form: str, tmp_path: Path, given: Content = ALL) -> Path:
    with zipfile.ZipFile(opened(form, tmp_path, given)) as archive:
        archive.extractall(tmp_path / form)
    return tmp_path / form


def expected(given: Content = ALL) -> list[dict[str, Any]]:
    """The sites with their cells, as every format that shortens nothing has them."""
    return list(given.site_table.cells())


def by_name(database: sqlite3.Connection, query: str) -> list[dict[str, Any]]:
    database.row_factory = sqlite3.Row
    return [dict(row) for row in database.execute(query)]


def test_every_format_can_be_written_of_any_selection_and_comes_in_pieces() -> None:
    for form in FORMATS.values():
        for given in (ALL, content(WORLD, []), content(WORLD, ["road"], moment=Moment(2010, "known"))):
            pieces = list(form.pieces(given))
            assert pieces
            assert max(map(len, pieces)) <= PIECE


def test_what_travels_with_a_download_names_selection_licence_sources_and_version() -> None:
    about = ALL.about
    assert about["Selection"] == "Showing 2 of 2 sites."
    assert about["Address"] == "https://example.org/?country=TJK"
    assert about["Data"] == "version test, up to 2024"
    assert about["Downloaded"] == "2026-11-24"
    assert about["Licence"].startswith("CC BY 4.0")
    assert "OpenStreetMap" in about["Attribution"]
    assert "Address" not in content(WORLD).about


def test_geojson_says_it_of_the_whole_file(tmp_path: Path) -> None:
    found = json.loads(opened("geojson", tmp_path).read_text("utf-8"))
    assert (found["description"], found["version"], found["license"]) == (ALL.sentence, "test", "CC-BY-4.0")
    assert found["url"] == ALL.address
    assert [each["properties"]["name_zh"] for each in found["features"]] == ["矿山", None]


def geopackage(tmp_path: Path, given: Content = ALL) -> Any:
    return closing(sqlite3.connect(opened("gpkg", tmp_path, given)))


def test_a_geopackage_has_the_sites_with_points_and_lines(tmp_path: Path) -> None:
    with geopackage(tmp_path) as database:
        rows = by_name(database, "SELECT * FROM sites")
    shapes = [shapely.from_wkb(row["geom"][8 + 32 * (row["geom"][3] >> 1 & 1) :]) for row in rows]
    assert (shapes[0].x, shapes[0].y) == (74.5, 38.25)
    assert (shapes[1].geom_type, len(shapes[1].coords)) == ("LineString", 9)
    for row, wanted in zip(rows, expected(), strict=True):
        assert {name: row[name] for name in wanted} == wanted


def test_a_geopackage_relates_claims_events_citations_and_sources_to_their_sites(tmp_path: Path) -> None:
    with geopackage(tmp_path) as database:
        for table in ALL.tables:
            names = ", ".join(f'"{name}"' for name in table.header)  # `from` is a word of SQL too
            rows = by_name(database, f"SELECT {names} FROM {table.name}")
            assert rows == list(table.cells()), table.name
        relations = by_name(database, "SELECT * FROM gpkgext_relations")
        for each in relations:
            assert each["relation_name"] == "attributes"
            column = "site" if each["base_table_name"] == "sites" else "source"
            joined = (
                f"SELECT b.id AS base, r.{column} AS own FROM {each['mapping_table_name']} m "
                f"JOIN {each['base_table_name']} b ON b.fid = m.base_id "
                f"JOIN {each['related_table_name']} r ON r.fid = m.related_id"
            )
            pairs = by_name(database, joined)
            assert all(pair["base"] == pair["own"] for pair in pairs)
            (count,) = database.execute(f"SELECT count(*) FROM {each['related_table_name']}").fetchone()
            assert len(pairs) == count
    kinds = {(each["base_table_name"], each["related_table_name"]) for each in relations}
    assert {("sites", "claims"), ("sources", "claims"), ("sites", "events"), ("sources", "citations")} <= kinds


def test_a_geopackage_says_what_it_is_and_what_its_columns_mean(tmp_path: Path) -> None:
    with geopackage(tmp_path) as database:
        (metadata,) = database.execute("SELECT metadata FROM gpkg_metadata").fetchone()
        (described,) = database.execute("SELECT description FROM gpkg_contents WHERE table_name = 'sites'").fetchone()
        meanings = dict(database.execute("SELECT column_name, description FROM gpkg_data_columns").fetchall())
        listed = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
        (integrity,) = database.execute("PRAGMA integrity_check").fetchone()
    for text in (ALL.sentence, "version test", "CC BY 4.0"):
        assert text in metadata
        assert text in described
    assert meanings["accuracy_m"].startswith("How far off the point may be, metres")
    assert integrity == "ok"
    assert {table.name for table in ALL.tables} | {"sites_claims", "sources_claims"} <= listed


def test_sources_are_those_of_the_selection_alone() -> None:
    (sources,) = (table for table in ALL.tables if table.name == "sources")
    assert [row["id"] for row in sources.rows()] == ["source", "b", "c"]


def flat_features(path: Path, header: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Geometry and properties of a FlatGeobuf's features. The library's own reader of properties fails on yes and no."""
    sizes = {ColumnType.Bool: "?", ColumnType.Long: "q", ColumnType.Double: "d", ColumnType.String: "I"}

    def read(feature: Any, meta: Any) -> tuple[Any, dict[str, Any]]:
        data, found, at = feature.PropertiesAsNumpy().tobytes(), {}, 0
        while at < len(data):
            column = meta.columns[struct.unpack_from("<H", data, at)[0]]
            kind = f"<{sizes[column.type]}"
            (value,) = struct.unpack_from(kind, data, at + 2)
            at += 2 + struct.calcsize(kind)
            if column.type == ColumnType.String:
                value, at = data[at : at + value].decode(), at + value
            found[column.name] = value
        return from_geometry(feature.Geometry(), meta.geometry_type), found

    with path.open("rb") as file:
        yield from deserialize(file, None, read, lambda meta: header.update(vars(meta)))


def test_flatgeobuf_has_all_sites_whole_and_a_spatial_index(tmp_path: Path) -> None:
    header: dict[str, Any] = {}
    found = {each["id"]: (shape, each) for shape, each in flat_features(opened("fgb", tmp_path), header)}
    assert found["mine"][0]["coordinates"] == [74.5, 38.25]
    assert found["road"][0]["type"] == "LineString"
    for wanted in expected():
        known = {name: value for name, value in wanted.items() if value is not None}
        assert found[wanted["id"]][1] == known
    assert header["index_node_size"] > 0
    assert ALL.sentence in header["description"].decode()
    assert header["crs"].code == 4326


def test_geoparquet_has_exact_types_and_lists_and_is_placed_without_being_told(tmp_path: Path) -> None:
    path = opened("parquet", tmp_path)
    frame = geopandas.read_parquet(path)
    assert frame.crs.to_string() == "OGC:CRS84"
    assert list(frame.geometry.geom_type) == ["Point", "LineString"]
    table = pq.read_table(path)
    assert str(table.schema.field("start_year").type) == "int64"
    assert str(table.schema.field("amount_at_least").type) == "bool"
    first, second = table.to_pylist()
    assert (first["start_year"], second["start_year"], second["place"]) == (2012, None, None)
    assert first["alt_names"] == ["Kumtor", "Kum-Tor"]
    assert json.loads(table.schema.metadata[b"about"]) == dict(ALL.about)
    assert table.schema.field("id").metadata[b"description"].startswith(b"Id of the site")


def test_an_empty_selection_keeps_its_columns_and_their_types(tmp_path: Path) -> None:
    nothing = content(WORLD, [])
    assert pq.read_schema(opened("parquet", tmp_path, nothing)).field("start_year").type == "int64"
    with geopackage(tmp_path, nothing) as database:
        assert by_name(database, "SELECT * FROM sites") == []
        assert len(by_name(database, "PRAGMA table_info(sites)")) == len(nothing.site_table.columns) + 2
    with shapefile.Reader(str(unpacked("shp", tmp_path, nothing) / "sites_points")) as points:
        assert (points.shapeTypeName, len(points), len(points.fields)) == ("POINT", 0, len(ALL.site_table.columns) + 1)


def placemark_data(mark: ElementTree.Element) -> dict[str | None, str | None]:
    return {each.get("name"): each.findtext("kml:value", None, KML) for each in mark.iterfind(".//kml:Data", KML)}


def test_kml_gives_the_years_of_a_site_as_its_time_span(tmp_path: Path) -> None:
    def marks(moment: Moment = ALL.moment) -> dict[str | None, ElementTree.Element]:
        root = ElementTree.fromstring(opened("kml", tmp_path, content(WORLD, moment=moment)).read_bytes())
        return {placemark_data(each)["id"]: each for each in root.iterfind(".//kml:Placemark", KML)}

    def span(mark: ElementTree.Element) -> tuple[str | None, str | None]:
        return mark.findtext("kml:TimeSpan/kml:begin", None, KML), mark.findtext("kml:TimeSpan/kml:end", None, KML)

    assert span(marks()["mine"]) == ("2012", "2024")
    assert span(marks(Moment(2014, "known"))["mine"]) == ("2012", None)
    assert marks()["road"].find("kml:TimeSpan", KML) is None


def test_the_last_year_of_a_time_span_is_the_latest_in_which_a_site_may_have_ended(tmp_path: Path) -> None:
    ended = catalog([site("one", start_year=2001, end_by=2021, status="ended")])
    root = ElementTree.fromstring(opened("kml", tmp_path, content(ended)).read_bytes())
    assert root.findtext(".//kml:TimeSpan/kml:end", None, KML) == "2021"


def test_kml_holds_places_names_and_data_and_shows_hostile_text_as_text(tmp_path: Path) -> None:
    root = ElementTree.fromstring(opened("kml", tmp_path).read_bytes())
    road, mine = root.iterfind(".//kml:Placemark", KML)  # in the order of the layers
    assert mine.findtext("kml:name", None, KML) == MINE.name
    assert mine.findtext("kml:Point/kml:coordinates", None, KML) == "74.5,38.25"
    assert len((road.findtext("kml:LineString/kml:coordinates", None, KML) or "").split()) == 9
    data = placemark_data(mine)
    assert (data["name_ru"], data["alt_names"], data["confidence"]) == ("Рудник", "Kumtor | Kum-Tor", "reported")
    described = root.findtext("kml:Document/kml:description", None, KML) or ""
    assert f"Selection: {ALL.sentence}<br>" in described
    assert "Licence: CC BY 4.0" in described
    balloon = catalog([site("one", summary="<script>alert(1)</script>")])
    text = opened("kml", tmp_path, content(balloon)).read_text("utf-8")
    assert "<description>&amp;lt;script&amp;gt;alert(1)" in text  # a description is HTML, a value is text
    assert "<value>&lt;script&gt;alert(1)" in text


def test_kml_is_read_by_gdal_with_its_folders_as_layers(tmp_path: Path) -> None:
    found = geopandas.read_file(opened("kml", tmp_path), layer="Mine concessions", engine="pyogrio")
    assert (found.geometry.x[0], found["Name"][0], found["id"][0]) == (74.5, MINE.name, "mine")


def test_a_shapefile_has_points_and_lines_apart_in_utf_8(tmp_path: Path) -> None:
    folder = unpacked("shp", tmp_path)
    with (
        shapefile.Reader(str(folder / "sites_points")) as points,
        shapefile.Reader(str(folder / "sites_lines")) as lines,
    ):
        (mine,), (road,) = points.shapeRecords(), lines.shapeRecords()
        assert (points.shapeTypeName, lines.shapeTypeName) == ("POINT", "POLYLINE")
    assert (list(mine.shape.points), len(road.shape.points)) == ([(74.5, 38.25)], 9)
    assert (mine.record["name_ru"], mine.record["start_year"], road.record["start_year"]) == ("Рудник", 2012, None)
    assert (mine.record["amount_usd"], mine.record["offshore"]) == (349.0, False)
    assert (folder / "sites_points.cpg").read_text() == "UTF-8"
    assert "WGS_1984" in (folder / "sites_points.prj").read_text()


def test_a_shapefile_says_which_texts_and_names_it_had_to_shorten(tmp_path: Path) -> None:
    folder = unpacked("shp", tmp_path)
    with shapefile.Reader(str(folder / "sites_points")) as points:
        summary = points.record(0)["summary"]
        names = [field.name for field in points.fields[1:]]
    assert MINE.summary.startswith(summary)
    assert 250 < len(summary.encode()) <= 254
    readme = (folder / "README.txt").read_text("utf-8")
    assert "sites_points.shp, summary (summary): 1 of more than 254 bytes" in readme
    assert ALL.sentence in readme
    for short, column in zip(names, ALL.site_table.columns, strict=True):
        assert f"{short:10} {column.name}: " in readme


def test_short_names_fit_into_a_shapefile_and_differ() -> None:
    names = [SHORT.get(column.name, column.name) for column in ALL.site_table.columns]
    assert all(len(name) <= 10 and name.isascii() for name in names)
    assert len({name.lower() for name in names}) == len(names)
    assert set(SHORT) <= {column.name for column in ALL.site_table.columns}


def test_the_tables_of_a_zip_are_a_valid_data_package_with_types_and_keys(tmp_path: Path) -> None:
    folder = unpacked("csv-tables", tmp_path)
    package = Package(str(folder / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])
    claims = package.get_table_resource("claims").read_rows()
    assert (claims[-2]["value"], claims[-2]["value_number"], claims[-2]["value_to"]) == ("1500 | 7000", 1500, 7000)
    assert [row["site"] for row in package.get_table_resource("statuses").read_rows()] == ["mine", "mine", "road"]
    assert ALL.sentence in (package.description or "")
    readme = (folder / "README.txt").read_text("utf-8")
    assert ALL.sentence in readme
    assert GUARD in readme


def test_the_tables_of_a_zip_hold_nothing_that_a_spreadsheet_would_run(tmp_path: Path) -> None:
    text = (unpacked("csv-tables", tmp_path) / "claims.csv").read_text("utf-8").removeprefix(BYTE_ORDER_MARK)
    values = [row["value"] for row in csv.DictReader(io.StringIO(text))][: len(FORMULAS)]
    assert [value.removeprefix("'") for value in values] == list(FORMULAS)
    assert not any(value.startswith(("=", "+", "-", "@")) for value in values)


def cells(path: Path, name: str) -> list[tuple[Any, ...]]:
    with closing(openpyxl.load_workbook(path, read_only=True)) as book:
        return list(book[name].iter_rows(values_only=True))


def sheet(path: Path, name: str) -> list[dict[str, Any]]:
    header, *rows = cells(path, name)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def test_a_workbook_has_a_sheet_a_table_with_the_same_rows(tmp_path: Path) -> None:
    path = opened("xlsx", tmp_path)
    for table in ALL.tables:
        wanted = [{name: None if value == "" else value for name, value in row.items()} for row in table.cells()]
        assert sheet(path, table.name) == wanted, table.name
    meanings = sheet(path, "columns")
    assert len(meanings) == sum(len(table.columns) for table in ALL.tables)
    assert {"sheet": "claims", "column": "speaker"}.items() <= next(
        each for each in meanings if each["column"] == "speaker"
    ).items()
    assert dict(cells(path, "about")) == dict(ALL.about)


def test_a_workbook_prints_across_the_paper_with_its_header_on_every_page(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(opened("xlsx", tmp_path))
    assert {sheet.page_setup.orientation for sheet in book} == {"landscape"}
    fitted = {name for name in book.sheetnames if book[name].sheet_properties.pageSetUpPr.fitToPage}
    assert fitted == {"about", "columns"}
    assert book["sites"].print_title_rows == "$1:$1"
    assert book["sites"].print_title_cols == "$A:$A"


def test_whatever_a_text_looks_like_it_is_text_in_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(opened("xlsx", tmp_path))
    column = [cell.value for cell in book["claims"][1]].index("value") + 1
    cells = [book["claims"].cell(row, column) for row in range(2, 2 + len(FORMULAS))]
    assert [cell.value for cell in cells] == list(FORMULAS)
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_a_text_that_no_cell_can_hold_is_refused_rather_than_cut() -> None:
    endless = catalog([site("one", summary="a" * 40_000)])
    with pytest.raises(TooLongError, match="sites, summary, row 1: 40000 letters; a cell holds 32767"):
        FORMATS["xlsx"].read(content(endless))


def test_the_real_atlas_is_written_whole_in_every_format(real: Catalog, tmp_path: Path) -> None:
    everything = content(real)
    count = len(real.sites)
    with geopackage(tmp_path, everything) as database:
        for table in everything.tables:
            (found,) = database.execute(f"SELECT count(*) FROM {table.name}").fetchone()
            assert found == sum(1 for _ in table.rows()), table.name
    assert len(list(flat_features(opened("fgb", tmp_path, everything), {}))) == count
    assert pq.read_metadata(opened("parquet", tmp_path, everything)).num_rows == count
    root = ElementTree.fromstring(opened("kml", tmp_path, everything).read_bytes())
    assert len(list(root.iterfind(".//kml:Placemark", KML))) == count
    folder = unpacked("shp", tmp_path, everything)
    assert sum(len(shapefile.Reader(str(folder / name))) for name in ("sites_points", "sites_lines")) == count
    report = Package(str(unpacked("csv-tables", tmp_path, everything) / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])[:5]
    assert [row["id"] for row in sheet(opened("xlsx", tmp_path, everything), "sites")] == [s.id for s in real.sites]
