"""The symbol of a site as SVG of 18 x 18 pixels: colour by layer, shape by actor, outline by confidence, fill by status.

The map draws the same by itself (web/src/drawing/symbols.js).
"""

from collections.abc import Sequence
from typing import Final

from dashboard.model.vocabulary import STRENGTH, Actor, Confidence, Layer, Status
from dashboard.present.palette import COLOURS, DASHES, GREY, SHAPES, STATUS_MARKS, THEMES

SIZE: Final = 18
INK: Final = THEMES["light"]["ink"]
"""What surrounds a symbol that is filled, as on the light map."""
PAPER: Final = THEMES["light"]["paper"]
"""What is inside a symbol that is not."""


def symbol(
    layer: Layer, actor: Actor, status: Status | None, confidence: Confidence, *, ink: str = INK, paper: str = PAPER
) -> str:
    """The symbol, as elements within a box of SIZE pixels."""
    colour, shape = COLOURS[layer], SHAPES[actor]
    full = status == "active"
    drawn = outline(shape, ink if full else colour, fill=colour if full else paper, dash=DASHES[confidence])
    mark = "" if full else STATUS_MARKS[status].replace(GREY, colour)
    if shape == "square" and status == "under_construction":
        mark = f'<rect x="3.5" y="9" width="11" height="5.5" fill="{colour}"/>'
    return drawn + mark + (ring(colour) if STRENGTH[confidence] == "contested" else "")


def outline(shape: str, stroke: str, *, fill: str = "none", dash: Sequence[float] = ()) -> str:
    """A circle or a square with a line around it."""
    dashed = f' stroke-dasharray="{" ".join(map(str, dash))}"' if dash else ""
    style = f'fill="{fill}" stroke="{stroke}" stroke-width="1.6"{dashed}'
    if shape == "square":
        return f'<rect x="3.5" y="3.5" width="11" height="11" {style}/>'
    return f'<circle cx="9" cy="9" r="6" {style}/>'


def ring(colour: str) -> str:
    """The second outline of what is contested."""
    return f'<circle cx="9" cy="9" r="8.2" fill="none" stroke="{colour}"/>'
