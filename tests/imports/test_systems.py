import json
from collections.abc import Sequence
from dataclasses import replace

import pyproj
import pytest

from dashboard.imports import systems
from dashboard.imports.checking import check
from dashboard.imports.meaning import Meaning
from dashboard.imports.proposing import propose
from dashboard.imports.raw import How, Raw
from dashboard.imports.reading import read
from dashboard.paths import DATA
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import read_ground
from raw_tables import raw_of

LAND = read_ground(BuiltFolder(DATA)).land
TASHKENT = ((69.28, 41.31), (69.60, 41.01), (68.78, 40.49))


KAZAKHSTAN = ((46.9, 48.4), (71.4, 51.2), (84.9, 49.9))
TAJIKISTAN = ((68.8, 38.6), (73.97, 38.17), (74.55, 37.44))


def metres(code: str, *, northing_first: bool = False, places: Sequence[tuple[float, float]] = TASHKENT) -> Raw:
    """Places (longitude before latitude) in metres of a system, as `x` and `y`."""
    found = pyproj.Transformer.from_crs("EPSG:4326", code, always_xy=True)
    rows = [[f"{each:.1f}" for each in found.transform(*place)] for place in places]
    return raw_of(["name", "x", "y"], [["a", *(row[::-1] if northing_first else row)] for row in rows])


@pytest.mark.parametrize("northing_first", [False, True])
def test_a_zone_that_is_not_stated_is_asked_for_with_where_the_rows_would_lie(*, northing_first: bool) -> None:
    raw = metres("EPSG:32642", northing_first=northing_first)
    meaning = propose(raw, LAND)
    data = check(raw, meaning, LAND, key="d1", file_name="x.csv")
    assert (meaning.crs, len(data.sites), data.refused) == (None, 0, 3)
    [said] = [each for each in data.remarks if "--crs" in each]
    assert said.startswith(
        "The numbers in x and y are no degrees but look like metres of a zone of UTM or Gauss-Krüger"
    )
    assert "UTM zone 42N (EPSG:32642) in " in said
    likely = {each.code: each for each in systems.likely(raw, meaning, LAND)}
    assert likely["EPSG:32642"].where == "Uzbekistan"
    assert likely["EPSG:32642"].swapped is northing_first
    assert {"EPSG:32641", "EPSG:2502"} <= likely.keys()
    assert "EPSG:32646" not in likely


@pytest.mark.parametrize(("places", "country"), [(KAZAKHSTAN, "Kazakhstan"), (TAJIKISTAN, "Tajikistan")])
def test_all_of_a_country_may_be_in_one_zone(places: Sequence[tuple[float, float]], country: str) -> None:
    raw = metres("EPSG:32642", places=places)
    likely = {each.code: each for each in systems.likely(raw, propose(raw, LAND), LAND)}
    assert likely["EPSG:32642"].where == country
    assert not likely["EPSG:32642"].swapped


def test_what_is_chosen_brings_the_rows_to_where_it_was_said() -> None:
    raw = metres("EPSG:32642", northing_first=True)
    [system] = [each for each in systems.likely(raw, propose(raw, LAND), LAND) if each.code == "EPSG:32642"]
    chosen = Meaning({"name": "name", "lat": "y", "lon": "x"}, crs=system.code, swapped=system.swapped)
    data = check(raw, chosen, LAND, key="d1", file_name="x.csv")
    assert (data.sites.lon[0], data.sites.lat[0]) == pytest.approx(TASHKENT[0], abs=1e-4)
    assert not any("--crs" in each for each in data.remarks)
    assert systems.likely(raw, chosen, LAND)


def test_a_stated_system_is_read_the_way_round_that_fits() -> None:
    for northing_first in (False, True):
        raw = replace(metres("EPSG:32642", northing_first=northing_first), how=How(crs="EPSG:32642"))
        assert propose(raw, LAND).swapped is northing_first


@pytest.mark.parametrize("code", ["EPSG:28412", "EPSG:2539", "EPSG:3857"])
def test_numbers_that_tell_their_system_are_taken_for_it(code: str) -> None:
    for northing_first in (False, True):
        meaning = propose(metres(code, northing_first=northing_first), LAND)
        assert (meaning.crs, meaning.swapped) == (code, northing_first)


def test_a_geometry_in_metres_is_asked_for_its_system_too() -> None:
    utm = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:32642", always_xy=True)
    features = [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": utm.transform(*place)}}
        for place in TASHKENT
    ]
    content = json.dumps(features).encode()
    raw = read(content, "a.geojson")
    data = check(raw, propose(raw, LAND), LAND, key="d1", file_name="a.geojson")
    assert (data.read, len(data.sites)) == (3, 0)
    assert any("UTM zone 42N (EPSG:32642) in Uzbekistan" in each for each in data.remarks)
    chosen = read(content, "a.geojson", How(crs="EPSG:32642"))
    assert len(check(chosen, propose(chosen, LAND), LAND, key="d1", file_name="a.geojson").sites) == 3


def test_a_table_keeps_the_system_that_a_reader_names() -> None:
    table = json.dumps([{"x": 525000.5, "y": 4571234.5}])
    for content, name in (("x,y\n525000.5,4571234.5\n", "a.csv"), (table, "a.json")):
        raw = read(content.encode(), name, How(crs="EPSG:32642"))
        data = check(raw, propose(raw, LAND), LAND, key="d1", file_name=name)
        assert (data.sites.lon[0], data.sites.lat[0]) == pytest.approx((69.3, 41.29), abs=0.01)


def test_a_system_of_another_place_is_asked_for_without_a_name() -> None:
    raw = raw_of(["x", "y"], [["12345.5", "23456.5"], ["12445.5", "23556.5"]])
    said = systems.asked(raw, propose(raw, LAND), LAND)
    assert said is not None
    assert "none that is usual here would bring them to Central Asia" in said


def test_degrees_are_asked_for_nothing() -> None:
    raw = raw_of(["lat", "lon"], [["41.3", "69.2"], ["91.3", "69.2"]])
    assert systems.asked(raw, propose(raw, LAND), LAND) is None
    assert systems.likely(raw, propose(raw, LAND), LAND) == ()
