"""An area in words."""

import pytest

from dashboard.present.area import area_words, inside_words, only_possibly
from dashboard.selection import Index, read_url
from dashboard.selection.area import Area, Circle, Shape
from factories import catalog, site


@pytest.mark.parametrize(
    ("area", "words"),
    [
        (Circle(37.44, 74.55, 50), "within 50 km of 37.44° N, 74.55° E"),
        (Circle(-8, 40.5, 2.5), "within 2.5 km of 8° S, 40.5° E"),
        (Shape.box(70, 36.5, 75, 39), "within 36.5–39° N, 70–75° E"),
        (Shape.box(-2, -3, 1, -1), "within 1–3° S, 2° W–1° E"),
        (Shape(((70, 36), (75, 36), (72, 41))), "within a drawn shape of 3 corners"),
    ],
)
def test_an_area_is_told_in_words(area: Area, words: str) -> None:
    assert area_words(area) == words


def test_what_is_only_possibly_inside_is_counted_where_there_is_any() -> None:
    assert only_possibly(0) == ""
    assert only_possibly(3) == " (3 of them only possibly)"


def test_whether_each_site_is_inside_is_known_only_where_an_area_is_chosen() -> None:
    index = Index.of(catalog([site("near", accuracy_m=10), site("rough", accuracy_m=90_000), site("far", lat=45)]))
    chosen = read_url({"radius": ["38,74,50"]}, index.domain).selection
    assert inside_words(index, chosen) == {"near": "surely", "rough": "possibly", "far": "outside"}
    assert inside_words(index, index.domain.start()) is None
