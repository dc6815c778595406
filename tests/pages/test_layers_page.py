"""The page of the layers' cards."""

from markupsafe import escape

from apptest import html, run
from dashboard.model.vocabulary import LAYER_SCOPE, LAYERS


def test_every_layer_has_a_card_with_what_belongs_in_it() -> None:
    shown = html(run("pages/layers.py"))
    for layer, name in LAYERS.items():
        assert f">{name}</h2>" in shown
        assert escape(LAYER_SCOPE[layer][0]) in shown
    assert "Completeness by field" in shown


def test_a_layer_without_a_selected_site_still_says_what_was_not_searched() -> None:
    shown = html(run("pages/layers.py", q="xyzzy"))
    assert "0 of" in shown
    assert "No search noted" in shown


def test_as_known_at_the_time_the_page_says_which_sources_count() -> None:
    app = run("pages/layers.py", year="2015", clock="known")
    assert any("published by the end of 2015" in each.value for each in app.caption)
