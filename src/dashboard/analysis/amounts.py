"""Amounts of sites made ready to be summed: nothing counted twice, dollars of one year turned into another's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.model.context import PriceLevel
from dashboard.model.site import Site


@dataclass(frozen=True, slots=True)
class Prices:
    """Levels of consumer prices by year, to turn dollars of a year into those of `base`, the newest year there is."""

    levels: Mapping[int, float]

    @classmethod
    def of(cls, rows: Iterable[PriceLevel]) -> "Prices":
        """The levels of a context's table."""
        return cls({row.year: row.index for row in rows})

    @property
    def base(self) -> int | None:
        """The year whose dollars amounts are turned into; None where there are no levels."""
        return max(self.levels, default=None)

    def constant(self, usd_m: float, year: int | None) -> float | None:
        """An amount in dollars of `base`; None where its year is not known or has no level."""
        if self.base is None or year is None or year not in self.levels:
            return None
        return usd_m * self.levels[self.base] / self.levels[year]


def counted_once(sites: Sequence[Site]) -> tuple[Site, ...]:
    """Those of the sites whose amounts add up: of a shared amount the first, no part beside its whole.

    All have an amount, of one kind.
    """
    there = {site.id for site in sites}
    counted: list[Site] = []
    known: set[str] = set()
    for site in sites:
        identity = site.money.same_as or site.id
        if identity in known or site.money.part_of in there:
            continue
        known.add(identity)
        counted.append(site)
    return tuple(counted)
