"""Checks of the context tables: references, places, dates, order."""

from collections.abc import Iterator
from typing import Any

from dashboard.model.context import ArmsShare, ArmsTransfer, Debt, Exercise, Membership, Row, Training
from dashboard.model.fields import fields
from dashboard.model.values import year_of
from dashboard.model.vocabulary import BLOC_ORGANIZATIONS
from dashboard.truth.checks.dates import is_before, is_to_come
from dashboard.truth.checks.outlines import Outlines, offset_m
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault


def context_problems(truth: Truth, outlines: Outlines) -> Iterator[Problem]:
    """Everything wrong in the context tables."""
    for table, rows in truth.context.items():
        name = f"data/context/{table}.yaml"
        for row in rows.values():
            for field, wrong, right in (*_references(truth, table, row), *_values(row, outlines)):
                yield Problem(name, row.id, field, wrong, right)


def _references(truth: Truth, table: str, row: Row) -> Iterator[Fault]:
    for place, support in enumerate(row.sources):
        if not truth.has("sources", support.source):
            yield Fault(f"sources.{place}.source", f"no source {support.source}", "the id of a publication in sources/")
    if isinstance(row, Membership) and not truth.has("organizations", BLOC_ORGANIZATIONS[row.bloc]):
        wrong = f"no organization {BLOC_ORGANIZATIONS[row.bloc]} for {row.bloc}"
        yield Fault("bloc", wrong, "an entry of organizations.yaml with this id")
    if isinstance(row, ArmsTransfer) and row.part_of:
        yield from _package(truth, table, row)


def _package(truth: Truth, table: str, row: ArmsTransfer) -> Iterator[Fault]:
    rows: dict[str, Any] = truth.context[table]
    seen = [row.id]
    above = row.part_of
    while above:
        if not truth.has(table, above):
            yield Fault("part_of", f"no row {above}", "the id of the package in the same table")
            return
        if above in seen:
            yield Fault("part_of", f"{above} is part of itself", "a package that is in no other of its parts")
            return
        seen.append(above)
        above = rows[above].part_of if above in rows else None


def _values(row: Row, outlines: Outlines) -> Iterator[Fault]:
    for field in getattr(row, "computed", []):
        if field not in {each.name for each in fields(type(row))} or getattr(row, field) is None:
            yield Fault("computed", f"{field} has no value", "a field of the row that was worked out")
    if isinstance(row, Debt):
        for bound, side in (("at_least", "a lower"), ("at_most", "an upper")):
            for field in getattr(row, bound):
                if field not in {each.name for each in fields(Debt)} or getattr(row, field) is None:
                    yield Fault(bound, f"{field} has no value", f"a field of the row that is {side} bound")
        for field in {*row.at_least} & {*row.at_most}:
            yield Fault("at_most", f"{field} is a lower bound too", "one of the two")
    if isinstance(row, Membership):
        yield from _order(row.joined, row.left, "left")
    if isinstance(row, Exercise):
        yield from _order(row.start, row.end, "end")
        if row.start and year_of(row.start) != row.year:
            yield Fault("year", f"{row.year}, and a start on {row.start}", "the year it started in")
        if row.status == "held" and is_to_come(row.start or str(row.year)):
            yield Fault("status", f"held on {row.start or row.year}, a day to come", "planned")
    if isinstance(row, ArmsShare):
        first, last = row.period.split("-")
        if first > last:
            yield Fault("period", row.period, "the earlier year first")
    if isinstance(row, ArmsTransfer | Training) and row.years and row.years[1] and row.years[0] > row.years[1]:
        yield Fault("years", f"{row.years[0]} to {row.years[1]}", "the earlier year first")
    if isinstance(row, Exercise | Training) and row.location:
        spot = row.location
        countries = row.countries if isinstance(row, Exercise) else []
        distance = offset_m((spot.lon, spot.lat), countries, outlines)
        if distance is not None and distance > spot.accuracy_m:
            wrong = f"{(spot.lon, spot.lat)} lies {distance / 1000:.0f} km outside {', '.join(countries)}"
            yield Fault("location", wrong, f"inside it within {spot.accuracy_m / 1000:g} km, longitude before latitude")


def _order(first: str | None, last: str | None, field: str) -> Iterator[Fault]:
    if first and last and is_before(last, first):
        yield Fault(field, f"{last} is before {first}", "the same day or a later one")
