from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.imports.meaning import Meaning
from dashboard.imports.proposing import propose
from dashboard.imports.raw import How, Raw
from raw_tables import csv_raw, raw_of

LAND = {
    "KAZ": shapely.box(50, 41, 87, 55),
    "UZB": shapely.box(56, 37, 73, 41),
    "RUS": shapely.box(30, 55, 180, 80),
    "NOR": shapely.box(5, 58, 30, 71),
}


def of(header: str, *rows: str, land: Mapping[str, BaseGeometry] | None = None) -> Meaning:
    return propose(raw_of(header.split("|"), [row.split("|") for row in rows]), land)


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("Latitude|Longitude|Name", "lat|lon|name"),
        ("LAT|LNG|Title", "lat|lon|name"),
        ("Lattitude|Longtitudes|Site name", "lat|lon|name"),
        ("Широта|Долгота|Название", "lat|lon|name"),
        ("纬度|经度|名称", "lat|lon|name"),
        ("y|x|label", "lat|lon|name"),
        ("decimalLatitude|decimalLongitude|project", "lat|lon|name"),
        ("Latitude (WGS84)|Longitude (WGS84)|Mine name", "lat|lon|name"),
        ("mine.latitude|mine.longitude|Объект", "lat|lon|name"),
    ],
)
def test_columns_are_known_by_their_names_in_three_languages(header: str, fields: str) -> None:
    found = of(header, "41.3|69.2|Tashkent", "42.9|74.6|Bishkek")
    assert found.columns == dict(zip(fields.split("|"), header.split("|"), strict=True))


@pytest.mark.parametrize(
    ("name", "cells", "field"),
    [
        ("Start year", "2010|2011", "start"),
        ("Год начала", "2010|c. 2011", "start"),
        ("event_date", "01 January 2021|02 January 2021", "start"),
        ("year_end", "2015|present", "end"),
        ("Страна", "Казахстан|Узбекистан", "country"),
        ("ISO3", "KAZ|UZB", "country"),
        ("Operator", "A|B", "owner"),
        ("side_a", "A|B", "actor"),
        ("Sector.Name", "ENERGY|HEALTH", "category"),
        ("Status", "operating|planned", "status"),
        ("Source URL", "https://one.example|https://two.example", "source"),
        ("Accuracy (m)", "100|200", "precision"),
        ("Budget", "1|2", "amount"),
        ("Power Plant ID", "1|2", "id"),
        ("Asset name (English)", "A|B", "name"),
        ("Current plant status", "A|B", "status"),
        ("Date the works began", "2010|2011", "start"),
    ],
)
def test_each_field_is_found(name: str, cells: str, field: str) -> None:
    first, second = cells.split("|")
    assert of(f"lat|lon|{name}", f"41|69|{first}", f"42|70|{second}").columns.get(field) == name  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("name", "cells", "field"),
    [
        ("latitude", "near Osh|x", "lat"),
        ("Altitude", "41.3|42.3", "lat"),
        ("year", "soon|later", "start"),
        ("country", "blue|green", "country"),
        ("county", "Kazakhstan|Uzbekistan", "owner"),
        ("precision", "1|2", "precision"),
        ("location", "Osh|Khorog", "coordinates"),
        ("end", "|", "end"),
        ("Province name", "A|B", "name"),
        ("Start of the road", "Osh|Khorog", "start"),
    ],
)
def test_cells_may_speak_against_a_name(name: str, cells: str, field: str) -> None:
    first, second = cells.split("|")
    assert field not in of(f"{name}|other", f"{first}|x", f"{second}|x").columns


def test_columns_are_known_by_their_cells_where_names_say_nothing() -> None:
    rows = "41.3111|69.2797|Узбекистан|04 May 2019", "43.2389|76.8897|Kazakhstan|2020-01-01"
    assert of("A|B|C|D", *rows, land=LAND).columns == {"lat": "A", "lon": "B", "country": "C", "start": "D"}


@pytest.mark.parametrize(
    "cell", ["41.3, 69.2", "POINT(69.2 41.3)", "41°18'N 69°12'E", '{"type":"Point","coordinates":[69.2,41.3]}']
)
def test_one_column_of_coordinates_is_found_by_its_cells(cell: str) -> None:
    assert of("Where|Note", f"{cell}|x", f"{cell}|y").columns == {"coordinates": "Where"}


def test_two_columns_of_coordinates_are_taken_before_one() -> None:
    found = of("coordinates|lat|lon", "41.3, 69.2|41.3|69.2")
    assert found.columns == {"lat": "lat", "lon": "lon"}


def test_of_a_name_that_comes_twice_in_other_letters_the_first_counts() -> None:
    assert of("Name|NAME", "a|b").columns["name"] == "Name"


@pytest.mark.parametrize(
    ("header", "row", "crs"),
    [
        ("easting|northing|zone", "512345|4571234|42N", "EPSG:32642"),
        ("easting|northing|UTM zone", "512345|4571234|42", "EPSG:32642"),
        ("easting|northing|utm_zone", "512345|4571234|42 K", "EPSG:32742"),
        ("Place|zone", "512345 4571234|42N", "EPSG:32642"),
        ("x|y|epsg", "512345|4571234|32643", "EPSG:32643"),
        ("x|y|CRS", "512345|4571234|EPSG:28412", "EPSG:28412"),
        ("x|y|CRS", "512345|4571234|WGS 84 / UTM zone 42N", "EPSG:32642"),
        ("x|y|CRS", "69.2|41.3|WGS84", None),
        ("x|y|CRS", "69.2|41.3|nonsense", None),
        ("easting utm 42n|northing utm 42n", "512345|4571234", "EPSG:32642"),
        ("x epsg:32643|y", "512345|4571234", "EPSG:32643"),
        ("easting|northing", "512345|4571234", None),
        ("lat|lon|zone", "41.3|69.2|4", None),
        ("easting|northing|zone", "512345|4571234|red", None),
        ("easting|northing|zone", "512345|4571234|88", None),
    ],
)
def test_the_coordinate_system_is_proposed_where_the_table_states_it(header: str, row: str, crs: str | None) -> None:
    assert of(header, row, row).crs == crs


def test_the_readers_own_word_for_the_system_counts_first() -> None:
    raw = raw_of(["x", "y", "epsg"], [["512345", "4571234", "32643"]])
    assert propose(replace(raw, how=How(crs="EPSG:32642"))).crs == "EPSG:32642"


def test_two_zones_in_one_table_are_left_to_the_reader() -> None:
    assert of("easting|northing|zone", "512345|4571234|42N", "512345|4571234|43N").crs is None


def test_exchanged_coordinates_are_found_by_the_country_that_rows_name() -> None:
    rows = [f"{60 + place}|50|Kazakhstan" for place in range(10)]
    assert of("lat|lon|country", *rows, land=LAND).swapped
    assert not of("lon|lat|country", *rows, land=LAND).swapped


def test_exchanged_coordinates_are_found_by_land_where_no_country_is_named() -> None:
    assert of(
        "lat|lon", "69.2|41.3", "76.9|43.2", land={"KAZ": LAND["KAZ"], "UZB": shapely.box(56, 37, 73, 42)}
    ).swapped
    assert of("Place", "76.9, 43.2", "70.0, 45.0", land={"KAZ": LAND["KAZ"]}).swapped


def test_a_part_of_exchanged_places_may_be_on_land_too() -> None:
    rows = [f"{60 + place}|{45 + place}" for place in range(10)]
    land = {"KAZ": shapely.box(46, 41, 87, 55), "RUS": shapely.box(40, 55, 180, 67)}
    assert of("lat|lon", *rows, land=land).swapped
    assert not of("lat|lon", *rows, land={**land, "RUS": shapely.box(40, 55, 180, 80)}).swapped


def test_places_that_are_on_land_are_left_as_they_are() -> None:
    assert not of("lat|lon", "60|50", "61|51", land={"RUS": shapely.box(30, 41, 180, 80), "KAZ": LAND["KAZ"]}).swapped
    assert not of("lat|lon", "-33|151", "-34|150", land=LAND).swapped
    assert not of("lat|lon|crs", "60|50|EPSG:4284", "61|51|EPSG:4284", land=LAND).swapped
    assert not of("Place", "76.9 E, 43.2 N", "70.0 E, 45.0 N", land=LAND).swapped
    assert not of("note", "x", land=LAND).swapped


def test_geometry_counts_before_columns() -> None:
    cells = pa.table({"lat": ["50"], "lon": ["60"], "name": ["x"]})
    raw = Raw("KML", (), How(), cells, np.array([1], np.int32), geometry=[shapely.to_wkb(shapely.Point(60, 50))])
    assert propose(raw, LAND) == Meaning({"name": "name"})
    turned = replace(raw, geometry=[shapely.to_wkb(shapely.LineString([(45, 70), (46, 71)]))])
    assert propose(turned, {"KAZ": LAND["KAZ"]}).swapped
    assert propose(replace(raw, geometry=[None])).columns == {"lat": "lat", "lon": "lon", "name": "name"}


def test_a_known_data_set_brings_its_own_columns() -> None:
    found = propose(csv_raw("ucdp-ged.csv"))
    assert found.kind == "ucdp"
    assert found.columns["start"] == "Began, as exact as known"


def test_a_long_table_is_judged_by_rows_from_all_of_it() -> None:
    rows = [[str(50 + place % 5), "70" if place > 50 else ""] for place in range(5_000)]
    assert propose(raw_of(["lat", "lon"], rows)).columns == {"lat": "lat", "lon": "lon"}


@pytest.mark.parametrize(
    ("x", "y", "crs", "swapped"),
    [
        ("7235767", "4865942", "EPSG:3857", False),
        ("12326863", "4318722", "EPSG:28412", False),
        ("4318722", "12326863", "EPSG:28412", True),
        ("512345", "4571234", None, False),
        ("7235767", "9865942", None, False),
        ("7235767", "text", None, False),
    ],
)
def test_metres_whose_system_is_not_stated_are_taken_for_the_one_that_fits(
    x: str, y: str, crs: str | None, swapped: bool
) -> None:
    meaning = of("x|y|name", f"{x}|{y}|A", f"{x}|{y}|B", land=LAND)
    assert (meaning.crs, meaning.swapped) == (crs, swapped)


@pytest.mark.parametrize(
    "header",
    ["Lat_D|Lat_M|Lat_S|Lon_D|Lon_M|Lon_S", "lat deg|lat min|lat sec|lon deg|lon min|lon sec"],
)
def test_degrees_minutes_and_seconds_apart_are_no_coordinates(header: str) -> None:
    assert of(header, "41|18|30.125|69|15|10.125").columns == {}


def test_degrees_of_columns_without_minutes_are_coordinates() -> None:
    assert of("lat_deg|lon_deg", "41.3|69.2").columns == {"lat": "lat_deg", "lon": "lon_deg"}


def test_a_text_of_millions_of_letters_is_no_date_country_or_place() -> None:
    assert of("a|lat|lon", f"{'x' * 3_000_000}|41|69").columns == {"lat": "lat", "lon": "lon"}
