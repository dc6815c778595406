from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.arms import counted, shares, totals, within
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
