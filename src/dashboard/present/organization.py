"""One organization as words and rows for a reader."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape
from urllib.parse import urlencode

from dashboard.analysis.network import COLUMNS, Column, Fellow, Graph, Money, Ref, Role, daughters
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.organization import Organization
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS, AMOUNT_KINDS, CONFIDENCES, LAYERS, STATUSES
from dashboard.present.links import page_link
from dashboard.present.wording import money as money_words
from dashboard.present.wording import number, years

Row = dict[str, object]
Address = Mapping[str, Sequence[str]]
"""The selection as parameters of an address."""

KINDS: Mapping[str, str] = {
    "state_company": "State company",
    "private_company": "Private company",
    "ministry": "Ministry",
    "state_body": "State body",
    "armed_force": "Armed force",
    "local_government": "Local government",
    "state_bank": "State bank",
    "security_service": "Security service",
    "international_organisation": "International organization",
    "other": "Other",
}
INTERNATIONAL = "INT"
"""The home of organizations of several countries."""
STYLE = """<style>
.organization {margin: 0; display: grid; grid-template-columns: auto 1fr; gap: .25rem .9rem; font-size: .9rem}
.organization dt {opacity: .7} .organization dd {margin: 0; overflow-wrap: anywhere}
.organization ul {margin: 0; padding-left: 1rem}
.organization-facts {max-height: 380px; overflow-y: auto}
</style>"""


def home(organization: Organization) -> str:
    """Where it is at home, in words."""
    return "International" if organization.home == INTERNATIONAL else country_name(organization.home)


def link(organization: str, address: Address) -> str:
    """The address of an organization's page, with the reader's selection; not escaped."""
    query = urlencode(address, doseq=True)
    return page_link("organization", organization=organization) + (f"&{query}" if query else "")


def facts_html(catalog: Catalog, org: str, counts: Mapping[str, int], address: Address) -> str:
    """Names, kind, home, what is above and below it, and the note; every organization named is a link."""
    organization = catalog.organizations[org]

    def linked(each: str) -> str:
        href, name = escape(link(each, address)), escape(catalog.organizations[each].name)
        return f'<a href="{href}" target="_self">{name}</a> <span>({_sites(counts.get(each, 0))})</span>'

    above, below = catalog.ancestors(org), daughters(catalog, org)
    rows = [
        ("Also called", escape("; ".join(organization.aliases))),
        ("Kind", escape(KINDS.get(organization.kind, organization.kind))),
        ("Home", escape(home(organization))),
        ("Belongs to", "<br>".join(linked(each) for each in above)),
        ("Daughters", f"<ul>{''.join(f'<li>{linked(each)}</li>' for each in below)}</ul>" if below else ""),
        ("Note", escape(organization.note or "")),
    ]
    items = "".join(f"<dt>{term}</dt><dd>{value}</dd>" for term, value in rows if value)
    return f'<div class="organization-facts" tabindex="0"><dl class="organization">{items}</dl></div>'


def sentence(catalog: Catalog, org: str, members: Collection[str], everywhere: int, shown: int) -> str:
    """`CNPC with the 11 organizations below it: 24 of its 30 sites fit the filters.` Plain text, not escaped."""
    below = len(members) - 1
    family = f" with the {below} organizations below it" if below > 1 else " with its daughter" if below else ""
    name = f"{catalog.organizations[org].name}{family}"
    if not everywhere:
        return f"{name}: no site of the atlas names it."
    if everywhere == 1:
        return f"{name}: its one site {'fits' if shown else 'does not fit'} the filters."
    return f"{name}: {shown:,} of its {everywhere:,} sites fit the filters."


def role_rows(catalog: Catalog, roles: Iterable[Role]) -> list[Row]:
    """A row for every role in every site."""
    return [_role_row(catalog, role, catalog.by_id[role.site]) for role in roles]


def fellow_rows(catalog: Catalog, org: str, fellows: Iterable[Fellow], address: Address) -> list[Row]:
    """A row for every organization that shares sites with the family, with a link to its page."""
    above = catalog.ancestors(org)
    rows: list[Row] = []
    for each in fellows:
        other = catalog.organizations[each.org]
        rows.append(
            {
                "Organization": other.name + (" (it belongs to this one)" if other.id in above else ""),
                "Shared sites": len(each.sites),
                "On its side": each.same_side,
                "Across from it": each.other_side,
                "Kind": KINDS.get(other.kind, other.kind),
                "Home": home(other),
                "Where": "; ".join(catalog.by_id[site].name for site in each.sites),
                "Link": link(other.id, address),
                "Id": other.id,
            }
        )
    return rows


def money_rows(catalog: Catalog, found: Money) -> list[Row]:
    """A row for every kind of amount; amounts of unknown kind one by one, for nothing may be summed with them."""
    rows: list[Row] = [
        {
            "Kind of amount": AMOUNT_KINDS[amount.kind],
            "Million US dollars": number(amount.usd_m),
            "Sites": len(amount.sites),
            "Where": "; ".join(catalog.by_id[site].name for site in amount.sites),
        }
        for amount in found.amounts
    ]
    for identity in found.kind_unknown:
        site = catalog.by_id[identity]
        told = {"Kind of amount": "Not known, not summed", "Million US dollars": number(site.money.amount_usd_m or 0)}
        rows.append({**told, "Sites": 1, "Where": site.name})
    return rows


def money_remark(found: Money, sites: int) -> str:
    """What the sums are and are not; `sites` is how many there are."""
    left = len(found.unknown)
    lacking = f"For {left:,} of {sites:,} sites no amount is told. " if left else ""
    return (
        f"{lacking}An amount is that of the whole site, not this organization's share, as told in its year, whatever "
        "became of the site. Kinds are never added up: a loan may pay for a contract that is part of a whole cost."
    )


def node_rows(catalog: Catalog, graph: Graph, members: Collection[str]) -> list[Row]:
    """A row for every node: Column, Name, Node (its own), Place (row from the top), Lines, and what it is."""
    lines: dict[Ref, int] = {}
    for edge in graph.edges:
        for ref in (edge.left, edge.right):
            lines[ref] = lines.get(ref, 0) + 1
    return [
        {
            "Column": COLUMN_LABELS[node.column],
            "Name": _name(catalog, node.ref),
            "What": _what(catalog, node.ref),
            "Layer": LAYERS[catalog.by_id[node.key].layer] if node.column == "site" else "",
            "Family": node.column in {"organization", "partner"} and node.key in members,
            "Place": node.y,
            "Lines": lines.get(node.ref, 0),
            "Node": _key(node.ref),
        }
        for node in graph.nodes
    ]


def edge_rows(catalog: Catalog, graph: Graph) -> list[Row]:
    """A row for every line: From and To in words, their places and nodes, and the sites it stands for.

    `Layer` is that of its sites, empty where they are of several.
    """
    places = {node.ref: node.y for node in graph.nodes}
    rows: list[Row] = []
    for edge in graph.edges:
        layers = {catalog.by_id[site].layer for site in edge.sites}
        rows.append(
            {
                "From": _name(catalog, edge.left),
                "To": _name(catalog, edge.right),
                "Between": f"{COLUMN_LABELS[edge.left[0]]} – {COLUMN_LABELS[edge.right[0]].lower()}",
                "Sites": len(edge.sites),
                "Layer": LAYERS[layers.pop()] if len(layers) == 1 else "",
                "From place": places[edge.left],
                "To place": places[edge.right],
                "From column": COLUMNS.index(edge.left[0]),
                "From node": _key(edge.left),
                "To node": _key(edge.right),
            }
        )
    return rows


def line_rows(catalog: Catalog, graph: Graph) -> list[Row]:
    """The lines of the graph as a table to read and keep: no places in a drawing."""
    kept = ("From", "To", "Between", "Sites", "Layer")
    return [{column: row[column] for column in kept} for row in edge_rows(catalog, graph)]


def graph_words(graph: Graph) -> str:
    """What the graph shows and leaves out: the text alternative."""
    count = {column: sum(node.column == column for node in graph.nodes) for column in COLUMNS}
    parts = [
        f"{len(graph.edges)} lines from {_count(count['actor'], 'actor')} over "
        f"{_count(count['organization'], 'organization')} and {_count(count['site'], 'site')} to "
        f"{_count(count['partner'], 'partner')}. Bold: this organization and those below it."
    ]
    if graph.left_out:
        left = len(graph.left_out)
        are = "is" if left == 1 else "are"
        parts.append(f"{_count(left, 'site')} {are} left out, those that name the fewest parties: raise the limit.")
    if graph.unnamed:
        parts.append(f"At {_count(len(graph.unnamed), 'site')} nobody on the actor's side is named.")
    return " ".join(parts)


COLUMN_LABELS: Mapping[Column, str] = {
    "actor": "Actor",
    "organization": "Organization",
    "site": "Site",
    "partner": "Partner",
}


def _role_row(catalog: Catalog, role: Role, site: Site) -> Row:
    return {
        "Site": site.name,
        "Who": catalog.organizations[role.org].name,
        "Role": f"{ACTORS[site.actor]} side" if role.side == "organization" else "Partner",
        "Told with it": role.qualifier or "",
        "Layer": LAYERS[site.layer],
        "Country": ", ".join(country_name(code) for code in site.countries),
        "Years": years(site.start_year, site.end_year, site.status, site.end_by),
        "Status": STATUSES[site.status],
        "Confidence": CONFIDENCES[site.confidence],
        "Money (whole site)": money_words(site) or "",
        "About the money": site.money.note or "",
        "Link": page_link("", site=site.id),
        "Id": site.id,
    }


def _name(catalog: Catalog, ref: Ref) -> str:
    column, key = ref
    if column == "actor":
        return ACTORS[key]  # type: ignore[index]
    return catalog.by_id[key].name if column == "site" else catalog.organizations[key].name


def _what(catalog: Catalog, ref: Ref) -> str:
    """A node in a few more words, for a tooltip."""
    column, key = ref
    if column == "site":
        site = catalog.by_id[key]
        where = ", ".join(country_name(code) for code in site.countries)
        return f"{LAYERS[site.layer]}, {where}, {STATUSES[site.status].lower()}, {CONFIDENCES[site.confidence].lower()}"
    if column == "actor":
        return "Actor"
    organization = catalog.organizations[key]
    return f"{KINDS.get(organization.kind, organization.kind)}, {home(organization)}"


def _key(ref: Ref) -> str:
    return "/".join(ref)


def _count(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _sites(count: int) -> str:
    return _count(count, "site") if count else "no site"
