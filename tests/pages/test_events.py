"""Large data sets of the server's host: offered on *Your data*, taken like a file, and drawn as clusters."""

from dataclasses import replace

import pytest

from apptest import arguments, html, open_page
from dashboard.app import events
from dashboard.model.own import OwnData
from dashboard.store.database.events import EventSet
from dashboard.store.interface import UnavailableError
from factories import own_events


@pytest.fixture(autouse=True)
def offered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One set is there; the names under which rows were read."""
    read: list[str] = []

    def rows(name: str, digest: str) -> OwnData:
        read.append(name)
        if name == "broken":
            raise UnavailableError("The database can't be reached.")
        return replace(own_events(40_000), file_name=name, label="GED <b>25</b>", shared=digest)

    sets = (EventSet("ged", "GED <b>25</b>", 40_000, "digest"), EventSet("broken", "Other", 3, "other"))
    monkeypatch.setattr("dashboard.store.events.event_sets", lambda: sets)
    monkeypatch.setattr("dashboard.store.events.read_events", rows)
    events._sets.clear()
    events._rows.clear()
    return read


def test_a_set_is_offered_and_taken_like_a_file(offered: list[str]) -> None:
    app = open_page("pages/your_data.py")
    assert not app.exception
    assert "40,000 rows" in " ".join(each.value for each in app.markdown)
    app.button(key="events_take_digest").click().run()
    assert not app.exception
    assert [each.key for each in app.button if str(each.key).startswith("events_take")] == ["events_take_other"]
    app.switch_page("map.py").run()
    assert "of your 40,000 sites" in html(app).lower()
    assert '"address":"events/1/digest","query":""' in str(arguments(app))
    assert offered == ["ged"]


def test_readers_share_the_rows(offered: list[str]) -> None:
    for _ in range(2):
        app = open_page("pages/your_data.py")
        app.button(key="events_take_digest").click().run()
        assert app.session_state["own_data"][0].sites is not None
    assert offered == ["ged"]


def test_what_the_database_does_not_give_is_told() -> None:
    app = open_page("pages/your_data.py")
    app.button(key="events_take_other").click().run()
    assert "be reached" in app.error[0].value
    assert not app.exception


def test_a_set_is_found_by_its_digest_as_its_tiles_are_asked_for(offered: list[str]) -> None:
    assert [events.rows_of("digest") is not None, events.rows_of("digest") is not None] == [True, True]
    assert events.rows_of("of another set") is None
    with pytest.raises(UnavailableError, match="be reached"):
        events.rows_of("other")
    assert offered == ["ged", "broken"]
