from hypothesis import given
from hypothesis import strategies as st

from dashboard import paths
from dashboard.analysis.arms import counted, shares, totals, within
from dashboard.store.context_files import read_context
from factories import share, transfer

VALUES = st.one_of(st.none(), st.floats(0, 1000))


def test_a_package_and_its_parts_count_once() -> None:
    rows = [
        transfer("package", value_usd_m=126.0),
        transfer("part", value_usd_m=12.0, part_of="package"),
        transfer("unvalued-part", part_of="package"),
    ]
    (total,) = totals(rows)
    assert (total.value_usd_m, total.valued, total.unvalued) == (126.0, 1, 0)


def test_parts_of_a_package_without_value_count_themselves() -> None:
    rows = [transfer("package"), transfer("part", value_usd_m=12.0, part_of="package")]
    (total,) = totals(rows)
    assert (total.value_usd_m, total.valued, total.unvalued) == (12.0, 1, 1)


def test_a_year_does_not_count_a_package_of_many_years_but_the_part_that_came_in_it() -> None:
    rows = [
        transfer("package", year=None, years=(2012, 2020), value_usd_m=126.0),
        transfer("part", year=2019, value_usd_m=12.0, part_of="package"),
        transfer("silent-part", year=2019, part_of="package"),
    ]
    (of_2019,) = totals(rows, (2019, 2019))
    assert (of_2019.value_usd_m, of_2019.valued, [row.id for row in of_2019.wider]) == (12.0, 1, ["package"])
    (of_all,) = totals(rows)
    assert (of_all.value_usd_m, of_all.wider) == (126.0, ())
    assert totals(rows, (2012, 2020))[0].value_usd_m == 126.0


def test_a_running_total_is_no_delivery_of_its_year() -> None:
    (of_2018,) = totals([transfer("all", year=2018, value_usd_m=5000.0, cumulative=True)], (2018, 2018))
    assert (of_2018.value_usd_m, [row.id for row in of_2018.wider]) == (0, ["all"])
    assert totals([transfer("all", year=2018, value_usd_m=5000.0, cumulative=True)])[0].value_usd_m == 5000.0


def test_a_value_without_a_date_is_of_no_year() -> None:
    (of_2018,) = totals([transfer("undated", year=None, value_usd_m=10.0)], (2018, 2018))
    assert (of_2018.valued, len(of_2018.wider)) == (0, 1)


def test_a_sum_with_a_lower_bound_is_one() -> None:
    assert totals([transfer(value_usd_m=9.0, at_least=True), transfer(value_usd_m=5.0)])[0].at_least
    assert not totals([transfer(value_usd_m=5.0)])[0].at_least


def test_no_year_of_the_real_data_counts_the_package_of_2012_to_2020_or_a_running_total() -> None:
    """126 million to Kyrgyzstan over nine years, 5,000 million to Azerbaijan up to 2018."""
    rows = read_context(paths.DATA).arms_transfers
    for year in range(1991, 2027):
        of_year = {(total.supplier, total.recipient): total.value_usd_m for total in totals(rows, (year, year))}
        assert of_year.get(("RUS", "KGZ"), 0) == (12.0 if year == 2019 else 0)
        assert of_year.get(("RUS", "AZE"), 0) == 0


def test_what_did_not_arrive_is_not_summed() -> None:
    assert totals([transfer("plan", value_usd_m=100.0, status="planned")]) == ()


@given(st.lists(VALUES, min_size=1, max_size=6), VALUES)
def test_the_sum_never_exceeds_package_plus_other_deliveries(parts: list[float | None], whole: float | None) -> None:
    package = transfer("package", value_usd_m=whole)
    rows = [package, *(transfer(f"part-{i}", value_usd_m=value, part_of="package") for i, value in enumerate(parts))]
    total = sum(row.value_usd_m or 0 for row in counted(rows))
    assert total == (whole if whole is not None else sum(value or 0 for value in parts))


def test_rows_without_a_date_stay_only_where_wanted() -> None:
    rows = [transfer("dated", year=2015), transfer("undated", year=None)]
    assert [row.id for row in within(rows, (2010, 2020), undated=False)] == ["dated"]
    assert len(within(rows, (2000, 2001), undated=True)) == 1


def test_a_span_touches_any_year_of_its_own() -> None:
    row = transfer("package", year=None, years=(2012, 2020))
    assert within([row], (2020, 2021), undated=False)
    assert not within([row], (2021, 2022), undated=False)


def test_differing_shares_of_one_supplier_all_stay() -> None:
    (group,) = shares(
        [share("a", share_percent=69), share("b", share_percent=64), share("c", supplier="RUS", share_percent=17)]
    )
    assert [row.share_percent for row in group.shares] == [69, 64, 17]
    assert group.rest == 14


def test_more_than_a_hundred_percent_has_no_rest() -> None:
    (group,) = shares([share("a", share_percent=69), share("b", supplier="RUS", share_percent=40)])
    assert group.rest is None
