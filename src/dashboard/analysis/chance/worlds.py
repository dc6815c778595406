"""Random worlds: the same number of places in each country as in fact, put elsewhere by one of three rules.

Sites of one country within `APART_KM` of each other are one place: one barracks brings the next, and to count both as
if they were independent makes chance look rarer than it is. In the real world and in random ones alike, sites are taken
one after another, and one that is too near to an earlier one is not taken.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast, get_args

import numpy as np
import shapely
from pyproj import Proj
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.chance.space import main_points, vectors
from dashboard.analysis.distance import Floats, Ints
from dashboard.model.site import Site
from dashboard.store.ground import Ground, Towns

Rule = Literal["known_sites", "towns", "land"]
RULES: Final[tuple[Rule, ...]] = get_args(Rule)
"""What a random place is drawn from: the other sites known in the country, its towns by population, all of its land."""
APART_KM: Final = 15.0
Draw = Callable[[int, np.random.Generator], Floats]
"""Draws so many places, as vectors of the shape (places, 3)."""

_TRIES: Final = 100
"""How often a place too near to an earlier one is drawn anew; in a country too small to hold all, some then share one."""
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
    taken: list[int] = []
    for row in sorted(range(len(sites)), key=lambda row: sites[row].id):
        earlier = [other for other in taken if sites[other].countries[0] == sites[row].countries[0]]
        if not _near(points[earlier], points[row]).any():
            taken.append(row)
    return sorted(taken)


def chosen_among(points: Floats, size: int, rounds: int, random: np.random.Generator) -> Ints:
    """Rows of `size` of the points (vectors) in each world: in random order, those not near an earlier one.

    This is random labelling: which of the known sites of a country carry the label is left to chance. Where too few
    points are that far apart, others fill up. Shape (rounds, size); `size` is at most the number of points.
    """
    near = np.array([_near(points, point) for point in points])
    order = random.permuted(np.tile(np.arange(len(points)), (rounds, 1)), axis=1)
    free = np.ones((rounds, len(points)), dtype=bool)
    passed = np.empty_like(free)
    for turn, row in enumerate(order.T):
        taken = free[np.arange(rounds), row]
        free &= ~(near[row] & taken[:, np.newaxis])
        passed[:, turn] = ~taken
    first = np.argsort(passed, axis=1, kind="stable")[:, :size]
    return cast(Ints, np.take_along_axis(order, first, axis=1))


def drawn(draw: Draw, size: int, rounds: int, random: np.random.Generator) -> Floats:
    """`size` drawn places (vectors) in each world, none near an earlier one; shape (rounds, size, 3)."""
    worlds = np.empty((rounds, size, 3))
    for place in range(size):
        wanted = np.arange(rounds)
        for _ in range(_TRIES):
            worlds[wanted, place] = draw(len(wanted), random)
            wanted = wanted[_near(worlds[wanted, :place], worlds[wanted, place, np.newaxis]).any(axis=1)]
            if not len(wanted):
                break
    return worlds


def in_towns(towns: Towns) -> Draw:
    """Towns, each as likely as the share of the country's townspeople who live there."""
    points, chances = vectors(towns.places), towns.people / towns.people.sum()
    return lambda size, random: points[random.choice(len(points), size, p=chances)]


def on_land(outline: BaseGeometry) -> Draw:
    """Places inside an outline (degrees), every square kilometre as likely as any other."""
    flat = shapely.transform(outline, lambda corners: np.column_stack(_EQUAL_AREA(corners[:, 0], corners[:, 1])))
    shapely.prepare(flat)
    west, south, east, north = flat.bounds
    share = flat.area / shapely.box(*flat.bounds).area

    def draw(size: int, random: np.random.Generator) -> Floats:
        found = np.empty((0, 2))
        while len(found) < size:
            wanted = int((size - len(found)) / share * 1.1) + 10
            drawn = random.uniform((west, south), (east, north), (wanted, 2))
            found = np.concatenate([found, drawn[shapely.contains_xy(flat, drawn)]])
        return vectors(np.column_stack(_EQUAL_AREA(found[:size, 0], found[:size, 1], inverse=True)))

    return draw


def random_worlds(
    rule: Rule,
    places: Sequence[Site],
    known: Sequence[Site],
    ground: Ground,
    rounds: int,
    random: np.random.Generator,
) -> Worlds:
    """As many worlds as rounds, with the places put elsewhere in their countries.

    A site takes its accuracy along where it takes the place of another; on land and in towns a place keeps its own.
    """
    hosts = [site.countries[0] for site in places]
    points, accuracy_km = np.empty((rounds, len(places), 3)), np.empty((rounds, len(places)))
    accuracy_km[:] = accuracies_km(places)
    for code in sorted(set(hosts)):
        here = [place for place, host in enumerate(hosts) if host == code]
        if rule == "known_sites":
            candidates = [site for site in known if site.countries[0] == code]
            spots = main_points(candidates)
            rows = chosen_among(spots, len(here), rounds, random)
            points[:, here], accuracy_km[:, here] = spots[rows], accuracies_km(candidates)[rows]
        else:
            draw = in_towns(ground.towns[code]) if rule == "towns" else on_land(ground.land[code])
            points[:, here] = drawn(draw, len(here), rounds, random)
    return Worlds(points, accuracy_km)


def accuracies_km(sites: Sequence[Site]) -> Floats:
    """How far off each site may be."""
    return np.array([site.location.accuracy_m for site in sites], dtype=float) / 1000


def _near(points: Floats, point: Floats) -> "np.ndarray":
    """Which points are within `APART_KM`, by the straight line, which at this distance is the geodesic."""
    return cast("np.ndarray", ((points - point) ** 2).sum(axis=-1) <= (APART_KM * 1000) ** 2)
