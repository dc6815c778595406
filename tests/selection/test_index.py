from dataclasses import replace

import numpy as np
from hypothesis import given

from dashboard.model.catalog import Catalog
from dashboard.selection import Index, Selection, from_url
from dashboard.selection.model import touches
from factories import catalog, claim, site, step
from strategies import DOMAIN as URL_DOMAIN
from strategies import SELECTIONS

STEP = step(2019, True, 2016, None, "active", "contested", "source")
SITES = [
    site("outpost", known=(STEP,), confidence="contested"),
    site("mine", layer="mine_concessions", start_year=2000, end_year=2010, status="ended", confidence="confirmed"),
    site("plan", layer="bri_projects", start_year=None, status="planned", countries=("KGZ",), regions=("Osh",)),
    site("base", layer="russian_bases", actor="RUS", start_year=1993, organizations=()),
]
CATALOG = catalog(SITES, [claim(published="2024")])
INDEX = Index.of(CATALOG)


def shown(**fields: object) -> set[str]:
    mask = INDEX.mask(replace(INDEX.domain.start(), **fields))  # type: ignore[arg-type]
    return {identity for identity, kept in zip(INDEX.ids, mask, strict=True) if kept}


def test_a_site_counts_when_its_years_touch_the_year() -> None:
    assert shown(year=2010, undated=False) == {"mine", "base"}
    assert shown(year=2011, undated=False) == {"base"}
    assert shown(when="period", period=(2010, 2016), undated=False) == {"outpost", "mine", "base"}


def test_undated_sites_are_kept_or_dropped_by_the_switch_alone() -> None:
    assert "plan" in shown(year=1995)
    assert "plan" not in shown(year=1995, undated=False)
    assert "plan" not in shown(when="all", undated=False)


def test_choosing_a_parent_includes_its_daughters() -> None:
    assert shown(when="all", orgs=("parent",)) == {"outpost", "mine", "plan"}


def test_gbao_alone_can_be_chosen() -> None:
    assert shown(when="all", regions=("Gorno-Badakhshan",)) == {"outpost", "mine", "base"}


def test_confidence_is_at_least() -> None:
    assert shown(when="all", confidence="confirmed") == {"mine"}
    assert "outpost" in shown(when="all", confidence="contested")
    assert "outpost" not in shown(when="all", confidence="reported")


def test_what_nobody_had_published_yet_is_not_known() -> None:
    assert "outpost" in shown(year=2016)
    assert "outpost" not in shown(year=2016, clock="known")
    assert shown(year=2019, clock="known") == {"outpost"}


@given(SELECTIONS)
def test_each_count_is_what_choosing_it_would_leave(selection: Selection) -> None:
    index = Index(CATALOG, URL_DOMAIN)
    counts = index.counts(selection)
    for facet, field in (("layer", "layers"), ("country", "countries"), ("status", "statuses"), ("org", "orgs")):
        for code, count in counts[facet].items():
            chosen = replace(selection, **{field: (code,)})
            assert int(index.mask(chosen).sum()) == count
    for code, count in counts["confidence"].items():
        assert int(index.mask(replace(selection, confidence=code)).sum()) == count


@given(SELECTIONS)
def test_loosening_a_filter_never_loses_a_site(selection: Selection) -> None:
    index = Index(CATALOG, URL_DOMAIN)
    kept = index.mask(selection)
    for loose in (replace(selection, when="all"), replace(selection, q=""), replace(selection, confidence="weak")):
        if selection.clock == "true" or loose.when == selection.when:
            assert not np.any(kept & ~index.mask(loose))


def test_the_mask_follows_the_one_rule_of_time_on_the_real_data(real: Catalog, index: Index) -> None:
    for year in (1991, 2004, 2016, 2026):
        selection = from_url({"year": [str(year)]}, index.domain)
        expected = [touches(each.start_year, each.last_year, (year, year), undated=True) for each in real.sites]
        assert index.mask(selection).tolist() == expected


def test_the_outpost_in_gbao_was_there_in_2016_and_known_in_2019(index: Index) -> None:
    row = index.ids.index("shaymak-kyzylrabot-outpost")
    for clock, year, there in (("true", 2016, True), ("known", 2016, False), ("known", 2019, True)):
        selection = from_url({"clock": [clock], "year": [str(year)]}, index.domain)
        assert bool(index.mask(selection)[row]) is there
