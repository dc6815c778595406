"""What came first in a country or a region: loans, projects, concessions, drills, arms and posts, by date.

A step has two dates: that of the thing, and that of the first report of it that was gathered. Steps without the one
asked for are left out and counted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, Literal, cast, get_args

import numpy as np

from dashboard.analysis import arms
from dashboard.analysis.chance.comparison import ROUNDS, SEED, expected
from dashboard.analysis.lag import report_of, start_of
from dashboard.analysis.spans import Span, earlier, earliest, span_of, years_span
from dashboard.model.catalog import Catalog
from dashboard.model.context import ArmsTransfer, Context, Exercise
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS, Actor, Layer
from dashboard.selection.distance import Floats

StepKind = Literal["loan", "project", "concession", "drill", "arms", "post"]
KINDS: Final[tuple[StepKind, ...]] = get_args(StepKind)
Dating = Literal["thing", "report"]
"""Which date counts: that of the thing, or that of the first report of it."""
_LAYER_KINDS: Final[Mapping[Layer, StepKind]] = {
    "bri_projects": "project",
    "mine_concessions": "concession",
    "russian_bases": "post",
    "chinese_presence": "post",
}
DRILL_SITE: Final = "exercise site"
"""The category of sites that stand for a drill."""


@dataclass(frozen=True, slots=True)
class Step:
    """One dated thing in a sequence."""

    kind: StepKind
    what: str
    actors: tuple[Actor, ...]
    countries: tuple[str, ...]
    """ISO codes."""
    regions: tuple[str, ...]
    """First-level regions; empty where it is of a whole country, or its region is not known."""
    thing: Span | None
    """When it was, or began; None where undated."""
    report: Span | None
    """When the first report of it was published; None where no source of it has a date."""
    sources: tuple[str, ...]
    """Ids of sources, for what is no site."""
    site: str | None = None
    """Id of the site it is, or is of."""

    def when(self, dating: Dating) -> Span | None:
        """The date that counts."""
        return self.thing if dating == "thing" else self.report


@dataclass(frozen=True, slots=True)
class Order:
    """How often things of one kind come before those of another, in one place."""

    a: StepKind
    b: StepKind
    counts: tuple[int, int]
    """How many there are of each."""
    share: float
    """Of all pairs of one of each kind, the share in which a is the earlier; 0.5 where neither is."""
    expected: tuple[float, float]
    """Where 19 of 20 random worlds lie."""
    p_value: float
    """How often kinds shuffled among all dated steps of the place give a share as far from 0.5; see `p_of`."""


def steps(catalog: Catalog, context: Context, sites: Iterable[Site]) -> tuple[Step, ...]:
    """Every step of the sites, and every drill held and arms delivered by Russia or China, with a date or without.

    A drill that is a site too is there once, as the site; a package of arms once, without its parts.
    """
    found = [step for site in sites for step in _of_site(catalog, site)]
    drilled = {
        (code, step.thing.first_year)
        for step in found
        if step.kind == "drill" and step.thing
        for code in step.countries
    }
    drills = (_drill(catalog, row) for row in context.exercises if row.status == "held")
    found += [each for each in drills if each.actors and not _is_there(each, drilled)]
    found += [
        _arms(catalog, row)
        for row in context.arms_transfers
        if row.status in arms.HAPPENED and row.supplier in ACTORS and row.part_of is None
    ]
    return tuple(found)


def of_place(found: Iterable[Step], country: str, region: str | None = None) -> tuple[Step, ...]:
    """The steps in a country (ISO code), or in one of its regions."""
    return tuple(step for step in found if country in step.countries and (region is None or region in step.regions))


def districts(catalog: Catalog, sites: Iterable[Site], country: str) -> tuple[str, ...]:
    """The first-level regions of a country (ISO code) that the sites lie in, by name.

    A site of several countries has regions of several. Whose one is, the sites of a single country tell.
    """
    homes = {region: site.countries[0] for site in catalog.sites if len(site.countries) == 1 for region in site.regions}
    here = (site for site in sites if country in site.countries)
    return tuple(
        sorted({region for site in here for region in site.regions if homes.get(region, site.countries[0]) == country})
    )


def dated(found: Iterable[Step], dating: Dating) -> tuple[Step, ...]:
    """The steps that have the date asked for, by it."""
    return tuple(sorted((step for step in found if step.when(dating)), key=lambda step: _by(step, dating)))


def firsts(found: Iterable[Step], dating: Dating) -> dict[StepKind, Step]:
    """The first step of each kind, the kind that came first at the head: what may have been first, by its middle."""
    first: dict[StepKind, Step] = {}
    for step in dated(found, dating):
        first.setdefault(step.kind, step)
    return first


def orders(found: Iterable[Step], dating: Dating, rounds: int = ROUNDS, seed: int = SEED) -> tuple[Order, ...]:
    """For every two kinds of the steps, which comes before the other more often, and whether chance does as much.

    What is not known of a date is taken into account: two of the same year count half. Chance is the same dates with the
    kinds shuffled among them. Empty where there are no two kinds.
    """
    known = sorted(dated(found, dating), key=lambda step: (_by(step, dating), step.kind))
    kinds = np.array([KINDS.index(step.kind) for step in known], dtype=int)
    if len(set(kinds.tolist())) < 2:
        return ()
    before = earlier([cast(Span, step.when(dating)) for step in known])
    random = np.random.default_rng(seed)
    worlds = np.concatenate([kinds[np.newaxis], random.permuted(np.tile(kinds, (rounds, 1)), axis=1)])
    on = {kind: (worlds == kind).astype(float) for kind in sorted(set(kinds.tolist()))}
    after = {kind: each @ before for kind, each in on.items()}  # how many of the kind are before each step
    made = []
    for a, b in combinations(on, 2):
        counts = (int(on[a][0].sum()), int(on[b][0].sum()))
        shares = np.einsum("ws,ws->w", after[a], on[b]) / (counts[0] * counts[1])
        chance = expected(shares[1:])
        p_value = p_of(shares[0], shares[1:])
        made.append(Order(KINDS[a], KINDS[b], counts, float(shares[0]), (chance.low, chance.high), p_value))
    return tuple(made)


def p_of(real: float, worlds: Floats) -> float:
    """Twice the share of worlds, the real one included, at least as large, or as small if that is rarer; at most 1.

    So both directions count, and it is never 0.
    """
    near = 1e-9
    larger, smaller = (worlds >= real - near).sum() + 1, (worlds <= real + near).sum() + 1
    return float(min(1.0, 2 * min(larger, smaller) / (len(worlds) + 1)))


def _by(step: Step, dating: Dating) -> tuple[float, float, str]:
    span = step.when(dating)
    assert span is not None  # noqa: S101 -- only those with a date are sorted
    return (span.middle, span.first, step.what)


def _of_site(catalog: Catalog, site: Site) -> Iterable[Step]:
    itself = Step(
        kind="drill" if site.category == DRILL_SITE else _LAYER_KINDS[site.layer],
        what=site.name,
        actors=(site.actor,),
        countries=site.countries,
        regions=site.regions,
        thing=start_of(site),
        report=report_of(catalog, site),
        sources=(),
        site=site.id,
    )
    yield itself
    for event in catalog.events_of.get(site.id, ()):
        if event.kind == "loan":
            yield replace(
                itself,
                kind="loan",
                what=f"{site.name}: {event.what}",
                thing=span_of(event.date),
                report=_reported(catalog, event.sources),
                sources=event.sources,
            )


def _is_there(drill: Step, drilled: set[tuple[str, int]]) -> bool:
    """Whether a drill is one of the sites that stand for a drill: China's, in the same country and year."""
    year = drill.thing.first_year if drill.thing else 0
    return "CHN" in drill.actors and any((code, year) in drilled for code in drill.countries)


def _drill(catalog: Catalog, row: Exercise) -> Step:
    actors: list[Actor] = [code for code in ACTORS if code in row.participants]
    if row.lead in {"RUS", "CSTO"} and "RUS" not in actors:
        actors.insert(0, "RUS")
    return Step(
        kind="drill",
        what=row.name,
        actors=tuple(actors),
        countries=row.countries,
        regions=(),
        thing=span_of(row.start or str(row.year)),
        report=_reported(catalog, row.source_ids),
        sources=row.source_ids,
    )


def _arms(catalog: Catalog, row: ArmsTransfer) -> Step:
    years = arms.years(row)
    return Step(
        kind="arms",
        what=row.item,
        actors=(cast(Actor, row.supplier),),
        countries=(row.recipient,),
        regions=(),
        thing=years_span(*years) if years else None,
        report=_reported(catalog, row.source_ids),
        sources=row.source_ids,
    )


def _reported(catalog: Catalog, sources: Sequence[str]) -> Span | None:
    return earliest(catalog.sources[source].date for source in sources)
