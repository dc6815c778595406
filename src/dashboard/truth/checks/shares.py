"""Checks of debts: an amount and its share of GDP in one row have to fit the GDP of the year."""

from collections.abc import Iterator, Mapping
from typing import Final

from dashboard.model.context import Debt, Gdp
from dashboard.truth.reading import Problem, Truth

TOLERANCE: Final = 0.15
"""How far a share may be from amount / GDP, as a part of it.

Shares are rounded (up to a tenth of a small one), a debt is of a day and GDP of a year, and revisions seldom move a GDP by
more than a tenth. A wrong pair is usually off by more: the share is of another debt, or of a GDP since revised.
"""


def share_problems(truth: Truth) -> Iterator[Problem]:
    """Every debt whose amount and share of GDP do not fit; nothing where the GDP of the time is not known."""
    rows = truth.context.get("gdp", {}).values()
    gdp = {(row.country, row.year): row for row in rows if isinstance(row, Gdp)}
    for row in truth.context.get("debt", {}).values():
        if not isinstance(row, Debt) or row.debt_usd_m is None or row.share_of_gdp_percent is None:
            continue
        whole = _nearest(gdp, row)
        if whole is None:
            continue
        share, told = 100 * row.debt_usd_m / whole.gdp_usd_m, row.share_of_gdp_percent
        may_be_more = "debt_usd_m" in row.at_least or "share_of_gdp_percent" in row.at_most
        may_be_less = "debt_usd_m" in row.at_most or "share_of_gdp_percent" in row.at_least
        too_low = share < told * (1 - TOLERANCE) and not may_be_more
        too_high = share > told * (1 + TOLERANCE) and not may_be_less
        if too_low or too_high:
            wrong = (
                f"{told:g} percent, but {row.debt_usd_m:g} million is {share:.0f} percent of the GDP of {whole.year}"
            )
            yield Problem(
                "data/context/debt.yaml", row.id, "share_of_gdp_percent", wrong, "a pair that fits, or one of them"
            )


def _nearest(gdp: Mapping[tuple[str, int], Gdp], row: Debt) -> Gdp | None:
    """The GDP of the row's year, else of the year before or after: from one year to the next it moves little."""
    found = (gdp.get((row.country, year)) for year in (row.year, row.year - 1, row.year + 1))
    return next((each for each in found if each), None)
