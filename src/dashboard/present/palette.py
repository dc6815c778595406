"""How things look, defined once for the map and its legend.

Colour tells the layer (Okabe-Ito, distinguishable with any colour vision), shape the actor, line the confidence, fill
the status: colour alone never carries meaning.
"""

from html import escape
from typing import Final
from urllib.parse import quote

from dashboard.model.vocabulary import (
    ACTORS,
    CONFIDENCES,
    LAYERS,
    STATUSES,
    STRENGTH,
    Actor,
    Confidence,
    Layer,
    Status,
    Strength,
)

COLOURS: Final[dict[Layer, str]] = {
    "russian_bases": "#D55E00",
    "chinese_presence": "#CC79A7",
    "bri_projects": "#0072B2",
    "mine_concessions": "#E69F00",
}
SHAPES: Final[dict[Actor, str]] = {"RUS": "square", "CHN": "circle"}
_LINES: Final[dict[Strength, list[float]]] = {"confirmed": [], "reported": [3, 2], "contested": [], "weak": [1, 2]}
DASHES: Final[dict[Confidence, list[float]]] = {code: _LINES[strength] for code, strength in STRENGTH.items()}
"""Dash pattern of the outline in pixels; a contested site has a second outline around it."""

Legend = dict[str, list[tuple[str, str]]]
"""By heading: pairs of an image (SVG as a data address, which streamlit lets through) and a label."""


def legend() -> Legend:
    """Every sign of the map with its meaning."""
    neutral = "#777777"
    return {
        "Layer": [(_svg(_shape("circle", COLOURS[layer], fill=COLOURS[layer])), label) for layer, label in LAYERS.items()],
        "Actor": [(_svg(_shape(SHAPES[actor], neutral, fill=neutral)), label) for actor, label in ACTORS.items()],
        "Confidence": [(_svg(_outline(code)), label) for code, label in CONFIDENCES.items()],
        "Status": [(_svg(_status(code, neutral)), label) for code, label in STATUSES.items()],
        "Place": [
            (_svg('<circle cx="9" cy="9" r="7.5" fill="#7774" stroke="none"/><circle cx="9" cy="9" r="1.6" fill="#777"/>'),
             "How far off it may be"),
            (_svg('<circle cx="9" cy="9" r="7.5" fill="#7773" stroke="#777" stroke-dasharray="2 2"/>'), "Area, not one place"),
            (_svg('<path d="M1 12 L7 6 L11 11 L17 5" fill="none" stroke="#777" stroke-width="2"/>'), "Line"),
            (_svg('<path d="M9 1 l2 4 h-4z" fill="#777"/><circle cx="9" cy="12" r="4.5" fill="none" stroke="#777" stroke-width="1.6"/>'),
             "Not quite what its layer says"),
        ],
    }  # fmt: skip


def _svg(content: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18">{content}</svg>'
    return f"data:image/svg+xml,{quote(svg)}"


def _shape(shape: str, stroke: str, *, fill: str = "none", dash: str = "") -> str:
    dashed = f' stroke-dasharray="{escape(dash)}"' if dash else ""
    style = f'fill="{fill}" stroke="{stroke}" stroke-width="1.6"{dashed}'
    if shape == "square":
        return f'<rect x="3.5" y="3.5" width="11" height="11" {style}/>'
    return f'<circle cx="9" cy="9" r="6" {style}/>'


def _outline(confidence: Confidence) -> str:
    dash = " ".join(str(length) for length in DASHES[confidence])
    ring = (
        '<circle cx="9" cy="9" r="8.2" fill="none" stroke="#777" stroke-width="1"/>'
        if STRENGTH[confidence] == "contested"
        else ""
    )
    return _shape("circle", "#777777", dash=dash) + ring


def _status(status: Status, colour: str) -> str:
    marks = {
        "planned": "",
        "overdue": f'<path d="M9 5 V9 L12 11" fill="none" stroke="{colour}" stroke-width="1.4"/>',
        "under_construction": f'<path d="M3 9 a6 6 0 0 0 12 0z" fill="{colour}"/>',
        "active": f'<circle cx="9" cy="9" r="6" fill="{colour}"/>',
        "suspended": f'<path d="M4 12 L12 4 M6 14 L14 6" stroke="{colour}" stroke-width="1.4"/>',
        "ended": f'<path d="M5 5 L13 13 M13 5 L5 13" stroke="{colour}" stroke-width="1.4"/>',
        "cancelled": f'<path d="M5 13 L13 5" stroke="{colour}" stroke-width="1.4"/>',
    }
    return _shape("circle", colour) + marks[status]
