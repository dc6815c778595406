"""The legends of map, timeline and comparison."""

from urllib.parse import unquote

from dashboard.evidence.moment import TODAY, Moment
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, EVENT_KINDS, LAYERS, PLAN, STATUS_NOT_KNOWN, STATUSES
from dashboard.present.legend import (
    compare_legend,
    confidence_entries,
    map_legend,
    standing_legend,
    status_heading,
    timeline_legend,
)
from dashboard.present.palette import COLOURS, DASHES, EVENT_SIGNS, GREEN, OVERLAY_SIGNS, RED, STATUS_MARKS


def test_what_a_side_says_has_neutral_marks() -> None:
    html = unquote(str(standing_legend("host")))
    assert not any(colour in html for colour in (GREEN, RED))
    assert not any(sign in html for sign in "✓×✔✗")


def test_the_map_legend_explains_every_word_of_the_vocabulary() -> None:
    html = map_legend()
    for labels in (LAYERS, ACTORS, STATUSES):
        assert all(label in html for label in labels.values())


def test_how_well_a_plan_is_established_has_the_outline_of_a_site_established_as_well() -> None:
    entries = confidence_entries()
    assert [label for image, label in entries if image] == [CONFIDENCES[strength] for strength in PLAN]
    assert all(DASHES[code] == DASHES[strength] for strength, code in PLAN.items())
    assert entries[-1][1].startswith("“Plan")


def test_a_status_not_known_has_a_sign_of_its_own() -> None:
    assert STATUS_NOT_KNOWN in map_legend()
    assert len(set(STATUS_MARKS.values())) == len(STATUS_MARKS) == len(STATUSES) + 1


def test_the_legend_says_of_which_moment_the_status_is() -> None:
    assert status_heading(TODAY) == "Status today"
    assert status_heading(Moment(2010)) == "Status in 2010"
    assert status_heading(Moment(2010, "known")) == "Status known at the end of 2010"
    assert "<h2>Status in 2010</h2>" in map_legend(status_heading(Moment(2010)))


def test_legends_are_drawn_in_the_colours_of_the_map() -> None:
    for html in (map_legend(), timeline_legend(), compare_legend(changes=False)):
        assert all(colour in unquote(html) for colour in COLOURS.values())


def test_every_kind_of_event_has_a_sign_of_its_own_and_a_place_in_the_legend() -> None:
    signs = [*EVENT_SIGNS.values(), *OVERLAY_SIGNS.values()]
    assert len(signs) == len(set(signs))
    assert set(EVENT_SIGNS) == set(EVENT_KINDS)
    assert all(label in timeline_legend() for label in EVENT_KINDS.values())


def test_the_timeline_legend_shows_only_what_is_added_to_the_timeline() -> None:
    assert "Arms delivery" not in timeline_legend()
    html = timeline_legend(iter(["Exercise", "Arms delivery"]))
    assert "Exercise</li>" in html
    assert "Arms delivery" in html
    assert "Suspended" not in html


def test_changes_are_explained_only_where_one_map_shows_them() -> None:
    assert "added" in compare_legend(changes=True)
    assert "added" not in compare_legend(changes=False)
