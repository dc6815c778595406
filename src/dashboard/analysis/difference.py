"""The difference of two moments: which sites were added, which ended, what changed, what stayed.

Presence follows the one rule of time (`selection.model.touches`). Status, owner and confidence are compared only where
the data has them for both moments:

- by known time, status and confidence are those of the site's last known step;
- by valid time, status is that of the record in the year; confidence is today's at every moment, so it changes only
  between the two clocks;
- owners are told by claims about more than one year: two speakers' words for a single year each are no change of hands.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from dashboard.evidence.moment import Moment, state_at
from dashboard.evidence.published import known
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import Site
from dashboard.selection.index import Index
from dashboard.selection.model import Selection, touches

Aspect = Literal["status", "owner", "confidence"]
ASPECTS: Final[tuple[Aspect, ...]] = ("status", "owner", "confidence")


@dataclass(frozen=True, slots=True)
class Account:
    """One aspect of a site at a moment: one value, or several where speakers differ, and who gives them."""

    values: tuple[str, ...]
    by: tuple[str, ...]
    """Who says so; empty where it is the record, or the rule of confidence, that does."""
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
    """Compare the sites (ids) at two moments. `undated`: whether sites with unknown dates count as present.

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
    present = touches(state.start_year, state.last_year, (year, year), undated=undated)
    return _State(present, state.start_year is not None or state.last_year is not None, accounts)


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
