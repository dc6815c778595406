import math

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.imports.degrees import angles, pairs
from dashboard.selection.coordinates import Coordinates, Unreadable, coordinates

LATITUDES = {
    "37.44": 37.44,
    "37,44": 37.44,
    "-37.44": -37.44,
    "37.44°": 37.44,
    "37.44 N": 37.44,
    "37,44° N": 37.44,
    "N37.44": 37.44,
    "37°26'24\"N": 37.44,
    "37°26′24″ S": -37.44,
    "37°26’24.0’’N": 37.44,
    "37 26 24": 37.44,
    "37°26.4'": 37.44,
    "37°26'24\" с. ш.": 37.44,
    "North 37.44": 37.44,
}
NOT_LATITUDES = (
    "",
    "x",
    "74°33'E",
    "37°61'N",
    "-37.44 S",
    "37.5°26'N",
    "N 37 S",
    "37°26'24\" 5",
    "12 Lenin Street",
    "8J9PCHR2+22",
)
PAIRS = (
    "37.44, 74.55",
    "37.44 74.55",
    "(37.44; 74.55)",
    "[37.44/74.55]",
    "37,44 74,55",
    "37.44N 74.55E",
    "74.55E, 37.44N",
    "37°26'24\"N, 74°33'00\"E",
    "37°26′24″ с. ш. 74°33′00″ в. д.",
    "43SFB3744",
    "8J9PCHR2+22",
    "120.5, 40",
    "91, 200",
    "37.44N, 74.55N",
    "37.44N, 74.55",
    "-37.44 S, 74 E",
    "37°61'N, 74°33'E",
    "5 7 9",
    "Khorog",
)


@pytest.mark.parametrize("text", LATITUDES)
def test_a_latitude_may_be_a_number_or_degrees_with_minutes_and_letters(text: str) -> None:
    assert angles(pa.array([text]), "lat").degrees[0] == pytest.approx(LATITUDES[text])


@pytest.mark.parametrize("text", NOT_LATITUDES)
def test_what_is_no_latitude_is_not_read_as_one(text: str) -> None:
    assert math.isnan(angles(pa.array([text]), "lat").degrees[0])


def test_numbers_of_other_systems_are_left_to_be_refused_by_their_size() -> None:
    assert angles(pa.array(["4 567 890", "4567890"]), "lat").degrees.tolist() == [4567890, 4567890]


def test_a_number_that_is_none_is_none_in_a_column_of_numbers() -> None:
    found = angles(pa.array(["NaN", "41", "inf"]), "lat").degrees
    assert found == pytest.approx([np.nan, 41, np.inf], nan_ok=True)


def test_a_longitude_has_letters_of_its_own() -> None:
    found = angles(pa.array(["74°33'E", "74°33'N", "74.55 W", "в. д. 74.55", "120 30 0"]), "lon").degrees
    assert found == pytest.approx([74.55, np.nan, -74.55, 74.55, 120.5], nan_ok=True)


def test_degrees_with_minutes_are_as_exact_as_their_digits_and_plain_numbers_do_not_say() -> None:
    exact = angles(pa.array(["37.44", "37°26'24\"N", "37°26'N", "37 26 24"]), "lat").accuracy_m
    assert math.isnan(exact[0])
    assert exact[1:] == pytest.approx([15.46, 927.7, 15.46], rel=1e-3)


@pytest.mark.parametrize("text", PAIRS)
def test_columns_of_coordinates_are_read_as_the_search_reads_them(text: str) -> None:
    _same(text)


_NUMBER = st.integers(0, 200).map(str) | st.floats(0, 200).map(lambda value: f"{value:.3f}")
_ANGLE = st.tuples(
    st.sampled_from(["", "N", "e", "-", "+", "−", "S "]),
    _NUMBER,
    st.sampled_from(["", "°", "º ", " "]),
    st.sampled_from(["", "26'", "26.5′", "61'", "26'24\"", "26' 24.5''", "26 24"]),
    st.sampled_from(["", "N", " E", "w", "S"]),
).map("".join)


@given(_ANGLE, st.sampled_from([", ", " ", ";", "/", "", " , "]), _ANGLE)
def test_whatever_is_written_is_read_as_the_search_reads_it(one: str, gap: str, other: str) -> None:
    _same(f"{one}{gap}{other}")


def _same(text: str) -> None:
    expected, found = coordinates(text.strip("()[] ")), pairs(pa.array([text]))
    if isinstance(expected, Coordinates):
        assert (found.lon[0], found.lat[0]) == pytest.approx((expected.lon, expected.lat), abs=1e-9)
        assert found.accuracy_m[0] == pytest.approx(expected.accuracy_m)
        assert found.either_way[0] == expected.either_way
    else:
        assert math.isnan(found.lon[0])
        reason = expected.reason if isinstance(expected, Unreadable) else None
        assert list(found.reasons) == [reason]
