import pytest

from dashboard.evidence.conflicts import conflicts
from dashboard.present.wording import conflict_words
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
