"""The timeline's rows in the words of a reader: lanes, marks, the chronicle, and the ends of agreements."""

from collections.abc import Callable, Sequence

from dashboard.analysis.event_kinds import EVENT_KINDS
from dashboard.analysis.leases import Horizon
from dashboard.analysis.timeline import EDGES, Entry, Lane
from dashboard.catalog import Catalog
from dashboard.countries import country_name
from dashboard.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES

Row = dict[str, object]
GROUPS: dict[str, Callable[[Lane], str]] = {
    "Country": lambda lane: country_name(lane.country),
    "Actor": lambda lane: ACTORS[lane.actor],
    "Layer": lambda lane: LAYERS[lane.layer],
}


def lane_rows(catalog: Catalog, lanes: Sequence[Lane], group: str, years: tuple[int, int]) -> list[Row]:
    """A row for every lane that can be drawn, grouped and in order of its start, its years cut to those shown."""
    of = GROUPS[group]
    drawn = [lane for lane in lanes if not lane.undated and not lane.backwards]
    drawn.sort(key=lambda lane: (of(lane), lane.start or years[0], lane.name))
    return [
        {
            "Lane": label(lane, group),
            "Layer": LAYERS[lane.layer],
            "Status": STATUSES[catalog.by_id[lane.site].status],
            "Confidence": CONFIDENCES[catalog.by_id[lane.site].confidence],
            "From": _within(lane.start or years[0], years),
            "To": _within(lane.end or years[1], years) + 1,
            "Start": f"{lane.start or ''} ({EDGES[lane.start_edge].lower()})".strip(),
            "End": f"{lane.end or ''} ({EDGES[lane.end_edge].lower()})".strip(),
            "Start known": lane.start_edge == "known" and (lane.start or 0) >= years[0],
            "End known": lane.end_edge == "known",
            "Id": lane.site,
        }
        for lane in drawn
    ]


def mark_rows(lanes: Sequence[Lane], group: str, years: tuple[int, int]) -> list[Row]:
    """A row for every event within the years on the lanes that can be drawn."""
    return [
        {"Lane": label(lane, group), "Year": mark.year, "Kind": EVENT_KINDS[mark.kind], "What": mark.what}
        for lane in lanes
        if not lane.undated and not lane.backwards
        for mark in lane.marks
        if years[0] <= mark.year <= years[1]
    ]


def left_out(lanes: Sequence[Lane]) -> str:
    """What has no lane, and why: never passed over in silence."""
    undated = sum(lane.undated for lane in lanes)
    backwards = [lane.name for lane in lanes if lane.backwards]
    parts = [f"{undated} sites without known years have no lane."] if undated else []
    parts += [f"Years contradict each other, so not drawn: {', '.join(backwards)}."] if backwards else []
    return " ".join(parts)


def label(lane: Lane, group: str) -> str:
    """A lane's label: its group before its name, so that lanes of a group stand together and say so."""
    return f"{GROUPS[group](lane)} · {lane.name}"


def entry_rows(catalog: Catalog, entries: Sequence[Entry]) -> list[Row]:
    """The chronicle's entries, each with where it is told."""
    rows: list[Row] = []
    for entry in entries:
        site = catalog.by_id[entry.site]
        told = [catalog.sources[source] for source in entry.sources]
        by = dict.fromkeys(f"{source.publisher}, {source.date or 'undated'}" for source in told)
        rows.append(
            {
                "Year": entry.year,
                "Site": site.name,
                "What": entry.what,
                "Kind": EVENT_KINDS[entry.kinds[0]],
                "Told by": "; ".join(by) or "the site's sources; none names the year",
                "Link": told[0].url if told else None,
                "Country": country_name(site.countries[0]),
                "Layer": LAYERS[site.layer],
                "Id": site.id,
            }
        )
    return rows


def term_rows(catalog: Catalog, found: Sequence[Horizon]) -> list[Row]:
    """The ends of agreements still ahead, the nearest first, with who says which."""
    return [
        {
            "Site": catalog.by_id[each.site].name,
            "Layer": LAYERS[catalog.by_id[each.site].layer],
            "Earliest": each.low,
            "Latest": each.high,
            "Says": "; ".join(f"{term.end or term.words}: {term.speaker}" for term in each.terms),
            "Id": each.site,
        }
        for each in found
        if each.ahead and each.low is not None
    ]


def _within(year: int, years: tuple[int, int]) -> int:
    return min(max(year, years[0]), years[1])
