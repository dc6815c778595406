"""What the claims of all sites amount to according to one side, or without a part of the evidence.

Claims are read when one of these is first asked for: the map and its other filters do without them.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dashboard.evidence.leaving_out import KINDS, Removable, left, removable, weighed
from dashboard.evidence.published import known
from dashboard.evidence.standing import Word, told
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import Site
from dashboard.model.vocabulary import STANDINGS, Teller

STANDING: Final[Mapping[str, int]] = {code: number for number, code in enumerate(STANDINGS)}


class Evidence:
    """The claims of existence of a catalog's sites, in the order of the sites."""

    def __init__(self, catalog: Catalog) -> None:
        """Read nothing yet."""
        self._catalog = catalog
        self.weighed = lru_cache(maxsize=64)(self._weighed)
        self.standings = lru_cache(maxsize=64)(self._standings)

    @cached_property
    def removable(self) -> tuple[tuple[Removable, ...], ...]:
        """For each site, its claims of existence with what leaves them out."""
        catalog = self._catalog
        return tuple(
            removable(catalog.claims_of.get(site.id, ()), catalog.sources, catalog.seats) for site in catalog.sites
        )

    @cached_property
    def ways(self) -> Mapping[str, Sequence[int]]:
        """Everything that may be left out, by kind and name, with the rows of the sites it speaks of."""
        found: dict[str, set[int]] = {}
        for row, claims in enumerate(self.removable):
            for way in {way for each in claims for way in each.ways}:
                found.setdefault(way, set()).add(row)
        order = {kind: place for place, kind in enumerate(KINDS)}
        return {way: sorted(found[way]) for way in sorted(found, key=lambda way: (order[way.partition(":")[0]], way))}

    def claims(self, row: int, without: Sequence[str] = (), by: int | None = None) -> list[Claim]:
        """The claims on a site that remain, of those published by the end of a year where one is given."""
        found = left(self.removable[row], without)
        return found if by is None else known(found, by, self._catalog.newest_year)

    def word(self, row: int, teller: Teller, without: Sequence[str] = (), by: int | None = None) -> Word:
        """What a side says of a site."""
        return told(self.claims(row, without, by), teller, self._catalog.sites[row], self._catalog.sources)

    def _weighed(self, without: tuple[str, ...]) -> Mapping[int, Site]:
        """The sites that something is left out of, by row, as the claims that remain weigh them."""
        rows = sorted({row for way in without for row in self.ways.get(way, ())})
        sites, newest = self._catalog.sites, self._catalog.newest_year
        return MappingProxyType({row: weighed(sites[row], self.claims(row, without), newest) for row in rows})

    def _standings(self, teller: Teller, without: tuple[str, ...], by: int | None) -> NDArray[np.int8]:
        """What a side says of each site, by its place in the vocabulary."""
        rows = range(len(self._catalog.sites))
        return np.array([STANDING[self.word(row, teller, without, by).standing] for row in rows], dtype=np.int8)
