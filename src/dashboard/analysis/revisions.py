"""What changed in the data of some sites: which revisions a selection keeps, and what became of a pinned link's sites."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from dashboard.model.history import History
from dashboard.model.release import Release, Revision
from dashboard.selection.model import Selection

OF_REMOVED = frozenset({"layers", "actors", "countries"})
"""Filters that a site that is gone can still be asked for: the others need what the data no longer has."""
OF_TIME = frozenset({"year", "period", "when", "clock", "undated", "site"})
"""Parts of a selection that leave out no site that is gone."""


@dataclass(frozen=True, slots=True)
class Since:
    """What has changed at some sites since a release."""

    release: Release
    added: Mapping[str, Sequence[Revision]]
    """Sites that are new since, by id."""
    changed: Mapping[str, Sequence[Revision]]
    """Sites that were there and have changed, by id."""
    removed: Mapping[str, Sequence[Revision]]


def rank(revision: Revision) -> int:
    """How much a reader should hear of a change before others, from 0: new sites, removed ones, facts and denials, claims."""
    if revision.kind in {"added", "removed"}:
        return int(revision.kind == "removed")
    if revision.kind == "changed" or revision.stance == "denies":
        return 2
    return 3 if revision.property else 4


def kept(revisions: Iterable[Revision], sites: Collection[str], selection: Selection) -> list[Revision]:
    """Those of the revisions that are of the selection's sites: of `sites`, by id, or of removed ones it would have."""
    chosen = frozenset(sites)
    found = list(revisions)
    gone = {each.site for each in found if each.kind == "removed"}
    return [each for each in found if each.site in chosen or (each.site in gone and _would_have(selection, each))]


def since(history: History, release: Release, sites: Collection[str], selection: Selection) -> Since:
    """What has changed since a release at the sites of a selection, by rank; `sites` are their ids."""
    by_site: dict[str, list[Revision]] = {}
    for each in kept(history.since(release.date), sites, selection):
        by_site.setdefault(each.site, []).append(each)
    by_site = dict(sorted(by_site.items(), key=lambda item: min(map(rank, item[1]))))
    last = {site: [each.kind for each in found] for site, found in by_site.items()}
    removed = {site: found for site, found in by_site.items() if "removed" in last[site] and site not in sites}
    added = {site: found for site, found in by_site.items() if "added" in last[site] and site not in removed}
    changed = {site: found for site, found in by_site.items() if site not in added and site not in removed}
    return Since(release, added, changed, removed)


def _would_have(selection: Selection, revision: Revision) -> bool:
    """Whether a selection would have a site that is gone: no other filter is set than those it can be asked for."""
    start = Selection(year=selection.year, period=selection.period)
    own = {each.name for each in fields(selection)} - OF_REMOVED - OF_TIME
    if any(getattr(selection, name) != getattr(start, name) for name in own):
        return False
    return (
        (not selection.layers or revision.layer in selection.layers)
        and (not selection.actors or revision.actor in selection.actors)
        and (not selection.countries or not {*selection.countries}.isdisjoint(revision.countries))
    )
