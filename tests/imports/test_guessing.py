from collections.abc import Mapping

import pytest
import shapely

from dashboard.imports.meaning import Meaning
from dashboard.imports.proposing import propose
from raw_tables import raw_of

LAND = {
    "KAZ": shapely.box(46, 41, 87, 55.5),
    "UZB": shapely.box(56, 37, 73, 41),
    "RUS": shapely.box(30, 55.5, 180, 80),
    "COD": shapely.box(5, -20, 40, 5),
}
LATS, LONS = ("41.3111", "42.5012", "51.1801"), ("69.2797", "59.6103", "71.4460")


def of(columns: Mapping[str, tuple[str, ...]]) -> Meaning:
    """What is proposed for a table of these columns, beside one of names."""
    cells = {"what": ("a", "b", "c"), **columns}
    return propose(raw_of(list(cells), [list(row) for row in zip(*cells.values(), strict=True)]), LAND)


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        ("lat", "long"),
        ("lat.", "lon."),
        ("Latitud", "Longitud"),
        ("Широта", "Долгота"),
        ("纬度", "经度"),
        ("coord_y", "coord_x"),
        ("y_coord", "x_coord"),
        ("Lattitude", "Longtitude"),
        ("LAT_DD", "LONG_DD"),
        ("latitude (wgs84)", "longitude (wgs84)"),
    ],
)
def test_a_name_that_tells_it_leaves_no_doubt(lat: str, lon: str) -> None:
    found = of({lon: LONS, lat: LATS})
    assert (found.columns["lat"], found.columns["lon"], found.doubt) == (lat, lon, "")


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        ("lta", "lgn"),
        ("lta", "lng"),
        ("lat", "lgn"),
        ("latt", "lonn"),
        ("шир", "долг"),
        ("Enlem", "Boylam"),
        ("A", "B"),
    ],
)
def test_a_misspelt_name_is_told_by_its_values_in_either_order_and_said_to_be_a_guess(lat: str, lon: str) -> None:
    for columns in ({lat: LATS, lon: LONS}, {lon: LONS, lat: LATS}):
        found = of(columns)
        assert (found.columns["lat"], found.columns["lon"], found.swapped) == (lat, lon, False)
        assert f"`{lat}` and `{lon}` were taken for latitude and longitude by their values" in found.doubt


def test_a_misspelt_name_is_enough_for_whole_degrees_and_no_name_is_not() -> None:
    whole = {"lats": ("41", "42", "51"), "lons": ("69", "59", "71")}
    assert of({"lta": whole["lats"], "lgn": whole["lons"]}).columns.keys() >= {"lat", "lon"}
    assert not of({"A": whole["lats"], "B": whole["lons"]}).columns


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("0.1231", "0.4561", "0.9991"), ("0.5001", "0.2501", "0.1251")),
        (("-11.2500", "-2.1250", "0.3750"), ("15.1250", "22.5000", "31.2500")),
        (("12.2500", "11.1250", "14.3750"), ("115.1250", "152.5000", "131.2500")),
    ],
)
def test_numbers_that_would_lie_elsewhere_are_no_places(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not of({"share": one, "rate": other}).columns


def test_of_two_pairs_none_is_taken_and_the_reader_is_asked() -> None:
    others = ("42.1101", "43.2202", "44.3303"), ("61.1101", "62.2202", "63.3303")
    for names in (("lat_from", "lon_from", "lat_to", "lon_to"), ("A", "B", "C", "D")):
        found = of(dict(zip(names, (LATS, LONS, *others), strict=True)))
        assert not found.columns
        assert f"`{names[0]}` with `{names[1]}`" in found.doubt
        assert "choose" in found.doubt


def test_two_pairs_that_are_the_same_places_are_one() -> None:
    degrees = ("41°18'40\"N", "42°30'04\"N", "51°10'48\"N"), ("69°16'47\"E", "59°36'37\"E", "71°26'46\"E")
    found = of({"lat_dd": LATS, "lon_dd": LONS, "lat_dms": degrees[0], "lon_dms": degrees[1]})
    assert found.columns == {"lat": "lat_dd", "lon": "lon_dd"}


def test_one_pair_that_would_do_both_ways_round_is_asked_for() -> None:
    both = ("48.1001", "49.2002", "50.3003"), ("47.4004", "50.5005", "51.6006")
    assert not of({"A": both[0], "B": both[1]}).columns
    assert of({"lta": both[0], "lgn": both[1]}).columns == {"lat": "lta", "lon": "lgn"}
