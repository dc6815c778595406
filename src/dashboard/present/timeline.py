"""The timeline's rows in the words of a reader: bars, marks, the chronicle, and the ends of agreements."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from markupsafe import Markup

from dashboard.analysis.bounds import bounds
from dashboard.analysis.leases import Horizon
from dashboard.analysis.timeline import Lane
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.site import Event
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, EVENT_KINDS, LAYERS
from dashboard.present.context import Cells
from dashboard.present.lane_ends import EDGES
from dashboard.present.links import page_link
from dashboard.present.templates import render
from dashboard.present.wording import have, source_words, state_status
from dashboard.selection import Index, Selection

GROUPS: Final[dict[str, Callable[[Lane], str]]] = {
    "Country": lambda lane: country_name(lane.country),
    "Actor": lambda lane: ACTORS[lane.actor],
    "Layer": lambda lane: LAYERS[lane.layer],
}
EARLIEST: Final = 0
"""The first year of a chronicle that leaves out nothing before its last."""


def style_html() -> Markup:
    """Return the style that keeps the years in view while the lanes scroll."""
    return render("timeline")


def presence_rows(catalog: Catalog, index: Index, selection: Selection, years: tuple[int, int]) -> list[Cells]:
    """One row per year and layer: how many sites with known dates the other filters leave, by the selection's clock.

    `At least` and `At most` are the bounds of that count; sites with unknown dates are within the upper.
    """
    of_layer = {layer: np.array([site.layer == layer for site in catalog.sites]) for layer in LAYERS}
    rows: list[Cells] = []
    for year in range(years[0], years[1] + 1):
        whole = bounds(index, replace(selection, when="year", year=year, undated=False))
        for layer, mask in of_layer.items():
            found = whole.among(mask)
            if found.count:
                counts = {"Sites": found.count, "At least": found.low, "At most": found.high}
                rows.append({"Year": year, "Layer": LAYERS[layer], **counts})
    return rows


def lane_rows(lanes: Sequence[Lane], group: str, years: tuple[int, int]) -> list[Cells]:
    """One row per lane, the largest group first, each sorted by start; bars are cut to the years shown.

    Where neither year is known, or the years contradict each other, the line is dotted and the name says so.
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
            "Status": state_status(lane),
            "Confidence": CONFIDENCES[lane.confidence],
            **_drawn(lane, years),
            "Start": f"{lane.start or ''} ({EDGES[lane.start_edge].lower()})".strip(),
            "End": f"{lane.end or ''} ({EDGES[lane.end_edge].lower()})".strip(),
            "Id": lane.site,
        }
        for lane in ordered
    ]


def mark_rows(lanes: Sequence[Lane], years: tuple[int, int]) -> list[Cells]:
    """One row per event within the years."""
    return [
        {"Id": lane.site, "Year": event.year, "Kind": EVENT_KINDS[event.kind], "What": event.what}
        for lane in lanes
        for event in lane.events
        if years[0] <= event.year <= years[1]
    ]


def gaps(lanes: Sequence[Lane]) -> str:
    """What is not known about the years of the lanes: `3 have no known dates; 2 have only a start or an end.`"""
    undated = sum(lane.undated for lane in lanes)
    unknown = sum(not lane.undated and bool({"unknown", "latest"} & {lane.start_edge, lane.end_edge}) for lane in lanes)
    unverified = sum("unverified" in (lane.start_edge, lane.end_edge) for lane in lanes)
    backwards = [lane.name for lane in lanes if lane.backwards]
    parts = [
        f"{undated} {have(undated)} no known dates" if undated else "",
        f"{unknown} {have(unknown)} only a start or an end" if unknown else "",
        f"{unverified} {have(unverified)} a year that no source backs" if unverified else "",
        f"the years of {', '.join(backwards)} contradict each other" if backwards else "",
    ]
    text = "; ".join(part for part in parts if part)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def chronicle_span(span: tuple[int, int] | None, years: tuple[int, int]) -> tuple[int, int] | None:
    """The years of the chronicle: None for all, where the span covers all years shown; else up to its end at least."""
    if span is None or span == years:
        return None
    return (span[0] if span[0] > years[0] else EARLIEST, span[1])


def span_words(span: tuple[int, int] | None) -> str:
    """The years of the chronicle in words, to follow `12 events`."""
    if span is None:
        return " in all years"
    return f" up to {span[1]}" if span[0] == EARLIEST else f" from {span[0]} to {span[1]}"


def event_rows(catalog: Catalog, events: Sequence[Event]) -> list[Cells]:
    """One row per event of the chronicle, with its sources."""
    rows: list[Cells] = []
    for event in events:
        site = catalog.by_id[event.site]
        sources = [catalog.sources[source] for source in event.sources]
        rows.append(
            {
                "Date": event.date,
                "Site": site.name,
                "What": event.what,
                "Source": "; ".join(dict.fromkeys(map(source_words, sources))) or "No source of its own: see the site",
                "Link": sources[0].url if sources else page_link("ledger", view="One site", site=site.id),
                "Kind": EVENT_KINDS[event.kind],
                "Country": country_name(site.countries[0]),
                "Layer": LAYERS[site.layer],
                "Id": site.id,
            }
        )
    return rows


def term_rows(catalog: Catalog, found: Sequence[Horizon], year: int) -> list[Cells]:
    """One row per agreement whose end is still to come, seen from a year, the nearest first, with its sources."""
    return [
        {
            "Name": f"{catalog.by_id[each.site].name}: {_ahead(each.low, each.high or each.low, year)}",
            "Site": catalog.by_id[each.site].name,
            "Layer": LAYERS[catalog.by_id[each.site].layer],
            "Earliest": each.low,
            "Latest": each.high,
            "Source": "; ".join(
                f"{term.end or term.words}: {term.speaker}, {term.published or 'undated'}" for term in each.terms
            ),
            "Link": next(catalog.sources[t.source].url for t in each.terms if t.end == each.low),
            "Id": each.site,
        }
        for each in found
        if each.ahead and each.low is not None
    ]


def _ahead(low: int, high: int, year: int) -> str:
    """`2037 to 2039, sources differ; 11 years away`."""
    when = str(low) if low == high else f"{low} to {high}, sources differ"
    left = low - year
    return f"{when}; {f'{left} years away' if left > 1 else 'next year' if left else 'this year'}"


def _drawn(lane: Lane, years: tuple[int, int]) -> Cells:
    """Where the bar of a lane begins and ends, how its line is drawn, and the sign at either end."""
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
        return f" (years contradict each other: {lane.start} to {lane.end})"
    return " (years not known)" if lane.undated else ""


def _within(year: int, years: tuple[int, int]) -> int:
    return min(max(year, years[0]), years[1])
