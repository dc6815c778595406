"""Small sites, claims and catalogs for tests, with sensible values where a test does not care."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from dashboard.catalog import Catalog, Involvement, Organization, Site, Source
from dashboard.evidence.claims import Claim

_numbers = count()


def site(identity: str = "", **facts: Any) -> Site:
    """A Chinese outpost in Tajikistan since 2016, unless told otherwise."""
    values: dict[str, Any] = {
        "id": identity or f"site-{next(_numbers)}",
        "layer": "chinese_presence",
        "relation": None,
        "name": "An outpost",
        "names": {},
        "alt_names": (),
        "descriptive": (),
        "countries": ("TJK",),
        "regions": ("Gorno-Badakhshan",),
        "place": "Murghob",
        "lon": 74.0,
        "lat": 38.0,
        "shape": "point",
        "route": (),
        "accuracy_m": 5000,
        "basis": "gazetteer",
        "location_note": None,
        "credits": (),
        "actor": "CHN",
        "organizations": (Involvement("daughter", None),),
        "partners": (),
        "category": "outpost",
        "status": "active",
        "start_year": 2016,
        "end_year": None,
        "confidence": "reported",
        "amount_usd_m": None,
        "amount_kind": None,
        "terms": None,
        "amount_note": None,
        "commodities": (),
        "summary": "A summary.",
        "evidence_note": "",
        "unverified": (),
        "newest_evidence": "2024-01-01",
        "known": (),
    }
    return Site(**(values | facts))


def claim(**facts: Any) -> Claim:
    """An assertion of existence by a newspaper graded B, published in 2019, unless told otherwise."""
    identity = facts.get("id") or f"claim-{next(_numbers)}"
    values: dict[str, Any] = {
        "id": identity,
        "site": "site",
        "property": "existence",
        "value": "an outpost",
        "unit": None,
        "from_year": None,
        "to_year": None,
        "stance": "asserts",
        "speaker": "A newspaper",
        "side": "media",
        "source": "source",
        "origin": identity,
        "reliability": "B",
        "published": "2019-02-18",
        "note": None,
    }
    return Claim(**(values | facts))


def source(identity: str = "source", **facts: Any) -> Source:
    """A newspaper article of 2019."""
    values: dict[str, Any] = {
        "id": identity,
        "title": "A headline",
        "description": None,
        "publisher": "A newspaper",
        "via": None,
        "date": "2019-02-18",
        "url": "https://example.org/article",
        "also_at": (),
        "language": "en",
        "kind": "independent_media",
        "speaks_for": None,
        "reliability": "B",
    }
    return Source(**(values | facts))


def organization(identity: str, **facts: Any) -> Organization:
    """A Chinese state company without a parent."""
    values: dict[str, Any] = {
        "id": identity,
        "name": identity.capitalize(),
        "aliases": (),
        "home": "CHN",
        "kind": "state_company",
        "parent": None,
        "placeholder": False,
        "note": None,
    }
    return Organization(**(values | facts))


def catalog(sites: Iterable[Site], claims: Iterable[Claim] = (), **facts: Any) -> Catalog:
    """A catalog of the sites, with a parent organization, its daughter and one source."""
    organizations = {each.id: each for each in (organization("parent"), organization("daughter", parent="parent"))}
    values: dict[str, Any] = {
        "sites": tuple(sites),
        "claims": tuple(claims) or (claim(published="2026"),),
        "events": (),
        "sources": {"source": source()},
        "organizations": organizations,
        "coverage": (),
        "version": "test",
    }
    return Catalog(**(values | facts))
