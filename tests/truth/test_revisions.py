"""What differs between the data as it was released and as it is."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation
from dashboard.model.release import ReleasedSite, Revision
from dashboard.model.site import Involvement, StatusChange
from dashboard.truth.revisions import released_sites, revisions
from factories import catalog, claim, event, site, source

SAYS = claim(site="site", speaker="A ministry", value="an outpost")
SOURCES = {each: source(each) for each in ("source", "other")}


def things(*claims: Any, events: Any = (), citations: Any = (), **facts: Any) -> Catalog:
    """One site with these claims, events, citations and facts."""
    return catalog(
        [site("site", **facts)], claims or (SAYS,), events=events, citations={"site": citations}, sources=SOURCES
    )


def changes(before: Catalog, after: Catalog, merged: Any = None) -> list[Revision]:
    return list(revisions({each.id: each for each in released_sites(before)}, after, merged or {}))


def only(before: Catalog, after: Catalog) -> Revision:
    (found,) = changes(before, after)
    return found


def test_the_atlas_does_not_differ_from_itself(real: Catalog) -> None:
    assert changes(real, real) == []


def test_a_new_site_is_one_change_with_its_status_its_confidence_and_who_says_so() -> None:
    found = only(catalog([]), things(SAYS, replace(SAYS, source="other", stance="denies"), confidence="contested"))
    assert (found.site, found.kind, found.after) == ("site", "added", "active, contested")
    assert found.sources == ("source", "other")


def test_a_site_that_is_gone_names_the_one_it_is_part_of() -> None:
    (found,) = changes(things(), catalog([]), {"site": "whole"})
    assert (found.kind, found.name, found.after) == ("removed", "An outpost", "whole")


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"name": "A post"}, ("name", "An outpost", "A post")),
        ({"countries": ("TJK", "AFG")}, ("countries", "TJK", "TJK, AFG")),
        ({"status": "ended"}, ("status", "active", "ended")),
        ({"start_year": None}, ("start_year", "2016", None)),
        ({"end_year": 2020}, ("end_year", None, "2020")),
        ({"confidence": "contested"}, ("confidence", "reported", "contested")),
        ({"lon": 74.5}, ("location", "74, 38, 5000", "74.5, 38, 5000")),
        ({"accuracy_m": 900}, ("location", "74, 38, 5000", "74, 38, 900")),
        ({"amount_usd_m": 12.5}, ("money", None, "12.5")),
        ({"organizations": (Involvement(org="parent"),)}, ("organizations", "daughter", "parent")),
    ],
)
def test_a_fact_that_changed_is_told_with_what_it_was(facts: dict[str, Any], told: tuple[Any, ...]) -> None:
    found = only(things(), things(**facts))
    assert (found.kind, found.field, found.before, found.after) == ("changed", *told)


def test_a_fact_names_the_sources_cited_for_it_and_of_claims_about_it() -> None:
    cited = (Citation(source="other", backs=("start_year",)),)
    dated = claim(site="site", property="start_year", value=2015, source="source")
    found = changes(things(SAYS, dated), things(SAYS, dated, citations=cited, start_year=2015))
    assert [each.sources for each in found] == [("other", "source")]


def test_a_status_names_its_own_sources() -> None:
    ended = (StatusChange(status="ended", sources=("other",)),)
    assert only(things(), things(statuses=ended)).sources == ("other",)


def test_a_confidence_names_the_sources_of_what_changed_among_the_claims() -> None:
    denial = replace(SAYS, stance="denies", source="other")
    confidence, denied = changes(things(), things(SAYS, denial, confidence="contested"))
    assert (confidence.field, confidence.sources) == ("confidence", ("other",))
    assert (denied.kind, denied.stance, denied.after) == ("claim_added", "denies", "an outpost")


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"value": "a post"}, ("value", "an outpost", "a post")),
        ({"speaker": "A governor"}, ("speaker", "A ministry", "A governor")),
        ({"stance": "denies"}, ("stance", "asserts", "denies")),
        ({"property": "plan"}, ("property", "existence", "plan")),
        ({"source": "other"}, ("source", "source", "other")),
        ({"what": "plan"}, ("what", None, "plan")),
    ],
)
def test_a_claim_that_was_corrected_is_told_by_the_part_that_changed(facts: Any, told: tuple[Any, ...]) -> None:
    found = only(things(SAYS), things(replace(SAYS, **facts)))
    assert (found.kind, found.field, found.before, found.after) == ("claim_changed", *told)


def test_a_claim_from_another_source_is_another_claim() -> None:
    gone, new = replace(SAYS, value="a base"), replace(SAYS, source="other", speaker="A paper", value="a post")
    found = changes(things(gone), things(new))
    assert [(each.kind, each.before, each.after) for each in found] == [
        ("claim_added", None, "a post"),
        ("claim_removed", "a base", None),
    ]


def test_the_order_of_claims_and_events_is_no_change() -> None:
    claims = [SAYS, replace(SAYS, value="a post"), replace(SAYS, property="troops", value=(10, 20))]
    events = [event(year=2016), event(year=2017, what="Closed")]
    assert changes(things(*claims, events=events), things(*claims[::-1], events=events[::-1])) == []


def test_a_figure_has_its_unit_and_a_range_both_ends() -> None:
    troops = replace(SAYS, property="amount_usd_m", value=(10.0, 12.5))
    assert only(things(SAYS), things(SAYS, troops)).after == "10–12.5 million US dollars"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([], [event(year=2016)], ("event_added", None, None, "2016: Opened")),
        ([event(year=2016)], [], ("event_removed", None, "2016: Opened", None)),
        ([event(year=2016)], [event(date="2016-05")], ("event_changed", "date", "2016: Opened", "2016-05: Opened")),
        (
            [event(year=2016, what="May: the post is opened")],
            [event(date="2016-05", what="The post is opened")],
            ("event_changed", "date and what", "2016: May: the post is opened", "2016-05: The post is opened"),
        ),
    ],
)
def test_events_are_recognized_by_their_words(before: Any, after: Any, told: tuple[Any, ...]) -> None:
    found = only(things(events=before), things(events=after))
    assert (found.kind, found.field, found.before, found.after) == told


def test_other_words_of_another_year_are_another_event() -> None:
    found = changes(things(events=[event(year=2016)]), things(events=[event(year=2019, what="Open")]))
    assert [each.kind for each in found] == ["event_added", "event_removed"]


PART = st.sampled_from(["x", "y"])
CLAIMS = st.lists(
    st.builds(
        claim,
        site=st.just("site"),
        property=st.sampled_from(["existence", "function"]),
        stance=st.sampled_from(["asserts", "denies"]),
        value=PART,
        speaker=PART,
        source=st.sampled_from(list(SOURCES)),
    ),
    min_size=1,
    max_size=6,
)
EVENTS = st.lists(
    st.builds(event, year=st.integers(2016, 2018), what=st.sampled_from(["Opened", "Opened again", "Closed"])),
    max_size=4,
)


@given(CLAIMS, EVENTS, CLAIMS, EVENTS)
def test_what_is_added_and_what_is_gone_account_for_every_claim_and_event(
    old: list[Any], was: list[Any], new: list[Any], happened: list[Any]
) -> None:
    found = Counter(each.kind for each in changes(things(*old, events=was), things(*new, events=happened)))
    assert len(old) + found["claim_added"] - found["claim_removed"] == len(new)
    assert len(was) + found["event_added"] - found["event_removed"] == len(happened)


@given(CLAIMS, EVENTS)
def test_nothing_differs_from_itself(claims: list[Any], events: list[Any]) -> None:
    assert changes(things(*claims, events=events), things(*claims, events=events)) == []


@given(CLAIMS, CLAIMS)
def test_claims_that_differ_are_always_told(old: list[Any], new: list[Any]) -> None:
    def said(catalog: Catalog) -> tuple[ReleasedSite, ...]:
        return released_sites(catalog)

    before, after = things(*old), things(*new)
    assert (changes(before, after) == []) == (said(before) == said(after))
