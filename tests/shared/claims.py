"""What claims amount to by each side's word, and without a part of the evidence: claims drawn by chance, a set a site."""

import json
import random
from functools import cache
from typing import Any, Final

from dashboard.evidence.rule import assess
from dashboard.map.evidence import evidence_payload
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.source import Source
from dashboard.model.vocabulary import CONFIDENCES, LEVELS, SIDES, TELLERS, THINGS
from dashboard.selection import Index
from dashboard.selection.evidence import STANDING
from factories import catalog, claim, site, source

SIZE: Final = 300
PUBLISHERS: Final = {"The Post": "USA", "Asia-Plus": "TJK", "TASS": "RUS", "Ministry": "CHN"}
REPORTS: Final = ("Post 2019", "TASS, May 2020", "Somebody else")
YEARS: Final = (None, 2012, 2018, 2026)


def sources() -> dict[str, Source]:
    """Two publications of each publisher; the ministry and the agency are organs of their states."""
    organs = {"TASS": "RUS", "Ministry": "CHN"}
    return {
        f"{place}-{number}": source(
            f"{place}-{number}",
            publisher=name,
            kind="government" if name == "Ministry" else "independent_media",
            speaks_for=organs.get(name),
        )
        for place, name in enumerate(PUBLISHERS)
        for number in range(2)
    }


def some_claims(identity: str, dice: random.Random, known: dict[str, Source]) -> list[Claim]:
    """Up to eight claims of existence on a site, with everything drawn."""
    found = []
    for number in range(dice.choice([0, 1, 2, 3, 4, 6, 8])):
        where = known[dice.choice(list(known))]
        found.append(
            claim(
                id=f"{identity}/{number}",
                site=identity,
                what=dice.choice([None, None, None, "plan", *THINGS]),
                stance=dice.choice(["asserts", "asserts", "asserts", "denies", "corrects"]),
                side=dice.choice(["host_government", "actor_government", "media", "analyst", *SIDES]),
                level=dice.choice(["national", "national", *LEVELS, None]),
                reliability=dice.choice("AABBBCCCDDEF"),
                source=where.id,
                origin=dice.choice([where.publisher, where.publisher, *REPORTS]),
                published=dice.choice([None, "2011", "2012-05", "2017-03-01", "2018", "2019-02-18", "2024"]),
            )
        )
    return found


@cache
def atlas() -> tuple[Catalog, Index]:
    dice = random.Random(19)
    known = sources()
    sites = [
        site(
            f"site-{number}",
            actor=dice.choice(["RUS", "CHN"]),
            countries=(dice.choice(["TJK", "RUS", "CHN"]),),
            newest_evidence="2026",
        )
        for number in range(SIZE)
    ]
    claims = [each for place in sites for each in some_claims(place.id, dice, known)]
    found = catalog(sites, claims, sources=known, seats=PUBLISHERS)
    return found, Index.of(found)


def content() -> dict[str, Any]:
    """The content of claims.json: the file of the evidence, and what each site's claims amount to in each case."""
    found, index = atlas()
    ways = index.domain.without
    dice = random.Random(2026)
    drawn = [(), *(tuple(sorted(dice.sample(ways, dice.choice([1, 1, 2, 3])))) for _ in range(12))]
    evidence = json.loads(evidence_payload(found, index))
    return {"evidence": evidence, "cases": [_case(index, without, year) for without in drawn for year in YEARS]}


def _case(index: Index, without: tuple[str, ...], year: int | None) -> dict[str, Any]:
    evidence, ways = index.domain.evidence, index.domain.without
    confidences = list(CONFIDENCES)
    return {
        "without": sorted(map(ways.index, without)),
        "year": year,
        "confidences": [
            confidences.index(assess(evidence.claims(row, without, year)).confidence) for row in range(SIZE)
        ],
        "standings": [
            [STANDING[evidence.word(row, teller, without, year).standing] for row in range(SIZE)]
            for teller in TELLERS
            if teller != "all"
        ],
    }
