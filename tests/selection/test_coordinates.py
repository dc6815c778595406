import pytest
from hypothesis import given
from hypothesis import strategies as st
from mgrs import MGRS
from pyproj import Geod, Transformer

from dashboard.selection.coordinates import Coordinates, Unreadable, coordinates

SHAYMAK = (74.55, 37.44)
READ = {
    "37.44, 74.55": SHAYMAK,
    "37.44 74.55": SHAYMAK,
    "37.44/74.55": SHAYMAK,
    "37,44 74,55": SHAYMAK,
    "37,44; 74,55": SHAYMAK,
    "37.44N 74.55E": SHAYMAK,
    "37.44° N, 74.55° E": SHAYMAK,
    "N37.44 E74.55": SHAYMAK,
    "74.55E 37.44N": SHAYMAK,
    "North 37.44 East 74.55": SHAYMAK,
    "37.44 с.ш. 74.55 в.д.": SHAYMAK,
    "37°26′24″ с. ш. 74°33′00″ в. д.": SHAYMAK,
    "37°26'24\"N 74°33'00\"E": SHAYMAK,
    "37º26'24\"N 74˚33'00\"E": SHAYMAK,
    "37°26'24''N 74°33'00''E": SHAYMAK,
    "37 26 24 N 74 33 00 E": SHAYMAK,
    "N37 26 24 E74 33 00": SHAYMAK,
    "37 26 24 74 33 00": SHAYMAK,
    "37°26.4'N, 74°33'E": SHAYMAK,
    "-37.44, 74.55": (74.55, -37.44),
    "\u221237.44, \u221274.55": (-74.55, -37.44),
    "37.44 S 74.55 W": (-74.55, -37.44),
    "120.5, 40": (120.5, 40.0),
    "8J9PCHR2+22": (74.5500625, 37.4400625),
}
UNREADABLE = {
    "91, 200": "latitude",
    "37, 200": "longitude",
    "37 61 N 74 0 E": "minutes",
    "-37.44 S, 74 E": "sign_and_letter",
    "37.44N, 74.55N": "letters",
    "37.44N, 74.55": "letters",
    "5 7 9": "numbers",
    "37.5 26 N 74 33 E": "numbers",
    "37'26 N 74'33 E": "numbers",
    "37,44,74,55": "commas",
    "43S FB 3 74": "mgrs",
    "43SZZ3744": "mgrs",
    "CHR2+22": "short_plus_code",
}


@pytest.mark.parametrize("text", READ)
def test_what_people_write_is_read(text: str) -> None:
    found = coordinates(text)
    assert isinstance(found, Coordinates)
    assert (found.lon, found.lat) == pytest.approx(READ[text], abs=1e-6)


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_does_not_fit_together_says_why(text: str) -> None:
    found = coordinates(text)
    assert isinstance(found, Unreadable)
    assert found.reason == UNREADABLE[text]
    assert found.part


@pytest.mark.parametrize(
    "text", ["", " ", "37", "201", "102nd base", "50 let", "999 air", "Kant", "43SFB", "north east"]
)
def test_a_name_or_a_single_number_is_no_place(text: str) -> None:
    assert coordinates(text) is None


@pytest.mark.parametrize(
    ("square", "east", "north", "diagonal_m"),
    [
        ("43S FB 3 4", 635_000, 4_145_000, 14_142.1),
        ("43S FB 37 44", 637_500, 4_144_500, 1_414.2),
        ("43S FB 371 441", 637_150, 4_144_150, 141.4),
        ("43S FB 37111 44111", 637_111.5, 4_144_111.5, 1.4),
    ],
)
def test_a_square_of_the_grid_is_its_centre_and_as_exact_as_half_its_diagonal(
    square: str, east: float, north: float, diagonal_m: float
) -> None:
    found = coordinates(square)
    assert isinstance(found, Coordinates)
    there = Transformer.from_crs("EPSG:4326", "EPSG:32643", always_xy=True).transform(found.lon, found.lat)
    assert there == pytest.approx((east, north), abs=0.01)
    assert found.accuracy_m == pytest.approx(diagonal_m / 2, abs=0.1)
    assert coordinates(square.replace(" ", "").lower()) == found


@pytest.mark.parametrize(
    ("lat", "lon", "square"), [(41.1, 77.99, "43T GF 5 5"), (43.2, 78.01, "44T KN 5 8"), (48.01, 75.2, "43U EP 1 1")]
)
def test_a_place_in_a_square_that_the_edge_of_a_zone_cuts_is_within_its_accuracy(
    lat: float, lon: float, square: str
) -> None:
    assert MGRS().toMGRS(lat, lon, MGRSPrecision=1) == square.replace(" ", "")
    found = coordinates(square)
    assert isinstance(found, Coordinates)
    assert Geod(ellps="WGS84").inv(lon, lat, found.lon, found.lat)[2] <= found.accuracy_m * 1.001


def test_a_square_of_one_metre_is_understood() -> None:
    found = coordinates("43S DB 60192 43779")
    assert isinstance(found, Coordinates)
    assert (found.lat, found.lon) == pytest.approx((37.44, 74.55), abs=1e-5)
    assert found.accuracy_m < 1


def test_the_digits_given_say_how_exact_a_place_is() -> None:
    metres = [
        found.accuracy_m
        for text in ("37, 74", "37.4, 74.5", "37°26'24\" 74°33'00\"")
        if isinstance(found := coordinates(text), Coordinates)
    ]
    assert metres == pytest.approx([55_660, 5_566, 15.46], abs=0.01)


def test_without_letters_either_number_could_be_the_latitude_where_both_may_be_one() -> None:
    for text, either_way in {"74.55, 37.44": True, "74.55 E, 37.44 N": False, "120, 40": False}.items():
        found = coordinates(text)
        assert isinstance(found, Coordinates)
        assert found.either_way is either_way
    found = coordinates("74.55, 37.44")
    assert isinstance(found, Coordinates)
    assert (found.swapped().lon, found.swapped().lat) == SHAYMAK


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_decimal_degrees_are_read_to_their_last_digit(lat: float, lon: float) -> None:
    found = coordinates(f"{abs(lat):.6f} {'S' if lat < 0 else 'N'}, {abs(lon):.6f} {'W' if lon < 0 else 'E'}")
    assert isinstance(found, Coordinates)
    assert (found.lat, found.lon) == pytest.approx((lat, lon), abs=1e-6)


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    found = coordinates(text)
    assert found is None or isinstance(found, Coordinates | Unreadable)


@given(st.text("0123456789 .,;°'\"NSEWCFGH+-"))
def test_whatever_is_read_lies_on_the_earth(text: str) -> None:
    found = coordinates(text)
    if isinstance(found, Coordinates):
        assert abs(found.lat) <= 90
        assert abs(found.lon) <= 180
