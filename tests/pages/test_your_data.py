"""The page of a reader's own files, as streamlit runs it."""

import json
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from apptest import html, markdown, run, sentence
from dashboard.app import brought
from dashboard.imports import sandbox, workspace
from dashboard.imports.known.acled import ACLED
from dashboard.imports.raw import How
from dashboard.imports.workspace import Saved
from factories import own_data
from hostile import EVERYTHING, PIECES

PAGE = "pages/your_data.py"
FEW = "name,lat,lon,year,type,other\nKant,42.85,74.85,2003,air base,41.9\nBad,north,75,2010,mine,42\nKumtor,41.86,78.19,1997,mine,43\n"
SIPRI = (
    "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,"
    "Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,"
    "TIV deal unit,TIV delivery values,Local production\n"
    "1,Russia,Kazakhstan,Su-30MK,FGA aircraft,Aircraft,2015,No,4,No,2015,No,New,0,0,120,No\n"
)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine may be slow; these tests are not about time."""
    monkeypatch.setattr(sandbox, "load", partial(sandbox.load, seconds=60))
    monkeypatch.setattr(sandbox, "open_workspace", partial(sandbox.open_workspace, seconds=60))


def brought_in(content: str | bytes, name: str = "posts.csv", app: AppTest | None = None) -> AppTest:
    """The page after a file was chosen."""
    page = app or run(PAGE)
    text = content.encode() if isinstance(content, str) else content
    found = page.file_uploader[0].upload(name, text).run()
    assert not found.exception
    return found


def labels(app: AppTest) -> list[str]:
    return [each.label for each in app.button]


def test_the_first_lines_say_where_a_file_is_kept_and_for_how_long() -> None:
    shown = html(run(PAGE))
    assert "this server’s memory while this page is open" in shown
    assert "no other reader sees it" in shown
    assert "open the atlas on your own computer" in shown
    assert "AidData GCDF 3.0" in shown


def test_a_file_is_understood_and_its_faults_are_told() -> None:
    app = brought_in(FEW)
    assert "posts.csv: 3 rows read: 2 drawn, 1 refused." in sentence(app)
    assert "Read as CSV, UTF-8." in sentence(app)
    shown = html(app)
    assert "Row 3: “north”" in shown
    assert 'alt="Map of 2 places"' in shown
    assert "<td>Kumtor</td>" in shown
    assert "Kyrgyzstan" in shown
    assert app.selectbox(key="own_d1_column_lat").value == "lat"


def test_each_correction_reads_the_file_again() -> None:
    app = brought_in(FEW)
    app.selectbox(key="own_d1_column_lat").set_value("other").run()
    assert "3 rows read: 3 drawn, 0 refused." in sentence(app)
    app.selectbox(key="own_d1_column_lat").set_value("").run()
    assert "0 drawn" in sentence(app)
    assert "Show on the map" not in labels(app)
    app.selectbox(key="own_d1_column_lat").set_value("lat").run()
    app.checkbox(key="own_d1_swapped").set_value(True).run()
    assert app.checkbox(key="own_d1_swapped").value
    assert "Kyrgyzstan" not in html(app)


def test_another_row_of_column_names_has_its_columns_proposed_anew() -> None:
    app = brought_in("a title\n" + FEW)
    assert app.number_input(key="own_d1_header").value == 2
    app.number_input(key="own_d1_header").set_value(1).run()
    assert "a title" in html(app)
    app.number_input(key="own_d1_header").set_value(2).run()
    assert app.selectbox(key="own_d1_column_lon").value == "lon"


def test_a_correction_that_can_not_be_read_is_told_and_changes_nothing() -> None:
    app = brought_in(FEW)
    app.session_state["own_asked"] = brought._Asked("d1", "posts.csv", FEW.encode(), How(encoding="nonsense"), None)
    app.run()
    assert app.error
    assert app.selectbox(key="own_d1_column_lat").value == "lat"
    assert "2 drawn" in sentence(app)


def test_a_file_that_is_kept_can_be_renamed_edited_and_removed() -> None:
    app = brought_in(FEW)
    app.button(key="own_keep").click().run()
    assert "1 file of yours is beside the atlas." in sentence(app)
    name = app.text_input(key="own_name_d1")
    assert name.label == "Name on the map: 2 places, 1997–2003; 1 row refused"
    name.set_value("My posts").run()
    app.button(key="own_edit_d1").click().run()
    assert "My posts: 3 rows read" in sentence(app)
    app.selectbox(key="own_d1_column_lat").set_value("other").run()
    app.button(key="own_keep").click().run()
    assert app.text_input(key="own_name_d1").value == "My posts"
    assert "3 places" in app.text_input(key="own_name_d1").label
    app.button(key="own_done").click().run()
    assert "Edit" not in labels(app)
    app.button(key="own_remove_d1").click().run()
    assert "Bring your own sites" in sentence(app)


def test_a_label_that_is_emptied_is_the_name_of_the_file_again() -> None:
    app = brought_in(FEW)
    app.text_input(key="own_d1_label").set_value(" ").run()
    assert "posts.csv: 3 rows" in sentence(app)


def test_what_is_on_the_map_follows_a_correction() -> None:
    app = brought_in(FEW)
    app.button(key="own_keep").click().run()
    app.button(key="own_edit_d1").click().run()
    app.selectbox(key="own_d1_column_lat").set_value("other").run()
    (data,) = app.session_state["own_data"]
    assert len(data.sites) == 3


def test_a_file_that_can_not_be_read_is_told_in_a_sentence() -> None:
    app = brought_in(b"\x00\x01\x02" * 100, "picture.png")
    assert len(app.error) == 1
    assert "Bring your own sites" in sentence(app)
    assert not app.run().error, "it is told once"


def test_a_visit_has_room_for_five_files() -> None:
    app = run(PAGE)
    app.session_state["own_data"] = tuple(own_data({}, key=f"x{each}") for each in range(5))
    app.run()
    assert not app.file_uploader
    assert "room for 5 files" in app.info[0].value


def test_files_are_let_go_before_they_take_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brought, "MOST_BYTES", len(FEW) + 10)
    app = brought_in(FEW)
    app.button(key="own_keep").click().run()
    app = brought_in(FEW, "more.csv", app)
    app.button(key="own_keep").click().run()
    assert [each.key for each in app.button if each.label == "Edit"] == ["own_edit_d2"]


def test_pasted_lines_are_read_and_an_empty_text_is_told() -> None:
    app = run(PAGE)
    app.button(key="own_read_text").click().run()
    assert "no text yet" in app.error[0].value
    app.text_area[0].set_value("Shaymak; 37.44, 74.55\nnowhere\n").run()
    app.button(key="own_read_text").click().run()
    assert "Pasted text: 2 rows read" in sentence(app)


def test_a_table_without_places_says_what_to_do() -> None:
    app = brought_in("name,year\nKant,2003\n")
    assert "has no geometry and no column of coordinates" in app.info[0].value
    assert [label for label in labels(app) if label in {"Show on the map", "Keep"}] == []


def test_a_trade_register_leads_to_the_page_that_shows_it() -> None:
    app = brought_in(SIPRI, "trade-register.csv")
    assert "Show on the page Arms" in labels(app)
    assert "no places" in app.info[0].value
    app.button(key="own_keep").click().run()
    assert app.text_input(key="own_name_d1").label == "Name on the map: 1 row without places"


def saved(**facts: Any) -> bytes:
    return workspace.write(
        [Saved(own_data({"name": "Kant", "start": 2003}, **facts))], "country=TJK&layer=nonsense", "abc"
    )


def test_a_workspace_opens_its_files_and_offers_its_view() -> None:
    app = brought_in(saved(label="Mine"), "workspace.json")
    assert "1 file" in app.success[0].value
    assert app.text_input(key="own_name_d1").value == "Mine"
    app.button(key="own_view").click().run()
    assert list(app.session_state["selection"].countries) == ["TJK"]


def test_a_workspace_that_was_changed_is_told() -> None:
    said = json.loads(saved())
    said["files"] = 7
    app = brought_in(json.dumps(said), "workspace.json")
    assert "can" in app.error[0].value
    assert "own_data" not in app.session_state


def test_a_workspace_of_more_files_than_there_is_room_for_opens_what_fits() -> None:
    app = run(PAGE)
    app.session_state["own_data"] = tuple(own_data({}, key=f"x{each}") for each in range(4))
    app.run()
    content = workspace.write([Saved(own_data({})), Saved(own_data({}))], "", "abc")
    app = brought_in(content, "workspace.json", app)
    assert "1 of the workspace" in app.error[0].value.replace("\\", "")
    assert len(app.session_state["own_data"]) == 5


def test_a_row_becomes_a_draft_with_what_is_missing() -> None:
    app = brought_in(FEW)
    app.button(key="own_keep").click().run()
    app.session_state["own_contribute"] = True
    app.run()
    app.text_input(key="own_draft_search").set_value("kum").run()
    assert app.selectbox(key="own_draft_row_d1").options == ["4: Kumtor"]
    app.button(key="own_draft_make").click().run()
    assert "name: Kumtor" in app.code[0].value
    assert "Still missing" in html(app)
    app.text_input(key="own_draft_search").set_value("2").run()
    assert app.selectbox(key="own_draft_row_d1").options == ["2: Kant"]
    app.text_input(key="own_draft_search").set_value("xyzzy").run()
    assert "No row has that." in [each.value for each in app.caption]


def test_rows_that_may_not_leave_say_why() -> None:
    app = run(PAGE)
    app.session_state["own_data"] = (own_data({}, key="a"), own_data({}, key="b", kind=ACLED.name))
    app.session_state["own_contribute"] = True
    app.run()
    app.selectbox(key="own_draft_file").set_value("b").run()
    app.button(key="own_draft_make").click().run()
    assert "may not become records" in app.warning[0].value


def hostile_file() -> str:
    cell = '"' + EVERYTHING.replace('"', '""') + '"'
    return f"{cell},lat,lon,category\n{cell},41,72,{cell}\n{cell},{cell},72,{cell}\n"


@pytest.mark.parametrize("kept", [False, True])
def test_nothing_of_a_file_is_read_as_markdown_or_html(kept: bool) -> None:
    app = brought_in(hostile_file(), f"{EVERYTHING[:60].replace('/', '-')}.csv")
    if kept:
        app.button(key="own_keep").click().run()
        app.session_state["own_contribute"] = True
        app.run()
        app.button(key="own_draft_make").click().run()
    for text in markdown(app):
        assert [piece for piece in PIECES if piece in text] == [], text
    assert "<img src=https" not in html(app)


def test_an_upload_is_never_written_to_disk() -> None:
    from starlette.formparsers import MultiPartParser

    run(PAGE)
    assert MultiPartParser.spool_max_size > brought.LARGEST


def test_rows_of_acled_are_saved_with_a_remark() -> None:
    app = run(PAGE)
    app.session_state["own_data"] = (own_data({}, kind=ACLED.name),)
    app.run()
    assert any("terms keep them with you" in each.value for each in app.caption)


def test_the_next_correction_keeps_the_one_that_is_still_being_read() -> None:
    app = brought_in(FEW)
    app.selectbox(key="own_d1_column_lat").set_value("other")
    app.selectbox(key="own_d1_column_start").set_value("").run()
    assert app.selectbox(key="own_d1_column_lat").value == "other"
    assert app.selectbox(key="own_d1_column_start").value == ""


@dataclass
class Readings:
    """The files that were read, by key, and whether the run is broken off after the next, as the reader's next change does."""

    keys: list[str] = field(default_factory=list)
    break_off: bool = False


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> Readings:
    readings = Readings()
    load = sandbox.load

    def loading(*args: Any, **named: Any) -> sandbox.Loaded:
        loaded = load(*args, **named)
        readings.keys.append(named["key"])
        if readings.break_off:
            readings.break_off = False
            st.rerun()
        return loaded

    monkeypatch.setattr(sandbox, "load", loading)
    return readings


def test_a_correction_whose_reading_is_broken_off_is_made_by_the_next_run(readings: Readings) -> None:
    app = brought_in(FEW)
    readings.break_off = True
    app.selectbox(key="own_d1_column_lat").set_value("other").run()
    assert readings.keys == ["d1", "d1", "d1"]
    assert app.selectbox(key="own_d1_column_lat").value == "other"
    assert "3 drawn" in sentence(app)


def test_an_upload_whose_reading_is_broken_off_is_read_by_the_next_run(readings: Readings) -> None:
    readings.break_off = True
    app = brought_in(FEW)
    assert readings.keys == ["d1", "d1"]
    assert app.selectbox(key="own_d1_column_lat").value == "lat"


def test_a_file_that_is_removed_while_it_is_to_be_read_again_stays_away(readings: Readings) -> None:
    app = brought_in(FEW)
    app.selectbox(key="own_d1_column_lat").set_value("other")
    app.button(key="own_discard").click().run()
    assert readings.keys == ["d1"]
    assert "own_keep" not in [each.key for each in app.button]


def test_what_goes_wrong_in_reading_is_not_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    app = brought_in(FEW)
    with monkeypatch.context() as patch:
        patch.setattr(sandbox, "load", lambda *_, **__: 1 / 0)
        app.selectbox(key="own_d1_column_lat").set_value("other").run()
    app.run()
    assert app.selectbox(key="own_d1_column_lat").value == "lat"


@pytest.mark.parametrize("kept", [False, True])
def test_where_the_years_leave_none_of_the_rows_all_years_are_shown(kept: bool) -> None:
    app = brought_in(FEW)
    if kept:
        app.button(key="own_keep").click().run()
    app.button(key="own_show_all" if kept else "own_show").click().run()
    assert app.session_state["selection"].when == "all"
