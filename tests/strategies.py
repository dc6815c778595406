"""Claims and selections of every kind, for tests that hold for all of them."""

import dataclasses
import datetime
from typing import Any, cast, get_args, get_origin

from annotated_types import Ge, Gt, Le
from hypothesis import strategies as st

from dashboard.model.fields import Field, fields
from dashboard.model.site import Involvement, StatusChange
from dashboard.model.values import PartialDatePattern, Pattern, SpanColumns, Text
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, LEVELS, SIDES, STANDINGS, STATUSES, TELLERS
from dashboard.selection import Domain, Selection
from factories import catalog, claim, site, status_changes, step

CLAIMS = st.lists(
    st.builds(
        claim,
        id=st.uuids().map(str),
        stance=st.sampled_from(["asserts", "denies", "corrects"]),
        side=st.sampled_from(list(SIDES)),
        level=st.sampled_from([None, *LEVELS]),
        what=st.sampled_from([None, None, "base", "troops"]),
        reliability=st.sampled_from("ABCDEF"),
        origin=st.sampled_from([f"origin {n}" for n in range(6)]),
        published=st.none() | st.integers(2010, 2025).map(str),
        property=st.sampled_from(["existence", "existence", "troops"]),
    ),
    max_size=10,
)

DATES = st.dates(datetime.date(1990, 1, 1), datetime.date(2031, 12, 31)).flatmap(
    lambda day: st.sampled_from([day.isoformat()[:length] for length in (4, 7, 10)])
)
"""Dates as exact as a source may give them."""


@st.composite
def status_histories(draw: st.DrawFn) -> tuple[StatusChange, ...]:
    """What a site may have been, in the order of the dates, some of which are not known."""
    dates = sorted(draw(st.lists(DATES, min_size=1, max_size=4)))
    statuses = draw(st.lists(st.sampled_from(list(STATUSES)), min_size=len(dates), max_size=len(dates)))
    known = draw(st.lists(st.booleans(), min_size=len(dates), max_size=len(dates)))
    return status_changes(
        *zip(statuses, (date if kept else None for date, kept in zip(dates, known, strict=True)), strict=True)
    )


STATUS_HISTORIES = status_histories()
KNOWN_STEPS = st.lists(
    st.builds(
        step,
        year=st.integers(1990, 2031),
        exists=st.booleans(),
        start=st.none() | st.integers(1990, 2031),
        end=st.none() | st.integers(1990, 2031),
        status=st.sampled_from(list(STATUSES)),
        confidence=st.sampled_from(list(CONFIDENCES)),
    ),
    max_size=4,
    unique_by=lambda step: step.year,
).map(lambda steps: tuple(sorted(steps, key=lambda step: step.year)))
SITES = st.builds(
    site,
    start_year=st.none() | st.integers(1990, 2031),
    end_year=st.none() | st.integers(1990, 2031),
    statuses=STATUS_HISTORIES,
    known=KNOWN_STEPS,
    confidence=st.sampled_from(list(CONFIDENCES)),
)
"""Sites of every course over the years."""

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="|\r"), max_size=8)
"""Any text that cells can hold: without the mark of lists, and the carriage return that csv left unquoted until 3.13."""
TEXT = get_args(Text)[1]


def values_of(model: Any) -> st.SearchStrategy[Any]:
    """Values of a class of the model, each field of its type and within its rules."""
    return st.builds(model, **{field.name: _values_of(field) for field in fields(model)})


def _values_of(field: Field) -> st.SearchStrategy[Any]:
    if field.nested:
        values = values_of(field.holds)
    elif field.rule(SpanColumns):
        values = st.tuples(st.integers(1850, 2150), st.none() | st.integers(1850, 2150))
    elif field.many:
        values = st.lists(_items_of(field), min_size=field.required, max_size=3).map(tuple)
    else:
        values = _items_of(field)
    return st.none() | values if field.optional else values


def _items_of(field: Field) -> st.SearchStrategy[Any]:
    pattern = field.rule(Pattern)
    if isinstance(pattern, PartialDatePattern):
        return DATES
    if pattern == TEXT:
        return WORDS.map(str.strip).filter(bool)
    if pattern:
        return st.from_regex(pattern.regex, fullmatch=True, alphabet=st.characters(codec="ascii"))
    if dataclasses.is_dataclass(field.item):
        return values_of(cast(Any, field.item))
    if field.allowed:
        return st.sampled_from(field.allowed)
    low, above, high = (field.rule(kind) for kind in (Ge, Gt, Le))
    if field.item is int:
        return st.integers(low.ge if low else above.gt + 1 if above else None, high.le if high else None)
    if field.item is float:
        return st.floats(low.ge if low else None, high.le if high else None, allow_nan=False, allow_infinity=False)
    if field.item is bool:
        return st.booleans()
    if get_origin(field.item) is tuple:
        return st.tuples(st.floats(-180, 180), st.floats(-90, 90))
    return WORDS.filter(bool) if field.optional or field.many else WORDS


CATALOG = catalog(
    [
        site(
            "one", organizations=(Involvement(org="daughter", role="lender"), Involvement(org="parent", role="owner"))
        ),
        site(
            "two",
            countries=("KGZ",),
            regions=("Osh",),
            category="gold mine",
            commodities=("gold", "silver"),
            relation="chinese_loan_only",
        ),
    ],
    [claim(site="one", origin="A report"), claim(site="two", side="company", reliability="C")],
)
DOMAIN = Domain.of(CATALOG)
FIRST, LAST = DOMAIN.years
YEARS = st.integers(FIRST, LAST)


def some(values: object) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(list(values)), unique=True).map(tuple)  # type: ignore[call-overload]


SELECTIONS = st.builds(
    Selection,
    year=YEARS,
    period=st.tuples(YEARS, YEARS).map(lambda years: (min(years), max(years))),
    when=st.sampled_from(["year", "period", "all"]),
    clock=st.sampled_from(["true", "known"]),
    undated=st.booleans(),
    layers=some(LAYERS),
    actors=some(ACTORS),
    countries=some(DOMAIN.countries),
    regions=some(DOMAIN.regions),
    orgs=some(DOMAIN.orgs),
    roles=some(DOMAIN.roles),
    categories=some(DOMAIN.categories),
    commodities=some(DOMAIN.commodities),
    statuses=some(STATUSES),
    relations=some(DOMAIN.relations),
    confidence=st.sampled_from(list(CONFIDENCES)),
    according=st.sampled_from(list(TELLERS)),
    standings=some(STANDINGS),
    without=some(DOMAIN.without),
    q=st.text(max_size=50).map(str.strip),
    site=st.none() | st.sampled_from(sorted(DOMAIN.sites)),
).map(lambda selection: dataclasses.replace(selection, standings=()) if selection.according == "all" else selection)
