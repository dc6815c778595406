"""What a reader has chosen."""

from dataclasses import dataclass, replace
from typing import Literal

from dashboard.evidence.moment import Moment
from dashboard.model.vocabulary import Clock, Confidence, Teller
from dashboard.selection.area import Area

When = Literal["year", "period", "all"]


@dataclass(frozen=True, slots=True)
class Selection:
    """The whole filter state. Years are calendar years, inclusive; an empty tuple leaves a facet open."""

    year: int
    period: tuple[int, int]
    when: When = "year"
    clock: Clock = "true"
    undated: bool = True
    """Whether sites without known years are kept."""
    layers: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    """With organizations chosen too, an organization has to have the role itself."""
    categories: tuple[str, ...] = ()
    commodities: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    confidence: Confidence = "weak"
    """The least confidence kept; `weak` keeps all."""
    according: Teller = "all"
    """The side whose word on each site is shown."""
    standings: tuple[str, ...] = ()
    """What that side says of the sites kept; it filters nothing according to all."""
    without: tuple[str, ...] = ()
    """What is left out of the evidence, each as `kind:value` (evidence/leaving_out.py): it changes confidence alone."""
    area: Area | None = None
    """Where sites have to lie, surely or possibly; None for anywhere."""
    q: str = ""
    site: str | None = None
    """The picked site: it filters nothing."""

    def span(self) -> tuple[int, int] | None:
        """The first and last year asked for; None for all years."""
        if self.when == "all":
            return None
        return (self.year, self.year) if self.when == "year" else self.period

    def moment(self) -> Moment:
        """The moment whose state is shown: the end of the last year asked for, or today where all years are."""
        span = self.span()
        return Moment(span[1] if span else None, self.clock)

    def at(self, moment: Moment) -> "Selection":
        """The same selection with its time set to a moment."""
        if moment.year is None:
            return replace(self, when="all", clock=moment.clock)
        return replace(self, when="year", year=moment.year, clock=moment.clock)

    def known_by(self) -> int | None:
        """The year by whose end a thing must have been published to count; None where all that is known today counts."""
        span = self.span()
        return span[1] if self.clock == "known" and span else None


def touches(start: int | None, end: int | None, span: tuple[int, int] | None, *, undated: bool) -> bool:
    """The one rule of time: whether a site's years touch the span (first and last year, inclusive).

    A site with neither year is undated: kept or dropped by the switch. With one year known, the other is open. The map
    applies the same rule in the browser (web/src/rule/moment.js), the index to all sites at once.
    """
    if start is None and end is None:
        return undated
    if span is None:
        return True
    return (start is None or start <= span[1]) and (end is None or end >= span[0])
