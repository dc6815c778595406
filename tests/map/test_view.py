import re

import pytest

from dashboard import paths
from dashboard.map.view import BASE, BASES, is_view
from dashboard.selection.aim import AT


@pytest.mark.parametrize("text", ["38.25,72.5,7.5", "-85,180,2", "0,0,17"])
def test_a_place_and_a_zoom_are_a_view(text: str) -> None:
    assert is_view(AT, text)


@pytest.mark.parametrize(
    "text", ["", "1,2", "1,2,3,4", "91,0,5", "0,181,5", "0,0,1", "0,0,18", "a,b,c", "1e1,2,3", "NaN,0,5", "٣,0,5"]
)
def test_any_other_text_is_none(text: str) -> None:
    assert not is_view(AT, text)


def test_base_maps_are_those_of_the_map() -> None:
    code = (paths.ROOT / "web/src/drawing/tiles.js").read_text("utf-8")
    assert re.findall(r"^  (\w+): \[", code, re.MULTILINE) == list(BASES)
    assert is_view(BASE, "satellite")
    assert not is_view(BASE, "nowhere")
