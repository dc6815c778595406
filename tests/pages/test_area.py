"""An area of one's own on the map page, without a browser."""

import pytest

from apptest import address, opened, run, sentence


def test_a_centre_and_kilometres_become_the_radius_of_the_address() -> None:
    app = opened("area")
    app.text_input(key="w_centre").set_value("37°26'24\"N 74°33'E").run()
    assert address(app)["radius"] == ["37.44,74.55,50"]
    assert "within 50 km of 37.44° N, 74.55° E" in sentence(app)
    app.number_input(key="w_km").set_value(150.0).run()
    assert address(app)["radius"] == ["37.44,74.55,150"]
    app.button(key="w_anywhere").click().run()
    assert "radius" not in address(app)


@pytest.mark.parametrize(("centre", "radius"), [("Мургоб", "38.17,73.967,50"), ("kant-air-base", "42.85")])
def test_a_town_or_a_site_is_a_centre(centre: str, radius: str) -> None:
    app = opened("area")
    app.text_input(key="w_centre").set_value(centre).run()
    assert address(app)["radius"][0].startswith(radius)


def test_a_place_that_is_not_known_changes_nothing_and_says_so() -> None:
    app = opened("area")
    app.text_input(key="w_centre").set_value("nowhere at all").run()
    assert "radius" not in address(app)
    assert any("No such place is known here" in each.value for each in app.caption)


def test_coordinates_searched_for_can_become_the_area() -> None:
    app = run(q="37.44, 74.55", when="all")
    app.button(key="around").click().run()
    assert address(app)["radius"] == ["37.44,74.55,50"]
    assert "q" not in address(app)


def test_the_table_says_what_is_surely_and_what_possibly_inside() -> None:
    app = run(radius="37.44,74.55,50", when="all")
    app.session_state["table"] = True
    app.run()
    found = next(frame.value for frame in app.dataframe if "In the area" in frame.value.columns)
    assert set(found["In the area"]) == {"surely", "possibly"}
