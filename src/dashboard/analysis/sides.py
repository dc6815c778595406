"""What the sides say of the sites of a selection, one beside the other, and what changes without a part of the evidence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dashboard.evidence.leaving_out import falls
from dashboard.evidence.moment import state_at
from dashboard.evidence.standing import STATES, Word
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.model.vocabulary import CONFIDENCES, Confidence, Teller
from dashboard.selection import Index, Selection

TELLER_OF: Final = {state: teller for teller, state in STATES.items()}
"""The side that is the government of an actor."""


@dataclass(frozen=True, slots=True)
class Position:
    """What each side says of a site."""

    site: Site
    confidence: Confidence | None
    """At the moment of the selection; None where nothing on the site was known then."""
    host: Word
    actor: Word
    """The government of the actor."""
    media: Word


@dataclass(frozen=True, slots=True)
class Shift:
    """The sites that what is left out brings to another confidence."""

    confidence: Confidence
    falls: bool
    sites: tuple[Site, ...]


def positions(catalog: Catalog, index: Index, selection: Selection) -> list[Position]:
    """What the sides say of the sites that a selection leaves, by its moment, in the order of the catalog."""
    evidence, by = index.domain.evidence, selection.known_by()
    rows = index.mask(selection).nonzero()[0].tolist()
    found = []
    for row, site in zip(rows, index.sites(selection), strict=True):
        tellers: Sequence[Teller] = ("host", TELLER_OF[site.actor], "media")
        host, actor, media = (evidence.word(row, teller, selection.without, by) for teller in tellers)
        state = state_at(site, selection.moment(), catalog.newest_year)
        found.append(Position(site, state.confidence if state else None, host, actor, media))
    return found


def shifts(catalog: Catalog, index: Index, selection: Selection) -> list[Shift]:
    """What leaving out changes among the sites that all other filters but that of confidence leave, worst first."""
    order = list(CONFIDENCES)
    kept = index.mask(replace(selection, confidence="weak"))
    before = index.state(replace(selection, without=())).confidence
    found: dict[tuple[int, bool], list[Site]] = {}
    for row, now in index.reweighed(selection).items():
        if kept[row]:
            found.setdefault((now, falls(order[before[row]], order[now])), []).append(catalog.sites[row])
    return [Shift(order[now], falls, tuple(sites)) for (now, falls), sites in sorted(found.items(), reverse=True)]
