"""An amount of debt and its share of GDP fit the GDP of the year."""

from typing import Any

import pytest

from truth_folder import TruthFolder

SOURCES = [{"source": "herald-2019-outpost"}]
DEBT = {
    "country": "TJK", "creditor": "CHN", "creditor_detail": "China", "measure": "owed", "year": 2019,
    "debt_usd_m": 1200.0, "share_of_gdp_percent": 15.0,
}  # fmt: skip


def problems_of(folder: TruthFolder, gdp: dict[int, float], **changes: Any) -> list[str]:
    """What check says of a debt with these changes, where the GDP of these years is known."""
    rows = [
        {"id": f"gdp-{year}", "sources": SOURCES, "country": "TJK", "year": year, "gdp_usd_m": figure}
        for year, figure in gdp.items()
    ]
    folder.write("context/gdp.yaml", rows)
    return folder.spoil(
        "context/debt.yaml", lambda debts: debts.append({"id": "new", "sources": SOURCES, **DEBT, **changes})
    )


def test_a_pair_that_fits_is_right(folder: TruthFolder) -> None:
    assert problems_of(folder, {2019: 8000.0}) == []


def test_a_pair_that_does_not_fit_is_named_with_the_share_that_would(folder: TruthFolder) -> None:
    (line,) = problems_of(folder, {2019: 8000.0}, share_of_gdp_percent=45.0)
    assert line.startswith(
        "data/context/debt.yaml: new: share_of_gdp_percent: 45 percent, but 1200 million is 15 percent"
    )


@pytest.mark.parametrize("year", [2018, 2020])
def test_the_gdp_of_the_year_before_or_after_stands_in_for_it(folder: TruthFolder, year: int) -> None:
    assert len(problems_of(folder, {year: 3000.0})) == 1


@pytest.mark.parametrize(
    ("gdp", "changes"),
    [
        ({}, {}),
        ({2015: 100.0}, {}),
        ({2019: 100.0}, {"debt_usd_m": None}),
        ({2019: 100.0}, {"share_of_gdp_percent": None, "share_of_external_debt_percent": 15.0}),
        ({2019: 100.0}, {"at_least": ["share_of_gdp_percent"]}),
        ({2019: 80000.0}, {"at_least": ["debt_usd_m"]}),
        ({2019: 80000.0}, {"at_most": ["share_of_gdp_percent"]}),
        ({2019: 100.0}, {"at_most": ["debt_usd_m"]}),
    ],
    ids=[
        "no gdp",
        "gdp of long before",
        "no amount",
        "no share",
        "share at least",
        "amount at least",
        "share at most",
        "amount at most",
    ],
)
def test_what_cannot_be_compared_is_let_be(folder: TruthFolder, gdp: dict[int, float], changes: dict[str, Any]) -> None:
    assert problems_of(folder, gdp, **changes) == []
