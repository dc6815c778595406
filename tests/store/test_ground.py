"""The ground that sites could be on."""

from pathlib import Path

import pytest

from built_data import BuiltData
from dashboard import paths
from dashboard.store.damage import DamagedDataError
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import read_ground, read_regions


def test_regions_are_read_by_country_and_name() -> None:
    found = read_regions(BuiltFolder(paths.DATA))
    assert set(found) == {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
    pamir = found["TJK"]["Gorno-Badakhshan"]
    assert 36 < pamir.centroid.y < 40
    assert 71 < pamir.centroid.x < 75


def test_a_list_of_towns_that_is_none_is_named(tmp_path: Path) -> None:
    copy = BuiltData(tmp_path / "data")
    copy.build("geo/towns.csv", copy.read("geo/towns.csv") + "TJK,Khorugh,far,east,many\n")
    with pytest.raises(DamagedDataError, match=r"towns\.csv: -: .*build it again"):
        read_ground(BuiltFolder(copy.root))
