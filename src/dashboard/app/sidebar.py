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
from dashboard.evidence.leaving_out import is_offered
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STANDINGS, STATUSES, TELLERS, Confidence
from dashboard.present.area import area_words
from dashboard.present.choices import COUNT, labels
from dashboard.present.markdown import plain
from dashboard.present.sentence import least_words, standing_word, told_words
from dashboard.selection import Domain, Selection
from dashboard.selection.area import LONGEST_KM, Circle, circle

Counts = Mapping[str, int]

WHEN: Final = {"year": "One year", "period": "Period", "all": "All years"}
CLOCKS: Final = {"true": "As it was in that year", "known": "As it was known at the time"}
KM: Final = 50.0
"""Kilometres of a circle until a reader says otherwise."""
_NO_CENTRE: Final = "area_has_no_centre"
UNDATED: Final = "Include sites with unknown dates"


def draw(atlas: Atlas, selection: Selection) -> None:
    """Draw every filter for the selection; changing one changes the selection and runs the page again."""
    domain, index = atlas.domain, atlas.index
    counts = index.counts(selection)
    name = partial(labels, atlas.catalog)

    def pills(field: str, label: str, options: Sequence[str], facet: str) -> None:
        _pills(field, label, options, name(field), counts[facet], getattr(selection, field))

    def many(field: str, label: str, facet: str) -> None:
        _many(field, label, getattr(domain, field), name(field), counts[facet], getattr(selection, field))

    _search(selection.q)
    _when(domain, selection)
    pills("layers", "Layer", list(LAYERS), "layer")
    pills("actors", "Actor", list(ACTORS), "actor")
    left, right = st.columns(2, gap="small")
    with left:
        many("countries", "Country", "country")
        many("orgs", "Organization", "org")
        many("roles", "Role", "role")
        many("categories", "Category", "category")
        with _folded("Confidence", "confidence", _least(selection)) as fold:
            if fold.open:
                _confidence(selection, counts["confidence"])
        with _folded("According to", "according", _teller(selection)) as fold:
            if fold.open:
                _according(selection, counts.get("standing", {}))
    with right:
        many("regions", "Region", "region")
        many("commodities", "Commodity", "commodity")
        with _folded("Status", "statuses", map(name("statuses"), selection.statuses)) as fold:
            if fold.open:
                pills("statuses", "Status", list(STATUSES), "status")
        many("relations", "Relation to layer", "relation")
        with _folded("Without", "without", map(name("without"), selection.without)) as fold:
            if fold.open:
                _without(domain, selection, name("without"))
        with _folded("Area", "area", [area_words(selection.area)] if selection.area else []) as fold:
            if fold.open:
                _area(domain, selection)
    st.button("Reset all filters", key="w_reset", on_click=session.reset, args=(domain,), width="stretch")


def _teller(selection: Selection) -> list[str]:
    words = told_words(selection.according, selection.standings)
    return [words[:1].upper() + words[1:]] if words else []


def _according(selection: Selection, counts: Counts) -> None:
    """Draw the choice of a side, and with one chosen that of what it says."""
    st.pills(
        "According to",
        list(TELLERS),
        required=True,
        key=_controlled("according", selection.according),
        format_func=lambda code: TELLERS[code],
        help="What one side says of each site: it acknowledges it, denies it, or has not spoken of it. Of a government, a "
        "named national authority. A denial counts until the same side acknowledges the same thing.",
        on_change=_tell,
    )
    if selection.according != "all":
        word = partial(standing_word, selection.according)
        _pills(
            "standings",
            "Sites",
            list(STANDINGS),
            lambda code: word(code).capitalize(),
            counts,
            selection.standings,
        )


def _tell() -> None:
    chosen = st.session_state["w_according"] or "all"
    session.change(according=chosen, **({"standings": ()} if chosen == "all" else {}))


def _without(domain: Domain, selection: Selection, name: Callable[[str], str]) -> None:
    """Draw what may be left out of the evidence, that which speaks of most sites first.

    What speaks of one site alone comes by a link from its page: the browser takes a choice of a long list slowly.
    """
    ways = domain.evidence.ways
    counts = {way: len(rows) for way, rows in ways.items()}
    offered = [way for way in ways if (is_offered(way) and counts[way] > 1) or way in selection.without]
    offered.sort(key=lambda way: (-counts[way], name(way)))
    st.multiselect(
        "Without",
        offered,
        placeholder="Nothing",
        filter_mode="contains",
        select_all=False,
        help="Leave publishers, a country’s media, a grade or a side out of the evidence: confidence is worked out "
        "from what remains. Beside each, the number of sites it speaks of: two at least. Years and status stay as they are.",
        **_several("without", offered, name, counts, selection.without),
    )


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


def all_meant(options: Sequence[str], name: Callable[[str], str], values: Iterable[str]) -> tuple[str, ...]:
    """Return the options that a widget's values mean, without those that mean none."""
    return tuple(code for value in values if (code := meant(value, options, name)) is not None)


def _changed(field: str, convert: Callable[[Any], Any]) -> None:
    session.change(**{field: convert(st.session_state[f"w_{field}"])})


def _controlled(field: str, value: object) -> str:
    """Set the widget's value from the selection and return its key."""
    key = f"w_{field}"
    st.session_state[key] = value
    return key


def _search(query: str) -> None:
    """Draw the field of the search. What is written there is left alone where it means the selection's search.

    A reader may have written on since the page began to run, or end in a blank that the next word will follow.
    """
    key = "w_q"
    if str(st.session_state.get(key, "")).strip() != query:
        st.session_state[key] = query
    st.text_input(
        "Search",
        key=key,
        placeholder="Name, place, company, coordinates …",
        on_change=_changed,
        args=("q", str.strip),
    )


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
    field: str,
    label: str,
    options: Sequence[str],
    name: Callable[[str], str],
    counts: Counts,
    chosen: Sequence[str],
) -> None:
    st.pills(label, options, selection_mode="multi", **_several(field, options, name, counts, chosen))


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
            placeholder="Any",
            filter_mode="contains",
            select_all=False,
            **_several(field, options, name, counts, chosen),
        )


def _several(
    field: str, options: Sequence[str], name: Callable[[str], str], counts: Counts, chosen: Sequence[str]
) -> dict[str, Any]:
    """What widgets of several choices have in common: each choice with its count, and what a change of them does."""
    return {
        "key": _controlled(field, list(chosen)),
        "format_func": lambda code: f"{name(code)}{COUNT}{counts.get(code, 0)}",
        "on_change": _changed,
        "args": (field, partial(all_meant, options, name)),
    }


def _confidence(selection: Selection, counts: Counts) -> None:
    st.selectbox(
        "Minimum confidence",
        list(CONFIDENCES),
        key=_controlled("confidence", selection.confidence),
        format_func=lambda code: f"{CONFIDENCES[code]}{COUNT}{counts.get(code, 0)}",
        on_change=_changed,
        args=("confidence", lambda value: meant(value, CONFIDENCES, _confidence_name) or selection.confidence),
    )


def _area(domain: Domain, selection: Selection) -> None:
    """Draw what asks for a circle; boxes and shapes are drawn on the map and can be let go here."""
    drawn = selection.area
    if isinstance(drawn, Circle):
        _controlled("centre", f"{drawn.lat:g}, {drawn.lon:g}")
        _controlled("km", drawn.km)
    st.text_input(
        "Centre",
        key="w_centre",
        placeholder="Coordinates, a town, the id of a site …",
        on_change=_circled,
        args=(domain,),
    )
    st.session_state.setdefault("w_km", KM)
    st.number_input(
        "Within km", 1.0, LONGEST_KM, key="w_km", step=10.0, format="%g", on_change=_circled, args=(domain,)
    )
    if st.session_state.get(_NO_CENTRE):
        st.caption("No such place is known here: write coordinates such as 37.44, 74.55, a town, or the id of a site.")
    st.caption("A box or a shape is drawn on the map, with its button “Area”. Sites are kept that may be inside.")
    if drawn:
        st.button("Anywhere", key="w_anywhere", on_click=session.change, kwargs={"area": None}, width="stretch")


def _circled(domain: Domain) -> None:
    """Change the area to the circle that is asked for; an empty centre lets go of it."""
    centre, km = str(st.session_state["w_centre"]).strip(), float(st.session_state["w_km"])
    found = circle(centre, km, domain.find) if centre else None
    st.session_state[_NO_CENTRE] = bool(centre) and found is None
    if found or not centre:
        session.change(area=found)


def _confidence_name(code: str) -> str:
    return CONFIDENCES[cast(Confidence, code)]
