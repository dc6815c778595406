"""The docket in the words of a reader."""

import pytest

from dashboard.evidence.docket import OUTCOMES, Elapsed
from dashboard.model.catalog import Catalog
from dashboard.present.docket import (
    OUTCOME_MEANINGS,
    OUTCOME_NAMES,
    denied_words,
    elapsed_words,
    entries_html,
    entries_of,
    later_words,
    rows,
    statements,
    summary,
)
from factories import catalog, claim, site, status_changes, step


def world() -> Catalog:
    return catalog(
        [site("one", name="A post"), site("two", statuses=status_changes(("planned", None), ("cancelled", "2021")))],
        [
            claim(site="one", speaker="A ministry", stance="denies", side="host_government", published="2019-02"),
            claim(site="one", speaker="A think tank", published="2021"),
            claim(site="one", speaker="Nobody knows when", published=None),
            claim(site="two", stance="denies", side="host_government", what="plan", published="2020"),
            claim(site="two", stance="corrects", property="troops", value=500, published=None),
        ],
    )


def test_every_outcome_has_a_name_and_a_meaning() -> None:
    assert set(OUTCOME_NAMES) == set(OUTCOME_MEANINGS) == set(OUTCOMES)


def test_a_row_says_what_was_denied_by_whom_and_what_became_of_it() -> None:
    things = world()
    first = next(row for row in rows(things, entries_of(things, things.sites, None)) if row["Site"] == "A post")
    assert first["Speaker"] == "A ministry"
    assert first["What"] == "an outpost"
    assert (first["Outcome"], first["Since"], first["After"]) == ("Reported again later", "2021", "1.8 to 2.9 years")
    assert first["Reported later"] == "1 claim of 1 origin, 1 of them new; first: A think tank, 2021"
    assert first["Order not known"] == 1


def test_the_newest_entry_comes_first_and_the_undated_last() -> None:
    things = world()
    dates = [entry.denial.published for entry in entries_of(things, things.sites, None)]
    assert dates == ["2020", "2019-02", None]


def test_the_summary_counts_each_outcome() -> None:
    things = world()
    assert summary(entries_of(things, things.sites, None)) == (
        "2 denials and 1 correction, made in 3 statements on 2 sites: 1 where the claim was dropped later; 1 where others "
        "reported it again later; "
        "1 of which the order is not known."
    )
    assert summary([]) == "0 denials and 0 corrections, made in 0 statements on 0 sites."


def test_one_statement_on_several_things_is_several_rows() -> None:
    said = [
        claim(site=place, speaker=who, stance="denies", side="host_government", published=date)
        for place, who, date in [("one", "A", "2019-02-01"), ("two", "A", "2019-02-01"), ("one", "B", "2019-02-01"),
                                 ("one", "A", "2019-02-02")]
    ]  # fmt: skip
    things = catalog([site("one"), site("two")], said)
    entries = entries_of(things, things.sites, None)
    assert (len(entries), statements(entries)) == (4, 3)


def test_a_report_soon_after_the_denial_is_said_to_rest_perhaps_on_earlier_work() -> None:
    denied = claim(site="one", speaker="A ministry", stance="denies", side="host_government", published="2024-07-12")
    things = catalog([site("one")], [denied, claim(site="one", speaker="A paper", published="2024-07-13")])
    entries = entries_of(things, things.sites, None)
    shown = " ".join(entries_html(things, entries).split())
    assert (
        "Reported again within 30 days</b>, 2024-07-13 (1 day later); perhaps from work done before the denial" in shown
    )
    assert "1 where others did so only within 30 days" in summary(entries)


def test_by_known_time_only_what_was_published_counts() -> None:
    things = world()
    (known,) = entries_of(things, things.sites[:1], 2020)
    assert known.outcome == "nothing"


def test_by_known_time_a_plan_is_cancelled_only_once_that_was_known() -> None:
    cancelled = status_changes(("planned", None), ("cancelled", "2021"))
    known = (step(2020, True, None, None, "planned"), step(2022, True, None, None, "cancelled"))
    denied = claim(site="one", stance="denies", side="host_government", what="plan", published="2020")
    things = catalog([site("one", statuses=cancelled, known=known)], [denied])
    assert [entries_of(things, things.sites, year)[0].outcome for year in (2021, 2022)] == ["nothing", "dropped"]


@pytest.mark.parametrize(
    ("elapsed", "words"),
    [
        (None, ""),
        (Elapsed(1, 1), "1 day"),
        (Elapsed(54, 54), "54 days"),
        (Elapsed(10, 40), "10 to 40 days"),
        (Elapsed(643, 672), "21.1 to 22.1 months"),
        (Elapsed(731, 731), "about 2 years"),
        (Elapsed(732, 1460), "2 to 4 years"),
    ],
)
def test_how_long_it_took_in_words(elapsed: Elapsed | None, words: str) -> None:
    assert elapsed_words(elapsed) == words


def test_what_is_denied_names_the_thing_and_how_general_the_denial_is() -> None:
    assert denied_words(claim(value="a base", what="base")) == "a base (base, post or other facility)"
    assert denied_words(claim(value="this site")) == "that the site exists"
    assert denied_words(claim(value="a base", scope="general")) == "a base (denied in general terms)"
    assert denied_words(claim(property="troops", value=40)) == "Troops: 40"


def test_in_full_each_entry_lists_what_followed() -> None:
    things = world()
    html = entries_html(things, entries_of(things, things.sites, None))
    assert "<summary>Reported later by others: 1</summary>" in html
    assert "<summary>Before or after: not known: 1</summary>" in html
    assert "A think tank" in html


def test_nothing_later_needs_no_words() -> None:
    things = world()
    assert later_words(entries_of(things, things.sites[1:], None)[0]) == ""


def test_the_real_docket_has_every_denial_and_correction(real: Catalog) -> None:
    entries = entries_of(real, real.sites, None)
    assert len(entries) == sum(claim.stance != "asserts" for claim in real.claims)
    assert len(rows(real, entries)) == len(entries)
