"""Random worlds: as many places in each country as in fact, put elsewhere by one of three rules.

Sites of one country within `APART_KM` of each other are one place: one barracks brings the next, and to count both as
if they were independent makes chance look rarer than it is. In the real world and in random ones alike, sites are taken
one after another, and one that is too near to an earlier one is not counted. Random worlds have exactly as many places
as there are in fact. How many sites were placed independently before some of them counted once is not known: any number
from that of the places to that of the sites is taken to be as likely as any other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast, get_args

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Proj
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.chance.space import main_points, vectors
from dashboard.model.site import Site
from dashboard.model.towns import Towns
from dashboard.selection.distance import Floats
from dashboard.store.ground import Ground

Rule = Literal["known_sites", "towns", "land"]
RULES: Final[tuple[Rule, ...]] = get_args(Rule)
"""What a random place is drawn from: the other sites known in the country, its towns by population, all of its land."""
APART_KM: Final = 15.0
Draw = Callable[[tuple[int, int], np.random.Generator], Floats]
"""Draws spots of the shape (worlds, spots): their vectors, and in a fourth column how far off each may be in km.

That is NaN where a site keeps its own accuracy.
"""
Bools = NDArray[np.bool_]

_BATCHES: Final = 30
"""How often worlds are drawn until enough have the right number of places."""
_CROWD: Final = 8
"""How many times as many sites as there are may be drawn to get as many places."""
_EQUAL_AREA: Final = Proj(proj="cea", ellps="WGS84")


@dataclass(frozen=True)
class Worlds:
    """Places in several worlds."""

    points: Floats
    """Vectors (see `space`), shape (worlds, places, 3)."""
    accuracy_km: Floats
    """How far off each may be, shape (worlds, places)."""


def places_of(sites: Sequence[Site], points: Floats) -> list[int]:
    """Rows of the sites that stand for a place each: in the order of their ids, those not near an earlier one.

    `points` are the sites' vectors, shape (sites, 3). Ids have nothing to do with where a site is, so that their order
    is as good as a random one. That of accuracies is not: the best-known places are in towns.
    """
    found: list[int] = []
    for code in sorted({site.countries[0] for site in sites}):
        rows = [row for row, site in enumerate(sites) if site.countries[0] == code]
        rows.sort(key=lambda row: sites[row].id)
        found += np.array(rows)[counted_once(points[rows][np.newaxis])[0]].tolist()
    return sorted(found)


def counted_once(spots: Floats) -> Bools:
    """Which spots (vectors, shape (worlds, spots, 3)) count: those not near an earlier one that counts."""
    counts = np.ones(spots.shape[:2], dtype=bool)
    x, y, z = np.moveaxis(spots, 2, 0).copy()  # whole axes one by one: four times as fast as sums of three
    for spot in range(1, spots.shape[1]):
        squares = sum((axis[:, :spot] - axis[:, spot, np.newaxis]) ** 2 for axis in (x, y, z))
        near = squares <= (APART_KM * 1000) ** 2  # by the straight line, which at this distance is the geodesic
        counts[:, spot] = ~(near & counts[:, :spot]).any(axis=1)
    return counts


def among_known(sites: Sequence[Site]) -> Draw:
    """The places of known sites, none twice in a world, each with its accuracy.

    This is random labelling: which of the known sites of a country carry the label is left to chance.
    """
    spots = np.column_stack([main_points(sites), accuracies_km(sites)])

    def draw(shape: tuple[int, int], random: np.random.Generator) -> Floats:
        rows = random.permuted(np.tile(np.arange(len(spots)), (shape[0], 1)), axis=1)
        return cast(Floats, spots[rows[:, : shape[1]]])

    return draw


def in_towns(towns: Towns) -> Draw:
    """Towns, each as likely as the share of the country's townspeople who live there."""
    spots, chances = _open(vectors(towns.places)), towns.people / towns.people.sum()
    return lambda shape, random: spots[random.choice(len(spots), shape, p=chances)]


def on_land(outline: BaseGeometry) -> Draw:
    """Places inside an outline (degrees), every square kilometre as likely as any other."""
    flat = shapely.transform(outline, lambda corners: np.column_stack(_EQUAL_AREA(corners[:, 0], corners[:, 1])))
    shapely.prepare(flat)
    west, south, east, north = flat.bounds
    share = flat.area / shapely.box(*flat.bounds).area

    def draw(shape: tuple[int, int], random: np.random.Generator) -> Floats:
        size = shape[0] * shape[1]
        found = np.empty((0, 2))
        while len(found) < size:
            wanted = int((size - len(found)) / share * 1.1) + 10
            drawn = random.uniform((west, south), (east, north), (wanted, 2))
            found = np.concatenate([found, drawn[shapely.contains_xy(flat, drawn)]])
        degrees = np.column_stack(_EQUAL_AREA(found[:size, 0], found[:size, 1], inverse=True))
        return _open(vectors(degrees)).reshape(*shape, 4)

    return draw


def drawn(draw: Draw, sites: int, places: int, rounds: int, random: np.random.Generator) -> Floats | None:
    """So many worlds of so many places each, shape (rounds, places, 4); there are `sites` at them in fact.

    Where worlds of no more sites than there are hardly ever have as many places, because the real sites are more
    scattered than the drawn ones, more are drawn. None where that does not help either.
    """
    worlds, missing, limit = [], rounds, _CROWD * sites
    for _ in range(_BATCHES):
        spots = draw((rounds, sites), random)
        counts = counted_once(spots[..., :3])
        so_far = counts.cumsum(axis=1)
        numbers = (so_far == places).sum(axis=1)  # of sites that could be drawn for this world and leave as many places
        fit = np.flatnonzero(random.uniform(0, max(numbers.max(), 1), rounds) < numbers)[:missing]
        worlds.append(spots[fit][(counts & (so_far <= places))[fit]].reshape(-1, places, 4))
        missing -= len(fit)
        if not missing:
            return np.concatenate(worlds)
        if len(fit) < rounds / _BATCHES:
            sites = min(sites + (sites + 1) // 2, limit)
    return None


def random_worlds(
    rule: Rule,
    compared: Sequence[Site],
    rows: Sequence[int],
    others: Sequence[Site],
    ground: Ground,
    rounds: int,
    random: np.random.Generator,
) -> Worlds | None:
    """As many worlds as rounds, with the places of the compared sites (their rows) put elsewhere in their countries.

    A site takes its accuracy along where it takes the place of another; on land and in towns a place keeps its own.
    None where there are no others to change places with, or too few worlds with as many places.
    """
    spots = np.empty((rounds, len(rows), 4))
    hosts = [compared[row].countries[0] for row in rows]
    if rule == "known_sites" and not any(site.countries[0] in hosts for site in others):
        return None
    for code in sorted(set(hosts)):
        here = [place for place, host in enumerate(hosts) if host == code]
        own = [site for site in compared if site.countries[0] == code]
        if rule == "known_sites":
            draw = among_known([*own, *(site for site in others if site.countries[0] == code)])
        else:
            draw = in_towns(ground.towns[code]) if rule == "towns" else on_land(ground.land[code])
        found = drawn(draw, len(own), len(here), rounds, random)
        if found is None:
            return None
        spots[:, here] = found
    accuracy_km = spots[..., 3]
    own_km = accuracies_km([compared[row] for row in rows])
    return Worlds(spots[..., :3], np.where(np.isnan(accuracy_km), own_km, accuracy_km))


def accuracies_km(sites: Sequence[Site]) -> Floats:
    """How far off each site may be."""
    return np.array([site.location.accuracy_m for site in sites], dtype=float) / 1000


def _open(points: Floats) -> Floats:
    """Vectors with an accuracy that is left open."""
    return np.column_stack([points, np.full(len(points), np.nan)])
