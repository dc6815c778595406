"""What a reader chooses of their own data, in the sidebar: drawn only where there is some."""

from typing import Any, Final

import streamlit as st

from dashboard.app import own_map
from dashboard.app.sidebar import all_meant
from dashboard.present.choices import COUNT
from dashboard.present.markdown import plain
from dashboard.present.own import FILTERS, NOT_RATED
from dashboard.selection import Selection

MOST_OFFERED: Final = 500
"""Categories of a reader that are offered, the most frequent first: a browser takes a longer list slowly."""


def draw(selection: Selection) -> None:
    """Draw which files and which of their categories are shown, with how many rows each choice leaves."""
    index = own_map.index()
    if index is None:
        return
    choice = own_map.choice()
    counts = index.counts(selection, choice)
    labels = {each.key: each.label for each in index.data}
    st.markdown("**Your data**")
    with st.container(key="own_filters"):
        st.pills(
            "Files",
            list(labels),
            selection_mode="multi",
            format_func=lambda key: f"{plain(labels[key])}{COUNT}{counts['file'][key]:,}",
            help=f"{NOT_RATED}. {FILTERS}",
            on_change=_show,
            **_controlled("w_own_files", [key for key in labels if key not in choice.hidden]),
        )
        found = counts["category"]
        offered = sorted({*found, *choice.categories}, key=lambda each: (-found.get(each, 0), each))[:MOST_OFFERED]
        if len(index.category.values) > 1:
            st.multiselect(
                "Your categories",
                [*offered, *(each for each in choice.categories if each not in offered)],
                placeholder="Any",
                filter_mode="contains",
                select_all=False,
                format_func=lambda each: f"{each}{COUNT}{found.get(each, 0):,}",
                on_change=_choose,
                **_controlled("w_own_categories", list(choice.categories)),
            )


def _controlled(key: str, value: object) -> dict[str, Any]:
    st.session_state[key] = value
    return {"key": key}


def _choose() -> None:
    index = own_map.index()
    known = index.category.values if index else ()
    own_map.choose(categories=all_meant(known, str, st.session_state["w_own_categories"]))


def _show() -> None:
    index = own_map.index()
    labels = {each.key: plain(each.label) for each in index.data} if index else {}
    shown = all_meant(tuple(labels), labels.__getitem__, st.session_state["w_own_files"])
    own_map.choose(hidden=frozenset(each.key for each in index.data if each.key not in shown) if index else frozenset())
