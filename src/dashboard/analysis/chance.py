"""How surprising is the nearness of two sets of sites? A permutation test against places drawn at random.

Each site of the left is put anew, many times, at a random place of its own country, every square kilometre as likely as
any other; the sites of the right stay. The p-value is the share of those worlds in which the sites are at least as near
as they are in fact, (r + 1) / (n + 1). Distances are great circles on the authalic sphere: up to half a percent off the
ellipsoid, which is small beside the accuracies, and off in the same way for the real world and the random ones.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

import numpy as np
import shapely
from pyproj import Proj
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.distance import Floats, Ints, along
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site

ROUNDS: Final = 999
SEED: Final = 1991
"""Any number would do; a fixed one makes the result the same for everybody."""
SHAKES: Final = 199
"""How often all places are moved within their accuracy, to tell how far the result rests on it."""
ASSUMPTIONS: Final = (
    "Every place of the country is taken to be equally likely. Mountains, deserts and borders count as possible places, "
    "though bases, mines and roads all seek valleys, towns and borders: nearness by such common causes also comes out "
    "as surprising.",
    "Sites are placed one by one and keep their number, country and layer; those of the other side stay where they are, "
    "whichever country they stand in. Only countries with sites of both sides are looked at. A site across several "
    "countries is moved within the first; a line or band that is moved counts by its main point.",
    "Years are not looked at: sites that were never there together count as near.",
    "The range shows what becomes of the result when every place is moved at random within its stated accuracy.",
    "Whoever tries several distances or pairs of layers will find a small p-value by chance: one in twenty falls below "
    "0.05 where nothing is to be found.",
)

_EARTH_KM: Final = 6371.0072
"""Radius of the sphere with the surface of the WGS 84 ellipsoid."""
_EQUAL_AREA: Final = Proj(proj="cea", ellps="WGS84")
_LINE_M: Final = 10_000.0
_CELLS: Final = 4_000_000
"""Distances held in memory at once."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One measure of nearness in the real world and in the random ones; ranges hold nine worlds in ten."""

    observed: float
    observed_range: tuple[float, float]
    """With all places moved within their accuracy."""
    expected: float
    """Mean of the random worlds."""
    expected_range: tuple[float, float]
    p_value: float
    p_range: tuple[float, float]
    """The p-values at the ends of `observed_range`, the smaller first."""


@dataclass(frozen=True, slots=True)
class Chance:
    """The test's result, and all that is needed to repeat it."""

    within_km: float
    left: int
    right: int
    left_out: tuple[str, ...]
    """Ids of left sites not tested: the right side has none in their country, so there is nothing to be near to."""
    rounds: int
    seed: int
    pairs: Outcome
    """Number of pairs within the distance: many are surprising."""
    nearest_km: Outcome
    """Mean distance from a left site to the nearest right one, in kilometres: little is surprising."""


def outlines(collection: Mapping[str, Any]) -> dict[str, BaseGeometry]:
    """Countries by their code, from a GeoJSON FeatureCollection whose feature ids are the codes."""
    return {feature["id"]: shape(feature["geometry"]) for feature in collection["features"]}


def chance(
    catalog: Catalog,
    left: Collection[str],
    right: Collection[str],
    countries: Mapping[str, BaseGeometry],
    within_km: float,
    *,
    rounds: int = ROUNDS,
    seed: int = SEED,
) -> Chance:
    """Test how near the left sites lie to the right ones (ids); `countries` are outlines in degrees, by code.

    Raises ValueError where no left site has a right one in its country, a site is on both sides, or the outline of a
    country is missing.
    """
    fixed = [site for site in catalog.sites if site.id in set(right)]
    held = {code for site in fixed for code in site.countries}
    wanted = [site for site in catalog.sites if site.id in set(left)]
    moved = [site for site in wanted if site.countries[0] in held]
    left_out = tuple(site.id for site in wanted if site.countries[0] not in held)
    _check(moved, fixed, countries)
    random = np.random.default_rng(seed)
    every_m = min(_LINE_M, within_km * 250)
    places = [along(site, every_m) for site in fixed]
    starts: Ints = np.cumsum([0, *(len(each) for each in places[:-1])])
    targets = _vectors(np.concatenate(places))
    here = _vectors(np.array([(site.location.lon, site.location.lat) for site in moved]))
    real = _nearness(here[np.newaxis], targets, starts, within_km)
    worlds = _nearness(_random_places(moved, countries, rounds, random), targets, starts, within_km)
    shaken = np.concatenate(
        [
            _nearness(
                _shaken(here, moved, random)[np.newaxis], _shaken(targets, fixed, random, starts), starts, within_km
            )
            for _ in range(SHAKES)
        ]
    )
    pairs, nearest = (
        _outcome(real[0, kind], shaken[:, kind], worlds[:, kind], sign) for kind, sign in ((0, 1), (1, -1))
    )
    return Chance(within_km, len(moved), len(fixed), left_out, rounds, seed, pairs, nearest)


def sample(outline: BaseGeometry, size: int, random: np.random.Generator) -> Floats:
    """Places drawn evenly over the surface inside an outline (degrees); shape (size, 2), longitude and latitude."""
    flat = shapely.transform(outline, lambda corners: np.column_stack(_EQUAL_AREA(corners[:, 0], corners[:, 1])))
    shapely.prepare(flat)
    west, south, east, north = flat.bounds
    found = np.empty((0, 2))
    while len(found) < size:
        drawn = random.uniform((west, south), (east, north), (2 * size, 2))
        found = np.concatenate([found, drawn[shapely.contains_xy(flat, drawn)]])
    return np.column_stack(_EQUAL_AREA(found[:size, 0], found[:size, 1], inverse=True))


def _check(left: Sequence[Site], right: Sequence[Site], countries: Mapping[str, BaseGeometry]) -> None:
    if not left or not right:
        raise ValueError("there is nothing to test: no country has sites of both sides")
    if both := {site.id for site in left} & {site.id for site in right}:
        raise ValueError(f"{min(both)} stands on both sides; each site can be on one")
    if missing := {site.countries[0] for site in left} - set(countries):
        raise ValueError(f"{min(missing)}: the outline of this country is missing")


def _random_places(
    sites: Sequence[Site], countries: Mapping[str, BaseGeometry], rounds: int, random: np.random.Generator
) -> Floats:
    """Unit vectors of the shape (rounds, sites, 3): each site somewhere in its country."""
    worlds = np.empty((rounds, len(sites), 3))
    hosts = np.array([site.countries[0] for site in sites])
    for code in sorted(set(hosts.tolist())):
        here = np.flatnonzero(hosts == code)
        drawn = _vectors(sample(countries[code], rounds * len(here), random))
        worlds[:, here] = drawn.reshape(rounds, len(here), 3)
    return worlds


def _shaken(vectors: Floats, sites: Sequence[Site], random: np.random.Generator, starts: Ints | None = None) -> Floats:
    """Each site moved evenly within the circle of its accuracy; the places of a line move together."""
    reach = (
        np.array([site.location.accuracy_m for site in sites])
        / 1000
        / _EARTH_KM
        * np.sqrt(random.uniform(size=len(sites)))
    )
    angle = random.uniform(0, 2 * np.pi, len(sites))
    if starts is not None:
        lengths = np.diff(starts, append=len(vectors))
        reach, angle = np.repeat(reach, lengths), np.repeat(angle, lengths)
    east = np.column_stack([-vectors[:, 1], vectors[:, 0], np.zeros(len(vectors))])
    east /= np.linalg.norm(east, axis=1, keepdims=True)
    north = np.cross(vectors, east)
    aside = east * np.cos(angle)[:, np.newaxis] + north * np.sin(angle)[:, np.newaxis]
    return cast(Floats, vectors * np.cos(reach)[:, np.newaxis] + aside * np.sin(reach)[:, np.newaxis])


def _nearness(worlds: Floats, targets: Floats, starts: Ints, within_km: float) -> Floats:
    """Number of pairs within reach and mean distance (km) to the nearest target, by world; shape (worlds, 2).

    `worlds` holds unit vectors (worlds, sites, 3), `targets` those of the other side (places, 3), its sites beginning
    at `starts`.
    """
    rounds, sites, _ = worlds.shape
    flat = worlds.reshape(-1, 3)
    count, nearest = np.empty(len(flat)), np.empty(len(flat))
    step = max(1, _CELLS // len(targets))
    for row in range(0, len(flat), step):
        closest = np.maximum.reduceat(flat[row : row + step] @ targets.T, starts, axis=1)
        count[row : row + step] = (closest >= np.cos(within_km / _EARTH_KM)).sum(axis=1)
        nearest[row : row + step] = closest.max(axis=1)
    kilometres = 2 * _EARTH_KM * np.arcsin(np.sqrt(np.clip((1 - nearest) / 2, 0, 1)))
    return np.column_stack([count.reshape(rounds, sites).sum(axis=1), kilometres.reshape(rounds, sites).mean(axis=1)])


def _outcome(observed: float, shaken: Floats, worlds: Floats, sign: int) -> Outcome:
    """`sign` is 1 where much is surprising, -1 where little is."""

    def p_value(value: float) -> float:
        return (1 + int((sign * worlds >= sign * value).sum())) / (1 + len(worlds))

    low, high = _spread(shaken)
    p_low, p_high = sorted((p_value(low), p_value(high)))
    return Outcome(
        float(observed), (low, high), float(worlds.mean()), _spread(worlds), p_value(observed), (p_low, p_high)
    )


def _spread(values: Floats) -> tuple[float, float]:
    low, high = np.percentile(values, [5, 95], method="nearest").tolist()
    return low, high


def _vectors(places: Floats) -> Floats:
    """Unit vectors of places given by longitude and latitude in degrees."""
    lon, lat = np.radians(places).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
