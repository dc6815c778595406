"""Which sites are visible, with which years, status and confidence: cases for both languages, by the rule in Python.

Each case is the address of a page. What the page tells the map stands in visibility.json beside what must be seen, so
that the browser's half is held to the same rule without a browser. The rule is spelled out here for one site at a time;
the index, which answers for all sites at once, is held to it too.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import parse_qs

from dashboard.app.caching import Atlas
from dashboard.app.map_frame import control
from dashboard.evidence.moment import SiteState, state_at
from dashboard.map.payload import site_payload
from dashboard.model.catalog import Catalog
from dashboard.model.site import EvidenceStep, Site, StatusChange
from dashboard.model.vocabulary import CONFIDENCES, STATUSES
from dashboard.present.hidden import why_hidden
from dashboard.present.wording import state_status
from dashboard.selection import Index, Selection, from_url
from dashboard.selection.model import touches
from factories import catalog, claim, site, step

Statuses = tuple[tuple[str | None, str], ...]
"""Since when, and which status; oldest first."""

STATUSES_OF: dict[str, Statuses] = {
    "open-end": (("2004", "under_construction"), ("2008", "active")),
    "closed": ((None, "active"), ("2005", "ended")),
    "open-start": ((None, "active"), ("2006", "ended")),
    "undated": ((None, "planned"),),
    "one-year": (("2005", "active"),),
    "unknown-before-2007": (("2007", "suspended"),),
    "unknown-from-2002": (("2001", "active"), (None, "suspended"), ("2020", "cancelled")),
    "known-by-degrees": (("2008", "active"), ("2011", "ended")),
    "known-undated": ((None, "planned"),),
    "never-published": ((None, "active"),),
    "over-by-2006": (("2001", "planned"), (None, "cancelled")),
}
"""The statuses of each site."""


def _site(identity: str, start: int | None, end: int | None, confidence: str, **facts: Any) -> Site:
    statuses = tuple(StatusChange(since=since, status=status) for since, status in STATUSES_OF[identity])  # type: ignore[arg-type]
    known = (step(2002, True, start, end, statuses[-1].status, confidence),)
    values = {"start_year": start, "end_year": end, "confidence": confidence, "statuses": statuses, "known": known}
    return site(identity, **(values | facts))


def _seen(*steps: tuple[int, int]) -> dict[str, Any]:
    """By the end of which year evidence of which year had been published."""
    return {
        "evidence_known": tuple(EvidenceStep(year=year, of=of) for year, of in steps),
        "last_evidence": steps[-1][1],
    }


BY_DEGREES = (
    step(2003, False, None, None, "planned", "weak"),
    step(2006, True, None, None, "planned", "weak"),
    step(2009, True, 2008, None, "active", "reported"),
    step(2011, True, 2008, 2010, "ended", "confirmed"),
)
OVER_BY = (
    step(2001, True, 2001, None, "planned", "plan_reported"),
    step(2003, True, None, None, "overdue", "plan_contested"),
    step(2006, True, None, None, None, "plan_contested"),
    replace(step(2009, True, 2001, None, "cancelled", "plan_contested"), end_by=2006),
)
SITES = (
    _site("open-end", 2004, None, "confirmed", **_seen((2004, 2004), (2008, 2007), (2024, 2020))),
    _site("closed", 2000, 2005, "reported", **_seen((2003, 2001), (2006, 2005))),
    _site("open-start", None, 2006, "contested"),
    _site("undated", None, None, "weak"),
    _site("one-year", 2005, 2005, "confirmed", layer="mine_concessions"),
    _site("unknown-before-2007", 2001, None, "reported", layer="bri_projects"),
    _site("unknown-from-2002", 2001, None, "contested", layer="bri_projects"),
    _site(
        "known-by-degrees",
        2008,
        2010,
        "confirmed",
        layer="russian_bases",
        actor="RUS",
        known=BY_DEGREES,
        **_seen((2005, 2004)),
    ),
    _site("known-undated", None, None, "reported", layer="russian_bases", actor="RUS"),
    _site("never-published", 2000, None, "confirmed", known=()),
    _site("over-by-2006", 2001, None, "plan_contested", end_by=2006, known=OVER_BY),
)
NEWEST = claim(published="2024")

CASES = {
    "all sites": ("when=all", "when=all&undated=0", "when=all&clock=known", "when=all&clock=known&undated=0"),
    "a year": tuple(f"year={year}&undated=0" for year in (1999, 2000, 2003, 2004, 2005, 2006, 2007, 2010, 2011, 2024)),
    "a year, with the undated": ("year=1999", "year=2005", "year=2024"),
    "a period counts by its last year": (
        "period=1991&period=2000&undated=0",
        "period=2001&period=2003&undated=0",
        "period=2006&period=2007&undated=0",
        "period=2006&period=2012",
    ),
    "what was known by a year": tuple(f"clock=known&year={year}" for year in (2001, 2002, 2003, 2005, 2006, 2008)),
    "what was known by a year, without the undated": tuple(
        f"clock=known&undated=0&year={year}" for year in (2006, 2009, 2010, 2011)
    ),
    "what was known by the end of a period": (
        "clock=known&period=2003&period=2006",
        "clock=known&undated=0&period=2009&period=2012",
    ),
    "confidence is at least": tuple(f"year=2005&confidence={code}" for code in CONFIDENCES),
    "confidence as known then": (
        *(f"clock=known&year=2009&confidence={code}" for code in CONFIDENCES),
        "clock=known&year=2011&confidence=confirmed",
        "clock=known&when=all&confidence=contested",
    ),
    "status in the year": (
        *(f"year=2005&status={code}" for code in STATUSES),
        "year=2007&status=suspended",
        "year=2007&status=under_construction&status=ended",
        "period=2004&period=2008&status=active",
    ),
    "a status that is not known passes no filter": ("year=2004", "year=2004&status=suspended&status=cancelled"),
    "today's status": ("when=all&status=active", "when=all&status=cancelled", "when=all&undated=0&status=ended"),
    "status as known then": (
        "clock=known&year=2006&status=planned",
        "clock=known&year=2009&status=active",
        "clock=known&year=2009&status=ended",
        "clock=known&when=all&status=ended",
    ),
    "layers and actors": (
        "year=2005&layer=mine_concessions",
        "year=2005&layer=mine_concessions&layer=bri_projects",
        "when=all&actor=RUS",
        "when=all&actor=CHN&layer=russian_bases",
        "when=all&actor=CHN&actor=RUS",
    ),
    "all together": (
        "clock=known&period=2008&period=2010&undated=0&actor=RUS&confidence=reported&status=active",
        "year=2005&undated=0&actor=CHN&layer=mine_concessions&confidence=confirmed&status=active",
    ),
}
"""Addresses by what they show."""


@cache
def atlas() -> Atlas:
    found: Catalog = catalog(SITES, [NEWEST])
    index = Index.of(found)
    return Atlas(found, index.domain, index)


def selections() -> Iterator[tuple[str, str, Selection]]:
    """What each case shows, its address and its selection."""
    for shows, addresses in CASES.items():
        for address in addresses:
            yield shows, address, from_url(parse_qs(address), atlas().domain)


def state_of(each: Site, selection: Selection) -> SiteState | None:
    """A site at the moment shown; None where nobody knew of it yet."""
    moment = selection.moment()
    if moment.clock == "known" and moment.year is None:
        moment = replace(moment, year=atlas().domain.years[1])
    state = state_at(each, moment, atlas().catalog.newest_year)
    return state if state and state.exists else None


def visible(each: Site, selection: Selection) -> bool:
    """Whether a site is visible."""
    state = state_of(each, selection)
    if state is None:
        return False
    order = list(CONFIDENCES)
    return (
        touches(state.start_year, state.last_year, selection.span(), undated=selection.undated)
        and (not selection.layers or each.layer in selection.layers)
        and (not selection.actors or each.actor in selection.actors)
        and order.index(state.confidence) <= order.index(selection.confidence)
        and (not selection.statuses or state.status in selection.statuses)
    )


def content() -> dict[str, Any]:
    """The content of visibility.json: the sites as the map fetches them, and what it is told in each case."""
    payload: dict[str, Any] = json.loads(site_payload(atlas().catalog, atlas().domain.years))
    return payload | {"cases": [_case(*each) for each in selections()]}


def _case(shows: str, address: str, selection: Selection) -> dict[str, Any]:
    states = {each.id: state_of(each, selection) for each in SITES if visible(each, selection)}
    return {
        "shows": shows,
        "address": address,
        "control": control(atlas(), selection).message(),
        "visible": {identity: _labelled(state) for identity, state in states.items() if state},
        "hidden": {each.id: _why(each, selection) for each in SITES if each.id not in states},
    }


def _why(each: Site, selection: Selection) -> str:
    return why_hidden(each, selection, atlas().catalog.newest_year, shown=False)


def _labelled(state: SiteState) -> list[Any]:
    label = CONFIDENCES[state.confidence]
    return [state.start_year, state.last_year, state.end_by is not None, state_status(state), label]
