import pytest

from dashboard.evidence.endings import end_by
from dashboard.evidence.moment import Moment
from dashboard.model.catalog import Catalog
from dashboard.model.site import StatusChange
from dashboard.selection import Index
from factories import claim, dossier, record

ENDED = StatusChange(status="ended")


def test_a_site_is_over_from_the_day_its_record_gives() -> None:
    over = StatusChange(status="cancelled", since="2015-10", sources=("post",))
    assert end_by(dossier(record(statuses=(over,)), {"post": "2017"}), 2026) == 2015


def test_without_a_day_it_is_over_when_the_first_source_says_so() -> None:
    over = StatusChange(status="ended", sources=("late", "early", "undated"))
    assert (
        end_by(dossier(record(statuses=(over,)), {"late": "2021", "early": "2019-03", "undated": None}), 2026) == 2019
    )
    said = claim(property="status", value="cancelled", published="2006")
    assert end_by(dossier(record(claims=(said,), statuses=(ENDED,))), 2026) == 2006


def test_where_nobody_says_when_it_is_over_with_the_newest_dated_evidence() -> None:
    claims = (claim(published="2009"), claim(published="2011-04"), claim(published=None))
    assert end_by(dossier(record(claims=claims, statuses=(ENDED,))), 2026) == 2011


def test_only_what_was_published_by_the_year_counts() -> None:
    over = StatusChange(status="ended", sources=("late", "later"))
    full = dossier(record(statuses=(over,), claims=(claim(published="2016"),)), {"late": "2019", "later": "2021"})
    assert end_by(full, 2018) == 2016
    assert end_by(full, 2020) == 2019


@pytest.mark.parametrize(
    ("site", "year"),
    [
        ("planned-air-base-belarus", 2015),
        ("kazakhgold-mines-polyus", 2012),
        ("karshi-khanabad-option", 2012),
        ("badakhshan-mountain-brigade-base", 2021),
        ("planned-southern-kyrgyz-base", 2020),
        ("severny-katpar-upper-kairakty-tungsten", 2025),
    ],
)
def test_what_is_over_without_a_year_is_not_there_today(real: Catalog, index: Index, site: str, year: int) -> None:
    assert real.by_id[site].end_by == year
    row = index.ids.index(site)
    there = {at: bool(index.mask(index.domain.start().at(Moment(at)))[row]) for at in (year, year + 1, 2026)}
    assert there == {year: True, year + 1: False, 2026: False}


def test_no_ended_or_cancelled_site_is_without_a_last_year(real: Catalog) -> None:
    assert not [site.id for site in real.sites if site.status in {"ended", "cancelled"} and site.last_year is None]
    assert not [site.id for site in real.sites if site.status not in {"ended", "cancelled"} and site.end_by is not None]
