"""The truth as tables for people and programs: RFC 4180, UTF-8, lists joined by ` | `, sorted, no timestamps."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from dashboard.evidence.rule import assess
from dashboard.model.claim import Claim
from dashboard.truth.built.argument import argument_rows
from dashboard.truth.built.context import context_rows
from dashboard.truth.built.features import newest_evidence
from dashboard.truth.reading import Truth

LIST_MARK = " | "


def tables(truth: Truth, claims: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """Every table by its name, as CSV text. `claims` are those of each record, by its id."""
    records = sorted(truth.records)
    return {
        "sites": _csv(_sites(truth, claims)),
        "claims": _csv(_claim(claim) for record in records for claim in claims[record]),
        "events": _csv(
            {"site": record, "year": event.year, "what": event.what}
            for record in records
            for event in truth.records[record].events
        ),
        "involvements": _csv(_involvements(truth)),
        "organizations": _csv(truth.organizations[each].model_dump() for each in sorted(truth.organizations)),
        "sources": _csv(_sources(truth)),
        "publishers": _csv(
            truth.publishers[stem].model_dump(exclude={"publications"}) for stem in sorted(truth.publishers)
        ),
        "coverage": _csv(cover.model_dump() for cover in truth.coverage),
        "left_out": _csv(entry.model_dump() for entry in truth.left_out),
        **{name: _csv(rows) for name, rows in context_rows(truth).items()},
        **{name: _csv(rows) for name, rows in argument_rows(truth).items()},
    }


def _sites(truth: Truth, claims: Mapping[str, Sequence[Claim]]) -> Iterator[dict[str, Any]]:
    for identity in sorted(truth.records):
        record = truth.records[identity]
        where, money = record.location, record.money
        yield {
            "id": record.id,
            "layer": record.layer,
            "relation": record.relation,
            "name": record.name,
            "name_ru": record.names.ru,
            "name_local": record.names.local,
            "name_zh": record.names.zh,
            "countries": record.countries,
            "regions": record.regions,
            "place": record.place,
            "lon": where.lon,
            "lat": where.lat,
            "shape": where.shape,
            "accuracy_m": where.accuracy_m,
            "basis": where.basis,
            "credits": where.credits,
            "actor": record.actor,
            "organizations": [part.org for part in record.organizations],
            "partners": [part.org for part in record.partners],
            "category": record.category,
            "status": record.status,
            "start_year": record.start_year,
            "end_year": record.end_year,
            "confidence": assess(claims[identity]).confidence,
            "amount_usd_m": money.amount_usd_m if money else None,
            "amount_kind": money.kind if money else None,
            "terms": money.terms if money else None,
            "commodities": record.commodities,
            "summary": record.summary,
            "unverified": record.unverified,
            "newest_evidence": newest_evidence(record, claims[identity]),
        }


def _claim(claim: Claim) -> dict[str, Any]:
    low, high = claim.value if isinstance(claim.value, tuple) else (claim.value, None)
    return {
        "id": claim.id,
        "site": claim.site,
        "property": claim.property,
        "value": low,
        "value_to": high,
        "value_type": "text" if isinstance(claim.value, str) else "number",
        "unit": claim.unit,
        "from_year": claim.from_year,
        "to_year": claim.to_year,
        "stance": claim.stance,
        "speaker": claim.speaker,
        "side": claim.side,
        "source": claim.source,
        "origin": claim.origin,
        "reliability": claim.reliability,
        "published": claim.published,
        "note": claim.note,
    }


def _involvements(truth: Truth) -> Iterator[dict[str, Any]]:
    for identity in sorted(truth.records):
        record = truth.records[identity]
        for role, parts in (("organization", record.organizations), ("partner", record.partners)):
            for part in parts:
                yield {"site": identity, "role": role, "org": part.org, "qualifier": part.qualifier}


def _sources(truth: Truth) -> Iterator[dict[str, Any]]:
    for identity in sorted(truth.publications):
        publication, publisher = truth.publications[identity]
        yield {
            "id": identity,
            "title": publication.title,
            "description": publication.description,
            "publisher": publisher.publisher,
            "via": publication.via,
            "date": publication.date,
            "url": publication.url,
            "also_at": publication.also_at,
            "language": publication.language,
            "kind": publication.kind or publisher.kind,
            "speaks_for": publisher.speaks_for,
            "reliability": publication.reliability or publisher.reliability,
        }


def _csv(rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows of one form as CSV text; an empty table has no header and no lines."""
    text = io.StringIO()
    writer = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(text, row.keys(), lineterminator="\n")
            writer.writeheader()
        writer.writerow(
            {key: LIST_MARK.join(value) if isinstance(value, list) else value for key, value in row.items()}
        )
    return text.getvalue()
