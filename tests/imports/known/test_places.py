"""Power plants of WRI and extracts of OpenStreetMap."""

import pytest

from dashboard.imports.known import osm, wri
from raw_tables import column, csv_raw, geojson_raw, raw_of


@pytest.mark.parametrize("name", ["wri-database.csv", "wri-country-sheet.csv"])
def test_the_kind_of_a_power_plant_has_its_fuel(name: str) -> None:
    kinds = column(wri.WRI.prepare(csv_raw(name)), wri.KIND)
    assert all(kind and kind.startswith("Power plant: ") for kind in kinds)


def test_rows_of_a_country_sheet_without_coordinates_stay_to_be_refused_one_by_one() -> None:
    prepared = wri.WRI.prepare(csv_raw("wri-country-sheet.csv"))
    assert column(prepared, "Latitude")[:2] == [None, None]
    assert prepared.cells.num_rows == 4


def test_an_object_has_its_name_in_both_languages_and_its_kind() -> None:
    prepared = osm.OSM.prepare(geojson_raw("overpass.geojson"))
    assert column(prepared, osm.NAME) == ["Выдуманная часть (Invented unit)", None]
    assert column(prepared, osm.KIND) == ["military: base", "power: substation"]
    assert column(prepared, osm.LINK)[0] == "https://www.openstreetmap.org/way/900001"


def test_tags_that_gdal_keeps_in_one_cell_count_too() -> None:
    header = ["osm_id", "osm_way_id", "name", "landuse", "other_tags"]
    other = '"name:en"=>"Invented \\"unit\\"","military"=>"base"'
    prepared = osm.OSM.prepare(raw_of(header, [["", "900003", "Часть", "military", other]]))
    assert column(prepared, osm.NAME) == ['Часть (Invented "unit")']
    assert column(prepared, osm.KIND) == ["military: base"]
    assert column(prepared, osm.LINK) == ["https://www.openstreetmap.org/way/900003"]


def test_a_class_of_geofabrik_is_the_kind() -> None:
    header = ["osm_id", "code", "fclass", "name"]
    assert column(osm.OSM.prepare(raw_of(header, [["900004", "2099", "fort", ""]])), osm.KIND) == ["fort"]


def test_a_cell_of_tags_that_is_broken_off_raises_nothing() -> None:
    assert osm.tags('"name"=>"A","mili') == {"name": "A"}
    assert osm.tags("<script>" * 10_000) == {}
