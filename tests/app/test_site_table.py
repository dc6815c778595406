"""The table of the selected sites."""

from dashboard.app.site_table import as_of_words, site_row
from dashboard.evidence.moment import TODAY, Moment
from dashboard.model.site import Search, StatusChange
from factories import catalog, site, step

BASE = site(
    "base",
    start_year=2016,
    end_year=2022,
    statuses=(StatusChange(status="active", since="2016"), StatusChange(status="ended", since="2022")),
    known=(step(2018, True, 2016, None, "active", "contested"), step(2022, True, 2016, 2022, "ended", "reported")),
)


def row(moment: Moment) -> tuple[object, ...]:
    found = site_row(catalog([BASE]), BASE, moment)
    return found["Status"], found["Start"], found["End"], found["Confidence"]


def test_the_table_shows_years_status_and_confidence_at_its_moment() -> None:
    assert row(TODAY) == ("Ended", 2016, 2022, "Reported")
    assert row(Moment(2019)) == ("Active", 2016, 2022, "Reported")
    assert row(Moment(2019, "known")) == ("Active", 2016, None, "Contested")


def test_a_stale_status_has_the_year_of_its_last_evidence() -> None:
    old = site("old", last_evidence=2017, checked=(Search(date="2026-11", by="keywords", found=False),))
    found = site_row(catalog([old, site("new", newest_evidence="2026")]), old, TODAY)
    assert (found["Status"], found["Last evidence"]) == ("Active (last evidence 2017)", 2017)
    assert found["Last looked for"] == "2026-11, search by keywords: nothing newer found"


def test_before_anything_was_published_the_table_knows_nothing_of_a_site() -> None:
    assert row(Moment(2010, "known")) == (None, None, None, None)


def test_the_caption_says_what_depends_on_the_moment() -> None:
    assert as_of_words(Moment(2010)) == "Status is as of the end of 2010"
    assert as_of_words(Moment(2010, "known")) == "Years, status and confidence are as known at the end of 2010"
