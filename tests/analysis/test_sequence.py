"""What came first in a place, and what chance would make of the same dates."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.sequence import KINDS, Step, StepKind, dated, districts, firsts, of_place, orders, p_of, steps
from dashboard.analysis.spans import span_of
from factories import catalog, claim, context, event, exercise, site, source, transfer
from strategies import DATES


def step(kind: StepKind, thing: str | None, report: str | None = None, **facts: object) -> Step:
    values: dict[str, object] = {
        "what": "A thing",
        "actors": ("CHN",),
        "countries": ("TJK",),
        "regions": (),
        "sources": (),
    }
    spans = {"thing": span_of(thing) if thing else None, "report": span_of(report) if report else None}
    return Step(**{"kind": kind, **values, **spans, **facts})  # type: ignore[arg-type]


STEPS = st.lists(
    st.builds(step, st.sampled_from(KINDS), st.none() | DATES, st.none() | DATES, what=st.uuids().map(str)), max_size=10
)


def test_sites_are_steps_by_their_layer_and_loans_by_their_events() -> None:
    sites = [
        site("road", layer="bri_projects"),
        site("mine", layer="mine_concessions"),
        site("base", layer="russian_bases", actor="RUS"),
        site("post"),
        site("drill", category="exercise site"),
    ]
    loan = event("road", 2014, "Loan agreed", kind="loan", sources=("source",))
    things = catalog(sites, [claim(site="road", published="2013")], events=(loan, event("road", 2016)))
    found = steps(things, context(), sites)
    assert [(each.site, each.kind) for each in found] == [
        ("road", "project"), ("road", "loan"), ("mine", "concession"), ("base", "post"), ("post", "post"), ("drill", "drill"),
    ]  # fmt: skip
    project, loaned = found[:2]
    assert (project.thing, project.report) == (span_of("2016"), span_of("2013"))
    assert (loaned.thing, loaned.report) == (span_of("2014"), span_of("2019-02-18"))


def test_drills_held_and_arms_delivered_by_russia_or_china_are_steps_of_the_whole_country() -> None:
    around = context(
        exercises=(
            exercise("held"),
            exercise("planned", status="planned"),
            exercise("own", lead="joint", participants=("TJK", "UZB")),
        ),
        arms_transfers=(
            transfer("helicopters", recipient="TJK", year=None, years=(2012, 2014)),
            transfer("ordered", status="ordered"),
            transfer("others", supplier="TUR"),
        ),
    )
    drill, arms = steps(catalog([], sources={"source": source()}), around, [])
    assert (drill.kind, drill.thing, drill.actors) == ("drill", span_of("2010"), ("RUS",))
    assert arms.thing is not None
    assert (arms.kind, arms.thing.first_year, arms.thing.last_day.year) == ("arms", 2012, 2014)


def test_a_drill_that_is_a_site_too_is_there_once() -> None:
    place = site("drill", category="exercise site", start_year=2016)
    same = exercise("same", year=2016, lead="joint", participants=("CHN", "TJK"))
    russian = exercise("russian", year=2016)
    found = steps(catalog([place]), context(exercises=(same, russian)), [place])
    assert [(each.site, each.actors) for each in found] == [("drill", ("CHN",)), (None, ("RUS",))]


def test_a_place_is_a_country_or_a_region_of_it() -> None:
    here, elsewhere = step("loan", "2010", regions=("Sughd",)), step("loan", "2010", countries=("KGZ",))
    assert of_place([here, elsewhere], "TJK") == (here,)
    assert of_place([here], "TJK", "Khatlon") == ()


def test_the_first_of_each_kind_comes_in_the_order_of_the_date_that_counts() -> None:
    found = [
        step("post", "2010", "2020"),
        step("loan", "2012", "2013"),
        step("loan", "2015", "2011"),
        step("arms", None),
    ]
    assert [(kind, each.thing) for kind, each in firsts(found, "thing").items()] == [
        ("post", span_of("2010")), ("loan", span_of("2012")),
    ]  # fmt: skip
    assert list(firsts(found, "report")) == ["loan", "post"]


def test_without_dates_nothing_is_first_and_nothing_is_compared() -> None:
    assert firsts([step("loan", None)], "thing") == {}
    assert orders([step("loan", None), step("post", "2010")], "thing") == ()


def test_loans_that_are_all_before_all_posts_are_more_than_chance() -> None:
    found = [step("loan", str(2000 + n)) for n in range(8)] + [step("post", str(2010 + n)) for n in range(8)]
    (order,) = orders(found, "thing")
    assert (order.a, order.b, order.share, order.counts) == ("loan", "post", 1.0, (8, 8))
    assert order.p_value < 0.01


def test_two_of_the_same_year_are_half_before_each_other() -> None:
    (order,) = orders([step("loan", "2010"), step("post", "2010")], "thing")
    assert (order.share, order.p_value) == (0.5, 1.0)


@given(STEPS, st.randoms())
@settings(max_examples=40)
def test_the_order_the_steps_are_given_in_makes_no_difference(found: list[Step], random: st.DrawFn) -> None:
    mixed = list(found)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert orders(found, "thing", 49) == orders(mixed, "thing", 49)
    assert dated(found, "report") == dated(mixed, "report")


@given(STEPS, st.sampled_from(["thing", "report"]))
@settings(max_examples=40)
def test_p_is_above_nothing_and_at_most_one(found: list[Step], dating: str) -> None:
    for order in orders(found, dating, 49):  # type: ignore[arg-type]
        assert 0 < order.p_value <= 1
        assert 0 <= order.share <= 1


@given(st.floats(0, 1), st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_p_counts_both_directions_and_the_real_world(real: float, worlds: list[float]) -> None:
    p = p_of(real, np.array(worlds))
    assert 2 / (len(worlds) + 1) <= p <= 1 or len(worlds) == 1
    assert p == p_of(-real, -np.array(worlds))


def test_the_regions_of_a_line_are_districts_of_the_country_they_are_in() -> None:
    line = site("line", countries=("TJK", "UZB"), regions=("Khatlon", "Surxondaryo"))
    town = site("town", countries=("UZB",), regions=("Surxondaryo",))
    things = catalog([line, town], [])
    assert districts(things, things.sites, "TJK") == ("Khatlon",)
    assert districts(things, things.sites, "UZB") == ("Surxondaryo",)
