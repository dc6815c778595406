"""The truth as the atlas works with it: records completed by what follows from them and from their sources.

Nothing here raises on a truth that has problems, so that `check` can name them all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from dashboard.evidence.clocks import known_steps
from dashboard.evidence.endings import end_by
from dashboard.evidence.last_evidence import evidence_steps, last_evidence
from dashboard.evidence.plans import overdue
from dashboard.evidence.published import Dossier
from dashboard.evidence.rule import assess
from dashboard.model.argument import Chain, ChainLink
from dashboard.model.catalog import FIRST_YEAR, Catalog, Ledger
from dashboard.model.claim import Claim
from dashboard.model.context import TABLES, Context, Membership, Row
from dashboard.model.site import Record, Site, StatusChange
from dashboard.model.vocabulary import BLOC_ORGANIZATIONS, LAYERS, OVER
from dashboard.truth.reading import Truth

WEAK: Final = frozenset({"E", "F"})
"""Grades of docs/sources.md on which alone nothing is more than weak."""
_SITE: Final = tuple(field.name for field in fields(Site))


def catalog_of(truth: Truth) -> Catalog:
    """The catalog of the truth, the same as is read from its built files. Claims from unknown sources are left out."""
    claims = {identity: tuple(completed_claims(truth, record)) for identity, record in truth.records.items()}
    newest = newest_year(claim for found in claims.values() for claim in found)
    order = list(LAYERS)
    records = sorted(truth.records.values(), key=lambda record: (order.index(record.layer), record.id))
    by_id = sorted(records, key=lambda record: record.id)
    ledger = Ledger(
        claims=tuple(claim for record in by_id for claim in claims[record.id]),
        events=tuple(replace(event, site=record.id) for record in by_id for event in record.events),
        citations={record.id: record.citations for record in by_id if record.citations},
        sources={identity: truth.sources[identity] for identity in sorted(truth.sources)},
        seats={each.publisher: each.country for each in truth.publishers.values()},
    )
    return Catalog(
        sites=tuple(_site(truth, record, claims[record.id], newest) for record in records),
        organizations={identity: truth.organizations[identity] for identity in sorted(truth.organizations)},
        read_coverage=lambda: tuple(truth.coverage),
        read_version=lambda: "",
        read_ledger=lambda: ledger,
    )


def context_of(truth: Truth) -> Context:
    """The context tables of the truth, completed."""
    found: dict[str, tuple[Any, ...]] = {
        **{name: tuple(_rows(truth, truth.context.get(name, {}).values())) for name in TABLES},
        "article": tuple(truth.article.values()),
        "chains": tuple(_chain(truth, chain) for chain in truth.chains.values()),
        "audits": tuple(truth.audits.values()),
        "stories": tuple(truth.stories.values()),
    }
    return Context(found.__getitem__)


def completed_claims(truth: Truth, record: Record) -> Iterator[Claim]:
    """The claims of a record whose source is known, each with its id and what it takes from its source."""
    levels = truth.levels
    for place, claim in enumerate(record.claims):
        source = truth.sources.get(claim.source)
        if source is None or source.reliability is None:
            continue
        yield replace(
            claim,
            id=f"{record.id}/{place}",
            site=record.id,
            origin=claim.origin or source.publisher,
            reliability=source.reliability,
            level=levels.get(claim.speaker),
            published=claim.published or source.date,
        )


def newest_year(claims: Iterable[Claim]) -> int:
    """The year of the newest dated claim."""
    return max((year for claim in claims if (year := claim.published_year()) is not None), default=FIRST_YEAR)


def is_weak(truth: Truth, row: Row) -> bool:
    """Whether every source of a row is graded E or F."""
    return all(truth.sources[each.source].reliability in WEAK for each in row.sources if each.source in truth.sources)


def _site(truth: Truth, record: Record, claims: Sequence[Claim], newest: int) -> Site:
    facts = {name: getattr(record, name) for name in _SITE}
    cited = (truth.sources[each.source].date for each in record.citations if each.source in truth.sources)
    dates = [date for date in (*(claim.published for claim in claims), *cited) if date]
    dossier = Dossier(record, claims, {identity: source.date for identity, source in truth.sources.items()}, newest)
    evidence = evidence_steps(dossier)
    derived = {
        "statuses": _statuses(dossier),
        "confidence": assess(claims).confidence,
        "evidence_note": record.assessment.note,
        "end_by": end_by(dossier, newest) if record.status in OVER and record.end_year is None else None,
        "newest_evidence": max(dates, default=None),
        "last_evidence": last_evidence(evidence),
        "evidence_known": evidence,
        "aiddata": _aiddata(truth, record.id),
        "known": known_steps(dossier),
    }
    return Site(**(facts | derived))


def _aiddata(truth: Truth, site: str) -> tuple[str, ...]:
    """Numbers of AidData's records that are about a site or a part of it; not those of its owner's money."""
    return tuple(
        project.id
        for project in truth.aiddata.values()
        if site in project.sites and project.match in {"project", "part"}
    )


def _statuses(dossier: Dossier) -> tuple[StatusChange, ...]:
    """The statuses of a record, with the one that follows where it is still planned and the date of the plan has passed."""
    statuses = dossier.record.statuses
    passed = overdue(dossier, dossier.newest_year) if dossier.record.status == "planned" else None
    if passed is None:
        return statuses
    return (*statuses, StatusChange(status="overdue", since=str(passed.year), sources=(passed.source,)))


AnyRow = TypeVar("AnyRow", bound=Row)


def _rows(truth: Truth, rows: Iterable[AnyRow]) -> Iterator[AnyRow]:
    for row in rows:
        done = replace(row, weak=is_weak(truth, row))
        yield replace(done, organization=BLOC_ORGANIZATIONS[done.bloc]) if isinstance(done, Membership) else done


def _chain(truth: Truth, chain: Chain) -> Chain:
    def completed(link: ChainLink) -> ChainLink:
        found = (_claim_id(truth.records.get(claim.site), claim.source) for claim in link.claims)
        return replace(link, claim_ids=tuple(each for each in found if each))

    return replace(chain, links=tuple(completed(link) for link in chain.links))


def _claim_id(record: Record | None, source: str) -> str | None:
    """The claim a link rests on: the source's first about an exchange, or else its first on the site; None without any."""
    claims = [(place, claim) for place, claim in enumerate(record.claims) if claim.source == source] if record else []
    exchanges = [place for place, claim in claims if claim.property == "exchange"]
    places = exchanges or [place for place, _ in claims]
    return f"{record.id}/{places[0]}" if record and places else None
