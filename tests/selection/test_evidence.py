from dataclasses import replace

import numpy as np
from hypothesis import given

from dashboard.model.claim import Claim
from dashboard.model.vocabulary import CONFIDENCES, STANDINGS
from dashboard.selection import Index, Selection, from_url, read_url
from factories import catalog, claim, site, source, step
from strategies import CATALOG, DOMAIN, SELECTIONS

SOURCES = {"source": source(), "ministry": source("ministry", publisher="A ministry", kind="government")}
INDEX = Index.of(CATALOG)


def told(*claims: Claim) -> Index:
    """The index of one Chinese outpost in Tajikistan, and of another that nobody speaks of."""
    sites = [site("site", confidence="confirmed", known=(step(2019, True, 2016, None),)), site("other")]
    return Index.of(catalog(sites, claims, sources=SOURCES))


def shown(index: Index, **fields: object) -> list[str]:
    selection = replace(index.domain.start(), when="all", **fields)  # type: ignore[arg-type]
    return [each.id for each in index.sites(selection)]


DENIED = told(claim(), claim(side="host_government", stance="denies", source="ministry", published="2021"))


def test_a_standing_keeps_the_sites_of_which_that_side_says_so() -> None:
    assert shown(DENIED, according="host", standings=("denied",)) == ["site"]
    assert shown(DENIED, according="host", standings=("silent",)) == ["other"]
    assert shown(DENIED, according="media", standings=("acknowledged",)) == ["site"]
    assert shown(DENIED, according="host") == ["site", "other"]


def test_by_known_time_only_what_had_been_published_counts() -> None:
    known = replace(DENIED.domain.start(), clock="known", year=2020, according="host")
    assert DENIED.counts(known)["standing"] == {"acknowledged": 0, "denied": 0, "silent": 1}
    assert DENIED.counts(replace(known, year=2021))["standing"] == {"acknowledged": 0, "denied": 1, "silent": 0}


def test_what_is_left_out_is_said_by_nobody() -> None:
    selection = replace(DENIED.domain.start(), according="host", without=("publisher:A ministry",))
    assert DENIED.counts(selection)["standing"]["denied"] == 0


@given(SELECTIONS)
def test_the_standings_of_a_side_part_the_sites(selection: Selection) -> None:
    if selection.according == "all":
        assert "standing" not in INDEX.counts(selection)
        return
    whole = INDEX.mask(replace(selection, standings=()))
    parts = [INDEX.mask(replace(selection, standings=(standing,))) for standing in STANDINGS]
    assert np.sum(parts, axis=0).tolist() == whole.astype(int).tolist()


@given(SELECTIONS)
def test_leaving_out_changes_confidence_alone(selection: Selection) -> None:
    whole = replace(selection, without=(), according="all", standings=())
    one, other = INDEX.state(selection), INDEX.state(whole)
    assert (one.exists == other.exists).all()
    assert (one.status == other.status).all()
    without = replace(selection, confidence="weak", according="all", standings=())
    assert (INDEX.mask(without) == INDEX.mask(replace(whole, confidence="weak"))).all()


def test_a_site_without_its_only_report_is_weak_in_lists_and_by_both_clocks() -> None:
    index = told(claim(origin="A report"))
    selection = replace(index.domain.start(), when="all", without=("report:A report",))
    first, second = index.sites(selection)
    assert (first.confidence, first.known[0].confidence, second.confidence) == ("weak", "weak", "reported")
    assert index.site(selection, "site") == first
    assert index.reweighed(selection) == {0: list(CONFIDENCES).index("weak")}
    assert shown(index, without=("report:A report",), confidence="reported") == ["other"]


def test_a_standing_without_a_side_is_left_out_of_a_link() -> None:
    reading = read_url({"standing": ["denied"]}, DOMAIN)
    assert (reading.selection.standings, [each.value for each in reading.left_out]) == ((), ["denied"])


def test_what_nobody_published_can_not_be_left_out() -> None:
    given = {"without": ["publisher:Nobody", "PUBLISHER:A newspaper", "grade:B"]}
    reading = read_url(given, DOMAIN)
    assert reading.selection.without == ("publisher:A newspaper", "grade:B")
    assert [each.value for each in reading.left_out] == ["publisher:Nobody"]
    assert from_url({"without": ["report:A report"]}, DOMAIN).without == ("report:A report",)
