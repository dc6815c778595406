from typing import Any

import pytest

from dashboard import paths
from dashboard.analysis.amounts import Prices, counted_once
from dashboard.analysis.network import family, involvements, money
from dashboard.model.catalog import Catalog
from dashboard.model.context import PriceLevel
from dashboard.model.site import Site
from dashboard.store.context_files import read_context
from factories import catalog, site

PRICES = Prices({2000: 100.0, 2010: 150.0, 2020: 200.0})


def paid(identity: str, usd_m: float, **facts: Any) -> Site:
    return site(identity, amount_usd_m=usd_m, amount_kind="loan", **facts)


def test_a_shared_amount_counts_once_wherever_it_stands() -> None:
    plant, mine = paid("plant", 349.0), paid("mine", 349.0, amount_same_as="plant")
    assert [each.id for each in counted_once([plant, mine])] == ["plant"]
    assert [each.id for each in counted_once([mine])] == ["mine"]


def test_two_sites_with_the_amount_of_a_third_count_once_without_it() -> None:
    twins = [paid(name, 9.0, amount_same_as="elsewhere") for name in ("one", "other")]
    assert [each.id for each in counted_once(twins)] == ["one"]


def test_a_part_does_not_count_beside_its_whole() -> None:
    road, tunnel = paid("road", 281.1), paid("tunnel", 51.7, amount_part_of="road")
    assert [each.id for each in counted_once([tunnel, road])] == ["road"]
    assert [each.id for each in counted_once([tunnel])] == ["tunnel"]


def test_dollars_of_a_year_become_those_of_the_newest() -> None:
    assert PRICES.base == 2020
    assert PRICES.constant(30.0, 2010) == pytest.approx(40.0)
    assert PRICES.constant(30.0, 2005) is None
    assert PRICES.constant(30.0, None) is None
    assert Prices({}).constant(30.0, 2010) is None


def test_a_sum_is_given_in_its_own_years_and_in_those_of_one() -> None:
    sites = [paid("old", 10.0, amount_year=2000), paid("new", 10.0, amount_year=2020), paid("undated", 5.0)]
    (loans,) = money(catalog(sites), {"old", "new", "undated"}, PRICES).amounts
    assert (loans.usd_m, loans.without_year) == (25.0, ("undated",))
    assert loans.constant_usd_m == pytest.approx(30.0)


def test_constant_dollars_never_enter_a_sum_of_current_ones() -> None:
    sites = [paid("own", 10.0, amount_year=2020), paid("constant", 15.0, amount_year=2010, amount_constant=True)]
    (loans,) = money(catalog(sites), {"own", "constant"}, PRICES).amounts
    assert loans.usd_m == 10.0
    assert loans.constant_usd_m == pytest.approx(30.0)


def test_a_sum_with_a_lower_bound_is_one() -> None:
    (loans,) = money(catalog([paid("over", 60.0, amount_at_least=True)]), {"over"}).amounts
    assert loans.at_least


@pytest.mark.parametrize(
    ("org", "kind", "usd_m", "shared"),
    [
        ("tbea", "whole_cost", 349.0, ("upper-kumarg-gold-mine",)),  # for Dushanbe-2 and the mine
        (  # 350 for tunnel and railway, 129.8 for sections of two roads
            "export-import-bank-of-china",
            "loan",
            15_093.808,
            ("kamchiq-railway-tunnel", "osh-batken-isfana-road-crbc"),
        ),
        (
            "export-import-bank-of-china",
            "price_paid",
            3720.0,
            (),
        ),  # 2,600 of a facility of 3,000, and the lease of Hambantota
    ],
)
def test_nothing_counts_twice_on_the_real_data(
    real: Catalog, org: str, kind: str, usd_m: float, shared: tuple[str, ...]
) -> None:
    sites = {role.site for role in involvements(real, family(real, org))}
    (found,) = [amount for amount in money(real, sites).amounts if amount.kind == kind]
    assert found.usd_m == pytest.approx(usd_m)
    assert found.shared == shared


def test_what_is_planned_or_promised_is_no_investment_made(real: Catalog) -> None:
    made = {site.id for site in real.sites if site.money.kind in {"investment", "price_paid"}}
    ahead = {site.id for site in real.sites if site.status in {"planned", "overdue", "under_construction"}}
    assert made & ahead == {"koksay-copper-project-nfc"}  # 70 million paid for 19 percent of a mine still planned
    assert real.by_id["zhanazhol-oil-field"].money.kind == "announced"  # promised over 20 years


def test_the_price_levels_are_those_of_the_bureau_of_labor_statistics() -> None:
    """Published annual averages of CPI-U; every year from the republics' first on."""
    rows: tuple[PriceLevel, ...] = read_context(paths.DATA).price_levels
    levels = {row.year: row.index for row in rows}
    assert [levels[year] for year in (1991, 2000, 2010, 2020, 2024)] == [136.2, 172.2, 218.056, 258.811, 313.689]
    assert list(levels) == list(range(1991, max(levels) + 1))
