"""The difference of two moments: which sites were added, which ended, what changed, what stayed.

Presence follows the one rule of time (`selection.model.touches`). Status, owner and confidence are compared only where
the data has them for both moments:

- by known time, status and confidence are those of the site's last known step;
- by valid time, status is that of the record in the year; confidence is today's at every moment, so it changes only
  between the two clocks;
- owners are told by claims about more than one year: two speakers' words for a single year each are no change of hands.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from dashboard.evidence.clocks import known
from dashboard.evidence.moment import Moment, state_at
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.countries import country_name
from dashboard.model.site import Site
from dashboard.model.vocabulary import Actor, Layer
from dashboard.selection.index import Index
from dashboard.selection.model import Selection, touches

Aspect = Literal["status", "owner", "confidence"]
ASPECTS: Final[tuple[Aspect, ...]] = ("status", "owner", "confidence")

NOUNS: Final[dict[tuple[Layer, Actor], tuple[str, str]]] = {
    ("russian_bases", "RUS"): ("Russian base", "Russian bases"),
    ("chinese_presence", "CHN"): ("Chinese security site", "Chinese security sites"),
    ("bri_projects", "CHN"): ("Belt and Road project", "Belt and Road projects"),
    ("mine_concessions", "RUS"): ("Russian mine concession", "Russian mine concessions"),
    ("mine_concessions", "CHN"): ("Chinese mine concession", "Chinese mine concessions"),
}


@dataclass(frozen=True, slots=True)
class Account:
    """One aspect of a site at a moment: one value, or several where speakers differ, and who gives them."""

    values: tuple[str, ...]
    by: tuple[str, ...]
    """Who says so, in words for a reader; empty where it is the record that does."""
    sources: tuple[str, ...]
    """Ids of the sources, where one is known."""


@dataclass(frozen=True, slots=True)
class Change:
    """One aspect of a site present at both moments that is not the same."""

    site: str
    aspect: Aspect
    before: Account
    after: Account


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
    accounts: Mapping[Aspect, Account]


def compared(index: Index, selection: Selection, a: Moment, b: Moment) -> tuple[str, ...]:
    """Ids of the sites that pass every filter of the selection at one of the moments, or at both.

    A site that crosses a filter between them (its confidence rises over the threshold) is thus compared, not called new.
    """
    at_a, at_b = (index.mask(selection.at(moment)) for moment in (a, b))
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


def label(a: Moment, b: Moment) -> str:
    """`2012 → 2024`, with the clocks named unless both are of valid time."""
    return f"{a.year} → {b.year}" if a.clock == b.clock == "true" else f"{_named(a)} → {_named(b)}"


def verbs(a: Moment, b: Moment) -> tuple[str, str]:
    """What happened to the sites of `added` and `ended`, in words: between the two clocks nothing begins or ends."""
    return ("added", "ended") if a.clock == b.clock else (f"only {_named(b)}", f"only {_named(a)}")


def sentences(catalog: Catalog, found: Difference, only: Collection[str] = ()) -> tuple[str, ...]:
    """One sentence a country, by its name; a site that crosses borders counts in each. Plain text, not escaped.

    `only`: the codes of the countries to speak of; empty for all.

    `Tajikistan, 2012 → 2024: 2 Chinese security sites added, 1 Russian base ended; status changed at 3; 20 as before.`
    """
    listed = (*found.added, *found.ended, *found.changed, *found.same)
    countries = {code for identity in listed for code in catalog.by_id[identity].countries}
    if only:
        countries.intersection_update(only)
    return tuple(_sentence(catalog, found, code) for code in sorted(countries, key=country_name))


def _named(moment: Moment) -> str:
    return f"{'known by' if moment.clock == 'known' else 'true in'} {moment.year}"


def _sentence(catalog: Catalog, found: Difference, country: str) -> str:
    def here(ids: Iterable[str]) -> list[Site]:
        return [site for identity in ids if country in (site := catalog.by_id[identity]).countries]

    added, ended = verbs(found.a, found.b)
    moves = [
        f"{_counted(sites)} {verb}"
        for ids, verb in ((found.added, added), (found.ended, ended))
        if (sites := here(ids))
    ]
    altered = Counter(change.aspect for change in found.changes if country in catalog.by_id[change.site].countries)
    parts = [", ".join(moves)] if moves else []
    parts += [f"{aspect} changed at {altered[aspect]}" for aspect in ASPECTS if altered[aspect]]
    parts = parts or ["nothing added, ended or changed"]
    if same := here(found.same):
        unknown = len({site.id for site in same}.intersection(found.undated))
        parts.append(f"{len(same)} as before" + (f", {unknown} of them of unknown years" if unknown else ""))
    return f"{country_name(country)}, {label(found.a, found.b)}: {'; '.join(parts)}."


def _counted(sites: Sequence[Site]) -> str:
    """`2 Chinese security sites and 1 Belt and Road project`, in the order of the layers."""
    counts = Counter((site.layer, site.actor) for site in sites)
    words = [f"{counts[key]} {nouns[counts[key] > 1]}" for key, nouns in NOUNS.items() if counts[key]]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _changes(identity: str, before: _State, after: _State) -> list[Change]:
    """Aspects told at both moments whose values have nothing in common."""
    return [
        Change(identity, aspect, before.accounts[aspect], after.accounts[aspect])
        for aspect in ASPECTS
        if aspect in before.accounts
        and aspect in after.accounts
        and set(before.accounts[aspect].values).isdisjoint(after.accounts[aspect].values)
    ]


def _state(catalog: Catalog, site: Site, moment: Moment, *, undated: bool) -> _State:
    year = moment.year if moment.year is not None else catalog.newest_year
    claims: Sequence[Claim] = catalog.claims_of.get(site.id, ())
    if moment.clock == "known":
        claims = known(claims, year, catalog.newest_year)
    state = state_at(site, moment, catalog.newest_year)
    if state is None or not state.exists:
        return _State(present=False, dated=True, accounts={})
    moved_by = state.sources if moment.clock == "known" else ()
    accounts: dict[Aspect, Account] = {"confidence": Account((state.confidence,), (), moved_by)}
    if state.status is not None:
        accounts["status"] = Account((state.status,), (), state.sources)
    if owner := _owner(claims, year):
        accounts["owner"] = owner
    present = touches(state.start_year, state.end_year, (year, year), undated=undated)
    return _State(present, state.start_year is not None or state.end_year is not None, accounts)


def _owner(claims: Iterable[Claim], year: int) -> Account | None:
    holding = [
        claim
        for claim in claims
        if claim.property == "owner"
        and claim.stance != "denies"
        and claim.about.from_year is not None
        and claim.about.from_year <= year <= (claim.about.to_year or year)
        and claim.about.from_year != claim.about.to_year
    ]
    if not holding:
        return None
    values = dict.fromkeys(str(claim.value) for claim in holding)
    return Account(tuple(values), _unique(c.speaker for c in holding), _unique(c.source for c in holding))


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
