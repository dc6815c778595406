from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.difference import Change, Difference, compared, difference
from dashboard.evidence.moment import Moment
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import KnownStep, Site, StatusChange
from dashboard.model.vocabulary import CONFIDENCES, STATUSES
from dashboard.selection import Index
from factories import catalog, claim, site, step

YEARS = st.integers(1991, 2026)
MOMENTS = st.builds(Moment, YEARS, st.sampled_from(["true", "known"]))
STEPS = st.builds(
    KnownStep,
    year=YEARS,
    exists=st.booleans(),
    start_year=st.none() | YEARS,
    end_year=st.none() | YEARS,
    status=st.sampled_from(list(STATUSES)),
    confidence=st.sampled_from(list(CONFIDENCES)),
    source=st.just("source"),
)
STATUS_CHANGES = st.lists(
    st.builds(StatusChange, status=st.sampled_from(list(STATUSES)), since=st.none() | YEARS.map(str)),
    min_size=1,
    max_size=3,
)
OWNERS = st.tuples(st.sampled_from(["One company", "Another company"]), YEARS, st.none() | YEARS)


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    sites: list[Site] = []
    claims: list[Claim] = []
    for identity in ("a", "b", "c"):
        known = draw(st.lists(STEPS, max_size=3, unique_by=lambda step: step.year))
        sites.append(
            site(
                identity,
                start_year=draw(st.none() | YEARS),
                end_year=draw(st.none() | YEARS),
                statuses=tuple(draw(STATUS_CHANGES)),
                known=tuple(sorted(known, key=lambda step: step.year)),
            )
        )
        claims += [
            claim(site=identity, property="owner", value=value, from_year=first, to_year=last)
            for value, first, last in draw(st.lists(OWNERS, max_size=2))
        ]
    return catalog(sites, claims)


def of(things: Catalog, a: Moment, b: Moment, **options: Any) -> Difference:
    return difference(things, things.by_id, a, b, **options)


@given(catalogs(), MOMENTS, st.booleans())
@settings(deadline=None)
def test_from_a_moment_to_itself_nothing_changes(things: Catalog, moment: Moment, undated: bool) -> None:
    found = of(things, moment, moment, undated=undated)
    assert found.added == found.ended == found.changed == ()


@given(catalogs(), MOMENTS, MOMENTS)
@settings(deadline=None)
def test_the_way_back_mirrors_the_way_there(things: Catalog, a: Moment, b: Moment) -> None:
    there, back = of(things, a, b), of(things, b, a)
    assert (there.added, there.ended, there.same) == (back.ended, back.added, back.same)
    assert there.changes == tuple(replace(c, before=c.after, after=c.before) for c in back.changes)


@given(catalogs(), MOMENTS, MOMENTS)
@settings(deadline=None)
def test_every_site_is_in_one_list_at_most_and_lists_are_sorted(things: Catalog, a: Moment, b: Moment) -> None:
    found = of(things, a, b)
    lists = (found.added, found.ended, found.changed, found.same)
    listed = [identity for ids in lists for identity in ids]
    assert len(listed) == len(set(listed))
    assert all(list(ids) == sorted(ids) for ids in lists)


def test_a_site_is_added_by_its_start_and_ended_after_its_end() -> None:
    things = catalog([site("new", start_year=2016), site("old", start_year=1990, end_year=2015)])
    found = of(things, Moment(2015), Moment(2016))
    assert (found.added, found.ended) == (("new",), ("old",))
    assert of(things, Moment(2010), Moment(2015)).same == ("old",)


def test_a_site_of_unknown_years_neither_appears_nor_ends_and_is_named() -> None:
    things = catalog([site("plan", start_year=None)])
    found = of(things, Moment(2000), Moment(2020))
    assert (found.same, found.undated) == (("plan",), ("plan",))
    assert of(things, Moment(2000), Moment(2020), undated=False).same == ()


def test_a_site_that_ended_before_it_started_is_at_no_moment() -> None:
    things = catalog([site("odd", start_year=2016, end_year=2010)])
    found = of(things, Moment(2010), Moment(2016))
    assert found.added == found.ended == found.same == found.changed == ()


def test_a_change_of_status_names_what_tells_both() -> None:
    statuses = (
        StatusChange(status="under_construction", since="2013", sources=("first",)),
        StatusChange(status="active", since="2016-05", sources=("second",)),
    )
    found = of(catalog([site("site", start_year=2013, statuses=statuses)]), Moment(2014), Moment(2020))
    assert found.changed == ("site",)
    change = found.changes[0]
    assert (change.aspect, change.before.values, change.after.values) == (
        "status",
        ("under_construction",),
        ("active",),
    )
    assert (change.before.sources, change.after.sources) == (("first",), ("second",))


def owned(*spells: tuple[str, int, int | None], stance: str = "asserts") -> Catalog:
    claims = [
        claim(site="site", property="owner", value=owner, from_year=first, to_year=last, stance=stance)
        for owner, first, last in spells
    ]
    return catalog([site("site", start_year=1991)], claims)


def aspects(changes: tuple[Change, ...]) -> list[str]:
    return [change.aspect for change in changes]


def test_an_owner_changes_when_nobody_tells_the_same_owner_of_both_years() -> None:
    things = owned(("Polymetal", 2014, 2023), ("Solidcore", 2023, None))
    assert aspects(of(things, Moment(2020), Moment(2024)).changes) == ["owner"]
    assert of(things, Moment(2020), Moment(2023)).changes == ()
    assert of(things, Moment(2010), Moment(2024)).changes == ()


def test_words_about_a_single_year_and_denials_change_no_owner() -> None:
    assert of(owned(("A firm", 2018, 2018), ("The firm", 2022, 2022)), Moment(2018), Moment(2022)).changes == ()
    assert (
        of(owned(("A firm", 2010, 2018), ("Z", 2020, None), stance="denies"), Moment(2015), Moment(2022)).changes == ()
    )


def test_by_known_time_only_what_was_published_by_then_tells_the_owner() -> None:
    def told_in(date: str | None) -> Catalog:
        claims = [
            claim(site="site", property="owner", value="One", from_year=2000, to_year=2019, published="2015"),
            claim(site="site", property="owner", value="Other", from_year=2020, published=date),
        ]
        known = (step(2010, True, 2000, None),)
        return catalog([site("site", start_year=2000, known=known, newest_evidence="2026")], claims)

    a, b, newest = (Moment(year, "known") for year in (2018, 2024, 2026))
    assert aspects(of(told_in("2023"), a, b).changes) == ["owner"]
    assert of(told_in("2025"), a, b).changes == ()
    assert of(told_in(None), a, b).changes == ()
    assert aspects(of(told_in(None), a, newest).changes) == ["owner"]


def test_a_status_without_a_date_is_not_taken_for_the_one_before() -> None:
    statuses = (
        StatusChange(status="planned", since="2010", sources=("first",)),
        StatusChange(status="active", sources=("second",)),
        StatusChange(status="ended", since="2020", sources=("third",)),
    )
    things = catalog([site("site", start_year=2010, statuses=statuses)])
    (change,) = of(things, Moment(2010), Moment(2020)).changes
    assert (change.before.values, change.before.sources) == (("planned",), ("first",))
    assert (change.after.values, change.after.sources) == (("ended",), ("third",))
    assert of(things, Moment(2010), Moment(2015)).changes == ()
    assert of(things, Moment(2015), Moment(2020)).changes == ()


def test_by_known_time_confidence_moves_with_what_was_published() -> None:
    steps = (
        step(2019, True, 2016, None, "active", "weak", "first"),
        step(2021, True, 2016, None, "active", "contested", "second"),
    )
    things = catalog([site("outpost", known=steps)])
    assert of(things, Moment(2018, "known"), Moment(2020, "known")).added == ("outpost",)
    found = of(things, Moment(2020, "known"), Moment(2022, "known"))
    assert aspects(found.changes) == ["confidence"]
    assert found.changes[0].after.sources == ("second",)


def test_by_valid_time_confidence_is_the_same_at_every_moment(real: Catalog) -> None:
    found = difference(real, real.by_id, Moment(1995), Moment(2025))
    assert "confidence" not in aspects(found.changes)


def test_a_site_that_crosses_the_threshold_is_compared_not_called_new() -> None:
    steps = (
        step(2019, True, 2016, None, "active", "weak", "first"),
        step(2021, True, 2016, None, "active", "confirmed", "second"),
    )
    things = catalog([site("outpost", known=steps)])
    index = Index.of(things)
    selection = replace(index.domain.start(), confidence="confirmed")
    a, b = Moment(2019, "known"), Moment(2022, "known")
    found = difference(things, compared(index, selection, a, b), a, b)
    assert (found.added, found.changed) == ((), ("outpost",))


def test_sites_that_a_filter_leaves_out_are_not_compared() -> None:
    things = catalog([site("tajik"), site("kyrgyz", countries=("KGZ",))])
    index = Index.of(things)
    selection = replace(index.domain.start(), countries=("KGZ",))
    assert compared(index, selection, Moment(2015), Moment(2020)) == ("kyrgyz",)
