"""Who belongs to which organization in a year, and who drills with whom."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal, get_args

from dashboard.model.context import Exercise, Membership
from dashboard.model.vocabulary import Bloc

FOUNDED: Final[dict[Bloc, int]] = {"CSTO": 1992, "SCO": 2001, "CIS": 1991, "EAEU": 2015, "BRI": 2013}
"""First year of each: the treaty of Tashkent, the declaration of Shanghai, the accords of December 1991, the treaty in
force, the speech in Astana; all as the rows of the memberships table tell."""

State = Literal["member", "associate", "signatory", "observer", "dialogue partner", "suspended", "left"]
"""What a country can be to an organization in a year, strongest first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a country is to an organization in a year, and the row that tells."""

    country: str
    state: State
    membership: Membership

    @property
    def undated(self) -> bool:
        """Whether no source gives the year it began: it is then counted from the founding on."""
        return self.membership.joined is None


@dataclass(frozen=True, slots=True)
class Span:
    """One state of one country in one organization, over calendar years; `last` is None while it lasts."""

    organization: Bloc
    country: str
    state: State
    first: int
    last: int | None
    membership: Membership


def standings(memberships: Iterable[Membership], organization: Bloc, year: int) -> dict[str, Standing]:
    """What each country is to the organization at the end of the year, by country; those that never were are absent."""
    found: dict[str, Standing] = {}
    for row in memberships:
        if row.bloc != organization:
            continue
        state = _state(row, year)
        if state and (row.country not in found or _rank(state) < _rank(found[row.country].state)):
            found[row.country] = Standing(row.country, state, row)
    return found


def spans(memberships: Iterable[Membership]) -> tuple[Span, ...]:
    """Every role as a bar of years, a suspension as a bar of its own; in the order of the rows."""
    found = []
    for row in memberships:
        first, last = _first(row), _year(row.left)
        broken = _year(row.suspended)
        if broken is None:
            found.append(Span(row.bloc, row.country, row.role, first, last, row))
        else:
            found.append(Span(row.bloc, row.country, row.role, first, broken, row))
            found.append(Span(row.bloc, row.country, "suspended", broken, last, row))
    return tuple(found)


def held(exercises: Iterable[Exercise], span: tuple[int, int] | None = None) -> tuple[Exercise, ...]:
    """The exercises that were held, within the years (first and last) if given."""
    return tuple(
        each for each in exercises if each.status == "held" and (span is None or span[0] <= each.year <= span[1])
    )


def chosen(exercises: Iterable[Exercise], countries: Collection[str], actors: Collection[str]) -> tuple[bool, ...]:
    """For each exercise whether it took place in one of the countries and one of the actors took part; none given: all."""
    return tuple(
        (not countries or not set(countries).isdisjoint(each.countries))
        and (not actors or not set(actors).isdisjoint(each.participants))
        for each in exercises
    )


def together(exercises: Iterable[Exercise]) -> Counter[tuple[str, str]]:
    """How many of the exercises each pair of countries took part in; each pair once, in the order of the alphabet."""
    pairs: Counter[tuple[str, str]] = Counter()
    for each in exercises:
        pairs.update(combinations(sorted(set(each.participants)), 2))
    return pairs


def drilling_countries(exercises: Sequence[Exercise], limit: int) -> tuple[str, ...]:
    """The countries that took part most often, at most `limit`, the most frequent first."""
    counted = Counter(country for each in exercises for country in set(each.participants))
    return tuple(country for country, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:limit])


def _state(row: Membership, year: int) -> State | None:
    left, broken = _year(row.left), _year(row.suspended)
    if year < _first(row):
        return None
    if left is not None and left <= year:
        return "left"
    return "suspended" if broken is not None and broken <= year else row.role


def _first(row: Membership) -> int:
    return _year(row.joined) or FOUNDED[row.bloc]


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date else None


def _rank(state: State) -> int:
    return get_args(State).index(state)
