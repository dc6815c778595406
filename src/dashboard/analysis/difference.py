"""The difference of two moments: which sites were added, which ended, what changed, what stayed.

Presence follows the one rule of time (`selection.model.touches`). Status, owner and confidence are compared only where
the data tells them for both moments:

- by known time, status and confidence are those of the site's last known step;
- by valid time, status is told by the site's dated status claim and by events that begin with a clear word (`Opened`,
  `Construction begins`); between two tellings it is taken to last only where the second continues the first.
  Confidence is today's at every moment, so it changes only between the two clocks;
- owners are told by claims about more than one year: two speakers' words for a single year each are no change of hands.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from dashboard.analysis.event_kinds import clauses, event_kinds
from dashboard.catalog import Catalog, Site
from dashboard.countries import country_name
from dashboard.evidence.claims import Claim
from dashboard.selection.index import Index
from dashboard.selection.model import Clock, Selection, touches
from dashboard.vocabulary import STATUSES, Actor, Layer

Aspect = Literal["status", "owner", "confidence"]
ASPECTS: Final[tuple[Aspect, ...]] = ("status", "owner", "confidence")

NOUNS: Final[dict[tuple[Layer, Actor], tuple[str, str]]] = {
    ("russian_bases", "RUS"): ("Russian base", "Russian bases"),
    ("chinese_presence", "CHN"): ("Chinese security site", "Chinese security sites"),
    ("bri_projects", "CHN"): ("Belt and Road project", "Belt and Road projects"),
    ("mine_concessions", "RUS"): ("Russian mine concession", "Russian mine concessions"),
    ("mine_concessions", "CHN"): ("Chinese mine concession", "Chinese mine concessions"),
}

_BEGUN: Final = re.compile(
    r"(works?|construction|building) (officially )?(starts?|begins?|began|started)\b"
    r"|ground broken\b|(foundation )?capsule laid\b|foundation stone\b",
    re.IGNORECASE,
)
_OPENED: Final = re.compile(
    r"((mine|plant|port|base|line|academy|whole [\d,]+ km) )?(opened|opens|inaugurated|commissioned|completed|launched)\b"
    r"(?! to journalists)|in operation\b|put into (operation|service)\b|connected to the grid\b"
    r"|((industrial|commercial) )?(production|operations?|mining) (starts|begins)\b",
    re.IGNORECASE,
)
_STAGES: Final = ("planned", "under_construction", "active")


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar year as one of the two clocks has it."""

    year: int
    clock: Clock = "true"

    def label(self) -> str:
        """`2012`, or `known by 2012`."""
        return f"known by {self.year}" if self.clock == "known" else str(self.year)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one aspect at one moment: one value, or several where speakers differ, and who tells them."""

    values: tuple[str, ...]
    by: tuple[str, ...]
    """Words for a reader: a speaker, or the event that tells it."""
    sources: tuple[str, ...]
    """Ids of publications, where one tells it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One aspect of a site present at both moments, told differently."""

    site: str
    aspect: Aspect
    before: Told
    after: Told


@dataclass(frozen=True, slots=True)
class Difference:
    """Ids of sites, each sorted and each site in one list only; sites present at neither moment are in none."""

    a: Moment
    b: Moment
    added: tuple[str, ...]
    ended: tuple[str, ...]
    changes: tuple[Change, ...]
    same: tuple[str, ...]
    undated: tuple[str, ...]
    """Those of the sites whose years are unknown: they count at both moments, so they neither appear nor end."""

    @property
    def changed(self) -> tuple[str, ...]:
        """Ids of the sites that changed in any aspect."""
        return tuple(sorted({change.site for change in self.changes}))


@dataclass(frozen=True, slots=True)
class _State:
    """A site at a moment; aspects the data does not tell are left out."""

    present: bool
    dated: bool
    told: Mapping[Aspect, Told]


def compared(index: Index, selection: Selection, a: Moment, b: Moment) -> tuple[str, ...]:
    """Ids of the sites that pass every filter of the selection at one of the moments, or at both.

    A site that crosses a filter between them (its confidence rises over the threshold) is thus compared, not called new.
    """
    at_a, at_b = (index.mask(replace(selection, when="year", year=m.year, clock=m.clock)) for m in (a, b))
    return tuple(identity for identity, kept in zip(index.ids, at_a | at_b, strict=True) if kept)


def difference(catalog: Catalog, sites: Iterable[str], a: Moment, b: Moment, *, undated: bool = True) -> Difference:
    """Compare the sites (ids) at two moments. `undated`: whether sites of unknown years count as present.

    From a moment to itself nothing is added, ended or changed; the way back mirrors the way there.
    """
    added, ended, same, without_years = [], [], [], []
    changes: list[Change] = []
    for identity in sorted(set(sites)):
        site = catalog.by_id[identity]
        before, after = (_state(catalog, site, moment, undated=undated) for moment in (a, b))
        if before.present and after.present:
            found = _changes(identity, before, after)
            changes += found
            if not found:
                same.append(identity)
        elif after.present:
            added.append(identity)
        elif before.present:
            ended.append(identity)
        if any(state.present and not state.dated for state in (before, after)):
            without_years.append(identity)
    return Difference(a, b, tuple(added), tuple(ended), tuple(changes), tuple(same), tuple(without_years))


def sentences(catalog: Catalog, found: Difference) -> tuple[str, ...]:
    """One sentence a country, by its name; a site that crosses borders counts in each. Plain text, not escaped.

    `Tajikistan, 2012 → 2024: 2 Chinese security sites added, 1 Russian base ended; status changed at 3; 20 as before.`
    """
    listed = (*found.added, *found.ended, *found.changed, *found.same)
    countries = {code for identity in listed for code in catalog.by_id[identity].countries}
    return tuple(_sentence(catalog, found, code) for code in sorted(countries, key=country_name))


def _sentence(catalog: Catalog, found: Difference, country: str) -> str:
    def here(ids: Collection[str]) -> list[Site]:
        return [site for identity in ids if country in (site := catalog.by_id[identity]).countries]

    moves = [
        f"{_counted(sites)} {verb}"
        for ids, verb in ((found.added, "added"), (found.ended, "ended"))
        if (sites := here(ids))
    ]
    altered = Counter(change.aspect for change in found.changes if country in catalog.by_id[change.site].countries)
    parts = [
        ", ".join(moves),
        *(f"{aspect} changed at {altered[aspect]}" for aspect in ASPECTS if altered[aspect]),
    ]
    stayed = len(here(found.same))
    told = [part for part in parts if part] or ["nothing added, ended or changed"]
    kept = [f"{stayed} as before"] if stayed else []
    return f"{country_name(country)}, {found.a.label()} → {found.b.label()}: {'; '.join(told + kept)}."


def _counted(sites: Sequence[Site]) -> str:
    """`2 Chinese security sites and 1 Belt and Road project`, in the order of the layers."""
    counts = Counter((site.layer, site.actor) for site in sites)
    words = [f"{counts[key]} {nouns[counts[key] > 1]}" for key, nouns in NOUNS.items() if counts[key]]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _changes(identity: str, before: _State, after: _State) -> list[Change]:
    """Aspects told at both moments whose values have nothing in common."""
    return [
        Change(identity, aspect, before.told[aspect], after.told[aspect])
        for aspect in ASPECTS
        if aspect in before.told
        and aspect in after.told
        and set(before.told[aspect].values).isdisjoint(after.told[aspect].values)
    ]


def _state(catalog: Catalog, site: Site, moment: Moment, *, undated: bool) -> _State:
    year = (moment.year, moment.year)
    claims = catalog.claims_of.get(site.id, ())
    told: dict[Aspect, Told] = {}
    if moment.clock == "known":
        claims = tuple(claim for claim in claims if (claim.published_year() or moment.year + 1) <= moment.year)
        step = next((step for step in reversed(site.known) if step.year <= moment.year), None)
        if step is None or not step.exists:
            return _State(present=False, dated=True, told=told)
        start, end = step.start_year, step.end_year
        told["status"] = Told((step.status,), ("what was known by then",), (step.source,))
        told["confidence"] = Told((step.confidence,), ("what was known by then",), (step.source,))
    else:
        start, end = site.start_year, site.end_year
        told["confidence"] = Told((site.confidence,), ("all that is known today",), ())
        if status := _status(catalog, site, moment.year):
            told["status"] = status
    if owner := _owner(claims, moment.year):
        told["owner"] = owner
    present = touches(start, end, year, undated=undated)
    return _State(present, start is not None or end is not None, told)


def _owner(claims: Iterable[Claim], year: int) -> Told | None:
    holding = [
        claim
        for claim in claims
        if claim.property == "owner"
        and claim.stance != "denies"
        and claim.from_year is not None
        and claim.from_year <= year <= (claim.to_year or year)
        and claim.from_year != claim.to_year
    ]
    if not holding:
        return None
    values = dict.fromkeys(str(claim.value) for claim in holding)
    return Told(tuple(values), _unique(c.speaker for c in holding), _unique(c.source for c in holding))


@dataclass(frozen=True, slots=True)
class _Telling:
    year: int
    status: str
    by: str
    source: str | None


def _status(catalog: Catalog, site: Site, year: int) -> Told | None:
    """The status in a year of valid time, None where nothing tells it."""
    tellings = _tellings(catalog, site)
    last = next((telling for telling in reversed(tellings) if telling.year <= year), None)
    following = next((telling for telling in tellings if telling.year > year), None)
    if last is None or not (last.year == year or following is None or _continues(last, following)):
        return None
    return Told((last.status,), (last.by,), (last.source,) if last.source else ())


def _continues(last: _Telling, following: _Telling) -> bool:
    """Whether the time between two tellings is told: nothing changed, or what had begun came to its end."""
    opened = last.status == "under_construction" and following.status == "active" and following.source is None
    return last.status == following.status or opened or (last.status == "active" and following.status == "ended")


def _tellings(catalog: Catalog, site: Site) -> list[_Telling]:
    """What claims and events tell of the status, by year. No event reaches beyond the stage the site is at today."""
    found = [
        _Telling(claim.from_year, str(claim.value), claim.speaker, claim.source)
        for claim in catalog.claims_of.get(site.id, ())
        if claim.property == "status"
        and claim.value in STATUSES
        and claim.stance != "denies"
        and claim.from_year is not None
        and claim.from_year == claim.to_year
    ]
    reached = _STAGES.index(site.status) if site.status in _STAGES else len(_STAGES)
    for event in catalog.events_of.get(site.id, ()):
        done = clauses(event.what)
        status = (
            "suspended" if "halt" in event_kinds(event.what)
            else "active" if any(_OPENED.match(clause) for clause in done)
            else "under_construction" if any(_BEGUN.match(clause) for clause in done)
            else None
        )  # fmt: skip
        if status and (status == "suspended" or _STAGES.index(status) <= reached):
            found.append(_Telling(event.year, status, f"{event.year}: {event.what}", None))
    found.sort(key=lambda telling: (telling.year, _STAGES.index(telling.status) if telling.status in _STAGES else 9))
    opened = next((telling.year for telling in found if telling.status == "active"), None)
    return [t for t in found if not (t.status == "under_construction" and opened is not None and t.year > opened)]


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
