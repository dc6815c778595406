"""Chains: how one thing is said to have been given for another, step by step, and on whose word."""

from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import TopologicalSorter

from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.context import ChainLink, ChainStep, Context


@dataclass(frozen=True, slots=True)
class Link:
    """One link with the steps it joins and the claims it rests on."""

    link: ChainLink
    of: ChainStep
    to: ChainStep
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """One chain: its steps in the order of years, its links, and the sites it touches."""

    id: str
    title: str
    country: str
    summary: str
    steps: tuple[ChainStep, ...]
    links: tuple[Link, ...]
    sites: tuple[str, ...]


def chains(catalog: Catalog, context: Context) -> tuple[Chain, ...]:
    """Every chain, in the order people wrote them; raises graphlib.CycleError where a step leads back to itself."""
    claims = {claim.id: claim for claim in catalog.claims}
    found = []
    for identity in dict.fromkeys(step.chain for step in context.chain_steps):
        steps = {step.id: step for step in context.chain_steps if step.chain == identity}
        links = [link for link in context.chain_links if link.chain == identity]
        first = next(iter(steps.values()))
        found.append(
            Chain(
                identity,
                first.title,
                first.country,
                first.summary,
                _in_order(steps.values(), links),
                tuple(
                    Link(link, steps[link.of], steps[link.to], tuple(claims[each] for each in link.claims))
                    for link in links
                ),
                tuple(dict.fromkeys(step.site for step in steps.values() if step.site)),
            )
        )
    return tuple(found)


def _in_order(steps: Iterable[ChainStep], links: Iterable[ChainLink]) -> tuple[ChainStep, ...]:
    """By year; within a year what is given comes before what is given for it."""
    order: TopologicalSorter[str] = TopologicalSorter({step.id: [] for step in steps})
    for link in links:
        order.add(link.to, link.of)
    place = {step: number for number, step in enumerate(order.static_order())}
    return tuple(sorted(steps, key=lambda step: (step.year, place[step.id])))
