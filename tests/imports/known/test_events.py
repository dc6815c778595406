"""UCDP and ACLED: codes as words, dates no more exact than they are known."""

import pytest

from dashboard.imports.known import acled, ucdp
from raw_tables import column, csv_raw


def test_the_type_of_violence_is_in_words() -> None:
    prepared = ucdp.UCDP.prepare(csv_raw("ucdp-ged.csv"))
    assert column(prepared, ucdp.KIND) == ["State-based conflict", "One-sided violence", "Non-state conflict"]
    assert column(prepared, "best") == ["3", "1", "10"]


def test_an_event_known_by_month_or_year_has_no_day() -> None:
    prepared = ucdp.UCDP.prepare(csv_raw("ucdp-ged.csv"))
    assert column(prepared, ucdp.FROM) == ["2010-09-19", "2012-07", "1996"]
    assert column(prepared, ucdp.UNTIL) == ["2010-09-19", "2012-07", "1996"]


def test_a_higher_where_prec_is_less_exact() -> None:
    metres = [ucdp.PRECISION[str(each)].metres for each in range(1, 8)]
    assert metres == sorted(metres)


def test_an_event_is_named_by_its_place_and_its_sides() -> None:
    prepared = ucdp.UCDP.prepare(csv_raw("ucdp-ged.csv"))
    assert column(prepared, ucdp.NAME)[0] == "Inventedtown: Government of Nowhere - Invented Front"


@pytest.mark.parametrize(
    "text", ["2021-01-01", "01 January 2021", "1 January 2021", "01-Jan-2021", "01-January-2021", "01/01/2021"]
)
def test_dates_of_acled_are_read_in_every_form_it_has_used(text: str) -> None:
    assert acled.day(text) == "2021-01-01"


@pytest.mark.parametrize("text", ["", "January 2021", "2021", "31 February 2021", "0" * 10_000])
def test_what_is_no_date_is_left_out(text: str) -> None:
    assert acled.day(text) is None


def test_an_event_of_acled_dated_to_the_month_has_no_day() -> None:
    prepared = acled.ACLED.prepare(csv_raw("acled.csv"))
    assert column(prepared, acled.DATE) == ["2021-01-31", "2021-04"]
    assert column(prepared, acled.NAME) == ["Peaceful protest, Inventedville", "Armed clash, Inventedland"]


def test_the_export_before_2023_is_read_alike() -> None:
    assert column(acled.ACLED.prepare(csv_raw("acled-old.csv")), acled.DATE) == ["2021-01-01"]
