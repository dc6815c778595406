from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.counts import over_years, undated
from factories import site

YEARS = st.one_of(st.none(), st.integers(1980, 2030))


def test_a_site_counts_from_its_first_year_to_its_last() -> None:
    counts = over_years([site(start_year=2000, end_year=2002)], (1999, 2004))
    assert [each.sites for each in counts] == [0, 1, 1, 1, 0, 0]


def test_a_site_without_a_first_year_is_told_and_not_counted() -> None:
    sites = [site(start_year=None, end_year=None)]
    assert over_years(sites, (1999, 2004)) == ()
    assert undated(sites) == 1


@given(st.lists(st.tuples(YEARS, YEARS), max_size=10))
def test_the_counts_of_a_year_are_the_sites_there_in_it(spans: list[tuple[int | None, int | None]]) -> None:
    sites = [site(start_year=start, end_year=end) for start, end in spans]
    counts = over_years(sites, (1990, 2020))
    for year in (1990, 2005, 2020):
        there = sum(start is not None and start <= year and (end is None or end >= year) for start, end in spans)
        assert sum(each.sites for each in counts if each.year == year) == there
