"""What a link asked for and could not be given. It is named once, in one line above the page."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, get_args

import streamlit as st

from dashboard.app import session
from dashboard.map import view as map_view
from dashboard.model.release import Version
from dashboard.selection.url import PARAMETERS, VERSION, LeftOut

OWN: Final[Mapping[str, tuple[str, ...]]] = {
    "Map": ("exercises",),
    "Article": ("topic", "verdict"),
    "Story": ("story", "step", "all"),
    "Alliances": ("bloc", "drills"),
    "Arms": ("supplier", "kind", "all_years"),
    "Debt": ("told_as", "owing", "basis", "chain"),
    "Site": (),
    "Country": ("place",),
    "Organization": ("organization", "limit", "partners"),
    "Timeline": ("group", "over", "chronicle"),
    "Compare": ("a", "b", "clock_a", "clock_b", "look"),
    "Ledger": (
        *("view", "picked_only", "since"),
        *("property", "stance", "side", "source_kind", "language", "publisher", "published"),
    ),
    "Calendar": ("kind",),
    "Denials": ("outcome", "denied_by", "against"),
    "Layers": (),
    "Overlap": ("left", "right", "within", "accuracy", "chance"),
    "Sequence": ("question", "in_country", "district", "order_by", "lag_by"),
    "Your data": (),
    "About": (),
}
"""The parameters of each page's own widgets, as docs/links.md lists them."""
VIEW: Final[Mapping[str, tuple[str, ...]]] = {"Map": map_view.VIEW}
"""Parameters that the map of a page reads and writes by itself."""
ANSWERED_BY_PAGE: Final = ("organization",)
"""Parameters for which the page itself says what is wrong."""
RANGES: Final = ("published",)
"""Own parameters that are two numbers, the lower first."""
TRACKERS: Final = ("utm_", "fbclid", "gclid", "igsh")
"""How parameters begin that sharing services append to any link: they ask for nothing."""

Given = Mapping[str, Sequence[str]]
"""The values a link gives to a page's own parameters."""


def receive(page: str) -> Given:
    """Take unknown parameters out of the address and remember them as left out; return those of the page's own widgets.

    To be called before the page draws its widgets, which correct or remove what they can't use.
    """
    for name in RANGES:
        _put_in_order(page, name)
    _take_version()
    view = VIEW.get(page, ())
    known = {*PARAMETERS, *OWN[page], *view}
    unknown = [name for name in st.query_params if name not in known]
    for name in unknown:
        del st.query_params[name]
    session.leave_out(LeftOut("parameter", name) for name in unknown if not name.lower().startswith(TRACKERS))
    for name in view:
        value = st.query_params.get(name, "")
        if value and not map_view.is_view(name, value):
            session.leave_out([LeftOut(name, value)])
            del st.query_params[name]
    return {name: st.query_params.get_all(name) for name in OWN[page] if name in st.query_params}


def compare(given: Given) -> None:
    """Remember as left out what the page's widgets, now drawn, did not take."""
    session.leave_out(
        LeftOut(name, value)
        for name, values in given.items()
        if name not in ANSWERED_BY_PAGE
        for value in values
        if value and not any(_is(value, taken) for taken in _taken(name))
    )


def _take_version() -> None:
    """Take the version of the data out of the address: what the reader sees and may copy is today's."""
    version = st.query_params.get(VERSION)
    if version is None:
        return
    del st.query_params[VERSION]
    if re.fullmatch(get_args(Version)[1].regex, version.lower()):
        session.pin(version.lower())
    else:
        session.leave_out([LeftOut(VERSION, version)])


def _put_in_order(page: str, name: str) -> None:
    """Turn a crossed range of the address round. The page begins anew: streamlit reads a widget's address only then."""
    if name not in OWN[page] or name in st.session_state:
        return
    given = st.query_params.get_all(name)
    if len(given) == 2 and all(map(str.isdecimal, given)) and int(given[0]) > int(given[1]):
        st.query_params[name] = given[::-1]
        st.rerun()


def _taken(name: str) -> Sequence[object]:
    """What a widget took, by its key: what is left of it in the address, and what it is set to, be that its default."""
    state = st.session_state.get(name)
    chosen = state if isinstance(state, list | tuple) else (state,)
    return (*st.query_params.get_all(name), *chosen)


def _is(text: str, value: object) -> bool:
    """Whether the text of an address stands for a widget's value."""
    if isinstance(value, bool):
        return text.lower() == str(value).lower()
    if isinstance(value, int | float):
        try:
            return float(text) == value
        except ValueError:
            return False
    return text == value
