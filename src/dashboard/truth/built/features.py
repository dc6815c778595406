"""Sites as GeoJSON features: all the app needs of a record, its confidence worked out."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from dashboard.evidence.clocks import Course, known_steps
from dashboard.evidence.rule import assess
from dashboard.model.claim import Claim
from dashboard.truth.schema import Involvement, Record


def site_feature(record: Record, claims: Sequence[Claim], newest_year: int) -> dict[str, Any]:
    """A site as an RFC 7946 feature: Point, or LineString for lines and bands; lon before lat, WGS 84."""
    where = record.location
    geometry = (
        {"type": "LineString", "coordinates": [list(point) for point in where.route]}
        if where.route
        else {"type": "Point", "coordinates": [where.lon, where.lat]}
    )
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": geometry,
        "properties": _properties(record, claims, newest_year),
    }


def newest_evidence(record: Record, claims: Sequence[Claim]) -> str | None:
    """The date of the newest source, or of the last editor's check; None where every source is undated."""
    dates = [claim.published for claim in claims if claim.published]
    return record.verified or max(dates, default=None)


def _properties(record: Record, claims: Sequence[Claim], newest_year: int) -> dict[str, Any]:
    where, money = record.location, record.money
    course = Course(record.status, record.start_year, record.end_year)
    return {
        "layer": record.layer,
        "relation": record.relation,
        "name": record.name,
        "names": {key: name for key in ("ru", "local", "zh") if (name := getattr(record.names, key))},
        "alt_names": record.names.alt,
        "descriptive": record.names.descriptive,
        "countries": record.countries,
        "regions": record.regions,
        "place": record.place,
        "lon": where.lon,
        "lat": where.lat,
        "shape": where.shape,
        "accuracy_m": where.accuracy_m,
        "basis": where.basis,
        "location_note": where.note,
        "credits": where.credits,
        "actor": record.actor,
        "organizations": _involved(record.organizations),
        "partners": _involved(record.partners),
        "category": record.category,
        "status": record.status,
        "start_year": record.start_year,
        "end_year": record.end_year,
        "confidence": assess(claims).confidence,
        "amount_usd_m": money.amount_usd_m if money else None,
        "amount_kind": money.kind if money else None,
        "terms": money.terms if money else None,
        "amount_note": money.note if money else None,
        "commodities": record.commodities,
        "summary": record.summary,
        "evidence_note": record.assessment.note,
        "unverified": record.unverified,
        "newest_evidence": newest_evidence(record, claims),
        "known": [asdict(step) for step in known_steps(course, claims, newest_year)],
    }


def _involved(parts: Sequence[Involvement]) -> list[dict[str, str | None]]:
    return [{"org": part.org, "qualifier": part.qualifier} for part in parts]
