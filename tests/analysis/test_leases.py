from typing import Any

import pytest

from dashboard.analysis.leases import Horizon, horizons
from dashboard.model.catalog import Catalog
from factories import catalog, claim, site


def lease(value: Any, start: int | None = None, end: int | None = None, **facts: Any) -> dict[str, Any]:
    return {"property": "lease_until", "value": value, "from_year": start, "to_year": end, **facts}


def horizon(*leases: dict[str, Any], year: int = 2026, status: str = "active") -> Horizon:
    claims = [claim(site="base", **each) for each in leases]
    (found,) = horizons(catalog([site("base", status=status)], claims), year)
    return found


def test_ends_that_speakers_tell_differently_stay_a_range_with_its_speakers() -> None:
    found = horizon(lease(2039, 2019, 2039, speaker="the province"), lease(2037, 2019, 2037, speaker="NM.tj"))
    assert (found.low, found.high, found.ahead) == (2037, 2039, True)
    assert [(term.end, term.speaker) for term in found.terms] == [(2037, "NM.tj"), (2039, "the province")]


def test_a_term_that_has_run_out_does_not_widen_the_range_of_those_ahead() -> None:
    found = horizon(lease(2014, 2004, 2014), lease(2042, 2012, 2042))
    assert (found.low, found.high) == (2042, 2042)
    assert [term.end for term in found.terms] == [2014, 2042]
    assert horizon(lease(2014, 2004, 2014), lease(2042, 2012, 2042), year=2010).low == 2014


def test_when_all_have_run_out_nothing_is_ahead() -> None:
    found = horizon(lease(2017, 2012, 2017))
    assert (found.ahead, found.low, found.high) == (False, 2017, 2017)


def test_nothing_is_ahead_of_a_site_that_has_ended() -> None:
    assert not horizon(lease(2044, 2010, 2044), status="ended").ahead


@pytest.mark.parametrize(
    ("words", "start", "end", "told"),
    [
        ("25 more years", 2021, 2046, 2046),
        ("August 2012", 2002, 2012, 2012),
        ("49 more years (draft)", 2012, 2012, None),
        ("15 years under the protocols of 1997", 1997, None, None),
        ("ten years", 2017, None, None),
    ],
)
def test_words_give_a_year_only_where_they_bear_it_out(
    words: str, start: int | None, end: int | None, told: int | None
) -> None:
    (term,) = horizon(lease(words, start, end)).terms
    assert (term.end, term.words) == (told, words)


def test_a_range_gives_both_its_ends_and_a_number_that_is_no_year_none() -> None:
    found = horizon(lease((2030, 2032)))
    assert (found.low, found.high) == (2030, 2032)
    assert horizon(lease(49)).low is None


def test_a_denied_end_is_not_an_end() -> None:
    assert horizons(catalog([site("base")], [claim(site="base", **lease(2044, stance="denies"))]), 2026) == ()


def test_the_nearest_end_ahead_comes_first_and_unknown_ends_last() -> None:
    claims = [claim(site=s, **lease(value)) for s, value in (("a", 2044), ("b", 2030), ("c", 2017), ("d", "30 years"))]
    found = horizons(catalog([site(each) for each in "abcd"], claims), 2026)
    assert [each.site for each in found] == ["b", "a", "c", "d"]


def test_the_agreements_that_hold_the_russian_bases_end_when_they_are_known_to(real: Catalog) -> None:
    ends = {each.site: (each.low, each.high) for each in horizons(real, 2026) if each.ahead}
    assert ends["sary-shagan-test-range"] == (2030, 2030)
    assert ends["kant-air-base"] == (2032, 2032)
    assert ends["201st-base-dushanbe"] == (2042, 2042)
    assert ends["gyumri-102nd-base"] == (2044, 2044)
    assert ends["baikonur-cosmodrome"] == (2050, 2050)
