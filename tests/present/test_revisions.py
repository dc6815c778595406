"""What changed, in words."""

from typing import Any

import pytest

from dashboard import paths
from dashboard.analysis.revisions import since
from dashboard.model.catalog import Catalog
from dashboard.model.release import Revision
from dashboard.present.revisions import NOT_YET, line, revision_rows, since_words, sources_of, summary
from dashboard.selection import Selection
from dashboard.store.history import read_history
from factories import catalog, claim, history, revision, site, source

THINGS = catalog([site("site"), site("whole", name="The whole")], [claim(site="site")])


def changed(field: str, before: str | None, after: str | None) -> Revision:
    return revision(kind="changed", field=field, before=before, after=after)


def said(kind: str, **facts: Any) -> Revision:
    values = {"property": "troops", "stance": "asserts", "speaker": "A ministry"} | facts
    return revision(kind=kind, **values)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (revision(), "New site: Chinese security presence, Chinese, Tajikistan; active, reported"),
        (revision(kind="removed"), "Site removed"),
        (revision(kind="removed", after="whole"), "Site removed: now part of The whole"),
        (changed("status", "under_construction", "active"), "Status changed: Under construction → Active"),
        (changed("status", "a_word_of_old", "active"), "Status changed: a_word_of_old → Active"),
        (changed("start_year", None, "2016"), "Start year changed: not known → 2016"),
        (changed("confidence", "reported", "contested"), "Confidence changed: Reported → Contested"),
        (changed("countries", "TJK", "TJK, AFG"), "Countries changed: Tajikistan → Tajikistan, Afghanistan"),
        (changed("organizations", "daughter", "gone"), "Organizations changed: Daughter → gone"),
        (changed("money", "349", None), "Amount changed: 349 million US dollars → not known"),
        (
            changed("location", "74, 38, 5000", "74.5, 38, 900"),
            "Location changed: longitude 74, latitude 38 (± 5 km) → longitude 74.5, latitude 38 (± 900 m)",
        ),
        (said("claim_added", after="300 troops"), "New claim: Troops: 300 troops (A ministry)"),
        (said("claim_added", after="300 troops", stance="denies"), "New denial: Troops: 300 troops (A ministry)"),
        (said("claim_removed", before="300", stance="denies"), "Denial removed: Troops: 300 (A ministry)"),
        (
            said("claim_changed", field="value", property="status", before="planned", after="active"),
            "Claim corrected: Status, value: Planned → Active (A ministry)",
        ),
        (
            said("claim_changed", field="speaker", before="A paper", after="A ministry"),
            "Claim corrected: Troops, speaker: A paper → A ministry",
        ),
        (
            said("claim_changed", field="source", before="gone", after="source"),
            "Claim corrected: Troops, source: gone → A headline (A ministry)",
        ),
        (revision(kind="event_added", after="2016: Opened"), "New event: 2016: Opened"),
        (revision(kind="event_removed", before="2016: Opened"), "Event removed: 2016: Opened"),
        (
            revision(kind="event_changed", field="date", before="2016: Opened", after="2016-05: Opened"),
            "Event corrected: 2016 → 2016-05: Opened",
        ),
        (
            revision(kind="event_changed", field="what", before="2016: Opened", after="2016: Closed"),
            "Event corrected: 2016: Opened → 2016: Closed",
        ),
    ],
)
def test_a_change_is_one_line(found: Revision, words: str) -> None:
    assert line(THINGS, found) == words


def test_a_site_in_short_counts_claims_and_names_fields() -> None:
    found = [
        changed("status", "active", "ended"),
        said("claim_added", after="1"),
        said("claim_added", after="2"),
        said("claim_added", after="1", stance="denies"),
        said("claim_changed", field="value", before="1", after="2"),
        revision(kind="event_removed", before="2016: Opened"),
    ]
    assert summary(THINGS, found) == "status, 2 new claims, 1 new denial, 1 correction, 1 removal"
    assert summary(THINGS, [revision(), *found]) == "new, active, reported"
    assert summary(THINGS, [*found, revision(kind="removed")]) == "removed"


def test_a_change_without_sources_has_those_that_say_the_site_exists() -> None:
    assert [each.id for each in sources_of(THINGS, [changed("name", "A", "B")])] == ["source"]
    two = catalog([site("site")], sources={"source": source(), "other": source("other")})
    assert [each.id for each in sources_of(two, [revision(sources=("other", "gone"))])] == ["other"]


def test_what_is_not_released_comes_first_and_says_so() -> None:
    rows = revision_rows(THINGS, [revision(sources=("source",)), revision(release=None)])
    assert [row["Released"] for row in rows] == [NOT_YET, "2026-11-27"]
    assert [(row["Source"], row["Link"]) for row in rows] == [
        ("", None),
        ("A newspaper, 2019-02-18", "https://example.org/article"),
    ]


def words(*found: Revision) -> str:
    known, sites = history(*found), {each.site for each in found if each.kind != "removed"}
    return since_words(THINGS, since(known, known.releases[0], sites, Selection(year=2026, period=(1991, 2026))))


def test_a_link_of_older_data_says_what_is_new_changed_and_gone() -> None:
    assert words(
        revision("new", name="A post"), revision("b", kind="changed", field="status"), revision("gone", kind="removed")
    ) == (
        "This link was made with the data of 2026-11-26. Since then, of the sites it shows: 1 new (A post), 1 changed (An "
        "outpost: status), 1 removed (An outpost)."
    )


def test_of_many_sites_the_first_are_named() -> None:
    assert "5 new (S0; S1; S2; and 2 more)" in words(*(revision(f"s{n}", name=f"S{n}") for n in range(5)))


def test_a_link_says_so_where_nothing_changed_and_where_nobody_knows() -> None:
    assert words() == "This link was made with the data of 2026-11-26. Nothing has changed since at the sites it shows."
    assert since_words(THINGS, None) == (
        "This link was made with other data than these; what has changed since is not known."
    )


def test_every_change_of_the_atlas_has_words(real: Catalog) -> None:
    found = read_history(paths.DATA).revisions
    assert found
    assert all(each["Change"] or each["What"] == "Site removed" for each in revision_rows(real, found))
