"""The difference of two moments in words and rows."""

from typing import Any

from dashboard.analysis.difference import Difference, difference
from dashboard.evidence.moment import Moment
from dashboard.model.catalog import Catalog
from dashboard.model.site import StatusChange
from dashboard.present.compare import remark, rows, summary
from factories import catalog, claim, site

ATLAS = catalog(
    [
        site("added", start_year=2020),
        site("changed", statuses=(StatusChange(status="planned", since="2010"), StatusChange(status="active", since="2020"))),
        site("ended", start_year=2000, end_year=2015, status="ended"),
        site("same", start_year=None),
    ],
    [
        claim(site="same", property="owner", value="One", speaker="Ministry", from_year=2000, to_year=2017),
        claim(site="same", property="owner", value="Other", speaker="Paper", from_year=2018, to_year=2030),
    ],
)  # fmt: skip


def found(a: int = 2012, b: int = 2024, sites: str = "added ended changed", atlas: Catalog = ATLAS) -> Difference:
    return difference(atlas, sites.split(), Moment(a), Moment(b))


def test_the_summary_counts_added_ended_changed_and_unchanged() -> None:
    late = found(2016, 2024, "added changed ended")
    assert summary(late) == "1 added, 0 ended, 1 changed, 0 unchanged"
    assert summary(found(1991, 1992, "added")) == "no site fits the filters in either year"


def test_the_remark_says_how_many_sites_have_unknown_dates() -> None:
    assert (
        remark(found(sites="same"))
        == "The sidebar's other filters apply. 1 site with unknown dates is counted in both years."
    )
    assert remark(found(sites="added")) == "The sidebar's other filters apply."
    assert remark(found(2012, 2012)).startswith("A and B are the same")


def test_there_is_a_row_for_every_change_added_first() -> None:
    listed: list[Any] = rows(ATLAS, found(2014, 2024))
    assert [(row["Change"], row["Id"]) for row in listed] == [
        ("added", "added"),
        ("added", "changed"),
        ("ended", "ended"),
    ]


def test_a_change_says_what_was_before_what_is_after_and_who_says_so() -> None:
    status, owner = rows(ATLAS, found(2016, 2024, "changed same"))
    assert (status["Change"], status["Before"], status["After"]) == ("status changed", "Planned", "Active")
    assert (owner["Change"], owner["Before"], owner["After"]) == ("owner changed", "One", "Other")
    assert owner["Source"] == "Ministry → Paper"
