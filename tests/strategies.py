"""Claims and selections of every kind, for tests that hold for all of them."""

from hypothesis import strategies as st

from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, LEVELS, SIDES, STATUSES
from dashboard.selection import Domain, Selection
from factories import catalog, claim, site

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

CATALOG = catalog(
    [site("one"), site("two", countries=("KGZ",), regions=("Osh",), category="gold mine", relation="chinese_loan_only")]
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
    categories=some(DOMAIN.categories),
    statuses=some(STATUSES),
    relations=some(DOMAIN.relations),
    confidence=st.sampled_from(list(CONFIDENCES)),
    q=st.text(max_size=50).map(str.strip),
    site=st.none() | st.sampled_from(sorted(DOMAIN.sites)),
)
