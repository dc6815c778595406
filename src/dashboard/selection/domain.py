"""What can be chosen: the allowed values of every filter, taken from the catalog once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial

from dashboard.model.catalog import FIRST_YEAR, Catalog
from dashboard.model.vocabulary import ROLES
from dashboard.selection.area import Find, Place
from dashboard.selection.evidence import Evidence
from dashboard.selection.folding import fold
from dashboard.selection.model import Selection


@dataclass(frozen=True)
class Domain:
    """Allowed values; years as (first, last)."""

    years: tuple[int, int]
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    orgs: tuple[str, ...]
    """Organizations with a part in a site, and those above them; placeholders are not offered."""
    roles: tuple[str, ...]
    """Roles that somebody has at a site, in the order of the vocabulary."""
    categories: tuple[str, ...]
    commodities: tuple[str, ...]
    relations: tuple[str, ...]
    sites: frozenset[str]
    evidence: Evidence
    """What the claims of the sites amount to; read when it is first asked for."""
    find: Find = field(compare=False)
    """The place of a town that the base map names, or of a site by its id."""

    @property
    def without(self) -> tuple[str, ...]:
        """Everything that may be left out of the evidence."""
        return tuple(self.evidence.ways)

    @classmethod
    def of(cls, catalog: Catalog) -> "Domain":
        """The domain of a catalog; its last year is that of the newest evidence."""
        sites = catalog.sites
        parts = [part for site in sites for part in (*site.organizations, *site.partners)]
        with_parents = {above for org in {part.org for part in parts} for above in (org, *catalog.ancestors(org))}
        roles = {part.role for part in parts}
        return cls(
            years=(FIRST_YEAR, max(catalog.newest_year, FIRST_YEAR + 1)),
            countries=_values(code for site in sites for code in site.countries),
            regions=_values(region for site in sites for region in site.regions),
            orgs=_values(org for org in with_parents if not catalog.organizations[org].placeholder),
            roles=tuple(role for role in ROLES if role in roles),
            categories=_values(site.category for site in sites),
            commodities=_values(commodity for site in sites for commodity in site.commodities),
            relations=_values(site.relation for site in sites if site.relation),
            sites=frozenset(site.id for site in sites),
            evidence=Evidence(catalog),
            find=partial(_find, catalog),
        )

    def start(self) -> Selection:
        """The selection of an empty address: the newest year, nothing filtered."""
        return Selection(year=self.years[1], period=self.years)


def _find(catalog: Catalog, name: str) -> Place | None:
    if site := catalog.by_id.get(name.casefold()):
        return site.location.lon, site.location.lat
    wanted = fold(name)
    return next((place for known, place in catalog.places.items() if wanted and fold(known) == wanted), None)


def _values(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))
