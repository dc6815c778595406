"""SQL and the index give the same answers, whatever is chosen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import sql

from dashboard.model.catalog import Catalog
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES
from dashboard.selection import Domain, Index, Selection
from dashboard.selection.area import Circle, Shape
from dashboard.store.database.connection import Address
from dashboard.store.database.query import Questions, in_sql
from dashboard.store.database.watch import current

WORDS = (
    "kant", "Байконур", "杜尚别", "中", "دوشنبه", "PLA", "GBAO", "power plnat", "gold Naryn", "tajkistan", "osh", "ос", "_", "%",
    "37.44, 74.55", "rosatom", "aynni", "zzzzzz", "china", "2019", "o'zbek", "кумтор золото",
)  # fmt: skip
PLACES = st.tuples(st.floats(50, 88), st.floats(35, 56))
AREAS = (
    st.none()
    | st.builds(lambda place, km: Circle(round(place[1], 4), round(place[0], 4), km), PLACES, st.floats(1, 900))
    | st.builds(lambda a, b: Shape.box(a[0], a[1], a[0] + b[0] / 5, a[1] + b[1] / 5), PLACES, PLACES)
    | st.builds(lambda corners: Shape(tuple(corners)), st.lists(PLACES, min_size=3, max_size=6, unique=True))
)


@pytest.fixture(scope="module")
def questions(database: str) -> Iterator[Questions]:
    schema = current(Address(database)).schema
    with psycopg.connect(database) as connection:
        yield Questions(connection, schema)


def few(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.just(()) | st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)


def selections(domain: Domain) -> st.SearchStrategy[Selection]:
    years = st.integers(*domain.years)
    return st.builds(
        Selection,
        year=years,
        period=st.tuples(years, years).map(lambda pair: (min(pair), max(pair))),
        when=st.sampled_from(["year", "period", "all"]),
        clock=st.sampled_from(["true", "known"]),
        undated=st.booleans(),
        layers=few(tuple(LAYERS)),
        actors=few(tuple(ACTORS)),
        countries=few(domain.countries),
        regions=few(domain.regions),
        orgs=few(domain.orgs),
        roles=few(domain.roles),
        categories=few(domain.categories),
        commodities=few(domain.commodities),
        statuses=few(tuple(STATUSES)),
        relations=few(domain.relations),
        confidence=st.sampled_from(list(CONFIDENCES)),
        area=AREAS,
        q=st.just("") | st.sampled_from(WORDS) | st.text(max_size=8).map(str.strip),
    )


SOME = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SOME
@given(data=st.data())
def test_sql_finds_the_sites_that_the_index_finds(data: st.DataObject, questions: Questions, index: Index) -> None:
    chosen = data.draw(selections(index.domain))
    # Each filter in its turn alone, beside the time: together they mostly leave nothing.
    alone = data.draw(st.sampled_from(["", "layers", "countries", "regions", "orgs", "roles", "statuses", "area", "q"]))
    if alone:
        plain = replace(
            index.domain.start(), year=chosen.year, period=chosen.period, when=chosen.when, clock=chosen.clock
        )
        chosen = replace(plain, undated=chosen.undated, **{alone: getattr(chosen, alone)})
    found = [site for site, kept in zip(index.ids, index.mask(chosen), strict=True) if kept]
    assert questions.ids(chosen) == found
    assert questions.count(chosen) == len(found)


@settings(SOME, max_examples=40)
@given(data=st.data())
def test_sql_counts_beside_choices_as_the_index_does(data: st.DataObject, questions: Questions, index: Index) -> None:
    chosen = data.draw(selections(index.domain))
    loose = replace(chosen, regions=(), categories=(), commodities=(), relations=(), area=None, q="")
    counted = {facet: dict(found) for facet, found in questions.counts(loose).items()}
    expected = index.counts(loose)
    assert {facet: found for facet, found in counted.items() if any(found.values())} == {
        facet: {value: number for value, number in found.items() if number or facet == "confidence"}
        for facet, found in expected.items()
        if any(found.values())
    }


@settings(SOME, max_examples=40)
@given(area=AREAS.filter(bool))
def test_sql_measures_what_lies_in_an_area_as_the_index_does(
    area: Circle | Shape, questions: Questions, index: Index
) -> None:
    inside = index.inside(replace(index.domain.start(), area=area))
    assert inside is not None
    assert questions.inside(area) == {site: int(how) for site, how in zip(index.ids, inside, strict=True) if how}


@pytest.mark.parametrize("word", WORDS)
def test_a_search_means_the_same_in_sql(questions: Questions, index: Index, word: str) -> None:
    chosen = replace(index.domain.start(), when="all", q=word)
    assert questions.ids(chosen) == [site for site, kept in zip(index.ids, index.mask(chosen), strict=True) if kept]


def test_what_claims_say_according_to_a_side_stays_with_the_index(questions: Questions, index: Index) -> None:
    for asked in ({"according": "host_government"}, {"without": ("side:media",)}):
        chosen = replace(index.domain.start(), **asked)
        assert not in_sql(chosen)
        with pytest.raises(ValueError, match="index"):
            questions.ids(chosen)


def test_the_years_of_a_site_are_a_half_open_range_without_a_bound_that_is_not_known(
    database: str, real: Catalog
) -> None:
    schema = current(Address(database)).schema
    with psycopg.connect(database) as connection:
        rows = connection.execute(sql.SQL("SELECT id, years FROM {}").format(sql.Identifier(schema, "sites")))
        found: dict[str, Any] = dict(rows.fetchall())
    for site in real.sites:
        years = found[site.id]
        if site.start_year is not None and site.last_year is not None and site.start_year > site.last_year:
            assert years.isempty
            continue
        assert (years.lower, years.upper) == (site.start_year, None if site.last_year is None else site.last_year + 1)
        assert not years.upper_inc
