"""Checks of the article's claims and of the chains: references, order, what backs a step."""

from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Final
from urllib.parse import parse_qsl

from dashboard.model.argument import Chain, ChainClaim, Evidence
from dashboard.model.context import TABLES
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault

ARTICLE: Final = "data/article.yaml"
CHAINS: Final = "data/chains.yaml"
PARAMETERS: Final = frozenset(
    {"layer", "actor", "country", "region", "org", "category", "status", "relation", "confidence", "q"}
)
"""Parameters of an address that may name a selection as evidence."""


def argument_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in the article's claims and the chains."""
    yield from _article(truth)
    for chain in truth.chains.values():
        for fault in (*_steps(truth, chain), *_links(truth, chain)):
            yield Problem(CHAINS, chain.id, *fault)


def _article(truth: Truth) -> Iterator[Problem]:
    for claim in truth.article.values():
        for fault in evidence_faults(truth, claim.evidence):
            yield Problem(ARTICLE, claim.id, *fault)
        for place, change in enumerate(claim.since):
            for field, wrong, right in _pointers(truth, change.site, change.row, change.sources):
                yield Problem(ARTICLE, claim.id, f"since.{place}.{field}", wrong, right)
            if not (change.site or change.row or change.sources):
                yield Problem(ARTICLE, claim.id, f"since.{place}", "backed by nothing", "a site, a row or sources")


def evidence_faults(truth: Truth, evidence: Sequence[Evidence]) -> Iterator[Fault]:
    """What is wrong in a list `evidence`: what it names is not there, or its selection uses another parameter."""
    for place, item in enumerate(evidence):
        sources = [item.source] if item.source else []
        for field, wrong, right in _pointers(truth, item.site, item.row, sources):
            yield Fault(f"evidence.{place}.{field}", wrong, right)
        unknown = {key for key, _ in parse_qsl(item.selection or "", keep_blank_values=True)} - PARAMETERS
        if unknown:
            wrong = f"no parameter {', '.join(sorted(unknown))}"
            yield Fault(f"evidence.{place}.selection", wrong, ", ".join(sorted(PARAMETERS)))


def _steps(truth: Truth, chain: Chain) -> Iterator[Fault]:
    if len({step.id for step in chain.steps}) != len(chain.steps):
        yield Fault("steps", "an id given twice", "every step has its own id")
    for step in chain.steps:
        for field, wrong, right in _pointers(truth, step.site, None, step.sources):
            yield Fault(f"steps.{step.id}.{field}", wrong, right)
        if not (step.site or step.sources):
            yield Fault(f"steps.{step.id}", "backed by nothing", "a site or sources")


def _links(truth: Truth, chain: Chain) -> Iterator[Fault]:
    steps = {step.id for step in chain.steps}
    ends = [(link.of, link.to) for link in chain.links]
    for place, link in enumerate(chain.links):
        for end in (link.of, link.to):
            if end not in steps:
                yield Fault(f"links.{place}", f"no step {end}", "the id of a step of this chain")
        if (link.of, link.to) in ends[:place]:
            yield Fault(f"links.{place}", f"{link.of} to {link.to} is given twice", "one link between two steps")
        for claim in link.claims:
            if not _has_claim(truth, claim):
                wrong = f"{claim.site} has no claim from {claim.source}"
                yield Fault(f"links.{place}.claims", wrong, "a site and the source of its claim")
    order: TopologicalSorter[str] = TopologicalSorter()
    for link in chain.links:
        order.add(link.to, link.of)
    try:
        order.prepare()
    except CycleError:
        yield Fault("links", "a step leads back to itself", "an order without a circle")


def _has_claim(truth: Truth, rests_on: ChainClaim) -> bool:
    """Whether a site has a claim from a source, or is named as unreadable already."""
    record = truth.records.get(rests_on.site)
    if record is None:
        return truth.has("records", rests_on.site)
    return any(each.source == rests_on.source for each in record.claims)


def _pointers(truth: Truth, site: str | None, row: str | None, sources: Sequence[str]) -> Iterator[Fault]:
    if site and not truth.has("records", site):
        yield Fault("site", f"no record {site}", "the id of a record")
    if row:
        table, _, identity = row.partition("/")
        if table not in TABLES or not truth.has(table, identity):
            yield Fault("row", f"no row {row}", "<table>/<id> of a context table")
    for source in sources:
        if not truth.has("sources", source):
            yield Fault("sources", f"no source {source}", "the id of a publication in sources/")
