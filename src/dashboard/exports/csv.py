"""Sites as CSV for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from dashboard.model.catalog import Catalog, Site

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""First letters a spreadsheet would take for a formula (OWASP, CSV injection)."""


def sites_csv(catalog: Catalog, ids: Iterable[str]) -> str:
    """A row a site, in the order given: years, lon/lat in degrees, accuracy in metres, amounts in million US dollars."""
    return rows_csv([_row(catalog, catalog.by_id[each]) for each in ids])


def rows_csv(rows: Sequence[Mapping[str, object]]) -> str:
    """Rows of one form as CSV; what a spreadsheet would run is disarmed."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else ["id"])
    writer.writeheader()
    writer.writerows({key: guarded(value) for key, value in row.items()} for row in rows)
    return text.getvalue()


def guarded(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets a leading apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else value


def _row(catalog: Catalog, site: Site) -> dict[str, object]:
    sources = {claim.source: catalog.sources[claim.source] for claim in catalog.claims_of.get(site.id, ())}
    return {
        "id": site.id,
        "layer": site.layer,
        "relation": site.relation,
        "name": site.name,
        "name_ru": site.names.get("ru"),
        "name_zh": site.names.get("zh"),
        "countries": " | ".join(site.countries),
        "regions": " | ".join(site.regions),
        "place": site.place,
        "lon": site.lon,
        "lat": site.lat,
        "accuracy_m": site.accuracy_m,
        "location_basis": site.basis,
        "shape": site.shape,
        "actor": site.actor,
        "organizations": " | ".join(catalog.organizations[part.org].name for part in site.organizations),
        "partners": " | ".join(catalog.organizations[part.org].name for part in site.partners),
        "category": site.category,
        "status": site.status,
        "start_year": site.start_year,
        "end_year": site.end_year,
        "confidence": site.confidence,
        "amount_usd_m": site.amount_usd_m,
        "amount_kind": site.amount_kind,
        "terms": site.terms,
        "amount_note": site.amount_note,
        "commodities": " | ".join(site.commodities),
        "summary": site.summary,
        "unverified": " | ".join(site.unverified),
        "credits": " | ".join(site.credits),
        "sources": " | ".join(
            f"{source.label()}, {source.publisher}, {source.date or 'undated'}, {source.url}"
            for source in sources.values()
        ),
    }
