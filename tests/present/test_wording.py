import pytest

from dashboard.evidence.conflicts import conflicts
from dashboard.present.wording import are, conflict_words, counted, have, value_words
from factories import claim


@pytest.mark.parametrize(
    ("about", "values", "words"),
    [
        ("troops", [7000, (1500, 5500), 6000], "1,500–7,000 troops; 3 claims"),
        ("area_km2", [0.00355, 35], "0.00355–35 km²; 2 claims"),
        ("lease_until", [2042, 2044], "end of the agreement: 2042–2044; 2 claims"),
    ],
)
def test_a_conflict_is_a_range_in_its_unit_and_no_small_figure_is_rounded_to_nothing(
    about: str, values: list[object], words: str
) -> None:
    (conflict,) = conflicts([claim(property=about, value=value) for value in values])
    assert conflict_words(conflict) == words


def test_a_count_agrees_with_its_noun_and_verb() -> None:
    assert [counted(count, "site") for count in (0, 1, 1200)] == ["0 sites", "1 site", "1,200 sites"]
    assert counted(1, "country", "countries") == "1 country"
    assert counted(2, "country", "countries") == "2 countries"
    assert [(are(count), have(count)) for count in (0, 1, 2)] == [("are", "have"), ("is", "has"), ("are", "have")]


def test_a_missing_value_is_an_empty_cell() -> None:
    assert [value_words(value) for value in (None, 1234.5, 2026, "yes")] == ["", "1,234.5", "2026", "yes"]
