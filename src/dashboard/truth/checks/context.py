"""Checks of the context tables, the article and the chains: references, places, dates, order."""

from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any
from urllib.parse import parse_qsl

from dashboard.model.clock import today
from dashboard.model.context import ArmsShare, ArmsTransfer, Debt, Exercise, Membership, Row, Training
from dashboard.truth.checks.outlines import offset_m
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault

PARAMETERS = frozenset(
    {"layer", "actor", "country", "region", "org", "category", "status", "relation", "confidence", "q"}
)
"""Parameters of an address that may name a selection as evidence."""


def context_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in the context tables, the article and the chains."""
    for table, rows in truth.context.items():
        name = f"data/context/{table}.yaml"
        for row in rows.values():
            for field, wrong, right in (*_references(truth, table, row), *_values(row)):
                yield Problem(name, row.id, field, wrong, right)
    yield from _article(truth)
    yield from _chains(truth)


def _references(truth: Truth, table: str, row: Row) -> Iterator[Fault]:
    for place, support in enumerate(row.sources):
        if support.source not in truth.sources:
            yield Fault(f"sources.{place}.source", f"no source {support.source}", "the id of a publication in sources/")
    if isinstance(row, ArmsTransfer) and row.part_of:
        rows: dict[str, Any] = truth.context[table]
        seen = [row.id]
        above: str | None = row.part_of
        while above:
            if above not in rows:
                yield Fault("part_of", f"no row {above}", "the id of the package in the same table")
                return
            if above in seen:
                yield Fault("part_of", f"{above} is part of itself", "a package that is in no other of its parts")
                return
            seen.append(above)
            above = rows[above].part_of


def _values(row: Row) -> Iterator[Fault]:
    for field in getattr(row, "computed", []):
        if getattr(row, field, None) is None:
            yield Fault("computed", f"{field} has no value", "a field of the row that was worked out")
    if isinstance(row, Debt):
        for field in row.at_least:
            if getattr(row, field, None) is None:
                yield Fault("at_least", f"{field} has no value", "a field of the row that is a lower bound")
    if isinstance(row, Membership):
        yield from _order(row.joined, row.left, "left")
    if isinstance(row, Exercise):
        yield from _order(row.start, row.end, "end")
        if row.start and int(row.start[:4]) != row.year:
            yield Fault("year", f"{row.year}, and a start on {row.start}", "the year it started in")
        if row.status == "held" and row.year > today().year:
            yield Fault("status", f"held in {row.year}, a year to come", "planned")
    if isinstance(row, ArmsShare):
        first, last = row.period.split("-")
        if first > last:
            yield Fault("period", row.period, "the earlier year first")
    if isinstance(row, ArmsTransfer | Training) and row.years and row.years[1] and row.years[0] > row.years[1]:
        yield Fault("years", f"{row.years[0]} to {row.years[1]}", "the earlier year first")
    if isinstance(row, Exercise | Training) and row.location:
        spot = row.location
        countries = row.countries if isinstance(row, Exercise) else []
        distance = offset_m((spot.lon, spot.lat), countries) if countries else None
        if distance is not None and distance > spot.accuracy_m:
            wrong = f"{(spot.lon, spot.lat)} lies {distance / 1000:.0f} km outside {', '.join(countries)}"
            yield Fault("location", wrong, f"inside it within {spot.accuracy_m / 1000:g} km, longitude before latitude")


def _order(first: str | None, last: str | None, field: str) -> Iterator[Fault]:
    if first and last and first > last:
        yield Fault(field, f"{last} is before {first}", "the same day or a later one")


def _article(truth: Truth) -> Iterator[Problem]:
    name = "data/article.yaml"
    for claim in truth.article.values():
        if not claim.evidence:
            yield Problem(name, claim.id, "evidence", "none", "at least one piece, or the claim is not found")
        for place, item in enumerate(claim.evidence):
            for field, wrong, right in _pointers(truth, item.site, item.row, [item.source] if item.source else []):
                yield Problem(name, claim.id, f"evidence.{place}.{field}", wrong, right)
            unknown = {key for key, _ in parse_qsl(item.selection or "")} - PARAMETERS
            if unknown:
                wrong = f"no parameter {', '.join(sorted(unknown))}"
                yield Problem(name, claim.id, f"evidence.{place}.selection", wrong, ", ".join(sorted(PARAMETERS)))
        for place, change in enumerate(claim.since):
            for field, wrong, right in _pointers(truth, change.site, change.row, change.sources):
                yield Problem(name, claim.id, f"since.{place}.{field}", wrong, right)
            if not (change.site or change.row or change.sources):
                yield Problem(name, claim.id, f"since.{place}", "backed by nothing", "a site, a row or sources")


def _pointers(truth: Truth, site: str | None, row: str | None, sources: Sequence[str]) -> Iterator[Fault]:
    if site and site not in truth.records:
        yield Fault("site", f"no record {site}", "the id of a record")
    if row:
        table, _, identity = row.partition("/")
        if identity not in truth.context.get(table, {}):
            yield Fault("row", f"no row {row}", "<table>/<id> of a context table")
    for source in sources:
        if source not in truth.sources:
            yield Fault("sources", f"no source {source}", "the id of a publication in sources/")


def _chains(truth: Truth) -> Iterator[Problem]:
    name = "data/chains.yaml"
    for chain in truth.chains.values():
        steps = {step.id for step in chain.steps}
        if len(steps) != len(chain.steps):
            yield Problem(name, chain.id, "steps", "an id given twice", "every step has its own id")
        for step in chain.steps:
            for field, wrong, right in _pointers(truth, step.site, None, step.sources):
                yield Problem(name, chain.id, f"steps.{step.id}.{field}", wrong, right)
            if not (step.site or step.sources):
                yield Problem(name, chain.id, f"steps.{step.id}", "backed by nothing", "a site or sources")
        for place, link in enumerate(chain.links):
            for end in (link.of, link.to):
                if end not in steps:
                    yield Problem(name, chain.id, f"links.{place}", f"no step {end}", "the id of a step of this chain")
            for claim in link.claims:
                record = truth.records.get(claim.site)
                if record is None or not any(each.source == claim.source for each in record.claims):
                    wrong = f"{claim.site} has no claim from {claim.source}"
                    yield Problem(name, chain.id, f"links.{place}.claims", wrong, "a site and the source of its claim")
        order: TopologicalSorter[str] = TopologicalSorter()
        for link in chain.links:
            order.add(link.to, link.of)
        try:
            order.prepare()
        except CycleError:
            yield Problem(name, chain.id, "links", "a step leads back to itself", "an order without a circle")
