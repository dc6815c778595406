"""Small sites, claims and catalogs for tests, with sensible values where a test does not care."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from dashboard.model.catalog import Catalog, Involvement, Ledger, Organization, Site, Source
from dashboard.model.claim import Claim
from dashboard.model.context import (
    ArmsShare,
    ArmsTransfer,
    ChainLink,
    ChainStep,
    Context,
    Debt,
    Evidence,
    Exercise,
    Membership,
)

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
    ledger: dict[str, Any] = {
        "claims": tuple(claims) or (claim(published="2026"),),
        "events": (),
        "sources": {"source": source()},
    }
    ledger |= {name: facts.pop(name) for name in ledger if name in facts}
    values: dict[str, Any] = {
        "sites": tuple(sites),
        "organizations": organizations,
        "coverage": (),
        "read_version": lambda: "test",
        "read_ledger": lambda: Ledger(**ledger),
    }
    return Catalog(**(values | facts))


def _row(identity: str) -> dict[str, Any]:
    return {
        "id": identity or f"row-{next(_numbers)}",
        "sources": ("source",),
        "unverified": (),
        "note": None,
        "weak": False,
    }


def membership(identity: str = "", **facts: Any) -> Membership:
    """Tajikistan's membership of the CSTO since 1992, still in force."""
    values = _row(identity) | {"organization": "CSTO", "country": "TJK", "role": "member", "joined": "1992-05-15"}
    return Membership(**(values | {"left": None, "suspended": None} | facts))


def exercise(identity: str = "", **facts: Any) -> Exercise:
    """A drill of Russia and Tajikistan held in 2010, without a place."""
    values = _row(identity) | {
        "name": "A drill",
        "year": 2010,
        "start": None,
        "end": None,
        "countries": ("TJK",),
        "place": None,
        "lead": "CSTO",
        "participants": ("RUS", "TJK"),
        "troops": None,
        "kind": "military",
        "status": "held",
        "summary": "A summary.",
        "lon": None,
        "lat": None,
        "accuracy_m": None,
        "basis": None,
    }
    return Exercise(**(values | facts))


def transfer(identity: str = "", **facts: Any) -> ArmsTransfer:
    """A delivery of unknown value from Russia to Kyrgyzstan in 2019."""
    values = _row(identity) | {
        "supplier": "RUS",
        "recipient": "KGZ",
        "year": 2019,
        "item": "helicopters",
        "quantity": None,
        "kind": "donation",
        "value_usd_m": None,
        "confidence": "confirmed",
        "status": "delivered",
        "part_of": None,
        "summary": "A summary.",
        "from_year": None,
        "to_year": None,
    }
    return ArmsTransfer(**(values | facts))


def share(identity: str = "", **facts: Any) -> ArmsShare:
    """A share of Azerbaijan's imports in 2016 to 2020."""
    values = _row(identity) | {"recipient": "AZE", "period": "2016-2020", "supplier": "ISR", "share_percent": 69.0}
    return ArmsShare(**(values | {"computed": ()} | facts))


def debt(identity: str = "", **facts: Any) -> Debt:
    """Tajikistan's debt to China of 2024, without a figure."""
    values = _row(identity) | {
        "country": "TJK",
        "creditor": "CHN",
        "creditor_detail": "China",
        "measure": "owed",
        "year": 2024,
        "as_of": None,
        "debt_usd_m": None,
        "share_of_external_debt_percent": None,
        "share_of_gdp_percent": None,
        "total_debt_share_of_gdp_percent": None,
        "computed": (),
    }
    return Debt(**(values | facts))


def evidence(**facts: Any) -> Evidence:
    """Evidence for the claim `claim`; give one of site, row, selection, source."""
    values: dict[str, Any] = {"claim": "claim", "site": None, "row": None, "selection": None, "source": None}
    return Evidence(**(values | {"bearing": "supports", "why": "because"} | facts))


def chain_step(identity: str, **facts: Any) -> ChainStep:
    """A step of the one chain, at the site `a`."""
    values: dict[str, Any] = {
        "chain": "chain",
        "title": "A chain",
        "country": "TJK",
        "summary": "A summary.",
        "id": identity,
        "year": 2010,
        "kind": "project",
        "what": f"What happened: {identity}",
        "site": "a",
        "sources": (),
    }
    return ChainStep(**(values | facts))


def chain_link(**facts: Any) -> ChainLink:
    """A stated link of the one chain, resting on the claim `a/0`."""
    values: dict[str, Any] = {"chain": "chain", "basis": "stated", "why": "because", "claims": ("a/0",)}
    return ChainLink(**(values | facts))


def context(**tables: Any) -> Context:
    """A context of the given tables, all others empty."""
    names = ("memberships", "exercises", "arms_transfers", "arms_shares", "training", "debt", "trade", "article")
    empty: dict[str, Any] = dict.fromkeys((*names, "evidence", "since", "chain_steps", "chain_links"), ())
    return Context(**(empty | {"supports": {}} | tables))
