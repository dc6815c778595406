"""The map on a page: what it is told, and what a pick changes."""

import json
from typing import Any

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.app.caching import Atlas
from dashboard.app.map_frame import control
from dashboard.map.pick import Pick
from dashboard.model.vocabulary import Clock
from dashboard.selection import Domain, Index, Selection
from factories import catalog, site

WORLD = catalog([site("a"), site("b", countries=("KGZ",), regions=())])
ATLAS = Atlas(WORLD, Domain.of(WORLD), Index.of(WORLD))
START = Selection(year=2020, period=(1991, 2026))


def picking(pick) -> None:  # type: ignore[no-untyped-def]  # its source runs alone, where no name is imported
    import streamlit as st

    from dashboard.app import map_frame, session
    from dashboard.selection import Domain
    from factories import catalog, site

    session.restore("Map", Domain.of(catalog([site("a")])))
    map_frame.follow(pick)
    selection = session.selection()
    st.json({"site": selection.site, "year": selection.year, "when": selection.when})


def after(pick: Any) -> tuple[dict[str, Any], bool]:
    """The selection after a pick, and whether it asks for the whole page to run."""
    app = AppTest.from_function(picking, default_timeout=60, args=(pick,)).run()
    assert not app.exception
    return json.loads(app.json[0].value), "map_asks_for_whole_page" in app.session_state


def test_a_picked_site_changes_the_selection_and_nothing_else_runs() -> None:
    found, whole = after(Pick(site="a"))
    assert (found["site"], whole) == ("a", False)


def test_a_year_asked_for_concerns_the_whole_page() -> None:
    found, whole = after(Pick(year=2004))
    assert (found["year"], found["when"], whole) == (2004, "year", True)


def test_what_is_no_pick_changes_nothing() -> None:
    found, whole = after(None)
    assert (found["site"], whole) == (None, False)


def test_the_map_applies_time_layers_and_actors_itself() -> None:
    message = control(ATLAS, Selection(year=2020, period=(1991, 2026), layers=("bri_projects",), countries=("KGZ",)))
    assert np.array_equal(message.mask, [False, True])
    assert (message.period, set(message.layers)) == ((2020, 2020), {"bri_projects"})


@pytest.mark.parametrize("clock", ["true", "known"])
def test_the_map_applies_the_confidence_itself(clock: Clock) -> None:
    reported = Selection(year=2020, period=(1991, 2026), clock=clock, confidence="reported")
    assert control(ATLAS, reported).confidence == "reported"
    assert control(ATLAS, reported).mask.all()


def test_only_the_map_page_follows_the_sidebar_at_once() -> None:
    assert control(ATLAS, START).follow is None
    follow = control(ATLAS, START, follow=True).follow
    assert follow is not None
    assert follow.when == "year"
