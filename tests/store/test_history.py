from pathlib import Path

import pytest

from built_data import BuiltData
from dashboard import paths
from dashboard.store.damage import DamagedDataError
from dashboard.store.files import read_catalog
from dashboard.store.history import read_history
from dashboard.truth.catalog import catalog_of
from dashboard.truth.reading import read_truth
from dashboard.truth.revisions import history


def test_the_history_is_what_the_truth_makes_of_it() -> None:
    truth = read_truth(paths.DATA)
    expected, found = history(truth, catalog_of(truth)), read_history(paths.DATA)
    assert tuple(found.releases) == tuple(expected.releases)
    assert tuple(found.revisions) == tuple(expected.revisions)


def test_to_publish_a_version_changes_no_version(tmp_path: Path) -> None:
    copy = BuiltData(tmp_path / "data")
    before = read_catalog(copy.root).version
    for name in ("releases", "revisions"):
        copy.build(f"tables/{name}.csv", copy.read(f"tables/{name}.csv").splitlines()[0] + "\n")
    assert read_catalog(copy.root).version == before
    assert not read_history(copy.root).releases


def test_a_damaged_table_is_named(tmp_path: Path) -> None:
    copy = BuiltData(tmp_path / "data")
    copy.cut("tables/revisions.csv")
    with pytest.raises(DamagedDataError, match=r"revisions\.csv"):
        read_history(copy.root)
