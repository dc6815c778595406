"""The numbers of the worked examples in docs/ are those that the data give."""

import re
from dataclasses import replace

from dashboard import paths
from dashboard.analysis.bounds import bounds
from dashboard.analysis.following import following
from dashboard.analysis.lag import Lag, lags
from dashboard.evidence.docket import docket
from dashboard.evidence.echoes import articles, echoes
from dashboard.model.catalog import Catalog
from dashboard.model.countries import CENTRAL_ASIA
from dashboard.selection import Index
from dashboard.selection.distance import GEOD

DOCS = paths.DATA.parent / "docs"
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SHAYMAK = "shaymak-kyzylrabot-outpost"


def text(name: str) -> str:
    """A page of docs/ as one line."""
    return re.sub(r"\s+", " ", (DOCS / name).read_text("utf-8"))


def test_the_number_of_sites_without_a_last_year(real: Catalog) -> None:
    over = [site for site in real.sites if site.status in {"ended", "cancelled"} and site.end_year is None]
    assert f"{NUMBERS[len(over)].capitalize()} sites are of this kind." in text("methods.md")


def test_the_count_with_bounds(index: Index) -> None:
    start = index.domain.start()
    found = bounds(index, replace(start, countries=("TJK",), layers=("chinese_presence",), year=2026))
    told = f"in 2026 the map counts {found.count} Chinese security sites in Tajikistan, {found.low} of them certain"
    assert told in text("methods.md")


def test_the_articles_and_the_reports_on_shaymak(real: Catalog) -> None:
    base = [
        claim
        for claim in real.claims_of[SHAYMAK]
        if claim.property == "existence" and claim.stance == "asserts" and claim.what == "base"
    ]
    found = echoes(base)
    size = {echo.origin: NUMBERS[len(echo.sources)] for echo in found}
    assert (
        f"{articles(found)} articles of {len(found)} reports say that there is a base; {size['Washington Post 2019']} of them are of The "
        f"Washington Post's report of 2019, {size['RFE/RL 2021']} of RFE/RL's of 2021."
    ) in text("evidence.md")


def test_the_denial_of_2019_and_what_became_of_it(real: Catalog) -> None:
    entry = next(each for each in docket(real.claims_of[SHAYMAK]) if each.denial.published == "2019-02-23")
    assert entry.outcome == "asserted"
    assert entry.since == "2019-04-18"
    assert entry.elapsed
    dated = [claim for claim in entry.asserted if claim.published]
    origins = {claim.origin for claim in dated}
    assert origins == {*entry.new_origins}
    assert (
        f"From 18 April 2019 on, {entry.elapsed.low} days later, {NUMBERS[len(dated)]} claims of {NUMBERS[len(origins)]} origins assert the "
        f"base, all of them new; the ministry's side denied it {NUMBERS[len(entry.again)]} more times"
    ) in text("evidence.md")


def test_the_time_sites_stayed_unknown(real: Catalog) -> None:
    found = lags(real, real.sites)
    of = {lag.site: lag for lag in found.found}

    def told(lag: Lag) -> str:
        return f"{lag.low:.1f} to {lag.high:.1f}"

    page = text("methods.md")
    assert f"from 18 February at the latest: {told(of[SHAYMAK])} years. Dushanbe-2" in page
    assert f"the oldest source is of 31 January 2014: {told(of['dushanbe-2-chp'])}." in page
    assert f"one of no known day and one of 29 February: {told(of['gabala-radar'])} years." in page
    assert {"pla-support-base-djibouti", "ayni-gissar-air-base"} <= {lag.site for lag in found.announced}


def test_how_far_the_clusters_near_shaymak_are_from_the_wakhan(real: Catalog) -> None:
    for site, told in (
        (SHAYMAK, "± {accuracy:.0f} km) is {distance:.1f} km from 37.44° N, 74.55° E"),
        ("shaymak-second-cluster", "the second cluster there (± {accuracy:.0f} km) is {distance:.1f} km away"),
    ):
        where = real.by_id[site].location
        distance = GEOD.inv(74.55, 37.44, where.lon, where.lat)[2] / 1000
        assert told.format(accuracy=where.accuracy_m / 1000, distance=distance) in text("methods.md")


def test_how_many_security_sites_soft_power_came_before(real: Catalog) -> None:
    sites = [site for site in real.sites if site.countries[0] in CENTRAL_ASIA]
    for dating, told in (("thing", "of the thing"), ("report", "of the first report")):
        found = following(real, sites, dating, rounds=0)  # type: ignore[arg-type]
        assert found
        row = f"| {told} | {found.hard} in {found.places} districts | {found.before:.0f} of {found.hard} |"
        assert row in text("methods.md")
        assert f"| {found.found['lead'].value:.1f} years |" in text("methods.md")
