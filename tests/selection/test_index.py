from dataclasses import replace
from typing import Any, cast, get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.evidence.moment import Moment, state_at
from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement, Site
from dashboard.model.vocabulary import CONFIDENCES, STATUSES, Clock, Confidence
from dashboard.selection import Domain, Index, Selection, from_url
from dashboard.selection.index import NOT_KNOWN, OPEN_END, OPEN_START
from dashboard.selection.model import touches
from factories import catalog, claim, organization, site, status_changes, step
from strategies import DOMAIN as URL_DOMAIN
from strategies import SELECTIONS, SITES

CLOCKS: tuple[Clock, ...] = get_args(Clock)
STEP = step(2019, True, 2016, None, "active", "contested", "source")
FOUR = [
    site("outpost", known=(STEP,), confidence="contested"),
    site("mine", layer="mine_concessions", start_year=2000, end_year=2010, status="ended", confidence="confirmed"),
    site("plan", layer="bri_projects", start_year=None, status="planned", countries=("KGZ",), regions=("Osh",)),
    site("base", layer="russian_bases", actor="RUS", start_year=1993, organizations=()),
]
CATALOG = catalog(FOUR, [claim(published="2024")])
INDEX = Index.of(CATALOG)


def shown(**fields: object) -> set[str]:
    mask = INDEX.mask(replace(INDEX.domain.start(), **fields))  # type: ignore[arg-type]
    return {identity for identity, kept in zip(INDEX.ids, mask, strict=True) if kept}


def test_a_site_counts_when_its_years_touch_the_year() -> None:
    assert shown(year=2010, undated=False) == {"mine", "base"}
    assert shown(year=2011, undated=False) == {"base"}
    assert shown(when="period", period=(2010, 2016), undated=False) == {"outpost", "mine", "base"}


def test_undated_sites_are_kept_or_dropped_by_the_switch_alone() -> None:
    assert "plan" in shown(year=1995)
    assert "plan" not in shown(year=1995, undated=False)
    assert "plan" not in shown(when="all", undated=False)


def test_choosing_a_parent_includes_its_daughters() -> None:
    assert shown(when="all", orgs=("parent",)) == {"outpost", "mine", "plan"}


def test_gbao_alone_can_be_chosen() -> None:
    assert shown(when="all", regions=("Gorno-Badakhshan",)) == {"outpost", "mine", "base"}


def test_confidence_is_at_least() -> None:
    assert shown(when="all", confidence="confirmed") == {"mine"}
    assert "outpost" in shown(when="all", confidence="contested")
    assert "outpost" not in shown(when="all", confidence="reported")


def test_what_nobody_had_published_yet_is_not_known() -> None:
    assert "outpost" in shown(year=2016)
    assert "outpost" not in shown(year=2016, clock="known")
    assert shown(year=2019, clock="known") == {"outpost"}


CHANGING = Index.of(
    catalog(
        [
            site(
                "changing",
                start_year=None,
                statuses=status_changes(("under_construction", "2010"), ("active", None), ("ended", "2020")),
                known=(
                    step(2012, True, None, None, "planned", "weak"),
                    step(2015, True, None, None, "active", "confirmed"),
                ),
            )
        ]
    )
)


@pytest.mark.parametrize(
    ("clock", "year", "status"),
    [
        ("true", 2009, None),
        ("true", 2010, "under_construction"),
        ("true", 2015, None),
        ("true", 2020, "ended"),
        ("known", 2011, None),
        ("known", 2012, "planned"),
        ("known", 2015, "active"),
        ("known", 2024, "active"),
    ],
)
def test_status_is_filtered_and_counted_by_the_year(clock: Clock, year: int, status: str | None) -> None:
    selection = replace(CHANGING.domain.start(), year=year, clock=clock)
    assert CHANGING.counts(selection)["status"] == {code: int(code == status) for code in STATUSES}
    for code in STATUSES:
        assert CHANGING.mask(replace(selection, statuses=(code,))).tolist() == [code == status]


def test_a_site_of_unknown_status_is_left_where_no_status_is_chosen() -> None:
    selection = replace(CHANGING.domain.start(), year=2015)
    assert CHANGING.mask(selection).all()
    assert not CHANGING.mask(replace(selection, statuses=tuple(STATUSES))).any()


@pytest.mark.parametrize("clock", ["true", "known"])
def test_time_layer_actor_and_status_are_left_to_the_map(clock: Clock) -> None:
    everywhere = replace(INDEX.domain.start(), when="all", clock=clock)
    narrow = replace(
        everywhere,
        when="year",
        year=1991,
        layers=("bri_projects",),
        actors=("CHN",),
        statuses=("planned",),
        undated=False,
    )
    assert INDEX.base_mask(narrow).tolist() == INDEX.base_mask(everywhere).tolist() == [True] * INDEX.size
    in_kyrgyzstan = replace(narrow, countries=("KGZ",))
    assert INDEX.base_mask(in_kyrgyzstan).tolist() == [site.countries == ("KGZ",) for site in FOUR]


@pytest.mark.parametrize("clock", CLOCKS)
def test_confidence_is_left_to_the_map(clock: Clock) -> None:
    assert INDEX.base_mask(replace(INDEX.domain.start(), confidence="confirmed", clock=clock)).all()


def test_without_the_filter_of_time_all_years_are_shown() -> None:
    early = replace(INDEX.domain.start(), year=1991, undated=False, countries=("KGZ",))
    assert INDEX.without(early)["when"] == len(shown(when="all", countries=("KGZ",)))


@given(st.lists(SITES, min_size=1, max_size=4), st.none() | st.integers(1991, 2031), st.sampled_from(CLOCKS))
def test_the_index_has_every_site_in_the_state_it_was_in(found: list[Site], year: int | None, clock: Clock) -> None:
    things = catalog(found)
    index = Index(things, Domain.of(things))
    start = replace(index.domain.start(), clock=clock)
    state = index.state(start.at(Moment(year, clock)))
    for row, each in enumerate(found):
        expected = state_at(each, Moment(year, clock), things.newest_year)
        assert state.exists[row] == (expected is not None and expected.exists)
        if expected:
            assert state.start[row] == (OPEN_START if expected.start_year is None else expected.start_year)
            assert state.end[row] == (OPEN_END if expected.end_year is None else expected.end_year)
            assert state.undated[row] == (expected.start_year is None and expected.end_year is None)
            assert state.status[row] == (list(STATUSES).index(expected.status) if expected.status else NOT_KNOWN)
            assert state.confidence[row] == list(CONFIDENCES).index(expected.confidence)


@given(SELECTIONS)
def test_each_count_is_what_choosing_it_would_leave(selection: Selection) -> None:
    index = Index(CATALOG, replace(URL_DOMAIN, evidence=INDEX.domain.evidence))
    counts = index.counts(selection)
    for facet, field in (("layer", "layers"), ("country", "countries"), ("status", "statuses"), ("org", "orgs")):
        for code, count in counts[facet].items():
            facets: dict[str, Any] = {field: (code,)}
            chosen = replace(selection, **facets)
            assert int(index.mask(chosen).sum()) == count
    for code, count in counts["confidence"].items():
        assert int(index.mask(replace(selection, confidence=cast(Confidence, code))).sum()) == count


@given(SELECTIONS)
def test_loosening_a_filter_never_loses_a_site(selection: Selection) -> None:
    index = Index(CATALOG, replace(URL_DOMAIN, evidence=INDEX.domain.evidence))
    kept = index.mask(selection)
    for loose in (replace(selection, when="all"), replace(selection, q=""), replace(selection, confidence="weak")):
        if selection.clock == "true" or loose.when == selection.when:
            assert not np.any(kept & ~index.mask(loose))


def test_the_mask_follows_the_one_rule_of_time_on_the_real_data(real: Catalog, index: Index) -> None:
    for year in (1991, 2004, 2016, 2026):
        selection = from_url({"year": [str(year)]}, index.domain)
        expected = [touches(each.start_year, each.last_year, (year, year), undated=True) for each in real.sites]
        assert index.mask(selection).tolist() == expected


def test_the_outpost_in_gbao_was_there_in_2016_and_known_in_2019(index: Index) -> None:
    row = index.ids.index("shaymak-kyzylrabot-outpost")
    for clock, year, there in (("true", 2016, True), ("known", 2016, False), ("known", 2019, True)):
        selection = from_url({"clock": [clock], "year": [str(year)]}, index.domain)
        assert bool(index.mask(selection)[row]) is there


PARTIES = Index.of(
    catalog(
        [
            site("lent", organizations=(Involvement(org="daughter", role="lender"),), commodities=("gold", "silver")),
            site("built", organizations=(Involvement(org="daughter", role="contractor"),), commodities=("copper",)),
            site("both", partners=(Involvement(org="other", role="lender"),), category="gold mine"),
            site("unknown", organizations=(Involvement(org="daughter"),)),
        ],
        organizations={
            "parent": organization("parent"),
            "daughter": organization("daughter", parent="parent"),
            "other": organization("other"),
        },
    )
)
"""Sites whose organizations have other roles; the second party of `both` is the lender, its first has no role."""


def parties(**fields: object) -> set[str]:
    mask = PARTIES.mask(replace(PARTIES.domain.start(), when="all", **fields))  # type: ignore[arg-type]
    return {identity for identity, kept in zip(PARTIES.ids, mask, strict=True) if kept}


def test_a_role_is_that_of_any_organization_unless_some_are_chosen() -> None:
    assert parties(roles=("lender",)) == {"lent", "both"}
    assert parties(roles=("lender",), orgs=("daughter",)) == {"lent"}
    assert parties(roles=("lender",), orgs=("parent",)) == {"lent"}
    assert parties(roles=("lender", "contractor"), orgs=("parent", "other")) == {"lent", "built", "both"}
    assert parties(roles=("contractor",), orgs=("other",)) == set()


def test_a_commodity_is_found_whatever_the_category() -> None:
    assert parties(commodities=("gold",)) == {"lent"}
    assert parties(commodities=("gold", "copper")) == {"lent", "built"}
    assert PARTIES.domain.commodities == ("copper", "gold", "silver")


def test_roles_are_offered_in_the_order_of_the_vocabulary() -> None:
    assert PARTIES.domain.roles == ("lender", "contractor")


ROLES_AND_ORGS = st.tuples(
    st.lists(st.sampled_from(PARTIES.domain.roles), unique=True).map(tuple),
    st.lists(st.sampled_from(PARTIES.domain.orgs), unique=True).map(tuple),
)


@given(ROLES_AND_ORGS)
def test_each_role_and_organization_says_how_many_sites_it_would_leave(
    chosen: tuple[tuple[str, ...], tuple[str, ...]],
) -> None:
    roles, orgs = chosen
    selection = replace(PARTIES.domain.start(), when="all", roles=roles, orgs=orgs)
    counts = PARTIES.counts(selection)
    assert counts["role"] == {role: len(parties(roles=(role,), orgs=orgs)) for role in PARTIES.domain.roles}
    assert counts["org"] == {org: len(parties(orgs=(org,), roles=roles)) for org in PARTIES.domain.orgs}
    without = PARTIES.without(selection)
    assert without["role"] == len(parties(orgs=orgs))
    assert without["org"] == len(parties(roles=roles))


@pytest.mark.parametrize("query", ["37.44, 74.55", "43S FB 37 44", "8J9PCHR2+22"])
def test_coordinates_filter_nothing(query: str) -> None:
    assert INDEX.mask(replace(INDEX.domain.start(), when="all", q=query)).all()


@pytest.mark.parametrize(("query", "trouble"), [("?!", "signs"), ("שלום", "script"), ("nowhere", None)])
def test_a_search_that_can_find_nothing_says_why(query: str, trouble: str | None) -> None:
    assert INDEX.search_trouble(query) == trouble


@given(selection=SELECTIONS)
def test_the_sites_of_a_selection_are_those_of_its_mask_in_their_order(selection: Selection) -> None:
    assert [each.id for each in INDEX.sites(selection)] == [
        each.id for each, kept in zip(CATALOG.sites, INDEX.mask(selection), strict=True) if kept
    ]
