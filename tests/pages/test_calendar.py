"""The page of what is ahead, as streamlit runs it."""

import re

from apptest import html, run, sentence


def test_the_calendar_tells_what_is_ahead_and_who_announced_it() -> None:
    app = run("pages/calendar.py")
    shown = html(app)
    assert "dates ahead, as known on" in sentence(app)
    assert 'data-entry="term/kant-air-base/2032"' in shown
    assert "Almazbek Atambayev, president of Kyrgyzstan" in shown


def test_a_drill_whose_date_has_passed_stands_apart_from_what_is_to_come() -> None:
    ahead, _, passed = html(run("pages/calendar.py")).partition("Date has passed, no word since")
    assert "Rubezh-2026" in passed
    assert "Rubezh-2026" not in ahead


def test_the_calendar_of_a_past_year_is_what_was_known_by_its_end() -> None:
    then = run("pages/calendar.py", year="2011", clock="known")
    assert re.search(r"\d dates ahead at the end of 2011, as known at the time", sentence(then))
    assert "kant-air-base" not in html(then), "its term was agreed in 2012"


def test_the_calendar_follows_the_filters_and_says_where_nothing_is_ahead() -> None:
    assert "Baikonur" not in html(run("pages/calendar.py", country="KGZ"))
    assert run("pages/calendar.py", country="KGZ", category="gold mine").info


def test_one_kind_of_entries_can_be_shown_and_subscribed_to() -> None:
    app = run("pages/calendar.py", kind="Drill announced")
    assert "Drill announced: 7." in sentence(app)
    (subscribe, save) = (each.proto.url for each in app.get("link_button"))
    assert subscribe.endswith("calendar.ics?kind=drill")
    assert save == "./calendar.ics?kind=drill"


def test_a_site_picked_on_the_map_hides_no_other() -> None:
    assert "baikonur-cosmodrome" in html(run("pages/calendar.py", site="kant-air-base"))
