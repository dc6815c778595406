import csv
import re
from pathlib import Path

import pytest

from built_data import BuiltData
from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.store.damage import DamagedDataError
from dashboard.store.files import read_catalog


@pytest.fixture
def copy(tmp_path: Path) -> BuiltData:
    return BuiltData(tmp_path / "data")


def test_the_catalog_holds_every_site_with_claims_from_known_sources(real: Catalog) -> None:
    assert {site.id for site in real.sites} == {path.stem for path in paths.DATA.glob("records/*/*.yaml")}
    assert all(real.claims_of[site.id] for site in real.sites)
    assert all(claim.source in real.sources for claim in real.claims)


def test_a_range_stays_a_range_and_words_stay_words(real: Catalog) -> None:
    values = {type(claim.value) for claim in real.claims if claim.property == "troops"}
    assert values == {int, str, tuple}


def test_the_version_changes_with_the_files_and_only_then(copy: BuiltData) -> None:
    before = read_catalog(copy.root).version
    assert read_catalog(copy.root).version == before
    copy.build("tables/events.csv", copy.read("tables/events.csv").replace("2016", "2017", 1))
    assert read_catalog(copy.root).version != before


@pytest.mark.parametrize(
    "row",
    [
        "kant-air-base,soon,opening,What happened,\n",
        "kant-air-base,2016-13,opening,What happened,\n",
        "kant-air-base,2016,opening\n",
        "kant-air-base,2016,opening,What happened,a-source,and more\n",
    ],
    ids=["no date", "no day of the calendar", "too few cells", "too many cells"],
)
def test_a_row_that_is_none_is_named_by_file_and_row(copy: BuiltData, row: str) -> None:
    text = copy.read("tables/events.csv") + row
    copy.build("tables/events.csv", text)
    rows = len(list(csv.reader(text.splitlines(keepends=True))))
    catalog = read_catalog(copy.root)
    with pytest.raises(DamagedDataError, match=rf"events\.csv: row {rows}: .*build it again"):
        _ = catalog.events


def test_a_claim_without_a_site_is_named_by_file_and_row(copy: BuiltData) -> None:
    header, *rows = copy.read("tables/claims.csv").splitlines(keepends=True)
    copy.build("tables/claims.csv", "".join([header.replace("site", "place", 1), *rows]))
    catalog = read_catalog(copy.root)
    with pytest.raises(DamagedDataError, match=r"claims\.csv: row 2: .*site.*build it again"):
        _ = catalog.claims_of


@pytest.mark.parametrize(
    ("content", "named"),
    [("{", "-"), ("[]", "-"), ('{"features": [{"id": "kant", "properties": {}}]}', "kant"), ('{"features": [3]}', "-")],
    ids=["no JSON", "no collection", "a site without a place", "no site"],
)
def test_a_layer_of_something_else_is_named(copy: BuiltData, content: str, named: str) -> None:
    (copy.root / "datapackage.json").unlink()  # which would notice it first
    copy.damage("geo/bri_projects.geojson", content)
    found: list[DamagedDataError] = []
    read_catalog(copy.root, found.append)
    (message,) = (str(error) for error in found if error.path.name == "bri_projects.geojson")
    assert re.match(rf"bri_projects\.geojson: {named}: .*build it again", message)


def test_a_missing_file_is_named(copy: BuiltData) -> None:
    (copy.root / "geo" / "bri_projects.geojson").unlink()
    with pytest.raises(DamagedDataError, match=r"bri_projects\.geojson: -: No such file or directory; build it again"):
        read_catalog(copy.root)


def test_a_damaged_layer_can_be_left_out_with_all_that_belongs_to_its_sites(copy: BuiltData, real: Catalog) -> None:
    copy.cut("geo/bri_projects.geojson")
    found: list[DamagedDataError] = []
    catalog = read_catalog(copy.root, found.append)
    assert [error.path.name for error in found] == ["bri_projects.geojson"]
    assert catalog.sites == tuple(site for site in real.sites if site.layer != "bri_projects")
    assert {claim.site for claim in catalog.claims} <= set(catalog.by_id)
    assert {event.site for event in catalog.events} <= set(catalog.by_id)
    assert set(catalog.citations_of) <= set(catalog.by_id)


def test_a_damaged_ledger_or_coverage_hinders_only_those_who_ask_for_it(copy: BuiltData, real: Catalog) -> None:
    copy.cut("tables/claims.csv")
    copy.cut("tables/coverage.csv")
    catalog = read_catalog(copy.root)
    assert catalog.sites == real.sites
    with pytest.raises(DamagedDataError, match="claims"):
        _ = catalog.claims
    with pytest.raises(DamagedDataError, match="coverage"):
        _ = catalog.coverage
    copy.restore("tables/claims.csv")
    assert catalog.claims == real.claims
