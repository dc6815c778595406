"""The map as each side tells it, and without a part of the evidence, as streamlit runs it."""

from dataclasses import replace

from apptest import address, html, opened, run, sentence
from dashboard.model.catalog import Catalog
from dashboard.selection import Index

REPORT = "report:Washington Post 2019"
SECOND = "shaymak-second-cluster"


def test_a_side_is_chosen_in_the_sidebar_and_then_what_it_says(index: Index) -> None:
    app = opened("according")
    app.pills(key="w_according").set_value("china").run()
    assert address(app)["according"] == ["china"]
    assert "as China tells it" in sentence(app)
    assert "faint: not spoken of" in html(app)
    app.pills(key="w_standings").set_value(["denied"]).run()
    selection = replace(index.domain.start(), according="china", standings=("denied",))
    assert f"Showing {index.mask(selection).sum()} of" in sentence(app)
    assert "denied by China" in sentence(app)
    app.pills(key="w_according").set_value("all").run()
    assert "standing" not in address(app)


def test_a_publisher_is_left_out_in_the_sidebar() -> None:
    app = opened("without")
    app.multiselect(key="w_without").set_value(["publisher:The Washington Post"]).run()
    assert address(app)["without"] == ["publisher:The Washington Post"]
    assert "without The Washington Post" in sentence(app)


def test_what_a_site_rests_on_leads_to_the_map_without_it() -> None:
    shown = html(run("pages/site.py", site=SECOND))
    assert "<b>Rests on</b>: Contested with 1 origin;" in shown
    assert "falls to weak without" in shown
    app = run(site=SECOND, when="all", without=REPORT)
    assert "1 site falls to weak" in html(app)
    assert "<b>Why weak</b>" in html(app)


def test_the_table_of_sides_can_be_narrowed_to_where_they_differ(real: Catalog) -> None:
    app = run(when="all")
    app.session_state["sides"] = True
    app.run()
    assert len(app.dataframe[0].value) == len(real.sites)
    app.selectbox(key="sides_say").set_value("Denied by both governments").run()
    assert not app.exception
    assert SECOND in str(app.dataframe[0].value)
