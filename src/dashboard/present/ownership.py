"""Who owns a site in the end, and what belongs to whom, for a reader."""

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.analysis.network import daughters
from dashboard.analysis.ownership import Chain, Step, above, chains
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.present.context import Cells
from dashboard.present.links import site_page
from dashboard.present.wording import held_words, part_words


def chain_words(catalog: Catalog, chain: Chain) -> str:
    """A chain on one line: `Uranium One (owner, 70%), part of Rosatom (per cent not stated)`."""
    name = catalog.organizations
    first = f"{name[chain.steps[0].org].name} ({part_words(chain.part)})"
    return ", part of ".join([first, *(f"{name[step.org].name} ({held_words(step)})" for step in chain.steps[1:])])


def ownership_rows(catalog: Catalog, sites: Iterable[Site], year: int | None) -> list[Cells]:
    """One row per party at a site, up to its last parent; `year` is that shown, None for today."""
    return [
        {
            "Site": site.name,
            "Party": catalog.organizations[chain.part.org].name,
            "Last parent": catalog.organizations[chain.last].name,
            "Per cent in the end": chain.percent if chain.percent is None else round(chain.percent, 3),
            "Per cent of the party": chain.of_party if chain.of_party is None else round(chain.of_party, 3),
            "Chain": chain_words(catalog, chain),
            "Later": later_words(catalog, chain),
            "As of": year,
            "Link": site_page(site.id),
            "Id": site.id,
        }
        for site in sites
        for chain in chains(catalog, site, year)
    ]


def later_words(catalog: Catalog, chain: Chain) -> str:
    """Which parent came only after the year shown: `Rosatom since 2013`; empty for none."""
    return "" if chain.later is None else f"{catalog.organizations[chain.later.org].name} since {chain.later.since}"


def parent_steps(catalog: Catalog, org: str, year: int | None) -> list[tuple[str, str]]:
    """The organizations above one (ids), nearest first, each with what it holds; the later ones say so."""
    steps, later = above(catalog, org, year)
    found = [(step.org, _known(step)) for step in steps]
    return [*found, (later.org, f"only since {later.since}")] if later else found


def tree_below(catalog: Catalog, org: str) -> list[Mapping[str, Any]]:
    """The organizations below one, each with its id, what its parent holds of it today, and those below it."""
    found: list[Mapping[str, Any]] = []
    for child in daughters(catalog, org):
        each = catalog.organizations[child]
        held = _known(Step(org, each.parent_percent, each.parent_since))
        found.append({"org": child, "held": held, "below": tree_below(catalog, child)})
    return found


def _known(step: Step) -> str:
    """The words of a step; empty where nothing is stated, as for most."""
    return "" if step.percent is None and step.since is None else held_words(step)
