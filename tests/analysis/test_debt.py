from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.debt import FIGURES, differences, latest, points, when
from factories import debt


def test_debt_to_all_creditors_is_never_a_point() -> None:
    rows = [debt(measure="all_creditors", debt_usd_m=2680.0), debt(debt_usd_m=1200.0)]
    assert [point.value for point in points(rows, "debt_usd_m")] == [1200.0]
    assert "total_debt_share_of_gdp_percent" not in FIGURES


def test_years_with_more_than_one_figure_are_told_with_all_of_them() -> None:
    rows = [debt(debt_usd_m=820.0), debt(debt_usd_m=900.0), debt(year=2020, debt_usd_m=1200.0)]
    (found,) = differences(rows, "debt_usd_m")
    assert (found.low, found.high, len(found.points)) == (820.0, 900.0, 2)


def test_loans_taken_do_not_differ_from_what_is_owed() -> None:
    rows = [debt(debt_usd_m=820.0), debt(debt_usd_m=4000.0, measure="loans_taken")]
    assert differences(rows, "debt_usd_m") == ()


def test_the_newest_figure_is_that_of_the_latest_day() -> None:
    rows = [debt("old", as_of="2024-01-01", debt_usd_m=900.0), debt("new", as_of="2024-12-31", debt_usd_m=820.0)]
    newest = latest(rows, "TJK")
    assert newest is not None
    assert newest.id == "new"
    assert latest(rows, "UZB") is None


@given(st.dates())
def test_a_day_stays_within_its_year(day: object) -> None:
    row = debt(as_of=str(day), year=int(str(day)[:4]))
    assert row.year <= when(row) < row.year + 1.01
