import csv
import io
import json

from dashboard.exports.csv import guarded, sites_csv
from dashboard.exports.geojson import sites_geojson
from dashboard.model.catalog import Catalog
from factories import catalog, claim, site


def test_the_csv_has_a_row_a_site_in_the_order_given_with_its_sources(real: Catalog) -> None:
    ids = ["kant-air-base", "dushanbe-2-chp"]
    rows = list(csv.DictReader(io.StringIO(sites_csv(real, ids))))
    assert [row["id"] for row in rows] == ids
    assert all("https://" in row["sources"] for row in rows)


def test_the_geojson_names_publisher_date_and_address_of_every_source(real: Catalog) -> None:
    feature = json.loads(sites_geojson(real, ["kant-air-base"]))["features"][0]
    assert feature["geometry"]["coordinates"][0] == real.by_id["kant-air-base"].location.lon
    assert all({"label", "publisher", "date", "url"} == set(source) for source in feature["properties"]["sources"])


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed() -> None:
    assert guarded("=HYPERLINK()") == "'=HYPERLINK()"
    assert guarded(-3) == -3
    risky = catalog([site("one", name="@SUM(A1)")], [claim(site="one")])
    assert "'@SUM(A1)" in sites_csv(risky, ["one"])


def test_nothing_selected_is_an_empty_file_not_an_error(real: Catalog) -> None:
    assert sites_csv(real, []).strip() == "id"
    assert json.loads(sites_geojson(real, []))["features"] == []
