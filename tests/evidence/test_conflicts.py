from dashboard.evidence.conflicts import conflicts
from factories import claim


def troops(value: object, **facts: object) -> object:
    return claim(property="troops", value=value, **facts)


def test_differing_figures_are_a_range_with_all_their_claims() -> None:
    (conflict,) = conflicts([troops(7000), troops((1500, 5500)), troops(6000)])  # type: ignore[list-item]
    assert (conflict.low, conflict.high, len(conflict.claims)) == (1500, 7000, 3)


def test_figures_that_agree_are_no_conflict() -> None:
    assert conflicts([troops(7000), troops(7000)]) == ()  # type: ignore[list-item]


def test_what_is_denied_is_not_a_value() -> None:
    assert conflicts([troops(7000), troops(50, stance="denies")]) == ()  # type: ignore[list-item]


def test_different_units_are_different_figures() -> None:
    assert conflicts([troops(7000), troops(30, unit="tanks")]) == ()  # type: ignore[list-item]


def test_values_of_different_years_are_marked_as_a_series() -> None:
    (conflict,) = conflicts([troops(7000, from_year=2012), troops(5000, from_year=2022)])  # type: ignore[list-item]
    assert conflict.series


def test_years_and_figures_are_compared_and_words_are_not() -> None:
    (conflict,) = conflicts([claim(property="lease_until", value=2042), claim(property="lease_until", value=2044)])
    assert (conflict.property, conflict.low, conflict.high) == ("lease_until", 2042, 2044)
    assert conflicts([claim(property="owner", value="A"), claim(property="owner", value="B")]) == ()
    assert conflicts([claim(property="size", value=1, unit="ha"), claim(property="size", value=2, unit="ha")]) == ()
