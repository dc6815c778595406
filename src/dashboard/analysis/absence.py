"""What was searched and not found, so that an empty map never silently reads as no presence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from dashboard.model.coverage import Coverage
from dashboard.model.site import Site
from dashboard.model.vocabulary import Layer, Searched

BEST_FIRST: Final[tuple[Searched, ...]] = get_args(Searched)
"""How thoroughly something was searched for: fully, partly, not."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One country (or region) and layer: how it was searched, and how many sites the atlas has there."""

    country: str
    region: str | None
    layer: Layer
    sites: int
    searched: Searched
    note: str | None


def absence(sites: Sequence[Site], coverage: Iterable[Coverage], layers: Iterable[Layer]) -> tuple[Cell, ...]:
    """A cell for every layer in every country (and region searched apart) that is covered or has sites."""
    found: Counter[tuple[str, str | None, Layer]] = Counter(
        (code, None, site.layer) for site in sites for code in site.countries
    )
    found.update((site.countries[0], region, site.layer) for site in sites for region in site.regions)
    entries: dict[tuple[str, str | None, Layer], list[Coverage]] = {}
    for cover in coverage:
        entries.setdefault((cover.country, cover.region, cover.layer), []).append(cover)
    places = {(country, region) for country, region, _ in entries}
    places |= {(code, None) for site in sites for code in site.countries}
    cells = []
    for country, region in sorted(places, key=lambda place: (place[0], place[1] or "")):
        for layer in layers:
            covers = entries.get((country, region, layer), [])
            searched = min((cover.searched for cover in covers), key=BEST_FIRST.index, default=BEST_FIRST[-1])
            notes = " ".join(cover.note for cover in covers if cover.note) or None
            count = found[country, region, layer]
            cells.append(Cell(country, region, layer, count, searched, notes))
    return tuple(cells)
