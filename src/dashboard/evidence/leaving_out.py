"""Take a source away: what is left of a site's claims without a publisher, a report, a grade, and what that changes.

A choice names what is left out as `kind:value`: one publication (`source`), what one publisher published (`publisher`)
or the media of one country did (`media`), one report with all that repeats it (`report`), a grade (`grade`), a side
(`side`). With a publisher go the reports of others that repeat its own: their origin begins with its name.

Only claims of existence are left out, since they alone decide; years and statuses stay as they are recorded.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from dashboard.evidence.published import known
from dashboard.evidence.rule import assess
from dashboard.model.claim import Claim
from dashboard.model.site import KnownStep, Site
from dashboard.model.source import Source
from dashboard.model.vocabulary import CONFIDENCES, PLAN, Confidence

MEDIA: Final = frozenset({"state_media", "independent_media"})
"""Kinds of publications that are a country's media."""
KINDS: Final = ("publisher", "media", "grade", "side", "report", "source")
"""Kinds of what may be left out."""
OFFERED: Final = ("publisher", "media", "grade", "side")
"""Those of them that a reader chooses from a list; single reports and publications come by a link."""


class Removable(NamedTuple):
    """A claim of existence with every choice that leaves it out."""

    claim: Claim
    ways: frozenset[str]


def is_offered(way: str) -> bool:
    """Whether a choice is of a kind that readers choose from a list."""
    return way.partition(":")[0] in OFFERED


def removable(
    claims: Iterable[Claim], sources: Mapping[str, Source], seats: Mapping[str, str]
) -> tuple[Removable, ...]:
    """The claims of existence among `claims`, each with the choices that leave it out.

    `seats` has the country of each publisher.
    """
    owners = _Owners(seats)
    found = []
    for claim in claims:
        if claim.property != "existence":
            continue
        source = sources[claim.source]
        publishers = dict.fromkeys([source.publisher, *owners.of(claim.origin)])
        ways = {f"source:{source.id}", f"report:{claim.origin}", f"grade:{claim.reliability}", f"side:{claim.side}"}
        ways |= {f"publisher:{name}" for name in publishers}
        if source.kind in MEDIA and source.publisher in seats:
            ways.add(f"media:{seats[source.publisher]}")
        found.append(Removable(claim, frozenset(ways)))
    return tuple(found)


def left(found: Iterable[Removable], without: Collection[str]) -> list[Claim]:
    """The claims that remain without what is left out."""
    gone = frozenset(without)
    return [claim for claim, ways in found if not ways & gone]


def weighed(site: Site, claims: Sequence[Claim], newest_year: int) -> Site:
    """The site with the confidence, today's and that of each year, that the remaining claims give it."""
    return replace(site, confidence=assess(claims).confidence, known=_steps(site, claims, newest_year))


def _steps(site: Site, claims: Sequence[Claim], newest_year: int) -> tuple[KnownStep, ...]:
    """The known steps of a site with their confidence worked out anew, and those at which only that changes."""
    if not site.known:
        return ()
    begun = site.known[0].year
    by_year = {step.year: step for step in site.known}
    years = {*by_year, *(claim.published_year() or newest_year for claim in claims)}
    steps: list[KnownStep] = []
    current = site.known[0]
    for year in sorted(year for year in years if year >= begun):
        current = by_year.get(year, current)
        step = replace(current, year=year, confidence=assess(known(claims, year, newest_year)).confidence)
        if not steps or year in by_year or step.confidence != steps[-1].confidence:
            steps.append(step)
    return tuple(steps)


def falls(before: Confidence, after: Confidence) -> bool:
    """Whether a site falls from one confidence to another: to a weaker one, or from what exists to no more than a plan."""
    plans = frozenset(PLAN.values())
    if after in plans and before not in plans and before != "weak":
        return True
    order = list(CONFIDENCES)
    return order.index(after) > order.index(before)


@dataclass(frozen=True, slots=True)
class Rest:
    """What a site's confidence would be without one report."""

    report: str
    confidence: Confidence


def rests_on(claims: Iterable[Claim]) -> tuple[Rest, ...]:
    """Every report without which, alone, the confidence of a site would be another, by name."""
    about = [claim for claim in claims if claim.property == "existence"]
    now = assess(about).confidence
    found = (
        Rest(report, assess([claim for claim in about if claim.origin != report]).confidence)
        for report in sorted({claim.origin for claim in about})
    )
    return tuple(rest for rest in found if rest.confidence != now)


class _Owners:
    """Whose reports origins are: that of a publisher begins with its name, as `Washington Post 2019` does."""

    def __init__(self, publishers: Iterable[str]) -> None:
        self._names = {_bare(name): name for name in publishers}
        self._found: dict[str, list[str]] = {}

    def of(self, origin: str) -> list[str]:
        """The publisher of an origin, the one with the longest name; none where it names none."""
        if origin not in self._found:
            bare = _bare(origin)
            ends = [len(bare), *(each.start() for each in re.finditer(r"\b", bare))]
            named = (bare[:end].rstrip(" ,:") for end in sorted(ends, reverse=True))
            self._found[origin] = [self._names[start] for start in named if start in self._names][:1]
        return self._found[origin]


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
