"""Where claims give different figures: the range and who says which, never one silently chosen figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dashboard.model.claim import Claim
from dashboard.model.vocabulary import Property

FIGURES: Final = frozenset(
    {"start_year", "end_year", "lease_until", "troops", "site_count", "rent_usd_m", "amount_usd_m", "debt_usd_m"}
    | {"debt_share_of_gdp_percent", "share_percent", "area_km2", "casualties", "capacity", "reserves"}
)
"""Properties whose values can be set beside each other as figures."""
YEARS: Final = frozenset({"start_year", "end_year", "lease_until"})
NOUNS: Final = {
    "start_year": "start",
    "end_year": "end",
    "lease_until": "end of the agreement",
    "troops": "troops",
    "site_count": "sites",
    "rent_usd_m": "million US dollars of rent a year",
    "amount_usd_m": "million US dollars",
    "debt_usd_m": "million US dollars of debt",
    "debt_share_of_gdp_percent": "percent of GDP in debt",
    "share_percent": "percent held",
    "area_km2": "km²",
    "casualties": "casualties",
    "capacity": "capacity",
    "reserves": "reserves",
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures for one property of one site that differ. `claims` are in the order of their years and values."""

    property: Property
    unit: str | None
    low: float
    high: float
    claims: tuple[Claim, ...]
    series: bool
    """Whether the years the claims are about differ too: then it is partly a development, not only a disagreement."""

    def sentence(self) -> str:
        """The short form: `1,500–7,000 troops; 7 claims`."""
        noun = self.unit or NOUNS[self.property]
        if self.property in YEARS:
            return f"{noun}: {self.low:.0f}–{self.high:.0f}; {len(self.claims)} claims"
        return f"{_figure(self.low)}–{_figure(self.high)} {noun}; {len(self.claims)} claims"


def conflicts(claims: Iterable[Claim]) -> tuple[Conflict, ...]:
    """Every property and unit of a site's claims with more than one value; what is denied is not a value."""
    groups: dict[tuple[Property, str | None], list[Claim]] = {}
    for claim in claims:
        if claim.property in FIGURES and claim.stance != "denies" and not isinstance(claim.value, str):
            groups.setdefault((claim.property, claim.unit), []).append(claim)
    found = []
    for (name, unit), members in groups.items():
        bounds = {_bounds(claim) for claim in members}
        if len(bounds) > 1:
            ordered = tuple(sorted(members, key=lambda claim: (claim.from_year or 0, _bounds(claim), claim.id)))
            years = {(claim.from_year, claim.to_year) for claim in members}
            low, high = min(bound[0] for bound in bounds), max(bound[1] for bound in bounds)
            found.append(Conflict(name, unit, low, high, ordered, series=len(years) > 1))
    return tuple(sorted(found, key=lambda conflict: (conflict.property, conflict.unit or "")))


def _bounds(claim: Claim) -> tuple[float, float]:
    value = claim.value
    if isinstance(value, tuple):
        return float(value[0]), float(value[1])
    return float(value), float(value)


def _figure(value: float) -> str:
    """At most two decimals, but never a small figure rounded to nothing: 0.00355 stays so."""
    if 0 < abs(value) < 1:
        return f"{value:.3g}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")
