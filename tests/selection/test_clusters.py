"""Many rows as few marks: every row is in one tile and counted once, whatever the years."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.own import NO_YEAR
from dashboard.selection.clusters import BEFORE, BITS, FEW, SIDE, Clusters, TileName, bounds_of, clusters_of, places_of
from dashboard.selection.model import touches
from factories import own_data, own_events

YEARS = st.one_of(st.just(NO_YEAR), st.integers(1200, 2300))
SPANS = st.one_of(
    st.none(), st.tuples(st.integers(1991, 2030), st.integers(0, 30)).map(lambda each: (each[0], each[0] + each[1]))
)


def clusters(rows: list[tuple[float, float, int, int]]) -> Clusters:
    lon, lat, start, end = (np.array(each) for each in zip(*rows, strict=True))
    return Clusters(lon.astype(float), lat.astype(float), start.astype(np.int16), end.astype(np.int16))


def year(value: int) -> int | None:
    return None if value == NO_YEAR else value


@st.composite
def row(draw: Any) -> tuple[float, float, int, int]:
    start, end = draw(YEARS), draw(YEARS)
    if NO_YEAR not in (start, end):
        start, end = sorted((start, end))
    return draw(st.floats(-180, 180)), draw(st.floats(-85, 85)), start, end


@given(st.lists(row(), min_size=1, max_size=40), SPANS, st.booleans())
def test_counts_by_two_lists_are_those_of_the_rule(
    rows: list[tuple[float, float, int, int]], span: tuple[int, int] | None, undated: bool
) -> None:
    told = clusters(rows).years()
    wanted = sum(touches(year(start), year(end), span, undated=undated) for _, _, start, end in rows)
    assert told.touching(span, undated=undated) == wanted


@pytest.mark.parametrize("z", [0, 3, 6, 9, 17])
def test_every_row_is_in_one_tile_and_counted_once(z: int) -> None:
    sites = own_events(3_000).sites
    found = clusters_of(sites)
    kept = found.sorted(sites.start > 2005)
    x, y = (each >> (BITS - z) for each in places_of(sites.lon, sites.lat))
    seen: list[int] = []
    total = 0
    for name in sorted(set(zip(x.tolist(), y.tolist(), strict=True))):
        tile = found.tile(TileName(z, *name), kept)
        seen += tile.rows.tolist()
        total += sum(each.years.total for each in tile.clusters)
        assert all(each.years.total > FEW for each in tile.clusters)
    assert len(seen) == len(set(seen))
    assert len(seen) + total == (sites.start > 2005).sum()


def test_a_cell_is_the_tile_of_its_rows() -> None:
    sites = own_events(3_000).sites
    found = clusters_of(sites)
    name = TileName(5, 22, 11)
    tile = found.tile(name)
    assert tile.clusters
    for each in tile.clusters:
        cell = TileName(8, 22 * SIDE + each.cell % SIDE, 11 * SIDE + each.cell // SIDE)
        rows = found.rows(cell)
        assert len(rows) == each.years.total
        lon = each.x / 4096 / 32 * 360 + 22 / 32 * 360 - 180
        assert lon == pytest.approx(sites.lon[rows].mean(), abs=0.01)


def test_tiles_are_the_same_whatever_the_order_of_the_rows() -> None:
    sites = own_events(500).sites
    order = np.random.default_rng(1).permutation(500)
    other = Clusters(sites.lon[order], sites.lat[order], sites.start[order], sites.end[order])
    name = TileName(4, 11, 5)
    one, two = clusters_of(sites).tile(name), other.tile(name)
    assert [(each.cell, each.x, each.y, each.years.total) for each in one.clusters] == [
        (each.cell, each.x, each.y, each.years.total) for each in two.clusters
    ]
    assert sorted(order[two.rows].tolist()) == one.rows.tolist()


@pytest.mark.parametrize("name", [(-1, 0, 0), (21, 0, 0), (3, 8, 0), (3, 0, -1)])
def test_what_is_no_tile_is_refused(name: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="there is no tile"):
        TileName(*name)


def test_rows_are_sorted_once_for_all_readers_of_a_file() -> None:
    sites = own_data({}).sites
    assert clusters_of(sites) is clusters_of(sites)


def test_years_begin_before_all_that_can_be_chosen() -> None:
    told = clusters([(0.0, 0.0, 1200, 1300), (0.0, 0.0, NO_YEAR, 1995), (0.0, 0.0, 2015, NO_YEAR)]).years()
    assert told.starts.nonzero()[0].tolist() == [0, 2015 - BEFORE]
    assert told.ends.nonzero()[0].tolist() == [0, 1995 - BEFORE]


def test_bounds_are_those_of_the_rows_kept() -> None:
    sites = own_data({"lon": 70, "lat": 40}, {"lon": -3.5, "lat": 12}, {"lon": 20, "lat": -30}).sites
    assert bounds_of(sites, np.array([True, True, True])) == (-3.5, -30, 70, 40)
    assert bounds_of(sites, np.array([False, True, True])) == (-3.5, -30, 20, 12)
    assert bounds_of(sites, np.array([True, False, False])) == (70, 40, 70, 40)
    assert bounds_of(sites, np.zeros(3, dtype=bool)) == (0, 0, 0, 0)
