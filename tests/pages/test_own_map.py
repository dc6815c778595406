"""The map page of a reader who has brought data, and of one who has not."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import bring
from apptest import arguments, html, markdown, open_page, run, sentence
from dashboard import paths
from dashboard.model.own import OwnData
from dashboard.selection.own import OwnChoice
from factories import own_data
from hostile import EVERYTHING, HTML, IMAGE


def with_own(*data: OwnData, **parameters: Any) -> AppTest:
    """The map page of a reader who has brought files."""
    app = AppTest.from_file(str(paths.ROOT / "map.py"), default_timeout=60)
    for key, value in parameters.items():
        app.query_params[key] = value
    app.session_state["own_data"] = data
    app.run()
    assert not app.exception
    assert not app.error
    return app


def own_words(app: AppTest) -> str:
    return html(app).partition('<p class="own-sentence" role="status">')[2].partition("</p>")[0]


def message(app: AppTest) -> dict[str, Any]:
    """What the map is told of the reader's data."""
    text = str(arguments(app)["feature_group"]).partition("atlas.show(")[2].partition(");")[0]
    found: dict[str, Any] = json.loads(text).get("own", {})
    return found


CONFLICTS = own_data(
    {"name": "a", "start": 2010, "end": 2010, "category": "Clash", "country": "TJK"},
    {"name": "b", "start": 2012, "end": 2012, "category": "Riot", "country": "KGZ"},
    {"name": "c", "category": "Riot"},
)


def test_a_reader_without_data_is_told_nothing_of_it() -> None:
    app = run()
    assert "own-" not in html(app)
    assert message(app) == {}
    assert not [
        key for key in ("own_held", "own_choice", "w_own_files", "w_own_categories") if key in app.session_state
    ]


def test_rows_are_counted_beneath_the_atlas_and_not_with_it() -> None:
    app = with_own(CONFLICTS, year="2010")
    assert own_words(app) == "Of your 3 sites, 2 are shown: “conflicts.csv”."
    assert sentence(app).partition("own-sentence")[0].count("sites") == sentence(run(year="2010")).count("sites")
    assert "not rated by the atlas" in html(app)


def test_filters_of_the_sidebar_reach_the_map_as_a_mask() -> None:
    whole = message(with_own(CONFLICTS))
    one = message(with_own(CONFLICTS, country="TJK"))
    assert whole["mask"] != one["mask"]
    assert whole["token"]
    assert whole["token"] != one["token"]  # another visit


def test_categories_and_files_are_chosen_in_the_sidebar() -> None:
    app = with_own(CONFLICTS, own_data({"category": "Mine"}, key="d2", label="mines.csv"), year="2012")
    app.multiselect(key="w_own_categories").set_value(["Riot"]).run()
    assert own_words(app) == "Of your 4 sites, 2 are shown: 2 of “conflicts.csv”."
    app.multiselect(key="w_own_categories").set_value([]).run()
    app.session_state["own_choice"] = OwnChoice(hidden=frozenset({"d1"}))
    app.run()
    assert own_words(app) == "Of your 4 sites, 1 is shown: 1 of “mines.csv”."


def test_the_address_stays_the_same_until_the_files_are_others() -> None:
    app = with_own(CONFLICTS)
    first = message(app)["token"]
    app.run()
    assert message(app)["token"] == first
    app.session_state["own_data"] = (CONFLICTS, own_data({}, key="d2"))
    app.run()
    assert message(app)["token"] != first
    app.session_state["own_data"] = ()
    app.run()
    assert message(app) == {}
    assert "own-sentence" not in html(app)


def test_the_table_has_all_columns_of_the_rows_shown() -> None:
    app = with_own(CONFLICTS, year="2012")
    app.session_state["own_table"] = True
    app.run()
    table = app.dataframe[0].value
    assert list(table["name"]) == ["b", "c"]
    assert "category" in table.columns


def test_nothing_of_one_reader_reaches_another() -> None:
    secret = "A name that nobody else may see"
    mine = with_own(own_data({"name": secret, "category": secret}, label=secret, credit=secret))
    mine.session_state["own_table"] = True
    mine.run()
    assert secret in html(mine)
    for page in ("map.py", "pages/timeline.py", "pages/ledger.py"):
        other = open_page(page)
        assert not other.exception
        assert secret not in html(other)
        assert secret not in "".join(markdown(other))
        assert "own-sentence" not in html(other)
    static = [path.read_bytes() for path in paths.STATIC.iterdir() if path.is_file()]
    assert not any(secret.encode() in content for content in static)


@pytest.mark.parametrize("page", ["timeline", "ledger", "country"])
def test_other_pages_say_nothing_of_own_data(page: str) -> None:
    app = AppTest.from_file(str(paths.ROOT / "map.py"), default_timeout=60)
    app.session_state["own_data"] = (CONFLICTS,)
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    assert "own-sentence" not in html(app)
    assert "own-legend" not in html(app)
    assert "Your data" not in "".join(markdown(app))


def test_hostile_texts_of_a_file_stay_texts() -> None:
    app = with_own(bring.hostile())
    app.session_state["own_table"] = True
    app.run()
    assert not app.exception
    assert HTML not in html(app)
    assert not [text for text in markdown(app) if IMAGE in text or HTML in text]
    assert EVERYTHING[:10] not in "".join(markdown(app))


def test_a_file_that_is_gone_takes_its_choices_with_it() -> None:
    app = with_own(CONFLICTS)
    app.multiselect(key="w_own_categories").set_value(["Riot"]).run()
    app.session_state["own_data"] = (own_data({"category": "Mine"}, {"category": "Dam"}, key="d2"),)
    app.run()
    assert app.multiselect(key="w_own_categories").value == []
    assert app.session_state["own_choice"] == OwnChoice()
