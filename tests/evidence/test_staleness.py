import datetime

import pytest

from dashboard.evidence.staleness import health, is_stale, last_day
from factories import claim, site

TODAY = datetime.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("date", "stale"),
    [
        ("2024-11-23", True),
        ("2024-11-25", False),
        ("2024-11", False),
        ("2024-10", True),
        ("2024", False),
        ("2023", True),
    ],
)
def test_evidence_is_stale_when_its_last_possible_day_is_24_months_past(date: str, stale: bool) -> None:
    assert is_stale(date, TODAY) is stale


def test_evidence_of_no_date_counts_as_old() -> None:
    assert is_stale(None, TODAY)


def test_a_date_means_its_last_day() -> None:
    assert last_day("2024-02") == datetime.date(2024, 2, 29)
    assert last_day("2024") == datetime.date(2024, 12, 31)


def test_each_weakness_is_found_where_it_is() -> None:
    sites = [
        site("good", newest_evidence="2026"),
        site("bad", newest_evidence="2019", start_year=None, accuracy_m=25_000, unverified=("status",)),
    ]
    claims = {"good": (claim(origin="a"), claim(origin="b")), "bad": (claim(origin="a"), claim(origin="a"))}
    assert all(ids == ("bad",) for ids in health(sites, claims, TODAY).rows().values())
