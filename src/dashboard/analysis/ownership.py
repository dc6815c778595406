"""Who owns a site in the end: from those named at it up to their last parents, with per cents where sources give them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement, Site
from dashboard.model.vocabulary import Role

HOLDING: Final[tuple[Role, ...]] = ("owner", "licensee", "operator")
"""Roles whose chain of ownership is followed, the strongest first."""


@dataclass(frozen=True, slots=True)
class Step:
    """One organization of a chain, and what it holds of what is below it."""

    org: str
    percent: float | None
    """Per cent of the organization below it, or of the site; None where no source states it for the year asked for."""
    since: int | None = None
    """The year in which the organization below came to it, where that is known."""


@dataclass(frozen=True, slots=True)
class Chain:
    """From one party at a site to its last parent."""

    part: Involvement
    steps: tuple[Step, ...]
    """The party itself first; the last is the last parent."""
    percent: float | None
    """What the last parent holds of the site through this chain: the product of all steps; None where one is not stated."""
    later: Step | None = None
    """The parent that came only after the year asked for: there the chain ends."""

    @property
    def of_party(self) -> float | None:
        """What the last parent holds of the party itself, whatever that holds of the site; None where it has no parent, or
        a step is not stated."""
        return product(step.percent for step in self.steps[1:]) if len(self.steps) > 1 else None

    @property
    def last(self) -> str:
        """The id of the last parent; of a party without a parent itself."""
        return self.steps[-1].org


def chains(catalog: Catalog, site: Site, year: int | None = None) -> tuple[Chain, ...]:
    """The chains of a site as of a year (None: today), of those who own, are licensed or operate, each party once.

    A per cent stated for a year counts from that year on, one without a year always. A parent counts from the year in which
    the organization came to it. Placeholders are left out. An owner's own parents at the same site keep chains of their own:
    what they hold is not added up.
    """
    found: dict[str, Involvement] = {}
    for part in sorted((*site.organizations, *site.partners), key=_rank):
        if part.role in HOLDING and not catalog.organizations[part.org].placeholder:
            found.setdefault(part.org, part)
    return tuple(_chain(catalog, part, year) for part in found.values())


def above(catalog: Catalog, org: str, year: int | None = None) -> tuple[tuple[Step, ...], Step | None]:
    """The organizations above one as of a year, nearest first, and the one that came only later."""
    steps: list[Step] = []
    child = catalog.organizations[org]
    for parent in catalog.ancestors(org):
        step = Step(parent, _stated(child.parent_percent, child.parent_percent_year, year), child.parent_since)
        if year is not None and child.parent_since is not None and child.parent_since > year:
            return tuple(steps), step
        steps.append(step)
        child = catalog.organizations[parent]
    return tuple(steps), None


def product(percents: Iterable[float | None]) -> float | None:
    """Per cents of per cents; None where one is not stated.

    >>> product([70, 50])
    35.0
    """
    share = 1.0
    for percent in percents:
        if percent is None:
            return None
        share *= percent / 100
    return share * 100


def _chain(catalog: Catalog, part: Involvement, year: int | None) -> Chain:
    parents, later = above(catalog, part.org, year)
    steps = (Step(part.org, _stated(part.percent, part.percent_year, year)), *parents)
    return Chain(part, steps, product(step.percent for step in steps), later)


def _stated(percent: float | None, of: int | None, year: int | None) -> float | None:
    return None if year is not None and of is not None and of > year else percent


def _rank(part: Involvement) -> int:
    roles: Sequence[Role | None] = HOLDING
    return roles.index(part.role) if part.role in roles else len(roles)
