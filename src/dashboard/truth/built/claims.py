"""The claims of a record as the evidence rules see them, each with its source's facts beside it."""

from collections.abc import Iterator

from dashboard.model.claim import Claim
from dashboard.truth.reading import Truth
from dashboard.truth.schema import Record


def evidence_claims(truth: Truth, record: Record) -> Iterator[Claim]:
    """Every claim of the record whose source is known, in the order of the record."""
    for place, entry in enumerate(record.claims):
        if entry.source not in truth.publications:
            continue
        publication, publisher = truth.publications[entry.source]
        yield Claim(
            id=f"{record.id}/{place}",
            site=record.id,
            property=entry.property,
            value=(entry.value[0], entry.value[1]) if isinstance(entry.value, list) else entry.value,
            unit=entry.unit,
            from_year=entry.about.from_year,
            to_year=entry.about.to_year,
            stance=entry.stance,
            speaker=entry.speaker,
            side=entry.side,
            source=entry.source,
            origin=entry.origin or publisher.publisher,
            reliability=publication.reliability or publisher.reliability,
            published=entry.published or publication.date,
            note=entry.note,
        )
