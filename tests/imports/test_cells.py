import math

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.imports.cells import coded, column, faults, number, numbers, recoded, without_nothing
from raw_tables import raw_of

WRITTEN = {
    "41.3": 41.3,
    "41,3": 41.3,
    "−41.3": -41.3,
    "1 234,5": 1234.5,
    "1\u202f234\u2009567.5": 1234567.5,
    "1'234.5": 1234.5,
    "1,234,567": 1234567.0,
    "1,234.5": 1234.5,
    "1.234,5": 1234.5,
    "1.234.567": 1234567.0,
    "1e3": 1000.0,
    ".5": 0.5,
}
NOT_NUMBERS = ("", "1,2,3", "1.2.3", "12,34.5", "x", "5 km", "1-2", "٣", "0x10", "1_000")


@pytest.mark.parametrize("text", WRITTEN)
def test_numbers_are_read_as_people_write_them(text: str) -> None:
    assert number(text) == WRITTEN[text]


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_could_be_another_number_is_none(text: str) -> None:
    assert number(text) is None


def test_a_column_is_read_cell_by_cell_only_where_it_has_to_be() -> None:
    asked: list[str] = []
    cells = pa.array(["1.5", None, "nan", "2,5", "x", "x", "1e400"])
    found = numbers(cells, lambda text: asked.append(text))
    assert found[0] == 1.5
    assert found[3] == 2.5
    assert math.isinf(found[6])
    assert [math.isnan(each) for each in found] == [False, True, True, False, True, True, False]
    assert asked == ["x"]


@given(st.lists(st.none() | st.floats(allow_nan=False).map(str) | st.text(max_size=5)))
def test_whole_columns_hold_the_same_numbers_as_their_cells(texts: list[str | None]) -> None:
    found = numbers(pa.array(texts, pa.string()))
    for text, value in zip(texts, found.tolist(), strict=True):
        one = None if text is None else number(text)
        assert value == one or (one is None and not math.isfinite(value))


def test_blanks_around_cells_and_words_for_nothing_are_no_cells() -> None:
    raw = raw_of(["a"], [[" x "], ["  "], ["N/A"], ["нет данных"], ["–"], [""]])
    assert column(raw, "a").to_pylist() == ["x", None, "N/A", "нет данных", "–", None]
    assert without_nothing(column(raw, "a")).to_pylist() == ["x", None, None, None, None, None]
    assert column(raw, "b").null_count == 6


def test_words_that_become_equal_become_one() -> None:
    words = recoded(coded(pa.array(["KZ", "Kazakhstan", None, "Mars", "Tajikistan"])), ["KAZ", "KAZ", None, "TJK"])
    assert words.values == ("KAZ", "TJK")
    assert [words.at(place) for place in range(5)] == ["KAZ", "KAZ", "", "", "TJK"]


def test_a_fault_shows_the_beginning_of_a_long_cell() -> None:
    raw = raw_of(["a"], [["x" * 500]])
    (found,) = faults(raw.row, "a", ["x" * 500], "it is long", "a short one")
    assert len(found.found) == 80
    assert found.row == 2
