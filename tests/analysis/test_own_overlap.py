from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.overlap import overlap
from dashboard.analysis.own_overlap import ORDERS, OwnPairs, own_overlap
from dashboard.model.own import NO_YEAR
from dashboard.selection.index import Mask
from dashboard.selection.own import OwnIndex
from factories import catalog, own_data, site

PLACES = st.tuples(st.floats(66, 76), st.floats(36, 44))


def own_index(*rows: Any) -> OwnIndex:
    return OwnIndex([own_data(*rows)])


def every(own: OwnIndex) -> Mask:
    return np.ones(own.size, dtype=bool)


def pairs_of(found: OwnPairs) -> list[tuple[int, int]]:
    return list(zip(found.own.tolist(), found.site.tolist(), strict=True))


@given(
    st.lists(PLACES, min_size=1, max_size=6),
    st.lists(PLACES, min_size=1, max_size=4),
    st.floats(0, 600),
    st.integers(0, 50_000),
)
@settings(max_examples=50, deadline=None)
def test_a_readers_points_pair_as_sites_of_the_atlas_at_the_same_places_do(
    mine: list[tuple[float, float]], theirs: list[tuple[float, float]], within_km: float, accuracy_m: int
) -> None:
    own = own_index(*({"lon": lon, "lat": lat, "accuracy_m": accuracy_m} for lon, lat in mine))
    left = [site(f"m{place}", lon=lon, lat=lat, accuracy_m=max(accuracy_m, 1)) for place, (lon, lat) in enumerate(mine)]
    right = [site(f"t{place}", lon=lon, lat=lat) for place, (lon, lat) in enumerate(theirs)]
    found = own_overlap(own, every(own), right, within_km)
    expected = overlap(catalog([*left, *right]), [each.id for each in left], [each.id for each in right], within_km)
    sure = {(pair.a, pair.b): pair for pair in expected if abs(pair.low_km - within_km) > 0.01}
    ours = {(f"m{a}", f"t{b}"): place for place, (a, b) in enumerate(pairs_of(found))}
    assert sure.keys() <= ours.keys()
    for pair, place in ours.items():
        if pair in sure:
            assert found.point_km[place] == pytest.approx(sure[pair].point_km, abs=0.002)
            assert found.low_km[place] == pytest.approx(sure[pair].low_km, abs=0.002)
            assert found.high_km[place] == pytest.approx(sure[pair].high_km, abs=0.002)


def test_pairs_are_given_once_and_the_nearest_comes_first() -> None:
    own = own_index(
        {"lon": 74.5}, {"lon": 74.01}, {"geometry": shapely.LineString([(73.9, 38.1), (74.0, 38.1), (74.1, 38.1)])}
    )
    found = own_overlap(own, every(own), [site("one", accuracy_m=100)], 100)
    assert pairs_of(found) == [(1, 0), (2, 0), (0, 0)]


def test_a_row_that_a_filter_leaves_out_is_not_paired() -> None:
    own = own_index({}, {"geometry": shapely.box(73, 37, 75, 39)})
    assert len(own_overlap(own, np.zeros(2, dtype=bool), [site()], 10)) == 0
    assert len(own_overlap(own, every(own), [], 10)) == 0


def test_a_site_inside_an_area_is_no_distance_from_it_though_its_edge_is_far() -> None:
    own = own_index({"geometry": shapely.box(72, 36, 76, 40)}, {"geometry": shapely.box(60, 36, 62, 40)})
    found = own_overlap(own, every(own), [site("inside", accuracy_m=500)], 5)
    assert pairs_of(found) == [(0, 0)]
    assert (found.point_km[0], found.high_km[0]) == (0, 0.5)


def test_the_hole_of_an_area_is_not_inside_it() -> None:
    ring = shapely.box(72, 36, 76, 40).difference(shapely.box(73, 37, 75, 39))
    own = own_index({"geometry": ring})
    assert len(own_overlap(own, every(own), [site(accuracy_m=500)], 5)) == 0


def test_an_accuracy_that_is_not_stated_adds_nothing_to_the_range() -> None:
    own = own_index({"lon": 74.1})
    found = own_overlap(own, every(own), [site(accuracy_m=2000)], 50)
    assert found.high_km[0] - found.point_km[0] == pytest.approx(2)


@pytest.mark.parametrize(
    ("year", "start", "end", "order"),
    [
        (2010, 2016, None, "before"),
        (2016, 2016, None, "same_year"),
        (2016, 2016, 2016, "same_year"),
        (2020, 2016, None, "during"),
        (2018, 2016, 2018, "during"),
        (2019, 2016, 2018, "after"),
        (NO_YEAR, 2016, 2018, "unknown"),
        (2019, None, 2018, "after"),
        (2018, None, 2018, "unknown"),
        (2018, None, None, "unknown"),
    ],
)
def test_the_years_tell_whether_a_row_came_before_during_or_after_a_site(
    year: int, start: int | None, end: int | None, order: str
) -> None:
    own = own_index({"start": year})
    found = own_overlap(own, every(own), [site(start_year=start, end_year=end)], 10)
    assert ORDERS[int(found.order[0])] == order
