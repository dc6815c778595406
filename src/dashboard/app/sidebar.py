"""The filters of the selection as widgets: every choice shows how many sites it would leave.

Every widget is controlled: its value is set from the selection before it is drawn, and its callback writes the
selection back. So labels can carry counts that change from run to run, and the address bar holds codes (`actor=CHN`)
where labels are words. Streamlit's own binding to the address would write the labels, counts included.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Final, cast

import streamlit as st

from dashboard.app import session
from dashboard.app.caching import Atlas
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import (
    ACTORS,
    CONFIDENCES,
    LAYERS,
    RELATIONS,
    ROLES,
    STATUSES,
    Confidence,
    Relation,
    Role,
    Status,
)
from dashboard.present.markdown import plain
from dashboard.present.sentence import least_words
from dashboard.selection import Domain, Selection

Counts = Mapping[str, int]

WHEN: Final = {"year": "One year", "period": "Period", "all": "All years"}
COUNT: Final = " · "
"""Separates the name of an option from the number of sites it would leave."""
CLOCKS: Final = {"true": "As it was in that year", "known": "As it was known at the time"}
UNDATED: Final = "Include sites with unknown dates"


def draw(atlas: Atlas, selection: Selection) -> None:
    """Draw every filter for the selection; changing one changes the selection and runs the page again."""
    domain, index = atlas.domain, atlas.index
    counts = index.counts(selection)
    _text("q", "Search", selection.q, "Name, place, company, coordinates …")
    _when(domain, selection)
    _pills("layers", "Layer", list(LAYERS), LAYERS, counts["layer"], selection.layers)
    _pills("actors", "Actor", list(ACTORS), ACTORS, counts["actor"], selection.actors)
    left, right = st.columns(2, gap="small")
    with left:
        _many("countries", "Country", domain.countries, country_name, counts["country"], selection.countries)
        _many("orgs", "Organization", domain.orgs, _organization_name(atlas), counts["org"], selection.orgs)
        _many("roles", "Role", domain.roles, _role_name, counts["role"], selection.roles)
        _many("categories", "Category", domain.categories, str.capitalize, counts["category"], selection.categories)
        with _folded("Confidence", "confidence", _least(selection)) as fold:
            if fold.open:
                _confidence(selection, counts["confidence"])
    with right:
        _many("regions", "Region", domain.regions, _region_name, counts["region"], selection.regions)
        _many(
            "commodities", "Commodity", domain.commodities, str.capitalize, counts["commodity"], selection.commodities
        )
        with _folded("Status", "statuses", (STATUSES[cast(Status, code)] for code in selection.statuses)) as fold:
            if fold.open:
                _pills("statuses", "Status", list(STATUSES), STATUSES, counts["status"], selection.statuses)
        _many(
            "relations", "Relation to layer", domain.relations, _relation_name, counts["relation"], selection.relations
        )
    st.button("Reset all filters", key="w_reset", on_click=session.reset, args=(domain,), width="stretch")


@contextmanager
def _folded(label: str, field: str, chosen: Iterable[str]) -> Iterator[Any]:
    """A filter behind a button, drawn only while it is open: its many choices would be sent again on every run.

    What is chosen is written below the button. The label of the button must not change: that would close the filter.
    """
    with st.popover(label, key=f"open_{field}", on_change="rerun", width="stretch") as fold:
        yield fold
    if words := ", ".join(chosen):
        st.caption(plain(words))


def _least(selection: Selection) -> list[str]:
    return [] if selection.confidence == "weak" else [least_words(selection.confidence).capitalize()]


def meant(value: str, options: Iterable[str], name: Callable[[str], str]) -> str | None:
    """Return the option that a widget's value means; None where it means none.

    Labels carry counts. A reader quicker than the page may click a label of the previous run, which streamlit no longer
    knows and passes on as it is: `Active · 12`.
    """
    bare = value.rpartition(COUNT)[0]
    return next((code for code in options if value == code or bare == name(code)), None)


def _all_meant(options: Sequence[str], name: Callable[[str], str], values: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for value in values if (code := meant(value, options, name)) is not None)


def _changed(field: str, convert: Callable[[Any], Any]) -> None:
    session.change(**{field: convert(st.session_state[f"w_{field}"])})


def _controlled(field: str, value: object) -> str:
    """Set the widget's value from the selection and return its key."""
    key = f"w_{field}"
    st.session_state[key] = value
    return key


def _text(field: str, label: str, value: str, placeholder: str) -> None:
    key = _controlled(field, value)
    st.text_input(label, key=key, placeholder=placeholder, on_change=_changed, args=(field, str.strip))


def _when(domain: Domain, selection: Selection) -> None:
    first, last = domain.years
    st.segmented_control(
        "Years",
        list(WHEN),
        key=_controlled("when", selection.when),
        format_func=WHEN.__getitem__,
        required=True,
        on_change=_changed,
        args=("when", str),
    )
    if selection.when == "year":
        st.slider("Year", first, last, key=_controlled("year", selection.year), on_change=_changed, args=("year", int))
    elif selection.when == "period":
        key = _controlled("period", selection.period)
        st.slider("Period", first, last, key=key, on_change=_changed, args=("period", tuple))
    st.segmented_control(
        "Show sites",
        list(CLOCKS),
        key=_controlled("clock", selection.clock),
        format_func=CLOCKS.__getitem__,
        required=True,
        help="As it was in that year: by everything known today. As it was known at the time: only by what had been "
        "published by the end of that year; whether a site is shown, its years, status and confidence follow from that.",
        on_change=_changed,
        args=("clock", str),
    )
    key = _controlled("undated", selection.undated)
    st.toggle(UNDATED, key=key, on_change=_changed, args=("undated", bool))


def _pills(
    field: str, label: str, options: Sequence[str], labels: Mapping[Any, str], counts: Counts, chosen: Sequence[str]
) -> None:
    st.pills(
        label,
        options,
        selection_mode="multi",
        key=_controlled(field, list(chosen)),
        format_func=lambda code: f"{labels[code]}{COUNT}{counts.get(code, 0)}",
        on_change=_changed,
        args=(field, partial(_all_meant, options, labels.__getitem__)),
    )


def _many(
    field: str,
    label: str,
    options: Sequence[str],
    name: Callable[[str], str],
    counts: Counts,
    chosen: Sequence[str],
) -> None:
    """A long list, folded. It offers only what would leave a site or is chosen, most sites first."""
    with _folded(label, field, map(name, chosen)) as fold:
        if not fold.open:
            return
        offered = sorted(
            (code for code in options if counts.get(code) or code in chosen),
            key=lambda code: (-counts.get(code, 0), name(code)),
        )
        st.multiselect(
            label,
            offered,
            key=_controlled(field, list(chosen)),
            format_func=lambda code: f"{name(code)}{COUNT}{counts.get(code, 0)}",
            placeholder="Any",
            filter_mode="contains",
            select_all=False,
            on_change=_changed,
            args=(field, partial(_all_meant, options, name)),
        )


def _confidence(selection: Selection, counts: Counts) -> None:
    st.selectbox(
        "Minimum confidence",
        list(CONFIDENCES),
        key=_controlled("confidence", selection.confidence),
        format_func=lambda code: f"{CONFIDENCES[code]}{COUNT}{counts.get(code, 0)}",
        on_change=_changed,
        args=("confidence", lambda value: meant(value, CONFIDENCES, _confidence_name) or selection.confidence),
    )


def _confidence_name(code: str) -> str:
    return CONFIDENCES[cast(Confidence, code)]


def _role_name(code: str) -> str:
    return ROLES[cast(Role, code)]


def _relation_name(code: str) -> str:
    return RELATIONS[cast(Relation, code)]


def _region_name(region: str) -> str:
    return "GBAO (Gorno-Badakhshan)" if region == "Gorno-Badakhshan" else region


def _organization_name(atlas: Atlas) -> Callable[[str], str]:
    return lambda code: atlas.catalog.organizations[code].name
