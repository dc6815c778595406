"""The figures a debt can be given in, with their units."""

from typing import Final

from dashboard.analysis.debt import Figure

FIGURES: Final[dict[Figure, tuple[str, str]]] = {
    "debt_usd_m": ("Money", "million US dollars"),
    "share_of_external_debt_percent": ("Share of external debt", "percent"),
    "share_of_gdp_percent": ("Share of GDP", "percent"),
}
"""Label and unit of each."""
