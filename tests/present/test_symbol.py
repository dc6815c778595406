"""The symbol of a site as SVG."""

import xml.etree.ElementTree as ET
from itertools import product

from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES, STRENGTH, Confidence, Strength
from dashboard.present.palette import COLOURS, WHITE
from dashboard.present.symbol import symbol


def elements(drawn: str) -> list[ET.Element]:
    return list(ET.fromstring(f"<svg>{drawn}</svg>"))


def test_every_combination_is_drawn_and_looks_like_no_other() -> None:
    alike: dict[str, set[tuple[object, ...]]] = {}
    strengths: dict[Confidence, Strength] = STRENGTH
    for kind in product(LAYERS, ACTORS, [*STATUSES, None], CONFIDENCES):
        layer, actor, status, confidence = kind
        drawn = symbol(layer, actor, status, confidence)
        assert elements(drawn)
        alike.setdefault(drawn, set()).add((layer, actor, status, strengths[confidence]))
    assert all(len(kinds) == 1 for kinds in alike.values())


def test_only_what_is_active_is_full() -> None:
    full, empty = (elements(symbol("bri_projects", "CHN", status, "confirmed"))[0] for status in ("active", "planned"))
    assert full.get("fill") == COLOURS["bri_projects"]
    assert empty.get("fill") == WHITE


def test_the_actor_gives_the_shape() -> None:
    assert elements(symbol("russian_bases", "RUS", "active", "confirmed"))[0].tag == "rect"
    assert elements(symbol("chinese_presence", "CHN", "active", "confirmed"))[0].tag == "circle"
