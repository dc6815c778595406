"""What the browser gets when a reader first asks for one side's word, or leaves a part of the evidence out.

With it the map works confidence and standing out by itself (web/src/rule/evidence.js): the claims of existence of each
site, each with what leaves it out. The numbers of the rule of confidence travel with them.
"""

from typing import Any, Final

from dashboard.evidence.leaving_out import Removable
from dashboard.evidence.rule import MANY, STRONG, WEIGHT, speaks_for_a_party
from dashboard.evidence.standing import speaks
from dashboard.map.payload import as_json
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.model.vocabulary import CONFIDENCES, PLAN, SIDES, STANCES, TELLERS, THINGS
from dashboard.present.choices import words
from dashboard.selection import Index

ADDRESS: Final = "evidence"
"""The path of the file below that of the pages; its name is the version of the data."""
PARTY: Final = 1
"""The bit of a claim that speaks for a party's government; those after it are of the tellers, in their order."""


def evidence_payload(catalog: Catalog, index: Index) -> bytes:
    """The claims of existence of every site, in the order of the catalog, and what may be left out, in words.

    A claim is a list: the thing it is of (0: the site), its stance, side and grade, whom it speaks for (bits), when it
    was published (null: undated), its report, and all else that leaves it out; words of a vocabulary by their place.
    """
    evidence = index.domain.evidence
    place = {way: number for number, way in enumerate(evidence.ways)}
    confidences = list(CONFIDENCES)
    told = words(catalog, "without")
    content = {
        "newest": catalog.newest_year,
        "ways": [told(way) for way in evidence.ways],
        "weights": list(WEIGHT.values()),
        "strong": len(STRONG),
        "many": MANY,
        "plan": list(THINGS).index("plan") + 1,
        "results": [[confidences.index(strength) for strength in PLAN], list(map(confidences.index, PLAN.values()))],
        "claims": [
            [_claim(catalog, site, each, place) for each in claims]
            for site, claims in zip(catalog.sites, evidence.removable, strict=True)
        ],
    }
    return as_json(content)


def _claim(catalog: Catalog, site: Site, removable: Removable, place: dict[str, int]) -> list[Any]:
    claim, ways = removable
    speaks_for = PARTY * speaks_for_a_party(claim)
    for number, teller in enumerate(TELLERS):
        if number and speaks(claim, teller, site, catalog.sources):
            speaks_for |= PARTY << number
    report = f"report:{claim.origin}"
    return [
        0 if claim.what is None else list(THINGS).index(claim.what) + 1,
        list(STANCES).index(claim.stance),
        list(SIDES).index(claim.side),
        list(WEIGHT).index(claim.reliability),
        speaks_for,
        claim.published,
        place[report],
        *sorted(place[way] for way in ways if way != report),
    ]
