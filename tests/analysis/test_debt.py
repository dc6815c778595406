from hypothesis import given
from hypothesis import strategies as st

from dashboard import paths
from dashboard.analysis.debt import FIGURES, Figure, differences, latest, points, when
from dashboard.store.context_files import read_context
from factories import debt


def test_debt_to_all_creditors_is_never_a_point() -> None:
    rows = [debt(measure="all_creditors", debt_usd_m=2680.0), debt(debt_usd_m=1200.0)]
    assert [point.value for point in points(rows, "debt_usd_m")] == [1200.0]
    assert "total_debt_share_of_gdp_percent" not in FIGURES


DAY = "2024-12-31"


def test_figures_of_one_day_and_creditor_disagree() -> None:
    rows = [debt(as_of=DAY, debt_usd_m=820.0), debt(as_of=DAY, debt_usd_m=900.0), debt(year=2020, debt_usd_m=1200.0)]
    (found,) = differences(rows, "debt_usd_m")
    assert (found.low, found.high, len(found.points), found.reasons) == (820.0, 900.0, 2, ())


def test_figures_of_different_days_are_change() -> None:
    rows = [debt(as_of="2024-01-01", debt_usd_m=900.0), debt(as_of=DAY, debt_usd_m=820.0)]
    (found,) = differences(rows, "debt_usd_m")
    assert found.reasons == ("day",)


def test_figures_of_different_creditors_are_of_different_scope() -> None:
    rows = [debt(as_of=DAY, debt_usd_m=900.0), debt(as_of=DAY, debt_usd_m=820.0, creditor_detail="China Exim Bank")]
    (found,) = differences(rows, "debt_usd_m")
    assert found.reasons == ("creditor",)


def test_of_figures_without_a_day_nobody_knows_whether_they_disagree() -> None:
    (found,) = differences([debt(debt_usd_m=820.0), debt(debt_usd_m=900.0)], "debt_usd_m")
    assert found.reasons == ("day",)


def test_a_lower_bound_differs_only_from_a_figure_below_it() -> None:
    bound = debt(as_of=DAY, share_of_gdp_percent=50.0, at_least=("share_of_gdp_percent",))
    figure: Figure = "share_of_gdp_percent"
    assert differences([bound, debt(as_of=DAY, share_of_gdp_percent=53.0)], figure) == ()
    assert differences([bound, debt(as_of=DAY, share_of_gdp_percent=41.0)], figure)[0].high == 50.0
    assert [point.at_least for point in points([bound], figure)] == [True]


def test_an_upper_bound_differs_only_from_a_figure_above_it() -> None:
    bound = debt(as_of=DAY, share_of_gdp_percent=5.0, at_most=("share_of_gdp_percent",))
    lower = debt(as_of=DAY, share_of_gdp_percent=6.0, at_least=("share_of_gdp_percent",))
    figure: Figure = "share_of_gdp_percent"
    assert differences([bound, debt(as_of=DAY, share_of_gdp_percent=4.0)], figure) == ()
    assert differences([bound, debt(as_of=DAY, share_of_gdp_percent=6.0)], figure)[0].low == 5.0
    assert differences([bound, lower], figure)[0].high == 6.0
    assert [point.at_most for point in points([bound], figure)] == [True]


def test_of_the_real_data_only_two_reports_of_one_day_and_creditor_are_called_a_disagreement() -> None:
    rows = read_context(paths.DATA).debt
    found = [each for figure in FIGURES for each in differences(rows, figure)]
    disagreeing = [[point.row.id for point in each.points] for each in found if not each.reasons]
    assert disagreeing == [["debt-tjk-2026", "debt-tjk-2026-2"]]
    assert len(found) > len(disagreeing)


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
