"""What the page says of a selection: which sites are left, how many each choice would leave, and the sentence.

The selections are drawn by chance, the same ones each time, from sites that differ in everything that can be chosen.
"""

import json
import random
from dataclasses import replace
from functools import cache
from typing import Any, Final

from dashboard.analysis.bounds import bounds
from dashboard.app.caching import Atlas
from dashboard.app.map_frame import control
from dashboard.map.evidence import evidence_payload
from dashboard.map.filters import CHOSEN, filter_payload
from dashboard.map.payload import site_payload
from dashboard.model.site import Involvement, Site
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STANDINGS, STATUSES, TELLERS, Role
from dashboard.present.sentence import confidence_remark, sentence
from dashboard.selection import Index, Selection, to_url
from dashboard.selection.area import Circle, Shape
from factories import catalog, site, status_changes, step
from shared.claims import PUBLISHERS, some_claims, sources

SIZE: Final = 40
DRAWN: Final = 240
COUNTED: Final = {
    "layers": "layer",
    "actors": "actor",
    "statuses": "status",
    "standings": "standing",
    "confidence": "confidence",
}
"""Fields whose counts the map writes, by their facet."""
QUERIES: Final = (
    "gold",
    "silvre",
    "osh mine",
    "parnet",
    "Таджикистан",
    "nowhere",
    "???",
    "שלום",
    "37.5, 71.5",
    "CHR2+22",
    "201",
)
AREAS: Final = (
    Circle(lat=38, lon=64, km=120),
    Shape.box(60.5, 35.5, 66, 38.0),
    Shape(((60.0, 36.0), (67.0, 36.5), (64.0, 40.5))),
)


def _site(number: int, dice: random.Random) -> Site:
    """A site with everything drawn."""

    def year() -> int | None:
        return dice.choice([None, dice.randint(1995, 2020)])

    def part() -> Involvement:
        roles: list[Role | None] = ["lender", "owner", "operator", None]
        role = dice.choice(roles)
        return Involvement(org=dice.choice(["daughter", "parent"]), role=role)

    first, last = year(), year()
    if first is not None and last is not None:
        first, last = min(first, last), max(first, last)
    statuses, confidences = list(STATUSES), list(CONFIDENCES)
    steps = sorted(dice.sample(range(1998, 2024), 2))
    return site(
        f"site-{number}",
        layer=dice.choice(list(LAYERS)),
        actor=dice.choice(list(ACTORS)),
        countries=tuple(dice.sample(["KAZ", "KGZ", "TJK", "UZB"], dice.choice([1, 1, 2]))),
        regions=tuple(dice.sample(["Osh", "Gorno-Badakhshan", "Batken"], dice.choice([0, 1, 2]))),
        category=dice.choice(["gold mine", "outpost", "power plant"]),
        commodities=tuple(dice.sample(["gold", "silver", "coal"], dice.choice([0, 1, 2]))),
        relation=dice.choice([None, None, "chinese_loan_only", "alleged_claim"]),
        organizations=tuple(part() for _ in range(dice.choice([0, 1, 2]))),
        start_year=first,
        end_year=last,
        confidence=dice.choice(confidences),
        lon=60.0 + number % 8,
        lat=36.0 + number % 5,
        accuracy_m=1000 * 4 ** (number % 4),
        statuses=status_changes((dice.choice(statuses), None), (dice.choice(statuses), str(dice.randint(2000, 2022)))),
        known=tuple(
            step(of, dice.random() < 0.8, first, last, dice.choice(statuses), dice.choice(confidences)) for of in steps
        ),
    )


@cache
def atlas() -> Atlas:
    dice = random.Random(18)
    known = sources()
    sites = [_site(number, dice) for number in range(SIZE)]
    claims = [each for place in sites for each in some_claims(place.id, dice, known)]
    found = catalog(sites, claims, sources=known, seats=PUBLISHERS)
    index = Index.of(found)
    return Atlas(found, index.domain, index)


@cache
def selections() -> list[Selection]:
    """The selections: a few choices each, and so that many leave some sites."""
    dice = random.Random(2026)
    return [_selection(dice) for _ in range(DRAWN)]


def _selection(dice: random.Random) -> Selection:
    domain = atlas().domain
    values = {field: getattr(domain, field) for field in CHOSEN} | {
        "layers": tuple(LAYERS),
        "actors": tuple(ACTORS),
        "statuses": tuple(STATUSES),
    }
    years = sorted(dice.randint(1994, domain.years[1]) for _ in range(2))
    found = replace(
        domain.start(),
        when=dice.choice(["year", "period", "all"]),
        year=dice.randint(1994, domain.years[1]),
        period=(years[0], years[1]),
        clock=dice.choice(["true", "known"]),
        undated=dice.random() < 0.7,
        confidence=dice.choice([*CONFIDENCES, "weak", "weak", "weak", "weak"]),
        q=dice.choice([*QUERIES, *[""] * 12]),
    )
    chosen: dict[str, Any] = {}
    for field in dice.sample(list(values), dice.choice([0, 1, 1, 2, 3])):
        some = dice.sample(values[field], min(dice.choice([1, 2, 3, 6]), len(values[field])))
        chosen[field] = tuple(value for value in values[field] if value in some)
    teller = dice.choice([*TELLERS, "all", "all", "all"])
    if teller != "all":
        said = dice.sample(list(STANDINGS), dice.choice([0, 0, 1, 2]))
        chosen |= {"according": teller, "standings": tuple(each for each in STANDINGS if each in said)}
    if dice.random() < 0.4:
        gone = dice.sample(domain.without, dice.choice([1, 1, 2, 6]))
        chosen["without"] = tuple(way for way in domain.without if way in gone)
    return replace(found, area=dice.choice([*AREAS, *[None] * 8]), **chosen)


def content() -> dict[str, Any]:
    """The content of selections.json: what the map fetches, and what it is told and has to say in each case."""
    found = atlas()
    payload: dict[str, Any] = json.loads(site_payload(found.catalog, found.domain.years))
    filters = json.loads(filter_payload(found.catalog, found.index))
    evidence = json.loads(evidence_payload(found.catalog, found.index))
    return payload | {
        "filters": filters,
        "evidence": evidence,
        "cases": [_case(selection) for selection in selections()],
    }


def _case(selection: Selection) -> dict[str, Any]:
    found = atlas()
    index = found.index
    mask = index.mask(selection)
    counts = index.counts(selection)
    between = bounds(index, selection)
    return {
        "address": to_url(selection, found.domain),
        "control": control(found, selection, follow=True).message(),
        "rows": index.base_mask(selection).nonzero()[0].tolist(),
        "shown": mask.nonzero()[0].tolist(),
        "counts": {field: list(counts.get(facet, {}).values()) for field, facet in COUNTED.items()},
        "bounds": [between.low, between.high],
        "sentence": sentence(found.catalog, index, selection, int(mask.sum())),
        "remark": confidence_remark(index, selection),
    }
