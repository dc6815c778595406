"""Chains: how one thing is said to have been given for another, step by step, and on whose word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from dashboard.model.argument import Chain, ChainLink, ChainStep
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.context import Context


@dataclass(frozen=True, slots=True)
class BackedLink:
    """One link with the steps it joins and the claims it rests on."""

    link: ChainLink
    of: ChainStep
    to: ChainStep
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class BackedChain:
    """One chain: its steps in the order of years, its links with their claims, and the sites (ids) it touches."""

    chain: Chain
    steps: tuple[ChainStep, ...]
    links: tuple[BackedLink, ...]
    sites: tuple[str, ...]


def chains(catalog: Catalog, context: Context) -> tuple[BackedChain, ...]:
    """Every chain, in the order people wrote them; raises graphlib.CycleError where a step leads back to itself."""
    claims = {claim.id: claim for claim in catalog.claims}
    return tuple(_backed(claims, chain) for chain in context.chains)


def _backed(claims: Mapping[str, Claim], chain: Chain) -> BackedChain:
    steps = {step.id: step for step in chain.steps}
    links = tuple(
        BackedLink(link, steps[link.of], steps[link.to], tuple(claims[each] for each in link.claim_ids))
        for link in chain.links
    )
    sites = dict.fromkeys(step.site for step in chain.steps if step.site)
    return BackedChain(chain, _in_order(chain.steps, chain.links), links, tuple(sites))


def _in_order(steps: Iterable[ChainStep], links: Iterable[ChainLink]) -> tuple[ChainStep, ...]:
    """By year; within a year what is given comes before what is given for it."""
    order: TopologicalSorter[str] = TopologicalSorter({step.id: [] for step in steps})
    for link in links:
        order.add(link.to, link.of)
    place = {step: number for number, step in enumerate(order.static_order())}
    return tuple(sorted(steps, key=lambda step: (step.year, place[step.id])))
