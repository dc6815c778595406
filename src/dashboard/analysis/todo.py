"""What to look for next: the sites of which a reader would miss evidence most, first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from dashboard.evidence.moment import TODAY, state_at
from dashboard.model.catalog import Catalog
from dashboard.model.site import Search, Site
from dashboard.model.values import year_of
from dashboard.model.vocabulary import STRENGTH, Layer

Need = Literal["stale", "no_dated_evidence", "status_without_source", "roles_not_stated"]
"""What a record lacks, in the order in which a reader would miss it."""
NEEDS: Final[tuple[Need, ...]] = ("stale", "no_dated_evidence", "status_without_source", "roles_not_stated")
SECURITY: Final[frozenset[Layer]] = frozenset({"russian_bases", "chinese_presence"})


@dataclass(frozen=True, slots=True)
class Todo:
    """A site with what its record lacks, the most missed first."""

    site: Site
    needs: tuple[Need, ...]
    urgent: bool
    """Whether the site is contested, or a base or a security presence."""
    last_search: Search | None
    """The last search for newer evidence; None where none is recorded."""


def todo(catalog: Catalog, sites: Iterable[Site]) -> tuple[Todo, ...]:
    """The sites whose records lack something, in the order in which to look for it.

    Contested sites, bases and security presences come before all others; then the order of NEEDS counts. Among equals
    those searched in vain in the newest year of the data come last, and otherwise the oldest evidence first.
    """
    found = (_todo(catalog, site) for site in sites)
    return tuple(sorted((each for each in found if each.needs), key=lambda each: _order(each, catalog.newest_year)))


def _todo(catalog: Catalog, site: Site) -> Todo:
    return Todo(
        site=site,
        needs=tuple(_needs(catalog, site)),
        urgent=STRENGTH[site.confidence] == "contested" or site.layer in SECURITY,
        last_search=site.checked[-1] if site.checked else None,
    )


def _needs(catalog: Catalog, site: Site) -> Iterator[Need]:
    state = state_at(site, TODAY, catalog.newest_year)
    if site.last_evidence is None:
        yield "no_dated_evidence"
    elif state and state.stale:
        yield "stale"
    claims = catalog.claims_of.get(site.id, ())
    if not site.statuses[-1].sources and not any(claim.property == "status" for claim in claims):
        yield "status_without_source"
    if any(part.role is None for part in (*site.organizations, *site.partners)):
        yield "roles_not_stated"


def _order(each: Todo, newest_year: int) -> tuple[bool, int, bool, int, str]:
    search = each.last_search
    in_vain = search is not None and not search.found and year_of(search.date) >= newest_year
    return not each.urgent, NEEDS.index(each.needs[0]), in_vain, each.site.last_evidence or 0, each.site.id
