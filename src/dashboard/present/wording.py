"""Values as a reader meets them: years, distances, money, claim values. Plain text; whoever makes HTML of it escapes it."""

from dashboard.model.catalog import Site
from dashboard.model.claim import Claim, Value
from dashboard.model.context import Exercise
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import (
    AMOUNT_KINDS,
    EXERCISE_KINDS,
    EXERCISE_STATUSES,
    LEADS,
    LOCATION_BASES,
    TERMS,
)

PROPERTY_LABELS = {
    "existence": "Existence",
    "status": "Status",
    "start_year": "Start",
    "end_year": "End",
    "location": "Location",
    "function": "Function",
    "operator": "Operator",
    "owner": "Owner",
    "share_percent": "Share",
    "troops": "Troops",
    "site_count": "Number of sites",
    "lease_until": "Agreement runs to",
    "rent_usd_m": "Rent a year",
    "amount_usd_m": "Amount",
    "debt_usd_m": "Debt",
    "debt_share_of_gdp_percent": "Debt, share of GDP",
    "exchange": "Exchange",
    "area_km2": "Area",
    "capacity": "Capacity",
    "reserves": "Reserves",
    "casualties": "Casualties",
    "other": "Statement",
}

UNITS = {
    "share_percent": "%",
    "rent_usd_m": "million US dollars",
    "amount_usd_m": "million US dollars",
    "debt_usd_m": "million US dollars",
    "debt_share_of_gdp_percent": "% of GDP",
    "area_km2": "km²",
}

_YEARS = {"start_year", "end_year", "lease_until"}


def number(value: float, *, grouped: bool = True) -> str:
    """A number without a needless decimal; thousands grouped unless it is a year."""
    text = f"{value:,.2f}" if grouped else f"{value:.2f}"
    return text.rstrip("0").rstrip(".")


def years(start: int | None, end: int | None, status: str) -> str:
    """The years a site was there: `since 2016`, `1993–2005`, `until 2012`, `years not known`."""
    if start and end:
        return str(start) if start == end else f"{start}–{end}"
    if start:
        return f"{start}, end not known" if status in {"ended", "cancelled"} else f"since {start}"
    return f"until {end}" if end else "years not known"


def accuracy(site: Site) -> str:
    """How far off the drawn place may be, and on what basis it was drawn."""
    metres = site.accuracy_m
    distance = f"{metres} m" if metres < 1000 else f"{number(metres / 1000)} km"
    spread = {"area": f"somewhere within {distance}", "band": f"along a band ± {distance} wide"}
    return f"{spread.get(site.shape, f'± {distance}')}; {LOCATION_BASES[site.basis]}"


def money(site: Site) -> str | None:
    """An amount with its kind and terms, never without: `349 million US dollars (whole cost; asset for debt)`."""
    terms = TERMS[site.terms] if site.terms else None
    if site.amount_usd_m is None:
        return terms
    kind = AMOUNT_KINDS[site.amount_kind] if site.amount_kind else "kind of amount not known"
    remarks = "; ".join(part.lower() for part in (kind, terms if terms != kind else None) if part)
    return f"{number(site.amount_usd_m)} million US dollars ({remarks})"


def exercise_lines(exercise: Exercise) -> list[str]:
    """An exercise in short: status and kind, lead and participants, troops, place with its accuracy."""
    names = ", ".join(country_name(code) for code in exercise.participants)
    lines = [
        f"{EXERCISE_STATUSES[exercise.status]}; {EXERCISE_KINDS[exercise.kind].lower()}, {days(exercise)}",
        f"Led by {LEADS[exercise.lead]}" if exercise.lead != "joint" else LEADS["joint"],
        f"{'Took part' if exercise.status == 'held' else 'Foreseen'}: {names}",
        f"{exercise.troops:,} troops" if exercise.troops is not None else "Number of troops not known",
    ]
    if exercise.accuracy_m:
        lines.append(f"{exercise.place or 'Place'}, within {number(exercise.accuracy_m / 1000)} km")
    return lines + (["Rests on weak sources alone"] if exercise.weak else [])


def days(exercise: Exercise) -> str:
    """When an exercise took place: as exact as known."""
    if exercise.start and exercise.end and exercise.start != exercise.end:
        return f"{exercise.start} to {exercise.end}"
    return exercise.start or str(exercise.year)


def claim_value(claim: Claim) -> str:
    """What a claim says, with its unit."""
    unit = claim.unit or UNITS.get(claim.property, "")
    text = _plain(claim.value, grouped=claim.property not in _YEARS)
    return text + (f"{'' if unit.startswith('%') else ' '}{unit}" if unit else "")


def _plain(value: Value, *, grouped: bool) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "–".join(number(part, grouped=grouped) for part in value)
    return number(value, grouped=grouped)
