"""How many sites there were over the years."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.model.site import Site
from dashboard.model.vocabulary import Actor, Layer


@dataclass(frozen=True, slots=True)
class Count:
    """Sites of one layer and actor in one calendar year."""

    year: int
    layer: Layer
    actor: Actor
    sites: int


def over_years(sites: Iterable[Site], years: tuple[int, int]) -> tuple[Count, ...]:
    """A count for every year (first to last, inclusive), layer and actor that has any site in any year.

    A site counts from its first year to its last (at the latest), or on to the end where it has none; a site without a first year is not
    counted (see `undated`), for it would stand in every year.
    """
    found: Counter[tuple[Layer, Actor, int]] = Counter()
    for site in sites:
        if site.start_year is None:
            continue
        last = site.last_year if site.last_year is not None else years[1]
        for year in range(max(site.start_year, years[0]), min(last, years[1]) + 1):
            found[(site.layer, site.actor, year)] += 1
    kinds = dict.fromkeys((layer, actor) for layer, actor, _ in found)
    return tuple(
        Count(year, layer, actor, found[(layer, actor, year)])
        for layer, actor in kinds
        for year in range(years[0], years[1] + 1)
    )


def undated(sites: Iterable[Site]) -> int:
    """How many sites have no known first year."""
    return sum(site.start_year is None for site in sites)
