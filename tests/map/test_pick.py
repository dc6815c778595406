import pytest

from dashboard.map.pick import Pick, picked


@pytest.mark.parametrize(
    ("told", "pick"),
    [
        ("site:kant-air-base", Pick(site="kant-air-base")),
        ("site:", Pick(site=None)),
        ("year:2019", Pick(year=2019)),
        ("year:soon", None),
        ("", None),
        (None, None),
    ],
)
def test_a_pick_is_read_or_left_alone(told: str | None, pick: Pick | None) -> None:
    assert picked({"last_object_clicked_tooltip": told}) == pick
