"""The status of a site in a year of valid time, as far as events and claims tell it.

Events tell it where a clause begins with clear words (`Opened`, `Construction begins`), the site's dated status claim
tells it for its year. Between two tellings a status is taken to last only where the second continues the first.
"""

import re
from dataclasses import dataclass
from typing import Final

from dashboard.analysis.event_kinds import clauses, event_kinds
from dashboard.model.catalog import Catalog, Site
from dashboard.model.vocabulary import STATUSES

_BEGUN: Final = re.compile(
    r"(works?|construction|building) (officially )?(starts?|begins?|began|started)\b"
    r"|ground broken\b|(foundation )?capsule laid\b|foundation stone\b",
    re.IGNORECASE,
)
_OPENED: Final = re.compile(
    r"((mine|plant|port|base|line|academy|whole [\d,]+ km) )?(opened|opens|inaugurated|commissioned|completed|launched)\b"
    r"(?! to journalists)|in operation\b|put into (operation|service)\b|connected to the grid\b"
    r"|((industrial|commercial) )?(production|operations?|mining) (starts|begins)\b",
    re.IGNORECASE,
)
_BRIEF: Final = re.compile(r"\b(for (about )?a (month|time)|from \w+ to )\b", re.IGNORECASE)
_STAGES: Final = ("planned", "under_construction", "active")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one aspect at one moment: one value, or several where speakers differ, and who tells them."""

    values: tuple[str, ...]
    by: tuple[str, ...]
    """Words for a reader: a speaker, or the event that tells it."""
    sources: tuple[str, ...]
    """Ids of publications, where one tells it."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A status told of a year, by an event or (with a source) by a claim; None where work stopped, for how long unknown."""

    year: int
    status: str | None
    by: str
    source: str | None = None


def status_in(catalog: Catalog, site: Site, year: int) -> Told | None:
    """The status in a year of valid time, None where nothing tells it."""
    tellings = _tellings(catalog, site)
    last = next((telling for telling in reversed(tellings) if telling.year <= year), None)
    following = next((telling for telling in tellings if telling.year > year), None)
    if last is None or last.status is None:
        return None
    if last.year != year and following is not None and not _continues(last, following):
        return None
    return Told((last.status,), (last.by,), (last.source,) if last.source else ())


def _continues(last: _Telling, following: _Telling) -> bool:
    """Whether the time between two tellings is told: all stayed as it was, or what had begun came to its end."""
    opened = last.status == "under_construction" and following.status == "active" and following.source is None
    return (
        last.status == following.status or opened or (last.status == "active" and following.status in (None, "ended"))
    )


def _tellings(catalog: Catalog, site: Site) -> list[_Telling]:
    """What events and the claim on status tell, by year.

    No event reaches beyond the stage the site is at today (one part of it may have opened), building after the opening
    is a further stage of it, and a claim that would make the site active before it was built or opened is left out.
    """
    reached = _STAGES.index(site.status) if site.status in _STAGES else len(_STAGES)
    found: list[_Telling] = []
    for event in sorted(catalog.events_of.get(site.id, ()), key=lambda event: event.year):
        done = clauses(event.what)
        words = f"{event.year}: {event.what}"
        opened = any(telling.status == "active" for telling in found)
        if any(_OPENED.match(clause) for clause in done) and reached >= _STAGES.index("active"):
            found.append(_Telling(event.year, "active", words))
        elif (
            any(_BEGUN.match(clause) for clause in done)
            and reached >= _STAGES.index("under_construction")
            and not opened
        ):
            found.append(_Telling(event.year, "under_construction", words))
        elif "halt" in event_kinds(event.what) and not _BRIEF.search(event.what):
            found.append(_Telling(event.year, None, words))
    newest = max((telling.year for telling in found), default=0)
    claims = [
        _Telling(claim.from_year, str(claim.value), claim.speaker, claim.source)
        for claim in catalog.claims_of.get(site.id, ())
        if claim.property == "status"
        and claim.value in STATUSES
        and claim.stance != "denies"
        and claim.from_year is not None
        and claim.from_year == claim.to_year
        and claim.from_year >= newest
    ]
    return found + sorted(claims, key=lambda telling: telling.year)
