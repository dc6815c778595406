"""Does hard power follow soft power? Security sites and the soft-power sites that were in the same place before them.

Soft-power sites are Chinese Belt and Road projects and mine concessions that are what their layer says; hard-power sites
are those of the Chinese security presence. A site counts by its start, or by the first report of it. A place is a
first-level region, or a country. For every world the same is measured:

- `share`: of the security sites, how many had a soft-power site in their place before them;
- `lead`: of those whose place has any soft-power site, the median number of years from the first of these to the
  security site, negative where it came later;
- `places`: of the places with a security site, in how many the first soft-power site came before the first security
  site. Each place counts once, whatever came there together.

Dates are drawn anew within what is known of them, `DRAWS` times, the same for all worlds, and each measure is the mean.
docs/methods.md explains the worlds to a careful reader.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.chance.comparison import ROUNDS, SEED, expected
from dashboard.analysis.lag import report_of, start_of
from dashboard.analysis.overlap import SECURITY, Side
from dashboard.analysis.sequence import Dating, p_of
from dashboard.analysis.spans import YEAR, Span, drawn
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.model.towns import Towns
from dashboard.selection.distance import GEOD, Floats

SOFT: Final = Side(layers=("bri_projects", "mine_concessions"), actors=("CHN",), whole=True)
HARD: Final = Side(layers=SECURITY.layers, actors=("CHN",))
DRAWS: Final = 20
Level = Literal["region", "country"]
Null = Literal["order", "country", "people", "land"]
NULLS: Final[tuple[Null, ...]] = get_args(Null)
"""What is left to chance: kinds shuffled among the sites of one place; among those of one country; security sites put into
regions of their country by how many townspeople live there; or by their area."""
Measure = Literal["share", "lead", "places"]
MEASURES: Final[tuple[Measure, ...]] = get_args(Measure)
Bools = NDArray[np.bool_]
Shares = Mapping[str, Mapping[str, float]]
"""By country (ISO code): the share of each of its regions in something."""


@dataclass(frozen=True, slots=True)
class Found:
    """One measure of the real world; years for `lead`, else a share."""

    value: float
    """The mean over the draws of dates."""
    low: float
    high: float
    """The least and the greatest that the dates allow, of those drawn."""


@dataclass(frozen=True, slots=True)
class Among:
    """One measure of the real world among random worlds of one kind."""

    null: Null
    measure: Measure
    mean: float
    low: float
    high: float
    """Where 19 of 20 worlds lie."""
    p_value: float
    worlds: int
    """How many the measure is defined in."""


@dataclass(frozen=True, slots=True)
class Following:
    """Whether soft power came first, and how that compares with chance."""

    level: Level
    dating: Dating
    hard: int
    """Security sites compared."""
    soft: int
    """Soft-power sites in their countries."""
    before: float
    """How many security sites had one before them in their place: the mean over the draws."""
    with_soft: int
    """Security sites whose place has any soft-power site with a date."""
    places: int
    """Places with a security site."""
    hard_left_out: tuple[str, ...]
    """Ids of security sites without a date or a region."""
    soft_left_out: int
    """Soft-power sites without a date or a region."""
    found: Mapping[Measure, Found]
    among: tuple[Among, ...]
    """By what is left to chance, then by measure; a measure is missing where chance leaves it no room."""
    rounds: int
    draws: int
    seed: int


@dataclass(frozen=True, slots=True)
class Lead:
    """A security site and the first soft-power site of its place."""

    site: str
    places: tuple[str, ...]
    first: str | None
    """Id of the soft-power site; None where no dated one is there."""
    years: tuple[float, float] | None
    """From that to the security site, as few and as many as the dates allow; negative where it came later."""


@dataclass(frozen=True)
class _World:
    """Security sites and the first soft-power site of each place, in several worlds and one draw of dates."""

    moments: Floats
    """Of security sites, shape (worlds, sites)."""
    there: Bools
    """Which places each is in, shape (worlds or 1, sites, places)."""
    soft: Floats
    """When the first soft-power site of each place was, infinite where there is none; shape (worlds or 1, places)."""


def following(
    catalog: Catalog,
    sites: Sequence[Site],
    dating: Dating,
    level: Level = "region",
    *,
    people: Shares | None = None,
    land: Shares | None = None,
    rounds: int = ROUNDS,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Following | None:
    """Compare the order of soft and hard power among the sites with random worlds.

    `people` and `land` are shares of regions (`shares_of_people`, `shares_of_land`); without them that comparison is not
    made, nor is it for countries. Without `rounds` nothing is compared. None where no security site has a date and a
    place. The order of the sites makes no difference.
    """
    hard_ids, soft_ids = set(HARD.of(sites)), set(SOFT.of(sites))
    ordered = sorted((site for site in sites if site.id in hard_ids | soft_ids), key=lambda site: site.id)
    spans = {site.id: date_of(catalog, site, dating) for site in ordered}
    places = {site.id: _places(site, level) for site in ordered}
    used = [site for site in ordered if spans[site.id] and places[site.id]]
    hosts = {site.countries[0] for site in used if site.id in hard_ids}
    kept = [site for site in used if site.countries[0] in hosts]
    if not hosts:
        return None
    hard = np.array([site.id in hard_ids for site in kept])
    names = sorted({name for site in kept for name in places[site.id]})
    names += sorted(
        {name for shares in (people, land) for host in hosts for name in (shares or {}).get(host, {})} - {*names}
    )
    there = np.array([[name in places[site.id] for name in names] for site in kept])
    moments = drawn([span for site in kept if (span := spans[site.id])], draws, np.random.default_rng(seed))

    real = _measured([_labelled(each, hard[np.newaxis], there) for each in moments])
    among: list[Among] = []
    for number, null in enumerate(NULLS if rounds else ()):
        random = np.random.default_rng((seed, number))
        if null in {"order", "country"}:
            if null == "order" and level == "country":
                continue
            groups = [(site.countries[0], *(places[site.id] if null == "order" else ())) for site in kept]
            worlds = _shuffled(hard, groups, rounds, random)
            measured = _measured([_labelled(each, worlds, there) for each in moments])
        else:
            shares = people if null == "people" else land
            if level == "country" or not shares or not hosts <= set(shares):
                continue
            put = _put([site.countries[0] for site in kept if site.id in hard_ids], shares, names, rounds, random)
            measured = _measured([_moved(each, hard, there, put) for each in moments])
        among += _compared(null, real, measured)
    soft_there = (there & ~hard[:, np.newaxis]).any(axis=0)
    in_hosts = [site for site in ordered if site.countries[0] in hosts]
    return Following(
        level=level,
        dating=dating,
        hard=int(hard.sum()),
        soft=int((~hard).sum()),
        before=float(real["share"].mean() * hard.sum()),
        with_soft=int((there[hard] & soft_there).any(axis=1).sum()),
        places=int(there[hard].any(axis=0).sum()),
        hard_left_out=tuple(site.id for site in ordered if site.id in hard_ids and site not in used),
        soft_left_out=sum(site.id in soft_ids and site not in used for site in in_hosts),
        found={name: _found(real[name][:, 0]) for name in MEASURES if np.isfinite(real[name]).all()},
        among=tuple(among),
        rounds=rounds,
        draws=draws,
        seed=seed,
    )


def leads(catalog: Catalog, sites: Sequence[Site], dating: Dating, level: Level = "region") -> tuple[Lead, ...]:
    """Every security site that has a date and a place, with the first soft-power site there, by the middles of dates."""
    hard_ids, soft_ids = set(HARD.of(sites)), set(SOFT.of(sites))
    soft = [(span, site) for site in sites if site.id in soft_ids and (span := date_of(catalog, site, dating))]
    soft.sort(key=lambda each: (each[0].middle, each[0].first, each[1].id))
    found = []
    for site in sites:
        span, places = date_of(catalog, site, dating), _places(site, level)
        if site.id in hard_ids and span and places:
            first, there = next((each for each in soft if {*places} & {*_places(each[1], level)}), (None, None))
            years = ((span.first - first.end) / YEAR, (span.end - first.first) / YEAR) if first else None
            found.append(Lead(site.id, places, there.id if there else None, years))
    return tuple(found)


def date_of(catalog: Catalog, site: Site, dating: Dating) -> Span | None:
    """The date of a site that counts: its start, or the first report of it."""
    return start_of(site) if dating == "thing" else report_of(catalog, site)


def shares_of_people(towns: Mapping[str, Towns], outlines: Mapping[str, Mapping[str, BaseGeometry]]) -> Shares:
    """The share of each region in the townspeople of its country.

    `outlines` are those of regions (WGS 84 degrees) by country and name. A town outside all of them counts nowhere.
    """
    found: dict[str, dict[str, float]] = {}
    for country, regions in outlines.items():
        places, people = towns[country].places, towns[country].people
        found[country] = _as_shares(
            {name: float(people[shapely.contains_xy(outline, places)].sum()) for name, outline in regions.items()}
        )
    return found


def shares_of_land(outlines: Mapping[str, Mapping[str, BaseGeometry]]) -> Shares:
    """The share of each region in the area of its country, on the WGS 84 ellipsoid."""
    return {
        country: _as_shares({name: abs(GEOD.geometry_area_perimeter(outline)[0]) for name, outline in regions.items()})
        for country, regions in outlines.items()
    }


def _as_shares(amounts: Mapping[str, float]) -> dict[str, float]:
    whole = sum(amounts.values())
    return {name: amount / whole for name, amount in amounts.items()}


def _places(site: Site, level: Level) -> tuple[str, ...]:
    return site.regions if level == "region" else site.countries[:1]


def _shuffled(hard: Bools, groups: Sequence[tuple[str, ...]], rounds: int, random: np.random.Generator) -> Bools:
    """Which sites are hard in each world: as many of each group as in fact; shape (rounds, sites)."""
    worlds = np.tile(hard, (rounds, 1))
    for group in sorted(set(groups)):
        rows = [row for row, each in enumerate(groups) if each == group]
        worlds[:, rows] = random.permuted(worlds[:, rows], axis=1)
    return worlds


def _put(hosts: Sequence[str], shares: Shares, names: Sequence[str], rounds: int, random: np.random.Generator) -> Bools:
    """Which place each security site is put into, shape (rounds, sites, places)."""
    put = np.zeros((rounds, len(hosts), len(names)), dtype=bool)
    for number, host in enumerate(hosts):
        chances = np.array([shares[host].get(name, 0.0) for name in names])
        put[np.arange(rounds), number, random.choice(len(names), rounds, p=chances)] = True
    return put


def _labelled(moments: Floats, hard: Bools, there: Bools) -> _World:
    """Worlds that differ in which sites are hard; `moments` has the shape (sites,), `hard` (worlds, sites)."""
    soft = np.full((len(hard), there.shape[1]), np.inf)
    for place, rows in enumerate(there.T):
        if rows.any():
            soft[:, place] = np.where(hard[:, rows], np.inf, moments[rows]).min(axis=1)
    which = np.nonzero(hard)[1].reshape(len(hard), -1)
    return _World(moments[which], there[which], soft)


def _moved(moments: Floats, hard: Bools, there: Bools, put: Bools) -> _World:
    """Worlds that differ in which place each security site is in."""
    soft = _labelled(moments, hard[np.newaxis], there).soft
    return _World(np.broadcast_to(moments[hard], put.shape[:2]), put, soft)


def _measured(draws: Sequence[_World]) -> dict[Measure, Floats]:
    """Each measure of each draw and world, shape (draws, worlds); NaN where it is not defined."""
    found: dict[Measure, list[Floats]] = {name: [] for name in MEASURES}
    for world in draws:
        first = np.where(world.there, world.soft[:, np.newaxis], np.inf).min(axis=2)
        found["share"].append((first < world.moments).mean(axis=1))
        found["lead"].append(_median(np.where(np.isfinite(first), (world.moments - first) / YEAR, np.nan)))
        hard = np.where(world.there, world.moments[:, :, np.newaxis], np.inf).min(axis=1)
        held = np.isfinite(hard)
        found["places"].append(((world.soft < hard) & held).sum(axis=1) / held.sum(axis=1))
    return {name: np.array(each) for name, each in found.items()}


def _median(values: Floats) -> Floats:
    """The median of each row without its NaN, which are at its end once sorted; NaN where there is nothing else."""
    rows = np.sort(values, axis=1)
    known = np.isfinite(rows).sum(axis=1)
    here = np.arange(len(rows))
    pair = rows[here, np.maximum((known - 1) // 2, 0)] + rows[here, np.minimum(known // 2, rows.shape[1] - 1)]
    found: Floats = np.where(known > 0, pair / 2, np.nan)
    return found


def _found(values: Floats) -> Found:
    return Found(float(values.mean()), float(values.min()), float(values.max()))


def _compared(null: Null, real: Mapping[Measure, Floats], worlds: Mapping[Measure, Floats]) -> list[Among]:
    """The measures that are defined in the real world and differ between random ones."""
    made = []
    for name in MEASURES:
        own, others = float(real[name].mean()), worlds[name].mean(axis=0)
        others = others[np.isfinite(others)]
        if np.isfinite(own) and len(others) and np.ptp(np.append(others, own)) > 1e-9:
            chance = expected(others)
            p_value = p_of(own, others)
            made.append(Among(null, name, chance.mean, chance.low, chance.high, p_value, len(others)))
    return made
