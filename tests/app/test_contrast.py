"""Charts can be read in both themes: text has a contrast of 4.5 to 1 with the page, marks have 3 to 1."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest
import vl_convert

from apptest import specs
from dashboard import paths
from dashboard.present.palette import HEAT, INK

PAGES = ("alliances", "arms", "debt", "country", "organization", "sequence", "timeline")
SVG = "{http://www.w3.org/2000/svg}"
STREAMLIT = {  # what streamlit's own theme sets where a chart says nothing: greys of its own, and black text
    "light": {"label": "#808495", "background": "#ffffff"},
    "dark": {"label": "#a3a8b8", "background": "#0e1117"},
}


class Theme(NamedTuple):
    name: str
    page: str
    text: str


def themes() -> list[Theme]:
    stated = tomllib.loads((paths.ROOT / ".streamlit/config.toml").read_text("utf-8"))["theme"]
    return [Theme(name, stated[name]["backgroundColor"], stated[name]["textColor"]) for name in ("light", "dark")]


def channels(colour: str) -> list[float]:
    """Red, green and blue from 0 to 1 of `#rrggbb`, `#rgb`, `rgb(…)`, or a colour by name."""
    colour = {"black": "#000000", "white": "#ffffff"}.get(colour, colour)
    if colour.startswith("#"):
        colour = colour if len(colour) == 7 else "#" + "".join(2 * each for each in colour[1:])
        return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [float(part) / 255 for part in re.findall(r"[\d.]+", colour)[:3]]


def luminance(rgb: list[float]) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, page: str, opacity: float = 1) -> float:
    """The contrast of a colour, which may let the page shine through, with the page (WCAG 2.2)."""
    behind = channels(page)
    seen = [part * opacity + back * (1 - opacity) for part, back in zip(channels(colour), behind, strict=True)]
    light, dark = sorted((luminance(seen), luminance(behind)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@cache
def pages_specs(page: str) -> list[dict[str, Any]]:
    return specs(page)


def as_drawn(spec: dict[str, Any], theme: Theme) -> ElementTree.Element:
    """A chart as a page of that theme shows it, as SVG."""
    grey = STREAMLIT[theme.name]["label"]
    label = {"labelColor": grey, "titleColor": grey}
    own = {kind: {**label, **spec["config"].get(kind, {})} for kind in ("axis", "legend", "header")}
    config = {**spec["config"], **own, "background": theme.page}
    sized = {**spec, "config": config, "width": 360, "autosize": {"type": "fit", "contains": "padding"}}
    return ElementTree.fromstring(vl_convert.vegalite_to_svg(sized).replace("currentColor", theme.text))


def inherited(tree: ElementTree.Element) -> Iterator[tuple[ElementTree.Element, dict[str, str], str]]:
    """Every element of an SVG with its attributes, those of its groups included, and the role of its nearest mark."""

    def walk(
        element: ElementTree.Element, above: dict[str, str], role: str
    ) -> Iterator[tuple[ElementTree.Element, dict[str, str], str]]:
        mine = {**above, **{key: value for key, value in element.attrib.items() if key != "transform"}}
        found = re.search(r"role-[\w-]+", element.attrib.get("class", ""))
        role = found[0] if found else role
        yield element, mine, role
        for child in element:
            yield from walk(child, mine, role)

    yield from walk(tree, {}, "")


def opacity(attributes: dict[str, str], kind: str) -> float:
    return float(attributes.get(f"{kind}-opacity", 1)) * float(attributes.get("opacity", 1))


def painted(attributes: dict[str, str], kind: str, page: str) -> float:
    """The contrast of a mark's fill or stroke; 1 where it has none."""
    colour = attributes.get(kind, "none")
    if colour in {"none", "transparent"} or (kind == "stroke" and float(attributes.get("stroke-width", 1)) == 0):
        return 1
    return contrast(colour, page, opacity(attributes, kind))


def texts(tree: ElementTree.Element) -> Iterator[tuple[str, str, float]]:
    for element, attributes, _ in inherited(tree):
        words = "".join(element.itertext()).strip()
        if element.tag == f"{SVG}text" and words:
            yield words, attributes.get("fill", "black"), opacity(attributes, "fill")


def faint_marks(tree: ElementTree.Element, page: str) -> list[dict[str, str]]:
    """Marks and symbols of legends that neither their fill nor their edge, nor a wider line behind them, sets off."""
    faint, behind = [], set()
    for element, attributes, role in inherited(tree):
        drawn = element.tag in {f"{SVG}path", f"{SVG}line"} and role in {"role-mark", "role-legend-symbol"}
        if not drawn or re.search("background|brush", attributes.get("class", "")):  # the brush is a shade behind bars
            continue
        place = tuple(element.attrib.get(key, "") for key in ("transform", "d", "x2", "y2"))
        if max(painted(attributes, "fill", page), painted(attributes, "stroke", page)) >= 3:
            behind.add(place)
        elif place not in behind:
            faint.append(attributes)
    return faint


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("page", PAGES)
def test_every_chart_can_be_read_in_both_themes(page: str, theme: Theme) -> None:
    for spec in pages_specs(page):
        tree = as_drawn(spec, theme)
        cells = {f"rgb({', '.join(str(round(part * 255)) for part in channels(INK))})", INK}  # on cells of their own
        pale = [
            (words, colour, found)
            for words, colour, through in texts(tree)
            if colour not in cells and (found := contrast(colour, theme.page, through)) < 4.5
        ]
        assert pale == []
        assert faint_marks(tree, theme.page) == []


def test_numbers_can_be_read_on_every_cell_of_a_heat_map() -> None:
    assert min(contrast(INK, cell) for cell in HEAT) >= 4.5


def test_text_that_follows_no_theme_and_a_pale_mark_would_be_found() -> None:
    spec = {
        "data": {"values": [{"a": 1}]},
        "config": {},
        "layer": [
            {"mark": {"type": "text", "text": "black"}, "encoding": {"x": {"field": "a", "type": "quantitative"}}},
            {"mark": {"type": "point", "filled": True, "color": "#F0E442"}},
        ],
    }
    light, dark = themes()
    assert [words for words, colour, _ in texts(as_drawn(spec, dark)) if contrast(colour, dark.page) < 4.5][:1] == [
        "black"
    ]
    assert faint_marks(as_drawn(spec, light), light.page)
    assert not faint_marks(as_drawn(spec, dark), dark.page)
