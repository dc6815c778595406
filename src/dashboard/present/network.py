"""The graph of who works with whom as rows and words for a reader."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Final

from dashboard.analysis.network import COLUMNS, Column, Graph, Ref
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, ORGANIZATION_KINDS
from dashboard.present.context import Cells
from dashboard.present.organization import home
from dashboard.present.wording import are, counted, lowered, status_today

COLUMN_LABELS: Final[Mapping[Column, str]] = {
    "actor": "Actor",
    "organization": "Organization",
    "site": "Site",
    "partner": "Partner",
}


def node_rows(catalog: Catalog, graph: Graph, members: Collection[str]) -> list[Cells]:
    """One row per node: Column, Name, What it is, Place (row from the top), number of Lines, and Node (its key).

    `Family` says whether the node is one of the `members` (ids of organizations), which are shown in bold.
    """
    lines = Counter(ref for edge in graph.edges for ref in (edge.left, edge.right))
    return [
        {
            "Column": COLUMN_LABELS[node.column],
            "Name": _name(catalog, node.ref),
            "What": _description(catalog, node.ref),
            "Layer": LAYERS[catalog.by_id[node.key].layer] if node.column == "site" else "",
            "Family": node.column in {"organization", "partner"} and node.key in members,
            "Place": node.y,
            "Lines": lines[node.ref],
            "Node": _key(node.ref),
        }
        for node in graph.nodes
    ]


def edge_rows(catalog: Catalog, graph: Graph) -> list[Cells]:
    """One row per line: From and To in words, their places and nodes, and the number of Sites it represents.

    `Layer` is that of its sites, empty where they are on several.
    """
    places = {node.ref: node.y for node in graph.nodes}
    rows: list[Cells] = []
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


def line_rows(catalog: Catalog, graph: Graph) -> list[Cells]:
    """The lines of the graph as a table to read and download, without the places in the drawing."""
    kept = ("From", "To", "Between", "Sites", "Layer")
    return [{column: row[column] for column in kept} for row in edge_rows(catalog, graph)]


def graph_words(graph: Graph) -> str:
    """What the graph shows and leaves out: its text alternative."""
    count = Counter(node.column for node in graph.nodes)
    parts = [
        f"{counted(len(graph.edges), 'line')} from {counted(count['actor'], 'actor')} through "
        f"{counted(count['organization'], 'organization')} and {counted(count['site'], 'site')} to "
        f"{counted(count['partner'], 'partner')}. Bold: this organization and its subsidiaries."
    ]
    if graph.left_out:
        left = len(graph.left_out)
        parts.append(
            f"{counted(left, 'site')} with the fewest organizations {are(left)} left out: raise the limit to see more."
        )
    if graph.unnamed:
        parts.append(f"At {counted(len(graph.unnamed), 'site')} no organization on the actor's side is named.")
    return " ".join(parts)


def _name(catalog: Catalog, ref: Ref) -> str:
    column, key = ref
    if column == "actor":
        return ACTORS[key]  # type: ignore[index]
    return catalog.by_id[key].name if column == "site" else catalog.organizations[key].name


def _description(catalog: Catalog, ref: Ref) -> str:
    """A node in a few more words, for a tooltip."""
    column, key = ref
    if column == "site":
        site = catalog.by_id[key]
        where = ", ".join(country_name(code) for code in site.countries)
        status = lowered(status_today(site, catalog.newest_year))
        return f"{LAYERS[site.layer]}, {where}, {status}, {CONFIDENCES[site.confidence].lower()}"
    if column == "actor":
        return "Actor"
    organization = catalog.organizations[key]
    return f"{ORGANIZATION_KINDS[organization.kind]}, {home(organization)}"


def _key(ref: Ref) -> str:
    return "/".join(ref)
