"""The timeline's rows in the words of a reader: lanes, marks, the chronicle, and the ends of agreements."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from html import escape
from urllib.parse import quote

import streamlit as st

from dashboard.analysis.leases import Horizon
from dashboard.analysis.timeline import EDGES, Lane
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.site import Event
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, EVENT_KINDS, LAYERS
from dashboard.present.charts.signs import EVENT_SIGNS, OVERLAY_SIGNS
from dashboard.present.legend import SIGNS
from dashboard.present.links import page_link
from dashboard.present.palette import COLOURS
from dashboard.present.wording import status_words
from dashboard.selection import Index, Selection

Row = dict[str, object]
GROUPS: dict[str, Callable[[Lane], str]] = {
    "Country": lambda lane: country_name(lane.country),
    "Actor": lambda lane: ACTORS[lane.actor],
    "Layer": lambda lane: LAYERS[lane.layer],
}
EARLIEST = 0
EVENT_COLUMNS = {
    "Year": st.column_config.NumberColumn(format="%d", width=60),
    "Site": st.column_config.TextColumn(width=190),
    "What": st.column_config.TextColumn(width=350),
    "Told by": st.column_config.TextColumn(width=200),
    "Link": st.column_config.LinkColumn(display_text="open", width=60),
}
TERM_COLUMNS = {
    "Name": None,
    "Site": st.column_config.TextColumn(width=260),
    "Earliest": st.column_config.NumberColumn(format="%d", width=70),
    "Latest": st.column_config.NumberColumn(format="%d", width=70),
    "Says": st.column_config.TextColumn(width=290),
    "Link": st.column_config.LinkColumn(display_text="open", width=60),
}
STYLE = """<style>
.st-key-lanes > div:has(> .st-key-years), .st-key-lanes > .st-key-years {position: sticky; top: -1rem; z-index: 2; margin-top: -1rem; padding-top: 1rem; background: var(--st-background-color, Canvas)}
.st-key-lanes {gap: 0}
</style>"""


def presence_rows(
    catalog: Catalog, index: Index, selection: Selection, years: tuple[int, int]
) -> list[dict[str, str | int]]:
    """A row a year and layer: how many sites of known years the other filters leave there, by the selection's clock."""
    layers = [site.layer for site in catalog.sites]
    rows: list[dict[str, str | int]] = []
    for year in range(years[0], years[1] + 1):
        mask = index.mask(replace(selection, when="year", year=year, undated=False))
        counts = Counter(layer for layer, kept in zip(layers, mask, strict=True) if kept)
        rows += [{"Year": year, "Layer": LAYERS[layer], "Sites": counts[layer]} for layer in LAYERS if counts[layer]]
    return rows


def lane_rows(lanes: Sequence[Lane], group: str, years: tuple[int, int]) -> list[Row]:
    """A row for every lane, the largest group first and each by its start; bars are cut to the years shown.

    Where neither year is known, or the years contradict each other, a dotted line runs through and the name says so.
    """
    of = GROUPS[group]
    sizes = Counter(of(lane) for lane in lanes)
    ordered = sorted(
        lanes, key=lambda lane: (-sizes[of(lane)], of(lane), lane.undated, lane.start or years[0], lane.name)
    )
    return [
        {
            "Group": of(lane),
            "Name": lane.name + _remark(lane),
            "Layer": LAYERS[lane.layer],
            "Status": status_words(lane.status),
            "Confidence": CONFIDENCES[lane.confidence],
            **_drawn(lane, years),
            "Start": f"{lane.start or ''} ({EDGES[lane.start_edge].lower()})".strip(),
            "End": f"{lane.end or ''} ({EDGES[lane.end_edge].lower()})".strip(),
            "Id": lane.site,
        }
        for lane in ordered
    ]


def mark_rows(lanes: Sequence[Lane], years: tuple[int, int]) -> list[Row]:
    """A row for every event within the years."""
    return [
        {"Id": lane.site, "Year": event.year, "Kind": EVENT_KINDS[event.kind], "What": event.what}
        for lane in lanes
        for event in lane.events
        if years[0] <= event.year <= years[1]
    ]


def in_words(lanes: Sequence[Lane]) -> str:
    """What the lanes leave open: never passed over in silence. Empty where nothing is."""
    undated = sum(lane.undated for lane in lanes)
    unknown = sum(not lane.undated and bool({"unknown", "latest"} & {lane.start_edge, lane.end_edge}) for lane in lanes)
    unverified = sum("unverified" in (lane.start_edge, lane.end_edge) for lane in lanes)
    backwards = [lane.name for lane in lanes if lane.backwards]
    parts = [
        f"{undated} of unknown years" if undated else "",
        f"{unknown} with one end not known" if unknown else "",
        f"{unverified} with a year that no source backs" if unverified else "",
    ]
    told = ", ".join(part for part in parts if part)
    contradicting = f"Years contradict each other: {', '.join(backwards)}." if backwards else ""
    return " ".join(part for part in (f"Among them {told}." if told else "", contradicting) if part)


def legend_html(overlaid: Iterable[str] = ()) -> str:
    """Colours, ends of lanes and kinds of events, each with its meaning; of what is laid over only the kinds there."""
    colours = [
        (_svg(f'<rect x="1" y="5" width="16" height="8" fill="{COLOURS[code]}"/>'), LAYERS[code]) for code in LAYERS
    ]
    line = 'stroke="#888" fill="none"'
    ends = [
        (_svg(f'<path d="M1 9H16M16 4V14" stroke-width="5" {line}/>'), "Year known"),
        (_svg(f'<path d="M9 9H18" stroke-width="6" {line}/><text x="0" y="14" font-size="14" font-weight="bold" fill="#888">?</text>'),
         "Year no source backs"),
        (_svg(f'<path d="M0 9H18" stroke-width="5" stroke-dasharray="4 3" {line}/>'), "How long is not known"),
        (_svg(f'<path d="M0 9H18" stroke-width="2" stroke-dasharray="1 4" {line}/>'), "Years not known"),
        (_svg(f'<path d="M0 9H11" stroke-width="5" {line}/><path d="M10 3L18 9L10 15Z" fill="#888"/>'), "Goes on"),
    ]  # fmt: skip
    kinds = [(_sign(sign), EVENT_KINDS[kind]) for kind, sign in EVENT_SIGNS.items()]
    there = set(overlaid)
    laid = [(_sign(OVERLAY_SIGNS[kind]), kind) for kind in OVERLAY_SIGNS if kind in there]
    items = "".join(f"<li>{image}{escape(label)}</li>" for image, label in (*colours, *ends, *kinds, *laid))
    return f'{STYLE}{SIGNS}<ul class="signs" aria-label="Legend">{items}</ul>'


def told_span(span: tuple[int, int] | None, years: tuple[int, int]) -> tuple[int, int] | None:
    """The years of the chronicle: a span that reaches over all years shown leaves out neither earlier nor later events."""
    if span is None or span == years:
        return None
    return (span[0] if span[0] > years[0] else EARLIEST, span[1])


def span_words(span: tuple[int, int] | None) -> str:
    """The years of the chronicle in words, to follow `events in order`."""
    if span is None:
        return ", of all years"
    return f", up to {span[1]}" if span[0] == EARLIEST else f", {span[0]} to {span[1]}"


def event_rows(catalog: Catalog, events: Sequence[Event]) -> list[Row]:
    """The events of the chronicle, each with its sources."""
    rows: list[Row] = []
    for event in events:
        site = catalog.by_id[event.site]
        told = [catalog.sources[source] for source in event.sources]
        by = dict.fromkeys(f"{source.publisher}, {source.date or 'undated'}" for source in told)
        rows.append(
            {
                "Year": event.year,
                "Site": site.name,
                "What": event.what,
                "Told by": "; ".join(by) or "The site's sources, none of which names the year",
                "Link": told[0].url if told else page_link("ledger", view="One site", site=site.id),
                "Kind": EVENT_KINDS[event.kind],
                "Country": country_name(site.countries[0]),
                "Layer": LAYERS[site.layer],
                "Id": site.id,
            }
        )
    return rows


def term_rows(catalog: Catalog, found: Sequence[Horizon], year: int) -> list[Row]:
    """The ends of agreements still ahead, seen from a year, the nearest first, with who says which."""
    return [
        {
            "Name": f"{catalog.by_id[each.site].name}: {_ahead(each.low, each.high or each.low, year)}",
            "Site": catalog.by_id[each.site].name,
            "Layer": LAYERS[catalog.by_id[each.site].layer],
            "Earliest": each.low,
            "Latest": each.high,
            "Says": "; ".join(
                f"{term.end or term.words}: {term.speaker}, {term.published or 'undated'}" for term in each.terms
            ),
            "Link": next(catalog.sources[t.source].url for t in each.terms if t.end == each.low),
            "Id": each.site,
        }
        for each in found
        if each.ahead and each.low is not None
    ]


def _ahead(low: int, high: int, year: int) -> str:
    """`2037 or 2039, as speakers differ; 11 years ahead`."""
    when = str(low) if low == high else f"{low} to {high}, as speakers differ"
    left = low - year
    return f"{when}; {f'{left} years ahead' if left > 1 else 'next year' if left else 'this year'}"


def _drawn(lane: Lane, years: tuple[int, int]) -> Row:
    """Where a lane's bar runs, how its line is drawn, and the sign at either end."""
    if lane.undated or lane.backwards:
        return {"From": years[0], "To": years[1] + 1, "Line": "dotted", "Left": "", "Right": ""}
    start, end = lane.start or years[0], lane.end or years[1]
    before, after = start < years[0], lane.end_edge == "open" or end > years[1]
    return {
        "From": _within(start, years),
        "To": _within(end, years) + 1,
        "Line": "dashed" if {"unknown", "latest"} & {lane.start_edge, lane.end_edge} else "solid",
        "Left": "?" if lane.start_edge == "unverified" else "arrow" if before else "",
        "Right": "?" if lane.end_edge == "unverified" else "arrow" if after else "",
    }


def _remark(lane: Lane) -> str:
    if lane.backwards:
        return f" (told years contradict: {lane.start} to {lane.end})"
    return " (years not known)" if lane.undated else ""


def _within(year: int, years: tuple[int, int]) -> int:
    return min(max(year, years[0]), years[1])


def _sign(path: str) -> str:
    return _svg(f'<path d="{path}" transform="translate(9 9) scale(6)" fill="#888"/>')


def _svg(content: str) -> str:
    image = quote(f'<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18">{content}</svg>')
    return f'<img src="data:image/svg+xml,{image}" alt="" width="15" height="15">'
