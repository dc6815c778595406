"""A step of a story shows a selection of its own, and looks where it says."""

from typing import Any

from dashboard.analysis.story import aim_of, shown, view_faults
from dashboard.model.argument import Evidence
from dashboard.model.story import Story, StoryStep
from dashboard.selection import Index
from dashboard.selection.aim import Aim
from factories import catalog, context, site


def step(view: str, **facts: Any) -> StoryStep:
    values: dict[str, Any] = {"id": "one", "title": "One", "text": "A text.", "view": view} | facts
    return StoryStep(**values)


def story(*steps: StoryStep) -> Story:
    return Story(id="walk", title="A walk", summary="A summary.", steps=steps)


def test_a_step_is_shown_as_its_view_asks() -> None:
    things = catalog([site("a"), site("b", countries=("KGZ",))])
    index = Index.of(things)
    evidence = (Evidence(site="a", bearing="supports", why="It is there"),)
    told = story(step("country=KGZ&year=2019&at=42.5,74.5,6", evidence=evidence))
    (found,) = shown(things, context(), index, {}, told)
    assert [each.id for each in index.sites(found.selection)] == ["b"]
    assert (found.selection.year, found.aim) == (2019, Aim(42.5, 74.5, 6))
    assert [(each.strength, each.sites) for each in found.evidence] == [("solid", ("a",))]


def test_a_step_without_a_place_leaves_that_to_what_it_shows() -> None:
    assert aim_of(step("country=KGZ")) is None
    assert aim_of(step("at=north,74,6")) is None


def test_what_a_view_cannot_ask_for_is_named_by_its_step() -> None:
    domain = Index.of(catalog([site("a")])).domain
    assert not list(view_faults(story(step("country=TJK&at=38,72,6")), domain))
    found = view_faults(story(step("country=XXX"), step("base=dark", id="two"), step("at=1,2", id="three")), domain)
    assert [(each.step, each.wrong) for each in found] == [
        ("one", "country can't be 'XXX'"),
        ("two", "no parameter base"),
        ("three", "at can't be '1,2'"),
    ]
