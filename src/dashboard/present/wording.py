"""Values as a reader sees them: years, distances, money, claims. Plain text: the templates escape it."""

from collections.abc import Sequence
from typing import Final, Protocol

from dashboard.analysis.leases import Horizon
from dashboard.analysis.ownership import Chain, Step
from dashboard.analysis.timeline import Lane
from dashboard.evidence.conflicts import Conflict
from dashboard.evidence.leaving_out import Rest, falls
from dashboard.evidence.moment import TODAY, Moment, SiteState, state_at
from dashboard.evidence.rule import Assessment
from dashboard.model.claim import THIS_SITE, Claim
from dashboard.model.context import Exercise
from dashboard.model.countries import country_name
from dashboard.model.properties import PROPERTIES
from dashboard.model.site import Place, Search, Site
from dashboard.model.source import Source
from dashboard.model.values import Value
from dashboard.model.vocabulary import (
    AMOUNT_KINDS,
    CONFIDENCES,
    EXERCISE_KINDS,
    EXERCISE_STATUSES,
    LEADS,
    LOCATION_BASES,
    ROLE_NOT_STATED,
    ROLES,
    SCOPES,
    SEARCH_KINDS,
    STANCES,
    STATUS_NOT_KNOWN,
    STATUSES,
    TERMS,
    THINGS,
    Confidence,
    Role,
    Status,
)
from dashboard.present.languages import language_name

PLANS: Final[dict[Confidence, str]] = {
    "plan_confirmed": "confirmed plan",
    "plan_reported": "reported plan",
    "plan_contested": "contested plan",
    "plan_weak": "weakly supported plan",
}
"""What a site is that is established as a plan alone, as a noun."""


def lowered(text: str) -> str:
    """A label inside a sentence: its first letter small."""
    return text[:1].lower() + text[1:]


def number(value: float, *, grouped: bool = True) -> str:
    """A number with at most two decimals and no trailing zeros; thousands are grouped unless it is a year."""
    text = f"{value:,.2f}" if grouped else f"{value:.2f}"
    return text.rstrip("0").rstrip(".")


def counted(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun: `1 site`, `1,200 sites`; `plural` where that is not the noun with an s."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def are(count: int) -> str:
    """The verb of a count: `1 is`, `2 are`."""
    return "is" if count == 1 else "are"


def have(count: int) -> str:
    """The verb of a count: `1 has`, `2 have`."""
    return "has" if count == 1 else "have"


def value_words(value: object) -> str:
    """A value of a table as text; one that is missing is empty."""
    if value is None:
        return ""
    return number(value) if isinstance(value, float) else str(value)


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


def quoted(text: str, longest: int = 60) -> str:
    """What somebody typed or linked, in quotation marks: without control and formatting characters, and cut where long."""
    shown = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    return f"“{shown[:longest].rstrip()}…”" if len(shown) > longest else f"“{shown}”"


def distance(metres: float) -> str:
    """A distance in metres up to a kilometre, in kilometres above."""
    return f"{number(metres)} m" if metres < 1000 else f"{number(metres / 1000)} km"


def where(site: Site) -> str:
    """Where a site is: its place, regions and countries, each once."""
    parts = [site.place, *site.regions, *(country_name(code) for code in site.countries)]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def accuracy(site: Site) -> str:
    """How far from the drawn place a site may be, and what that place is based on."""
    reach = distance(site.location.accuracy_m)
    spread = {"area": f"somewhere within {reach}", "band": f"along a band ± {reach} wide"}
    return f"{spread.get(site.location.shape, f'± {reach}')}; {LOCATION_BASES[site.location.basis]}"


def place_words(place: Place) -> str:
    """One of the places of a site, with its accuracy where its coordinates are known: `Shambesai (± 5 km)`."""
    return f"{place.name} (± {distance(place.accuracy_m)})" if place.accuracy_m is not None else place.name


def money(site: Site) -> str | None:
    """An amount, never without its kind and terms: `349 million US dollars (whole cost; asset for debt)`."""
    terms = TERMS[site.money.terms] if site.money.terms else None
    if site.money.amount_usd_m is None:
        return terms
    kind = AMOUNT_KINDS[site.money.kind] if site.money.kind else "kind of amount not known"
    remarks = "; ".join(part.lower() for part in (kind, terms if terms != kind else None) if part)
    bound = "at least " if site.money.at_least else ""
    constant = f"constant dollars of {site.money.year}; " if site.money.constant else ""
    return f"{bound}{number(site.money.amount_usd_m)} million US dollars ({constant}{remarks})"


def status_words(status: Status | None) -> str:
    """The label of a status; None is a status not known."""
    return STATUS_NOT_KNOWN if status is None else STATUSES[status]


def state_status(state: SiteState | Lane) -> str:
    """The status of a site at a moment, with the year of the last evidence where it is stale.

    `Active`, `Active (last evidence 2017)`, `Planned (no dated evidence)`.
    """
    return status_words(state.status) + (f" ({last_evidence_words(state.last_evidence)})" if state.stale else "")


def status_today(site: Site, newest_year: int) -> str:
    """The same of a site today; `newest_year` is the last year the data reaches."""
    state = state_at(site, TODAY, newest_year)
    return status_words(None) if state is None else state_status(state)


def last_evidence_words(year: int | None) -> str:
    """The year of the last dated evidence: `last evidence 2017`, `no dated evidence`."""
    return "no dated evidence" if year is None else f"last evidence {year}"


def search_words(search: Search) -> str:
    """A search for newer evidence: `2026-11, search by keywords (Russian): nothing newer found`."""
    spoken = f" ({', '.join(map(language_name, search.languages))})" if search.languages else ""
    result = "newer evidence found" if search.found else "nothing newer found"
    return f"{search.date}, {SEARCH_KINDS[search.by]}{spoken}: {result}"


def role_words(role: Role | None) -> str:
    """The label of a role; None is a role no source states."""
    return ROLE_NOT_STATED if role is None else ROLES[role]


class Part(Protocol):
    """What is said of an organization's part in a site."""

    @property
    def role(self) -> Role | None:
        """What it is to the site."""

    @property
    def percent(self) -> float | None:
        """What it holds of it."""

    @property
    def percent_year(self) -> int | None:
        """The year for which that is stated."""

    @property
    def qualifier(self) -> str | None:
        """What its mention adds."""


def part_details(part: Part) -> str:
    """What a part adds to its role: `49% (2022), by the agreement of 2022`; empty for nothing."""
    year = f" ({part.percent_year})" if part.percent_year is not None else ""
    held = "" if part.percent is None else f"{figure(part.percent)}%{year}"
    return ", ".join(filter(None, (held, part.qualifier)))


def part_words(part: Part) -> str:
    """A part in a site: `owner, 70%, through Superb Pacific`."""
    return ", ".join(filter(None, (role_words(part.role).lower(), part_details(part))))


def held_words(step: Step) -> str:
    """What an organization holds of what is below it: `65%, since 2015`, `per cent not stated`."""
    held = "per cent not stated" if step.percent is None else f"{figure(step.percent)}%"
    return held + (f", since {step.since}" if step.since is not None else "")


def end_words(chain: Chain, party: str) -> str:
    """What the last parent holds in the end: `42%`, `60% of Altynken LLC, whose own share here is not stated`, `not stated`."""
    if chain.percent is not None:
        return f"{figure(chain.percent)}%"
    if chain.of_party is not None and chain.steps[0].percent is None:
        return f"{figure(chain.of_party)}% of {party}, whose own share here is not stated"
    return "not stated"


def moment_words(moment: Moment) -> str:
    """When a state holds: `Today`, `In 2010`, `As known at the end of 2010`."""
    if moment.year is None:
        return "Today"
    return f"As known at the end of {moment.year}" if moment.clock == "known" else f"In {moment.year}"


def state_words(state: SiteState | None, moment: Moment) -> str:
    """Status, years and confidence of a site at a moment: `active, since 1993, confirmed`."""
    if state is None:
        return "no source on it had been published"
    if not state.exists:
        return "no published source said that it exists"
    status = lowered(state_status(state))
    span = years(state.start_year, state.end_year, state.status, state.end_by)
    if moment.year is not None and state.start_year is not None and moment.year < state.start_year:
        status = status if state.status == "planned" else "not there yet"
        span = f"from {state.start_year}"
    return f"{status}, {span}, {CONFIDENCES[state.confidence].lower()}"


def why(found: Assessment) -> str:
    """Why a site has its confidence: the line of the rule, what it is of, and whether it is denied in general terms."""
    words = found.step.condition
    if found.decisive.what:
        words += f" It is about: {THINGS[found.decisive.what].lower()}."
    return f"{words} {SCOPES['general']}, not for this site." if found.decisive.general else words


def rest_words(found: Assessment, rests: Sequence[Rest]) -> str:
    """What a site rests on: `Confirmed with 2 origins; leaving out any one report changes nothing.`"""
    first = f"{CONFIDENCES[found.confidence]} with {counted(len(found.decisive.origins), 'origin')}"
    return f"{first};" if rests else f"{first}; leaving out any one report changes nothing."


def changes_to(before: Confidence, after: Confidence) -> str:
    """`falls to weak`, `rises to reported`, `counts as a weakly supported plan`."""
    return shift_verb(after, falls=falls(before, after), count=1)


def shift_verb(after: Confidence, *, falls: bool, count: int) -> str:
    """What `count` sites do whose confidence falls or else rises: `fall to weak`; to a plan there is neither up nor down."""
    if plan := PLANS.get(after):
        return f"counts as a {plan}" if count == 1 else f"count as {plan}s"
    return f"{'fall' if falls else 'rise'}{'s' if count == 1 else ''} to {CONFIDENCES[after].lower()}"


def source_words(source: Source) -> str:
    """A source in short: publisher and date."""
    return f"{source.publisher}, {source.date or 'undated'}"


def field_words(entry: str) -> str:
    """An entry of `unverified` in words: `start_year` is a start year."""
    return entry.replace("_", " ")


def exercise_lines(exercise: Exercise) -> list[str]:
    """An exercise in short: status and kind, lead and participants, troops, place with its accuracy."""
    names = ", ".join(country_name(code) for code in exercise.participants)
    kind = f"{EXERCISE_KINDS[exercise.kind].lower()}, " if exercise.kind else ""
    lines = [
        f"{EXERCISE_STATUSES[exercise.status]}; {kind}{days(exercise)}",
        f"Led by {LEADS[exercise.lead]}" if exercise.lead != "joint" else LEADS["joint"],
        f"{'Took part' if exercise.status == 'held' else 'Expected to take part'}: {names or 'not known'}",
        f"{exercise.troops:,} troops" if exercise.troops is not None else "Number of troops not known",
    ]
    if exercise.location:
        lines.append(f"{exercise.place or 'Place'}, within {number(exercise.location.accuracy_m / 1000)} km")
    return lines + (["Only weak sources"] if exercise.weak else [])


def days(exercise: Exercise) -> str:
    """When an exercise took place, as exactly as known: `2019-08-10 to 2019-08-16`, `2019`."""
    if exercise.start and exercise.end and exercise.start != exercise.end:
        return f"{exercise.start} to {exercise.end}"
    return exercise.start or str(exercise.year)


def conflict_words(conflict: Conflict) -> str:
    """The range of figures that differ: `1,500–7,000 troops; 7 claims`."""
    kind = PROPERTIES[conflict.property]
    noun, count = conflict.unit or kind.noun, counted(len(conflict.claims), "claim")
    if kind.form == "year":
        return f"{noun}: {conflict.low:.0f}–{conflict.high:.0f}; {count}"
    return f"{figure(conflict.low)}–{figure(conflict.high)} {noun}; {count}"


def figure(value: float) -> str:
    """A figure with at most two decimals, but three digits of a small one: 0.00355 is not rounded to nothing."""
    return f"{value:.3g}" if 0 < abs(value) < 1 else number(value)


def claim_value(claim: Claim) -> str:
    """What a claim says, with its unit."""
    unit = claim.unit or PROPERTIES[claim.property].unit
    text = _plain(claim.value, grouped=PROPERTIES[claim.property].form != "year")
    return text + (f"{'' if unit.startswith('%') else ' '}{unit}" if unit else "")


def claim_said(claim: Claim) -> str:
    """What a claim says, below the heading of its property: `40`, `Corrects: 1,000`, `The site exists`.

    Of the site itself it says no more than that it exists, or is planned.
    """
    named = claim.property == "existence" and claim.value == THIS_SITE
    verb = "is planned" if claim.what == "plan" else "exists"
    words = f"{claim_value(claim)}{of_what(claim)}"
    if claim.stance == "asserts":
        return f"The site {verb}" if named else words
    return f"{STANCES[claim.stance]}: {f'that the site {verb}' if named else words}{in_general(claim)}"


def of_what(claim: Claim) -> str:
    """What a claim of existence is of, in brackets behind its words: ` (plan, offer or talks)`; empty for the site itself."""
    return f" ({THINGS[claim.what].lower()})" if claim.what else ""


def in_general(claim: Claim) -> str:
    """That a denial speaks in general terms, in brackets behind its words; empty where it speaks of the site."""
    return f" ({SCOPES['general'].lower()})" if claim.scope == "general" else ""


def lease_words(lease: Horizon | None) -> str:
    """When the agreement that holds a site ends: `2032`, `2025–2032` where sources differ; empty where no year is given."""
    if lease is None or lease.low is None:
        return ""
    return str(lease.low) if lease.low == lease.high else f"{lease.low}–{lease.high}"


def _plain(value: Value, *, grouped: bool) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "–".join(number(part, grouped=grouped) for part in value)
    return number(value, grouped=grouped)
