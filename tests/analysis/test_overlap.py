from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.overlap import PRESETS, SECURITY, Pair, Side, overlap
from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement, Site
from distances import distance_m
from factories import catalog, organization, site

PLACES = st.tuples(st.floats(66, 76), st.floats(36, 44))


@st.composite
def sites(draw: st.DrawFn, identity: str) -> Site:
    lon, lat = draw(PLACES)
    route = tuple(draw(st.lists(PLACES, min_size=2, max_size=3, unique=True))) if draw(st.booleans()) else ()
    years = st.none() | st.integers(1991, 2026)
    return site(
        identity, lon=lon, lat=lat, route=route, accuracy_m=draw(st.integers(1, 90_000)), start_year=draw(years)
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    return catalog([draw(sites(identity)) for identity in "abcd"])


def one(a: Site, b: Site, within_km: float = 1000, **facts: Any) -> Pair:
    (pair,) = overlap(catalog([a, b], **facts), [a.id], [b.id], within_km)
    return pair


@given(catalogs(), st.floats(0, 600))
@settings(max_examples=50, deadline=None)
def test_the_pairs_are_those_whose_low_end_is_within_the_distance(things: Catalog, within_km: float) -> None:
    found = {(pair.a, pair.b) for pair in overlap(things, ["a", "b"], ["c", "d"], within_km)}
    for a in ("a", "b"):
        for b in ("c", "d"):
            left, right = things.by_id[a], things.by_id[b]
            low_km = max(0.0, distance_m(left, right) - left.location.accuracy_m - right.location.accuracy_m) / 1000
            if abs(low_km - within_km) > 0.01 * within_km:  # lines are exact to 0.1 percent
                assert ((a, b) in found) == (low_km < within_km)


@given(catalogs())
@settings(max_examples=50, deadline=None)
def test_it_is_symmetric(things: Catalog) -> None:
    there, back = overlap(things, ["a", "b"], ["c", "d"], 500), overlap(things, ["c", "d"], ["a", "b"], 500)
    mirrored = {"a": "b", "b": "a", "same": "same", "unknown": "unknown"}
    assert {(p.a, p.b, p.low_km, p.point_km, p.high_km, p.first) for p in there} == {
        (p.b, p.a, p.low_km, p.point_km, p.high_km, mirrored[p.first]) for p in back
    }


@given(catalogs())
@settings(max_examples=50, deadline=None)
def test_the_range_contains_the_distance_of_the_points_and_pairs_are_sorted(things: Catalog) -> None:
    pairs = overlap(things, "abcd", "abcd", 500)
    assert all(0 <= pair.low_km <= pair.point_km <= pair.high_km for pair in pairs)
    assert list(pairs) == sorted(pairs, key=lambda pair: (pair.low_km, pair.point_km))


def test_the_range_carries_both_accuracies() -> None:
    outpost = site("outpost", lon=74, lat=38, accuracy_m=5_000)
    pair = one(outpost, site("mine", lon=74, lat=38.117, accuracy_m=4_000))
    assert (round(pair.low_km), round(pair.point_km), round(pair.high_km)) == (4, 13, 22)


def test_identical_places_may_touch_and_still_carry_their_accuracies() -> None:
    pair = one(site("a", accuracy_m=2_000), site("b", accuracy_m=3_000))
    assert (pair.low_km, pair.point_km, pair.high_km) == (0, 0, 5)


def test_a_pair_that_only_its_accuracies_bring_within_reach_is_given_with_its_range() -> None:
    far = site("far", lat=38.5, accuracy_m=30_000)
    assert one(site("near", accuracy_m=5_000), far, within_km=25).point_km > 50
    assert overlap(catalog([site("near"), site("far", lat=38.5)]), ["near"], ["far"], 25) == ()


def test_no_site_is_paired_with_itself_and_each_pair_is_given_once() -> None:
    pairs = overlap(catalog([site("a"), site("b"), site("c")]), "abc", "abc", 10)
    assert [(pair.a, pair.b) for pair in pairs] == [("a", "b"), ("a", "c"), ("b", "c")]
    assert [(p.a, p.b) for p in overlap(catalog([site("a"), site("b")]), "b", "ab", 10)] == [("b", "a")]


@pytest.mark.parametrize(
    ("a", "b", "first", "years"),
    [(2012, 2016, "a", 4), (2016, 2012, "b", -4), (2016, 2016, "same", 0), (None, 2016, "unknown", None)],
)
def test_which_came_first(a: int | None, b: int | None, first: str, years: int | None) -> None:
    pair = one(site("a", start_year=a), site("b", start_year=b))
    assert (pair.first, pair.years) == (first, years)


def test_organizations_and_countries_are_those_of_both() -> None:
    shared = {each.id: each for each in (organization("tbea"), organization("various", placeholder=True))}
    involved = (Involvement(org="tbea"), Involvement(org="various"))
    plant = site("plant", countries=("TJK", "KGZ"), organizations=involved)
    mine = site("mine", countries=("TJK",), organizations=(), partners=involved)
    pair = one(plant, mine, organizations=shared)
    assert (pair.organizations, pair.countries) == (("tbea",), ("TJK",))


def test_a_side_leaves_out_what_is_not_quite_what_its_layer_says() -> None:
    loan = site("loan", layer="mine_concessions", relation="chinese_loan_only")
    mine = site("mine", layer="mine_concessions")
    assert PRESETS["mines"].of([loan, mine, site("outpost")]) == ("mine",)
    assert Side().of([loan, mine]) == ("loan", "mine")


def test_nothing_near_is_an_empty_answer() -> None:
    assert overlap(catalog([site("a"), site("b", lat=50)]), ["a"], ["b"], 10) == ()
    assert overlap(catalog([site("a")]), ["a"], [], 10) == ()


def test_every_preset_has_sites_in_the_data(real: Catalog) -> None:
    assert SECURITY.of(real.sites)
    assert all(side.of(real.sites) for side in PRESETS.values())


def test_distances_known_from_the_map_hold_in_the_data(real: Catalog) -> None:
    pairs = {(pair.a, pair.b): pair for pair in overlap(real, SECURITY.of(real.sites), real.by_id, 60)}
    camp = pairs["shaymak-kyzylrabot-outpost", "shaymak-second-cluster"]
    assert 10 < camp.point_km < 25  # two clusters "about 10 miles apart"
    assert ("pla-support-base-djibouti", "doraleh-multipurpose-port") in pairs
