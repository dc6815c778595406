from typing import Any

import pytest

from dashboard.analysis.revisions import kept, rank, since
from dashboard.model.release import Revision
from dashboard.selection import Selection
from factories import history, revision

EVERYTHING = Selection(year=2026, period=(1991, 2026))
GONE = revision("gone", kind="removed")


def choice(**facts: Any) -> Selection:
    return Selection(year=2026, period=(1991, 2026), **facts)


def test_the_changes_of_the_chosen_sites_are_kept() -> None:
    one, other = revision("one"), revision("other", kind="changed", field="status")
    assert kept([one, other], {"other"}, EVERYTHING) == [other]


@pytest.mark.parametrize(
    ("facts", "kept_too"),
    [
        ({}, True),
        ({"when": "all", "site": "one", "undated": False}, True),
        ({"countries": ("TJK", "KGZ"), "actors": ("CHN",), "layers": ("chinese_presence",)}, True),
        ({"countries": ("KGZ",)}, False),
        ({"actors": ("RUS",)}, False),
        ({"layers": ("bri_projects",)}, False),
        ({"statuses": ("active",)}, False),
        ({"q": "outpost"}, False),
        ({"confidence": "confirmed"}, False),
    ],
)
def test_a_site_that_is_gone_is_kept_where_it_can_be_told_that_it_was_meant(facts: Any, kept_too: bool) -> None:
    assert kept([GONE], (), choice(**facts)) == [GONE] * kept_too


def test_what_a_site_went_through_before_it_was_removed_goes_with_it() -> None:
    before = revision("gone", kind="changed", field="status")
    assert kept([before, GONE], (), EVERYTHING) == [before, GONE]


def of(*revisions: Revision, sites: Any, date: str = "2026-11-26") -> tuple[list[str], list[str], list[str]]:
    known = history(*revisions)
    release = next(each for each in known.releases if each.date == date)
    found = since(known, release, sites, EVERYTHING)
    return list(found.added), list(found.changed), list(found.removed)


def test_sites_are_new_changed_or_removed() -> None:
    status = revision("changed", kind="changed", field="status")
    assert of(revision("new"), status, GONE, sites={"new", "changed"}) == (["new"], ["changed"], ["gone"])


def test_a_new_site_that_changed_later_is_new_and_one_that_came_back_is_not_removed() -> None:
    later = revision("new", release=None, kind="changed", field="status")
    assert of(revision("new"), later, sites={"new"}) == (["new"], [], [])
    assert of(revision("back", kind="removed"), revision("back", release=None), sites={"back"}) == (["back"], [], [])


def test_only_what_came_after_the_release_counts() -> None:
    unreleased = revision("late", release=None)
    assert of(revision("new"), unreleased, sites={"new", "late"}, date="2026-11-27") == (["late"], [], [])


def test_what_matters_most_comes_first() -> None:
    event = revision("event", kind="event_added", after="2016: Opened")
    claim = revision("claim", kind="claim_added", property="troops", stance="asserts", after="300")
    denial = revision("denial", kind="claim_added", property="troops", stance="denies", after="300")
    assert [rank(each) for each in (revision(), GONE, denial, claim, event)] == [0, 1, 2, 3, 4]
    assert of(event, claim, denial, sites={"event", "claim", "denial"})[1] == ["denial", "claim", "event"]
