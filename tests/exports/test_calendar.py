"""The calendar is iCalendar as RFC 5545 has it, and another library reads from it what went in."""

import datetime
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.calendar import Entry, Said
from dashboard.exports.calendar import LONGEST, ics
from dashboard.present.calendar import date_words, exactness
from factories import catalog, site
from hostile import EVERYTHING

THINGS = catalog([site("base", name="A base; with, signs \\ and Шаймак")])
DAY = datetime.date(2026, 5, 1)


def entry(first: str = "2032", last: str = "", **facts: Any) -> Entry:
    told = {"what": "", "said": (Said("source", "2019-02-18", "A ministry"),), "site": "base"} | facts
    return Entry("term", first, last or first, **told)


def made(*entries: Entry) -> bytes:
    return ics(THINGS, entries, "Of everything.", "https://atlas.example/", DAY)


def events(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_an_entry_is_an_event_of_whole_days_that_leaves_them_free() -> None:
    (found,) = events(made(entry("2026-09-01", "2026-09-05", what="A drill")))
    assert (found.start, found.end) == (datetime.date(2026, 9, 1), datetime.date(2026, 9, 6)), (
        "the end is the day after"
    )
    assert (found["TRANSP"], found["STATUS"]) == ("TRANSPARENT", "TENTATIVE")
    assert found["SUMMARY"] == "A base; with, signs \\ and Шаймак: lease or concession ends"
    assert found["URL"] == "https://atlas.example/site?site=base"
    assert "Said by A ministry, 2019-02-18 (A newspaper): https://example.org/article" in found["DESCRIPTION"]


def test_a_date_known_to_the_year_fills_the_year_and_says_so() -> None:
    (found,) = events(made(entry("2032")))
    assert (found.start, found.end) == (datetime.date(2032, 1, 1), datetime.date(2033, 1, 1))
    assert found["SUMMARY"].endswith("(some time in 2032)")
    (month,) = events(made(entry("2028-02")))
    assert (month.start, month.end) == (datetime.date(2028, 2, 1), datetime.date(2028, 3, 1))
    assert month["SUMMARY"].endswith("(some time in February 2028)")


def test_dates_are_told_as_exactly_as_they_are_known() -> None:
    assert date_words(entry("2026-09-01", "2026-10")) == "1 September 2026 to October 2026"
    assert date_words(entry("2026-10-13", "2026-10-15")) == "13 to 15 October 2026"
    assert date_words(entry("2026-09-28", "2026-10-03")) == "28 September to 3 October 2026"
    assert date_words(entry("2026-12-28", "2027-01-03")) == "28 December 2026 to 3 January 2027"
    assert exactness(entry("2026-09", "2026-10")) == "some time from September to October 2026"
    assert exactness(entry("2026-09-01")) == ""


def test_the_same_entry_keeps_its_id_and_stamp_and_another_date_is_another_event() -> None:
    first, again, moved = (events(made(entry(year)))[0] for year in ("2032", "2032", "2042"))
    assert first["UID"] == again["UID"] != moved["UID"]
    assert first["DTSTAMP"].dt == datetime.datetime(2019, 2, 18, tzinfo=datetime.UTC)
    (undated,) = events(made(entry(said=(Said("source", None),))))
    assert undated["DTSTAMP"].dt.date() == DAY
    assert made(entry()) == made(entry())


def test_a_denial_is_told_beside_the_announcement() -> None:
    said = (Said("source", "2019", "A"), Said("source", "2020", "B", denies=True))
    (found,) = events(made(entry(said=said)))
    assert "Said by A, 2019" in found["DESCRIPTION"]
    assert "Denied by B, 2020" in found["DESCRIPTION"]


def test_an_empty_calendar_is_one_too() -> None:
    assert not events(made())


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_comes_back_and_no_line_is_too_long(text: str) -> None:
    content = made(entry(what=f"{text}{EVERYTHING}"))
    assert all(len(line) <= LONGEST for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    content.decode()
    (found,) = events(content)
    whole = "".join(" " if (ord(each) < 32 and each != "\n") or ord(each) == 127 else each for each in text)
    assert found["DESCRIPTION"].startswith(whole + EVERYTHING[:20])
