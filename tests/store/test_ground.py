"""The ground that sites could be on."""

from dashboard import paths
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import read_regions


def test_regions_are_read_by_country_and_name() -> None:
    found = read_regions(BuiltFolder(paths.DATA))
    assert set(found) == {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
    pamir = found["TJK"]["Gorno-Badakhshan"]
    assert 36 < pamir.centroid.y < 40
    assert 71 < pamir.centroid.x < 75
