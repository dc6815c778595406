"""What an organization does: its family, its sites and roles, who works with it, the money, and the graph of it all.

Placeholders ("several companies") stand for nobody in particular: they are neither linked nor counted here.
"""

from bisect import bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from dashboard.analysis.amounts import Prices, counted_once
from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement, Site
from dashboard.model.vocabulary import AMOUNT_KINDS, AmountKind
from dashboard.model.vocabulary import Role as RoleCode

Side = Literal["organization", "partner"]
"""On whose side an organization stands at a site: the actor's, or that of its partners."""
Column = Literal["actor", "organization", "site", "partner"]
COLUMNS: Final[tuple[Column, ...]] = ("actor", "organization", "site", "partner")
"""The columns of the graph, from left to right; an edge joins neighbours alone."""
Ref = tuple[Column, str]
"""A node: its column, and the id of what it stands for there."""

NO_PRICES: Final = Prices({})
"""Without levels of prices no sum is given in constant dollars."""
_SWEEPS: Final = 12
"""Passes over the columns while ordering them: on the real sites nothing improves after eight."""


@dataclass(frozen=True, slots=True)
class Role:
    """One organization's part in one site, on one side."""

    site: str
    side: Side
    org: str
    role: RoleCode | None
    """What it is to the site; None where no source states it."""
    qualifier: str | None
    percent: float | None = None
    percent_year: int | None = None


@dataclass(frozen=True, slots=True)
class Fellow:
    """An organization outside the family, and the sites (ids, in the order of the catalog) it shares with it."""

    org: str
    sites: tuple[str, ...]
    same_side: int
    """Of these, at how many it stands on the same side as one of the family."""
    other_side: int
    """Of these, at how many it stands across from one of the family; a site may count for both."""


@dataclass(frozen=True, slots=True)
class Amount:
    """All that is told in one kind of amount. Each part is a whole site's amount, not an organization's share."""

    kind: AmountKind
    usd_m: float
    """Sum in millions of US dollars, each in those of its own year; amounts told in constant dollars are not in it."""
    sites: tuple[str, ...]
    """Every site with such an amount."""
    shared: tuple[str, ...] = ()
    """Those of them whose amount another holds already: it counts once."""
    at_least: bool = False
    """Whether one of the amounts is a lower bound, so that the sum is one."""
    constant_usd_m: float | None = None
    """Sum in millions of US dollars of the newest year of the price index, of the amounts of known years."""
    without_year: tuple[str, ...] = ()
    """Sites whose amount is in the first sum and not in the second, since its year is not known or has no price level."""


@dataclass(frozen=True, slots=True)
class Money:
    """The amounts of some sites. A sum never crosses kinds, so there is none over all."""

    amounts: tuple[Amount, ...]
    """By kind, in the order of the vocabulary; kinds without an amount are left out."""
    kind_unknown: tuple[str, ...]
    """Sites with an amount of which nobody tells the kind: in no sum."""
    unknown: tuple[str, ...]
    """Sites of which no amount is told."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph in its place."""

    column: Column
    key: str
    y: float
    """Place in its column in rows from the top, from 0 to `Graph.rows - 1`; nodes of a column keep a row apart."""

    @property
    def ref(self) -> Ref:
        """What edges call it."""
        return (self.column, self.key)


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two neighbouring columns, and the sites (ids) it stands for."""

    left: Ref
    right: Ref
    sites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Actor, organization, site and partner in four columns."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    rows: int
    """Height in rows: the size of the largest column."""
    left_out: tuple[str, ...]
    """Sites (ids) beyond the limit."""
    unnamed: tuple[str, ...]
    """Sites drawn without a line to their actor, because no organization of its side is named."""


def family(catalog: Catalog, org: str) -> frozenset[str]:
    """An organization and all below it, by id.

    Raises:
        KeyError: if the catalog has no such organization.
    """
    catalog.organizations[org]
    return frozenset({org} | {each for each in catalog.organizations if org in catalog.ancestors(each)})


def daughters(catalog: Catalog, org: str) -> tuple[str, ...]:
    """The organizations directly below one, by name."""
    below = [each for each in catalog.organizations.values() if each.parent == org]
    return tuple(each.id for each in sorted(below, key=lambda each: each.name))


def site_counts(catalog: Catalog, *, partners: bool = True) -> Mapping[str, int]:
    """In how many sites each organization, itself or by one below it, has a part. Those without any are not in it.

    `partners`: whether a part on the side of the partners counts.
    """
    found: Counter[str] = Counter()
    for site in catalog.sites:
        named = {part.org for side, part in _parts(site) if partners or side == "organization"}
        found.update({above for org in named for above in (org, *catalog.ancestors(org))})
    return found


def involvements(catalog: Catalog, members: Collection[str], sites: Collection[str] | None = None) -> tuple[Role, ...]:
    """Every role of the members (ids) in the sites (ids; None for all), in the order of the catalog."""
    return tuple(
        Role(site.id, side, part.org, part.role, part.qualifier, part.percent, part.percent_year)
        for site in catalog.sites
        if sites is None or site.id in sites
        for side, part in _parts(site)
        if part.org in members
    )


def fellows(catalog: Catalog, members: Collection[str], sites: Collection[str]) -> tuple[Fellow, ...]:
    """The organizations outside the members (ids) that share a site of `sites` (ids) with them, most sites first."""
    shared: dict[str, list[str]] = defaultdict(list)
    same: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for site in catalog.sites:
        stands: dict[Side, set[str]] = {"organization": set(), "partner": set()}
        for side, part in _parts(site):
            stands[side].add(part.org)
        ours = {side for side, orgs in stands.items() if not orgs.isdisjoint(members)}
        if site.id not in sites or not ours:
            continue
        for org in sorted(stands["organization"] | stands["partner"]):
            if org in members or catalog.organizations[org].placeholder:
                continue
            shared[org].append(site.id)
            theirs = {side for side, orgs in stands.items() if org in orgs}
            same[org] += bool(theirs & ours)
            other[org] += any(mine != side for side in theirs for mine in ours)
    found = [Fellow(org, tuple(ids), same[org], other[org]) for org, ids in shared.items()]
    return tuple(sorted(found, key=lambda each: (-len(each.sites), catalog.organizations[each.org].name)))


def money(catalog: Catalog, sites: Collection[str], prices: Prices = NO_PRICES) -> Money:
    """The amounts of the sites (ids) by kind. An amount that two sites share, or that is part of another's, counts once."""
    by_kind: dict[AmountKind, list[Site]] = defaultdict(list)
    kind_unknown, unknown = [], []
    for site in catalog.sites:
        if site.id not in sites:
            continue
        if site.money.amount_usd_m is None:
            unknown.append(site.id)
        elif site.money.kind is None:
            kind_unknown.append(site.id)
        else:
            by_kind[site.money.kind].append(site)
    amounts = tuple(_amount(kind, by_kind[kind], prices) for kind in AMOUNT_KINDS if kind in by_kind)
    return Money(amounts, tuple(kind_unknown), tuple(unknown))


def _amount(kind: AmountKind, sites: Sequence[Site], prices: Prices) -> Amount:
    counted = counted_once(sites)
    nominal = [site for site in counted if not site.money.constant]
    constant = {site.id: prices.constant(site.money.amount_usd_m or 0, site.money.year) for site in counted}
    known = [value for value in constant.values() if value is not None]
    return Amount(
        kind,
        usd_m=sum(site.money.amount_usd_m or 0 for site in nominal),
        sites=tuple(site.id for site in sites),
        shared=tuple(site.id for site in sites if site not in counted),
        at_least=any(site.money.at_least for site in counted),
        constant_usd_m=sum(known) if known else None,
        without_year=tuple(site.id for site in nominal if constant[site.id] is None),
    )


def graph(catalog: Catalog, sites: Collection[str], limit: int, *, partners: bool = True) -> Graph:
    """The graph of at most `limit` of the sites (ids): those that name the most parties, then in the order of the catalog.

    `partners`: whether the column of partners is drawn.

    Raises:
        ValueError: if the limit is negative.
    """
    if limit < 0:
        raise ValueError(f"the limit of sites must not be negative: {limit}")
    wanted = [site for site in catalog.sites if site.id in sites]
    ranked = sorted(wanted, key=lambda site: -len(_named(catalog, (*site.organizations, *site.partners))))
    drawn = {site.id for site in ranked[:limit]}
    kept = [site for site in wanted if site.id in drawn]
    told = {site.id: _named(catalog, site.organizations) for site in kept}
    across = {site.id: _named(catalog, site.partners) if partners else [] for site in kept}
    edges = _edges(kept, told, across)
    order = _ordered(_columns(kept, edges), edges)
    rows = max((len(refs) for refs in order.values()), default=0)
    return Graph(
        nodes=_placed(order, edges, rows),
        edges=edges,
        rows=rows,
        left_out=tuple(site.id for site in wanted if site.id not in drawn),
        unnamed=tuple(site.id for site in kept if not told[site.id]),
    )


def crossings(lines: Iterable[tuple[float, float]]) -> int:
    """How many pairs of lines cross, each given by its height in the left and in the right column."""
    seen: list[float] = []
    count = 0
    for _, right in sorted(lines):
        count += len(seen) - bisect_right(seen, right)
        insort(seen, right)
    return count


def _parts(site: Site) -> Iterable[tuple[Side, Involvement]]:
    for part in site.organizations:
        yield "organization", part
    for part in site.partners:
        yield "partner", part


def _named(catalog: Catalog, parts: Iterable[Involvement]) -> list[str]:
    """The organizations that can be named, each once."""
    return list(dict.fromkeys(part.org for part in parts if not catalog.organizations[part.org].placeholder))


def _edges(
    sites: Sequence[Site], told: Mapping[str, Sequence[str]], across: Mapping[str, Sequence[str]]
) -> tuple[Edge, ...]:
    found: dict[tuple[Ref, Ref], list[str]] = defaultdict(list)
    for site in sites:
        here: Ref = ("site", site.id)
        for org in told[site.id]:
            found[("actor", site.actor), ("organization", org)].append(site.id)
            found[("organization", org), here].append(site.id)
        for org in across[site.id]:
            found[here, ("partner", org)].append(site.id)
    return tuple(Edge(left, right, tuple(ids)) for (left, right), ids in found.items())


def _columns(sites: Sequence[Site], edges: Sequence[Edge]) -> dict[Column, list[Ref]]:
    """The nodes of every column as they come: every site, and all that has a line."""
    places: list[Ref] = [("site", site.id) for site in sites]
    refs = dict.fromkeys([*places, *(ref for edge in edges for ref in (edge.left, edge.right))])
    return {column: [ref for ref in refs if ref[0] == column] for column in COLUMNS}


def _neighbours(edges: Sequence[Edge]) -> tuple[dict[Ref, list[Ref]], dict[Ref, list[Ref]]]:
    """Of every node, those to its left and those to its right."""
    left: dict[Ref, list[Ref]] = defaultdict(list)
    right: dict[Ref, list[Ref]] = defaultdict(list)
    for edge in edges:
        left[edge.right].append(edge.left)
        right[edge.left].append(edge.right)
    return left, right


def _ordered(columns: dict[Column, list[Ref]], edges: Sequence[Edge]) -> dict[Column, list[Ref]]:
    """Order each column by the mean place of its neighbours, to and fro, and keep the order with the fewest crossings."""
    to_left, to_right = _neighbours(edges)
    best, fewest = columns, _all_crossings(columns, edges)
    current = columns
    for sweep in range(_SWEEPS):
        rightwards = sweep % 2 == 0
        walk = COLUMNS[1:] if rightwards else COLUMNS[-2::-1]
        for column in walk:
            current = {**current, column: _by_barycentre(current, column, to_left if rightwards else to_right)}
        count = _all_crossings(current, edges)
        if count < fewest:
            best, fewest = current, count
    return best


def _by_barycentre(
    columns: Mapping[Column, list[Ref]], column: Column, neighbours: Mapping[Ref, list[Ref]]
) -> list[Ref]:
    """A column by the mean place of its neighbours; who has none keeps its place."""
    at = _places(columns)
    return sorted(columns[column], key=lambda ref: _mean([at[near] for near in neighbours.get(ref, ())], at[ref]))


def _places(columns: Mapping[Column, list[Ref]]) -> dict[Ref, float]:
    """The place of every node in its column, from 0 to 1, so that columns of different sizes can be compared."""
    return {ref: (row + 0.5) / len(refs) for refs in columns.values() for row, ref in enumerate(refs)}


def _all_crossings(columns: Mapping[Column, list[Ref]], edges: Sequence[Edge]) -> int:
    at = _places(columns)
    return sum(
        crossings((at[edge.left], at[edge.right]) for edge in edges if (edge.left[0], edge.right[0]) == pair)
        for pair in pairwise(COLUMNS)
    )


def _placed(order: Mapping[Column, list[Ref]], edges: Sequence[Edge], rows: int) -> tuple[Node, ...]:
    """Sites evenly over the height, everything else as near to what it is joined to as a row for each allows."""
    to_left, to_right = _neighbours(edges)
    sites = order["site"]
    at = {ref: (row + 0.5) * rows / len(sites) - 0.5 for row, ref in enumerate(sites)}
    towards_sites: list[tuple[Column, Mapping[Ref, list[Ref]]]] = [
        ("partner", to_left),
        ("organization", to_right),
        ("actor", to_right),
    ]
    for column, neighbours in towards_sites:
        refs = order[column]
        wished = [_mean([at[near] for near in neighbours.get(ref, ())], (rows - 1) / 2) for ref in refs]
        at.update(zip(refs, _apart(wished, rows), strict=True))
    return tuple(Node(ref[0], ref[1], at[ref]) for column in COLUMNS for ref in order[column])


def _apart(wished: Sequence[float], rows: int) -> list[float]:
    """Places in the given order, a row apart and within the rows, as near to those wished for as can be (least squares).

    What is wished, less the rows before it, has to rise: neighbours that would fall are pooled at their mean.
    """
    pools: list[tuple[float, int]] = []
    for row, wish in enumerate(wished):
        mean, size = wish - row, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        pools.append((mean, size))
    free = [mean for mean, size in pools for _ in range(size)]
    return [row + min(max(start, 0.0), float(rows - len(wished))) for row, start in enumerate(free)]


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
