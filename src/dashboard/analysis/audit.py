"""Which values of the atlas an audit draws, and what the audits found.

Every value weighs the same. One value is: a filled-in field of a record, one entry of its lists (organizations, partners,
places, statuses), its location as a whole, an event, a claim, a filled-in field of a context row. Left aside are
identity and prose, which no single source decides: see NOT_DRAWN.
"""

import dataclasses
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from dashboard.model.audit import Audit
from dashboard.model.catalog import Catalog
from dashboard.model.context import TABLES, Context
from dashboard.model.fields import fields
from dashboard.model.properties import SAID_BY
from dashboard.model.site import Site
from dashboard.model.vocabulary import AUDIT_VERDICTS, AuditVerdict

NOT_DRAWN: Final = frozenset(
    {"id", "layer", "actor", "names", "summary", "note", "unverified", "checked", "sources", "source", "site"}
)
"""Fields without a value of their own: ids, our own classification and words, what is said of the record itself."""


class Drawable(NamedTuple):
    """A value that can be drawn: whose it is, the field, the value in plain words, and the ids of its sources."""

    id: str
    field: str
    value: str
    sources: tuple[str, ...]


def drawables(catalog: Catalog, context: Context) -> list[Drawable]:
    """Every value that can be drawn, in the order of the data."""
    return [
        *(each for site in catalog.sites for each in _of_site(catalog, site)),
        *(each for table in TABLES for each in _of_table(table, getattr(context, table))),
    ]


def draw(values: Sequence[Drawable], count: int, seed: int) -> list[Drawable]:
    """As many different values as asked for, all if there are fewer: the same from the same values and seed."""
    return random.Random(seed).sample(values, min(count, len(values)))  # noqa: S311 -- a sample, no secret


def last_audit(audits: Iterable[Audit]) -> Audit | None:
    """The audit drawn last, of two on one day the one whose id comes last; None where there is none."""
    return next(reversed(in_order(audits)), None)


def in_order(audits: Iterable[Audit]) -> list[Audit]:
    """The audits as they were drawn, the oldest first; those of one day by their ids."""
    return sorted(audits, key=lambda audit: (audit.drawn, audit.id))


def verdicts(audit: Audit) -> dict[AuditVerdict, int]:
    """How many values have each verdict, in the order of the vocabulary."""
    found = Counter(each.verdict for each in audit.values)
    return {verdict: found[verdict] for verdict in AUDIT_VERDICTS}


def _of_site(catalog: Catalog, site: Site) -> Iterator[Drawable]:
    for name, value in _values(site):
        yield Drawable(site.id, name, _words(value), _sources(catalog, site, name, value))
    for place, event in enumerate(catalog.events_of.get(site.id, ())):
        yield Drawable(site.id, f"events.{place}", _words(event), event.sources)
    for claim in catalog.claims_of.get(site.id, ()):
        yield Drawable(site.id, f"claims.{claim.id.rpartition('/')[2]}", _words(claim), (claim.source,))


def _of_table(table: str, rows: Iterable[Any]) -> Iterator[Drawable]:
    for row in rows:
        for name, value in _values(row):
            backing = tuple(each.source for each in row.sources if name.partition(".")[0] in each.backs)
            sources = backing or tuple(each.source for each in row.sources)
            yield Drawable(f"{table}/{row.id}", name, _words(value), tuple(dict.fromkeys(sources)))


def _values(owner: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The filled-in fields of a record or a row, by their names in its file; entries of lists of classes one by one."""
    for field in fields(type(owner)):
        value = getattr(owner, field.name)
        if field.derived or field.name in NOT_DRAWN or value is None or value is False or value == ():
            continue
        name = f"{prefix}{field.key}"
        if field.nested and field.name != "location":
            yield from _values(value, f"{name}.")
        elif field.many and dataclasses.is_dataclass(field.item):
            yield from ((f"{name}.{place}", each) for place, each in enumerate(value))
        else:
            yield name, value


def _sources(catalog: Catalog, site: Site, name: str, value: Any) -> tuple[str, ...]:
    """Its own sources; else those cited for the field and of claims about it; else all sources of the site."""
    if own := getattr(value, "sources", ()):
        return tuple(own)
    field = name.partition(".")[0]
    claims, citations = catalog.claims_of.get(site.id, ()), catalog.citations_of.get(site.id, ())
    backing = [
        *(each.source for each in citations if field in each.backs),
        *(claim.source for claim in claims if claim.property in SAID_BY.get(field, ())),
    ]
    every = [*(claim.source for claim in claims), *(each.source for each in citations)]
    return tuple(dict.fromkeys(backing or every))


def _words(value: Any) -> str:
    """A value as its file has it, on one line: `status: active; from: 2015`."""
    if dataclasses.is_dataclass(value):
        return "; ".join(f"{name}: {_words(each)}" for name, each in _values(value))
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
