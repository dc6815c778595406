"""Does hard power follow soft power? What is measured, and what chance makes of it."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from dashboard.analysis.following import Following, following, leads, shares_of_land, shares_of_people
from dashboard.model.site import Site
from dashboard.model.towns import Towns
from factories import catalog, claim, site

REGIONS = ("Sughd", "Khatlon", "Gorno-Badakhshan")
EVEN = {"TJK": dict.fromkeys(REGIONS, 1 / 3)}


def hard(identity: str, year: int | None, region: str = "Sughd", **facts: object) -> Site:
    return site(identity, start_year=year, regions=(region,), **facts)


def soft(identity: str, year: int | None, region: str = "Sughd", **facts: object) -> Site:
    return site(identity, **{"layer": "bri_projects", "start_year": year, "regions": (region,), **facts})


def result(sites: list[Site], level: str = "region", **options: object) -> Following:
    found = following(catalog(sites), sites, "thing", level, **{"rounds": 99, "draws": 5, **options})  # type: ignore[arg-type]
    assert found is not None
    return found


def p_values(found: Following) -> dict[tuple[str, str], float]:
    return {(each.null, each.measure): each.p_value for each in found.among}


def test_a_site_counts_as_after_soft_power_of_its_own_region_alone() -> None:
    sites = [hard("a", 2016), hard("b", 2016, "Khatlon"), soft("road", 2010), soft("later", 2020, "Khatlon")]
    found = result(sites)
    assert found.found["share"].value == 0.5
    assert found.found["places"].value == 0.5
    assert found.found["lead"].value == pytest.approx((6 - 4) / 2, abs=0.5)
    assert (found.hard, found.soft, found.with_soft, found.places) == (2, 2, 2, 2)


def test_by_the_first_report_other_dates_count() -> None:
    sites = [hard("a", 2016), soft("road", 2010)]
    told = [claim(site="a", published="2012-05"), claim(site="road", published="2014-01")]
    found = following(catalog(sites, told), sites, "report", rounds=0)
    assert found is not None
    assert found.found["share"].value == 0
    assert found.found["lead"].value == pytest.approx(-1.7, abs=0.1)


def test_what_has_no_date_or_region_is_left_out_and_named() -> None:
    sites = [
        hard("a", 2016),
        hard("undated", None),
        site("nowhere", regions=()),
        soft("road", 2010),
        soft("never", None),
    ]
    found = result(sites)
    assert (found.hard_left_out, found.soft_left_out) == (("nowhere", "undated"), 1)


def test_without_a_dated_security_site_there_is_nothing_to_say() -> None:
    sites = [hard("undated", None), soft("road", 2010)]
    assert following(catalog(sites), sites, "thing") is None


def test_a_place_without_soft_power_gives_no_lead() -> None:
    found = result([hard("a", 2016)])
    assert "lead" not in found.found
    assert found.found["share"].value == 0
    assert not found.among, "chance leaves it no room"


def test_each_security_site_is_listed_with_what_came_first_in_its_region() -> None:
    sites = [hard("a", 2016), hard("b", 2016, "Khatlon"), soft("late", 2013), soft("early", 2010)]
    first, second = leads(catalog(sites), sites, "thing")
    assert (first.site, first.first) == ("a", "early")
    assert first.years == pytest.approx((5.0, 7.0), abs=0.01)
    assert (second.first, second.years) == (None, None)


def test_soft_power_that_is_always_earlier_is_more_than_chance_within_a_region() -> None:
    sites = [soft(f"s{n}", 2000 + n) for n in range(10)] + [hard(f"h{n}", 2015 + n) for n in range(6)]
    found = p_values(result(sites, rounds=199))
    assert found["order", "lead"] < 0.05


def test_towns_and_land_put_security_sites_into_other_regions_with_their_dates() -> None:
    sites = [
        hard("a", 2016),
        soft("road", 2010),
        *(soft(f"s{n}", 2020, region) for n, region in enumerate(REGIONS[1:])),
    ]
    found = result(sites, people=EVEN, land={"TJK": {"Sughd": 1.0}}, rounds=999)
    (share,) = [each for each in found.among if (each.null, each.measure) == ("people", "share")]
    assert share.mean == pytest.approx(1 / 3, abs=0.05)
    assert not [each for each in found.among if each.null == "land"], "there is one region to put it into"


def test_countries_are_compared_by_shuffling_kinds_alone() -> None:
    sites = [hard("a", 2016), soft("road", 2010), soft("other", 2020, "Khatlon")]
    found = result(sites, "country", people=EVEN, land=EVEN)
    assert {each.null for each in found.among} == {"country"}
    assert found.found["share"].value == 1


def test_shares_of_regions_are_of_townspeople_and_of_area() -> None:
    outlines = {"TJK": {"West": box(66, 36, 68, 38), "East": box(68, 36, 69, 38)}}
    towns = {"TJK": Towns(np.array([[67.0, 37.0], [68.5, 37.0], [90.0, 37.0]]), np.array([1000.0, 3000.0, 9000.0]))}
    assert shares_of_people(towns, outlines) == {"TJK": {"West": 0.25, "East": 0.75}}
    land = shares_of_land(outlines)["TJK"]
    assert land["West"] == pytest.approx(2 / 3, abs=1e-4)


@st.composite
def worlds(draw: st.DrawFn) -> list[Site]:
    """Security and soft-power sites in three regions, one security site at least with a year."""
    years, places = st.none() | st.integers(2000, 2025), st.sampled_from(REGIONS)
    found = [hard("h", draw(st.integers(2000, 2025)), draw(places))]
    found += [hard(f"h{n}", draw(years), draw(places)) for n in range(draw(st.integers(0, 4)))]
    return found + [soft(f"s{n}", draw(years), draw(places)) for n in range(draw(st.integers(0, 6)))]


@given(worlds(), st.integers(0, 100))
@settings(max_examples=30, deadline=None)
def test_the_order_of_sites_makes_no_difference_and_a_seed_repeats_the_result(sites: list[Site], seed: int) -> None:
    mixed = random.Random(seed).sample(sites, len(sites))
    assert result(sites, people=EVEN) == result(mixed, people=EVEN)


@given(worlds())
@settings(max_examples=30, deadline=None)
def test_p_is_above_nothing_and_at_most_one(sites: list[Site]) -> None:
    found = result(sites, people=EVEN, land=EVEN)
    assert all(0 < each.p_value <= 1 for each in found.among)
    assert all(each.low <= each.mean + 1e-9 for each in found.among if each.worlds > 20 and each.low == each.high)
    for each in found.found.values():
        assert each.low <= each.value + 1e-9
        assert each.value <= each.high + 1e-9


@given(worlds())
@settings(max_examples=40, deadline=None)
def test_the_share_lies_between_what_the_leads_say_surely_and_at_most(sites: list[Site]) -> None:
    found = result(sites, rounds=0)
    told = [each.years for each in leads(catalog(sites), sites, "thing")]
    surely = sum(years is not None and years[0] >= 0 for years in told)
    at_most = sum(years is not None and years[1] > 0 for years in told)
    assert surely - 1e-9 <= found.before <= at_most + 1e-9
    assert len(told) == found.hard


def test_kinds_given_by_chance_are_found_significant_no_more_often_than_p_says() -> None:
    source = np.random.default_rng(7)
    found: list[float] = []
    for _ in range(120):
        years = source.integers(2000, 2025, 24)
        labels = source.permutation([True] * 8 + [False] * 16)
        sites = [
            (hard if label else soft)(f"x{n}", int(year), REGIONS[n % 3])
            for n, (year, label) in enumerate(zip(years, labels, strict=True))
        ]
        found.append(p_values(result(sites, draws=2))["country", "lead"])
    values = np.array(found)
    assert (values <= 0.05).mean() <= 0.1
    assert (values <= 0.5).mean() == pytest.approx(0.5, abs=0.15)
