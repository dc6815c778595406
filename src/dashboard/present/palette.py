"""Colours and symbols of the atlas, defined once for the map, the charts and their legends.

Colour shows the layer (Okabe-Ito, distinguishable with any colour vision), shape the actor, outline the confidence, fill the
status: colour alone never carries meaning.
"""

import json
from pathlib import Path
from typing import Final

from dashboard.analysis.alliances import State
from dashboard.model.vocabulary import (
    STRENGTH,
    Actor,
    Confidence,
    EventKind,
    Layer,
    LinkBasis,
    Standing,
    Status,
    Strength,
    Verdict,
)

VERMILION: Final = "#D55E00"
PURPLE: Final = "#CC79A7"
BLUE: Final = "#0072B2"
ORANGE: Final = "#E69F00"
GREEN: Final = "#009E73"
SKY: Final = "#56B4E9"
YELLOW: Final = "#F0E442"
RED: Final = "#B03A2E"
VIOLET: Final = "#8A6FD8"
OCHRE: Final = "#A07D1A"
AQUA: Final = "#1F97B0"
GREY: Final = "#808080"
"""Neutral; legible on light and on dark."""
TEXT: Final = "currentColor"
"""The colour of the page's text, dark or light with its theme; black in a file. Text in charts has it, and the edge of
marks in ORANGE, SKY or YELLOW, which alone are too pale on white."""
INK: Final = "#1f2328"
WHITE: Final = "#ffffff"
"""Ink and white: marks of ink with a white edge are legible on any bar, numbers in ink on any cell of a heat map."""
HEAT: Final = ("#deebf7", "#6baed6")
"""The cells of a heat map, from none to most: all pale enough for the number in ink that each holds."""

THEMES: Final[dict[str, dict[str, str]]] = json.loads(Path(__file__).with_name("themes.json").read_text("utf-8"))
"""Colours of the base map and of what surrounds a symbol, light and dark; the live map reads the same file."""

COLOURS: Final[dict[Layer, str]] = {
    "russian_bases": VERMILION,
    "chinese_presence": PURPLE,
    "bri_projects": BLUE,
    "mine_concessions": ORANGE,
}
OWN_COLOURS: Final = (GREEN, YELLOW, SKY, GREY, VIOLET)
"""Files that a reader has brought, in their order: colours that no layer has. Their symbols have an edge of ink, without which
some would be too pale, and a shape that no actor has."""
ACTOR_COLOURS: Final[dict[Actor, str]] = {"RUS": VERMILION, "CHN": PURPLE}
"""Russia and China in charts that also show other countries."""
SERIES: Final = (BLUE, GREEN, OCHRE, VIOLET, GREY, AQUA)
"""Colours of everything else in a chart, in the order of appearance; lines can have them on light and on dark."""
MEMBERSHIP_COLOURS: Final[dict[State, str]] = {
    "member": GREEN,
    "associate": SKY,
    "signatory": BLUE,
    "observer": YELLOW,
    "dialogue partner": PURPLE,
    "suspended": VERMILION,
    "left": GREY,
}
VERDICT_COLOURS: Final[dict[Verdict, str]] = {
    "supported": GREEN,
    "partly_supported": SKY,
    "contested": VERMILION,
    "outdated": GREY,
    "not_found": GREY,
}
BASIS_COLOURS: Final[dict[LinkBasis, str]] = {"stated": BLUE, "inferred": OCHRE, "denied": VERMILION}
BASIS_DASHES: Final[dict[LinkBasis, list[int]]] = {"stated": [1, 0], "inferred": [7, 4], "denied": [2, 4]}

SHAPES: Final[dict[Actor, str]] = {"RUS": "square", "CHN": "circle"}
_LINES: Final[dict[Strength, list[float]]] = {"confirmed": [], "reported": [3, 2], "contested": [], "weak": [1, 2]}
DASHES: Final[dict[Confidence, list[float]]] = {code: _LINES[strength] for code, strength in STRENGTH.items()}
"""Dash pattern of the outline in pixels, of a site and of a plan alike; what is contested has a second outline."""
ACTOR_DASHES: Final[dict[Actor, list[int]]] = {"RUS": [6, 3], "CHN": [1, 0]}
"""Dash pattern of an actor's line in a chart, where there is no shape."""
STATUS_MARKS: Final[dict[Status | None, str]] = {
    "planned": "",
    "overdue": f'<path d="M9 5 V9 L12 11" fill="none" stroke="{GREY}" stroke-width="1.4"/>',
    "under_construction": f'<path d="M3 9 a6 6 0 0 0 12 0z" fill="{GREY}"/>',
    "active": f'<circle cx="9" cy="9" r="6" fill="{GREY}"/>',
    "suspended": f'<path d="M4 12 L12 4 M6 14 L14 6" stroke="{GREY}" stroke-width="1.4"/>',
    "ended": f'<path d="M5 5 L13 13 M13 5 L5 13" stroke="{GREY}" stroke-width="1.4"/>',
    "cancelled": f'<path d="M5 13 L13 5" stroke="{GREY}" stroke-width="1.4"/>',
    None: f'<circle cx="9" cy="9" r="1.5" fill="{GREY}"/>',
}
"""What each status puts inside the outline of a symbol, as SVG of 18 x 18 pixels; None is a status not known."""
CHANGE_BADGES: Final = {"added": (GREEN, "+"), "ended": (RED, "×"), "changed": (SKY, "~")}
"""Colour and sign of each change between two moments, as the map draws them (web/src/sites.js)."""

SLATE: Final = "#3f4a54"
"""Of what is said, whoever says it: no side's word is marked as right or wrong."""
STANDING_BADGES: Final[dict[Standing, str]] = {
    "acknowledged": f'<circle cx="9" cy="9" r="8" fill="{SLATE}" stroke="{WHITE}" stroke-width="1.5"/>'
    f'<path d="M9 4.5V13.5M4.5 9H13.5" stroke="{WHITE}" stroke-width="2.4"/>',
    "denied": f'<rect x="1.5" y="1.5" width="15" height="15" fill="{WHITE}" stroke="{SLATE}" stroke-width="2"/>'
    f'<path d="M4.5 9H13.5" stroke="{SLATE}" stroke-width="2.4"/>',
}
"""What one side says of a site, as SVG of 18 x 18 pixels: a dark disc with a plus, a white square with a minus. The map draws
the same (web/src/drawing/shapes.js)."""

EVENT_SIGNS: Final[dict[EventKind, str]] = {
    "denial": "M-1.1,-0.6L-0.6,-1.1L0,-0.5L0.6,-1.1L1.1,-0.6L0.5,0L1.1,0.6L0.6,1.1L0,0.5L-0.6,1.1L-1.1,0.6L-0.5,0Z",
    "clash": "M0,-1.3L0.3,-0.5L1.1,-0.7L0.6,0L1.1,0.7L0.3,0.5L0,1.3L-0.3,0.5L-1.1,0.7L-0.6,0L-1.1,-0.7L-0.3,-0.5Z",
    "closure": "M0,1.1L-1.1,-0.9L1.1,-0.9Z",
    "halt": "M-0.9,-1L-0.2,-1L-0.2,1L-0.9,1ZM0.2,-1L0.9,-1L0.9,1L0.2,1Z",
    "opening": "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0Z",
    "construction": "M0,-1.1L1.1,0.9L-1.1,0.9Z",
    "progress": "M-1.1,-0.9L0.1,0L-1.1,0.9ZM0,-0.9L1.2,0L0,0.9Z",
    "extension": "M-1,-1.1L0,-1.1L1.1,0L0,1.1L-1,1.1L0,0Z",
    "loan": "M0,-1.25L1.05,0L0,1.25L-1.05,0Z",
    "ownership": "M-1.2,-0.1L-0.4,-0.9L-0.4,-0.4L1.1,-0.4L1.1,-0.1ZM1.2,0.1L0.4,0.9L0.4,0.4L-1.1,0.4L-1.1,0.1Z",
    "agreement": "M-0.9,-0.9L0.9,-0.9L0.9,0.9L-0.9,0.9Z",
    "decision": "M-1.1,-1L1.1,-1L1.1,-0.5L0.3,-0.5L0.3,1L-0.3,1L-0.3,-0.5L-1.1,-0.5Z",
    "deployment": "M-1,-1.1L0.3,-1.1L1.1,0L0.3,1.1L-1,1.1L-0.2,0Z",
    "exercise": "M0,-1.2L0.35,-0.4L1.2,-0.4L0.5,0.15L0.75,1L0,0.5L-0.75,1L-0.5,0.15L-1.2,-0.4L-0.35,-0.4Z",
    "founding": "M-0.25,-1.1L0.25,-1.1L0.25,0.5L1,0.5L1,1.1L-1,1.1L-1,0.5L-0.25,0.5Z",
    "report": "M-1.1,-0.9L1.1,-0.9L1.1,0.4L0,0.4L-0.6,1.1L-0.6,0.4L-1.1,0.4Z",
    "plan": "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0ZM-0.5,0A0.5,0.5,0,1,0,0.5,0A0.5,0.5,0,1,0,-0.5,0Z",
    "other": "M-0.5,0A0.5,0.5,0,1,1,0.5,0A0.5,0.5,0,1,1,-0.5,0Z",
}
"""A shape for each kind of event, as SVG paths within -1..1 on both axes, so that charts (Vega) and legends draw the same.

Solid shapes are things done; a ring is a plan, a dot anything else."""

OVERLAY_SIGNS: Final[dict[str, str]] = {
    "Exercise": "M-0.35,-1.1L0.35,-1.1L0.35,-0.35L1.1,-0.35L1.1,0.35L0.35,0.35L0.35,1.1L-0.35,1.1L-0.35,0.35L-1.1,0.35L-1.1,-0.35L-0.35,-0.35Z",
    "Arms delivery": "M-1.1,-0.5L0.2,-0.5L0.2,-1.1L1.2,0L0.2,1.1L0.2,0.5L-1.1,0.5Z",
    "Joined": "M-1,1L-1,0A1,1,0,0,1,1,0L1,1Z",
    "Suspended": "M-1.1,-0.35L1.1,-0.35L1.1,0.35L-1.1,0.35Z",
    "Left": "M-1,-1L1,-1L1,0A1,1,0,0,1,-1,0Z",
}
"""Shapes of what can be added to a timeline: exercises, arms deliveries, and memberships that begin, pause and end."""
