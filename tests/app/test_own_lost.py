"""A reader whose server has gone is told that what they brought has gone with it."""

import pytest
from streamlit.testing.v1 import AppTest

from apptest import html, run
from dashboard import paths
from dashboard.app import own_lost
from dashboard.present.own import LOST
from factories import own_data


def boxes(app: AppTest) -> list[str]:
    return [each.key for each in app.checkbox if each.key == "w_own_mark"]


def with_own() -> AppTest:
    app = run()
    app.session_state["own_data"] = (own_data({"name": "A", "lon": 71.5, "lat": 37.3, "start": 2010, "end": 2010}),)
    return app.run()


def test_a_visit_without_own_data_has_no_mark_and_one_with_it_has() -> None:
    assert boxes(run()) == []
    assert boxes(with_own()) == ["w_own_mark"]
    assert LOST not in html(with_own())


@pytest.mark.parametrize("marked", [True, False])
def test_a_visit_that_goes_on_elsewhere_says_what_is_gone(marked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_lost, "_began_elsewhere", lambda: True)
    app = AppTest.from_file(str(paths.ROOT / "map.py"), default_timeout=60)
    app.session_state["w_own_mark"] = marked  # as a browser sends it
    app.run()
    assert (LOST in html(app)) == marked
    app.run()
    assert boxes(app) == []
    assert (LOST in html(app)) == marked, "it stays until something is brought"
    app.session_state["own_data"] = (own_data({"name": "A", "lon": 71.5, "lat": 37.3, "start": 2010, "end": 2010}),)
    assert LOST not in html(app.run())
