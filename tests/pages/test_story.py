"""The page of a story, as streamlit runs it."""

import pytest

from apptest import address, arguments, html, run, sentence
from dashboard import paths
from dashboard.store.context_files import read_context

(STORY,) = read_context(paths.DATA).stories


def test_the_base_map_of_the_print_form_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    run("pages/story.py", all="true")
    monkeypatch.setattr("dashboard.store.features.read_features", None)
    assert "data:image/svg+xml;base64," in html(run("pages/story.py", all="true"))


def test_a_story_begins_with_its_first_step_and_goes_on_by_a_button() -> None:
    app = run("pages/story.py")
    assert STORY.title in sentence(app).replace("&#39;", "'")
    assert f'data-step="{STORY.steps[0].id}"' in html(app)
    assert app.button(key="back").disabled
    before = arguments(app)["feature_group"]
    app.button(key="next").click().run()
    assert address(app)["step"] == ["2"]
    assert f'data-step="{STORY.steps[1].id}"' in html(app)
    assert arguments(app)["feature_group"] != before


def test_the_last_step_leads_no_further() -> None:
    app = run("pages/story.py", story=STORY.id, step=str(len(STORY.steps)))
    assert app.button(key="next").disabled


def test_a_step_leaves_the_readers_own_selection_alone() -> None:
    app = run("pages/story.py", country="KGZ", step="7")
    assert address(app)["country"] == ["KGZ"]
    app.button(key="next").click().run()
    assert address(app)["country"] == ["KGZ"]


@pytest.mark.parametrize("wrong", ["0", "99", "one", "-1", "²", "9" * 5000])
def test_a_step_that_there_is_not_is_left_out_of_the_link(wrong: str) -> None:
    app = run("pages/story.py", step=wrong)
    assert "step" not in address(app)
    assert "Left out of this link" in html(app)
    assert f'data-step="{STORY.steps[0].id}"' in html(app)


def test_a_story_that_there_is_not_is_left_out_of_the_link() -> None:
    app = run("pages/story.py", story="no-such-story")
    assert "story" not in address(app)
    assert "Left out of this link" in html(app)


def test_every_step_is_on_one_page_for_print_with_a_picture_of_its_map() -> None:
    shown = html(run("pages/story.py", all="true"))
    assert [f'data-step="{step.id}"' in shown for step in STORY.steps] == [True] * len(STORY.steps)
    assert shown.count('src="data:image/svg+xml;base64,') == len(STORY.steps)


def test_a_step_names_the_verdict_the_correction_and_where_to_see_it() -> None:
    shown = html(run("pages/story.py", step="7"))
    assert "Contested" in shown
    assert "What the evidence shows instead" in shown
    assert 'href="./?org=tbea&amp;country=TJK&amp;at=39,68.6,7.4"' in shown
    assert 'href="./article#claim-tbea-gold-mines"' in shown
