"""Where claims give different figures: the range and who says which, never one silently chosen figure."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.model.claim import Claim
from dashboard.model.properties import PROPERTIES, Property


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


def conflicts(claims: Iterable[Claim]) -> tuple[Conflict, ...]:
    """Every property and unit of a site's claims with more than one value; what is denied is not a value."""
    groups: dict[tuple[Property, str | None], list[Claim]] = {}
    for claim in claims:
        if PROPERTIES[claim.property].comparable and claim.stance != "denies" and not isinstance(claim.value, str):
            groups.setdefault((claim.property, claim.unit), []).append(claim)
    found = []
    for (name, unit), members in groups.items():
        bounds = {_bounds(claim) for claim in members}
        if len(bounds) > 1:
            ordered = tuple(sorted(members, key=lambda claim: (claim.about.from_year or 0, _bounds(claim), claim.id)))
            years = {(claim.about.from_year, claim.about.to_year) for claim in members}
            low, high = min(bound[0] for bound in bounds), max(bound[1] for bound in bounds)
            found.append(Conflict(name, unit, low, high, ordered, series=len(years) > 1))
    return tuple(sorted(found, key=lambda conflict: (conflict.property, conflict.unit or "")))


def _bounds(claim: Claim) -> tuple[float, float]:
    value = claim.value
    if isinstance(value, tuple):
        return float(value[0]), float(value[1])
    return float(value), float(value)
