"""Small sites, claims and catalogs for tests, with sensible values where a test does not care."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any

import numpy as np
import pyarrow as pa
import shapely

from dashboard.evidence.moment import TODAY
from dashboard.evidence.published import Dossier
from dashboard.evidence.rule import PARTIES
from dashboard.exports.content import Content
from dashboard.model.argument import ArticleClaim, Chain, ChainLink, ChainStep, Evidence
from dashboard.model.audit import Audit, AuditedValue
from dashboard.model.catalog import Catalog, Ledger
from dashboard.model.claim import Citation, Claim
from dashboard.model.context import ArmsShare, ArmsTransfer, Context, Debt, Exercise, Membership
from dashboard.model.fields import fields
from dashboard.model.history import History
from dashboard.model.organization import Organization
from dashboard.model.own import NO_YEAR, NOT_STATED, Coded, OwnData, OwnSites
from dashboard.model.release import Release, Revision
from dashboard.model.site import Assessment, Event, EvidenceStep, Involvement, KnownStep, Record, Site, StatusChange
from dashboard.model.source import Source

_numbers = count()


def nested(model: Any, facts: dict[str, Any]) -> dict[str, Any]:
    """Facts given by their columns (`lon`, `amount_usd_m`) as the nested values a class of the model holds them in."""
    found = dict(facts)
    for field in fields(model):
        if field.nested and field.name not in found:
            parts = {each.name: found.pop(each.column) for each in fields(field.holds) if each.column in found}
            if parts:
                found[field.name] = field.holds(**parts)
    return found


def site(identity: str = "", **facts: Any) -> Site:
    """A Chinese outpost in Tajikistan since 2016, unless told otherwise. `status` stands for its one status."""
    values: dict[str, Any] = {
        "id": identity or f"site-{next(_numbers)}",
        "layer": "chinese_presence",
        "name": "An outpost",
        "countries": ("TJK",),
        "regions": ("Gorno-Badakhshan",),
        "place": "Murghob",
        "lon": 74.0,
        "lat": 38.0,
        "accuracy_m": 5000,
        "basis": "gazetteer",
        "actor": "CHN",
        "organizations": (Involvement(org="daughter"),),
        "category": "outpost",
        "start_year": 2016,
        "confidence": "reported",
        "summary": "A summary.",
        "newest_evidence": "2024-01-01",
        "last_evidence": 2024,
        "evidence_known": (EvidenceStep(year=1991, of=2024),),
    } | facts
    status = values.pop("status", "active")
    values.setdefault("statuses", (StatusChange(status=status),))
    return Site(**nested(Site, values))


def record(identity: str = "site", **facts: Any) -> Record:
    """A record of the site of the same facts, with one claim, labelled as reported, unless told otherwise."""
    values: dict[str, Any] = {"assessment": Assessment(label="reported"), "claims": (claim(site=identity),)} | facts
    own = {field.name: values.pop(field.name) for field in fields(Record)[len(fields(Site)) :] if field.name in values}
    base = site(identity, **values)
    return Record(**{field.name: getattr(base, field.name) for field in fields(Site)}, **own)


def dossier(record: Record, dates: Mapping[str, str | None] | None = None, newest_year: int = 2026) -> Dossier:
    """A record with the dates of its sources, which no claim needs here: each says itself when it was published."""
    return Dossier(record, record.claims, dates or {}, newest_year)


def status_changes(*changes: tuple[Any, str | None]) -> tuple[StatusChange, ...]:
    """The statuses of a site, each with the date it holds from; None: not known."""
    return tuple(StatusChange(status=status, since=since) for status, since in changes)


def event(site: str = "site", year: int = 2016, what: str = "Opened", **facts: Any) -> Event:
    """Something that happened to a site in a year: its opening, unless told otherwise."""
    return Event(**({"site": site, "date": str(year), "kind": "opening", "what": what} | facts))


def step(
    year: int,
    exists: bool,
    start: int | None,
    end: int | None,
    status: Any = "active",
    confidence: Any = "reported",
    source: str = "source",
) -> KnownStep:
    """What was known of a site from a year on."""
    return KnownStep(
        year=year, exists=exists, start_year=start, end_year=end, status=status, confidence=confidence, source=source
    )


def claim(**facts: Any) -> Claim:
    """An assertion of existence by a newspaper graded B, published in 2019, unless told otherwise.

    On a government's side a national authority speaks.
    """
    identity = facts.get("id") or f"claim-{next(_numbers)}"
    values: dict[str, Any] = {
        "id": identity,
        "site": "site",
        "property": "existence",
        "value": "an outpost",
        "stance": "asserts",
        "speaker": "A newspaper",
        "side": "media",
        "source": "source",
        "origin": identity,
        "reliability": "B",
        "published": "2019-02-18",
    }
    values |= facts
    if values["side"] in PARTIES:
        values.setdefault("level", "national")
    return Claim(**nested(Claim, values))


def source(identity: str = "source", **facts: Any) -> Source:
    """A newspaper article of 2019."""
    values: dict[str, Any] = {
        "id": identity,
        "title": "A headline",
        "publisher": "A newspaper",
        "date": "2019-02-18",
        "url": "https://example.org/article",
        "language": "en",
        "kind": "independent_media",
        "reliability": "B",
    }
    return Source(**(values | facts))


def organization(identity: str, **facts: Any) -> Organization:
    """A Chinese state company without a parent."""
    values: dict[str, Any] = {
        "id": identity,
        "name": identity.capitalize(),
        "home": "CHN",
        "kind": "state_company",
    }
    return Organization(**(values | facts))


def catalog(sites: Iterable[Site], claims: Iterable[Claim] = (), **facts: Any) -> Catalog:
    """A catalog of the sites, with a parent organization, its daughter and one source."""
    organizations = {each.id: each for each in (organization("parent"), organization("daughter", parent="parent"))}
    ledger: dict[str, Any] = {
        "claims": tuple(claims) or (claim(published="2026"),),
        "events": (),
        "citations": {},
        "sources": {"source": source()},
        "seats": {"A newspaper": "TJK"},
    }
    ledger |= {name: facts.pop(name) for name in ledger if name in facts}
    values: dict[str, Any] = {
        "sites": tuple(sites),
        "organizations": organizations,
        "read_coverage": tuple,
        "read_version": lambda: "test",
        "read_ledger": lambda: Ledger(**ledger),
    }
    return Catalog(**(values | facts))


def content(things: Catalog, ids: Iterable[str] | None = None, **facts: Any) -> Content:
    """What a download of the sites with these ids (None: of all) holds, as of today."""
    sites = things.sites if ids is None else tuple(things.by_id[each] for each in ids)
    values: dict[str, Any] = {"moment": TODAY, "sentence": "Showing them.", "day": datetime.date(2026, 11, 24)}
    return Content(things, sites, **(values | facts))


def _row(identity: str) -> dict[str, Any]:
    return {"id": identity or f"row-{next(_numbers)}", "sources": (Citation(source="source"),)}


def membership(identity: str = "", **facts: Any) -> Membership:
    """Tajikistan's membership of the CSTO since 1992, still in force."""
    values = _row(identity) | {"bloc": "CSTO", "country": "TJK", "role": "member", "joined": "1992-05-15"}
    return Membership(**(values | facts))


def exercise(identity: str = "", **facts: Any) -> Exercise:
    """A drill of Russia and Tajikistan held in 2010, without a place."""
    values = _row(identity) | {
        "name": "A drill",
        "year": 2010,
        "countries": ("TJK",),
        "lead": "CSTO",
        "participants": ("RUS", "TJK"),
        "kind": "military",
        "status": "held",
        "summary": "A summary.",
    }
    return Exercise(**nested(Exercise, values | facts))


def transfer(identity: str = "", **facts: Any) -> ArmsTransfer:
    """A delivery of unknown value from Russia to Kyrgyzstan in 2019."""
    values = _row(identity) | {
        "supplier": "RUS",
        "recipient": "KGZ",
        "year": 2019,
        "item": "helicopters",
        "kind": "donation",
        "confidence": "confirmed",
        "status": "delivered",
        "summary": "A summary.",
    }
    return ArmsTransfer(**(values | facts))


def share(identity: str = "", **facts: Any) -> ArmsShare:
    """A share of Azerbaijan's imports in 2016 to 2020."""
    values = _row(identity) | {"recipient": "AZE", "period": "2016-2020", "supplier": "ISR", "share_percent": 69.0}
    return ArmsShare(**(values | facts))


def debt(identity: str = "", **facts: Any) -> Debt:
    """Tajikistan's debt to China of 2024, without a figure."""
    values = _row(identity) | {
        "country": "TJK",
        "creditor": "CHN",
        "creditor_detail": "China",
        "measure": "owed",
        "year": 2024,
    }
    return Debt(**(values | facts))


def evidence(**facts: Any) -> Evidence:
    """Evidence for a claim of the article; give one of site, row, selection, source."""
    return Evidence(**({"bearing": "supports", "why": "because"} | facts))


def article_claim(identity: str = "claim", *found: Evidence, **facts: Any) -> ArticleClaim:
    """A claim of the article with its evidence."""
    return ArticleClaim(**({"id": identity, "topic": "China", "claim": "A claim", "evidence": found} | facts))


def chain_step(identity: str, **facts: Any) -> ChainStep:
    """A step of a chain, at the site `a`."""
    values: dict[str, Any] = {
        "id": identity,
        "year": 2010,
        "kind": "project",
        "what": f"What happened: {identity}",
        "site": "a",
    }
    return ChainStep(**(values | facts))


def chain_link(**facts: Any) -> ChainLink:
    """A stated link of a chain, resting on the claim `a/0`."""
    values: dict[str, Any] = {"basis": "stated", "why": "because", "claims": (), "claim_ids": ("a/0",)}
    return ChainLink(**(values | facts))


def chain(steps: Iterable[ChainStep], links: Iterable[ChainLink], **facts: Any) -> Chain:
    """A chain of Tajikistan."""
    values: dict[str, Any] = {"id": "chain", "title": "A chain", "country": "TJK", "summary": "A summary."}
    return Chain(**(values | facts), steps=tuple(steps), links=tuple(links))


def revision(site: str = "site", **facts: Any) -> Revision:
    """A site of the factory that is new in the release of 27 November 2026."""
    values: dict[str, Any] = {
        "release": "2026-11-27",
        "name": "An outpost",
        "layer": "chinese_presence",
        "actor": "CHN",
        "countries": ("TJK",),
        "kind": "added",
    }
    if facts.get("kind", "added") == "added":
        values["after"] = "active, reported"
    return Revision(**(values | facts), site=site)


def history(*revisions: Revision) -> History:
    """Two releases with what changed since the first."""
    first = Release(date="2026-11-26", version="0123456789abcdef", sites=1)
    return History((first, Release(date="2026-11-27", version="fedcba9876543210", sites=2)), revisions)


def context(**tables: Any) -> Context:
    """A context of the given tables, all others empty."""
    return Context(lambda name: tables.get(name, ()))


def audited(verdict: Any, **facts: Any) -> AuditedValue:
    """The year a site began, with a verdict of December 2026."""
    values: dict[str, Any] = {"id": "site", "field": "start_year", "value": "2016", "date": "2026-12-05"}
    return AuditedValue(**(values | facts), verdict=verdict)


def audit(identity: str, *values: AuditedValue, **facts: Any) -> Audit:
    """An audit of the given values, drawn from 12,000."""
    told: dict[str, Any] = {"drawn": "2026-12-03", "seed": 1, "population": 12_000} | facts
    return Audit(id=identity, values=values, **told)


def coded(words: Sequence[str | None]) -> Coded:
    """A column of words, None where a row has none."""
    values = tuple(dict.fromkeys(word for word in words if word is not None))
    codes = [NOT_STATED if word is None else values.index(word) for word in words]
    return Coded(values, np.array(codes, dtype=np.int32))


def own_data(*rows: Mapping[str, Any], key: str = "d1", label: str = "conflicts.csv", **facts: Any) -> OwnData:
    """A reader's file. Each row is a point at 74 E, 38 N without years, unless told otherwise.

    `geometry` (shapely) stands for the place, `cells` for further columns; columns are those that a row gives.
    """
    told: list[dict[str, Any]] = [
        {"name": f"Row {place}", "lon": 74.0, "lat": 38.0, **row} for place, row in enumerate(rows, 1)
    ]
    shapes = {place: row["geometry"] for place, row in enumerate(told) if "geometry" in row}
    for place, shape in shapes.items():
        spot = shape.representative_point()
        told[place] |= {"lon": spot.x, "lat": spot.y}
    size = len(told)

    def words(name: str) -> Coded:
        return coded([row.get(name) for row in told])

    def years(name: str) -> np.ndarray[Any, Any]:
        return np.array([row.get(name, NO_YEAR) for row in told], dtype=np.int16)

    shown = [
        {k: str(v) for k, v in (row | row.get("cells", {})).items() if k not in {"geometry", "cells"}} for row in told
    ]
    columns = dict.fromkeys(name for row in shown for name in row)
    sites = OwnSites(
        row=np.arange(2, size + 2, dtype=np.int32),
        name=[row["name"] for row in told],
        lon=np.array([row["lon"] for row in told], dtype=float),
        lat=np.array([row["lat"] for row in told], dtype=float),
        accuracy_m=np.array([row.get("accuracy_m", np.nan) for row in told], dtype=float),
        shape="".join(
            "p" if place not in shapes else "a" if "Polygon" in shapes[place].geom_type else "l"
            for place in range(size)
        ),
        outlines={place: tuple(_ways(shape)) for place, shape in shapes.items()},
        originals={place: shape.wkb for place, shape in shapes.items()},
        start=years("start"),
        end=years("end"),
        date=[str(row.get("date", row.get("start", ""))) for row in told],
        country=words("country"),
        actor=words("actor"),
        owner=words("owner"),
        category=words("category"),
        source=words("source"),
        status=words("status"),
        statuses=tuple(facts.pop("statuses", ())) or (None,) * len(words("status").values),
        cells=pa.table({name: pa.array([row.get(name) for row in shown], pa.string()) for name in columns}),
    )
    values: dict[str, Any] = {
        "key": key,
        "label": label,
        "file_name": label,
        "kind": "",
        "credit": "",
        "remarks": (),
        "read": size,
        "sites": sites,
        "faults": (),
    }
    return OwnData(**(values | facts))


def own_events(
    count: int,
    *,
    key: str = "d1",
    label: str = "events.csv",
    years: tuple[int, int] = (1991, 2026),
    box: tuple[float, float, float, float] = (52, 36, 80, 50),
) -> OwnData:
    """Events of one year each around some forty towns, nine categories, five countries, without a row's cells but its name.

    The towns lie in the `box`: west, south, east, north.
    """
    dice = np.random.default_rng(7)
    west, south, east, north = box
    towns = np.stack([dice.uniform(west, east, 40), dice.uniform(south, north, 40)])
    town = np.minimum(dice.geometric(0.08, count) - 1, 39)
    lon, lat = (np.round(towns[side][town] + dice.normal(0, 0.35, count), 5) for side in (0, 1))
    start = dice.integers(years[0], years[1] + 1, count).astype(np.int16)
    none, names = Coded.none(count), [f"Event {row}" for row in range(count)]
    kinds = tuple(f"Kind {kind}" for kind in range(9))
    sites = OwnSites(
        row=np.arange(2, count + 2, dtype=np.int32),
        name=names,
        lon=lon,
        lat=lat,
        accuracy_m=np.full(count, np.nan),
        shape="p" * count,
        outlines={},
        originals={},
        start=start,
        end=start,
        date=start.astype(str).tolist(),
        country=Coded(("KAZ", "KGZ", "TJK", "TKM", "UZB"), (town % 5).astype(np.int32)),
        actor=none,
        owner=none,
        category=Coded(kinds, dice.integers(0, 9, count).astype(np.int32)),
        source=none,
        status=none,
        statuses=(),
        cells=pa.table({"name": pa.array(names, pa.string())}),
    )
    return OwnData(key, label, label, "", "", (), count, sites, ())


def _ways(shape: Any) -> Iterable[Any]:
    for part in shapely.get_parts(shape):
        lines = [part.exterior, *part.interiors] if part.geom_type == "Polygon" else [part]
        yield from (np.array(line.coords) for line in lines)
