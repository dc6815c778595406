"""The stored context tables, the article's claims, the chains, the stories and the audits, read with the standard library alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from dashboard.model.argument import ArticleClaim, Chain, ChainClaim, ChainLink, ChainStep, Change, Evidence
from dashboard.model.audit import Audit, AuditedValue
from dashboard.model.claim import Citation
from dashboard.model.context import TABLES, Context
from dashboard.model.story import Story, StoryStep
from dashboard.store.damage import OnDamage, refuse
from dashboard.store.files import read_parts, read_table
from dashboard.store.folder import BuiltFolder
from dashboard.store.interface import Store

Row = Mapping[str, Any]
Parts = Mapping[str, Sequence[Row]]


def read_context(data: Path, on_damage: OnDamage = refuse) -> Context:
    """The context of the built files below `data`: see stored_context."""
    return stored_context(BuiltFolder(data, on_damage))


def stored_context(store: Store) -> Context:
    """The context of a store, each table read when it is first asked for.

    Asking for one raises DamagedDataError where the store does not hold what the build writes.
    """
    return Context(_Reader(store))


class _Reader:
    """Reads a table of the context by its name."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __call__(self, name: str) -> tuple[Any, ...]:
        if name == "article":
            return tuple(self._article())
        if name == "chains":
            return tuple(self._chains())
        if name == "stories":
            return tuple(self._stories())
        if name == "audits":
            values = read_parts(self.store, "audited_values", AuditedValue, "audit")
            return tuple(read_table(self.store, "audits", Audit, _with(values=values)))
        return tuple(read_table(self.store, name, TABLES[name], _with(f"{name}/", sources=self._cited)))

    @cached_property
    def _cited(self) -> Parts:
        """The citations of the rows of all tables."""
        return read_parts(self.store, "row_citations", Citation, "row")

    def _article(self) -> Iterator[ArticleClaim]:
        evidence = read_parts(self.store, "evidence", Evidence, "claim")
        since = read_parts(self.store, "since", Change, "claim")
        return read_table(self.store, "article", ArticleClaim, _with(evidence=evidence, since=since))

    def _stories(self) -> Iterator[Story]:
        evidence = read_parts(self.store, "story_evidence", Evidence, "step")
        steps = {
            story: [{**row, "evidence": evidence.get(f"{story}/{row['id']}", ())} for row in found]
            for story, found in read_parts(self.store, "story_steps", StoryStep, "story").items()
        }
        return read_table(self.store, "stories", Story, _with(steps=steps))

    def _chains(self) -> Iterator[Chain]:
        steps = read_parts(self.store, "chain_steps", ChainStep, "chain")
        links = _with_claims(
            read_parts(self.store, "chain_links", ChainLink, "chain"),
            read_parts(self.store, "chain_claims", ChainClaim, "link"),
        )
        return read_table(self.store, "chains", Chain, _with(steps=steps, links=links))


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
