"""Values as a reader meets them: years, distances, money, claim values. Plain text; whoever makes HTML of it escapes it."""

from dashboard.evidence.conflicts import Conflict
from dashboard.model.claim import Claim
from dashboard.model.context import Exercise
from dashboard.model.countries import country_name
from dashboard.model.properties import PROPERTIES
from dashboard.model.site import Site
from dashboard.model.values import Value
from dashboard.model.vocabulary import (
    AMOUNT_KINDS,
    EXERCISE_KINDS,
    EXERCISE_STATUSES,
    LEADS,
    LOCATION_BASES,
    STATUS_NOT_KNOWN,
    STATUSES,
    TERMS,
    Status,
)


def number(value: float, *, grouped: bool = True) -> str:
    """A number without a needless decimal; thousands grouped unless it is a year."""
    text = f"{value:,.2f}" if grouped else f"{value:.2f}"
    return text.rstrip("0").rstrip(".")


def years(start: int | None, end: int | None, status: str | None, end_by: int | None = None) -> str:
    """The years a site was there: `since 2016`, `1993–2005`, `until 2012`, `years not known`.

    With `end_by` alone: `since 2009, ended by 2012, year unknown`.
    """
    if end is None and end_by is not None:
        begun = f"since {start}, " if start else ""
        return f"{begun}{'cancelled' if status == 'cancelled' else 'ended'} by {end_by}, year unknown"
    if start and end:
        return str(start) if start == end else f"{start}–{end}"
    if start:
        return f"{start}, end not known" if status in {"ended", "cancelled"} else f"since {start}"
    return f"until {end}" if end else "years not known"


def accuracy(site: Site) -> str:
    """How far off the drawn place may be, and on what basis it was drawn."""
    metres = site.location.accuracy_m
    distance = f"{metres} m" if metres < 1000 else f"{number(metres / 1000)} km"
    spread = {"area": f"somewhere within {distance}", "band": f"along a band ± {distance} wide"}
    return f"{spread.get(site.location.shape, f'± {distance}')}; {LOCATION_BASES[site.location.basis]}"


def money(site: Site) -> str | None:
    """An amount with its kind and terms, never without: `349 million US dollars (whole cost; asset for debt)`."""
    terms = TERMS[site.money.terms] if site.money.terms else None
    if site.money.amount_usd_m is None:
        return terms
    kind = AMOUNT_KINDS[site.money.kind] if site.money.kind else "kind of amount not known"
    remarks = "; ".join(part.lower() for part in (kind, terms if terms != kind else None) if part)
    return f"{number(site.money.amount_usd_m)} million US dollars ({remarks})"


def status_words(status: Status | None) -> str:
    """A status as a reader meets it, also where it is not known."""
    return STATUS_NOT_KNOWN if status is None else STATUSES[status]


def exercise_lines(exercise: Exercise) -> list[str]:
    """An exercise in short: status and kind, lead and participants, troops, place with its accuracy."""
    names = ", ".join(country_name(code) for code in exercise.participants)
    lines = [
        f"{EXERCISE_STATUSES[exercise.status]}; {EXERCISE_KINDS[exercise.kind].lower()}, {days(exercise)}",
        f"Led by {LEADS[exercise.lead]}" if exercise.lead != "joint" else LEADS["joint"],
        f"{'Took part' if exercise.status == 'held' else 'Foreseen'}: {names}",
        f"{exercise.troops:,} troops" if exercise.troops is not None else "Number of troops not known",
    ]
    if exercise.location:
        lines.append(f"{exercise.place or 'Place'}, within {number(exercise.location.accuracy_m / 1000)} km")
    return lines + (["Rests on weak sources alone"] if exercise.weak else [])


def days(exercise: Exercise) -> str:
    """When an exercise took place: as exact as known."""
    if exercise.start and exercise.end and exercise.start != exercise.end:
        return f"{exercise.start} to {exercise.end}"
    return exercise.start or str(exercise.year)


def conflict_words(conflict: Conflict) -> str:
    """Figures that differ, in short: `1,500–7,000 troops; 7 claims`."""
    kind = PROPERTIES[conflict.property]
    noun, count = conflict.unit or kind.noun, f"{len(conflict.claims)} claims"
    if kind.form == "year":
        return f"{noun}: {conflict.low:.0f}–{conflict.high:.0f}; {count}"
    return f"{figure(conflict.low)}–{figure(conflict.high)} {noun}; {count}"


def figure(value: float) -> str:
    """At most two decimals, but never a small figure rounded to nothing: 0.00355 stays so."""
    return f"{value:.3g}" if 0 < abs(value) < 1 else number(value)


def claim_value(claim: Claim) -> str:
    """What a claim says, with its unit."""
    unit = claim.unit or PROPERTIES[claim.property].unit
    text = _plain(claim.value, grouped=PROPERTIES[claim.property].form != "year")
    return text + (f"{'' if unit.startswith('%') else ' '}{unit}" if unit else "")


def _plain(value: Value, *, grouped: bool) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "–".join(number(part, grouped=grouped) for part in value)
    return number(value, grouped=grouped)
