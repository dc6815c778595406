"""One organization as words and rows for a reader."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from markupsafe import Markup

from dashboard.analysis.network import Amount, Fellow, Money, Role
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.organization import Organization
from dashboard.model.site import Money as SiteMoney
from dashboard.model.vocabulary import ACTORS, AMOUNT_KINDS, CONFIDENCES, LAYERS, ORGANIZATION_KINDS
from dashboard.present.context import Cells
from dashboard.present.links import page_link
from dashboard.present.ownership import parent_steps, tree_below
from dashboard.present.templates import render
from dashboard.present.wording import counted, number, part_details, role_words, status_today, years
from dashboard.present.wording import money as money_words

Address = Mapping[str, Sequence[str]]
"""The selection as parameters of an address."""
INTERNATIONAL: Final = "INT"
"""The home of organizations of several countries."""


def home(organization: Organization) -> str:
    """The country an organization is based in, or that it is international."""
    return "International" if organization.home == INTERNATIONAL else country_name(organization.home)


def link(organization: str, address: Address) -> str:
    """Return the address of an organization's page (id) with the reader's selection; not escaped."""
    return page_link("organization", organization=organization, **address)


def facts_html(
    catalog: Catalog, org: str, counts: Mapping[str, int], address: Address, year: int | None = None
) -> Markup:
    """Return names, kind, home, parents as of a year, the tree below, and note.

    Every organization is a link with its number of sites and with what is held of it.
    """

    def linked(each: str) -> tuple[str, str, str]:
        sites = counts.get(each, 0)
        return link(each, address), catalog.organizations[each].name, counted(sites, "site") if sites else "no site"

    organization = catalog.organizations[org]
    return render(
        "organization",
        organization=organization,
        home=home(organization),
        parents=[(*linked(each), held) for each, held in parent_steps(catalog, org, year)],
        subsidiaries=tree_below(catalog, org),
        linked=linked,
    )


def sentence(catalog: Catalog, org: str, members: Collection[str], everywhere: int, shown: int) -> str:
    """`CNPC and its 11 subsidiaries: 24 of 30 sites fit the filters.` Plain text, not escaped."""
    below = len(members) - 1
    family = f" and its {below} subsidiaries" if below > 1 else " and its subsidiary" if below else ""
    name = f"{catalog.organizations[org].name}{family}"
    if not everywhere:
        return f"{name}: named at no site."
    if everywhere == 1:
        return f"{name}: the only site {'fits' if shown else 'does not fit'} the filters."
    return f"{name}: {shown:,} of {everywhere:,} sites fit the filters."


def role_rows(catalog: Catalog, roles: Iterable[Role]) -> list[Cells]:
    """One row per role at a site."""
    return [_role_row(catalog, role) for role in roles]


def shared_rows(catalog: Catalog, org: str, others: Iterable[Fellow], address: Address) -> list[Cells]:
    """One row per organization that is named at the same sites, with a link to its page."""
    above = catalog.ancestors(org)
    rows: list[Cells] = []
    for each in others:
        other = catalog.organizations[each.org]
        rows.append(
            {
                "Organization": other.name + (" (parent)" if other.id in above else ""),
                "Shared sites": len(each.sites),
                "On the same side": each.same_side,
                "On the other side": each.other_side,
                "Kind": ORGANIZATION_KINDS[other.kind],
                "Home": home(other),
                "Sites": "; ".join(catalog.by_id[site].name for site in each.sites),
                "Link": link(other.id, address),
                "Id": other.id,
            }
        )
    return rows


def money_rows(catalog: Catalog, found: Money, base: int | None = None) -> list[Cells]:
    """One row per kind of amount; amounts of unknown kind have a row each, for they can't be summed.

    `base`: the year whose dollars the constant sums are in; None where there is no price index.
    """
    rows: list[Cells] = [
        {
            "Kind of amount": AMOUNT_KINDS[amount.kind],
            "Million US dollars": f"{'at least ' if amount.at_least else ''}{number(amount.usd_m)}",
            **_constant_cells(amount, base),
            "Number of sites": len(amount.sites),
            "Counted once with another": "; ".join(catalog.by_id[site].name for site in amount.shared),
            "Sites": "; ".join(catalog.by_id[site].name for site in amount.sites),
        }
        for amount in found.amounts
    ]
    for identity in found.kind_unknown:
        site = catalog.by_id[identity]
        rows.append(
            {
                "Kind of amount": "Not known, not summed",
                "Million US dollars": _own_amount(site.money),
                **_constant_cells(None, base),
                "Number of sites": 1,
                "Counted once with another": "",
                "Sites": site.name,
            }
        )
    return rows


def _constant_cells(amount: Amount | None, base: int | None) -> Cells:
    """The sum in dollars of one year, and how many amounts it leaves out; no cell without a price index."""
    if base is None:
        return {}
    known = amount.constant_usd_m if amount else None
    return {
        f"In dollars of {base}": number(known) if known is not None else "",
        "Left out of it, year not known": len(amount.without_year) if amount else 0,
    }


def _own_amount(money: SiteMoney) -> str:
    """The amount of one site, marked where it is a lower bound or in constant dollars."""
    bound = "at least " if money.at_least else ""
    constant = f" (constant dollars of {money.year})" if money.constant else ""
    return f"{bound}{number(money.amount_usd_m or 0)}{constant}"


def money_remark(found: Money, sites: int, base: int | None = None) -> str:
    """What the sums cover and what they do not; `sites` is how many there are, `base` as in `money_rows`."""
    left = len(found.unknown)
    unknown = f"No amount is known for {left:,} of {counted(sites, 'site')}. " if left else ""
    constant = (
        f"; beside them, the same in dollars of {base}, by US consumer prices (CPI-U, Bureau of Labor Statistics)"
        if base
        else ""
    )
    return (
        f"{unknown}An amount is that of the whole site, not this organization's share, as stated at the time, even if the "
        "site has since changed. Kinds are never added up: a loan may pay for a contract that is part of a whole cost. Sums "
        f"add dollars of different years{constant}."
    )


def _role_row(catalog: Catalog, role: Role) -> Cells:
    site = catalog.by_id[role.site]
    return {
        "Site": site.name,
        "Organization": catalog.organizations[role.org].name,
        "Role": role_words(role.role),
        "Side": f"{ACTORS[site.actor]} side" if role.side == "organization" else "Partner",
        "Details": part_details(role),
        "Layer": LAYERS[site.layer],
        "Country": ", ".join(country_name(code) for code in site.countries),
        "Years": years(site.start_year, site.end_year, site.status, site.end_by),
        "Status": status_today(site, catalog.newest_year),
        "Confidence": CONFIDENCES[site.confidence],
        "Money (whole site)": money_words(site) or "",
        "About the money": site.money.note or "",
        "Link": page_link(site=site.id),
        "Id": site.id,
    }
