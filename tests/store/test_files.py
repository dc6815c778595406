import csv
import shutil
from pathlib import Path

import pytest

from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.store.files import DamagedDataError, read_catalog


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("geo", "tables"):
        shutil.copytree(paths.DATA / name, tmp_path / name)
    return tmp_path


def test_the_catalog_holds_every_site_with_claims_from_known_sources(real: Catalog) -> None:
    assert len(real.sites) == 364
    assert all(real.claims_of[site.id] for site in real.sites)
    assert all(claim.source in real.sources for claim in real.claims)


def test_a_range_stays_a_range_and_words_stay_words(real: Catalog) -> None:
    values = {type(claim.value) for claim in real.claims if claim.property == "troops"}
    assert values == {int, str, tuple}


def test_the_version_changes_with_the_files_and_only_then(copy: Path) -> None:
    before = read_catalog(copy).version
    assert read_catalog(copy).version == before
    events = copy / "tables" / "events.csv"
    events.write_text(events.read_text("utf-8").replace("2016", "2017", 1), "utf-8")
    assert read_catalog(copy).version != before


@pytest.mark.parametrize(
    "row",
    [
        "a-site,soon,opening,What happened,\n",
        "a-site,2016-13,opening,What happened,\n",
        "a-site,2016,opening\n",
        "a-site,2016,opening,What happened,a-source,and more\n",
    ],
    ids=["no date", "no day of the calendar", "too few cells", "too many cells"],
)
def test_a_damaged_row_is_named_by_file_and_row(copy: Path, row: str) -> None:
    events = copy / "tables" / "events.csv"
    events.write_text(events.read_text("utf-8") + row, "utf-8")
    rows = len(list(csv.reader(events.read_text("utf-8").splitlines(keepends=True))))
    catalog = read_catalog(copy)
    with pytest.raises(DamagedDataError, match=rf"events\.csv: row {rows}: .*build it again"):
        _ = catalog.events


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "geo" / "bri_projects.geojson").unlink()
    with pytest.raises(DamagedDataError, match=r"bri_projects\.geojson"):
        read_catalog(copy)
