"""Two sides of sites compared with random worlds: left sites are moved, right ones stay."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from dashboard.analysis.chance.envelope import envelope
from dashboard.analysis.chance.measure import Measure, Nearness
from dashboard.analysis.chance.space import main_points
from dashboard.analysis.chance.worlds import RULES, Rule, Worlds, accuracies_km, places_of, random_worlds
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.selection.distance import Floats
from dashboard.store.ground import Ground

ROUNDS: Final = 999
SEED: Final = 1991
"""Any number would do; a fixed one makes the result the same for everybody."""
DISTANCES_KM: Final = tuple(float(km) for km in range(5, 205, 5))
ALPHA: Final = 0.05

Direction = Literal["nearer", "farther", "mixed"]
_DIRECTIONS: Final[dict[int, Direction]] = {1: "nearer", -1: "farther", 0: "mixed"}


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure of the real world: with the places as drawn, and the bounds that the accuracies allow."""

    low: float
    drawn: float
    high: float


@dataclass(frozen=True, slots=True)
class Expected:
    """A measure of the random worlds: its mean, and the 2.5th and 97.5th percentile, which hold 19 of 20 worlds."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The real world among random ones of one rule."""

    rule: Rule
    pairs: tuple[Expected, ...]
    """Pairs within each of the distances."""
    nearest_km: Expected
    """Mean distance from a place to the nearest site."""
    band: tuple[tuple[float, float], ...]
    """By distance: 19 of 20 worlds stay within these numbers of pairs at every distance."""
    p_value: float
    """Share of worlds at least as extreme, at all distances together and in both directions."""
    p_range: tuple[float, float]
    """The p-values with the bounds of the accuracies in both worlds, and this one: the least and the greatest."""
    direction: Direction
    """How the real world differs where it differs most, however little that is."""

    @property
    def finding(self) -> Direction | None:
        """How the real world differs; None where chance may do as much."""
        return self.direction if self.p_value <= ALPHA else None


@dataclass(frozen=True, slots=True)
class Chance:
    """What was observed, how it compares, and all that is needed to repeat it."""

    distances_km: tuple[float, ...]
    sites: int
    """Left sites compared."""
    places: int
    """Places these stand at: the effective number."""
    right: int
    left_out: tuple[str, ...]
    """Ids of left sites not compared: the right side has none in their country, so there is nothing to be near to."""
    rounds: int
    seed: int
    pairs: tuple[Measured, ...]
    """Pairs of a left place and a right site within each of the distances."""
    nearest_km: Measured
    comparisons: tuple[Comparison, ...]
    """By rule; one is missing where it can't be made, because no other sites are known or the real ones are too scattered."""

    @property
    def finding(self) -> Direction | None:
        """What all comparisons agree on, as the strictest of them does; None where chance may do as much."""
        found = {each.finding for each in self.comparisons}
        return found.pop() if len(found) == 1 else None


def compare(
    catalog: Catalog,
    left: Collection[str],
    right: Collection[str],
    ground: Ground,
    *,
    known: Collection[str] | None = None,
    distances_km: Sequence[float] = DISTANCES_KM,
    rules: Collection[Rule] = RULES,
    rounds: int = ROUNDS,
    seed: int = SEED,
) -> Chance:
    """Compare how near the left sites lie to the right ones with three kinds of random worlds.

    All are ids; `known` are the sites that the left ones may change places with, all of the catalog if not given.
    `distances_km` rise. Raises ValueError where no left site has a right one in its country, a site is on both sides,
    or the outline or the towns of a country are missing.
    """
    right_ids, left_ids = set(right), set(left)
    fixed = [site for site in catalog.sites if site.id in right_ids]
    held = {code for site in fixed for code in site.countries}
    wanted = [site for site in catalog.sites if site.id in left_ids]
    compared = [site for site in wanted if site.countries[0] in held]
    _check(compared, fixed, ground)
    points = main_points(compared)
    rows = places_of(compared, points)
    places = [compared[row] for row in rows]
    allowed = (set(catalog.by_id) if known is None else set(known)) - left_ids - right_ids
    others = [site for site in catalog.sites if site.id in allowed]
    measure = Measure.of(fixed, distances_km)
    real = measure(Worlds(points[rows][np.newaxis], accuracies_km(places)[np.newaxis]))
    comparisons = []
    for number, rule in enumerate(RULES):
        if rule not in rules:
            continue
        worlds = random_worlds(rule, compared, rows, others, ground, rounds, np.random.default_rng((seed, number)))
        if worlds is not None:
            comparisons.append(_comparison(rule, real, measure(worlds)))
    least, drawn, greatest = (each[0].tolist() for each in (real.least, real.drawn, real.greatest))
    return Chance(
        distances_km=tuple(distances_km),
        sites=len(compared),
        places=len(places),
        right=len(fixed),
        left_out=tuple(site.id for site in wanted if site.countries[0] not in held),
        rounds=rounds,
        seed=seed,
        pairs=tuple(Measured(*each) for each in zip(greatest[:-1], drawn[:-1], least[:-1], strict=True)),
        nearest_km=Measured(-least[-1], -drawn[-1], -greatest[-1]),
        comparisons=tuple(comparisons),
    )


def _check(left: Sequence[Site], right: Sequence[Site], ground: Ground) -> None:
    if not left or not right:
        raise ValueError("there is nothing to test: no country has sites of both sides")
    if both := {site.id for site in left} & {site.id for site in right}:
        raise ValueError(f"{min(both)} is on both sides; a site can be on one only")
    countries = {site.countries[0] for site in left}
    if missing := countries - set(ground.land):
        raise ValueError(f"{min(missing)}: the outline of this country is missing")
    if missing := countries - set(ground.towns):
        raise ValueError(f"{min(missing)}: the towns of this country are missing")


def _comparison(rule: Rule, real: Nearness, worlds: Nearness) -> Comparison:
    least, drawn, greatest = (
        envelope(observed[0], random, ALPHA)
        for observed, random in (
            (real.least, worlds.least),
            (real.drawn, worlds.drawn),
            (real.greatest, worlds.greatest),
        )
    )
    values = (least.p_value, drawn.p_value, greatest.p_value)
    *pairs, nearest = (expected(each) for each in worlds.drawn.T)
    return Comparison(
        rule=rule,
        pairs=tuple(pairs),
        nearest_km=Expected(-nearest.mean, -nearest.high, -nearest.low),
        band=tuple(zip(drawn.low[:-1].tolist(), drawn.high[:-1].tolist(), strict=True)),
        p_value=drawn.p_value,
        p_range=(min(values), max(values)),
        direction=_DIRECTIONS[drawn.side],
    )


def expected(values: Floats) -> Expected:
    """The mean of a measure of random worlds, and where 19 of 20 of them lie."""
    low, high = np.percentile(values, (2.5, 97.5), method="inverted_cdf").tolist()
    return Expected(float(values.mean()), low, high)
