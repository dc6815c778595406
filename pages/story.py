"""A story: a walk through the map, step by step."""

import sys
from dataclasses import replace
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis.article import article
from dashboard.analysis.story import ShownStep, shown
from dashboard.app import map_frame, session, shell
from dashboard.app.caching import context
from dashboard.app.table import download_rows
from dashboard.evidence.moment import state_at
from dashboard.map.still import Ground, still
from dashboard.model.story import Story
from dashboard.present import story as story_view
from dashboard.present.legend import slim_legend
from dashboard.store.features import read_features
from dashboard.store.opening import open_store

STORY, STEP = "story", "step"
HEIGHT = 480
PICTURE = (680, 400)  # width and height in pixels

frame = shell.open_page("Story")
atlas = frame.atlas
catalog, around = atlas.catalog, context()
stories = {each.id: each for each in around.stories}


@st.cache_resource(show_spinner=False, max_entries=1)
def ground(version: str) -> Ground:  # noqa: ARG001 -- it is kept by it
    """The base map, projected once for all readers of the data of a version."""
    store = open_store()
    return Ground.of(read_features(store, "countries"), read_features(store, "places"))


def asked(story: Story) -> int:
    """Return the number of the step that the address names, from 1; what it can't be leaves the address."""
    given = st.query_params.get(STEP, "1")
    if given.isdecimal() and len(given) < 5 and 1 <= int(given) <= len(story.steps):
        return int(given)
    del st.query_params[STEP]
    return 1


def go_to(step: int) -> None:
    """Write a step into the address."""
    st.query_params[STEP] = str(step)


def choose() -> None:
    """Write the story picked in the list into the address, from its first step."""
    st.query_params[STORY] = st.session_state.story_picked
    st.query_params.pop(STEP, None)


def draw_step(steps: tuple[ShownStep, ...], story: Story) -> None:
    """Draw the map of one step, and its text beside it; the reader's own selection stays what it is."""
    number = asked(story)
    step = steps[number - 1]
    shell.say(story.title, story.summary if number == 1 else "")
    with st.container(horizontal=True, key="story_steps"):
        st.button("Back", key="back", on_click=go_to, args=(number - 1,), disabled=number == 1, shortcut="Left")
        st.button("Next", key="next", on_click=go_to, args=(number + 1,), disabled=number == len(steps),
                  shortcut="Right")  # fmt: skip
    left, right = st.columns([1.6, 1], gap="medium")
    with left, st.container(key="story_map"):
        message = replace(map_frame.control(atlas, step.selection), aim=step.aim, fit=step.aim is None, plays=False)
        map_frame.draw_map(message, key="map_story", height=HEIGHT, picks=False)
    with right:
        st.html(story_view.step_html(catalog, around, step, number, len(steps)))
    st.html(slim_legend())


def draw_all(steps: tuple[ShownStep, ...]) -> None:
    """Draw every step with a picture of its map, for print."""
    base = ground(catalog.version)
    for number, step in enumerate(steps, start=1):
        moment = step.selection.moment()
        states = [(site, state_at(site, moment, catalog.newest_year)) for site in atlas.index.sites(step.selection)]
        seen = [(site, state) for site, state in states if state is not None]
        picture = still(seen, base, *PICTURE, aim=step.aim)
        st.html(story_view.step_html(catalog, around, step, number, len(steps), picture))


def draw(story: Story) -> None:
    """Draw a story: one step with its map, or all of them."""
    judged = {each.claim.id: each for each in article(catalog, around, atlas.index)}
    steps = shown(catalog, around, atlas.index, judged, story)
    body = st.container()
    everything = st.toggle("All steps on one page, for print", key="all", bind="query-params")
    with body:
        if everything:
            shell.say(story.title, story.summary)
            draw_all(steps)
        else:
            draw_step(steps, story)
    download_rows(story_view.rows(catalog, around, steps), "story")


if stories:
    named = st.query_params.get(STORY, "")
    if named and named not in stories:
        del st.query_params[STORY]
    chosen = stories.get(named) or next(iter(stories.values()))
    if len(stories) > 1:
        names = {each.id: each.title for each in stories.values()}
        st.selectbox(
            "Story", list(names), list(names).index(chosen.id), names.__getitem__, key="story_picked", on_change=choose
        )
    st.fragment(draw)(chosen)
else:
    st.info("No story is written yet: docs/data.md says how to write one.")

session.write_address(atlas.domain)
shell.close_page(frame, filters=False)
