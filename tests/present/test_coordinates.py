import pytest

from dashboard.present.coordinates import about, as_query, other_order, place, understood
from dashboard.selection.coordinates import Coordinates, coordinates


def read(text: str) -> Coordinates:
    found = coordinates(text)
    assert isinstance(found, Coordinates)
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("37.44, 74.55", "37.44° N, 74.55° E"),
        ("37.4400, 74.5500", "37.4400° N, 74.5500° E"),
        ("-1.5 20.25", "1.5° S, 20.25° E"),
        ("43S FB 37 44", "37.44° N, 76.55° E"),
        ("-37, -74", "37° S, 74° W"),
        ("37°26'24\"N 74°33'00\"E", "37.4400° N, 74.5500° E"),
    ],
)
def test_a_place_has_as_many_decimals_as_it_is_exact(text: str, words: str) -> None:
    assert place(read(text)) == words


@pytest.mark.parametrize("text", ["37.44, 74.55", "-1.5 20.25", "37 26 24 74 33 00", "8J9PCHR2+22", "0, 0"])
def test_as_a_query_it_is_read_again_in_one_way_only(text: str) -> None:
    found, again = read(text), read(as_query(read(text)))
    assert not again.either_way
    assert (again.lat, again.lon) == pytest.approx((found.lat, found.lon), abs=0.001)


def test_the_other_order_is_offered_where_it_is_possible() -> None:
    assert other_order("37.44, 74.55") == read("37.44, 74.55").swapped()
    for text in ("37.44 N, 74.55 E", "120, 40", "91, 200", "Kant", ""):
        assert other_order(text) is None


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("37.44, 74.55", "“37.44, 74.55” is read as 37.44° N, 74.55° E (± 560 m)."),
        ("91, 200", "“91, 200” looks like coordinates, but 91 is not a latitude, which is from -90 to 90."),
        (
            "37 61 N 74 0 E",
            "“37 61 N 74 0 E” looks like coordinates, but the minutes or seconds of “37 61 N” are not below 60.",
        ),
        (
            "CHR2+22",
            "“CHR2+22” looks like coordinates, but “CHR2+22” is a short plus code, which needs its first four characters.",
        ),
        ("Kant", ""),
        ("", ""),
    ],
)
def test_one_sentence_says_what_was_understood(query: str, words: str) -> None:
    assert understood(query) == words


@pytest.mark.parametrize(
    ("metres", "words"), [(15.46, "15 m"), (556.6, "560 m"), (5566, "5.6 km"), (343_210, "343 km")]
)
def test_distances_are_as_exact_as_they_are_worth(metres: float, words: str) -> None:
    assert about(metres) == words
