"""Reading the built context tables, the article's claims and the chains, with the standard library alone."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dashboard.model.argument import ArticleClaim, Chain, ChainClaim, ChainLink, ChainStep, Change, Evidence
from dashboard.model.claim import Citation
from dashboard.model.context import TABLES, Context
from dashboard.store.files import Row, read_parts, read_table

Parts = Mapping[str, Sequence[Row]]


def read_context(data: Path) -> Context:
    """Read the context tables below `data`; raises DamagedDataError where a file is not what the build writes."""
    tables = data / "tables"
    cited = read_parts(tables / "row_citations.csv", Citation, "row")
    rows: dict[str, Any] = {
        name: tuple(read_table(tables / f"{name}.csv", model, _with(f"{name}/", sources=cited)))
        for name, model in TABLES.items()
    }
    evidence = read_parts(tables / "evidence.csv", Evidence, "claim")
    since = read_parts(tables / "since.csv", Change, "claim")
    article = read_table(tables / "article.csv", ArticleClaim, _with(evidence=evidence, since=since))
    steps = read_parts(tables / "chain_steps.csv", ChainStep, "chain")
    links = _with_claims(
        read_parts(tables / "chain_links.csv", ChainLink, "chain"),
        read_parts(tables / "chain_claims.csv", ChainClaim, "link"),
    )
    chains = read_table(tables / "chains.csv", Chain, _with(steps=steps, links=links))
    return Context(**rows, article=tuple(article), chains=tuple(chains))


def _with(prefix: str = "", **parts: Parts) -> Callable[[Row], Row]:
    """A function that adds to a row the rows that belong to it, by its id after a prefix."""

    def complete(row: Row) -> Row:
        return {**row, **{name: found.get(f"{prefix}{row['id']}", ()) for name, found in parts.items()}}

    return complete


def _with_claims(links: Parts, claims: Parts) -> Parts:
    return {
        chain: [{**row, "claims": claims.get(f"{chain}/{row['of']}/{row['to']}", ())} for row in found]
        for chain, found in links.items()
    }
