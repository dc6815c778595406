import time

import numpy as np
import pytest
import shapely

from dashboard.imports.outlines import FEWEST, LONGEST, MOST_IN_ALL, MOST_PARTS, MOST_VERTICES, drawn, features


def of(*geometry: shapely.Geometry) -> np.ndarray:
    held = np.empty(len(geometry), dtype=object)
    held[:] = geometry
    return held


def circle(vertices: int, lon: float = 65.0, lat: float = 42.0, radius: float = 1.0) -> shapely.Polygon:
    angle = np.linspace(0, 2 * np.pi, vertices)
    return shapely.Polygon(np.column_stack([lon + radius * np.cos(angle), lat + radius * np.sin(angle)]))


def test_a_place_of_a_line_is_half_way_along_and_of_an_area_inside() -> None:
    bent = shapely.LineString([(60, 40), (70, 40), (70, 42)])
    horseshoe = shapely.Polygon([(0, 0), (9, 0), (9, 9), (8, 9), (8, 1), (1, 1), (1, 9), (0, 9)])
    found = features(of(bent, horseshoe))
    assert (found.lon[0], found.lat[0]) == (66, 40)
    assert horseshoe.contains(shapely.Point(found.lon[1], found.lat[1]))
    assert found.dimension.tolist() == [1, 2]


def test_a_ring_that_crosses_itself_has_a_place_and_stays_as_it_came() -> None:
    bow = shapely.Polygon([(0, 0), (4, 4), (4, 0), (0, 4)])
    found = features(of(bow))
    assert shapely.make_valid(bow).covers(shapely.Point(found.lon[0], found.lat[0]))
    assert found.geometry[0].equals_exact(bow)


def test_of_a_collection_the_parts_of_most_dimensions_count() -> None:
    line = shapely.LineString([(60, 40), (61, 41)])
    inner = shapely.GeometryCollection([shapely.Point(60, 40), line])
    found = features(of(shapely.GeometryCollection([inner, shapely.Point(1, 1)])))
    assert found.dimension.tolist() == [1]
    assert found.geometry[0].equals(line)


@pytest.mark.parametrize(
    "geometry",
    [
        shapely.Polygon([(170, 60), (-170, 60), (-170, 70), (170, 70)]),
        shapely.Polygon([(170, 60), (190, 60), (190, 70), (170, 70)]),
        shapely.Polygon([(-190, 60), (-170, 60), (-170, 70), (-190, 70)]),
        shapely.LineString([(170, 65), (-170, 65)]),
    ],
)
def test_what_crosses_the_antimeridian_is_cut_there(geometry: shapely.Geometry) -> None:
    found = features(of(geometry))
    west, _, east, _ = found.geometry[0].bounds
    assert (west, east) == (-180, 180)
    assert len(shapely.get_parts(found.geometry[0])) == 2
    assert abs(found.lon[0]) >= 170


def test_a_speck_beyond_the_antimeridian_has_no_place() -> None:
    assert np.isnan(features(of(shapely.box(200, 60, 200 + 1e-12, 60 + 1e-12))).lon[0])


def test_a_half_circle_of_the_earth_is_not_cut() -> None:
    wide = shapely.box(-80, 0, 95, 10)
    assert features(of(wide)).geometry[0].equals_exact(wide)


def test_light_shapes_are_drawn_as_they_are_with_their_holes() -> None:
    ring = shapely.box(0, 0, 9, 9).difference(shapely.box(3, 3, 6, 6))
    line = shapely.MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]])
    found = drawn(of(ring, line))
    assert [len(found[place]) for place in (0, 1)] == [2, 2]
    assert sum(map(len, found[0])) == 10


def test_heavy_shapes_lose_vertices_and_keep_within_a_thousandth_of_their_extent() -> None:
    heavy = circle(100_000)
    (ring,) = drawn(of(heavy))[0]
    assert len(ring) <= MOST_VERTICES
    assert shapely.hausdorff_distance(shapely.Polygon(ring).exterior, circle(2_000).exterior) < 2 / 1_000


def test_a_tangle_is_thinned_where_it_can_not_be_simplified() -> None:
    rng = np.random.default_rng(1)
    tangle = shapely.LineString(rng.uniform((60, 40), (70, 50), (100_000, 2)))
    (line,) = drawn(of(tangle))[0]
    assert len(line) <= LONGEST + 1
    assert line[-1].tolist() == list(tangle.coords[-1])


def test_a_tangle_of_100_000_vertices_takes_no_long_time() -> None:
    teeth = np.column_stack([48 + np.arange(100_000) * 1e-4, 45 + np.arange(100_000) % 7 * 1e-3])
    line = shapely.LineString(teeth)
    area = shapely.Polygon([*teeth, (58, 50), (48, 50)], holes=[[(50, 46), (51, 46), (51, 47)]])
    begun = time.process_time()
    found = drawn(of(line, area))
    assert time.process_time() - begun < 2
    assert [len(rings) for rings in found.values()] == [1, 2]
    assert all(ring[0].tolist() == [48, 45] for ring in (found[0][0], found[1][0]))
    assert len(found[1][1]) == 4


def test_of_thousands_of_parts_the_largest_are_drawn() -> None:
    boxes = [
        shapely.box(x / 100, y / 100, x / 100 + 0.004 + (x == 0) * 0.004, y / 100 + 0.005)
        for x in range(90)
        for y in range(90)
    ]
    found = drawn(of(shapely.MultiPolygon(boxes)))[0]
    assert len(found) == MOST_PARTS
    assert sum(np.ptp(ring[:, 0]) > 0.005 for ring in found) == 90
    lines = shapely.MultiLineString([[(0, y / 100), (1, y / 100)] for y in range(MOST_PARTS + 1)])
    assert len(drawn(of(lines))[0]) == MOST_PARTS


def test_many_shapes_have_fewer_vertices_each() -> None:
    count = 1_000
    found = drawn(of(*[circle(900, 50 + place / 100) for place in range(count)]))
    assert sum(len(ring) for rings in found.values() for ring in rings) <= MOST_IN_ALL
    assert min(len(ring) for rings in found.values() for ring in rings) >= FEWEST
